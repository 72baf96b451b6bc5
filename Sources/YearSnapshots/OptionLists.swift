/// Writes each list of response options once in a snapshot, and a reference where an item uses it.
///
/// Thirty networks answer the same items with the same options; written out, two thirds of a snapshot were options.
enum OptionLists {
    private static let lists = "option_lists"
    private static let items = "items"
    private static let options = "options"

    /// Moves the items' options to lists numbered in the order of their first use.
    static func gathered(in tree: JSONValue) -> JSONValue {
        guard case .object(var members) = tree, case .array(let all)? = members[items] else { return tree }
        var names: [JSONValue: String] = [:]
        members[items] = .array(
            all.map { item in
                guard case .object(var item) = item, let options = item[options] else { return item }
                let name = names[options] ?? "\(names.count + 1)"
                names[options] = name
                item[self.options] = .string(name)
                return .object(item)
            })
        members[lists] = .object(names.reduce(into: [:]) { $0[$1.value] = $1.key })
        return .object(members)
    }

    /// Puts the options back where they are referred to; an unknown reference stays and fails in decoding.
    static func spread(in tree: JSONValue) -> JSONValue {
        guard case .object(var members) = tree, case .array(let all)? = members[items],
            case .object(let named)? = members[lists]
        else { return tree }
        members[lists] = nil
        members[items] = .array(
            all.map { item in
                guard case .object(var item) = item, case .string(let name)? = item[options], let list = named[name]
                else { return item }
                item[options] = list
                return .object(item)
            })
        return .object(members)
    }
}
