import SurveyModel

/// Words that stand for a missing answer in a file as a whole, whatever the item: a habit of its tool.
enum MissingWords {
    /// The words of a dialect, made comparable; a word that is one of an item's own options means that option.
    static func words(of dialect: ResponseDialect, sample: ExportSample, headings: Int) -> [String: MissingKind] {
        switch dialect {
        case .limeSurveyCodes, .limeSurveyCodeAndText, .limeSurveyText: ["n/a": .notAsked]
        case .qualtrics, .qualtricsLegacy: ["-99": .noAnswer]
        case .canonical: [:]
        case .plain where isWrittenByR(sample, below: headings): ["na": .noAnswer].merging(common) { $1 }
        default: common
        }
    }

    /// Words that survey makers everywhere write; they count only where the item itself has no such option.
    private static let common: [String: MissingKind] = [
        "n/a": .notApplicable, "not applicable": .notApplicable, "ej aktuellt": .notApplicable,
        "ej tillämpligt": .notApplicable, "inte aktuellt": .notApplicable, "ej relevant": .notApplicable,
        "don't know": .dontKnow, "don’t know": .dontKnow, "i don't know": .dontKnow, "i don’t know": .dontKnow,
        "vet ej": .dontKnow, "vet inte": .dontKnow,
    ]

    /// Whether blanks stand as `NA` in a third of the columns, and no cell is blank, as R writes tables.
    private static func isWrittenByR(_ sample: ExportSample, below headings: Int) -> Bool {
        let rows = sample.rows.dropFirst(headings)
        guard let width = sample.rows.first?.count, rows.count > 1 else { return false }
        let columns = (0..<width).count { column in rows.contains { column < $0.count && $0[column] == "NA" } }
        return columns * 3 >= width && rows.allSatisfy { !$0.contains("") }
    }
}
