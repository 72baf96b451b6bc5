import SurveyModel

/// One record while its answers are drawn, item by item.
struct RecordDraft {
    /// How content the person is.
    let rank: Rank
    /// When the record is handed in.
    let submitted: SubmissionTime
    /// The first item no longer answered, where the person stops on the way.
    var stopsAt = Int.max
    /// The number of the meeting, in a register of meetings.
    var meeting: Int?
    /// Whether the row stands for guests.
    var isGuest = false
    /// The answers so far.
    var answers: [SimulatedAnswer]
    /// Which answers were settled before any was drawn.
    var settled: [Bool]

    init(rank: Rank, submitted: SubmissionTime, itemCount: Int) {
        self.rank = rank
        self.submitted = submitted
        answers = Array(repeating: .notAsked, count: itemCount)
        settled = Array(repeating: false, count: itemCount)
    }

    /// Settles an answer, so that nothing is drawn for it.
    mutating func settle(_ position: Int?, _ answer: SimulatedAnswer) {
        guard let position else { return }
        answers[position] = answer
        settled[position] = true
    }
}
