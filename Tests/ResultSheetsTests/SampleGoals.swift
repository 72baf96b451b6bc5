import SurveyModel

@testable import DisclosureControl

/// Goals in every state.
enum SampleGoals {
    static var all: [PublishedGoal] { network + small + organisation }

    static var network: [PublishedGoal] {
        [
            share(
                "kompetens", "Arbetet stärker den egna kompetensen", "The work builds my own competence",
                12, 13, .reached, silent: 0, target: 90, change: (.flat, Fraction(0), Share(12, of: 13))),
            share(
                "nytta", "Nätverket är till nytta på hemmaplan", "The network is useful at home", 9, 9, .reached,
                silent: 3, target: 90, change: (.up, Fraction(2, 9), Share(7, of: 9))),
            share(
                "inflytande", "Jag kan påverka dagordningen", "I can influence the agenda", 10, 12, .nearly, silent: 1,
                target: 90, change: (.down, Fraction(-1, 12), Share(11, of: 12))),
            notJudged(
                "nojda", "Andel mycket nöjda med samverkan", "Share very content with the collaboration",
                .notMeasuredYet(["sv": "Mätning genomförs i november 2018", "en": "Measured in November 2018"].text),
                target: .atLeast(.share(Fraction(percent: 80)))),
            attendance,
            notJudged(
                "plan", "Det finns en gemensam plan", "There is a joint plan", .cannotBeJudged(.unspecified),
                target: .track),
        ]
    }

    static var small: [PublishedGoal] {
        [
            withheld("bibl-kompetens", "Arbetet stärker den egna kompetensen", "The work builds my own competence"),
            withheld("bibl-nytta", "Nätverket är till nytta på hemmaplan", "The network is useful at home"),
        ]
    }

    static var organisation: [PublishedGoal] {
        [
            count(
                "kurser", "Antal genomförda kurser", "Courses held", 15, .notReached, target: 50,
                unit: ("kurser", "courses"), previous: 30),
            count(
                "deltagare", "Antal deltagare", "Participants", 1797, .nearly, target: 1949,
                unit: ("deltagare", "participants"), previous: 2100),
            composite,
            joint,
        ]
    }

    static func description(
        _ id: String, _ scope: GoalScope, _ sv: String, _ en: String, _ kind: MeasureKind, _ target: Target
    ) -> GoalDescription {
        var description = GoalDescription(
            id: id, scope: scope, text: ["sv": sv, "en": en].text, kind: kind, target: target)
        description.strategicGoal = scope == .organisation ? "kompetens" : "partnerskap"
        description.instrument = "natverksenkat"
        description.reports = scope == .organisation ? [.tertial, .year] : [.year]
        description.source = "Verksamhetsplan 2018, s. 12"
        return description
    }

    static func share(
        _ id: String, _ sv: String, _ en: String, _ k: Int, _ n: Int, _ status: Status, silent: Int, target: Int,
        change: (Arrow, Fraction, Share)?
    ) -> PublishedGoal {
        var description = description(
            id, .network("skolchefer"), sv, en, .shareAgree, .atLeast(.share(Fraction(percent: target))))
        description.items = [id]
        description.action = GoalAction(
            text: ["sv": "Kortare dagordning", "en": "A shorter agenda"].text, responsible: "nätverksledaren")
        let trend = change.map { arrow, difference, before in
            Trend.change(
                Change(
                    arrow: arrow, difference: difference, persons: arrow == .flat ? 0 : (arrow == .up ? 1 : -1),
                    previous: .share(before), previousPeriod: "2017"))
        }
        return goal(
            description,
            outcome(
                .share(Share(k, of: n)), base: Base(valid: n, invited: n + silent), status,
                bounds: HardBounds(of: Share(k, of: n), silent: silent), trend: trend ?? .none(.noPreviousPeriod)))
    }

    static func notJudged(_ id: String, _ sv: String, _ en: String, _ status: Status, target: Target) -> PublishedGoal {
        let description = description(id, .network("skolchefer"), sv, en, .shareAgree, target)
        return goal(description, outcome(nil, base: nil, status, trend: .none(.noFigure)))
    }

