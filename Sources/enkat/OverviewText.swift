import ResponseImport
import ResultSheets
import SurveyModel

/// What a file without any definition tells of itself, as text for the terminal.
struct OverviewText {
    private let overview: ExportOverview
    private let language: LanguageTag

    init(_ overview: ExportOverview, in language: LanguageTag) {
        self.overview = overview
        self.language = language
    }

    private func said(_ swedish: String, _ english: String) -> String { language.isSwedish ? swedish : english }

    var text: String { heading + "\n" + items + others + summary }

    private var heading: String {
        var evidence = [(said("dialekt", "dialect"), overview.dialect)]
        if let delimiter = overview.delimiter { evidence.insert((said("skiljetecken", "delimiter"), delimiter), at: 0) }
        if let encoding = overview.encoding { evidence.insert((said("teckenkodning", "encoding"), encoding), at: 0) }
        return "\(overview.file): \(overview.bytes) byte\(said("", "s"))\n"
            + evidence.map { name, found in
                "  \(name): \(found.value) (\(ReceiptWords.name(of: found.confidence, in: language))): "
                    + "\(found.reason.text(in: language))\n"
            }.joined() + titles
    }

    private var titles: String {
        guard let last = overview.titleRows.last else { return "" }
        return said(
            "  titel: ovanför rubrikerna, till rad \(last)\n", "  title: above the headings, down to row \(last)\n")
    }

    private var items: String {
        let rows = overview.items.map { item in
            let columns = [item.columns.first, item.columns.last].compactMap(\.self)
            let span = columns.first == columns.last ? columns.prefix(1) : columns[...]
            return [
                span.map(overview.name).joined(separator: "–"), item.code ?? "", String(item.question.prefix(60)),
                name(of: item.kind), item.options.isEmpty ? "" : "\(item.options.count)",
            ]
        }
        let heads = [
            said("kolumn", "column"), said("kod", "code"), said("fråga", "question"), said("slag", "kind"),
            said("alternativ", "options"),
        ]
        return TerminalTable(columns: heads, rows: rows)
            .text(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis)
    }

    private var others: String {
        guard !overview.otherColumns.isEmpty else { return "" }
        return said("Kolumner utan svar:\n", "Columns without answers:\n")
            + overview.otherColumns.map {
                "  \(overview.name(ofColumn: $0.number)) \($0.heading): \($0.reason.text(in: language))\n"
            }.joined()
    }

    private var summary: String {
        var parts = [
            ReceiptWords.counted(overview.records, .record, in: language),
            overview.items.count == 1
                ? said("1 fråga", "1 question")
                : said("\(overview.items.count) frågor", "\(overview.items.count) questions"),
            ReceiptWords.counted(overview.columns, .column, in: language),
        ]
        if overview.rowsSetAside > 0 {
            parts.append(
                ReceiptWords.counted(overview.rowsSetAside, .row, in: language) + said(" åt sidan", " set aside"))
        }
        if overview.rowsLeftOut > 0 {
            parts.append(
                ReceiptWords.counted(overview.rowsLeftOut, .row, in: language) + said(" utelämnade", " left out"))
        }
        if overview.partial > 0 {
            parts.append(said("\(overview.partial) ej avslutade", "\(overview.partial) not finished"))
        }
        if overview.tests > 0 {
            parts.append(said("\(overview.tests) test", "\(overview.tests) \(overview.tests == 1 ? "test" : "tests")"))
        }
        let now = said(
            "Skriv en definition och läs in med --instrument, eller spara det funna med --save-profile FIL.",
            "Write a definition and import with --instrument, or save what was found with --save-profile FILE.")
        return parts.joined(separator: ", ") + ".\n\(now)\n"
    }

    private func name(of kind: FoundItem.Kind) -> String {
        guard language.isSwedish else { return kind.rawValue }
        return switch kind {
        case .choice: "ett alternativ"
        case .boxes: "kryssrutor"
        case .joined: "flera alternativ i en cell"
        case .scale: "skala, en kolumn per steg"
        case .several: "flera alternativ, ett per kolumn"
        case .number: "tal"
        case .date: "dag eller tid"
        case .text: "fritext"
        case .empty: "tom"
        }
    }
}
