import SurveyModel

/// What stands between whole number and decimals.
enum DecimalMark: UInt8, CaseIterable, Sendable, Hashable {
    case comma = 0x2C
    case point = 0x2E

    /// The other one, which then stands between thousands.
    var other: DecimalMark { self == .comma ? .point : .comma }
}

/// How a column writes numbers.
struct NumberStyle: Hashable, Sendable {
    /// Whether it may hold decimals.
    var isDecimal: Bool
    /// The decimal mark that the column's or the file's cells show, or a profile declares; the other one parts thousands.
    var mark: DecimalMark?
    /// The decimal mark of the file's tool; the other one is not known for it to part thousands.
    var presumed: DecimalMark?

    /// The style of numbers that a program wrote, as the cells of workbooks.
    static func exact(isDecimal: Bool) -> NumberStyle { NumberStyle(isDecimal: isDecimal, mark: .point) }
}

/// What a cell's marks tell of how numbers are written.
enum NumberSign: Hashable {
    /// No mark, or no number.
    case none
    /// One mark and three digits behind it: thousands or decimals, as `1,234`.
    case ambiguous(DecimalMark)
    /// That is the decimal mark, as in `1,5`, `0,125` and `1.234,5`, or must be since the other parts thousands, as in `1.234.567`.
    case decimal(DecimalMark)

    /// Looks at a cell.
    init(_ bytes: Span<UInt8>) {
        var digits = 0
        var first: UInt8 = 0
        var last: DecimalMark?
        var (points, commas) = (0, 0)
        var sinceMark = 0
        var before = 0
        for index in bytes.indices {
            switch bytes[index] {
            case 0x30...0x39:
                if digits == 0 { first = bytes[index] }
                digits += 1
                sinceMark += 1
            case 0x2C, 0x2E:
                if last == nil { before = digits }
                last = DecimalMark(rawValue: bytes[index])
                if last == .comma { commas += 1 } else { points += 1 }
                sinceMark = 0
            default: break
            }
        }
        guard let last, before > 0, sinceMark > 0 else {
            self = .none
            return
        }
        if points + commas == 1 {
            let mayBeThousands = sinceMark == 3 && before <= 3 && first != 0x30
            self = mayBeThousands ? .ambiguous(last) : .decimal(last)
        } else if points > 0, commas > 0 {
            self = (last == .comma ? commas : points) == 1 ? .decimal(last) : .none
        } else {
            self = .decimal(last.other)
        }
    }

    /// The decimal mark of the cell in a column of some style; nil where it has no mark or nothing tells.
    func mark(in style: NumberStyle) -> DecimalMark? {
        switch self {
        case .none: nil
        case .decimal(let mark): mark
        case .ambiguous(let mark): style.mark ?? (style.presumed == mark ? mark : nil)
        }
    }
}

/// What the cells of a column tell together of how they write numbers.
struct NumberEvidence: Hashable {
    /// The decimal marks that some cell shows.
    private(set) var marks: Set<DecimalMark> = []
    /// The marks of cells that may be read in two ways.
    private(set) var asked: Set<DecimalMark> = []
    /// Whether some cell may be read in two ways.
    var isAsked: Bool { !asked.isEmpty }

    /// Takes a cell.
    mutating func take(_ bytes: Span<UInt8>) {
        let sign = NumberSign(bytes)
        guard case .decimal(let mark) = sign else {
            if case .ambiguous(let mark) = sign { asked.insert(mark) }
            return
        }
        // What is no number, as a time of day, tells nothing.
        let answer = NumberReading.answer(bytes, style: NumberStyle(isDecimal: true, mark: mark))
        if answer.status == .answered { marks.insert(mark) }
    }

    /// Takes a cell's text.
    mutating func take(_ text: String) {
        let bytes = Array(text.utf8)
        take(bytes.span)
    }

    /// The mark that all tell; nil where none does, or both are used.
    var mark: DecimalMark? { marks.count == 1 ? marks.first : nil }
}
