import DisclosureControl
import SurveyModel

/// What is told first of a group without goals: how many answered, how many agree, and with what most and least.
struct SurveySummary {
    /// What fits in a row of the index: "Mellan 44 % och 89 % instämmer i de 12 påståendena".
    let headline: String
    /// The same for the sheet, after how many answered; nil without a survey's statements.
    let lead: String?
    /// The highest and the lowest, and what else was asked or registered, a sentence each.
    let details: [String]

    /// The summary of a group; nil where its goals are summed up instead, or where no share of it is shown.
    init?(of group: PublishedGroup, in edition: Edition) {
        guard group.kind != .organisation, edition.goals(of: group.key).isEmpty else { return nil }
        let items = edition.items(of: group.key).filter { $0.options.contains(where: \.agrees) }
        let figures = items.map { AgreementFigure($0, in: edition) }
        var instruments: [String] = []
        for figure in figures where !instruments.contains(figure.instrument) { instruments.append(figure.instrument) }
        let surveys = instruments.compactMap { instrument in
            StatementRange(figures.filter { $0.instrument == instrument && $0.isStatement }, edition.phrases)
        }
        let told = Set(surveys.map(\.instrument))
        let single = figures.filter { !($0.isStatement && told.contains($0.instrument)) }.compactMap(\.sentence)
        guard let headline = surveys.first?.text ?? single.first else { return nil }
        self.headline = headline
        lead = surveys.first.map { first in
            let answered = edition.answered(first.instrument, of: group).map { $0 + ". " } ?? ""
            return answered + first.text + "."
        }
        let more = surveys.dropFirst().map { survey in
            "\(edition.instrumentTitle(survey.instrument)): \(survey.text.loweringFirst)"
        }
        details = ((surveys.first?.extremes ?? []) + more + single).map(\.endingSentence)
    }
}

/// One item's share that agrees, in words.
private struct AgreementFigure {
    let instrument: String
    let isStatement: Bool
    let isWithheld: Bool
    /// The share; nil where it is withheld or nobody gave a valid answer.
    let share: Share?
    let percent: String
    /// "”Träffarna är viktiga”, 89 % (8 av 9)".
    let named: String
    /// "Närvaro: 79 % (41 av 52)"; nil without a share.
    let sentence: String?

    init(_ item: PublishedItem, in edition: Edition) {
        let words = AgreementWords(of: item, in: edition)
        let isRegister = edition.instrument(item.instrument)?.kind == .register
        instrument = item.instrument
        isWithheld = item.answers.figure == nil
        isStatement = words.isAgreement && !isRegister
        share = item.answers.figure?.agree.flatMap { $0.base > 0 ? $0 : nil }
        guard let share else {
            (percent, named, sentence) = ("", "", nil)
            return
        }
        let typography = edition.typography
        let counts = edition.phrases.outOf(typography.integer(share.agreeing), typography.integer(share.base))
        let label = edition.text(item.label)
        let quoted = edition.phrases.quoted(label)
        percent = ItemLine.percent(share, nil, edition)
        named = "\(quoted), \(percent) (\(counts))"
        sentence = isRegister ? "\(label): \(percent) (\(counts))" : "\(quoted): \(percent) \(words.many) (\(counts))"
    }
}

/// How many agree with the statements of one survey, from the lowest share to the highest.
private struct StatementRange {
    let instrument: String
    /// "Mellan 44 % och 89 % instämmer i de 12 påståendena".
    let text: String
    /// Which the highest and the lowest are; none where all are alike.
    let extremes: [String]

    /// So many of those that are alike are named.
    private static let mostNamed = 2

    /// The range; nil where fewer than two statements are shown.
    init?(_ all: [AgreementFigure], _ phrases: Phrases) {
        let shown = all.filter { $0.share != nil }
        let shares = shown.compactMap { $0.share?.fraction }
        guard shown.count > 1, let low = shares.min(), let high = shares.max() else { return nil }
        let (lowest, highest) = (zip(shown, shares).filter { $1 == low }, zip(shown, shares).filter { $1 == high })
        func names(_ figures: [(AgreementFigure, Fraction)]) -> String {
            let named = figures.prefix(StatementRange.mostNamed).map(\.0.named)
            let rest = figures.count - named.count
            return phrases.list(rest > 0 ? named + [phrases.more(rest)] : named)
        }
        instrument = shown[0].instrument
        text = phrases.agreement(
            from: lowest[0].0.percent, to: highest[0].0.percent, with: shown.count,
            areAll: !all.contains(where: \.isWithheld))
        extremes =
            low == high ? [] : [phrases.mostAgreement + names(highest), phrases.leastAgreement + names(lowest)]
    }
}

extension Edition {
    /// "9 av 13 svarade (69 %)" of one survey.
    fileprivate func answered(_ instrument: String, of group: PublishedGroup) -> String? {
        let surveys = group.responses.filter { self.instrument($0.instrument)?.kind != .register }
        return zip(surveys, responseLines(of: group, surveysOnly: true)).first { $0.0.instrument == instrument }?.1
            .answered
    }
}

extension Phrases {
    fileprivate func agreement(from low: String, to high: String, with count: Int, areAll: Bool) -> String {
        let share =
            low == high
            ? say("\(low) instämmer", "\(low) agree")
            : say(
                "Mellan \(low) och \(high) instämmer", "Between \(low) and \(high) agree")
        let what: String =
            switch (areAll, count) {
            case (true, 2): say("båda påståendena", "both statements")
            case (true, _): say("de \(count) påståendena", "the \(count) statements")
            case (false, _): say("de \(count) påståenden som visas", "the \(count) statements that are shown")
            }
        let each = low == high && !(areAll && count == 2) ? say("vart och ett av ", "each of ") : ""
        return share + say(" i ", " with ") + each + what
    }

    fileprivate var mostAgreement: String { say("Störst andel instämmer i ", "The largest share agrees with ") }
    fileprivate var leastAgreement: String { say("Minst andel instämmer i ", "The smallest share agrees with ") }
}
