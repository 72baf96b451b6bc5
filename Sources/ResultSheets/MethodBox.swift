import DisclosureControl
import SurveyModel

/// The rules behind a sheet's figures, its sources and its caveats; the last part of every format.
struct MethodBox {
    /// One rule: a short heading and its sentences.
    struct Entry {
        /// What it is about.
        let term: String
        /// What it says.
        let lines: [String]
    }

    /// How goals are read and what is unclear about them, of one programme area or of all that is shown.
    struct Readings {
        /// The area's name; nil where there is one alone.
        let area: String?
        /// The goals of which the same is said, and what.
        let rows: [(goals: String, words: String)]
    }

    /// The rules and sources in reading order.
    let rules: [Entry]
    /// The readings, area by area.
    let readings: [Readings]
    private let phrases: Phrases

    /// The rules and the readings as one list.
    var entries: [Entry] {
        rules
            + readings.map { part in
                let term = [phrases.readingsHeading, part.area].compactMap(\.self).joined(separator: ", ")
                return Entry(term: term, lines: part.rows.map { "\($0.goals): \($0.words)" })
            }
    }

    /// The yellow bands in force, each as a sentence.
    static func bands(of goals: [PublishedGoal], in edition: Edition) -> [String] {
        MethodWriter(group: nil, goals: goals, edition: edition).bands
    }

    /// The box for one group's goals, or for the whole publication.
    init(group: String?, goals: [PublishedGoal], in edition: Edition) {
        let writer = MethodWriter(group: group, goals: goals, edition: edition)
        rules = writer.entries.filter { !$0.lines.isEmpty }
        readings = writer.readings.filter { !$0.rows.isEmpty }
        phrases = edition.phrases
    }
}

extension MethodBox {
    /// The box of an index: the rules alone, as sources, definitions and readings stand on each sheet.
    init(of publication: Publication, in edition: Edition) {
        let writer = MethodWriter(group: nil, goals: publication.goals, edition: edition)
        rules = writer.rules.filter { !$0.lines.isEmpty }
        readings = []
        phrases = edition.phrases
    }
}

private struct MethodWriter {
    let group: String?
    let goals: [PublishedGoal]
    let edition: Edition

    var phrases: Phrases { edition.phrases }

    var entries: [MethodBox.Entry] { rules + origins }

    /// How figures are made.
    var rules: [MethodBox.Entry] {
        [
            .init(term: phrases.say("Bas", "Base"), lines: [phrases.baseRule]),
            .init(term: phrases.say("Avrundning", "Rounding"), lines: rounding),
            .init(term: phrases.say("Status", "Status"), lines: statusRule),
            .init(term: phrases.say("Pilar", "Arrows"), lines: toleranceRule),
            .init(term: phrases.say("Medelvärden", "Means"), lines: means),
            .init(term: phrases.say("Viktning", "Weighting"), lines: weighting),
            .init(term: phrases.say("Skillnad mellan år", "Difference between years"), lines: yearDifference),
            .init(term: phrases.say("De som inte svarat", "Those who did not answer"), lines: silence),
            .init(term: phrases.say("Vet ej", "Don’t know"), lines: sensitivity),
            .init(term: phrases.say("Det som inte visas", "What is not shown"), lines: suppression),
        ]
    }

    /// Where they come from.
    private var origins: [MethodBox.Entry] {
        [
            .init(term: phrases.say("Källor", "Sources"), lines: sources),
            .init(term: phrases.say("Registren skiljer sig", "The registers differ"), lines: meetings),
            .init(term: phrases.say("Språk", "Language"), lines: language),
            .init(term: phrases.say("Definitioner", "Definitions"), lines: definitions),
        ]
    }

    // MARK: Rules in force

    private var statusRule: [String] { [phrases.statusRule] + bands }

    /// The yellow bands in force.
    var bands: [String] {
        let bands = goals.filter { $0.description.target.isBound }.compactMap { goal in
            goal.description.nearlyInForce.map { (goal.description, $0) }
        }
        var lines: [String] = []
        for band in unique(bands.map(\.1)) {
            let standard = bands.filter { $0.1 == band }.allSatisfy { $0.0.nearly == nil }
            let named = bands.filter { $0.1 == band }.map { edition.text($0.0.title) }
            let text = phrases.nearlyRule(band, isHouseRule: standard, edition.typography)
            lines.append(standard ? text : "\(text) \(phrases.appliesTo(unique(named)))")
        }
        return lines
    }

