import SurveyModel

/// Reads numbers from raw bytes in UTF-8 or Windows-1252, with decimal comma or point, and spaces or the other mark between
/// thousands.
struct NumberReading {
    private var digits = 0
    private var whole = 0
    private var decimals = 0
    private var fraction = 0
    private var separator: UInt8 = 0
    private var isNegative = false
    /// Digits since the last space, and whether there was one: thousands stand in groups of three.
    private var groupDigits = 0
    private var hasGroups = false
    private var isSpaceDue = false
    /// Whether a mark between thousands waits for its digits.
    private var isMarkDue = false
    /// Whether it goes on behind the sixth decimal.
    private var isTooExact = false
    private let decimalMark: DecimalMark?

    /// The answer in a cell of a column of which nothing more is known.
    static func answer(_ bytes: Span<UInt8>, isDecimal: Bool) -> CodedAnswer {
        answer(bytes, style: NumberStyle(isDecimal: isDecimal))
    }

    /// The answer in a cell: a whole number, or millionths for a decimal.
    ///
    ///     "1 234,5" as a decimal   // 1234500000
    static func answer(_ bytes: Span<UInt8>, style: NumberStyle) -> CodedAnswer {
        let sign = NumberSign(bytes)
        let mark = sign.mark(in: style)
        var reading = NumberReading(decimalMark: mark)
        var index = 0
        while index < bytes.count {
            let length = spaceLength(bytes, at: index)
            if length > 0 {
                reading.isSpaceDue = reading.digits > 0
                index += length
            } else if let used = reading.take(bytes, at: index) {
                index += used
            } else {
                let isTooExact = reading.isTooExact || hasSmallExponent(bytes, at: index)
                return .unreadable(isTooExact ? .tooManyDecimals : .notANumber)
            }
        }
        // What no mark makes a number is none, whatever the mark means.
        if case .ambiguous = sign, mark == nil { return .unreadable(.ambiguousNumber) }
        return reading.finished(isDecimal: style.isDecimal, isBlank: reading.isUntouched)
    }

    private init(decimalMark: DecimalMark?) { self.decimalMark = decimalMark }

    private var isUntouched: Bool { digits == 0 && separator == 0 && !isNegative }

    /// Takes a sign, separator or digit; returns how many bytes it was, or nil where it fits nothing.
    private mutating func take(_ bytes: Span<UInt8>, at index: Int) -> Int? {
        switch bytes[index] {
        case 0x30...0x39:
            guard !isSpaceDue || beginGroup() else { return nil }
            digits += 1
            groupDigits += 1
            isMarkDue = false
            return take(digit: Int(bytes[index] - 0x30)) ? 1 : nil
        case 0x2D where isUntouched:
            isNegative = true
            return 1
        case 0xE2 where isUntouched && index + 2 < bytes.count && bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92:
            isNegative = true  // the minus sign U+2212
            return 3
        case 0x2C, 0x2E:
            guard separator == 0, digits > 0, !isSpaceDue, isGrouped else { return nil }
            if let decimalMark, decimalMark.rawValue != bytes[index] {
                (isSpaceDue, isMarkDue) = (true, true)
                return 1
            }
            separator = bytes[index]
            return 1
        default: return nil
        }
    }

    private var isGrouped: Bool { !hasGroups || groupDigits == 3 }

    /// Begins a group of thousands behind a space; false where none can stand there.
    private mutating func beginGroup() -> Bool {
        guard separator == 0, isGrouped, groupDigits <= 3 else { return false }
        (hasGroups, groupDigits, isSpaceDue) = (true, 0, false)
        return true
    }

    /// Takes a digit; false where the number grows too long to be exact.
    private mutating func take(digit: Int) -> Bool {
        if separator == 0 {
            let (product, high) = whole.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(digit)
            whole = sum
            return !high && !carry
        }
        decimals += 1
        guard decimals <= 6 else {
            isTooExact = digit != 0
            return !isTooExact
        }
        fraction = fraction * 10 + digit
        return true
    }

    /// The largest number that is read: sums of nine billion of them still fit in 64 bits.
    private static let largest = 1_000_000_000

    private func finished(isDecimal: Bool, isBlank: Bool) -> CodedAnswer {
        if isBlank { return .blank }
        guard digits > decimals, separator == 0 ? isGrouped && !isMarkDue : decimals > 0 else {
            return .unreadable(.notANumber)
        }
        guard whole <= NumberReading.largest else { return .unreadable(.numberTooLarge) }
        if !isDecimal {
            guard fraction == 0 else { return .unreadable(.notWhole) }
            return CodedAnswer(bits: UInt128(UInt64(bitPattern: Int64(isNegative ? -whole : whole))), status: .answered)
        }
        var millionths = fraction
        for _ in min(decimals, 6)..<6 { millionths *= 10 }
        let sum = whole * AnswerColumn.decimalScale + millionths
        return CodedAnswer(bits: UInt128(UInt64(bitPattern: Int64(isNegative ? -sum : sum))), status: .answered)
    }
}

/// Whether a negative power of ten stands there, as in `1e-07`, which programs write for the least of numbers.
private func hasSmallExponent(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index > 0, index + 2 < bytes.count, bytes[index] | 0x20 == 0x65, bytes[index + 1] == 0x2D else {
        return false
    }
    return (index + 2..<bytes.count).allSatisfy { (0x30...0x39).contains(bytes[$0]) }
}

/// The bytes of a space at that place, in either encoding; 0 where there is none.
private func spaceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0: 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0xAF, 0x89].contains(bytes[index + 2]): 3
    default: 0
    }
}
