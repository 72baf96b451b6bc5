import DisclosureControl
import SurveyModel

/// A small drawing for each network of a group, each of its items against the whole; from published shares alone.
struct NetworkMultiples {
    /// One network's drawing.
    struct Panel {
        /// The network.
        let group: PublishedGroup
        /// Its items that both it and the whole show, in order.
        let rows: [(label: LocalizedText, share: Share, whole: Share, text: String, wholeText: String)]
    }

    /// The drawings.
    let panels: [Panel]
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
        panels = members.compactMap { member in
            let rows = edition.items(of: member.key).compactMap { item in NetworkMultiples.row(item, in: edition) }
            return rows.isEmpty ? nil : Panel(group: member, rows: rows)
        }
    }

    private static func row(
        _ item: PublishedItem, in edition: Edition
    ) -> (label: LocalizedText, share: Share, whole: Share, text: String, wholeText: String)? {
        guard let share = item.answers.figure?.agree, let whole = ItemLine.whole(of: item, in: edition),
            let joint = whole.answers.figure?.agree
        else { return nil }
        return (
            item.label, share, joint, ItemLine.percent(share, edition.goal(measuring: item), edition),
            ItemLine.percent(joint, edition.goal(measuring: whole), edition)
        )
    }

    /// The section; nothing without drawings.
    var section: Markup {
        guard !panels.isEmpty else { return .none }
        let phrases = edition.phrases
        return HTMLPage.section(
            "networks", phrases.multiplesHeading,
            [
                "<p class=\"intro\">\(phrases.multiplesRule)</p>",
                "<div class=\"panels\">\n\(panels.map(figure))\n</div>",
            ])
    }

    private func figure(_ panel: Panel) -> Markup {
        let rows = panel.rows.map { row -> Markup in
            """
            <tr><th scope="row">\(Markup(row.label, in: edition))</th><td>\(row.text)</td>\
            <td>\(row.wholeText)</td><td class="drawn">\(drawing(row.share, row.whole))</td></tr>
            """
        }
        let phrases = edition.phrases
        return """
            <table class="panel">
            <caption><a href="\(SheetName.sheet(panel.group.key)).html">\(Markup(panel.group.name, in: edition))</a></caption>
            <thead><tr><th scope="col">\(phrases.statementColumn)</th><th scope="col">\(phrases.shareColumn)</th>\
            <th scope="col">\(phrases.wholeColumn)</th><td class="drawn"></td></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            """
    }

    /// The network as a dot and the whole as a line; the numbers stand in the row, so it is decoration.
    private func drawing(_ share: Share, _ whole: Share) -> Markup {
        let dot = DotPlot.place(Distribution.width(share.agreeing, of: share.base)).attribute
        let line = DotPlot.place(Distribution.width(whole.agreeing, of: whole.base)).attribute
        return """
            <svg class="dots" width="100%" height="20" aria-hidden="true" focusable="false">\
            <line class="track" x1="3%" x2="97%" y1="10" y2="10"/>\
            <line class="span" x1="\(line)" x2="\(dot)" y1="10" y2="10"/>\
            <line class="limit" x1="\(line)" x2="\(line)" y1="2" y2="18"/>\
            <circle class="dot" cx="\(dot)" cy="10" r="4.5"/></svg>
            """
    }
}

extension Phrases {
    var multiplesHeading: String { say("Nätverken mot helheten", "The networks against the whole") }
    var multiplesRule: String {
        say(
            "Punkten är nätverkets andel, strecket andelen i alla nätverk. Bara andelar som visas på nätverkens egna blad är med.",
            "The dot is the network’s share, the line the share in all networks. Only shares shown on the networks’ own sheets are included."
        )
    }
}
