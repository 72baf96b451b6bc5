public import DisclosureControl
public import SurveyModel

/// One published figure traced to its definition, base, counts, rule and suppression, in plain words.
///
/// It reads the publication alone, so that an explanation never says more than the sheet.
public struct Explanation: Sendable {
    /// A term of the plan that decides which records and answers count: its key and its values.
    public typealias Term = (key: String, values: [String])

    private let edition: Edition
    private let places: @Sendable (_ name: String, _ instrument: String?) -> String?
    private let terms: @Sendable (String) -> [Term]

    /// An explanation of figures of a publication.
    ///
    /// - Parameters:
    ///   - publication: What may be shown.
    ///   - language: The language of words and numbers.
    ///   - places: Where a goal or an instrument's item is defined, as `Surveys/plans/2018.yaml:12:5`, by id or name.
    ///   - terms: Which records and answers a goal counts, as `where` with `roll='chef'`, by the goal's id.
    public init(
        _ publication: Publication, language: LanguageTag,
        places: @escaping @Sendable (_ name: String, _ instrument: String?) -> String?,
        terms: @escaping @Sendable (String) -> [Term] = { _ in [] }
    ) {
        edition = Edition(publication, language: language)
        self.places = places
        self.terms = terms
    }

    private var phrases: Phrases { edition.phrases }

    /// How a goal's figure came about.
    public func text(of goal: PublishedGoal) -> String {
        let line = GoalLine(goal, in: edition)
        var lines = ["\(line.symbol) \(edition.text(goal.description.title)) – \(edition.groupName(goal.group))", ""]
        lines.append(line.sentence)
        lines += section(phrases.say("Mål", "Goal"), promise(goal, line))
        lines += section(phrases.say("Uppgifter", "Data"), data(goal))
        guard let outcome = goal.outcome.figure else {
            lines += section(phrases.say("Varför ··?", "Why ··?"), [withheldRule(goal.description.instrument)])
            return lines.map { $0 + "\n" }.joined()
        }
        lines += section(phrases.say("Räkning", "Counts"), counts(goal, outcome))
        let reasons = ExplanationReasons(edition: edition)
        lines += section(reasons.heading(for: outcome.status), reasons.judgement(goal.description, outcome, line))
        lines += section(phrases.say("Hur säkert är det?", "How sure is it?"), reasons.certainty(goal, outcome))
        if outcome.value != nil {
            lines += section(
                reasons.heading(for: outcome.trend),
                reasons.trend(outcome.trend, line.change, of: goal.description, value: outcome.value))
        }
        lines += section(phrases.say("Vid sidan av talet", "Beside the figure"), line.besides.map(\.text))
        return lines.map { $0 + "\n" }.joined()
    }

