/// Moves the options that belong to every command behind the command's name, where the parser looks for them.
enum ArgumentOrder {
    /// The options every command has.
    static let common = ["--surveys", "--language"]

    static func normalised(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let first = rest.first {
            if common.contains(first), rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if common.contains(where: { first.hasPrefix($0 + "=") }) {
                leading.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let command = rest.first, !leading.isEmpty else { return arguments }
        // Before the command's own arguments, so that a `--` among those does not swallow them.
        return [command] + leading + rest.dropFirst()
    }
}
