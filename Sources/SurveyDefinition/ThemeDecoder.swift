import SurveyModel

/// `theme:` of the organisation file: colours that can be read, or an error that says which would.
struct ThemeDecoder {
    let log: IssueLog
    let values: ValueReader

    /// WCAG 2.2 AA for text of ordinary size.
    private static let leastContrast = 4.5

    func decode(_ node: DefinitionNode) -> Theme? {
        guard let reader = MappingReader(node, "theme", .theme, values: values) else { return nil }
        return Theme(
            accent: colour("accent", reader, on: Theme.lightGrounds, "light"),
            accentDark: colour("accent_dark", reader, on: Theme.darkGrounds, "dark"), logo: logo(reader))
    }

    private func colour(_ key: String, _ reader: MappingReader, on grounds: [Colour], _ page: String) -> Colour? {
        guard let text = reader.words(key) else { return nil }
        guard let colour = Colour(hexadecimal: text) else {
            log.error(
                .both("’\(key)’ i theme är ingen färg", "'\(key)' of theme is no colour"), at: reader.mark(of: key),
                remedy: .both(
                    "Skriv sex hexadecimala siffror inom citattecken, som \"#0b5c60\"",
                    "Write six hexadecimal digits in quotes, as \"#0b5c60\""))
            return nil
        }
        let least = grounds.map(colour.contrast).min() ?? 0
        guard least >= ThemeDecoder.leastContrast else {
            let direction = page == "light" ? "darker" : "lighter"
            log.error(
                """
                '\(key)' of theme cannot be read on \(page) pages: its contrast is \(ThemeDecoder.ratio(least)) : 1, and \
                text needs 4.5 : 1 (WCAG 2.2 AA)
                """, at: reader.mark(of: key), remedy: "Choose a \(direction) colour")
            return nil
        }
        return colour
    }

    private func logo(_ reader: MappingReader) -> String? {
        guard let path = reader.words("logo") else { return nil }
        let isKnown = [".png", ".jpg", ".jpeg", ".svg"].contains { path.lowercased().hasSuffix($0) }
        guard isKnown, !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            log.error(
                .both(
                    "’logo’ i theme är ingen bild i mappen med definitioner",
                    "'logo' of theme is no picture in the folder of definitions"), at: reader.mark(of: "logo"),
                remedy: .both(
                    "Ange en PNG-, JPEG- eller SVG-fil som ligger där, som logo.svg",
                    "Name a PNG, JPEG or SVG file that lies there, as logo.svg"))
            return nil
        }
        return path
    }

    /// A ratio with one decimal, cut: 4.49 is no 4.5.
    private static func ratio(_ value: Double) -> String {
        let tenths = Int(value * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