    private var rounding: [String] {
        let isUneven =
            goals.contains { goal in goal.outcome.figure?.isUneven ?? false }
            || edition.items(of: group ?? GoalScope.organisation.groupKey).contains(where: \.isUneven)
        return [phrases.roundingRule] + (isUneven ? [phrases.unevenRule] : [])
    }

    private var toleranceRule: [String] {
        let own = goals.filter { $0.description.tolerance != nil }
        return [phrases.toleranceRule] + (edition.yearsBetweenNote.map { [$0] } ?? [])
            + own.map { goal in
                let told = ToleranceText(goal: goal.description, edition: edition)
                return phrases.ownTolerance(
                    edition.text(goal.description.title), told.text(goal.outcome.figure?.value))
            }
    }

    private var means: [String] {
        let areMeans = goals.contains { goal in
            switch goal.outcome.figure?.value {
            case .score?, .pairs?: goal.outcome.figure?.values == nil
            default: false
            }
        }
        return areMeans ? [phrases.meansRule] : []
    }

    private var weighting: [String] {
        goals.contains { $0.outcome.figure?.weighted != nil } ? [phrases.weightingRule] : []
    }

    private var yearDifference: [String] {
        let items = edition.items(of: group ?? GoalScope.organisation.groupKey)
        let trends = goals.compactMap(\.outcome.figure?.trend) + items.compactMap(\.trend.figure)
        return trends.contains { trend in
            guard case .change(let change) = trend else { return false }
            return change.interval != nil
        } ? [phrases.yearDifferenceRule] : []
    }

    /// The response rate below which the sheet warns, of each survey that declares one.
    private var floors: [String] {
        edition.publication.instruments.filter { isUsed($0.id) }.compactMap { instrument in
            instrument.responseFloor.map {
                phrases.floorRule(edition.text(instrument.title), edition.typography.statedPercent($0))
            }
        }
    }

    private var silence: [String] {
        let outcomes = goals.compactMap(\.outcome.figure)
        let isBounded = outcomes.contains { ($0.bounds?.silent ?? 0) > 0 }
        let isUncertain = outcomes.contains { $0.uncertainty != nil }
        return (isBounded ? [phrases.boundsRule] : []) + (isUncertain ? [phrases.uncertaintyRule] : []) + floors
    }

    private var sensitivity: [String] {
        let outcomes = goals.eachFigureOnce.compactMap(\.outcome.figure)
        let judged = outcomes.count { $0.status.rank != nil }
        guard judged > 0 else { return [] }
        return [phrases.sensitivity(outcomes.count { $0.statusWithDontKnow != nil }, of: judged)]
    }

    private var suppression: [String] {
        let protected = edition.publication.instruments.filter { $0.mode != .open && isUsed($0.id) }
        guard !protected.isEmpty else { return [phrases.nothingProtected] }
        let rules = protected.map { phrases.rule($0.policy, minimum: $0.minimumBase) }
        // Most surveys have one and the same rule, which is then said once.
        let stated =
            unique(rules).count == 1
            ? unique(rules).map(\.capitalisingFirst)
            : unique(rules).map { rule in
                let titles = zip(protected, rules).filter { $0.1 == rule }.map { edition.text($0.0.title) }
                return "\(phrases.surveysNamed(unique(titles))): \(rule)"
            }
        let account = edition.publication.disclosure
        return stated + [
            phrases.withheldRule,
            phrases.withheldFigures(
                edition.typography.integer(account.withheld), of: edition.typography.integer(account.protectedFigures)),
        ] + withheldTogether
    }

    /// What is not shown of the whole organisation, and why; its own sheet says so above.
    private var withheldTogether: [String] {
        guard group == nil else { return [] }
        let whole = edition.group(GoalScope.organisation.groupKey)
        return [whole.flatMap(edition.withheldRemark)].compactMap(\.self)
    }

    // MARK: Where it comes from

    /// Where each promise was made; of the whole plan how many places in each document, as each sheet names its own.
    private var sources: [String] {
        let places = unique(goals.compactMap(\.description.source))
        guard group == nil, places.count > MethodWriter.mostPlaces else { return places }
        func document(_ place: String) -> String { String(place.prefix { !$0.isWhitespace }) }
        return unique(places.map(document)).map { name in
            phrases.places(places.count { document($0) == name }, in: name)
        }
    }

    /// Above so many places the documents stand instead.
    private static let mostPlaces = 20

