public import DisclosureControl
public import SurveyModel

/// What one unit has of the organisation's work: its attendance, what it took part in, and the methods it uses.
///
/// Its figures come from open registers alone, and stand beside the whole's.
public struct UnitReport: Sendable {
    /// One goal and the unit's own part of it.
    struct Row: Hashable {
        let title: LocalizedText
        let group: String?
        let own: String
        let whole: String
        let target: String
        /// Whether the unit reaches the target by its own figure, where that is a share with a bound.
        let reaches: Bool?
        /// Whether the unit has or does it, where it is a question of yes or no.
        let isDone: Bool?
        /// What the unit answered, or that it does not, where it does not.
        let instead: String?
        /// Whether the unit was asked and has told nothing.
        var isUnanswered = false
    }

    /// Rows of one kind.
    struct Section {
        let heading: String
        let rows: [Row]
        /// What the rows come to for the unit.
        let sum: String?
        /// What the unit's figures stand beside.
        let beside: String
        /// What the rows are, where they have no targets: networks, key figures; nil for measures.
        var rowsWithoutTarget: String?
    }

    let name: String
    let edition: Edition
    let sections: [Section]

    /// The report of a unit; nil where the publication does not know it.
    public init?(_ publication: Publication, unit: String, language: LanguageTag = .swedish) {
        let edition = Edition(publication, language: language)
        let isKind = publication.units.contains { $0.kind == unit }
        guard
            let name = edition.unit(unit).map({ edition.text($0.name) })
                ?? (isKind ? edition.phrases.principal(unit) : nil)
        else {
            return nil
        }
        self.name = name
        self.edition = edition
        let key = isKind ? "kind:\(unit)" : unit
        let own = Dictionary(
            (publication.unitResults ?? []).filter { $0.unit == key }.map { ($0.goal, $0) }
        ) { first, _ in first }
        let phrases = edition.phrases
        let isMunicipality = edition.unit(unit)?.kind == "kommun"
        let kinds: [(String, Topic)] = [
            (phrases.attendance, .attendance), (phrases.say("Antal", "Numbers"), .numbers),
            (phrases.say("Metoder, planer och deltagande", "Methods, plans and taking part"), .methods),
        ]
        let measured = kinds.map { heading, topic in
            // A figure that serves several strategic goals, or is set twice, stands once.
            let goals = publication.goals.eachFigureOnce.filter {
                Topic(of: $0.description, in: edition, isMunicipality: isMunicipality) == topic
            }
            var seen: Set<Row> = []
            let rows = goals.compactMap { UnitReport.row($0, own, edition, isMunicipality: isMunicipality) }
                .filter { seen.insert($0).inserted }
            return Section(
                heading: heading, rows: rows, sum: UnitReport.sum(of: rows, phrases), beside: phrases.wholeMeasure)
        }
        let beside = [UnitReport.networks(of: key, named: name, edition), UnitReport.indicators(of: key, edition)]
        sections = (measured + beside).filter { !$0.rows.isEmpty }
    }

    /// The networks that the unit is expected in, each with its own attendance beside the others'.
    private static func networks(of unit: String, named name: String, _ edition: Edition) -> Section {
        let all = edition.publication.unitNetworks ?? []
        let rows = all.filter { $0.unit == unit }.compactMap { own -> Row? in
            guard let group = edition.group(own.network) else { return nil }
            let whole = all.first { $0.network == own.network && $0.unit.isEmpty }?.attendance
            return Row(
                title: group.name, group: nil,
                own: own.attendance.map { edition.beside(own.blank, edition.attendance($0)) } ?? edition.phrases.noData,
                whole: whole.map(edition.attendance) ?? edition.phrases.noFigureMark, target: "", reaches: nil,
                isDone: nil, instead: nil)
        }
        return Section(
            heading: edition.phrases.say("Nätverk och närvaro där", "Networks and attendance there"),
            rows: rows.sorted { edition.text($0.title).alphabeticalKey < edition.text($1.title).alphabeticalKey },
            sum: rows.isEmpty ? nil : edition.phrases.networksTakenPartIn(rows.count, by: name),
            beside: edition.phrases.everyoneExpected,
            rowsWithoutTarget: edition.phrases.say("Nätverk", "Network"))
    }

