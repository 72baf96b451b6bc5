#if CommandLine

    /// The data of a Triple-S survey, a line a record.
    final class TripleSData: RowProducer {
        private let definition: TripleSDefinition
        private let lines: TripleSLines
        private let place: TableLocation
        /// The places that no variable describes, though the data hold something there.
        let undescribed: [ClosedRange<Int>]
        private static let fullBatch = 1 << 18
        private let longestRecord: Int

        /// The data of a definition; one record may hold so many bytes, however often its variables name the same places.
        init(_ definition: TripleSDefinition, _ data: ByteSource, longestRecord: Int = 1 << 24) throws(TableError) {
            self.definition = definition
            self.longestRecord = longestRecord
            place = TableLocation(file: data.name)
            let places = DescribedPlaces(definition)
            if definition.data.isDelimited {
                let delimited = try DelimitedLines(data, skipping: definition.data.skippedLines)
                undescribed = places.undescribed(fields: delimited.fieldCount)
                lines = .delimited(delimited)
            } else {
                let fixed = try FixedLines(data, skipping: definition.data.skippedLines)
                undescribed = places.undescribed(in: fixed)
                lines = .fixed(fixed)
            }
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
                    try append(cell(of: variable, in: record.cells), of: record, to: &batch)
                }
                for places in undescribed {
                    try append(TripleSData.text(in: places, of: record.cells), of: record, to: &batch)
                }
                batch.endRow(number: record.row, problem: record.problem)
            }
            return !batch.rows.isEmpty
        }

        private func append(_ cell: String, of record: TripleSRecord, to batch: inout RowBatch) throws(TableError) {
            batch.beginCell()
            batch.append(cell.utf8)
            batch.endCell()
            guard batch.count < TripleSData.fullBatch + longestRecord else {
                var place = place
                place.row = record.row
                throw TableError(TableError.Problem.tooLarge, at: place)
            }
        }

        /// The next record as its line holds it, or nil at the end.
        func next() throws(TableError) -> TripleSRecord? {
            switch lines {
            case .delimited(let lines): try lines.next()
            case .fixed(let lines): lines.next()
            }
        }

        /// What stands in some places; in data with commas, in the first of them.
        private static func raw(in places: ClosedRange<Int>, of cells: TripleSRecord.Cells) -> String {
            switch cells {
            case .delimited(let cells): places.lowerBound <= cells.count ? cells[places.lowerBound - 1] : ""
            case .fixed(let letters):
                String(String.UnicodeScalarView(letters.dropFirst(places.lowerBound - 1).prefix(places.count)))
            }
        }

        /// The same without the spaces around it.
        static func text(in places: ClosedRange<Int>, of cells: TripleSRecord.Cells) -> String {
            String(raw(in: places, of: cells).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }

        /// A variable's cell as text; blank where the line is too short for it.
        private func cell(of variable: TripleSDefinition.Variable, in cells: TripleSRecord.Cells) -> String {
            let text = TripleSData.text(in: variable.places, of: cells)
            return switch variable.kind {
            case .character, .single, .logical, .quantity: text
            case .date: text.count == 8 ? "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))" : text
            case .time: text.count == 6 ? "\(text.prefix(2)):\(text.dropFirst(2).prefix(2)):\(text.suffix(2))" : text
            case .multiple: codes(of: variable, in: cells).joined(separator: ";")
            }
        }

        /// The values of a variable that takes several: those of each field where it has several, else of its places.
        private func codes(of variable: TripleSDefinition.Variable, in cells: TripleSRecord.Cells) -> [String] {
            guard case .delimited(let fields) = cells, variable.width > 1 else {
                let raw = TripleSData.raw(in: variable.places, of: cells)
                return variable.codes(in: raw, isDelimited: definition.data.isDelimited)
            }
            let own = fields.dropFirst(variable.start - 1).prefix(variable.width).map { $0.filter { $0 != " " } }
            guard variable.spread == nil else { return own.compactMap(variable.code) }
            if let other = own.first(where: { !["", "0", "1"].contains($0) }) { return [other] }
            return own.enumerated().compactMap { $1 == "1" ? String($0 + 1) : nil }
        }
    }

    extension TripleSDefinition.Variable {
        /// How many characters, or fields, it has in a line.
        var width: Int { finish - start + 1 }

        /// Its places, from 1.
        var places: ClosedRange<Int> { start...max(start, finish) }

        /// The codes that a cell of several values holds: `101` is 1 and 3, `0501` in two parts is 05 and 01.
        func codes(in raw: String, isDelimited: Bool) -> [String] {
            guard let spread else { return ticked(raw, isDelimited: isDelimited) }
            let width = max(1, spread.width ?? (isDelimited ? 1 : self.width / max(1, spread.subfields)))
            var letters = Array(raw)
            // A number loses its zeros where a program writes it into a cell.
            let isShort = isDelimited && !letters.count.isMultiple(of: width)
            if isShort { letters.insert(contentsOf: repeatElement("0", count: width - letters.count % width), at: 0) }
            return stride(from: 0, to: letters.count, by: width).prefix(spread.subfields).compactMap { start in
                code(String(letters[start..<min(letters.count, start + width)]).filter { $0 != " " })
            }
        }

        /// The values that a string of a digit each marks; the string itself where it is none, so that it is set aside.
        private func ticked(_ raw: String, isDelimited: Bool) -> [String] {
            let trimmed = raw.filter { $0 != " " }
            let digits = isDelimited ? trimmed : raw
            guard digits.allSatisfy({ "01 ".contains($0) }), !isDelimited || !mayLackZeros(digits) else {
                return [trimmed]
            }
            return digits.enumerated().compactMap { $1 == "1" ? String($0 + 1) : nil }
        }

        /// Whether a program may have taken the zeros before it away, as from a number.
        private func mayLackZeros(_ digits: String) -> Bool {
            digits.first == "1" && digits.count < values.compactMap { Int($0.code) }.max() ?? 0
        }

        /// The value that one part of several holds; nil where it holds none.
        func code(_ part: String) -> String? {
            let bare = String(part.drop { $0 == "0" })
            return values.contains { $0.code == part } ? part : bare.isEmpty ? nil : bare
        }
    }

#endif
