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
    /// The decimal mark that the column's or the file's cells show, or a profile declares.
    var mark: DecimalMark?
    /// Whether the other mark is known to part thousands; else it may be another way to write decimals.
    var hasGroups = false
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
    /// That is the decimal mark, as in `1,5` and `0,125`.
    case decimal(DecimalMark)
    /// That is the decimal mark, and the other one parts thousands, as in `1.234,5` and `1.234.567`.
    case grouped(DecimalMark)

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
            self = (last == .comma ? commas : points) == 1 ? .grouped(last) : .none
        } else {
            self = .grouped(last.other)
        }
    }

    /// The decimal mark of the cell in a column of some style; nil where it has no mark or nothing tells.
    func mark(in style: NumberStyle) -> DecimalMark? {
        switch self {
        case .none: nil
        case .decimal(let mark), .grouped(let mark): mark
        case .ambiguous(let mark):
            switch style.mark {
            case mark?: mark
            case let decimal?: style.hasGroups ? decimal : nil
            case nil: style.presumed == mark ? mark : nil
            }
        }
    }
}

/// What the cells of a column tell together of how they write numbers.
struct NumberEvidence: Hashable {
    /// The decimal marks that some cell shows.
    private(set) var marks: Set<DecimalMark> = []
    /// Whether some cell parts thousands with the mark that is not for decimals.
    private(set) var hasGroups = false
    /// The marks of cells that may be read in two ways.
    private(set) var asked: Set<DecimalMark> = []
    /// Whether some cell may be read in two ways.
    var isAsked: Bool { !asked.isEmpty }

    /// Takes a cell.
    mutating func take(_ bytes: Span<UInt8>) {
        switch NumberSign(bytes) {
        case .none: return
        case .ambiguous(let mark): asked.insert(mark)
        case .decimal(let mark): if isNumber(bytes, mark) { marks.insert(mark) }
        case .grouped(let mark):
            guard isNumber(bytes, mark) else { return }
            marks.insert(mark)
            hasGroups = true
        }
    }

    /// Whether a cell is a number, whose marks alone tell anything: a time of day has marks too.
    private func isNumber(_ bytes: Span<UInt8>, _ mark: DecimalMark) -> Bool {
        NumberReading.answer(bytes, style: NumberStyle(isDecimal: true, mark: mark)).status == .answered
    }

    /// Takes a cell's text.
    mutating func take(_ text: String) {
        let bytes = Array(text.utf8)
        take(bytes.span)
    }

    /// The mark that all tell; nil where none does, or both are used.
    var mark: DecimalMark? { marks.count == 1 ? marks.first : nil }

    /// Sets what the cells tell of a column's style.
    func settle(_ style: inout NumberStyle) {
        style.mark = mark
        style.hasGroups = mark != nil && hasGroups
    }
}
