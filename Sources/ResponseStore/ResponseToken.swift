#if CommandLine
    import SurveyModel

    /// The secret in an invitation's link: 128 random bits, of which the store keeps only the hash.
    ///
    ///     let token = ResponseToken.random()
    ///     ResponseToken(token.text) == token   // true
    public struct ResponseToken: Hashable, Sendable {
        private let high: UInt64
        private let low: UInt64

        /// A new token from the system's source of randomness.
        public static func random() -> ResponseToken {
            var source = SystemRandomNumberGenerator()
            return ResponseToken(high: source.next(), low: source.next())
        }

        private init(high: UInt64, low: UInt64) {
            self.high = high
            self.low = low
        }

        /// Crockford's Base32: no letter that looks like a digit, so that a link can be typed from paper.
        private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

        /// The token as 26 letters and digits.
        public var text: String {
            let value = UInt128(high) << 64 | UInt128(low)
            let letters = (0..<26).reversed().map { position in
                ResponseToken.digits[Int(truncatingIfNeeded: value >> UInt128(5 * position)) & 31]
            }
            return String(decoding: letters, as: UTF8.self)
        }

        /// The token of a text, whatever its case; hyphens are passed over, `o` is read as 0, `i` and `l` as 1.
        public init?(_ text: String) {
            let letters = text.utf8.filter { $0 != UInt8(ascii: "-") }
            guard letters.count == 26 else { return nil }
            var value: UInt128 = 0
            for letter in letters {
                guard let digit = ResponseToken.value(of: letter) else { return nil }
                value = value << 5 | UInt128(digit)
            }
            // 26 digits hold 130 bits: the first must leave the upper two unset.
            guard let first = letters.first.flatMap(ResponseToken.value), first < 8 else { return nil }
            self.init(high: UInt64(truncatingIfNeeded: value >> 64), low: UInt64(truncatingIfNeeded: value))
        }

        private static func value(of letter: UInt8) -> Int? {
            let lower = letter | 0x20
            switch lower {
            case UInt8(ascii: "o"): return 0
            case UInt8(ascii: "i"), UInt8(ascii: "l"): return 1
            default: return digits.firstIndex(of: letter < 0x40 ? letter : lower)
            }
        }

        /// The hash under which the store knows the token; it says nothing of the token.
        var hash: [UInt8] {
            let bytes = [high, low].flatMap { word in
                (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
            }
            return SHA256.digest(of: bytes)
        }
    }

    /// Whether two hashes are equal, in a time that does not tell where they differ.
    func isSameHash(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(one, other) { difference |= left ^ right }
        return difference == 0
    }
#endif
