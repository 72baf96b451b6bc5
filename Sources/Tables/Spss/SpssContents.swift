#if CommandLine
    import CReadStat

    /// What ReadStat tells of a file while it parses: variables, value labels and cells.
    final class SpssContents {
        private(set) var columns: [ColumnDescription] = []
        // One thread alone writes here; a check at every cell would cost a twentieth of the parsing.
        @exclusivity(unchecked) private var cells = SpssCells()
        private let handOver: (CellStore) -> Bool
        private(set) var encoding: String?
        /// Whether the file holds more than is kept, or none of what it announces.
        private(set) var isTooLarge = false
        private var labelSets: [String: [ColumnDescription.ValueLabel]] = [:]
        private var setOfColumn: [String] = []

        private static let mostColumns = 32_767
        private static let mostLabels = 1 << 20
        private var labelCount = 0

        /// The rows that are not handed over yet.
        var rows: CellStore { unsafe cells.rows }

        /// Nothing yet; `handOver` takes full stores of rows, and says whether more are wanted.
        init(handOver: @escaping (CellStore) -> Bool) { self.handOver = handOver }

        /// Takes a variable; false where there are too many.
        func take(_ variable: UnsafeMutablePointer<readstat_variable_t>, labelSet: UnsafePointer<CChar>?) -> Bool {
            let type = unsafe readstat_variable_get_type_class(variable)
            let format = unsafe SpssFormat(
                text(readstat_variable_get_format(variable)), isText: type == READSTAT_TYPE_CLASS_STRING)
            unsafe columns.append(
                ColumnDescription(
                    name: text(readstat_variable_get_name(variable)),
                    label: text(readstat_variable_get_label(variable)), type: format.type,
                    missingValues: missingValues(of: variable)))
            unsafe cells.add(
                column: format, declaresMissing: readstat_variable_get_missing_ranges_count(variable) > 0)
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
            switch unsafe cells.take(value, of: variable) {
            case .within: return true
            case .damaged: return false
            case .atRowEnd where unsafe !cells.rows.isFull:
                return unsafe !cells.rows.isBatch || handOver(cells.takeBatch())
            case .atRowEnd, .tooLarge:
                isTooLarge = true
                return false
            }
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
