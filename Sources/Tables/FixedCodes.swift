/// The fixed codes of DEFLATE (RFC 1951, 3.2.5 and 3.2.6), as the bits that are written, the first one lowest.
enum FixedCodes {
    /// Some bits.
    struct Bits {
        let value: UInt64
        let width: Int

        /// These, and others after them.
        fileprivate func followed(by value: Int, _ width: Int) -> Bits {
            Bits(value: self.value | UInt64(value) << UInt64(self.width), width: self.width + width)
        }
    }

    /// The symbol that ends a block.
    static let end = 256

    /// The code of each literal, of the end, and of each class of lengths.
    static let literals: [Bits] = (0..<288).map { symbol in
        switch symbol {
        case ..<144: reversed(0x30 + symbol, 8)
        case ..<256: reversed(0x190 + symbol - 144, 9)
        case ..<280: reversed(symbol - 256, 7)
        default: reversed(0xC0 + symbol - 280, 8)
        }
    }

    /// The code of each length to 258 with its extra bits; shorter ones than 3 have none of their own, and are not asked for.
    static let lengths: [Bits] = (0...258).map { wanted in
        let length = max(wanted, classes[0])
        let index = classes.lastIndex { $0 <= length } ?? 0
        let isPlain = index < 4 || length == 258
        return literals[257 + index].followed(by: length - classes[index], isPlain ? 0 : index / 4 - 1)
    }

    /// The code of a distance from 1 to 32,768 with its extra bits.
    static func distance(_ distance: Int) -> Bits {
        let place = distance - 1
        guard place > 3 else { return reversed(place, 5) }
        let extra = Int.bitWidth - place.leadingZeroBitCount - 2
        let start = place >> extra
        return reversed(extra * 2 + start, 5).followed(by: place - start << extra, extra)
    }

    /// The least length of each class.
    private static let classes = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]

    /// Codes stand with their highest bit first.
    private static func reversed(_ code: Int, _ width: Int) -> Bits {
        let turned = (0..<width).reduce(UInt64(0)) { turned, bit in
            turned | UInt64(code >> bit & 1) << UInt64(width - 1 - bit)
        }
        return Bits(value: turned, width: width)
    }
}
