import DisclosureControl
import SurveyModel

extension Edition {
    /// What was asked and how many of how many answered, one line for each instrument.
    func responseLines(
        of group: PublishedGroup, surveysOnly: Bool = false
    ) -> [(title: String, answered: String)] {
        group.responses.filter { !surveysOnly || instrument($0.instrument)?.kind != .register }.map { responses in
            let wave = responses.wave.map { " \($0)" } ?? ""
            let title = instrumentTitle(responses.instrument)
            let isSurvey = instrument(responses.instrument)?.kind != .register
            let isNamed = responses.period == publication.period.id || wave.hasSuffix(responses.period)
            let carried = isNamed ? "" : ", \(phrases.period(responses.period))"
            return (
                title.hasSuffix(wave) ? title + carried : title + wave + carried,
                phrases.answered(responses, isSurvey: isSurvey, typography)
                    + (surveysOnly ? "" : floorWarning(responses) + whoAnswered(responses))
            )
        }
    }

    /// What is added where it is known who answered of those asked.
    private func whoAnswered(_ responses: PublishedResponses) -> String {
        guard let told = responses.representation else { return "" }
        let units = told.units.map { units in
            let noun = UnitNoun(areMunicipalities: units.areMunicipalities, phrases)
            return phrases.unitsHeard(
                typography.integer(units.silent), of: "\(typography.integer(units.asked)) \(noun.text(units.asked))",
                all: units.silent == 0)
        }
        let positions = told.positions.map { position in
            let name = position.label.map(text) ?? phrases.otherPositions
            return "\(name) " + phrases.outOf(typography.integer(position.answered), typography.integer(position.asked))
        }
        let sentences = [units ?? "", positions.isEmpty ? "" : phrases.positionsHeard(positions)].filter { !$0.isEmpty }
        return sentences.isEmpty ? "" : ". " + sentences.joined(separator: " ")
    }

    /// What is added where fewer answered than the survey's declared floor.
    private func floorWarning(_ responses: PublishedResponses) -> String {
        guard let floor = instrument(responses.instrument)?.responseFloor, let invited = responses.invited,
            invited > 0, !responses.exceedsInvited, Fraction(responses.records, invited) < floor
        else { return "" }
        return ". " + phrases.belowFloor(typography.statedPercent(floor))
    }
}

extension Edition {
    /// All of it in one line: "17 enkäter, 837 svar; 2 register".
    func responseCount(of group: PublishedGroup) -> String {
        let surveys = group.responses.filter { instrument($0.instrument)?.kind != .register }
        let registers = group.responses.count - surveys.count
        let answers = surveys.reduce(0) { $0 + $1.records }
        let parts = [
            surveys.isEmpty
                ? nil : phrases.surveys(surveys.count) + ", " + phrases.answers(answers, typography.integer(answers)),
            registers == 0 ? nil : phrases.registers(registers),
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    /// What stands below the summing line: that nobody or too few answered, or that there is no goal and
    /// how it went all the same.
    func responseRemarks(of group: PublishedGroup) -> [String] {
        let silence = silence(of: group)
        let remarks =
            (goals(of: group.key).isEmpty && group.kind != .organisation ? [phrases.noGoals(for: group.kind)] : [])
            + [PlanByArea.remark(on: group, in: self)].compactMap(\.self)
            + (SurveySummary(of: group, in: self)?.details ?? [])
            + [withheldRemark(on: group)].compactMap(\.self)
        return remarks + (silence == lead(of: group) ? [] : [silence].compactMap(\.self))
    }

    /// The line that sums up a group without goals: its survey's answers, or that nobody or too few answered.
    func lead(of group: PublishedGroup) -> String? {
        guard goals(of: group.key).isEmpty, group.kind != .organisation else { return nil }
        return SurveySummary(of: group, in: self)?.lead ?? silence(of: group)
    }

    /// That nobody or too few answered the only survey.
    private func silence(of group: PublishedGroup) -> String? {
        let surveys = group.responses.filter { instrument($0.instrument)?.kind != .register }
        guard surveys.count == 1, let only = surveys.first, let invited = only.invited, invited > 0,
            let minimum = instrument(only.instrument)?.minimumBase, only.records < minimum
        else { return nil }
        let asked = typography.integer(invited)
        guard only.records > 0 else {
            guard let unplaced = only.unplaced else { return phrases.nobodyAnswered(of: asked) }
            return phrases.noAnswerIsOfIt(typography.integer(unplaced), isOne: unplaced == 1)
        }
        let answered = phrases.outOf(typography.integer(only.records), asked)
        return phrases.tooFewAnswered(answered, minimum: typography.integer(minimum))
    }

    /// The report's name for the period.
    func title(of report: ReportKind) -> String {
        phrases.title(of: report, coversYear: !isUnderWay)
    }

    /// Whether the period is a part of a year, so that what is promised for the year may still be kept.
    var isUnderWay: Bool {
        let period = publication.period
        return period.from.year == period.to.year && DateSpan(from: period.from, to: period.to).months != 12
    }
}

extension Phrases {
    func surveys(_ count: Int) -> String {
        count == 1 ? say("1 enkät", "1 survey") : say("\(count) enkäter", "\(count) surveys")
    }

    func answers(_ count: Int, _ digits: String) -> String {
        say("\(digits) svar", count == 1 ? "1 answer" : "\(digits) answers")
    }

    func registers(_ count: Int) -> String {
        say("\(count) register", count == 1 ? "1 register" : "\(count) registers")
    }

    func noGoals(for kind: PublishedGroup.Kind) -> String {
        switch kind {
        case .network:
            say("Planen har inga mål för nätverket i perioden.", "The plan has no goals for the network in the period.")
        case .area:
            say(
                "Planen har inga mål för programområdet självt i perioden.",
                "The plan has no goals for the programme area itself in the period.")
        case .organisation, .others: say("Planen har inga mål här.", "The plan has no goals here.")
        }
    }

    func nobodyAnswered(of asked: String) -> String {
        asked == "1"
            ? say("Den enda tillfrågade svarade inte.", "The only one asked did not answer.")
            : say("Ingen av de \(asked) tillfrågade svarade.", "None of the \(asked) asked answered.")
    }

    func noAnswerIsOfIt(_ unplaced: String, isOne: Bool) -> String {
        say("Inget svar anger nätverket; ", "No answer names the network; ") + ofNoNetwork(unplaced, isOne: isOne) + "."
    }

    func tooFewAnswered(_ answered: String, minimum: String) -> String {
        say(
            "\(answered) svarade. Minst \(minimum) behövs för att resultat ska visas.",
            "\(answered) answered. At least \(minimum) are needed for results to be shown.")
    }
}
