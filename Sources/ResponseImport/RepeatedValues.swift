import SurveyModel

/// Finds rows of a register of imported values that tell the same thing differently: another value of the same
/// indicator, unit, part of the population and period.
struct RepeatedValues {
    /// What a row tells a value of.
    private struct Subject: Hashable {
        let amount: Int
        let codes: [UInt128]
        let texts: [String]
    }

    private struct Told {
        let row: Int
        let value: FetchedValue
    }

    private static let mostNamed = 5
    private let subjects: [(item: Int, blank: UInt128)]
    private let texts: [Int]
    private let amounts: [Int]
    private let day: Int?
    private var told: [Subject: [Told]] = [:]

    /// Nothing is looked for in instruments that hold no imported values.
    init(_ instrument: Instrument) {
        let items = instrument.items
        let roles: Set<ItemRole> = [.indicator, .unit, .network, .breakdown, .valuePeriod]
        let all = items.indices.filter { instrument.holdsImportedValues && items[$0].role.map(roles.contains) ?? false }
        // Without a part of the population a value is of all of it, as the first option says.
        subjects = all.filter { items[$0].type != .text }.map {
            ($0, items[$0].role == .breakdown ? UInt128(AnswerCode(option: 0).rawValue) : CodedAnswer.noBits)
        }
        texts = all.filter { items[$0].type == .text }
        amounts = items.indices.filter {
            instrument.holdsImportedValues && items[$0].role == nil && [.decimal, .integer].contains(items[$0].type)
        }
        day = items.indices.first { items[$0].role == .timestamp }
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { amounts.isEmpty }

    /// Takes the values in a row, whose texts are read from the file as they stand.
    mutating func note(_ cells: [CodedAnswer], row: Int, text: (Int) -> String) {
        // A unit or part that could not be read is set aside, and its value is of nothing known.
        guard subjects.allSatisfy({ cells[$0.item].status != .unreadable }) else { return }
        let codes = subjects.map { cells[$0.item].status == .answered ? cells[$0.item].bits : $0.blank }
        let written = texts.map { cells[$0].status == .answered ? folded(text($0)) : "" }
        let retrieved = day.flatMap { cells[$0].status == .answered ? CalendarDate(ordinal: Int(cells[$0].bits)) : nil }
        for amount in amounts where cells[amount].status == .answered {
            let value = Int(Int64(truncatingIfNeeded: cells[amount].bits))
            told[Subject(amount: amount, codes: codes, texts: written), default: []].append(
                Told(row: row, value: FetchedValue(value: value, retrieved: retrieved)))
        }
    }

    /// What the receipt says of values told twice; rows are named, values never.
    var warnings: [LocalizedText] {
        var contradicting: [[Int]] = []
        var replaced: [Int] = []
        for values in told.values where values.count > 1 {
            switch FetchedValue.standing(among: values.map(\.value)) {
            case .one(_, let others): replaced += others.map { values[$0].row }
            case .several: contradicting.append(values.map(\.row))
            case .none: break
            }
        }
        contradicting.sort { $0[0] < $1[0] }
        return [replacement(of: replaced.sorted()), contradiction(in: contradicting)].compactMap(\.self)
    }

    private func replacement(of rows: [Int]) -> LocalizedText? {
        guard !rows.isEmpty else { return nil }
        let (swedish, english) =
            rows.count == 1
            ? ("1 tidigare hämtat värde är ersatt", "1 value fetched earlier is replaced")
            : ("\(rows.count) tidigare hämtade värden är ersatta", "\(rows.count) values fetched earlier are replaced")
        let named = RepeatedValues.named(rows)
        return .both(
            "\(swedish) av ett som hämtades senare (rad \(named)). Ta bort raderna om de inte behövs.",
            "\(english) by one fetched later (row \(named)). Remove the rows if they are not needed.")
    }

    private func contradiction(in groups: [[Int]]) -> LocalizedText? {
        guard !groups.isEmpty else { return nil }
        let rows = groups.prefix(RepeatedValues.mostNamed).map(RepeatedValues.named)
        let rest = groups.count > rows.count ? " …" : ""
        return .both(
            "För samma nyckeltal, enhet, grupp och period finns olika värden (rad \(rows.joined(separator: "; "))\(rest)), "
                + "och ingen hämtdag säger vilket som är senast. Inget av dem räknas; behåll ett, eller ange båda dagarna.",
            "For the same indicator, unit, group and period there are different values "
                + "(row \(rows.joined(separator: "; "))\(rest)), and no day of fetching tells which is the last. None of "
                + "them is counted; keep one, or tell both days.")
    }

    private static func named(_ rows: [Int]) -> String {
        rows.prefix(mostNamed).map(String.init).joined(separator: ", ") + (rows.count > mostNamed ? " …" : "")
    }
}
