import SurveyModel
import SurveyStatistics

/// Whether small networks can be shown as one without a count of any of them becoming known.
///
/// Their joint base can suffice and still give them away: three networks with 12 valid answers together, none of which
/// may have 5, have 4 each; and where nobody left the question blank, each base is the published response count.
struct JointBlock {
    let anonymity: Anonymity
    /// How many answered in each network; published, where it is a survey.
    let records: [String: Int]
    let publishesRecords: Bool

    init(_ results: InstrumentResults) {
        anonymity = results.instrument.anonymity
        records = results.records
        publishesRecords = results.instrument.kind == .survey
    }

    /// Whether no reader, member or not, can tell a count of one of the networks.
    ///
    /// - Parameters:
    ///   - networks: Those that would be shown as one.
    ///   - agreeing: Of the joint valid answers, those that agree.
    ///   - valid: The joint valid answers.
    /// - Returns: False also where that is not decided within the bound of work.
    func keepsSecret(_ networks: Set<String>, agreeing: Int, valid: Int) -> Bool {
        let all = networks.reduce(0) { $0 + (records[$1] ?? 0) }
        let sum = HiddenTable.JointSum(
            figures: [], candidates: networks.sorted(), members: networks.count, agreeing: agreeing,
            disagreeing: valid - agreeing, missing: all - valid, invited: nil, standing: .joined)
        let table = HiddenTable(
            networks: networks.sorted().map {
                HiddenTable.Network(name: $0, records: publishesRecords ? records[$0] : nil, invited: nil)
            }, sums: [sum], policy: anonymity.policy, minimumBase: anonymity.minimumBase)
        guard table.weakSums.isEmpty else { return false }
        var search = PinSearch(table)
        return search.pins()?.isEmpty ?? false
    }

    /// Whether a joint number of records under a filter leaves every network more than one number it may have.
    ///
    /// Each network joined has at least one and fewer than the minimum.
    func keepsSecret(_ networks: Set<String>, counted: Int) -> Bool {
        let most = networks.map { min(records[$0] ?? 0, max(1, anonymity.minimumBase - 1)) }
        return most.allSatisfy { $0 > 1 } && counted > networks.count && counted < most.reduce(0, +)
    }
}