    /// Others' values of the unit, beside the whole's of the same period.
    private static func indicators(of unit: String, _ edition: Edition) -> Section {
        let all = edition.publication.indicators ?? []
        let rows = all.filter { $0.unit == unit }.map { own in
            let table = IndicatorTable(of: own.group, in: edition)
            let whole = all.first {
                $0.unit == nil && $0.name == own.name && $0.part == own.part && $0.period == own.period
                    && $0.instrument == own.instrument
            }
            let group = edition.group(own.group)
            return Row(
                title: LocalizedText(table.name(own), language: edition.phrases.tag),
                group: group?.kind == .organisation ? nil : edition.groupName(own.group),
                own: "\(table.value(own)) (\(own.period))",
                whole: whole.map(table.value) ?? edition.phrases.noFigureMark, target: "", reaches: nil, isDone: nil,
                instead: nil)
        }
        return Section(
            heading: edition.phrases.indicatorsHeading, rows: rows, sum: nil,
            beside: edition.phrases.wholeOfUnits(edition.publication.units),
            rowsWithoutTarget: edition.phrases.indicatorColumn)
    }

    /// "Närvaron når målvärdet i 9 av 12 mätetal", "Ja på 14 av 20 frågor"; nil where there is nothing to sum up.
    private static func sum(of rows: [Row], _ phrases: Phrases) -> String? {
        let (judged, asked) = (rows.compactMap(\.reaches), rows.compactMap(\.isDone))
        let sentences = [
            judged.isEmpty ? nil : phrases.attendanceReaching(judged.count { $0 }, of: judged.count),
            asked.isEmpty
                ? nil
                : phrases.hasOrTakesPart(asked.count { $0 }, of: asked.count, otherwise: rows.compactMap(\.instead)),
        ]
        let silent = rows.count(where: \.isUnanswered)
        let all = (sentences + [silent == 0 ? nil : phrases.unanswered(silent)]).compactMap(\.self)
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    private static func row(
        _ goal: PublishedGoal, _ results: [String: PublishedUnitResult], _ edition: Edition, isMunicipality: Bool
    ) -> Row? {
        guard let own = results[goal.description.id], let outcome = goal.outcome.figure else { return nil }
        let figures = GoalFigures(goal: goal.description, edition: edition)
        let group = edition.group(goal.group)
        let groupName = group?.kind == .organisation ? nil : edition.groupName(goal.group)
        guard let value = own.value else {
            return Row(
                title: goal.description.title, group: groupName,
                own: edition.untold(own.answer),
                whole: whole(outcome.value, figures, edition), target: figures.target, reaches: nil, isDone: nil,
                instead: nil, isUnanswered: true)
        }
        let reaches = reaches(value, blank: own.blank ?? 0, goal.description)
        let told = edition.beside(
            own.blank, text(own, value, goal.description, figures, edition, isMunicipality: isMunicipality))
        let isOpen = reaches == nil && own.blank != nil && goal.description.isOfAttendanceWithLimit
        return Row(
            title: goal.description.title, group: groupName,
            own: value.isOfUnits ? told : reaches.map { edition.phrases.againstTarget(told, reaches: $0) } ?? told,
            whole: whole(outcome.value, figures, edition), target: figures.target, reaches: reaches,
            isDone: isDone(value, figures, isMunicipality: isMunicipality),
            instead: isDone(value, figures, isMunicipality: isMunicipality) == false
                ? edition.words(own.answer) ?? edition.phrases.yesOrNo(false) : nil, isUnanswered: isOpen)
    }

    /// The whole's figure; of units it says what was counted, as the unit's own stands beside it in other terms.
    private static func whole(_ value: MeasuredValue?, _ figures: GoalFigures, _ edition: Edition) -> String {
        guard let value else { return edition.phrases.noFigureMark }
        let ids: [String]
        switch value {
        case .units(let units): ids = units.ids
        case .perUnit(let numbers) where numbers.reading != .meanOfUnits: ids = numbers.members.map(\.id)
        case .count(let number) where figures.countsMunicipalities:
            return figures.counts(ofMunicipalities: number) ?? figures.text(value)
        default: return figures.text(value)
        }
        let isOfActivities = figures.goal.kind == .minPerActivity
        let noun = isOfActivities ? edition.phrases.activities(ids.count) : UnitNoun(ids, in: edition).text(ids.count)
        return edition.phrases.unitsAtTarget("\(figures.text(value)) \(noun)")
    }

    /// Whether a unit reaches its limit; nil where it has none, and where what is left blank decides.
    private static func reaches(_ value: MeasuredValue, blank: Int, _ goal: GoalDescription) -> Bool? {
        guard goal.isOfAttendanceWithLimit, let amount = goal.target.amount else { return nil }
        if blank > 0, case .share(let share) = value {
            let verdicts = (0...blank).map { present in
                reaches(.share(Share(share.agreeing + present, of: share.base + blank)), blank: 0, goal)
            }
            return Set(verdicts).count == 1 ? verdicts[0] : nil
        }
        switch (value, amount) {
        case (.units(let units), _): return units.undecided.isEmpty ? units.reaching == units.count : nil
        case (.share(let share), .number): return goal.target.isMet(by: Fraction(share.agreeing))
        case (.share, .share), (.mean, .share): return value.deciding.flatMap(goal.target.isMet)
        default: return nil
        }
    }

    /// Whether the unit does what is asked, where its own figure is itself alone: one of one, or one municipality.
    private static func isDone(_ value: MeasuredValue, _ figures: GoalFigures, isMunicipality: Bool) -> Bool? {
        switch value {
        case .share(let share) where figures.goal.kind == .shareOfUnits || figures.goal.kind == .coverage:
            share.base == 1 ? share.agreeing == 1 : nil
        case .count(let number) where isMunicipality && number <= 1 && figures.countsMunicipalities: number == 1
        default: nil
        }
    }

    /// Shares of one are yes, or what was answered instead; others stand with their counts.
    private static func text(
        _ own: PublishedUnitResult, _ value: MeasuredValue, _ goal: GoalDescription, _ figures: GoalFigures,
        _ edition: Edition, isMunicipality: Bool
    ) -> String {
        if let isDone = isDone(value, figures, isMunicipality: isMunicipality) {
            guard let words = edition.words(own.answer) else { return edition.phrases.yesOrNo(isDone) }
            let yes = edition.phrases.yesOrNo(true)
            return isDone ? (words == yes ? yes : "\(yes) (\(words))") : words
        }
        return switch value {
        case .share(let share) where goal.kind == .minPerActivity:
            "\(figures.counts(share)) \(edition.phrases.activities(share.base))"
        case .share(let share) where goal.kind == .shareOfUnits || goal.kind == .coverage: figures.counts(share)
        case .share(let share) where figures.countsMeetings: figures.things(Fraction(share.agreeing))
        case .share(let share):
            "\(edition.typography.percent(share.fraction, for: goal)) (\(figures.counts(share)))"
        case .units, .perUnit: whole(value, figures, edition)
        default: figures.text(value)
        }
    }

    var heading: String {
        edition.phrases.say("\(name): deltagande och metoder", "\(name): taking part and methods")
    }

    /// The heads of a section's table; networks have no targets.
    func columns(_ section: Section) -> [String] {
        let phrases = edition.phrases
        return section.rowsWithoutTarget.map { [$0, name, section.beside] }
            ?? [phrases.measureColumn, name, section.beside, phrases.targetColumn]
    }

    /// A row's cells as text, under the heads.
    func cells(_ row: Row, of section: Section) -> [String] {
        let target = row.target.isEmpty ? edition.phrases.noTarget : row.target
        return [title(row), row.own, row.whole] + (section.rowsWithoutTarget == nil ? [target] : [])
    }

    var nothing: String {
        edition.phrases.say(
            "Inga öppna register har uppgifter per kommun för perioden.",
            "No open register holds figures by municipality for the period.")
    }

    var note: String {
        edition.phrases.say(
            "Bara uppgifter ur öppna register visas per kommun; enkäter visas aldrig per kommun.",
            "Only open registers are shown by municipality; surveys never are.")
    }

    func title(_ row: Row) -> String {
        row.group.map { "\(edition.text(row.title)) – \($0)" } ?? edition.text(row.title)
    }
}

/// What a measure tells of a unit.
private enum Topic {
    case attendance, numbers, methods

