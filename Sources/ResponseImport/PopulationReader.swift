public import SurveyModel
public import Tables

/// Reads how many were asked: a table with the columns `instrument`, `network`, `unit`, `position` and `invited`.
public enum PopulationReader {
    /// Reads a whole table; network, unit and position may be blank or lack a column.
    ///
    /// - Throws: ``ImportError`` at the first row that does not fit, or that repeats an earlier one.
    public static func read(_ source: ByteSource) throws(ImportError) -> Population {
        let table: OpenTable
        do { table = try OpenTable(source) } catch { throw ImportError(error) }
        switch table {
        case .text(let reader): return try read(reader)
        case .container(let reader): return try read(reader)
        }
    }

    private static func read(_ table: some TableReader) throws(ImportError) -> Population {
        var reader = table
        let place = reader.location()
        let columns = reader.headings.map(foldedHeading)
        guard let instrument = columns.firstIndex(of: "instrument") else {
            throw ImportError(.missingColumn("instrument"), at: place, suggestion: near("instrument", columns))
        }
        guard let invited = columns.firstIndex(of: "invited") else {
            throw ImportError(.missingColumn("invited"), at: place, suggestion: near("invited", columns))
        }
        let (network, unit) = (columns.firstIndex(of: "network"), columns.firstIndex(of: "unit"))
        let position = columns.firstIndex(of: "position")
        var entries: [Population.Entry] = []
        var rows: [Population.Entry: Int] = [:]
        while try step(&reader) {
            func text(_ column: Int?) -> String? {
                let text = column.map { reader.text(of: reader.cells[$0]) }.map(trimmed)
                return text?.isEmpty == false ? text : nil
            }
            let count = NumberReading.answer(Array((text(invited) ?? "").utf8).span, isDecimal: false)
            guard count.status == .answered, Int64(truncatingIfNeeded: count.bits) >= 0 else {
                throw ImportError(.notACount(column: "invited"), at: reader.location(cell: invited))
            }
            var entry = Population.Entry(
                instrument: text(instrument) ?? "", network: text(network), unit: text(unit),
                position: text(position), invited: 0)
            guard !entry.instrument.isEmpty else {
                throw ImportError(.missingValue(column: "instrument"), at: reader.location(cell: instrument))
            }
            if let earlier = rows.updateValue(reader.row, forKey: entry) {
                throw ImportError(.repeatedRow(earlier: earlier), at: reader.location())
            }
            entry.invited = Int(Int64(truncatingIfNeeded: count.bits))
            entries.append(entry)
        }
        for (instrument, own) in Dictionary(grouping: entries, by: \.instrument).sorted(by: { $0.key < $1.key })
        where own.contains(where: { $0.network == nil }) && own.contains(where: { $0.network != nil }) {
            throw ImportError(.totalBesideParts(instrument: instrument), at: place)
        }
        return Population(entries: entries)
    }

    /// Goes to the next row; false at the end.
    private static func step(_ reader: inout some TableReader) throws(ImportError) -> Bool {
        let outcome: RowOutcome
        do { outcome = try reader.next() } catch { throw ImportError(error) }
        switch outcome {
        case .end: return false
        case .row: return true
        case .broken(let problem): throw ImportError(.brokenRow(problem), at: reader.location())
        }
    }

    private static func near(_ wanted: String, _ columns: [String]) -> String? {
        nearestName(to: wanted, among: columns).map { "\(wanted) instead of \($0)" }
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
