import SurveyModel

/// Pairs each person's answer before with the one after, by the person's own code.
///
/// A person with two scored answers on one occasion cannot be paired without guessing: all answers with that code count
/// as unpaired. Answers without a code are unpaired too. Somebody with one answer on each occasion, of which one has no
/// score, has a pair all the same: it is incomplete, and no difference can be told of it. The difference is the mean of
/// the items', so that it is told in steps of their scale however many they are.
struct PairCounting {
    let table: RecordTable
    let networks: [String]
    let measure: Measure

    init(table: RecordTable, measure: Measure) {
        (self.table, self.measure) = (table, measure)
        networks = GoalCounting.codes(of: table.instrument.item(role: .network), in: table)
    }

    /// The pairs of each network; a pair belongs where its answer after does.
    func counts(under filter: RecordFilter?) -> [String: GoalCounts] {
        let scores = RecordScores(measure, in: table)
        let persons = PersonCodes(table).codes
        let phases = PhaseReader(table).phases
        var counts: [String: GoalCounts] = [:]
        var observations: [String: [Phase: [Observation]]] = [:]
        for record in 0..<table.count where filter?[record] ?? true {
            let network = networks[record]
            counts[network, default: GoalCounts()].records += 1
            guard let phase = phases[record] else { continue }
            let own = Observation(record: record, outcome: scores[record])
            if let person = persons[record] {
                observations[person, default: [:]][phase, default: []].append(own)
                if own.score != nil { counts[network]?.persons.insert(person) }
            } else {
                counts[network]?.scores.countUnpaired(phase)
            }
            if own.isPartial { counts[network]?.scores.incomplete += 1 }
        }
        for person in observations.keys.sorted() { pair(observations[person] ?? [:], of: person, into: &counts) }
        return counts
    }

    /// One answer, and what it scores.
    private struct Observation {
        let record: Int
        let outcome: RecordScores.Outcome

        var score: Fraction? { if case .scored(let score, _) = outcome { score } else { nil } }
        var isProrated: Bool { if case .scored(_, isProrated: true) = outcome { true } else { false } }
        var isPartial: Bool { if case .missing(_, isPartial: true) = outcome { true } else { false } }
    }

    private func pair(_ own: [Phase: [Observation]], of person: String, into counts: inout [String: GoalCounts]) {
        let (before, after) = (own[.before] ?? [], own[.after] ?? [])
        let paired = scored(before, after, of: person, into: &counts)
        if paired.isEmpty, before.count == 1, after.count == 1, before[0].score == nil || after[0].score == nil {
            counts[networks[after[0].record]]?.scores.incompletePairs += 1
            return
        }
        for (phase, all) in own {
            for one in all where !paired.contains(one.record) {
                counts[networks[one.record]]?.scores.countUnpaired(phase)
            }
        }
    }

    /// Counts the difference of the only two answers with a score; returns the records it is made of.
    private func scored(
        _ before: [Observation], _ after: [Observation], of person: String, into counts: inout [String: GoalCounts]
    ) -> [Int] {
        let (firsts, lasts) = (before.filter { $0.score != nil }, after.filter { $0.score != nil })
        guard firsts.count == 1, lasts.count == 1, let first = firsts.first, let last = lasts.first,
            let old = first.score, let new = last.score
        else { return [] }
        let network = networks[last.record]
        let perItem = Fraction(1, max(1, measure.items.count))
        counts[network]?.scores.count(before: old * perItem, after: new * perItem)
        counts[network]?.scores.prorated += first.isProrated || last.isProrated ? 1 : 0
        counts[network]?.rows[first.record] = person
        counts[network]?.rows[last.record] = person
        return [first.record, last.record]
    }
}

extension ScoreCounts {
    fileprivate mutating func countUnpaired(_ phase: Phase) {
        switch phase {
        case .before: unpaired.before += 1
        case .after: unpaired.after += 1
        }
    }
}
