import SurveyModel
import Tables

extension ImportSession {
    /// What became of every cell read so far.
    func receipt() -> ImportReceipt {
        let table = reader.table
        let columns = uses.indices.map(column)
        return ImportReceipt(
            file: table.file, bytes: reader.bytesRead, instrument: instrument.id, wave: instrument.wave,
            container: .init(table.container, table.container.value.rawValue),
            encoding: table.encoding.map { .init($0, $0.value.rawValue) },
            delimiter: table.delimiter.map { .init($0, $0.value.rawValue) },
            sheet: table.sheet.map { .init($0, $0.value) },
            dialect: .init(value: layout.dialect.rawValue, confidence: layout.confidence, reason: layout.reason),
            headerRows: layout.headerRows, titleRows: layout.passedOver.titles, titleCells: layout.passedOver.cells,
            profile: profile?.id, rowsRead: rowsRead, records: records, rowsSetAside: rowsSetAside,
            rowsLeftOut: rowsLeftOut, partial: screen.partial, tests: screen.tests,
            blankRows: reader.blankLines + layout.passedOver.blank + emptyRows, columns: columns,
            absentItems: absentItems, duplicates: duplicates, duplicatesWithSameContent: sameDuplicates,
            alikeRows: alike?.count, cellsSetAside: cellsSetAside, setAside: setAside, mended: mending.found,
            warnings: table.remarks.map(\.words) + coder.plan.warnings
                + ReceiptWarnings.declaredMissing(columns, layout)
                + warnings,
            openRows: openRows.found)
    }

    private func column(_ index: Int) -> ImportReceipt.Column {
        var result = ImportReceipt.Column(
            number: index + 1, heading: reader.headings[index], isPersonal: isPersonal(uses[index]), answers: 0,
            missing: [:], leftOut: 0, inRowsSetAside: rowsSetAside + rowsLeftOut, answeredThoughNotAsked: 0)
        if uses[index].item == nil { result.leftOutBecause = LeftOutWords.words(uses[index], instrument) }
        switch uses[index] {
        case .item(let item, let rule), .oneOf(let item, let rule): fill(&result, item: item, rule: rule)
        case .unknownOption(let item): fill(&result, item: item, rule: .option)
        case .part(let item, let option, let rule):
            fill(&result, item: item, rule: rule)
            result.option = instrument.items[item].options[option].code
            result.chosen = coder.chosen[index]
        default:
            result.leftOut = records
            result.confidence = uses[index] == .unknown ? nil : .certain
        }
        return result
    }

    private func fill(_ result: inout ImportReceipt.Column, item: Int, rule: MatchRule) {
        let index = result.number - 1
        result.item = instrument.items[item].name
        result.rule = rule
        result.confidence = ColumnMatching.confidence(of: rule)
        result.answers = coder.counts[index * 8 + Int(CellStatus.answered.rawValue)]
        for kind in MissingKind.allCases {
            let count = coder.counts[index * 8 + Int(kind.rawValue)]
            if count > 0 { result.missing[kind.token] = count }
        }
        let declared = layout.sample.table.columns
        if declared.indices.contains(index), !declared[index].missingValues.isEmpty {
            result.declaredMissing = coder.declaredMissing[index]
        }
        result.answeredThoughNotAsked = coder.answeredThoughNotAsked[item]
    }

    private func isPersonal(_ use: ColumnUse) -> Bool {
        if case .own(.person) = use { true } else { false }
    }

    private var absentItems: [String] {
        let found = Set(uses.compactMap(\.item) + [coder.plan.fixedItem].compactMap(\.self))
        return instrument.items.enumerated()
            .filter { $0.element.type != .note && !found.contains($0.offset) }
            .map(\.element.name)
    }

    private var warnings: [LocalizedText] {
        ReceiptWarnings.profile(profile) + ReceiptWarnings.same(sameFile)
            + ReceiptWarnings.titles(layout.passedOver, above: layout.headerRowNumbers)
            + ReceiptWarnings.rows(read: rowsRead, empty: emptyRows) + (swallowed?.warnings ?? [])
            + ReceiptWarnings.kept(partial: screen.kept.partial, tests: screen.kept.tests, instrument)
            + ReceiptWarnings.untold(screen, layout.dialect, instrument)
            + ReceiptWarnings.rejected(screen.kept.rejected)
            + ReceiptWarnings.columns(uses, reader.headings.map(\.quoted), absent: absentItems, layout, instrument)
            + ReceiptWarnings.unknownOptions(uses, layout, instrument)
            + ReceiptWarnings.boxes(coder, instrument, of: layout.dialect)
            + ReceiptWarnings.unknownAudience(coder.plan, absent: absentItems, instrument)
            + ReceiptWarnings.ownWords(uses, layout, coder, instrument)
            + partSums.warnings(instrument) + (openRows.found ?? []).map(\.words)
            + repeatedValues.warnings
            + ReceiptWarnings.negativeCodes(coder.plan, layout, instrument)
            + ReceiptWarnings.presumedDecimals(coder.plan, layout)
            + ReceiptWarnings.idsToldApart(idsToldApart) + ReceiptWarnings.numbersAlone(numbersAlone)
            + ShortenedID.warnings(idColumn, layout)
            + ReceiptWarnings.network(coder.plan.networkItem.map { instrument.items[$0].name }, absent: absentItems)
    }
}

extension ImportReceipt.Evidence {
    /// What is called a column in the kind of file that this tells.
    func name(ofColumn number: Int) -> String {
        (TableContainer(rawValue: value) ?? .delimitedText).name(ofColumn: number)
    }

    /// A finding of the table's, its value as it is written.
    init(_ finding: Finding<some Hashable & Sendable>, _ value: String) {
        self.init(value: value, confidence: finding.confidence, reason: finding.reason.words)
    }
}
