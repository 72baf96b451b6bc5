#if CommandLine
    import CReadStat

    /// What ReadStat tells of a file while it parses: variables, value labels and cells.
    final class SpssContents {
        private(set) var columns: [ColumnDescription] = []
        private(set) var rows = CellStore(width: 0)
        private let handOver: (CellStore) -> Bool
        private(set) var encoding: String?
        /// Whether the file holds more than is kept, or none of what it announces.
        private(set) var isTooLarge = false
        private var formats: [SpssFormat] = []
        private var labelSets: [String: [ColumnDescription.ValueLabel]] = [:]
        private var setOfColumn: [String] = []
        private var isCounted = false
        private var nextColumn = 0

        private static let mostColumns = 32_767
        private static let mostLabels = 1 << 20
        private var labelCount = 0

        /// Nothing yet; `handOver` takes full stores of rows, and says whether more are wanted.
        init(handOver: @escaping (CellStore) -> Bool) { self.handOver = handOver }

        /// Takes a variable; false where there are too many.
        func take(_ variable: UnsafeMutablePointer<readstat_variable_t>, labelSet: UnsafePointer<CChar>?) -> Bool {
            let type = unsafe readstat_variable_get_type_class(variable)
            let format = unsafe SpssFormat(
                text(readstat_variable_get_format(variable)), isText: type == READSTAT_TYPE_CLASS_STRING)
            formats.append(format)
            unsafe columns.append(
                ColumnDescription(
                    name: text(readstat_variable_get_name(variable)),
                    label: text(readstat_variable_get_label(variable)), type: format.type,
                    missingValues: missingValues(of: variable)))
            setOfColumn.append(unsafe text(labelSet))
            return columns.count <= SpssContents.mostColumns
        }

        /// Takes the label of a value; false where there are too many.
        func take(label: UnsafePointer<CChar>?, of value: readstat_value_t, inSet name: UnsafePointer<CChar>?) -> Bool {
            guard let key = unsafe cellText(value, as: SpssFormat("", isText: false)) else { return true }
            labelCount += 1
            unsafe labelSets[text(name), default: []].append(.init(value: key, label: text(label)))
            return labelCount <= SpssContents.mostLabels
        }

        /// Takes a cell; false where there are too many.
        func take(_ value: readstat_value_t, of variable: UnsafeMutablePointer<readstat_variable_t>) -> Bool {
            if !isCounted {
                isCounted = true
                rows = CellStore(width: columns.count)
            }
            let index = unsafe Int(readstat_variable_get_index(variable))
            // Cells come in the order of the columns; a file that makes them come otherwise is damaged.
            guard index == nextColumn, columns.indices.contains(index) else { return false }
            nextColumn = index + 1 < columns.count ? index + 1 : 0
            let isMissing = unsafe readstat_value_is_defined_missing(value, variable) != 0
            let cell = unsafe cellText(value, as: formats[index]) ?? ""
            rows.append(cell.utf8, isMissing && !cell.isEmpty ? .declaredMissing : .none)
            isTooLarge = rows.isFull
            guard index == columns.count - 1 else { return !isTooLarge }
            rows.finishRow()
            guard rows.isBatch else { return !isTooLarge }
            let full = rows
            rows = CellStore(width: columns.count, firstRow: full.endRow)
            return handOver(full) && !isTooLarge
        }

        /// Takes what the file says of itself.
        func take(encoding: UnsafePointer<CChar>?) {
            unsafe self.encoding = encoding.map { unsafe String(cString: $0) }
        }

        /// The columns with the labels of their values.
        var describedColumns: [ColumnDescription] {
            zip(columns, setOfColumn).map { column, set in
                var column = column
                column.valueLabels = labelSets[set] ?? []
                return column
            }
        }

        private func missingValues(
            of variable: UnsafeMutablePointer<readstat_variable_t>
        ) -> [ColumnDescription.DeclaredMissing] {
            (0..<(unsafe readstat_variable_get_missing_ranges_count(variable))).compactMap { index in
                let low = unsafe readstat_variable_get_missing_range_lo(variable, index)
                let high = unsafe readstat_variable_get_missing_range_hi(variable, index)
                if unsafe readstat_value_type_class(low) == READSTAT_TYPE_CLASS_STRING {
                    return unsafe cellText(low, as: SpssFormat("", isText: true)).map { .value($0) }
                }
                let (from, through) = unsafe (readstat_double_value(low), readstat_double_value(high))
                return from == through ? NumberText.text(from).map { .value($0) } : .range(from: from, through: through)
            }
        }

        /// A value as text; nil where it is missing by the system.
        private func cellText(_ value: readstat_value_t, as format: SpssFormat) -> String? {
            guard unsafe readstat_value_is_system_missing(value) == 0 else { return nil }
            if unsafe readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
                return unsafe text(readstat_string_value(value))
            }
            return unsafe format.text(readstat_double_value(value))
        }

        private func text(_ pointer: UnsafePointer<CChar>?) -> String {
            unsafe pointer.map { unsafe String(cString: $0) } ?? ""
        }
    }

#endif
