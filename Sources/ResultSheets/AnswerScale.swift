import DisclosureControl
import SurveyModel
import Tables

/// One set of options with every group's items that have it, as a workbook gathers them.
struct AnswerScale {
    /// One item of one group.
    typealias Row = (group: PublishedGroup, line: ItemLine)

    let options: [PublishedItem.Option]
    let instrument: String
    let rows: [Row]
    /// The kinds of missing that any row has.
    let missing: [MissingKind]
    let hasAgreement: Bool
    /// Whether any row has the whole to hold it against.
    let hasWhole: Bool
    /// Whether the shares of a row make up a whole.
    let isWhole: Bool

    private init(_ key: Key, rows: [Row]) {
        (options, instrument, self.rows) = (key.options, key.instrument, rows)
        let shown = rows.compactMap(\.line.shown)
        let kinds = Set(shown.flatMap { $0.missing.map(\.kind) })
        missing = ItemLine.visibleMissing.filter(kinds.contains)
        hasAgreement = options.contains(where: \.agrees)
        hasWhole = shown.contains { $0.whole != nil }
        isWhole = shown.contains { $0.distribution != nil }
    }

    /// How many columns its table has.
    var width: Int {
        3 + options.count * 2 + missing.count + (hasAgreement ? 1 : 0) + (hasWhole ? 1 : 0)
    }

    private struct Key: Hashable {
        let options: [PublishedItem.Option]
        let instrument: String
    }

    /// The scales of some groups, in the order they are first met.
    static func all(of groups: [PublishedGroup], in edition: Edition) -> [AnswerScale] {
        var keys: [Key] = []
        var rows: [Key: [Row]] = [:]
        for group in groups {
            for battery in Battery.all(of: group.key, in: edition) {
                let key = Key(options: battery.options, instrument: battery.instrument)
                if rows[key] == nil { keys.append(key) }
                rows[key, default: []] += battery.lines.map { (group: group, line: $0) }
            }
        }
        return keys.map { AnswerScale($0, rows: rows[$0] ?? []) }
    }

    /// A sheet's name with the instrument's after it, as far as a tab has room: "Svaren 3 Kursutvärdering".
    func tab(_ lead: String, in edition: Edition) -> String {
        var name = Workbook.tabName("\(lead) \(edition.instrumentTitle(instrument))")
        while name.last == " " { name.removeLast() }
        return name
    }

    /// The instrument, told apart from its other scales by the options, with the period named once.
    func title(in edition: Edition) -> String {
        let instrument = edition.instrumentTitle(instrument)
        let dated = instrument.contains(edition.periodSpan) ? instrument : "\(instrument), \(edition.periodSpan)"
        guard let first = options.first, let last = options.last, first != last else { return dated }
        return "\(dated) (\(edition.text(first.label)) … \(edition.text(last.label)))"
    }
}
