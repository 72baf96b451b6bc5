import ResponseImport
import ResultSheets
import SurveyModel
import Tables

/// An import receipt as text for the terminal: every column and every cell accounted for, never an answer.
struct ReceiptText {
    private let receipt: ImportReceipt
    private let language: LanguageTag

    init(_ receipt: ImportReceipt, in language: LanguageTag) {
        self.receipt = receipt
        self.language = language
    }

    var text: String {
        [heading, columns, absent, setAside, summary].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private func said(_ swedish: String, _ english: String) -> String { language.isSwedish ? swedish : english }

    private var heading: String {
        var evidence = [(said("dialekt", "dialect"), receipt.dialect)]
        let container: [(String, ImportReceipt.Evidence?)] = [
            (said("flik", "sheet"), receipt.sheet), (said("skiljetecken", "delimiter"), receipt.delimiter),
            (said("teckenkodning", "encoding"), receipt.encoding),
        ]
        for (name, found) in container { if let found { evidence.insert((name, found), at: 0) } }
        let wave = receipt.wave.map { said(", omgång \($0)", ", wave \($0)") } ?? ""
        let profile = receipt.profile.map { said("  profil: \($0)\n", "  profile: \($0)\n") } ?? ""
        return "\(receipt.file): \(receipt.instrument)\(wave), \(receipt.bytes) byte\(said("", "s"))\n" + profile
            + evidence.map { name, found in
                "  \(name): \(found.value.printable) (\(ReceiptWords.name(of: found.confidence, in: language))): "
                    + "\(found.reason.text(in: language))\n"
            }.joined()
    }

    private var columns: String {
        let rows = receipt.columns.map { column in
            var cells = [
                receipt.name(ofColumn: column.number), String(column.heading.prefix(40)), item(of: column),
                rule(of: column),
                column.confidence.map { ReceiptWords.name(of: $0, in: language) } ?? "",
                column.chosen.map { "\(column.answers) (\($0))" } ?? "\(column.answers)",
            ]
            cells += MissingKind.allCases.map { "\(column.missing[$0.token] ?? 0)" }
            return cells + ["\(column.leftOut + column.inRowsSetAside)"]
        }
        var heads = ["#", said("rubrik", "heading"), said("fråga", "item"), said("regel", "rule")]
        heads += [said("säkerhet", "confidence"), said("svar", "answers")]
        heads += MissingKind.allCases.map { ReceiptWords.name(of: $0, in: language) }
        heads.append(said("utelämnade", "set aside"))
        return TerminalTable(columns: heads, rows: rows)
            .text(width: StandardStreams.width, emphasis: StandardStreams.allowsEmphasis)
    }

    private func item(of column: ImportReceipt.Column) -> String {
        guard let item = column.item else { return "–" }
        return column.option.map { "\(item) = \($0)" } ?? item
    }

    private func rule(of column: ImportReceipt.Column) -> String {
        if let rule = column.rule { return ReceiptWords.name(of: rule, in: language) }
        return column.isPersonal ? said("personuppgift", "personal data") : said("utelämnas", "left out")
    }

    private var absent: String {
        receipt.absentItems.isEmpty
            ? ""
            : said("Utan kolumn (räknas som inte tillfrågade): ", "No column for (counted as not asked): ")
                + receipt.absentItems.joined(separator: ", ") + "\n"
    }

    private var setAside: String {
        let lines = receipt.setAside.map { entry in
            let column = entry.column.map(receipt.name).map { said(", kolumn \($0)", ", column \($0)") } ?? ""
            let item = entry.item.map { " (\($0))" } ?? ""
            return "  \(said("rad", "row")) \(entry.row)\(column)\(item): \(entry.reason.text(in: language))\n"
        }
        let warnings = receipt.warnings.map { "  \(said("obs", "note")): \($0.text(in: language))\n" }
        let isMendable = receipt.rowsSetAside + receipt.cellsSetAside > 0
        let remedy =
            isMendable
            ? said(
                "Rätta i filen. Eller skriv ut dem med --rejects FIL, rätta där och läs in båda filerna tillsammans.\n",
                "Mend them in the file. Or write them out with --rejects FILE, mend that and import both files together.\n"
            )
            : ""
        let head = said("Lagt åt sidan:\n", "Set aside:\n")
        return (lines.isEmpty ? "" : head + lines.joined() + remedy) + warnings.joined()
    }

    private var summary: String {
        [ReceiptWords.summary(of: receipt, in: language), ReceiptWords.alike(in: receipt, in: language)]
            .compactMap(\.self).joined(separator: "\n")
    }
}

extension ImportReceipt {
    /// How many remarks one line can hold and still be read.
    private static let mostNoted = 5

    /// One line for standard error where a command reads a file on its way to something else; nil where all went in.
    func note(in language: LanguageTag) -> String? {
        let parts = [(rowsSetAside, ReceiptWords.Counted.row), (cellsSetAside, .cell)].filter { $0.0 > 0 }
            .map { ReceiptWords.counted($0.0, $0.1, in: language) }
        let isSwedish = language.isSwedish
        let aside =
            parts.joined(separator: isSwedish ? " och " : " and ") + (isSwedish ? " lades åt sidan." : " set aside.")
        let rest = warnings.count - ImportReceipt.mostNoted
        let more =
            isSwedish
            ? "\(rest) \(rest == 1 ? "anmärkning" : "anmärkningar") till finns."
            : "There \(rest == 1 ? "is 1 more remark" : "are \(rest) more remarks")."
        let sentences =
            (parts.isEmpty ? [] : [aside])
            + warnings.prefix(ImportReceipt.mostNoted).map { $0.text(in: language) } + (rest > 0 ? [more] : [])
        guard !sentences.isEmpty else { return nil }
        let told = "\(isSwedish ? "obs" : "note"): \(file): \(sentences.joined(separator: " "))"
        // Answers out of a store are in no file that could be looked into.
        return InputFiles.isFile(file) ? "\(told) \(isSwedish ? "Se" : "See") 'enkat import \(file) --dry-run'." : told
    }
}
