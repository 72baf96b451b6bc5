import DisclosureControl
import SurveyModel

/// The house's words, and after them what people wrote, in the language they wrote it.
struct GoalRemark: Sendable {
    let lead: String
    var said = ""
    /// The language of what was written, where it is not the page's.
    var language: LanguageTag?

    /// Both as one text.
    var text: String { lead + said }

    /// The same, ending as a sentence does.
    var endingSentence: GoalRemark {
        GoalRemark(lead: lead, said: said.endingSentence, language: language)
    }

    /// Both in a page.
    var markup: Markup {
        guard let language else { return "\(text)" }
        return "\(lead)<span lang=\"\(language.rawValue)\">\(said)</span>"
    }

    /// Both in a document.
    var runs: [WordRun] {
        language == nil ? [WordRun(text)] : [WordRun(lead), WordRun(said, language: language?.rawValue)]
    }
}

/// What is said of a goal beside its figure: where it was fetched, by the network, about last period's action, and in
/// correction.
struct GoalRemarks {
    let goal: PublishedGoal
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The remarks in reading order.
    var all: [GoalRemark] {
        [unspecified, words, silent, blank, values, sources, comment, earlier, done].compactMap(\.self) + corrections
    }

    /// "I planen står: ”Formuleras under året”.", of a promise whose measure the plan names and does not specify.
    private var unspecified: GoalRemark? {
        guard goal.description.kind == .unspecified, let measure = goal.description.measureText else { return nil }
        return GoalRemark(
            lead: phrases.say("I planen står: ", "The plan says: "),
            said: phrases.quoted(edition.text(measure)) + ".", language: edition.foreignLanguage(of: measure))
    }

    /// So many different texts are quoted at most.
    private static let mostQuoted = 8

    /// What was written, of a promise in words: each text once, and how many more there are.
    private var words: GoalRemark? {
        guard goal.description.kind == .qualitative, goal.outcome.figure != nil else { return nil }
        guard let words = goal.outcome.figure?.words else {
            return ProseText(about: "goal:\(goal.description.id)", in: edition) == nil
                ? GoalRemark(lead: phrases.say("Ingen beskrivning har lämnats.", "No description has been given."))
                : nil
        }
        guard !words.isEmpty else {
            return GoalRemark(lead: phrases.say("Inga ord visas för perioden.", "No words are shown for the period."))
        }
        let texts = words.reduce(into: [String]()) { texts, text in if texts.last != text { texts.append(text) } }
        let quoted = texts.prefix(GoalRemarks.mostQuoted).map { phrases.quoted($0.onOneLine) }
        let more = texts.count > quoted.count ? [phrases.more(texts.count - quoted.count)] : []
        let language = edition.publication.organisation.defaultLanguage
        return GoalRemark(
            lead: phrases.say("Så står det: ", "In their words: "),
            said: phrases.endingQuotation((quoted + more).joined(separator: ", ")),
            language: language == phrases.tag ? nil : language)
    }

    /// "2 kommuner saknar uppgift."; where each unit has a number of its own, the figure's sentence says so.
    private var silent: GoalRemark? {
        guard let figure = goal.outcome.figure, let count = figure.silentUnits else { return nil }
        // The sentence says so where it decides.
        if figure.value != nil, figure.status == .cannotBeJudged(.partMissing) { return nil }
        switch figure.value {
        case .perUnit: return nil
        case .units(let units):
            return GoalRemark(lead: phrases.silentUnits(count, UnitNoun(units.ids, in: edition).text(count)))
        default:
            let figures = GoalFigures(goal: goal.description, edition: edition)
            return GoalRemark(lead: phrases.silentUnits(count, figures.silentNoun(count)))
        }
    }

    /// "Uppgift saknas i 3 av 142 poster.", of a sum that cannot be held against one without blanks, and of a register's
    /// mean of those that tell.
    private var blank: GoalRemark? {
        guard let figure = goal.outcome.figure, figure.values == nil else { return nil }
        if case .units(let units)? = figure.value {
            let blank = units.members.reduce(0) { $0 + ($1.blank ?? 0) }
            return blank > 0 ? GoalRemark(lead: phrases.blankRecords(blank)) : nil
        }
        guard figure.silentUnits == nil, let base = figure.base, base.valid < base.records else { return nil }
        let isRegister = edition.instrument(goal.description.instrument ?? "")?.kind == .register
        let isUndecided = figure.status == .cannotBeJudged(.partMissing)
        switch (goal.description.kind, figure.value) {
        case (_, .count?) where figure.trend == .none(.partMissing) || isUndecided,
            (_, .score?) where isRegister:
            return GoalRemark(lead: phrases.blankNumbers(base.records - base.valid, of: base.records))
        case (.shareOfCases, .share?),
            (.attendanceShare, .share?) where isRegister,
            (.eachUnitAttendance, .share?), (.yesNo, _):
            return base.unanswered > 0 ? GoalRemark(lead: phrases.blankRecords(base.unanswered)) : nil
        case (.coverage, .share?):
            let blank = figure.bounds?.silent ?? 0
            return blank > 0 ? GoalRemark(lead: phrases.blankRecords(blank)) : nil
        default: return nil
        }
    }