    /// The topic of a goal; nil where nothing is told of units.
    init?(of goal: GoalDescription, in edition: Edition, isMunicipality: Bool) {
        switch goal.kind {
        case .attendanceShare, .eachUnitAttendance: self = .attendance
        case .count, .countTarget, .trend, .minPerUnit:
            let isOne = isMunicipality && GoalFigures(goal: goal, edition: edition).countsMunicipalities
            self = isOne ? .methods : .numbers
        case .shareOfUnits, .coverage, .minPerActivity, .shareOfCases: self = .methods
        default: return nil
        }
    }
}

extension GoalFigures {
    /// Whether what is counted are municipalities, so that one municipality's own number says whether it is among them.
    fileprivate var countsMunicipalities: Bool {
        guard let unit = goal.unit, goal.kind == .count || goal.kind == .countTarget || goal.kind == .trend else {
            return false
        }
        return CountedNoun(edition.text(unit)).plural == UnitNoun(areMunicipalities: true, edition.phrases).text(2)
    }
}

extension GoalFigures {
    /// "5 av 13", as shares of the municipalities are told beside it; nil where there are more than all of them.
    fileprivate func counts(ofMunicipalities number: Int) -> String? {
        Share(checking: number, of: edition.publication.units.count { $0.kind == "kommun" }).map(counts)
    }
}

extension GoalDescription {
    /// Whether it sets a limit for attendance, which a unit reaches or not.
    fileprivate var isOfAttendanceWithLimit: Bool {
        (kind == .attendanceShare || kind == .eachUnitAttendance) && target.amount != nil
    }
}

extension Edition {
    /// What a unit answered, inside a sentence; nil where no single question decides.
    fileprivate func words(_ answer: UnitAnswer?) -> String? {
        answer?.option.map { text($0).loweringFirst } ?? answer?.missing.map { phrases.word(for: $0).loweringFirst }
    }

    /// What a unit answered that is no answer, or that it has not told.
    fileprivate func untold(_ answer: UnitAnswer?) -> String {
        switch answer?.missing {
        case .noAnswer, .unreadable, .notAsked: phrases.noData
        case .dontKnow, .notApplicable, nil: words(answer) ?? phrases.noData
        }
    }

    /// A figure, and of how many records beside it nothing is told.
    fileprivate func beside(_ blank: Int?, _ figure: String) -> String {
        blank.map { "\(figure), \(phrases.blankBeside($0))" } ?? figure
    }

    /// "83 % (5 av 6)".
    fileprivate func attendance(_ share: Share) -> String {
        let counts = phrases.outOf(typography.integer(share.agreeing), typography.integer(share.base))
        return "\(typography.plainPercent(share.fraction)) (\(counts))"
    }
}

extension MeasuredValue {
    /// Whether it says itself how many units reach the target.
    fileprivate var isOfUnits: Bool {
        if case .units = self { true } else { false }
    }
}
