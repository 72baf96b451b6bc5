import SurveyModel

/// An instrument → Triple-S 2.0 metadata for a comma-separated data file, one column an item.
///
/// Codes of letters make a variable `literal`; several answers are spread, one subfield an option.
struct TripleSWriter {
    let instrument: Instrument

    var text: String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<sss version=\"2.0\" languages=\"\(languages)\">", "  <survey>",
            "    <name>\(escaped(instrument.id))</name>", "    <title>\(label(instrument.title))</title>",
            "    <record ident=\"A\" format=\"csv\" skip=\"1\">",
        ]
        var column = 1
        for (index, item) in instrument.items.filter({ $0.type != .note }).enumerated() {
            lines += variable(item, ident: index + 1, column: &column)
        }
        return (lines + ["    </record>", "  </survey>", "</sss>"]).joined(separator: "\n") + "\n"
    }

    private func variable(_ item: Item, ident: Int, column: inout Int) -> [String] {
        let isLiteral = !item.options.isEmpty && !item.options.allSatisfy { Int($0.code).map { $0 >= 0 } ?? false }
        let format = isLiteral ? " format=\"literal\"" : ""
        let use = item.role == .recordID ? " use=\"serial\"" : ""
        let width = item.type == .selectMultiple ? max(1, item.options.count) : 1
        var lines = [
            "      <variable ident=\"\(ident)\" type=\"\(type(of: item))\"\(format)\(use)>",
            "        <name>\(escaped(item.name))</name>",
            "        <label>\(label(item.label))</label>",
            width == 1
                ? "        <position start=\"\(column)\"/>"
                : "        <position start=\"\(column)\" finish=\"\(column + width - 1)\"/>",
        ]
        column += width
        if item.type == .selectMultiple { lines.append("        <spread subfields=\"\(width)\"/>") }
        if item.type == .text { lines.append("        <size>4000</size>") }
        return lines + values(item) + ["      </variable>"]
    }

    private func type(of item: Item) -> String {
        switch item.type {
        case .selectOne: "single"
        case .selectMultiple: "multiple"
        case .integer, .decimal: "quantity"
        case .date: "date"
        case .text, .note: "character"
        }
    }

    private func values(_ item: Item) -> [String] {
        if item.type == .integer || item.type == .decimal {
            // How many decimals a quantity has is told by its bounds.
            let most = item.type == .decimal ? "999999999.999999" : "999999999"
            return [
                "        <values>", "          <range from=\"-\(most)\" to=\"\(most)\"/>", "        </values>",
            ]
        }
        guard !item.options.isEmpty else { return [] }
        let options = item.options.map { choice in
            let score = choice.score.map { " score=\"\($0)\"" } ?? ""
            return "          <value code=\"\(escaped(choice.code))\"\(score)>\(label(choice.label))</value>"
        }
        return ["        <values>"] + options + ["        </values>"]
    }

    /// The languages of its texts, its own first.
    private var languages: String {
        let others = LostParts.languages(of: instrument).subtracting([instrument.language])
        return ([instrument.language] + others.sorted()).map(\.rawValue).joined(separator: " ")
    }

    /// The text, with every further language as Triple-S marks them.
    private func label(_ text: LocalizedText) -> String {
        let others = text.texts.filter { $0.key != instrument.language }.sorted { $0.key < $1.key }
        return escaped(text.original)
            + others.map { "<text xml:lang=\"\($0.key.rawValue)\">\(escaped($0.value))</text>" }.joined()
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
