public import SurveyModel

/// How an item tends to be answered; a part that is nil is left to what stands further out.
public struct AnswerTendency: Hashable, Sendable {
    /// The share that agrees, of valid answers.
    public var agree: Fraction?
    /// The share that chooses "don't know", of those asked.
    public var dontKnow: Fraction?
    /// The share that chooses "not applicable", of those asked.
    public var notApplicable: Fraction?
    /// The share that leaves the item blank, of those asked.
    public var noAnswer: Fraction?
    /// How often each option is chosen among valid answers; instead of `agree`.
    public var weights: [CodeCount]?
    /// Exactly how often each option is chosen in the group; the token `_no_answer` stands for a blank.
    ///
    /// Those asked beyond the sum choose among the other options.
    public var exact: [CodeCount]?
    /// Exactly how many agree, of exactly how many valid answers; all others asked give none.
    public var agreeing: Counted?
    /// The answers of the first records, in order, written as in the canonical CSV.
    public var fixed: [String]?
    /// The answer of every record, written as in the canonical CSV.
    public var value: String?
    /// The sum of an integer item over the group, the fixed answers included.
    public var total: Int?
    /// The least and the greatest number, or the number of options chosen.
    public var range: ClosedRange<Int>?
    /// The name of the pool that free text is taken from.
    public var pool: String?
    /// The days to choose from.
    public var dates: [CalendarDate]?
    /// What stands before a running number that identifies the record.
    public var numbered: String?

    /// Nothing said.
    public init() {}

    /// How often an option is chosen.
    public struct CodeCount: Hashable, Sendable {
        /// The option's code.
        public var code: String
        /// The number of times, or a weight.
        public var count: Int

        /// Takes the parts as read.
        public init(_ code: String, _ count: Int) {
            self.code = code
            self.count = count
        }
    }

    /// So many agreeing of so many valid answers.
    public struct Counted: Hashable, Sendable {
        /// How many agree.
        public var agreeing: Int
        /// How many gave a valid answer.
        public var valid: Int

        /// Takes the parts as read.
        public init(agreeing: Int, valid: Int) {
            self.agreeing = agreeing
            self.valid = valid
        }
    }

    /// Whether counts are promised, so that neither chance nor a break-off may touch them.
    var isQuota: Bool { exact != nil || agreeing != nil || total != nil || value != nil || fixed != nil }

    /// The same with what is missing taken from further out.
    func filled(from outer: AnswerTendency) -> AnswerTendency {
        var result = self
        result.noAnswer = noAnswer ?? outer.noAnswer
        result.dontKnow = dontKnow ?? outer.dontKnow
        result.notApplicable = notApplicable ?? outer.notApplicable
        result.range = range ?? outer.range
        result.pool = pool ?? outer.pool
        result.dates = dates ?? outer.dates
        result.numbered = numbered ?? outer.numbered
        if !saysWhichAnswer { result.takeAnswer(from: outer) }
        return result
    }

    /// Ways of saying which answer is given replace each other as a whole: a nearer `exact` cancels a farther `value`.
    private var saysWhichAnswer: Bool { agree != nil || weights != nil || isQuota }

    private mutating func takeAnswer(from outer: AnswerTendency) {
        agree = outer.agree
        weights = outer.weights
        exact = outer.exact
        agreeing = outer.agreeing
        fixed = outer.fixed
        value = outer.value
        total = outer.total
    }
}
