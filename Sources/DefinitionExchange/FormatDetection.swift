public import Tables

extension DefinitionFormat {
    /// The format that a file's first bytes show.
    ///
    /// - Throws: ``ExchangeError`` where they show none, with what is read.
    public init(detecting source: ByteSource) throws {
        let start = try source.prefix(1 << 16)
        guard !start.isEmpty else {
            throw ExchangeError(source.name, "the file is empty", remedy: "Export the definition once more")
        }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .xlsform
            return
        }
        let text = String(decoding: start, as: UTF8.self)
        let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if head.hasPrefix("{") || head.hasPrefix("[") {
            self = text.contains("\"SurveyEntry\"") ? .qualtrics : .json
        } else if head.hasPrefix("<") {
            guard let format = DefinitionFormat.xml(text) else { throw DefinitionFormat.unknown(source.name) }
            self = format
        } else if let format = DefinitionFormat.table(head) {
            self = format
        } else if ["yaml", "yml"].contains(source.name.split(separator: ".").last.map(String.init)) {
            self = .yaml
        } else {
            throw DefinitionFormat.unknown(source.name)
        }
    }

    private static func xml(_ text: String) -> DefinitionFormat? {
        if text.contains("<LimeSurveyDocType>") { return .limeSurvey }
        return text.contains("<sss") ? .tripleS : nil
    }

    /// The format of delimited text, by its first line.
    private static func table(_ text: Substring) -> DefinitionFormat? {
        let line = text.prefix { !$0.isNewline }.filter { $0 != "\"" }.lowercased()
        if line.hasPrefix("class\ttype/scale\t") { return .limeSurveyTSV }
        if line.hasPrefix("variable / field name,") { return .redcap }
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpace }
        let isForm = ["survey", "choices", "settings"].contains(cells.first ?? "")
        return isForm || (cells.contains("type") && cells.contains("name")) ? .xlsformCSV : nil
    }

    private static func unknown(_ name: String) -> ExchangeError {
        ExchangeError(
            name, "this is no definition that is known",
            remedy: "What is read: XLSForm (xlsx, csv), LimeSurvey (.lss, tab-separated structure), REDCap dictionary, "
                + "Qualtrics (.qsf), Triple-S (.sss), and the toolkit's own YAML and JSON. To propose a definition from "
                + "answers, use enkat draft")
    }
}
