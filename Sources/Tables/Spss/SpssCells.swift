#if CommandLine
    import CReadStat

    /// The cells of an SPSS file as ReadStat hands them over, one at a time: the parser's hot path.
    ///
    /// Codes and plain text, nearly all of a file, go to the store as bytes; no text is made of them.
    struct SpssCells {
        /// What came of a cell.
        enum Outcome { case within, atRowEnd, tooLarge, damaged }

        /// The rows so far.
        private(set) var rows = CellStore(width: 0)
        private var columns: [Column] = []
        private var nextColumn = 0

        private struct Column {
            let format: SpssFormat
            let declaresMissing: Bool
        }

        /// Adds a column, before the first cell.
        mutating func add(column format: SpssFormat, declaresMissing: Bool) {
            columns.append(Column(format: format, declaresMissing: declaresMissing))
            rows = CellStore(width: columns.count)
        }

        /// Takes the next cell.
        mutating func take(
            _ value: readstat_value_t, of variable: UnsafeMutablePointer<readstat_variable_t>
        ) -> Outcome {
            let index = unsafe Int(readstat_variable_get_index(variable))
            // Cells come in the order of the columns; a file that makes them come otherwise is damaged.
            guard index == nextColumn, index < columns.count else { return .damaged }
            let column = columns[index]
            let isMissing = unsafe column.declaresMissing && readstat_value_is_defined_missing(value, variable) != 0
            unsafe append(value, as: column.format, isMissing ? .declaredMissing : .none)
            guard index == columns.count - 1 else {
                nextColumn = index + 1
                return rows.isFull ? .tooLarge : .within
            }
            nextColumn = 0
            rows.finishRow()
            return .atRowEnd
        }

        /// Hands out the rows so far.
        mutating func takeBatch() -> CellStore {
            let full = rows
            rows = CellStore(width: columns.count, firstRow: full.endRow)
            return full
        }

        private mutating func append(_ value: readstat_value_t, as format: SpssFormat, _ mark: Cell.Mark) {
            guard unsafe readstat_value_is_system_missing(value) == 0 else { return rows.append([]) }
            guard unsafe readstat_value_type_class(value) != READSTAT_TYPE_CLASS_STRING else {
                guard let text = unsafe readstat_string_value(value) else { return rows.append([]) }
                return unsafe append(text, mark)
            }
            let number = unsafe readstat_double_value(value)
            if format.type == .number, let whole = SpssCells.whole(number) { return rows.append(number: whole, mark) }
            let text = format.text(number) ?? ""
            rows.append(text.utf8, text.isEmpty ? .none : mark)
        }

        private mutating func append(_ text: UnsafePointer<CChar>, _ mark: Cell.Mark) {
            var (count, isPlain) = (0, true)
            while unsafe text[count] != 0 {
                isPlain = unsafe isPlain && text[count] > 0
                count += 1
            }
            // A file that declares UTF-8 is not converted by ReadStat, and may hold what is none.
            guard isPlain else { return unsafe rows.append(String(cString: text).utf8, mark) }
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
            unsafe rows.append(bytes, count == 0 ? .none : mark)
        }

        /// The whole number from 0 on that a number is, where it has at most fifteen digits.
        private static func whole(_ number: Double) -> Int? {
            guard number >= 0, number < 1e15 else { return nil }
            let whole = Int(number)
            return Double(whole) == number ? whole : nil
        }
    }

#endif
