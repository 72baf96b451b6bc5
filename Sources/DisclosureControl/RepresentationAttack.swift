import SurveyModel

/// Looks for counts of who answered that tell too few apart: a row, or what is left when the rows are subtracted.
struct RepresentationAttack {
    let publication: Publication

    var findings: [AttackFinding] {
        let protected = publication.instruments.filter { $0.mode != .open }
        return publication.groups.flatMap { group in
            group.responses.flatMap { responses -> [AttackFinding] in
                guard let own = protected.first(where: { $0.id == responses.instrument }),
                    let told = responses.representation, isTelling(told, responses, own.minimumBase)
                else { return [] }
                return [finding(group, own)]
            }
        }
    }

    private func isTelling(
        _ told: PublishedRepresentation, _ responses: PublishedResponses, _ minimumBase: Int
    ) -> Bool {
        if told.units != nil, responses.records < minimumBase { return true }
        guard !told.positions.isEmpty, let invited = responses.invited else { return !told.positions.isEmpty }
        let left = (
            answered: responses.records - told.positions.reduce(0) { $0 + $1.answered },
            asked: invited - told.positions.reduce(0) { $0 + $1.asked }
        )
        let rows = told.positions.map { ($0.answered, $0.asked) } + (left == (0, 0) ? [] : [left])
        return rows.contains {
            !PublishedRepresentation.tells(answered: $0.0, of: $0.1, minimumBase: minimumBase)
        }
    }

    private func finding(_ group: PublishedGroup, _ instrument: PublishedInstrument) -> AttackFinding {
        let figure = AttackedFigure(
            publication: publication.period.id, group: group.key, instrument: instrument.id, item: "")
        let name = group.name
        let sentence = LocalizedText([
            .swedish: "Färre än \(instrument.minimumBase) kan skiljas ut: \(name.text(in: .swedish)) visar vilka som"
                + " svarat av dem som tillfrågats, befattning för befattning.",
            .english: "Fewer than \(instrument.minimumBase) can be told apart: \(name.text(in: .english)) shows who"
                + " answered of those asked, position by position.",
        ])
        return AttackFinding(path: .difference, target: figure, sources: [figure], sentence: sentence)
    }
}
