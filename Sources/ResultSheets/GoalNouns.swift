import DisclosureControl
import SurveyModel

/// What those counted are called after a number: "kommuner", "ärenden", "projekt".
extension GoalFigures {
    /// The noun of units, as many as `count`.
    func unitNoun(_ count: Int) -> String {
        if let unit = goal.unit { return noun(unit, count) }
        // So many as there are municipalities are the municipalities; other numbers may be of any units.
        let municipalities = edition.publication.units.filter { $0.kind == "kommun" }.map(\.id)
        let units = count == municipalities.count ? municipalities : edition.publication.units.map(\.id)
        return UnitNoun(units, in: edition).text(count)
    }

    /// What those are called that have told nothing: municipalities, or the units that the goal names.
    func silentNoun(_ count: Int) -> String {
        if goal.kind == .shareOfUnits, let unit = goal.unit { return noun(unit, count) }
        return UnitNoun(areMunicipalities: true, edition.phrases).text(count)
    }

    /// The noun of cases, as many as `count`.
    func caseNoun(_ count: Int) -> String {
        goal.unit.map { noun($0, count) }
            ?? (count == 1 ? edition.phrases.say("ärende", "case") : edition.phrases.say("ärenden", "cases"))
    }

    /// What a share that is followed is of, by its unit: "vårdplaneringar" of "% av vårdplaneringar"; nil of other units.
    var percentNoun: String? {
        guard let unit = goal.unit.map(edition.text), let lead = ["% av ", "% of "].first(where: unit.hasPrefix) else {
            return nil
        }
        return String(unit.dropFirst(lead.count))
    }

    /// The singular or plural of a declared noun.
    func noun(_ unit: LocalizedText, _ count: Int) -> String {
        let noun = CountedNoun(edition.text(unit))
        return count == 1 ? noun.singular ?? noun.plural : noun.plural
    }

    /// What the units of a figure are called, as many as `count`.
    func noun(ofUnitsIn value: MeasuredValue, _ count: Int) -> String {
        switch value {
        case .units where goal.kind == .minPerActivity: edition.phrases.activities(count)
        case .units(let units): UnitNoun(units.ids, in: edition).text(count)
        case .perUnit(let numbers): UnitNoun(numbers.members.map(\.id), in: edition).text(count)
        default: unitNoun(count)
        }
    }

    /// What the base of a value is made of, after "1 av 13"; nil where the plan does not name it.
    func noun(ofBaseOf value: MeasuredValue) -> String? {
        switch value {
        case .units(let units): noun(ofUnitsIn: value, units.count)
        case .perUnit(let numbers): noun(ofUnitsIn: value, numbers.members.count)
        case .share(let share):
            switch goal.kind {
            case .attendanceShare, .eachUnitAttendance: edition.phrases.say("förväntade", "expected")
            case .shareOfUnits, .minPerActivity, .minPerUnit: unitNoun(max(2, share.base))
            case .shareOfCases: caseNoun(max(2, share.base))
            case .coverage: goal.unit.map { noun($0, max(2, share.base)) }
            default: nil
            }
        default: nil
        }
    }
}
