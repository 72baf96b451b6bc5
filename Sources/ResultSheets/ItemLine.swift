import DisclosureControl
import SurveyModel

/// One item as every format shows it: its base, each option's share, the missing at the side, the whole beside.
struct ItemLine {
    /// The item.
    let item: PublishedItem
    /// The answers in text, or nil where they are withheld.
    let shown: Shown?

    /// The figures of an item that is shown.
    struct Shown {
        /// The valid answers.
        let base: String
        /// Each option's share, rounded by itself: "25 %".
        let percents: [String]
        /// Each option's count.
        let counts: [String]
        /// The kinds of missing that occur, with their counts.
        let missing: [(kind: MissingKind, count: Int)]
        /// The same as parts of all who were asked.
        let missingParts: MissingParts
        /// The share that agrees; nil where no option is declared as agreeing.
        let agree: String?
        /// The same share in the whole organisation, or the mark of a withheld one; nil where there is nothing to compare.
        let whole: String?
        /// The whole organisation's share in hundredths of a percent.
        let wholeWidth: Int?
        /// The change since last time; nil without an earlier period.
        let change: String?
        /// The change's arrow.
        let arrow: Arrow?
        /// The layout of the bar; nil where respondents could choose several options.
        let distribution: Distribution?
        /// Each option's part of the base in hundredths of a percent.
        let widths: [Int]
        /// How many networks it joins, where not all that answered.
        let networks: String?
    }

    /// The kinds of missing that readers see: being asked and not answering in one way or another.
    static let visibleMissing: [MissingKind] = [.dontKnow, .notApplicable, .noAnswer, .unreadable]

    /// The line of an item in an edition.
    init(_ item: PublishedItem, in edition: Edition) {
        self.item = item
        shown = item.answers.figure.map { ItemLine.shown(item, $0, in: edition) }
    }

    private static func shown(_ item: PublishedItem, _ answers: PublishedAnswers, in edition: Edition) -> Shown {
        let base = answers.base.valid
        let whole = ItemLine.wholeFigure(of: item, in: edition)
        let goal = edition.goal(measuring: item)
        let missing = visibleMissing.map { (kind: $0, count: answers.base[$0]) }.filter { $0.count > 0 }
        return Shown(
            base: edition.typography.integer(base),
            percents: answers.counts.map {
                base > 0 ? edition.typography.plainPercent(Fraction($0, base)) : edition.phrases.noFigureMark
            },
            counts: answers.counts.map(edition.typography.integer),
            missing: missing, missingParts: MissingParts(missing, valid: base),
            agree: answers.agree.map { percent($0, goal, edition) },
            whole: whole.text, wholeWidth: whole.share.map { Distribution.width($0.agreeing, of: $0.base) },
            change: change(item, answers, goal, in: edition), arrow: arrow(item.trend),
            distribution: Distribution(options: item.options, counts: answers.counts, base: base),
            widths: answers.counts.map { base > 0 ? min(Distribution.whole, Distribution.width($0, of: base)) : 0 },
            networks: answers.networks.flatMap { coverage in
                coverage.included < coverage.answered
                    ? edition.phrases.networksInFigure(coverage.included, of: coverage.answered) : nil
            })
    }

    /// A share rounded as its goal demands, so that the same figure reads alike all over the sheet.
    static func percent(_ share: Share, _ goal: GoalDescription?, _ edition: Edition) -> String {
        goal.map { edition.typography.percent(share.fraction, for: $0) } ?? edition.typography.percent(share.fraction)
    }

    /// The whole organisation's line of the same item; nil where there is none, or where it holds no other answers.
    static func whole(of item: PublishedItem, in edition: Edition) -> PublishedItem? {
        let key = GoalScope.organisation.groupKey
        guard item.group != key, let whole = edition.item(item.name, instrument: item.instrument, group: key) else {
            return nil
        }
        if let counts = whole.answers.figure?.counts, counts == item.answers.figure?.counts { return nil }
        return whole
    }

    private static func wholeFigure(of item: PublishedItem, in edition: Edition) -> (text: String?, share: Share?) {
        guard let whole = whole(of: item, in: edition) else { return (nil, nil) }
        guard let answers = whole.answers.figure else { return (edition.phrases.withheldMark, nil) }
        return (answers.agree.map { percent($0, edition.goal(measuring: whole), edition) }, answers.agree)
    }

    private static func arrow(_ trend: Reported<Trend>) -> Arrow? {
        guard case .shown(.change(let change)) = trend else { return nil }
        return change.arrow
    }

    private static func change(
        _ item: PublishedItem, _ answers: PublishedAnswers, _ goal: GoalDescription?, in edition: Edition
    ) -> String? {
        guard let trend = item.trend.figure else { return edition.phrases.withheldWords }
        if trend == .none(.noPreviousPeriod) || answers.agree == nil { return nil }
        let change = ChangeText(of: item, tolerance: goal?.tolerance, in: edition)
        let text = change.text(trend, value: answers.agree.map(MeasuredValue.share))
        guard case .change(let moved) = trend, let interval = moved.interval else { return text }
        return edition.phrases.givenApproximately(text, limits: change.limits(interval))
    }
}

extension Edition {
    /// The goal of the item's own group that measures it, where one does.
    func goal(measuring item: PublishedItem) -> GoalDescription? {
        goals(of: item.group).first { goal in
            goal.description.instrument == item.instrument
                && goal.description.target.amount != nil && goal.description.items.contains(item.name)
                && (goal.description.kind == .shareAgree || goal.description.kind == .shareAgreeAllOf)
        }?.description
    }
}

/// Items of one instrument that follow each other with the same options, shown with one legend.
struct Battery {
    /// The instrument.
    let instrument: String
    /// Its wave.
    let wave: String?
    /// The options all of them have.
    let options: [PublishedItem.Option]
    /// The items in order.
    private(set) var lines: [ItemLine]

    /// The batteries of a group, in the instruments' order.
    static func all(of group: String, in edition: Edition) -> [Battery] {
        var batteries: [Battery] = []
        for item in edition.items(of: group) {
            let line = ItemLine(item, in: edition)
            if let last = batteries.last, last.instrument == item.instrument, last.wave == item.wave,
                last.options == item.options
            {
                batteries[batteries.count - 1].lines.append(line)
            } else {
                batteries.append(
                    Battery(instrument: item.instrument, wave: item.wave, options: item.options, lines: [line]))
            }
        }
        return batteries
    }

    /// Whether some option is declared as agreeing.
    var hasAgreement: Bool { options.contains(where: \.agrees) }

    /// Whether the whole organisation's share stands beside some item.
    var hasWhole: Bool { lines.contains { $0.shown?.whole != nil } }

    /// The rule of its bars: where the centre is, what the marker shows, and who stands at the side.
    func drawingRule(in edition: Edition) -> String {
        let phrases = edition.phrases
        let agreeing = options.filter(\.agrees).map { phrases.quoted(edition.text($0.label)) }
        let hasCentre = OptionSides(options).hasCentre
        let kinds = lines.contains { $0.shown?.distribution != nil } ? missing.map(phrases.plainWord) : []
        return [
            hasCentre ? phrases.centreRule(agreeing) : phrases.plainRule,
            hasWhole ? phrases.wholeRule : nil, kinds.isEmpty ? nil : phrases.sideRule(kinds),
        ].compactMap(\.self).joined(separator: " ")
    }

    /// The kinds of missing that occur in some item.
    var missing: [MissingKind] {
        ItemLine.visibleMissing.filter { kind in
            lines.contains { $0.shown?.missing.contains { $0.kind == kind } ?? false }
        }
    }
}
