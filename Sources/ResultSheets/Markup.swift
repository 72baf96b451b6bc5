import SurveyModel

/// HTML that is built by interpolation: text is escaped, markup is not.
///
///     let cell: Markup = "<td>\("a < b")</td>"   // <td>a &lt; b</td>
struct Markup: ExpressibleByStringInterpolation, Sendable {
    /// The HTML.
    private(set) var html: String

    init(stringLiteral value: String) { html = value }

    init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

    /// Several pieces after each other, each on its own line.
    init(_ pieces: [Markup]) { html = pieces.map(\.html).filter { !$0.isEmpty }.joined(separator: "\n") }

    /// Nothing.
    static let none: Markup = ""

    /// A text in its language, marked where that is not the page's; in a narrow column its long words may be divided.
    init(_ text: LocalizedText, in edition: Edition, isNarrow: Bool = false) {
        let own = edition.text(text)
        let words = Markup.escaped(isNarrow ? WordBreaks.softened(own, isRunning: true) : own)
        guard let language = edition.foreignLanguage(of: text) else {
            html = words
            return
        }
        html = "<span lang=\"\(Markup.escaped(language.rawValue))\">\(words)</span>"
    }

    /// The text with every character that means something in HTML written as an entity.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a byte is one of `"&'<>`; most texts have none.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
    }

    /// Collects literals as they are and texts escaped.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { html += literal }

        mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }

        mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

        mutating func appendInterpolation(_ pieces: [Markup]) { html += Markup(pieces).html }

        mutating func appendInterpolation(_ number: Int) { html += String(number) }
    }
}
