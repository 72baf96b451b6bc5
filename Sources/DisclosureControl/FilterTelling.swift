import SurveyModel

/// Finds what goals with filters tell beside their figures: how many records a filter takes.
///
/// A filter that reads an item counts who answered it so; and filters that differ leave a number of persons between
/// them. How many stand outside all filters is what a count leaves of those who answered, and is let pass, as the
/// share lets those who disagree.
struct FilterTelling {
    let publication: Publication
    let instrument: PublishedInstrument

    /// What is found in every protected instrument.
    static func findings(in publication: Publication) -> [AttackFinding] {
        publication.instruments.filter { $0.mode != .open }.flatMap { instrument in
            let telling = FilterTelling(publication: publication, instrument: instrument)
            return telling.readers + telling.differences
        }
    }

    private struct Count {
        let figure: AttackedFigure
        let filter: Condition
        let networks: [String]?
        let records: Int
    }

    private var counts: [Count] {
        publication.goals.compactMap { goal in
            guard goal.description.instrument == instrument.id, goal.countsActivities != true, let filter = goal.filter,
                let outcome = goal.outcome.figure, let records = FilterTelling.records(of: outcome)
            else { return nil }
            let figure = AttackedFigure(
                publication: publication.period.id, group: goal.group, instrument: instrument.id,
                item: goal.description.items.first ?? "", goal: goal.description.id)
            return Count(figure: figure, filter: filter, networks: goal.networks, records: records)
        }
    }

    /// A count of records shows them as its value, a share as what stands behind it.
    private static func records(of outcome: PublishedOutcome) -> Int? {
        if let base = outcome.base { return base.records }
        if case .count(let count)? = outcome.value { return count }
        return nil
    }

    /// Filters that read an item whose row is withheld in the same group.
    private var readers: [AttackFinding] {
        counts.flatMap { count -> [AttackFinding] in
            let items = publication.items.filter {
                $0.instrument == instrument.id && $0.group == count.figure.group && $0.answers == .withheld
                    && count.filter.items.contains($0.name)
            }
            return items.map { item in
                let words = words.counting(count.figure)
                let target = AttackedFigure(
                    publication: publication.period.id, group: item.group, instrument: instrument.id, item: item.name)
                return AttackFinding(
                    path: .difference, target: target, sources: [count.figure],
                    sentence: LocalizedText([
                        .swedish: "\(words.swedish) (”\(item.label.text(in: .swedish))”).",
                        .english: "\(words.english) (“\(item.label.text(in: .english))”).",
                    ]))
            }
        }
    }

    /// Filters that leave fewer records between them than a goal that counts records may show.
    private var differences: [AttackFinding] {
        let countsRecords = publication.goals.contains {
            $0.description.instrument == instrument.id && $0.filter != nil && $0.description.items.isEmpty
                && $0.countsActivities != true
        }
        guard countsRecords else { return [] }
        // What a filter takes of an item's answers, the item's own row shows.
        let items = Set(publication.items.filter { $0.instrument == instrument.id }.map(\.name))
        let ofPersons = counts.filter { $0.filter.items.isDisjoint(with: items) }
        let byGroup = Dictionary(grouping: ofPersons) { $0.figure.group }
        return byGroup.keys.sorted().flatMap { group -> [AttackFinding] in
            let sums = (byGroup[group] ?? []).map {
                PartCombinations.Sum(figure: $0.figure, filter: $0.filter, networks: $0.networks, size: $0.records)
            }
            // Those too many to be tried are found undecided item by item.
            return (PartCombinations(sums)?.rests ?? []).filter { rest in
                rest.isFiltered && (1..<max(2, instrument.minimumBase)).contains(rest.size)
            }.map(finding)
        }
    }

    private func finding(_ rest: PartCombinations.Rest) -> AttackFinding {
        let said = words.difference(rest.added, less: rest.taken, swedish: "personer", english: "persons")
        let sources = rest.added + rest.taken
        return AttackFinding(
            path: .difference, target: sources[0], sources: sources,
            sentence: LocalizedText([.swedish: said.swedish + ".", .english: said.english + "."]))
    }

    private var words: PartWords {
        PartWords(groups: publication.groups, minimumBase: instrument.minimumBase)
    }
}
