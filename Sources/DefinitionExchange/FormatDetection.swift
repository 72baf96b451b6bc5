import SurveyModel
public import Tables

extension DefinitionFormat {
    /// The format that a file's first bytes show.
    ///
    /// - Throws: ``ExchangeError`` where they show none, with what is read.
    public init(detecting source: ByteSource) throws {
        let start = try source.prefix(1 << 16)
        guard !start.isEmpty else {
            throw ExchangeError(
                .both(source.name, source.name), .both("filen är tom", "the file is empty"),
                remedy: .both("Exportera definitionen en gång till", "Export the definition once more"))
        }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .xlsform
            return
        }
        let text = String(decoding: start, as: UTF8.self)
        let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let ending = source.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if head.hasPrefix("{") || head.hasPrefix("[") {
            self = text.contains("\"SurveyEntry\"") || ending == "qsf" ? .qualtrics : .json
        } else if head.hasPrefix("<") {
            guard let format = DefinitionFormat.xml(text) else { throw DefinitionFormat.unknown(source.name) }
            self = format
        } else if let format = DefinitionFormat.table(head) {
            self = format
        } else if ["yaml", "yml"].contains(ending) {
            self = .yaml
        } else if ending == "qsf" {
            // Its reader says which export is wanted.
            self = .qualtrics
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
            .both(name, name),
            .both("det är ingen definition av känt slag", "this is no definition that is known"),
            remedy: .both(
                "Det som läses är XLSForm (xlsx, csv), LimeSurvey (.lss, tabbseparerad struktur), REDCaps ordlista, Qualtrics "
                    + "(.qsf), Triple-S (.sss) och verktygets egen YAML och JSON. För att få en definition föreslagen ur svar, "
                    + "använd enkat draft",
                "What is read: XLSForm (xlsx, csv), LimeSurvey (.lss, tab-separated structure), REDCap dictionary, "
                    + "Qualtrics (.qsf), Triple-S (.sss), and the toolkit's own YAML and JSON. To propose a definition from "
                    + "answers, use enkat draft"))
    }
}
