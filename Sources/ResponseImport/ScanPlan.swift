import SurveyModel
import Tables

/// What the hot path does with each column of a file, and what its codes mean; nil for files that go the plain way.
///
/// Plain go files with a column of ids (repeated records are looked for) or of rejects, lines that end in CR alone,
/// groups by free text, and whatever the file itself declares about values.
struct ScanPlan {
    /// How each column of the file is read.
    let kinds: [RowScanner.Kind]
    /// Which columns of options or numbers share spellings; 0 for others.
    let memos: [Int]
    /// For each code of a row the column it belongs to, in the order of the plan's columns.
    let places: [ImportPlan.Column]
    /// How many codes each place may have; a row with a later one is counted by itself.
    let capacities: [Int]
    /// The places of the items that make the groups.
    let groupPlaces: [Int]
    /// How many memos there are.
    let memoCount: Int

    /// Distinct sets of chosen options that are counted in bulk.
    private static let mostSets = 256
    /// Blank, the tokens of missing answers and the reasons for setting aside, beside the options themselves.
    private static let extraCodes = 16

    init?(_ session: ImportSession<DelimitedReader>, by groups: [String]) {
        let plan = session.coder.plan, items = session.instrument.items
        let dialect = session.reader.finding.dialect
        guard plan.isSimple, session.screen.isOpen, session.rejects == nil, session.finder.isOpen,
            session.mending.isOpen,
            dialect.newline != .carriageReturn, dialect.quote != dialect.delimiter.byte,
            session.uses.count == session.reader.headings.count, session.uses.count < Int(UInt16.max),
            !session.layout.dialect.mixesOwnWords, plan.columns.allSatisfy({ $0.declared == nil && !$0.isJoined }),
            plan.meanings.allSatisfy(\.isEmpty), session.coder.missingValues.isEmpty,
            zip(plan.columns, plan.columns.dropFirst()).allSatisfy({ $0.column < $1.column }),
            Set(plan.columns.map(\.item)).count == plan.columns.count
        else { return nil }
        var kinds = Array(repeating: RowScanner.Kind.skip, count: session.uses.count)
        var memos = Array(repeating: 0, count: session.uses.count)
        var capacities: [Int] = []
        var memoCount = plan.lookups.count
        for column in plan.columns {
            let item = items[column.item]
            switch column.kind {
            case .options(let memo):
                (kinds[column.column], memos[column.column]) = (.coded, memo)
                let isMultiple = item.type == .selectMultiple
                capacities.append(isMultiple ? ScanPlan.mostSets : item.options.count + ScanPlan.extraCodes)
            case .number:
                (kinds[column.column], memos[column.column]) = (.coded, memoCount)
                memoCount += 1
                capacities.append(ScanPlan.extraCodes)
            case .date(let style) where session.coder.isPlain && style.standIn == nil:
                kinds[column.column] = .day
                capacities.append(2)
            case .date: return nil  // a rule may ask for the day itself
            case .text:
                kinds[column.column] = .filled
                capacities.append(2)
            }
        }
        // In words alone nothing tells a row that repeats the headings.
        guard kinds.contains(where: { $0 == .coded || $0 == .day }) else { return nil }
        groupPlaces = groups.compactMap { name in plan.columns.firstIndex { items[$0.item].name == name } }
        guard groups.allSatisfy({ name in items.contains { $0.name == name && $0.type == .selectOne } }) else {
            return nil
        }
        places = plan.columns
        (self.kinds, self.memos, self.capacities, self.memoCount) = (kinds, memos, capacities, memoCount)
    }
}

/// What the codes of one memo's spellings mean: every distinct answer has one code.
struct CodeMeanings {
    private struct Key: Hashable {
        let bits: UInt128
        let status: CellStatus
        let reason: SetAsideReason?
    }

    /// The answers by their codes.
    private(set) var answers: [CodedAnswer] = []
    private var codes: [Key: Int] = [:]

    /// The code of an answer, or nil where there are too many; `asStatus` gives all numbers one code.
    mutating func code(for answer: CodedAnswer, asStatus: Bool) -> Int? {
        let key = Key(bits: asStatus ? 0 : answer.bits, status: answer.status, reason: answer.reason)
        if let known = codes[key] { return known }
        guard answers.count < RowScanner.mostCodes else { return nil }
        codes[key] = answers.count
        answers.append(answer)
        return answers.count - 1
    }
}
