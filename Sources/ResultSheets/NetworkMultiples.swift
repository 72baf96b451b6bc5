import DisclosureControl
import SurveyModel

/// A small drawing for each network of a group, each of its items against the whole; from published shares alone.
struct NetworkMultiples {
    /// One item that some network and the whole both show, the same by its name alone.
    private struct Statement: Hashable {
        let instrument: String
        let name: String
        let label: LocalizedText

        static func == (lhs: Statement, rhs: Statement) -> Bool {
            lhs.name == rhs.name && lhs.instrument == rhs.instrument
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(instrument)
            hasher.combine(name)
        }
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
        var known: Set<Statement> = []
        var pairs: [String: [Statement: Pair]] = [:]
        for member in members {
            for item in edition.items(of: member.key) {
                guard let (statement, pair) = NetworkMultiples.compare(item, in: edition) else { continue }
                if known.insert(statement).inserted { statements.append(statement) }
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
        return HTMLPage.section(
            "networks", phrases.multiplesHeading,
            ["<p class=\"intro\">\(phrases.multiplesRule)</p>"] + instruments.map(set))
    }

    /// The instruments in the order they are met.
    private var instruments: [String] {
        statements.reduce(into: []) { all, statement in
            if !all.contains(statement.instrument) { all.append(statement.instrument) }
        }
    }

    /// The networks that show any of the statements, in the plan's order; of a single statement the highest share first.
    private func members(_ statements: [Statement]) -> [PublishedGroup] {
        let members = networks.filter { network in statements.contains { pairs[network.key]?[$0] != nil } }
        guard let only = statements.first, statements.count == 1 else { return members }
        let shares = members.enumerated().compactMap { place, network in
            pairs[network.key]?[only].map { (place: place, network: network, share: $0.share.fraction) }
        }
        return shares.sorted { $0.share == $1.share ? $0.place < $1.place : $0.share > $1.share }.map(\.network)
    }

    /// One instrument's statements with a drawing for each network that shows any of them.
    private func set(_ instrument: String) -> Markup {
        let phrases = edition.phrases
        let own = statements.filter { $0.instrument == instrument }
        let key = own.map { statement -> Markup in "<li>\(Markup(statement.label, in: edition))</li>" }
        let members = members(own)
        return """
            <h3>\(edition.markedTitle(instrument))<span class="unseen">: \(phrases.multiplesHeading)</span></h3>
            <ol class="statements">
            \(key)
            </ol>
            <ul class="panels">
            \(members.map { panel($0, own) })
            </ul>
            \(details(instrument, own, members))
            """
    }

    private func panel(_ network: PublishedGroup, _ statements: [Statement]) -> Markup {
        """
        <li>\(name(network))
        \(drawing(network, statements))</li>
        """
    }

    /// The network's name, leading to its sheet where that lies beside.
    private func name(_ network: PublishedGroup) -> Markup {
        let name = Markup(network.name, in: edition, isNarrow: true)
        return edition.standsAlone
            ? "<p class=\"name\">\(name)</p>"
            : "<a class=\"name\" href=\"\(SheetName.sheet(network.key)).html\">\(name)</a>"
    }

    private static let rowHeight = 15

    /// The rows the network shows, each with its number in the key.
    private func drawing(_ network: PublishedGroup, _ statements: [Statement]) -> Markup {
        let known = pairs[network.key] ?? [:]
        let shown = statements.enumerated().compactMap { number, statement in
            known[statement].map { (number: number, statement: statement, pair: $0) }
        }
        let rows = shown.enumerated().map { place, row in self.row(row.pair, number: row.number, place: place) }
        let words = shown.map {
            edition.text($0.statement.label) + ": " + edition.phrases.against($0.pair.text, whole: $0.pair.wholeText)
        }
        return """
            <svg class="dots" width="100%" height="\(shown.count * NetworkMultiples.rowHeight + 4)" role="img" \
            aria-label="\(words.joined(separator: "; "))">
            \(rows)
            </svg>
            """
    }

    /// The network as a dot and the whole as a line.
    private func row(_ pair: Pair, number: Int, place: Int) -> Markup {
        let middle = place * NetworkMultiples.rowHeight + NetworkMultiples.rowHeight / 2 + 2
        let track: Markup = """
            <text x="0" y="\(middle + 4)">\(number + 1)</text>\
            <text class="share" x="100%" y="\(middle + 4)">\(pair.text)</text>\
            <line class="track" x1="12%" x2="72%" y1="\(middle)" y2="\(middle)"/>
            """
        let dot = NetworkMultiples.place(pair.share)
        let line = NetworkMultiples.place(pair.whole)
        return """
            \(track)<line class="span" x1="\(line)" x2="\(dot)" y1="\(middle)" y2="\(middle)"/>\
            <line class="limit" x1="\(line)" x2="\(line)" y1="\(middle - 6)" y2="\(middle + 6)"/>\
            <circle class="dot" cx="\(dot)" cy="\(middle)" r="3.5"/>
            """
    }

    private static func place(_ share: Share) -> String {
        Place(hundredths: 1_200 + Distribution.width(share.agreeing, of: share.base) * 60 / 100).attribute
    }

    // MARK: The same in other formats

    /// One instrument's statements, and a table of the networks' shares under their numbers.
    struct Crossed {
        let title: String
        let statements: [LocalizedText]
        let columns: [String]
        let rows: [[String]]
    }

    /// A table for each instrument, all networks together first.
    var tables: [Crossed] {
        let phrases = edition.phrases
        return instruments.map { instrument in
            let own = statements.filter { $0.instrument == instrument }
            let members = members(own)
            let rows = members.map { network in
                [edition.text(network.name)] + own.map { pairs[network.key]?[$0]?.text ?? phrases.noFigureMark }
            }
            return Crossed(
                title: edition.instrumentTitle(instrument), statements: own.map(\.label),
                columns: [phrases.networkColumn] + own.indices.map { String($0 + 1) },
                rows: [[phrases.wholeColumn] + own.map(wholeText)] + rows)
        }
    }

    private func wholeText(_ statement: Statement) -> String {
        networks.lazy.compactMap { pairs[$0.key]?[statement]?.wholeText }.first ?? edition.phrases.noFigureMark
    }

    /// The same in Markdown; empty where nothing can be compared.
    var markdown: String {
        guard !networks.isEmpty else { return "" }
        let parts = tables.map { table in
            let list = table.statements.enumerated().map { "\($0 + 1). \(MarkdownText.escaped(edition.text($1)))" }
            return [
                "### \(MarkdownText.escaped(table.title)): \(edition.phrases.multiplesHeading.loweringFirst)",
                list.joined(separator: "\n"), edition.phrases.numberedShares.capitalisingFirst + ".",
                MarkdownText.table(table.columns, table.rows),
            ].joined(separator: "\n\n")
        }
        return (["## \(edition.phrases.multiplesHeading)"] + parts).joined(separator: "\n\n")
    }

    /// The same in a document, on its lying pages; nothing where nothing can be compared.
    var word: [WordBlock] {
        guard !networks.isEmpty else { return [] }
        return [.paragraph("Heading1", [WordRun(edition.phrases.multiplesHeading)])]
            + tables.flatMap { table -> [WordBlock] in
                let list = table.statements.enumerated().map { number, label in
                    WordBlock.paragraph("Normal", [WordRun("\(number + 1). "), edition.run(label)])
                }
                let rows = table.rows.map { $0.map { WordCell.text($0, style: "CellSmall") } }
                let columns = table.columns.enumerated().map { ($1, $0 == 0 ? 28 : 8) }
                return [.paragraph("Heading2", [WordRun(table.title)])] + list + [
                    .paragraph("Caption", [WordRun(edition.phrases.numberedShares.capitalisingFirst + ".")]),
                    .table(WordTable(description: table.title, columns: columns, rows: rows)),
                ]
            }
    }

    // MARK: The same as a table of the page

    /// One instrument's shares, a network a row; the columns bear the statements' numbers in the list, as their words would
    /// make the table wider than any page.
    private func details(_ instrument: String, _ statements: [Statement], _ members: [PublishedGroup]) -> Markup {
        let phrases = edition.phrases
        let heads = statements.enumerated().map { number, statement -> Markup in
            """
            <th scope="col"><span aria-hidden="true">\(String(number + 1))</span>\
            <span class="unseen">\(Markup(statement.label, in: edition))</span></th>
            """
        }
        let title = edition.markedTitle(instrument)
        return """
            <details>
            <summary>\(phrases.showAsTable)<span class="unseen">: \(phrases.multiplesHeading), \(title)</span></summary>
            <div class="scroll" tabindex="0" role="region" \
            aria-label="\(phrases.asTable("\(phrases.multiplesHeading), \(edition.instrumentTitle(instrument))"))">
            <table class="numbers crossed">
            <caption>\(title): \(phrases.numberedShares)</caption>
            <thead><tr><th scope="col">\(phrases.networkColumn)</th>
            \(heads)
            </tr></thead>
            <tbody>
            \(whole(statements))
            \(members.map { row($0, statements) })
            </tbody>
            </table>
            </div>
            </details>
            """
    }

    /// A share whose sign may be left out where there is no room for it; the caption says what it is.
    private static func figure(_ text: String) -> Markup {
        let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
        let sign = String(text.dropFirst(digits.count))
        return digits.isEmpty || sign.isEmpty ? "\(text)" : "\(String(digits))<span class=\"sign\">\(sign)</span>"
    }

    /// All networks together, before each of them.
    private func whole(_ statements: [Statement]) -> Markup {
        let cells = statements.map { "<td>\(NetworkMultiples.figure(wholeText($0)))</td>" as Markup }
        return "<tr class=\"whole\"><th scope=\"row\">\(edition.phrases.wholeColumn)</th>\(cells)</tr>"
    }

    private func row(_ network: PublishedGroup, _ statements: [Statement]) -> Markup {
        let cells = statements.map { statement -> Markup in
            "<td>\(NetworkMultiples.figure(pairs[network.key]?[statement]?.text ?? edition.phrases.noFigureMark))</td>"
        }
        return "<tr><th scope=\"row\">\(Markup(network.name, in: edition))</th>\(cells)</tr>"
    }
}

extension Phrases {
    var multiplesHeading: String { say("Nätverken mot helheten", "The networks against the whole") }
    fileprivate func against(_ share: String, whole: String) -> String {
        say("nätverket \(share), alla nätverk \(whole)", "the network \(share), all networks \(whole)")
    }
    fileprivate var networkColumn: String { say("Nätverk", "Network") }
    fileprivate var numberedShares: String {
        say(
            "andel i procent av de giltiga svaren, ett påstående i listan per kolumn",
            "share in percent of the valid answers, one statement of the list a column")
    }
    var multiplesRule: String {
        say(
            "Varje rad är ett påstående i listan: punkten och talet är nätverkets andel, strecket andelen i alla nätverk. Bara andelar som visas på nätverkens egna blad är med.",
            "Each row is a statement of the list: the dot and the number are the network’s share, the line the share in all networks. Only shares shown on the networks’ own sheets are included."
        )
    }
}