    /// How an item's figure came about in one group.
    public func text(of item: PublishedItem) -> String {
        var lines = ["\(edition.text(item.label)) – \(edition.groupName(item.group))"]
        var sources =
            places(item.name, item.instrument).map { [phrases.say("Definierad i ", "Defined in ") + $0] } ?? []
        sources.append(source(item.instrument, item.wave))
        lines += section(phrases.say("Uppgifter", "Data"), sources)
        guard let answers = item.answers.figure else {
            lines += section(phrases.say("Varför ··?", "Why ··?"), [withheldRule(item.instrument)])
            return lines.map { $0 + "\n" }.joined()
        }
        let agrees = phrases.say(" (räknas i andelen)", " (counts in the share)")
        let options = zip(item.options, answers.counts).map { option, count in
            "\(option.code) \(edition.text(option.label))\(option.agrees ? agrees : ""): \(number(count))"
        }
        let counts = options + base(answers.base) + coverage(answers.networks)
        lines += section(phrases.say("Räkning", "Counts"), counts)
        if let agree = answers.agree {
            let figure = fraction(agree, edition.typography.percent(agree.fraction))
            lines += section(phrases.say("Andel", "Share"), [figure])
        }
        if let trend = item.trend.figure {
            let value = answers.agree.map(MeasuredValue.share)
            let changes = ChangeText(of: item, in: edition)
            let reasons = ExplanationReasons(edition: edition)
            lines += section(
                reasons.heading(for: trend),
                reasons.trend(
                    trend, changes.text(trend, value: value), value: value, arePersons: changes.countsPersons,
                    note: item.history.last?.note))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(_ heading: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", heading] + lines.map { "  \($0)" }
    }

    private func promise(_ goal: PublishedGoal, _ line: GoalLine) -> [String] {
        let description = goal.description
        var lines = [edition.text(description.text)]
        if !line.target.isEmpty { lines.append(phrases.say("Målvärde: ", "Target: ") + line.target) }
        lines.append("\(phrases.say("Mäts som", "Measured as")): \(phrases.word(for: description.kind))")
        if let reading = description.reading {
            lines.append("\(phrases.say("Läsning", "Reading")): \(phrases.word(for: reading))")
        }
        lines += terms(description.id).map { "\(phrases.word(forTerm: $0.key)): \($0.values.joined(separator: ", "))" }
        if let place = places(description.id, nil) { lines.append(phrases.say("Definierad i ", "Defined in ") + place) }
        if let source = description.source { lines.append(phrases.say("Källa: ", "Source: ") + source) }
        if let note = description.note { lines.append(edition.text(note)) }
        return lines
    }

    private func data(_ goal: PublishedGoal) -> [String] {
        guard let instrument = goal.description.instrument else { return [] }
        let outcome = goal.outcome.figure
        var lines = [source(instrument, outcome?.wave)]
        if let period = outcome?.carriedFrom {
            lines.append(phrases.say("Svaren är hämtade från ", "The answers were taken from ") + period)
        }
        lines += goal.description.items.map { name in
            let item = edition.item(name, instrument: instrument, group: goal.group)
            let words = item.map { ": \(edition.text($0.label))" } ?? ""
            return name + words + (places(name, instrument).map { " (\($0))" } ?? "")
        }
        return lines
    }

    private func source(_ instrument: String, _ wave: String?) -> String {
        let hash = edition.publication.definitions["instrument " + instrument + (wave.map { " " + $0 } ?? "")]
        let suffix = hash.map { " (SHA-256 \($0.prefix(12)))" } ?? ""
        let title = edition.instrumentTitle(instrument)
        return title + (wave.map { title.hasSuffix($0) ? "" : " \($0)" } ?? "") + suffix
    }

    private func counts(_ goal: PublishedGoal, _ outcome: PublishedOutcome) -> [String] {
        var lines: [String] = []
        switch outcome.value {
        case .share(let share): lines.append(fraction(share, percent(share.fraction, goal)))
        case .count(let number): lines.append(edition.typography.integer(number))
        case .mean(let mean):
            lines.append(phrases.say("Medel av ", "Mean of ") + "\(mean.groups): \(percent(mean.value, goal))")
        case .allOf(let allOf):
            lines += allOf.parts.map { part in
                "\(label(part.item, goal)): " + (part.share.map { fraction($0, percent($0.fraction, goal)) } ?? "–")
            }
            if let joint = allOf.joint {
                let figure = fraction(joint, percent(joint.fraction, goal))
                lines.append(phrases.say("Alla samtidigt: ", "All at once: ") + figure)
            }
        case .units(let units):
            lines += units.members.map { member in
                let mark = member.reaches ? " ✓" : ""
                let blank = member.blank.map { ", " + phrases.blankBeside($0) } ?? ""
                return
                    "\(edition.unitName(member.id)): \(phrases.outOf(number(member.share.agreeing), number(member.share.base)))\(blank)\(mark)"
            }
        case .score(let score):
            lines.append(
                ScoreSentence(goal: goal.description, edition: edition, areValues: outcome.values != nil).fact(score))
            lines += ScoreSentence(goal: goal.description, edition: edition).beside(score).map { [$0] } ?? []
            lines.append(phrases.say("Exakt: ", "Exactly: ") + "\(score.mean.numerator)/\(score.mean.denominator)")
        case .pairs(let pairs):
            lines.append(ScoreSentence(goal: goal.description, edition: edition).fact(pairs))
            lines += ScoreSentence(goal: goal.description, edition: edition).beside(pairs).map { [$0] } ?? []
            lines.append(
                phrases.say("Exakt: ", "Exactly: ") + "\(pairs.difference.numerator)/\(pairs.difference.denominator)")
        case .perUnit(let numbers):
            lines += numbers.members.map { member in
                let number = member.number.map(edition.typography.integer) ?? phrases.notTold
                return "\(edition.unitName(member.id)): \(number)\(member.reaches ? " ✓" : "")"
            }
        case nil: break
        }
        lines += outcome.base.map(base) ?? []
        lines += coverage(outcome.networks)
        if let weighted = outcome.weighted {
            lines.append(phrases.weighted(WeightingText(edition: edition).text(weighted)))
        }
        if let other = outcome.otherReading {
            lines.append(
                phrases.say("Med den andra läsningen: ", "With the other reading: ")
                    + GoalFigures(goal: goal.description, edition: edition).otherReading(other))
        }
        return lines
    }

    /// The words of an item, else its name.
    private func label(_ item: String, _ goal: PublishedGoal) -> String {
        edition.item(item, of: goal.description).map { edition.text($0.label) } ?? item
    }

    private func base(_ base: Base) -> [String] {
        var lines = [phrases.say("Giltiga svar (bas): ", "Valid answers (base): ") + number(base.valid)]
        let names: [(MissingKind, String)] = [
            (.dontKnow, phrases.say("vet ej", "don’t know")),
            (.notApplicable, phrases.say("ej aktuellt", "not applicable")),
            (.noAnswer, phrases.say("inget svar", "no answer")),
            (.notAsked, phrases.say("ej tillfrågade", "not asked")),
            (.unreadable, phrases.say("oläsligt", "unreadable")),
        ]
        let missing = names.filter { base[$0.0] > 0 }.map { "\($0.1) \(number(base[$0.0]))" }
        if !missing.isEmpty {
            lines.append(phrases.say("Utanför basen: ", "Outside the base: ") + missing.joined(separator: ", "))
        }
        if let invited = base.invited { lines.append(phrases.say("Tillfrågade: ", "Asked: ") + number(invited)) }
        return lines
    }

    private func coverage(_ networks: NetworkCoverage?) -> [String] {
        guard let networks else { return [] }
        return [
            phrases.say(
                "Nätverk i siffran: \(networks.included) av \(networks.answered) som svarat",
                "Networks in the figure: \(networks.included) of \(networks.answered) that answered")
        ]
    }

    private func withheldRule(_ instrument: String?) -> String {
        let minimum = instrument.flatMap(edition.instrument)?.minimumBase ?? 5
        return phrases.say(
            """
            Siffran visas inte. Antingen vilar den på färre än \(minimum) giltiga svar, eller så skulle den röja en \
            annan siffra som gör det. Vilket det är sägs inte: också det vore att röja något.
            """,
            """
            The figure is not shown. Either it rests on fewer than \(minimum) valid answers, or it would give away \
            another figure that does. Which of the two is not said: that would give something away as well.
            """)
    }

    private func number(_ count: Int) -> String { edition.typography.integer(count) }

    private func percent(_ value: Fraction, _ goal: PublishedGoal) -> String {
        edition.typography.percent(value, for: goal.description)
    }

    private func fraction(_ share: Share, _ percent: String) -> String {
        phrases.outOf(number(share.agreeing), number(share.base)) + " = \(percent)"
    }
}
