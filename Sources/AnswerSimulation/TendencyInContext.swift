import SurveyModel

/// Finds how an item is answered in a group: what is said nearest counts.
struct TendencyInContext {
    let instrument: Instrument
    let file: SimulatedFile
    let group: SimulatedGroup

    /// The habits of the item's kind, the file, the item, the group and the item in the group, the last first.
    func tendency(of item: Item) -> AnswerTendency {
        let near = (group.items[item.name] ?? AnswerTendency()).filled(from: group.tendency)
        var result = near.filled(from: file.items[item.name] ?? AnswerTendency())
            .filled(from: file.tendency)
            .filled(from: TendencyInContext.standard(for: item, in: instrument.kind))
        if item.isRequired { result.noAnswer = .zero }
        if isPartOfSplit(item), group.items[item.name] == nil { result.noAnswer = .one }
        if let agree = result.agree, near.agree == nil, item.isOpinion {
            result.agree = max(.zero, min(.one, agree + group.lift))
        }
        return result
    }

    /// Participants by employer are counted out afterwards, and unrecorded where the group does not name them.
    private func isPartOfSplit(_ item: Item) -> Bool {
        file.split.map { $0.rest == item.name || $0.parts.contains { $0.item == item.name } } ?? false
    }

    /// How a guest's item is answered: only as said for guests.
    func tendency(of item: Item, forGuestsOf meetings: SimulatedMeetings) -> AnswerTendency {
        var silent = AnswerTendency()
        silent.noAnswer = .one
        guard let said = meetings.guests?.items[item.name] else { return silent }
        silent.noAnswer = .zero
        return said.filled(from: silent)
    }

    /// Sensible habits where nothing is said.
    static func standard(for item: Item, in kind: Instrument.Kind) -> AnswerTendency {
        var tendency = AnswerTendency()
        let isSurvey = kind == .survey
        tendency.agree = item.isOpinion ? Fraction(3, 4) : Fraction(1, 2)
        tendency.dontKnow = isSurvey ? Fraction(4, 100) : .zero
        tendency.notApplicable = isSurvey ? Fraction(1, 100) : .zero
        tendency.noAnswer = isSurvey ? Fraction(4, 100) : .zero
        if item.type == .text { tendency.noAnswer = Fraction(65, 100) }
        if item.role == .recordID { tendency.numbered = "R" }
        if item.isRequired { tendency.noAnswer = .zero }
        return tendency
    }
}

extension Item {
    /// Whether it is answered on a scale, so that one person's answers hang together.
    var isOpinion: Bool { options.contains { $0.score != nil } }
}
