import SurveyModel
import Tables

// Forms in workbooks and XML need system libraries, which an embedder without traits does without.
#if CommandLine

    extension DefinitionConverter {
        /// An XLSForm's sheets from a workbook; all but `survey` may be absent.
        static func workbook(_ source: ByteSource) throws -> ExchangedDefinition {
            let names = try OpenTable(source).table.sheetNames
            func sheet(_ wanted: String) throws -> FormTable? {
                guard let name = names.first(where: { $0.trimmingSpace.lowercased() == wanted }) else { return nil }
                var table = try FormTable(source, options: TableOptions(sheet: name))
                table.sheet = name
                return table
            }
            guard let survey = try sheet("survey") else {
                throw ExchangeError(
                    .both(source.name, source.name), .both("fliken ’survey’ saknas", "the sheet 'survey' is missing"),
                    remedy: .both("Ange själva formuläret, inte svaren på det", "Give the form itself, not its answers")
                )
            }
            return try XLSFormReader(
                file: source.name, survey: survey, choices: try sheet("choices"), settings: try sheet("settings")
            ).read()
        }

        static func limeSurvey(_ source: ByteSource) throws -> ExchangedDefinition {
            try LimeSurveyXML(file: source.name, tables: try TablesInXML(source)).survey().exchanged()
        }

        static func tripleS(_ source: ByteSource) throws -> ExchangedDefinition {
            TripleSReader(file: source.name, definition: try TripleSDefinition(source)).read()
        }

        /// The sheets of an XLSForm as a workbook; its bytes are the same each time.
        static func workbook(of instrument: Instrument) throws(ExchangeError) -> [UInt8] {
            let sheets = XLSFormWriter(instrument: instrument).sheets.map { sheet in
                PlainWorkbook.Sheet(name: sheet.name, rows: sheet.rows)
            }
            do {
                return try PlainWorkbook(sheets: sheets).xlsx()
            } catch {
                throw ExchangeError(
                    .both(instrument.id, instrument.id),
                    .both("arbetsboken kan inte skrivas: \(error)", "the workbook cannot be written: \(error)"),
                    remedy: .both("Rätta det", "Mend that"))
            }
        }
    }

#else

    extension DefinitionConverter {
        static func workbook(_ source: ByteSource) throws -> ExchangedDefinition { throw unread(source.name) }
        static func limeSurvey(_ source: ByteSource) throws -> ExchangedDefinition { throw unread(source.name) }
        static func tripleS(_ source: ByteSource) throws -> ExchangedDefinition { throw unread(source.name) }
        static func workbook(of instrument: Instrument) throws(ExchangeError) -> [UInt8] {
            throw unread(instrument.id)
        }

        private static func unread(_ place: String) -> ExchangeError {
            ExchangeError(
                .both(place, place),
                .both(
                    "det här bygget läser och skriver varken arbetsböcker eller XML",
                    "this build reads and writes no workbooks and no XML"),
                remedy: .both(
                    "Bygg med egenskapen CommandLine, eller använd formatets textform",
                    "Build with the trait CommandLine, or use the format's text form"))
        }
    }

#endif
