#if CommandLine

    /// Turns the XML of a sheet into rows of cells.
    final class SheetCells: XMLVisitor {
        /// The rows since the last pause.
        var batch = RowBatch()
        var wantsPause = false
        private(set) var hasFault = false
        /// The cells that are merged; a sheet tells of them behind its rows.
        private(set) var mergedCells: [HeadingSpan] = []
        /// The first cell that stands far beside the first rows, and was put behind their last column.
        private(set) var farCell: String?
        /// How many filled rows below the first are hidden, as by a filter.
        private(set) var hiddenRows = 0
        /// The spans of columns that are hidden, as by a group folded up; a sheet tells of them above its rows.
        private(set) var hiddenColumns: [ClosedRange<Int>] = []
        /// The number of the last row that began.
        private(set) var row = 0

        private let texts: SheetTexts
        private var cell = OpenCell()
        private var capture = Capture.nothing
        private var value: [UInt8] = []
        private var formula: [UInt8] = []
        /// Whether the row's formula before sums up what stands above it; one filled in from it has no text of its own.
        private var isFilledTotal = false
        private var phonetic = 0
        private var isInRow = false
        private var isFilled = false
        private var isOverfull = false
        private var isHidden = false
        private var hasFirst = false
        /// How many columns the widest of the first filled rows has, which may be headings below a title; what lies beyond
        /// in later rows is no part of the table.
        private var width: Int?
        private var widest = 0
        private var headRows = 0
        private static let mostHeadRows = 4
        /// How many columns a row of headings may have beyond those above it.
        private static let mostBeside = 64
        private var cellsLeft = 1 << 28

        private static let fullBatch = 1 << 18
        private static let mostCells = 1 << 16
        private static let longestCell = 1 << 20
        private static let longestTotal = 80

        private enum Capture { case nothing, value, formula }

        /// The cell that is being read.
        private struct OpenCell {
            var column = 0
            var isPlaced = false
            var kind = Kind.number
            var style = 0
            var hasValue = false
            var hasFormula = false

            enum Kind { case number, shared, inline, formulaText, boolean, error, date }
        }

        private enum Name {
            static let row = XMLName("row")
            static let cell = XMLName("c")
            static let value = XMLName("v")
            static let text = XMLName("t")
            static let formula = XMLName("f")
            static let phonetic = XMLName("rPh")
            static let merged = XMLName("mergeCell")
            static let hidden = XMLName("hidden")
            static let columns = XMLName("col")
            static let first = XMLName("min")
            static let last = XMLName("max")
        }

        init(_ texts: SheetTexts) { self.texts = texts }

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            if name == Name.cell {
                beginCell(attributes)
            } else if name == Name.value || name == Name.text {
                capture = phonetic == 0 ? .value : .nothing
                cell.hasValue = true
            } else if name == Name.row {
                beginRow(attributes)
            } else if name == Name.formula {
                cell.hasFormula = true
                capture = .formula
            } else if name == Name.phonetic {
                phonetic += 1
            } else if name == Name.columns, isMarkedHidden(attributes) {
                noteHiddenColumns(attributes)
            } else if name == Name.merged, mergedCells.count < HeadingSpan.most {
                mergedCells += HeadingSpan(attributes).map { [$0] } ?? []
            }
        }

        func end(_ name: XMLName) {
            if name == Name.value || name == Name.text || name == Name.formula {
                capture = .nothing
            } else if name == Name.cell {
                if isInRow { endCell() }
            } else if name == Name.row {
                if isInRow { endRow() }
            } else if name == Name.phonetic {
                phonetic -= 1
            }
        }

        func text(_ bytes: UnsafeRawBufferPointer) {
            switch capture {
            case .nothing: return
            case .formula: if formula.count < SheetCells.longestTotal { unsafe formula.append(contentsOf: bytes) }
            case .value:
                unsafe value.append(contentsOf: bytes)
                if value.count > SheetCells.longestCell { hasFault = true }
            }
        }

        private func beginRow(_ attributes: XMLAttributes) {
            let number = unsafe attributes.bytes(ofLetter: 0x72).flatMap { unsafe wholeNumber($0) } ?? row + 1
            guard number > row, number <= CellReference.mostRows, !isInRow else {
                hasFault = true
                return
            }
            row = number
            (isInRow, isFilled, isOverfull, isFilledTotal) = (true, false, false, false)
            isHidden = isMarkedHidden(attributes)
            batch.beginRow()
        }

        private func isMarkedHidden(_ attributes: XMLAttributes) -> Bool {
            let hidden = unsafe attributes.bytes(Name.hidden)
            return unsafe hidden.map { unsafe $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
        }

        private func noteHiddenColumns(_ attributes: XMLAttributes) {
            let first = unsafe attributes.bytes(Name.first).flatMap { unsafe wholeNumber($0) } ?? 0
            let last = unsafe attributes.bytes(Name.last).flatMap { unsafe wholeNumber($0) } ?? 0
            guard first > 0, first <= last, hiddenColumns.count < HeadingSpan.most else { return }
            hiddenColumns.append(first - 1...last - 1)
        }

        private func endRow() {
            isInRow = false
            guard isFilled else { return batch.dropRow() }
            if isHidden, hasFirst { hiddenRows += 1 }
            hasFirst = true
            if width == nil {
                headRows += 1
                widest = max(widest, batch.columnCount)
                if headRows == SheetCells.mostHeadRows { width = widest }
            }
            cellsLeft -= batch.columnCount
            batch.endRow(number: row)
            wantsPause = batch.count > SheetCells.fullBatch || batch.cells.count > SheetCells.mostCells
            if cellsLeft < 0 { hasFault = true }
        }

        private func beginCell(_ attributes: XMLAttributes) {
            value.removeAll(keepingCapacity: true)
            formula.removeAll(keepingCapacity: true)
            cell = OpenCell(column: batch.columnCount)
            if let place = unsafe attributes.bytes(ofLetter: 0x72) {
                guard let found = unsafe CellReference(place), found.column >= batch.columnCount else {
                    hasFault = true
                    return
                }
                (cell.column, cell.isPlaced) = (found.column, true)
            }
            cell.style = unsafe attributes.bytes(ofLetter: 0x73).flatMap { unsafe wholeNumber($0) } ?? 0
            guard let type = unsafe attributes.bytes(ofLetter: 0x74), let first = unsafe type.first else { return }
            switch (first, type.count) {
            case (0x73, 1): cell.kind = .shared
            case (0x73, _): cell.kind = .formulaText
            case (0x69, _): cell.kind = .inline
            case (0x62, _): cell.kind = .boolean
            case (0x65, _): cell.kind = .error
            case (0x64, _): cell.kind = .date
            default: break
            }
        }

        private func endCell() {
            let isFilled = cell.hasFormula || (cell.hasValue && !value.isEmpty)
            guard isFilled else {
                // A cell that does not say where it stands takes its place even if it is empty.
                if !cell.isPlaced, batch.columnCount < width ?? CellReference.mostColumns { batch.addEmptyCell() }
                return
            }
            guard cell.column < CellReference.mostColumns else {
                hasFault = true
                return
            }
            if let limit = width ?? (headRows > 0 ? widest + SheetCells.mostBeside : nil), cell.column >= limit {
                guard !isOverfull else { return }
                isOverfull = true
                if width == nil, farCell == nil { farCell = "\(columnLetters(cell.column + 1))\(row)" }
                cell.column = max(batch.columnCount, width ?? widest)
            }
            while batch.columnCount < cell.column { batch.addEmptyCell() }
            batch.beginCell()
            batch.endCell(writeValue())
            self.isFilled = true
        }

        /// Writes the cell's value as text.
        private func writeValue() -> Cell.Mark {
            // A formula that no program has computed yet has no value; that is not the same as an empty cell.
            guard !value.isEmpty else {
                if cell.kind == .formulaText { return .none }
                batch.append("#?".utf8)
                return isTotal() ? .uncomputedTotal : .uncomputed
            }
            switch cell.kind {
            case .shared:
                guard let range = wholeNumber(value).flatMap({ texts.strings.range(of: $0) }) else {
                    hasFault = true
                    return .none
                }
                batch.append(unescaped(texts.strings.bytes[range]))
            case .number:
                appendNumber()
                return isTotal() ? .total : .number
            case .boolean: batch.append((value == [0x31] ? "TRUE" : "FALSE").utf8)
            case .error:
                batch.append(value)
                return .fault
            case .inline, .formulaText: batch.append(unescaped(value[...]))
            case .date: batch.append(value)
            }
            return .none
        }

        private func isTotal() -> Bool {
            guard cell.hasFormula else { return false }
            if !formula.isEmpty { isFilledTotal = TotalFormula.isOne(formula, column: cell.column, row: row) }
            return isFilledTotal
        }

        private func appendNumber() {
            let format = cell.style < texts.formats.count ? texts.formats[cell.style] : NumberFormat(builtIn: 0)
            let isTime = format.hasDate || format.hasTime
            if !isTime, NumberText.isPlain(value) { return batch.append(value) }
            guard let number = Double(String(decoding: value, as: UTF8.self)) else { return batch.append(value) }
            let text = isTime ? texts.times.text(number, as: format) : nil
            if let text = text ?? NumberText.text(number) { batch.append(text.utf8) } else { batch.append(value) }
        }
    }

    /// What the cells of all sheets of a workbook share.
    struct SheetTexts {
        let strings: SharedStrings
        let formats: [NumberFormat]
        let times: SerialTime
    }

    /// The bytes of a text in which a workbook writes control characters as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
    private func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.contains(0x5F) else { return text }
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if index + 7 <= text.endIndex, text[index] == 0x5F, text[index + 1] == 0x78, text[index + 6] == 0x5F,
                let code = UInt32(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code), code > 0
            {
                result.append(contentsOf: String(scalar).utf8)
                index += 7
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result[...]
    }

    /// The number that digits write, or nil.
    private func wholeNumber(_ bytes: some Sequence<UInt8>) -> Int? {
        var (number, count) = (0, 0)
        for byte in bytes {
            guard (0x30...0x39).contains(byte), count < 10 else { return nil }
            number = number * 10 + Int(byte - 0x30)
            count += 1
        }
        return count > 0 ? number : nil
    }

#endif
