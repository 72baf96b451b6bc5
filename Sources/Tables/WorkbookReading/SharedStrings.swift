#if CommandLine

    /// The texts that cells of a workbook share, one after the other.
    final class SharedStrings: XMLVisitor {
        private(set) var bytes: [UInt8] = []
        private var ends: [UInt32] = []
        private var isText = false
        private var phonetic = 0
        var wantsPause = false
        private(set) var hasFault = false

        private let mostTexts: Int
        /// The most that all texts together may hold.
        private static let mostBytes = 1 << 28

        /// None yet; at most so many are read, which is more than any workbook shares.
        init(mostTexts: Int = 1 << 24) { self.mostTexts = mostTexts }

        private enum Name {
            static let item = XMLName("si")
            static let text = XMLName("t")
            static let phonetic = XMLName("rPh")
        }

        /// How many texts there are.
        var count: Int { ends.count }

        /// The place of a text, or nil where there is none of that number.
        func range(of index: Int) -> Range<Int>? {
            guard index >= 0, index < ends.count else { return nil }
            return Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])
        }

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            if name == Name.text { isText = phonetic == 0 } else if name == Name.phonetic { phonetic += 1 }
        }

        func end(_ name: XMLName) {
            if name == Name.text {
                isText = false
            } else if name == Name.phonetic {
                phonetic -= 1
            } else if name == Name.item {
                ends.append(UInt32(bytes.count))
                hasFault = hasFault || ends.count > mostTexts
            }
        }

        func text(_ bytes: UnsafeRawBufferPointer) {
            guard isText else { return }
            unsafe self.bytes.append(contentsOf: bytes)
            hasFault = hasFault || self.bytes.count > SharedStrings.mostBytes
        }
    }

#endif
