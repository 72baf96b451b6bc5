public import SurveyModel
public import Tables

/// The words of receipts in the toolkit's two languages.
public enum ReceiptWords {
    /// What is counted.
    public enum Counted: Sendable {
        /// A row below the headings.
        case row
        /// A column.
        case column
        /// A cell.
        case cell
        /// A record.
        case record
    }

    /// A number with its noun: `1 rad`, `2 rader`.
    public static func counted(_ number: Int, _ what: Counted, in language: LanguageTag) -> String {
        let nouns =
            switch what {
            case .row: (("rad", "rader"), ("row", "rows"))
            case .column: (("kolumn", "kolumner"), ("column", "columns"))
            case .cell: (("cell", "celler"), ("cell", "cells"))
            case .record: (("svar", "svar"), ("record", "records"))
            }
        let words = language.isSwedish ? nouns.0 : nouns.1
        return "\(number) \(number == 1 ? words.0 : words.1)"
    }

    /// The name of a kind of missing.
    public static func name(of kind: MissingKind, in language: LanguageTag) -> String {
        let names =
            switch kind {
            case .notAsked: ("inte tillfrågad", "not asked")
            case .noAnswer: ("inget svar", "no answer")
            case .dontKnow: ("vet ej", "don't know")
            case .notApplicable: ("ej aktuellt", "not applicable")
            case .unreadable: ("oläsligt", "unreadable")
            }
        return language.isSwedish ? names.0 : names.1
    }

    /// The name of a confidence.
    public static func name(of confidence: Confidence, in language: LanguageTag) -> String {
        guard language.isSwedish else { return confidence.rawValue }
        return switch confidence {
        case .certain: "säkert"
        case .likely: "troligt"
        case .guess: "gissning"
        }
    }

    /// The name of a rule by which a column was recognised.
    public static func name(of rule: MatchRule, in language: LanguageTag) -> String {
        guard language.isSwedish else { return rule.rawValue }
        return switch rule {
        case .name: "namn"
        case .concept: "begrepp"
        case .label: "frågetext"
        case .alias: "alias"
        case .labelPattern: "frågetext med variabel"
        case .truncated: "avklippt frågetext"
        case .option: "alternativ"
        case .timestamp: "tidpunkt"
        case .tool: "verktygets kolumn"
        case .profile: "profil"
        case .fixed: "hela filen"
        }
    }

    /// How many rows are like an earlier one in every cell, as a sentence; nil where none is.
    public static func alike(in receipt: ImportReceipt, in language: LanguageTag) -> String? {
        guard let count = receipt.alikeRows, count > 0 else { return nil }
        return language.isSwedish
            ? "\(counted(count, .row, in: language)) är \(count == 1 ? "lik" : "lika") en tidigare rad i varje cell och räknas, "
                + "eftersom två svar kan vara lika; filen har inget id som skiljer dem åt."
            : "\(counted(count, .row, in: language)) \(count == 1 ? "is" : "are") like an earlier row in every cell, and "
                + "\(count == 1 ? "counts" : "count"), since two records may be alike; the file has no id that tells them apart."
    }

    /// The last line of a receipt: how rows, columns and cells add up.
    public static func summary(of receipt: ImportReceipt, in language: LanguageTag) -> String {
        let isSwedish = language.isSwedish
        func number(_ count: Int, _ what: Counted) -> String { counted(count, what, in: language) }
        let cells = receipt.columns.reduce(0) { $0 + $1.total }
        let balance =
            receipt.isBalanced
            ? (isSwedish ? "varje cell redovisad" : "every cell accounted for")
            : (isSwedish ? "GÅR INTE IHOP, anmäl gärna detta" : "NOT BALANCED, please report this")
        let left =
            receipt.rowsLeftOut == 0
            ? ""
            : isSwedish
                ? ", \(number(receipt.rowsLeftOut, .row)) utelämnade"
                : ", \(number(receipt.rowsLeftOut, .row)) left out"
        let aside = isSwedish ? "åt sidan" : "set aside"
        return
            "\(number(receipt.rowsRead, .row)) × \(number(receipt.columns.count, .column)) = \(number(cells, .cell)), "
            + "\(balance): \(number(receipt.records, .record))\(left), \(number(receipt.rowsSetAside, .row)) "
            + "\(isSwedish ? "och" : "and") \(number(receipt.cellsSetAside, .cell)) \(aside)."
    }
}
