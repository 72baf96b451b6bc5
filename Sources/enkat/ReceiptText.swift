import ResponseImport
import ResultSheets
import SurveyModel
import Tables

/// An import receipt as text for the terminal: every column and every cell accounted for, never an answer.
struct ReceiptText {
    private let receipt: ImportReceipt

    init(_ receipt: ImportReceipt) { self.receipt = receipt }

    var text: String {
        [heading, columns, absent, setAside, summary].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private var heading: String {
        let evidence = [
            ("container", receipt.container), ("sheet", receipt.sheet), ("encoding", receipt.encoding),
            ("delimiter", receipt.delimiter), ("dialect", receipt.dialect),
        ].compactMap { name, evidence in evidence.map { (name, $0) } }
        let wave = receipt.wave.map { ", wave \($0)" } ?? ""
        return "\(receipt.file): \(receipt.instrument)\(wave), \(receipt.bytes) bytes\n"
            + evidence.map { "  \($0): \($1.value) (\($1.confidence.rawValue)): \($1.reason)\n" }.joined()
    }

    private var columns: String {
        let rows = receipt.columns.map { column in
            [
                "\(column.number)", String(column.heading.prefix(40)), column.item ?? "–",
                column.rule?.rawValue ?? "left out", column.confidence?.rawValue ?? "",
                "\(column.answers)",
            ] + MissingKind.allCases.map { "\(column.missing[$0.token] ?? 0)" }
                + ["\(column.leftOut + column.inRowsSetAside)"]
        }
        let heads = [
            "#", "heading", "item", "rule", "confidence", "answers", "not asked", "no answer", "don't know",
            "not applicable", "unreadable", "set aside",
        ]
        return TerminalTable(columns: heads, rows: rows)
            .text(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis)
    }

    private var absent: String {
        receipt.absentItems.isEmpty
            ? "" : "No column for (counted as not asked): \(receipt.absentItems.joined(separator: ", "))\n"
    }

    private var setAside: String {
        let lines = receipt.setAside.map { entry in
            let column = entry.column.map { ", column \($0)" } ?? ""
            let item = entry.item.map { " (\($0))" } ?? ""
            return "  row \(entry.row)\(column)\(item): \(entry.reason)\n"
        }
        let warnings = receipt.warnings.map { "  warning: \($0)\n" }
        let remedy = "Mend them in the file, or write them out with --rejects FILE, mend that and import it too.\n"
        return (lines.isEmpty ? "" : "Set aside:\n" + lines.joined() + remedy) + warnings.joined()
    }

    private var summary: String {
        let cells = receipt.columns.reduce(0) { $0 + $1.total }
        let balance = receipt.isBalanced ? "every cell accounted for" : "NOT BALANCED, please report this"
        return """
            \(counted(receipt.rowsRead, "row")) × \(counted(receipt.columns.count, "column")) = \
            \(counted(cells, "cell")), \(balance): \
            \(counted(receipt.records, "record")), \(counted(receipt.rowsSetAside, "row")) and \
            \(counted(receipt.cellsSetAside, "cell")) set aside.
            """
    }
}

extension ImportReceipt {
    /// One line for standard error where a command reads a file on its way to something else; nil where all went in.
    var note: String? {
        let parts = [(rowsSetAside, "row"), (cellsSetAside, "cell")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
        let sentences = (parts.isEmpty ? [] : ["\(parts.joined(separator: " and ")) set aside."]) + warnings
        guard !sentences.isEmpty else { return nil }
        return "note: \(file): \(sentences.joined(separator: " ")) See 'enkat import \(file) --dry-run'."
    }
}
