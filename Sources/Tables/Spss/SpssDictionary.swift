#if CommandLine

    /// The records of a .sav file's dictionary that ReadStat does not hand on: multiple response sets.
    ///
    /// Format: the PSPP developers' guide, "System File Format". What does not fit is passed over, since ReadStat
    /// judges the file as a whole.
    struct SpssDictionary {
        private let bytes: [UInt8]
        private let isLittleEndian: Bool
        private var setLines: [[UInt8]] = []
        private var longNames: [String: String] = [:]

        /// Walks the dictionary.
        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            isLittleEndian = bytes.count > 68 && [2, 3].contains(bytes[64])
            guard bytes.count > 176 else { return }
            var place: Int? = 176
            while let start = place { place = readRecord(at: start) }
        }

        /// The sets, whose columns are found by the names of all columns.
        func multipleResponseSets(of names: [String]) -> [MultipleResponseSet] {
            let columns = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
            return setLines.compactMap { line in
                guard var set = ParsedSet(line) else { return nil }
                set.names = set.names.map { longNames[$0.uppercased()] ?? $0 }
                return MultipleResponseSet(
                    name: set.name, label: set.label, countedValue: set.countedValue,
                    columns: set.names.compactMap { columns[$0.lowercased()] })
            }
        }

        /// Passes one record; returns where the next begins, or nil at the end.
        private mutating func readRecord(at place: Int) -> Int? {
            switch number(at: place) {
            case 2:
                guard let hasLabel = number(at: place + 8), let missing = number(at: place + 12) else { return nil }
                var next = place + 32
                if hasLabel == 1 {
                    guard let length = number(at: next), length >= 0 else { return nil }
                    next += 4 + (length + 3) / 4 * 4
                }
                return next + abs(max(-3, min(3, missing))) * 8
            case 3:
                guard let count = number(at: place + 4), count >= 0 else { return nil }
                var next = place + 8
                for _ in 0..<count {
                    guard next + 9 <= bytes.count else { return nil }
                    next += 8 + (Int(bytes[next + 8]) + 8) / 8 * 8
                }
                return next
            case 4, 6:
                guard let count = number(at: place + 4), count >= 0 else { return nil }
                return place + 8 + count * (number(at: place) == 4 ? 4 : 80)
            case 7: return readExtension(at: place)
            default: return nil
            }
        }

        private mutating func readExtension(at place: Int) -> Int? {
            guard let kind = number(at: place + 4), let size = number(at: place + 8),
                let count = number(at: place + 12),
                size >= 0, count >= 0
            else { return nil }
            let start = place + 16
            let end = start + size * count
            guard end <= bytes.count else { return nil }
            switch kind {
            case 7, 19: setLines += bytes[start..<end].split(separator: 0x0A).map(Array.init)
            case 13:
                for pair in bytes[start..<end].split(separator: 0x09) {
                    let names = pair.split(separator: 0x3D, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
                    if names.count == 2 { longNames[names[0].uppercased()] = names[1] }
                }
            default: break
            }
            return end
        }

        private func number(at place: Int) -> Int? {
            guard place >= 0, place + 4 <= bytes.count else { return nil }
            let word = bytes[place..<place + 4]
            let value = (isLittleEndian ? Array(word.reversed()) : Array(word)).reduce(UInt32(0)) {
                $0 << 8 | UInt32($1)
            }
            return Int(Int32(bitPattern: value))
        }
    }

    /// One line of the record of sets: `$name=D1 1 5 Label first second`, or `C` instead of `D` and the value.
    private struct ParsedSet {
        let name: String
        let countedValue: String?
        let label: String
        var names: [String]

        init?(_ line: [UInt8]) {
            guard let equals = line.firstIndex(of: 0x3D) else { return nil }
            name = String(decoding: line[..<equals], as: UTF8.self)
            var rest = line[(equals + 1)...]
            switch rest.popFirst() {
            case 0x43: countedValue = nil
            case 0x45:
                // E: as D, with a flag before, told by 1 or 11, that labels come from the value's
                rest = rest.drop { $0 == 0x20 }.drop { $0 != 0x20 }.dropFirst()
                countedValue = ParsedSet.counted(&rest)
            case 0x44: countedValue = ParsedSet.counted(&rest)
            default: return nil
            }
            rest = rest.drop { $0 == 0x20 }
            guard let text = ParsedSet.counted(&rest) else { return nil }
            label = text
            names = rest.split(separator: 0x20).map { String(decoding: $0.filter { $0 != 0x0D }, as: UTF8.self) }
        }

        /// A text behind its length: `5 Label`.
        private static func counted(_ rest: inout ArraySlice<UInt8>) -> String? {
            let digits = rest.prefix { $0 != 0x20 }
            guard let length = Int(String(decoding: digits, as: UTF8.self)), length >= 0, length < rest.count else {
                return nil
            }
            let text = rest.dropFirst(digits.count + 1).prefix(length)
            rest = rest.dropFirst(digits.count + 1 + length)
            return String(decoding: text, as: UTF8.self)
        }
    }

#endif
