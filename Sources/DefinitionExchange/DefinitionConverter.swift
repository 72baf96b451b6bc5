import SurveyDefinition
public import SurveyModel
public import Tables

/// Definitions of other tools → instruments, and back.
///
///     let form = ByteSource(text: "type,name,label::Svenska (sv)\ntext,namn,Kursens namn\n", name: "form.csv")
///     let read = try DefinitionConverter.read(form)
///     read.instrument.items.map(\.name)   // ["namn"]
public enum DefinitionConverter {
    /// The largest definition that is read into memory, 64 MiB.
    static let largest = 64 << 20

    /// Reads another tool's definition; its format is told by what stands in it.
    ///
    /// - Throws: ``ExchangeError`` where the file is no definition that is known, with what to export instead, or says what
    ///   no definition of the toolkit's own may.
    public static func read(_ source: ByteSource, as format: DefinitionFormat? = nil) throws -> ExchangedDefinition {
        let exchanged = try foreign(source, as: format)
        guard !exchanged.instrument.items.isEmpty || !exchanged.notes.isEmpty else {
            throw ExchangeError(
                .both(source.name, source.name), .both("det finns ingen fråga i den", "there is no question in it"),
                remedy: .both(
                    "Exportera enkäten när dess frågor är på plats; svar på den läses av enkat import",
                    "Export the survey when its questions are in place; answers to it are read by enkat import"))
        }
        try OwnRules.require(exchanged.instrument, from: source.name)
        return exchanged
    }

    private static func foreign(_ source: ByteSource, as format: DefinitionFormat?) throws -> ExchangedDefinition {
        switch try format ?? DefinitionFormat(detecting: source) {
        case .xlsform: return try workbook(source)
        case .xlsformCSV: return try xlsForm(source)
        case .limeSurveyTSV: return try LimeSurveyTSV(table: table(source, .tab)).survey().exchanged()
        case .redcap: return try REDCapReader(table: table(source, .comma)).read()
        case .qualtrics: return try qualtrics(source)
        case .limeSurvey: return try limeSurvey(source)
        case .tripleS: return try tripleS(source)
        case .yaml, .json:
            throw ExchangeError(
                .both(source.name, source.name),
                .both("det är en definition i verktygets eget format", "this is a definition of the toolkit's own"),
                remedy: .both(
                    "Gör om den till ett annat format, eller använd den som den är",
                    "Convert it to another format, or use it as it is"))
        }
    }

    /// Writes an instrument in another tool's format.
    ///
    /// - Returns: The bytes of the file, and what could not be carried.
    /// - Throws: ``ExchangeError`` for formats that are only read.
    public static func write(
        _ instrument: Instrument, as format: DefinitionFormat
    ) throws(ExchangeError) -> (bytes: [UInt8], notes: [ExchangeNote]) {
        let lost = LostParts(instrument, format).notes
        switch format {
        case .yaml: return (Array(DefinitionNode(instrument).yaml.utf8), [])
        case .json: return (Array(DefinitionNode(instrument).json.utf8), [])
        case .xlsformCSV:
            return (delimited(XLSFormText.rows(XLSFormWriter(instrument: instrument).sheets), .comma), lost)
        case .limeSurveyTSV:
            let writer = LimeSurveyWriter(instrument)
            return (delimited(writer.rows, .tab), lost + writer.notes)
        case .redcap:
            let writer = REDCapWriter(instrument: instrument)
            return (delimited(writer.rows, .comma), lost + writer.notes)
        case .tripleS: return (Array(TripleSWriter(instrument: instrument).text.utf8), lost)
        case .xlsform: return (try workbook(of: instrument), lost)
        case .limeSurvey, .qualtrics:
            throw ExchangeError(
                .both(instrument.id, instrument.id),
                .both("’\(format.rawValue)’ läses, men skrivs inte", "'\(format.rawValue)' is read, not written"),
                remedy: format == .limeSurvey
                    ? .both(
                        "Skriv limesurvey-tsv, som LimeSurvey också läser in",
                        "Write limesurvey-tsv, which LimeSurvey imports as well")
                    : .both(
                        "Skriv xlsform-csv eller triple-s, och läs in den",
                        "Write xlsform-csv or triple-s, and import that"))
        }
    }

    private static func delimited(_ rows: [[String]], _ delimiter: DelimitedDialect.Delimiter) -> [UInt8] {
        var writer = CSVWriter(style: .init(delimiter: delimiter))
        for row in rows { writer.write(row: row) }
        return writer.bytes
    }

    private static func table(
        _ source: ByteSource, _ delimiter: DelimitedDialect.Delimiter
    ) throws(TableError) -> FormTable {
        try FormTable(source, options: TableOptions(delimited: DelimitedDialect(delimiter: delimiter)))
    }

    private static func xlsForm(_ source: ByteSource) throws -> ExchangedDefinition {
        let table = try table(source, .comma)
        var sheets = XLSFormText.sheets(table)
        // A lone sheet 'survey' saved as text has no such rows.
        if sheets.isEmpty { sheets["survey"] = table }
        guard let survey = sheets["survey"] else {
            throw ExchangeError(
                .both(source.name, source.name), .both("fliken ’survey’ saknas", "the sheet 'survey' is missing"),
                remedy: .both("Ange själva formuläret, inte svaren på det", "Give the form itself, not its answers"))
        }
        return try XLSFormReader(
            file: source.name, survey: survey, choices: sheets["choices"], settings: sheets["settings"]
        ).read()
    }

    private static func qualtrics(_ source: ByteSource) throws -> ExchangedDefinition {
        let bytes = try source.whole(limit: DefinitionConverter.largest)
        let (node, issues) = DefinitionNode.read(json: String(decoding: bytes, as: UTF8.self), file: source.name)
        guard let node else { throw DefinitionError(issues) }
        return try QualtricsReader(file: source.name, root: node).read()
    }
}
