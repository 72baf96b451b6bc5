import SurveyModel

/// Whether a goal counts units, or different answers, by what people answered.
///
/// "Municipalities where somebody is dissatisfied" tells of each of them whether anybody is; with two persons in one, of
/// those two. No base stands behind each unit or answer, so that no rule on counts can show such a figure.
struct AnswersListed {
    /// The items that are answers: those that place a record by network, unit or day are none.
    let answers: Set<String>

    init(answers: Set<String>) { self.answers = answers }

    init(of instrument: Instrument) {
        answers = Set(instrument.items.filter { $0.role == nil && !$0.options.isEmpty }.map(\.name))
    }

    /// The answers that the goal lists by unit or one by one; empty where it lists none.
    func items(listedBy measure: Measure) -> Set<String> {
        let isByUnit = AnswersListed.countsUnits(measure.kind)
        let read = (measure.filter?.items ?? []).intersection(answers)
        let distinct = Set([measure.distinct].compactMap(\.self)).intersection(answers)
        let listed = isByUnit || measure.distinct != nil ? read : []
        return isByUnit || measure.filter != nil ? listed.union(distinct) : listed
    }

    /// Kinds whose figure is one for each unit, or a number of units.
    static func countsUnits(_ kind: MeasureKind) -> Bool {
        [.minPerUnit, .minPerActivity, .shareOfUnits, .eachUnitAttendance].contains(kind)
    }
}

extension AnswersListed {
    /// The shown goals of protected instruments that count units by what was answered to a published item.
    static func findings(in publication: Publication) -> [AttackFinding] {
        publication.goals.compactMap { goal in
            guard goal.outcome != .withheld, countsUnits(goal.description.kind), let filter = goal.filter,
                let instrument = publication.instruments.first(where: { $0.id == goal.description.instrument }),
                instrument.mode != .open,
                publication.items.contains(where: { $0.instrument == instrument.id && filter.items.contains($0.name) })
            else { return nil }
            let figure = AttackedFigure(
                publication: publication.period.id, group: goal.group, instrument: instrument.id,
                item: filter.items.sorted().first ?? "", goal: goal.description.id)
            let sentence = LocalizedText([
                .swedish: "Enskilda enheters svar kan räknas ut: målet ”\(goal.description.id)” räknar enheter"
                    + " efter vad de svarat.",
                .english: "The answers of single units can be computed: the goal “\(goal.description.id)” counts"
                    + " units by what they answered.",
            ])
            return AttackFinding(path: .difference, target: figure, sources: [figure], sentence: sentence)
        }
    }
}
