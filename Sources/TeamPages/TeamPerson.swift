import SurveyModel
import SurveyStatistics

/// One person's section: chart, signals, phases, factors, and the values as a table.
struct TeamPerson {
    let finding: PersonFinding
    let observations: Observations
    let words: TeamWords

    var html: String {
        let id = "p-" + finding.person.utf8.map { String($0, radix: 16) }.joined()
        let name = words.person(finding.person)
        return """
            <section aria-labelledby="\(id)">
            <h2 id="\(id)">\(HTMLText.escaped(name))</h2>
            <figure>\(RunChartDrawing(finding: finding, scale: scale, label: name, words: words).svg)
            <figcaption>\(caption)</figcaption></figure>
            \(signals)
            \(phases)
            \(factors)
            \(values)
            </section>
            """
    }

    private var outcome: String { observations.outcome.label.text(in: words.language) }

    /// The lowest and highest score that can be given, where the outcome has scores: one scale for all persons.
    private var scale: ClosedRange<Fraction>? {
        let scores = observations.outcome.options.compactMap(\.score)
        guard let low = scores.min(), let high = scores.max() else { return nil }
        return Fraction(low)...Fraction(high)
    }

    private var caption: String {
        HTMLText.escaped(words.caption(outcome, count: finding.series.points.count, median: finding.chart.median))
    }

    private var signals: String {
        let lines = finding.chart.signals.map { signal in
            let first = finding.series.points[signal.points.lowerBound].day?.description ?? ""
            let last = finding.series.points[signal.points.upperBound].day?.description ?? ""
            return "<li>\(words.signal(signal, from: first, to: last))</li>"
        }
        let none = finding.series.points.count < 6 ? words.chartTooShort : words.noSignal
        return lines.isEmpty ? "<p>\(none)</p>" : "<ul>\n\(lines.joined(separator: "\n"))\n</ul>"
    }

    private var phases: String {
        guard let phases = finding.phases else { return "" }
        return "<p>\(HTMLText.escaped(words.phases(phases)))</p>"
    }

    private var factors: String {
        guard !finding.associations.isEmpty else { return "" }
        let rows = finding.associations.map { association -> String in
            let label = label(of: association)
            let means = association.means
            let cells = [
                means.map { "\(words.mean($0.with)) (\($0.counts[0]))" } ?? "–",
                means.map { "\(words.mean($0.without)) (\($0.counts[1]))" } ?? "–",
                association.test.map { words.fraction($0.p) } ?? words.notTested,
                association.test.map { words.probability($0.adjusted) } ?? "–",
            ].map { "<td class=\"number\">\($0)</td>" }
            return "<tr><th scope=\"row\">\(HTMLText.escaped(label))</th>\(cells.joined())</tr>"
        }
        let heads = words.factorHeads.map { "<th scope=\"col\" class=\"number\">\($0)</th>" }.joined()
        return """
            <table><caption>\(words.factorCaption)</caption>
            <thead><tr><th scope="col">\(words.factor)</th>\(heads)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table>
            <p>\(HTMLText.escaped(verdict))</p>
            """
    }

    private func label(of association: PersonFinding.Association) -> String {
        let item = observations.factors.first { $0.name == association.item }
        return item?.label.text(in: words.language) ?? association.item
    }

    private var verdict: String {
        let tests = finding.associations.compactMap(\.test)
        guard let turns = tests.first?.p.base else { return words.noneTested }
        // The least p a test can come to is one through its turns.
        guard turns >= 20 else { return words.tooFew(turns: turns) }
        return words.verdict(
            finding.associations.compactMap { association in
                guard let test = association.test, test.adjusted.agreeing * 20 <= test.adjusted.base else { return nil }
                return label(of: association) + " " + words.direction(isUp: test.sign > 0)
            })
    }

    private var values: String {
        let rows = finding.series.points.map { point -> String in
            let phase = point.phase.map(words.phase) ?? ""
            let value = point.outcome.map(words.number) ?? "–"
            return
                "<tr><td>\(point.day?.description ?? "")</td><td>\(phase)</td><td class=\"number\">\(value)</td></tr>"
        }
        return """
            <details><summary>\(words.allValues)</summary>
            <table><thead><tr><th scope="col">\(words.day)</th><th scope="col">\(words.phaseColumn)</th>\
            <th scope="col" class="number">\(HTMLText.escaped(outcome))</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></details>
            """
    }
}
