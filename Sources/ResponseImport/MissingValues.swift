import SurveyModel
import Tables

/// Numbers, days and words that a tool writes, or a profile declares, where nobody answered: `-99`, `N/A`.
///
/// They win over the reading of a column without options, where `99` would be a number like any other and move the mean.
struct MissingValues {
    /// The kind of each number or day, by its bits, column by column; `99` and `99.0` are the same.
    private let kinds: [[UInt128: MissingKind]]
    /// Tells quickly that a text is none of the words.
    private let words: SpellingFilter
    /// Whether nothing stands for a missing answer in any of the columns.
    let isEmpty: Bool

    /// The values of the columns of a plan.
    init(_ plan: ImportPlan, columnCount: Int) {
        let own = plan.missing.own.sorted { $0.key < $1.key }
        var kinds = Array(repeating: [UInt128: MissingKind](), count: columnCount)
        var hasText = false
        for column in plan.columns {
            if case .text = column.kind { hasText = true }
            for (word, kind) in own {
                if let bits = MissingValues.bits(of: word, as: column.kind) { kinds[column.column][bits] = kind }
            }
        }
        self.kinds = kinds
        words = SpellingFilter(own.map(\.key))
        isEmpty = kinds.allSatisfy(\.isEmpty) && (own.isEmpty || !hasText)
    }

    private static func bits(of word: String, as kind: ImportPlan.Kind) -> UInt128? {
        let bytes = Array(word.utf8)
        let answer: CodedAnswer? =
            switch kind {
            case .number(let style): NumberReading.answer(bytes.span, style: style)
            case .date(let style): DateReading.answer(bytes.span, orders: style.orders)
            case .options, .text: nil
            }
        return answer.flatMap { $0.status == .answered ? $0.bits : nil }
    }

    /// The kind of missing that a number or day of a column stands for; nil where it is an answer.
    func kind(of answer: CodedAnswer, inColumn column: Int) -> MissingKind? {
        answer.status == .answered ? kinds[column][answer.bits] : nil
    }

    /// Whether a text is certainly none of the words.
    func refuse(_ bytes: Span<UInt8>, in encoding: TextEncoding) -> Bool {
        isEmpty || words.refuses(bytes, in: encoding)
    }
}
