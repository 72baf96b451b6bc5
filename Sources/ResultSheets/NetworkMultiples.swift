import DisclosureControl
import SurveyModel

/// A small drawing for each network of a group, each of its items against the whole; from published shares alone.
struct NetworkMultiples {
    /// One item that some network and the whole both show.
    private struct Statement: Hashable {
        let instrument: String
        let name: String
        let label: LocalizedText
    }

    /// One network's share of a statement beside the whole's.
    private struct Pair {
        let share: Share
        let whole: Share
        let text: String
        let wholeText: String
    }

    private let networks: [PublishedGroup]
    private let statements: [Statement]
    private let pairs: [String: [Statement: Pair]]
    private let edition: Edition

    /// The drawings of an area's or the organisation's networks; none where nothing can be compared.
    init(of group: PublishedGroup, in edition: Edition) {
        self.edition = edition
        let members = edition.sheets.filter { member in
            switch group.kind {
            case .organisation: member.kind == .network || member.kind == .others
            case .area: member.area == group.key && member.kind != .area
            case .network, .others: false
            }
        }
        var statements: [Statement] = []
        var pairs: [String: [Statement: Pair]] = [:]
        for member in members {
            for item in edition.items(of: member.key) {
                guard let (statement, pair) = NetworkMultiples.compare(item, in: edition) else { continue }
                if !statements.contains(statement) { statements.append(statement) }
                pairs[member.key, default: [:]][statement] = pair
            }
        }
        networks = members.filter { pairs[$0.key] != nil }
        self.statements = statements
        self.pairs = pairs
    }

    private static func compare(_ item: PublishedItem, in edition: Edition) -> (Statement, Pair)? {
        guard let share = item.answers.figure?.agree, let whole = ItemLine.whole(of: item, in: edition),
            let joint = whole.answers.figure?.agree
        else { return nil }
        let pair = Pair(
            share: share, whole: joint, text: ItemLine.percent(share, edition.goal(measuring: item), edition),
            wholeText: ItemLine.percent(joint, edition.goal(measuring: whole), edition))
        return (Statement(instrument: item.instrument, name: item.name, label: whole.label), pair)
    }

    // MARK: The section

    /// The section; nothing without drawings.
    var section: Markup {
        guard !networks.isEmpty else { return .none }
        let phrases = edition.phrases
        let key = statements.map { statement -> Markup in "<li>\(Markup(statement.label, in: edition))</li>" }
        return HTMLPage.section(
            "networks", phrases.multiplesHeading,
            [
                "<p class=\"intro\">\(phrases.multiplesRule)</p>", "<ol class=\"statements\">\n\(key)\n</ol>",
                "<ul class=\"panels\">\n\(networks.map(panel))\n</ul>", details,
            ])
    }

    private func panel(_ network: PublishedGroup) -> Markup {
        """
        <li><a href="\(SheetName.sheet(network.key)).html">\(Markup(network.name, in: edition))</a>
        \(drawing(network))</li>
        """
    }

    private static let rowHeight = 15

    private func drawing(_ network: PublishedGroup) -> Markup {
        let known = pairs[network.key] ?? [:]
        let rows = statements.enumerated().map { number, statement in
            row(known[statement], number: number)
        }
        let words = statements.compactMap { statement in
            known[statement].map { "\(edition.text(statement.label)) \($0.text) (\($0.wholeText))" }
        }
        return """
            <svg class="dots" width="100%" height="\(statements.count * NetworkMultiples.rowHeight + 4)" role="img" \
            aria-label="\(words.joined(separator: "; "))">
            \(rows)
            </svg>
            """
    }

    /// The network as a dot and the whole as a line; an empty track where one of them is not shown.
    private func row(_ pair: Pair?, number: Int) -> Markup {
        let middle = number * NetworkMultiples.rowHeight + NetworkMultiples.rowHeight / 2 + 2
        let track: Markup = """
            <text x="0" y="\(middle + 4)">\(number + 1)</text>\
            <line class="track" x1="12%" x2="98%" y1="\(middle)" y2="\(middle)"/>
            """
        guard let pair else { return track }
        let dot = NetworkMultiples.place(pair.share)
        let line = NetworkMultiples.place(pair.whole)
        return """
            \(track)<line class="span" x1="\(line)" x2="\(dot)" y1="\(middle)" y2="\(middle)"/>\
            <line class="limit" x1="\(line)" x2="\(line)" y1="\(middle - 6)" y2="\(middle + 6)"/>\
            <circle class="dot" cx="\(dot)" cy="\(middle)" r="3.5"/>
            """
    }

    private static func place(_ share: Share) -> String {
        Place(hundredths: 1_200 + Distribution.width(share.agreeing, of: share.base) * 86 / 100).attribute
    }

    // MARK: The same as a table

    private var details: Markup {
        let phrases = edition.phrases
        let heads = networks.map { network -> Markup in "<th scope=\"col\">\(Markup(network.name, in: edition))</th>" }
        let rows = statements.map { statement -> Markup in
            let whole = networks.compactMap { pairs[$0.key]?[statement]?.wholeText }.first ?? phrases.noFigureMark
            let cells = networks.map { network -> Markup in
                "<td>\(pairs[network.key]?[statement]?.text ?? phrases.noFigureMark)</td>"
            }
            return "<tr><th scope=\"row\">\(Markup(statement.label, in: edition))</th><td>\(whole)</td>\n\(cells)</tr>"
        }
        return """
            <details>
            <summary>\(phrases.showAsTable)</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="\(phrases.asTable(phrases.multiplesHeading))">
            <table class="numbers">
            <caption>\(phrases.shareColumn)</caption>
            <thead><tr><th scope="col">\(phrases.statementColumn)</th><th scope="col">\(phrases.wholeColumn)</th>
            \(heads)
            </tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </div>
            </details>
            """
    }
}

extension Phrases {
    var multiplesHeading: String { say("Nätverken mot helheten", "The networks against the whole") }
    var multiplesRule: String {
        say(
            "Varje rad är ett påstående i listan: punkten är nätverkets andel, strecket andelen i alla nätverk. Bara andelar som visas på nätverkens egna blad är med; en tom rad visas inte där eller ställdes inte.",
            "Each row is a statement of the list: the dot is the network’s share, the line the share in all networks. Only shares shown on the networks’ own sheets are included; an empty row is not shown there or was not asked."
        )
    }
}
