/// A file that is read together with others, and what its ids number.
struct EarlierFile: Sendable {
    /// The file as it was named.
    let name: String
    /// The survey tool that wrote it; nil where any may have.
    let tool: String?
    /// How it writes times, as `0-0-0 0:0:0`: only times written alike can be told to differ.
    let timeShape: String
    /// What is the same for files that answer for the same network.
    let network: UInt64
    /// What is the same for files whose ids number the same records.
    var series: UInt64
}

/// What the ids that two files share tell: whether they number the same records, or begin anew as those of two forms do.
///
/// They begin anew where no id that both hold has the same time in both. Where three or more all have the same answers, the
/// clock was set otherwise when one of the files was exported, and the records are the same.
struct SharedNumbers {
    private(set) var count = 0
    private var sameTimes = 0
    private var otherAnswers = 0

    /// So many with the same answers are no chance.
    static let enoughAlike = 3

    /// Takes what the files say of one id; where either tells no time it tells nothing.
    mutating func take(
        _ one: (time: UInt64?, answers: UInt64), _ other: (time: UInt64?, answers: UInt64)
    ) {
        guard let here = one.time, let there = other.time else { return }
        count += 1
        if here == there { sameTimes += 1 }
        if one.answers != other.answers { otherAnswers += 1 }
    }

    /// Whether they number different records.
    var areApart: Bool {
        count > 0 && sameTimes == 0 && !(count >= SharedNumbers.enoughAlike && otherAnswers == 0)
    }
}

/// The rows that are taken for those of another file by their numbers alone, where no time tells.
struct NumbersAlone {
    private(set) var count = 0
    private var otherAnswers = 0

    /// Takes a row that repeats another; ids that are no numbers meet in two surveys by no chance.
    mutating func take(_ duplicate: DuplicateFinder.Duplicate, id: String) {
        guard duplicate.isTimeless, trimmed(id).allSatisfy(\.isASCIIDigit) else { return }
        count += 1
        if !duplicate.hasSameContent { otherAnswers += 1 }
    }

    /// Whether they may be other records, as those of two surveys that both number from 1.
    var areUnsure: Bool { otherAnswers > 0 || (1..<SharedNumbers.enoughAlike).contains(count) }
}

extension EarlierFile {
    /// A file of which nothing is known.
    static func unknown(_ name: String) -> EarlierFile {
        EarlierFile(name: name, tool: nil, timeShape: "", network: 0, series: 0)
    }

    /// Whether the ids of two files can be told apart whatever they are: different tools number for themselves.
    func isOfOtherTool(than other: EarlierFile) -> Bool {
        guard let tool, let its = other.tool else { return false }
        return tool != its
    }

    /// A new series, for a file whose ids are none of the earlier files'.
    static func series(ofFile number: Int, network: UInt64) -> UInt64 {
        network ^ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    }
}

extension ResponseDialect {
    /// The survey tool that numbered the responses; nil where the file may have been saved by another program since.
    var numberingTool: String? {
        switch self {
        case .canonical, .plain, .swedishExcel, .flattened, .spss, .tripleS, .kolada: nil
        default: name
        }
    }
}