    /// "Värdet gäller 2017.", and what could not be taken.
    private var values: GoalRemark? {
        guard let values = goal.outcome.figure?.values else { return nil }
        let period = values.period.map(phrases.period).map { phrases.say("Avser \($0).", "Refers to \($0).") }
        let said = [
            period, values.coverage.map(coverage), phrases.ambiguousValues(values.ambiguous),
            phrases.lackingValues(values.lacking),
            values.replaced.map { "\(phrases.replacedValues($0).capitalisingFirst)." },
        ]
        return GoalRemark(lead: said.compactMap(\.self).joined(separator: " "))
    }

    /// "Värden finns från 2 av 13 kommuner", of several indicators the values of all of them.
    private func coverage(_ share: Share) -> String {
        let indicators = goal.outcome.figure?.values?.taken ?? []
        let counts = GoalFigures(goal: goal.description, edition: edition).counts(share)
        let noun = UnitNoun(indicators.flatMap(\.units), in: edition).text(share.base)
        return phrases.valuesOfUnits(counts, noun, isOneIndicator: indicators.count == 1)
    }

    /// "Källa: Kolada (N00945), hämtad 2018-12-20", as a sentence.
    private var sources: GoalRemark? {
        guard let sources = goal.outcome.figure?.sources else { return nil }
        let named = sources.map { source in
            let day = source.retrieved.map { phrases.say(", hämtad \($0)", ", fetched \($0)") } ?? ""
            return source.name + day
        }
        let heading = sources.count == 1 ? phrases.say("Källa", "Source") : phrases.say("Källor", "Sources")
        return GoalRemark(lead: "\(heading): \(named.joined(separator: "; "))".endingSentence)
    }

    private var comment: GoalRemark? {
        goal.followUp?.comment.map { said(phrases.say("Nätverkets kommentar: ", "The network’s comment: "), $0) }
    }

    private func said(_ lead: String, _ text: LocalizedText) -> GoalRemark {
        GoalRemark(lead: lead, said: edition.text(text).endingSentence, language: edition.foreignLanguage(of: text))
    }

    private var earlier: GoalRemark? {
        goal.followUp?.earlier.map { earlier in
            // A row has one symbol, of how the goal stands now.
            let action = GoalRemarks.text(of: earlier.action, in: edition).endingSentence
            let period = phrases.period(earlier.period).capitalisingFirst
            return GoalRemark(
                lead: phrases.decided(period, after: earlier.status),
                said: action, language: edition.foreignLanguage(of: earlier.action.text))
        }
    }

    private var done: GoalRemark? {
        goal.followUp?.done.map { said(phrases.say("Vad vi gjorde åt det: ", "What we did about it: "), $0) }
    }

    private var corrections: [GoalRemark] {
        (edition.publication.corrections ?? []).filter { $0.goal == goal.description.id }.map { correction in
            let period = phrases.period(correction.period)
            let lead = phrases.say(
                "Rättelse \(correction.date) av uppgiften för \(period): ",
                "Correction \(correction.date) of the figure for \(period): ")
            return said(lead, correction.text)
        }
    }

    /// "Fler korta möten (ansvarig: nätverkets ordförande)".
    static func text(of action: GoalAction, in edition: Edition) -> String {
        let text = edition.text(action.text)
        guard let responsible = action.responsible else { return text }
        return "\(text) (\(edition.phrases.responsible(edition.text(responsible))))"
    }
}

extension String {
    /// The lines of a text after each other, with a slash where one ends.
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0.isWhitespace || "–-•*".contains($0) })
        }.joined(separator: " / ")
    }
}

extension Phrases {
    /// How the goal stood the period before, and that something was decided.
    fileprivate func decided(_ period: String, after status: Status) -> String {
        switch status {
        case .nearly:
            say(
                "\(period) nåddes målet nästan. Då beslutades: ",
                "\(period): the target was nearly reached, and it was decided: ")
        case .notReached:
            say(
                "\(period) nåddes målet inte. Då beslutades: ",
                "\(period): the target was not reached, and it was decided: ")
        case .reached, .notMeasuredYet, .cannotBeJudged:
            say("\(period) beslutades: ", "\(period): it was decided: ")
        }
    }
}
