import SurveyModel
import Tables

extension ImportSession {
    /// What became of every cell read so far.
    func receipt() -> ImportReceipt {
        let table = reader.table
        return ImportReceipt(
            file: table.file, bytes: reader.bytesRead, instrument: instrument.id, wave: instrument.wave,
            container: evidence(table.container, table.container.value.rawValue),
            encoding: table.encoding.map { evidence($0, $0.value.rawValue) },
            delimiter: table.delimiter.map { evidence($0, $0.value.rawValue) },
            sheet: table.sheet.map { evidence($0, $0.value) },
            dialect: evidence(dialect, dialect.value.rawValue),
            rowsRead: rowsRead, records: records, rowsSetAside: rowsSetAside,
            blankRows: reader.blankLines + emptyRows, columns: uses.indices.map(column),
            absentItems: absentItems, duplicates: duplicates, cellsSetAside: cellsSetAside, setAside: setAside,
            warnings: table.remarks + coder.plan.warnings + warnings)
    }

    private func evidence<Value>(_ finding: Finding<Value>, _ value: String) -> ImportReceipt.Evidence {
        .init(value: value, confidence: finding.confidence, reason: finding.reason)
    }

    private func column(_ index: Int) -> ImportReceipt.Column {
        var result = ImportReceipt.Column(
            number: index + 1, heading: reader.headings[index], answers: 0, missing: [:], leftOut: 0,
            inRowsSetAside: rowsSetAside, answeredThoughNotAsked: 0)
        guard case .item(let item, let rule) = uses[index] else {
            result.leftOut = rowsRead - rowsSetAside
            result.rule = uses[index] == .timestamp ? .timestamp : nil
            result.confidence = uses[index] == .unknown ? nil : .certain
            return result
        }
        result.item = instrument.items[item].name
        result.rule = rule
        result.confidence = ColumnMatching.confidence(of: rule)
        result.answers = coder.counts[index * 8 + Int(CellStatus.answered.rawValue)]
        for kind in MissingKind.allCases {
            let count = coder.counts[index * 8 + Int(kind.rawValue)]
            if count > 0 { result.missing[kind.token] = count }
        }
        result.answeredThoughNotAsked = coder.answeredThoughNotAsked[item]
        return result
    }

    private var absentItems: [String] {
        let found = Set(coder.plan.columns.map(\.item) + [coder.plan.fixedItem].compactMap(\.self))
        return instrument.items.enumerated()
            .filter { $0.element.type != .note && !found.contains($0.offset) }
            .map(\.element.name)
    }

    private var warnings: [String] {
        var result: [String] = []
        if rowsRead == 0 { result.append("There is no row below the headings.") }
        if emptyRows > 0 {
            result.append("\(emptyRows) rows at the end have no filled cell; they were not read as records.")
        }
        for (index, use) in uses.enumerated() where use == .unknown {
            let heading = reader.headings[index]
            let near = nearestName(to: heading, among: absentItems).map { " Did you mean \($0)?" } ?? ""
            result.append("Column \(index + 1) (\"\(heading)\") fits no item and is left out.\(near)")
        }
        let network = coder.plan.networkItem.map { instrument.items[$0].name }
        if let network, absentItems.contains(network) {
            result.append("No column tells the network (\(network)), so no record belongs to one.")
        }
        return result
    }
}
