import DisclosureControl
import SurveyModel

/// The items: diverging stacked bars with their base and don't-knows at the side, and the same as tables.
struct HTMLAnswers {
    let batteries: [Battery]
    let edition: Edition

    private var phrases: Phrases { edition.phrases }

    /// The section; nothing without items.
    var section: Markup {
        guard !batteries.isEmpty else { return .none }
        let figures = batteries.enumerated().map { number, battery -> Markup in
            let isFirst = number == 0 || batteries[number - 1].instrument != battery.instrument
            let heading: Markup = isFirst ? "<h3>\(edition.markedTitle(battery.instrument))</h3>\n" : .none
            return "\(heading)\(figure(battery, number: number + 1))"
        }
        return HTMLPage.section("answers", phrases.answersHeading, figures)
    }

    private func figure(_ battery: Battery, number: Int) -> Markup {
        let sides = OptionSides(battery.options)
        let scale = self.scale(hasCentre: sides.hasCentre)
        guard battery.lines.contains(where: { $0.shown != nil }) else { return withheld(battery, number: number) }
        let isSaid = commonChange(battery) != nil
        let rows = battery.lines.map { row($0, sides: sides, scale: scale, saysChange: !isSaid) }
        return """
            <figure class="battery" aria-labelledby="battery-\(number)">
            <figcaption id="battery-\(number)">\(caption(battery))</figcaption>
            \(key(battery, sides))
            <ol class="items">
            \(rows)
            </ol>
            \(AnswerTable(battery: battery, edition: edition).details(number))
            </figure>
            """
    }

    /// One scale for all the bars of a sheet, so that the eye can hold one battery against another.
    private func scale(hasCentre: Bool) -> BarScale {
        let alike = batteries.filter { OptionSides($0.options).hasCentre == hasCentre }
        let drawn = alike.flatMap(\.lines).compactMap(\.shown).filter { $0.distribution != nil }
        return BarScale(drawn.compactMap(\.distribution), beside: drawn.map(\.missingParts), hasCentre: hasCentre)
    }

    /// A battery that is withheld as a whole: that it is, said once, and what was asked.
    private func withheld(_ battery: Battery, number: Int) -> Markup {
        let labels = battery.lines.map { line -> Markup in "<li>\(Markup(line.item.label, in: edition))</li>" }
        return """
            <figure class="battery protected" aria-labelledby="battery-\(number)">
            <figcaption id="battery-\(number)"><ul class="asked">
            \(labels)
            </ul></figcaption>
            <p class="not-shown"><span aria-hidden="true">\(phrases.withheldMark)</span> \
            \(phrases.withheldWords)</p>
            \(AnswerTable(battery: battery, edition: edition).details(number))
            </figure>
            """
    }

    /// What is said of the change of every item alike, where no arrow can be drawn; then it stands above them once.
    private func commonChange(_ battery: Battery) -> String? {
        let shown = battery.lines.compactMap(\.shown)
        guard shown.count > 1, let change = shown.first?.change,
            shown.allSatisfy({ $0.arrow == nil && $0.change == change })
        else { return nil }
        return change
    }

    // MARK: Above the bars

    private func caption(_ battery: Battery) -> String {
        let change = commonChange(battery).map { " " + phrases.changeNote($0).capitalisingFirst + "." }
        return battery.drawingRule(in: edition) + (change ?? "")
    }

    private func key(_ battery: Battery, _ sides: OptionSides) -> Markup {
        guard battery.lines.contains(where: { $0.shown?.distribution != nil }) else { return .none }
        let entries = (sides.left + sides.right).map { option -> Markup in
            """
            <li><span class=\"swatch \(sides.tints[option])\" \
            aria-hidden=\"true\"></span>\(Markup(battery.options[option].label, in: edition))</li>
            """
        }
        let missing = battery.missing.map { kind -> Markup in
            """
            <li><span class="swatch \(MissingParts.tint(of: kind))" aria-hidden="true"></span>\(phrases.word(for: kind))</li>
            """
        }
        return "<ul class=\"key\" aria-hidden=\"true\">\n\(entries + missing)\n</ul>"
    }

    // MARK: One item

    private func row(_ line: ItemLine, sides: OptionSides, scale: BarScale, saysChange: Bool) -> Markup {
        let label: Markup = "<p class=\"statement\">\(Markup(line.item.label, in: edition))</p>"
        guard let shown = line.shown else {
            return """
                <li class="item withheld">
                \(label)
                <p class="not-shown"><span aria-hidden="true">\(phrases.withheldMark)</span> \
                \(phrases.withheldWords)</p>
                </li>
                """
        }
        return """
            <li class="item">
            \(label)
            \(bar(line, shown, sides: sides, scale: scale))
            \(figures(line, shown))
            \(side(shown, saysChange: saysChange))
            </li>
            """
    }

