import SurveyModel
import Tables

/// The importer written the slow and obvious way, for the sample instrument alone; the fast one must equal it.
///
/// A `String` for every cell, linear searches, no memo and no codes.
struct PlainImporter {
    private(set) var rows: [[String]] = []
    private(set) var records = 0
    private(set) var rowsSetAside = 0
    private var items: [(column: Int, item: Item)] = []
    private var earlier: Set<String> = []
    /// Whether the day stands first, as days of the column tell that exist in one order alone.
    private var orders: Set<Bool> = []

    init(_ source: ByteSource, dialect: DelimitedDialect) throws {
        var reader = try DelimitedReader(source, dialect: dialect)
        for item in Sample.instrument.items {
            if let column = reader.headings.firstIndex(where: { $0 == item.name || $0 == item.label.original }) {
                items.append((column, item))
            }
        }
        rows.append(items.map(\.item.name))
        var filled: [[String]] = []
        reading: while true {
            switch try reader.next() {
            case .end: break reading
            case .broken: rowsSetAside += 1
            case .row:
                let cells = reader.cells[..<reader.cellCount].map { reader.text(of: $0) }
                if cells.contains(where: { !$0.isEmpty }) { filled.append(cells) }
            }
        }
        if let column = items.first(where: { $0.item.type == .date })?.column {
            let days = filled.compactMap { PlainDay($0[column]) }
            orders = Set(days.filter { ($0.dayFirst == nil) != ($0.monthFirst == nil) }.map { $0.monthFirst == nil })
        }
        for cells in filled { take(cells) }
    }

    private mutating func take(_ cells: [String]) {
        if let id = items.first(where: { $0.item.role == .recordID }).map({ trimmed(cells[$0.column]) }), !id.isEmpty {
            guard earlier.insert(id).inserted else {
                rowsSetAside += 1
                return
            }
        }
        var answers: [String: String] = [:]
        for (column, item) in items { answers[item.name] = answer(cells[column], to: item) }
        if let number = answers["antal"].flatMap(Int.init), number > 100 { answers["antal"] = "_unreadable" }
        if answers["nytta"] == "", answers["natverk"] == "aldre" { answers["nytta"] = "_not_asked" }
        if answers["varfor"] == "", answers["kompetens"] != "5" { answers["varfor"] = "_not_asked" }
        records += 1
        rows.append(
            items.map { _, item in
                let answer = answers[item.name] ?? ""
                return answer.isEmpty && item.type != .text ? "_no_answer" : answer
            })
    }

    /// A cell's answer in canonical form, or nothing where it is blank.
    private func answer(_ text: String, to item: Item) -> String {
        if item.type == .text { return text.utf8.contains { $0 > 0x20 } && text != "_no_answer" ? text : "" }
        let key = plain(text)
        if key.isEmpty { return "" }
        if MissingKind(token: key) != nil { return key }
        switch item.type {
        case .selectOne: return option(key, of: item)?.code ?? "_unreadable"
        case .selectMultiple:
            guard let codes = several(key, of: item) else { return "_unreadable" }
            return item.options.map(\.code).filter(codes.contains).joined(separator: ";")
        case .integer: return number(text, decimals: false) ?? "_unreadable"
        case .decimal: return number(text, decimals: true) ?? "_unreadable"
        case .date:
            let day = trimmed(text).prefix { $0 != " " && $0 != "T" }
            if let date = CalendarDate(String(day)) { return date.description }
            return PlainDay(text)?.date(in: orders)?.description ?? "_unreadable"
        case .text, .note: return text
        }
    }

    private func option(_ key: String, of item: Item) -> Choice? {
        item.options.first { choice in
            let zeroless = choice.code.drop { $0 == "0" }
            return ([choice.code, String(zeroless)] + choice.label.texts.values + choice.aliases).contains {
                plain($0) == key
            }
        }
    }

    /// Every way to cut the cell in two at a separator, the longest first part first.
    private func several(_ key: String, of item: Item) -> Set<String>? {
        if let choice = option(key, of: item) { return [choice.code] }
        for end in key.indices.reversed() where " ,;|".contains(key[end]) {
            guard let first = option(String(key[..<end]), of: item) else { continue }
            var rest = key[end...].drop { $0 == " " }
            if let mark = rest.first, ",;|".contains(mark) { rest = rest.dropFirst().drop { $0 == " " } }
            if rest.isEmpty { return [first.code] }
            if let others = several(String(rest), of: item) { return others.union([first.code]) }
        }
        return nil
    }

    private func number(_ text: String, decimals: Bool) -> String? {
        let text = plain(text)
        let shape = /-?(\d+|\d{1,3}( \d{3})+)([.,](\d+))?/
        guard let match = text.wholeMatch(of: shape) else { return nil }
        let whole = String(match.1.filter { $0 != " " })
        var fraction = match.4.map(String.init) ?? ""
        if !decimals && fraction.count == 3 { return nil }
        while fraction.last == "0" { fraction.removeLast() }
        guard let value = Int(whole), decimals ? fraction.count <= 6 : fraction.isEmpty else { return nil }
        if decimals && value > Int.max / 1_000_001 { return nil }
        let sign = text.first == "-" && (value > 0 || !fraction.isEmpty) ? "-" : ""
        return sign + String(value) + (fraction.isEmpty ? "" : "." + fraction)
    }

    private func plain(_ text: String) -> String {
        text.filter { $0 != "\u{FEFF}" }.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    private func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8).drop { $0 <= 0x20 }
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// The tally of the rows, by the codes themselves.
    func tally(by groups: [String]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for row in rows.dropFirst() {
            let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
            let group = groups.map { cells[$0] ?? "" }.map { $0.hasPrefix("_") ? "" : $0 }
            for item in Sample.instrument.items where item.isTallied && !groups.contains(item.name) {
                for code in (cells[item.name] ?? "_not_asked").split(separator: ";") {
                    let kind = item.options.first { $0.code == code }?.missing
                    counts[(group + [item.name, kind?.token ?? String(code)]).joined(separator: "/"), default: 0] += 1
                }
            }
        }
        return counts
    }
}

/// A day as `31/1/2022`.
private struct PlainDay {
    let dayFirst: CalendarDate?
    let monthFirst: CalendarDate?

    init?(_ text: String) {
        let parts = text.drop { $0.isWhitespace }.prefix { "0123456789/.-".contains($0) }
            .split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard parts.count >= 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            [2, 4].contains(parts[2].count), let first = Int(parts[0]), let second = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        let whole = year < 100 ? 2000 + year : year
        dayFirst = CalendarDate(year: whole, month: second, day: first)
        monthFirst = CalendarDate(year: whole, month: first, day: second)
    }

    func date(in orders: Set<Bool>) -> CalendarDate? {
        if orders.count == 1 { return orders.contains(true) ? dayFirst : monthFirst }
        if dayFirst == monthFirst { return dayFirst }
        return dayFirst == nil || monthFirst == nil ? dayFirst ?? monthFirst : nil
    }
}