    static func withheld(_ id: String, _ sv: String, _ en: String) -> PublishedGoal {
        let description = description(
            id, .network("bibliotek"), sv, en, .shareAgree, .atLeast(.share(Fraction(percent: 90))))
        return PublishedGoal(description: description, group: "network:bibliotek", fingerprint: "", outcome: .withheld)
    }

    static func count(
        _ id: String, _ sv: String, _ en: String, _ number: Int, _ status: Status, target: Int, unit: (String, String),
        previous: Int
    ) -> PublishedGoal {
        var description = description(id, .organisation, sv, en, .countTarget, .atLeast(.number(Fraction(target))))
        description.unit = ["sv": unit.0, "en": unit.1].text
        let change = Change(
            arrow: .down, difference: Fraction(number - previous), previous: .count(previous), previousPeriod: "2017")
        return goal(description, outcome(.count(number), base: nil, status, trend: .change(change)))
    }

    static var attendance: PublishedGoal {
        var description = description(
            "narvaro", .network("skolchefer"), "Varje kommun deltar i minst tre av fyra träffar",
            "Every municipality takes part in three of four meetings", .eachUnitAttendance,
            .atLeast(.share(Fraction(percent: 75))))
        description.instrument = "narvaroregister"
        description.note =
            [
                "sv": "Planen säger inte om digitala träffar räknas",
                "en": "The plan does not say whether digital meetings count",
            ].text
        let present = [6, 5, 4, 6, 3]
        let members = zip(SamplePublication.units, present).map { unit, present in
            UnitsReaching.Member(id: unit.id, share: Share(present, of: 6), reaches: present * 4 >= 18)
        }
        return goal(
            description,
            outcome(.units(UnitsReaching(members: members)), base: nil, .notReached, trend: .none(.notMeasuredBefore)))
    }

    static var composite: PublishedGoal {
        var description = description(
            "helhet", .organisation, "Arbetet stärker kompetensen och är till nytta",
            "The work builds competence and is useful",
            .shareAgreeAllOf, .atLeast(.share(Fraction(percent: 80))))
        description.items = ["kompetens", "nytta"]
        description.strategicGoal = "okänt"
        let allOf = AllOf(
            reading: .eachItem,
            parts: [
                .init(item: "kompetens", share: Share(80, of: 93)), .init(item: "nytta", share: Share(70, of: 90)),
            ],
            joint: nil)
        return goal(description, outcome(.allOf(allOf), base: Base(valid: 90), .nearly, trend: .none(.changedItem)))
    }

    static var joint: PublishedGoal {
        var description = description(
            "narvaro-alla", .organisation, "Närvaro vid samtliga träffar", "Attendance at all meetings",
            .attendanceShare,
            .atLeast(.share(Fraction(percent: 80))))
        description.strategicGoal = "partnerskap"
        description.instrument = "narvaroregister"
        description.tolerance = Fraction(percent: 3)
        var outcome = outcome(
            .share(Share(316, of: 400)), base: Base(valid: 400), .nearly,
            trend: .change(
                Change(
                    arrow: .flat, difference: Fraction(-1, 100), previous: .share(Share(320, of: 400)),
                    previousPeriod: "2017")))
        outcome.networks = NetworkCoverage(included: 7, answered: 8)
        outcome.otherReading = Fraction(81, 100)
        return goal(description, outcome)
    }

    static func outcome(
        _ value: MeasuredValue?, base: Base?, _ status: Status, bounds: HardBounds? = nil, trend: Trend
    ) -> PublishedOutcome {
        PublishedOutcome(
            value: value, base: base, status: status, statusWithDontKnow: nil, bounds: bounds, uncertainty: nil,
            trend: trend,
            wave: "2018",
            carriedFrom: nil, networks: nil, otherReading: nil)
    }

    static func goal(_ description: GoalDescription, _ outcome: PublishedOutcome) -> PublishedGoal {
        PublishedGoal(
            description: description, group: description.scope.groupKey, fingerprint: "", outcome: .shown(outcome))
    }
}
