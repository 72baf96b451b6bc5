#if CommandLine

    /// The data of a Triple-S survey, a line a record.
    final class TripleSData: RowProducer {
        private let definition: TripleSDefinition
        private let lines: TripleSLines
        private let place: TableLocation
        private static let fullBatch = 1 << 18
        private let longestRecord: Int

        /// The data of a definition; one record may hold so many bytes, however often its variables name the same places.
        init(_ definition: TripleSDefinition, _ data: ByteSource, longestRecord: Int = 1 << 24) throws(TableError) {
            self.definition = definition
            self.longestRecord = longestRecord
            place = TableLocation(file: data.name)
            lines =
                definition.data.isDelimited
                ? .delimited(try DelimitedLines(data, skipping: definition.data.skippedLines))
                : .fixed(try FixedLines(data, skipping: definition.data.skippedLines))
        }

        var bytesRead: Int {
            switch lines {
            case .delimited(let lines): lines.bytesRead
            case .fixed(let lines): lines.bytesRead
            }
        }

        func produce(into batch: inout RowBatch) throws(TableError) -> Bool {
            while batch.count < TripleSData.fullBatch, let record = try next() {
                batch.beginRow()
                for variable in definition.variables {
                    batch.beginCell()
                    batch.append(cell(of: variable, in: record.cells).utf8)
                    batch.endCell()
                    guard batch.count < TripleSData.fullBatch + longestRecord else {
                        var place = place
                        place.row = record.row
                        throw TableError(TableError.Problem.tooLarge, at: place)
                    }
                }
                batch.endRow(number: record.row, problem: record.problem)
            }
            return !batch.rows.isEmpty
        }

        /// The next record as its line holds it, or nil at the end.
        func next() throws(TableError) -> TripleSRecord? {
            switch lines {
            case .delimited(let lines): try lines.next()
            case .fixed(let lines): lines.next()
            }
        }

        /// What stands in a variable's places.
        private static func raw(of variable: TripleSDefinition.Variable, in cells: TripleSRecord.Cells) -> String {
            switch cells {
            case .delimited(let cells): variable.start <= cells.count ? cells[variable.start - 1] : ""
            case .fixed(let letters):
                String(String.UnicodeScalarView(letters.dropFirst(variable.start - 1).prefix(variable.width)))
            }
        }

        /// The same without the spaces around it.
        static func text(of variable: TripleSDefinition.Variable, in cells: TripleSRecord.Cells) -> String {
            String(raw(of: variable, in: cells).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }

        /// A variable's cell as text; blank where the line is too short for it.
        private func cell(of variable: TripleSDefinition.Variable, in cells: TripleSRecord.Cells) -> String {
            let raw = TripleSData.raw(of: variable, in: cells)
            let text = TripleSData.text(of: variable, in: cells)
            return switch variable.kind {
            case .character, .single, .logical, .quantity: text
            case .date: text.count == 8 ? "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))" : text
            case .time: text.count == 6 ? "\(text.prefix(2)):\(text.dropFirst(2).prefix(2)):\(text.suffix(2))" : text
            case .multiple: variable.codes(in: raw, isDelimited: definition.data.isDelimited).joined(separator: ";")
            }
        }
    }

    extension TripleSDefinition.Variable {
        /// How many characters it has in a line.
        var width: Int { finish - start + 1 }

        /// The codes that a cell of several values holds: `101` is 1 and 3, `0501` in two parts is 05 and 01.
        func codes(in raw: String, isDelimited: Bool) -> [String] {
            guard let spread else {
                return raw.enumerated().compactMap { $1 == "1" ? String($0 + 1) : nil }
            }
            let width = max(1, spread.width ?? (isDelimited ? 1 : self.width / max(1, spread.subfields)))
            var letters = Array(raw)
            // A number loses its zeros where a program writes it into a cell.
            let isShort = isDelimited && !letters.count.isMultiple(of: width)
            if isShort { letters.insert(contentsOf: repeatElement("0", count: width - letters.count % width), at: 0) }
            let known = Set(values.map(\.code))
            return stride(from: 0, to: letters.count, by: width).prefix(spread.subfields).compactMap { start in
                let code = String(letters[start..<min(letters.count, start + width)]).filter { $0 != " " }
                let bare = String(code.drop { $0 == "0" })
                return known.contains(code) ? code : bare.isEmpty ? nil : bare
            }
        }
    }

#endif
