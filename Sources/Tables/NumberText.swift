/// Numbers as a person would write them: without an exponent where it can be, at fifteen significant digits, which is
/// what spreadsheets show and what a double carries exactly.
enum NumberText {
    /// The text of a double: `5`, `0.1`, `-12.5`; nil where it is no number.
    static func text(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
        let (digits, exponent) = decimal(value.magnitude)
        guard exponent > -16, exponent < 22 else { return value.description }
        return (value < 0 ? "-" : "") + placed(rounded(digits, exponent))
    }

    /// Whether bytes are a number already written so: digits with at most one point and no needless zero behind it.
    static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        var (digits, hasPoint, last): (Int, Bool, UInt8) = (0, false, 0)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2D where index == 0: break
            case 0x2E where !hasPoint && digits > 0: hasPoint = true
            default: return false
            }
            last = byte
        }
        return digits > 0 && digits <= 15 && !(hasPoint && (last == 0x30 || last == 0x2E))
    }

    /// The shortest digits that stand for a double, and the power of ten of the first: 12.5 is 1, 2, 5 and 1.
    private static func decimal(_ value: Double) -> (digits: [UInt8], exponent: Int) {
        var (digits, point, exponent): ([UInt8], Int?, Int) = ([], nil, 0)
        let text = value.description
        let mantissa = text.prefix { $0 != "e" }
        if mantissa.count < text.count { exponent = Int(text.dropFirst(mantissa.count + 1)) ?? 0 }
        for byte in mantissa.utf8 {
            if byte == 0x2E { point = digits.count } else { digits.append(byte - 0x30) }
        }
        exponent += (point ?? digits.count) - 1
        let zeros = digits.prefix { $0 == 0 }.count
        return (Array(digits.dropFirst(zeros)), exponent - zeros)
    }

    /// Rounds to fifteen digits, half up, and drops zeros at the end.
    private static func rounded(_ digits: [UInt8], _ exponent: Int) -> (digits: [UInt8], exponent: Int) {
        var kept = Array(digits.prefix(15))
        var exponent = exponent
        if digits.count > 15, digits[15] >= 5 {
            var index = kept.count - 1
            while index >= 0, kept[index] == 9 {
                kept[index] = 0
                index -= 1
            }
            if index >= 0 {
                kept[index] += 1
            } else {
                kept.insert(1, at: 0)
                exponent += 1
            }
        }
        while kept.count > 1, kept.last == 0 { kept.removeLast() }
        return (kept, exponent)
    }

    private static func placed(_ number: (digits: [UInt8], exponent: Int)) -> String {
        let text = String(decoding: number.digits.map { $0 + 0x30 }, as: UTF8.self)
        if number.exponent < 0 { return "0." + String(repeating: "0", count: -number.exponent - 1) + text }
        let whole = number.exponent + 1
        if text.count <= whole { return text + String(repeating: "0", count: whole - text.count) }
        return text.prefix(whole) + "." + text.dropFirst(whole)
    }
}