    /// That people's own words stand in the language they wrote, where that is not the page's.
    private var language: [String] {
        let publication = edition.publication
        guard !edition.languageMark(of: publication.organisation.defaultLanguage).html.isEmpty else { return [] }
        let about = Set(goals.map(\.description.id).map { "goal:\($0)" })
        let isWritten =
            (publication.texts ?? []).contains { group == nil || $0.about == group || about.contains($0.about) }
            || goals.contains { !($0.outcome.figure?.words ?? []).isEmpty }
            || publication.comments.contains { $0.group == group && !$0.texts.isEmpty }
            || (publication.indicators ?? []).contains { $0.group == group }
        return isWritten ? [phrases.ownLanguageRule] : []
    }

    /// Meetings of which two registers tell different numbers; which of them is right no program can tell.
    private var meetings: [String] {
        (edition.publication.meetingDifferences ?? []).filter { group == nil || $0.group == group }.map { differing in
            let told = differing.told.map { (edition.instrumentTitle($0.instrument), $0.meetings) }
            return phrases.meetingsDiffer(edition.groupName(differing.group), told)
        }
    }

    private var definitions: [String] {
        let used = edition.publication.instruments.filter { isUsed($0.id) }.map { instrument in
            let name = ["instrument", instrument.id, instrument.wave ?? ""].filter { !$0.isEmpty }.joined(
                separator: " ")
            let title = edition.text(instrument.title) + (instrument.wave.map { ", \(phrases.wave) \($0)" } ?? "")
            return "\(title)\(hash(of: name))"
        }
        let plan = edition.publication.period.plan
        return used + [
            "\(edition.text(edition.publication.period.planTitle))\(hash(of: "plan \(plan)"))",
            phrases.engine(edition.publication.engine),
        ]
    }

    private func hash(of name: String) -> String {
        edition.publication.definitions[name].map { " (SHA-256 \($0.prefix(12)))" } ?? ""
    }

    /// What is said of how goals are read, area by area where there are several.
    var readings: [MethodBox.Readings] {
        let areas = unique(goals.map(area(of:)))
        guard group == nil, areas.count > 1 else { return [.init(area: nil, rows: notes(on: goals))] }
        let goalsOfAreas = Dictionary(grouping: goals, by: area(of:))
        return areas.map { key in
            .init(area: edition.groupName(key), rows: notes(on: goalsOfAreas[key] ?? []))
        }
    }

    private func area(of goal: PublishedGoal) -> String { edition.group(goal.group)?.area ?? goal.group }

    /// One row for goals of which the same is said: their titles and the words.
    private func notes(on goals: [PublishedGoal]) -> [(goals: String, words: String)] {
        let said = goals.map { (title: edition.text($0.description.title), words: note(on: $0)) }
            .filter { !$0.words.isEmpty }
        return unique(said.map(\.words)).map { words in
            let titles = unique(said.filter { $0.words == words }.map(\.title))
            var named = titles.count == 1 ? titles : titles.prefix(MethodWriter.mostNamed).map(phrases.quoted)
            if titles.count > named.count { named.append(phrases.more(titles.count - named.count)) }
            return (phrases.list(named), words)
        }
    }

    private static let mostNamed = 5

    private func note(on goal: PublishedGoal) -> String {
        let words = [goal.description.readingNote, goal.description.note].compactMap(\.self)
            .map { edition.text($0).endingSentence }
        return ((goal.description.reading.map { [phrases.reading($0)] } ?? []) + words).joined(separator: " ")
    }

    /// Whether the instrument feeds the group, or anything at all where no group is meant.
    private func isUsed(_ instrument: String) -> Bool {
        guard let group else { return true }
        return edition.group(group)?.responses.contains { $0.instrument == instrument } ?? false
            || goals.contains { $0.description.instrument == instrument }
            || edition.items(of: group).contains { $0.instrument == instrument }
    }

    private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}

extension Phrases {
    var readingsHeading: String { say("Läsningar och oklarheter", "Readings and ambiguities") }

    /// The heads of the table of readings.
    var readingsColumns: [String] {
        [
            say("Mål", "Goal"),
            say("Så läst, och vad källan lämnar öppet", "How it is read, and what the source leaves open"),
        ]
    }

    fileprivate func places(_ count: Int, in document: String) -> String {
        count == 1
            ? say("\(document): 1 ställe.", "\(document): 1 place.")
            : say(
                "\(document): \(count) ställen; varje resultatblad anger sida och rad för sina mål.",
                "\(document): \(count) places; each result sheet names page and row of its goals.")
    }
}

extension Target {
    /// Whether it is an amount a figure can nearly reach.
    fileprivate var isBound: Bool { amount != nil }
}

extension Typography {
    /// A stated number of percentage points: "2 procentenheter".
    func points(stated value: Fraction) -> String {
        let points = value * Fraction(100)
        return number(points) + Typography.noBreakSpace + percentagePoints(isOne: points == .one)
    }
}
