/// How a column tells that a response was not finished.
enum FinishedMark {
    /// By a word, or a number that stands for one.
    case word
    /// By a blank cell, where the time of sending in stands.
    case blank
    /// By a share in percent that is not all.
    case percent

    private static let words: Set = [
        "0", "false", "falskt", "no", "nej", "partial", "disqualified", "incomplete", "partially completed",
        "started",
    ]

    /// The column of a tool's export that tells it, and how; nil where none does.
    static func found(
        in headings: [ColumnHeading], _ own: [OwnColumn?], _ dialect: ResponseDialect
    ) -> (column: Int, mark: FinishedMark)? {
        if let column = own.firstIndex(of: .finished) { return (column, .word) }
        func columns(_ isIt: (String) -> Bool) -> [Int] {
            headings.indices.filter { headings[$0].cells.contains { isIt(foldedHeading($0)) } }
        }
        switch dialect {
        case .limeSurveyCodes, .limeSurveyCodeAndText, .limeSurveyText, .formr:
            return own.firstIndex(of: .submitted).map { ($0, .blank) }
        case .qualtrics, .qualtricsLegacy: return columns { $0 == "progress" }.first.map { ($0, .percent) }
        // Of several forms or occasions none tells of the response as a whole.
        case .redcap:
            let forms = columns { $0.hasSuffix("_complete") }
            let isSeveral = !columns { $0.hasPrefix("redcap_event") || $0.hasPrefix("redcap_repeat") }.isEmpty
            return forms.count == 1 && !isSeveral ? (forms[0], .word) : nil
        default: return nil
        }
    }

    /// Whether a cell, made comparable, tells that its response was not finished.
    func isUnfinished(_ key: String) -> Bool {
        switch self {
        case .word: FinishedMark.words.contains(key)
        case .blank: key.isEmpty
        case .percent: Int(key.prefix(while: \.isASCIIDigit)).map { $0 < 100 } ?? false
        }
    }
}
