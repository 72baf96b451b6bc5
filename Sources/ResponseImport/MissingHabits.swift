import SurveyModel

/// Words that stand for a missing answer in a file as a whole, whatever the item: a habit of its tool.
struct MissingHabits: Hashable, Sendable {
    /// Words of the tool, or of a profile, made comparable.
    private(set) var own: [String: MissingKind]
    /// Those of a profile, which win over whatever a cell may mean otherwise.
    private var prescribed: [String: MissingKind] = [:]
    /// Whether words that survey makers everywhere write count too: in a tool's own export they are options as the form
    /// had them, elsewhere anybody may have written them.
    private let takesCommon: Bool
    /// Whether a negative code that is none of an item's options tells that the item does not apply.
    let takesNegatives: Bool

    /// No habits.
    static let none = MissingHabits(own: [:], takesCommon: false)

    private init(own: [String: MissingKind], takesCommon: Bool, takesNegatives: Bool = false) {
        self.own = own
        self.takesCommon = takesCommon
        self.takesNegatives = takesNegatives
    }

    /// The habits of a dialect; a word that is one of an item's own options means that option.
    init(of dialect: ResponseDialect, sample: ExportSample, headerRows: Int) {
        switch dialect {
        case .limeSurveyCodes, .limeSurveyCodeAndText, .limeSurveyText:
            self.init(own: ["n/a": .notAsked], takesCommon: true)
        case .qualtrics, .qualtricsLegacy:
            self.init(own: ["-99": .noAnswer], takesCommon: true, takesNegatives: true)
        case .canonical: self = .none
        case .plain where MissingHabits.isWrittenByR(sample, below: headerRows):
            self.init(own: ["na": .noAnswer], takesCommon: false)
        case .plain, .swedishExcel: self = .none
        default: self.init(own: [:], takesCommon: true)
        }
    }

    /// Adds what a profile says.
    mutating func take(_ words: [String: MissingKind]) {
        prescribed.merge(words.map { (folded($0.key), $0.value) }) { $1 }
        own.merge(prescribed) { $1 }
    }

    /// Whether no word stands for one.
    var isEmpty: Bool { own.isEmpty && !takesCommon }

    /// All words that stand for one, made comparable.
    var words: [String] {
        Array(own.keys) + (takesCommon ? MissingWords.all : []) + (takesNegatives ? (1...9).map { "-\($0)" } : [])
    }

    /// The kind that a profile says a word stands for, made comparable; nil where it says nothing of it.
    func kind(ofPrescribed key: String) -> MissingKind? { prescribed[key] }

    /// The kind that a word stands for, made comparable; nil where it stands for none.
    func kind(of key: String) -> MissingKind? {
        if let kind = own[key] ?? (takesCommon ? MissingWords.kind(of: key) : nil) { return kind }
        return isNegativeCode(key) ? .notApplicable : nil
    }

    /// Whether a word is a code by which the tool tells that an item does not apply.
    func isNegativeCode(_ key: String) -> Bool {
        takesNegatives && own[key] == nil && key.count == 2 && key.first == "-" && key.last?.isASCIIDigit == true
    }

    /// Whether blanks stand as `NA` in a third of the columns, and no cell is blank, as R writes tables.
    private static func isWrittenByR(_ sample: ExportSample, below headings: Int) -> Bool {
        let rows = sample.rows.dropFirst(headings)
        guard let width = sample.rows.first?.count, rows.count > 1 else { return false }
        let columns = (0..<width).count { column in rows.contains { column < $0.count && $0[column] == "NA" } }
        return columns * 3 >= width && rows.allSatisfy { !$0.contains("") }
    }
}