    private func bar(_ line: ItemLine, _ shown: ItemLine.Shown, sides: OptionSides, scale: BarScale) -> Markup {
        guard line.item.answers.figure?.base.valid ?? 0 > 0 else {
            return "<p class=\"not-shown\">\(phrases.reason(for: .noValidAnswer, language: edition.language))</p>"
        }
        guard let distribution = shown.distribution else { return separateBars(line, shown) }
        return DivergingBar(
            distribution: distribution, missing: shown.missingParts, percents: shown.percents, scale: scale,
            hasCentre: sides.hasCentre, whole: sides.hasCentre ? shown.wholeWidth : nil,
            description: DivergingBar.words(line, shown, in: edition)
        ).svg
    }

    /// Where respondents could choose several options: one bar each, all of the same base.
    private func separateBars(_ line: ItemLine, _ shown: ItemLine.Shown) -> Markup {
        let rows = line.item.options.indices.map { option -> Markup in
            let width = shown.widths.indices.contains(option) ? shown.widths[option] : 0
            let percent = shown.percents.indices.contains(option) ? shown.percents[option] : phrases.noFigureMark
            return
                """
                <li><span>\(Markup(line.item.options[option].label, in: edition))</span> <span \
                class=\"percent\">\(percent)</span> \(PlainBar(width: width, tint: "c1").svg)</li>
                """
        }
        return "<ul class=\"several\">\n\(rows)\n</ul>"
    }

    private func figures(_ line: ItemLine, _ shown: ItemLine.Shown) -> Markup {
        guard let agree = shown.agree else { return .none }
        // Where a single option counts, its own words say more than "agree": "närvarande", "mycket nöjd".
        let agreeing = line.item.options.filter(\.agrees)
        let only = agreeing.count == 1 ? agreeing.first.map { edition.text($0.label).loweringFirst } : nil
        let word = only ?? phrases.say("instämmer", "agree")
        return "<p class=\"agree\"><strong>\(agree)</strong> <span>\(word)</span></p>"
    }

    /// What stands at the side: the base, the don't-knows, the whole organisation and the change.
    private func side(_ shown: ItemLine.Shown, saysChange: Bool) -> Markup {
        var notes = [phrases.baseNote(shown.base)]
        notes += shown.missing.map { "\(phrases.word(for: $0.kind).loweringFirst) \($0.count)" }
        if let networks = shown.networks { notes.append(networks) }
        if let whole = shown.whole { notes.append(phrases.wholeNote(whole)) }
        if saysChange, let change = shown.change {
            notes.append(shown.arrow.map { "\($0.symbol) \(change)" } ?? phrases.changeNote(change))
        }
        let parts = notes.map { note -> Markup in "<span>\(note)</span>" }
        return "<p class=\"side\">\(parts)</p>"
    }
}

extension DivergingBar {
    /// What an item's bar says in words: every option's share, the base, and how many gave no valid answer.
    static func words(_ line: ItemLine, _ shown: ItemLine.Shown, in edition: Edition) -> String {
        let parts = zip(line.item.options, shown.percents).map { "\(edition.text($0.0.label)) \($0.1)" }
        let missing = shown.missing.map { "\(edition.phrases.plainWord(for: $0.kind)) \($0.count)" }
        return parts.joined(separator: ", ") + "; "
            + ([edition.phrases.baseNote(shown.base)] + missing).joined(separator: ", ")
    }
}

extension Phrases {
    func centreRule(_ agreeing: [String]) -> String {
        say(
            """
            Allt till höger om strecket räknas i andelen: \(list(agreeing)).
            """,
            "Everything to the right of the line counts towards the share: \(list(agreeing)).")
    }

    var plainRule: String { say("Andelar av alla giltiga svar.", "Shares of all valid answers.") }

    func sideRule(_ kinds: [String]) -> String {
        say(
            "Vid sidan, till höger: \(list(kinds)), som andel av alla som fick frågan; de räknas inte i staplarna.",
            "At the side, on the right: \(list(kinds)), as a share of all who were asked; they do not count in the bars."
        )
    }

    var wholeRule: String {
        say("▼ visar andelen i alla nätverk.", "▼ marks the share in all networks.")
    }
}
