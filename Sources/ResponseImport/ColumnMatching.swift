import SurveyModel
import Tables

/// What a column of the file is used for.
enum ColumnUse: Equatable {
    /// It holds the answers of an item, by its position in the instrument.
    case item(Int, MatchRule)
    /// It holds one option of an item that stands in several columns.
    case part(item: Int, option: Int, MatchRule)
    /// It holds one of the options of an item whose answers stand in several such columns.
    case oneOf(item: Int, MatchRule)
    /// It stands for an option that the item, whose other options stand in columns too, does not have.
    case unknownOption(item: Int)
    /// It tells once more whether an option was chosen, of an item whose answer another column holds.
    case box(item: Int, option: Int)
    /// It holds words beside an item's answers, or the same answers again.
    case beside(item: Int)
    /// It tells of the response or of who gave it.
    case own(OwnColumn)
    /// The toolkit's own columns in a file of rejects, as `_row`.
    case bookkeeping
    /// A profile leaves it out.
    case leftOut
    /// Nothing in the instrument fits.
    case unknown

    /// The item whose answers it holds, alone or with others.
    var item: Int? {
        switch self {
        case .item(let item, _), .part(let item, _, _), .oneOf(let item, _), .unknownOption(let item): item
        default: nil
        }
    }
}

/// Which column holds which item.
struct ColumnMatching {
    /// The use of each column, in the file's order.
    private(set) var uses: [ColumnUse]
    private let index: HeadingIndex
    private let numbers: OptionNumbers
    private let instrument: Instrument

    /// Matches headings with items; `own` is what the tool is known to put in each column.
    ///
    /// - Throws: ``ImportError`` where two columns fit one item, a heading several items, or nothing fits at all.
    init(
        _ headings: [ColumnHeading], own: [OwnColumn?], instrument: Instrument, at place: TableLocation
    ) throws(ImportError) {
        index = HeadingIndex(instrument)
        numbers = OptionNumbers(headings, index, instrument)
        self.instrument = instrument
        uses = Array(repeating: .unknown, count: headings.count)
        var columnOfItem: [Int: Int] = [:]
        for (column, heading) in headings.enumerated() {
            var cell = place
            cell.column = column + 1
            uses[column] = try use(of: heading, own: own[column], at: cell)
            guard case .item(let item, let rule) = uses[column] else { continue }
            if let first = columnOfItem[item] {
                if isRepeated(item, headings[first], heading) {
                    for place in [first, column] { uses[place] = .oneOf(item: item, rule) }
                    continue
                }
                let name = instrument.items[item].name
                throw ImportError(.twoColumns(item: name, first: first + 1, second: column + 1), at: cell)
            }
            columnOfItem[item] = column
        }
        try requireMatch(headings, at: place)
        keepPartsApart(headings, whole: Set(uses.compactMap { if case .item(let item, _) = $0 { item } else { nil } }))
        findUnknownOptions(headings)
        refuseContradictedNumbers(headings)
        give(.submitted, orElse: .time, toRole: .timestamp, by: .timestamp)
        give(.recordID, orElse: .recordID, toRole: .recordID, by: .tool)
    }

    /// Whether columns with the very same heading hold one option each of an item that takes several.
    private func isRepeated(_ item: Int, _ one: ColumnHeading, _ other: ColumnHeading) -> Bool {
        instrument.items[item].type == .selectMultiple && foldedHeading(one.title) == foldedHeading(other.title)
    }

    private func use(
        of heading: ColumnHeading, own: OwnColumn?, at place: TableLocation
    ) throws(ImportError) -> ColumnUse {
        if let slashed = slashed(heading) { return .part(item: slashed.item, option: slashed.option, .option) }
        for name in heading.names {
            switch index.match(name) {
            // A variable at a label's end would swallow the option behind the question.
            case .item(_, .labelPattern) where heading.isStacked && heading.option != nil: continue
            case .item(let item, let rule):
                // The name of another item may look like the code of an option: `Q1_2`, the second half of Q1's list.
                if name == heading.codeOfOption, let part = part(of: heading), case .part = part { return part }
                return .item(item, rule)
            case .several(let items):
                throw ImportError(.ambiguousHeading(items: items.map { instrument.items[$0].name }), at: place)
            case .none: continue
            }
        }
        if let part = part(of: heading) { return part }
        if let own { return .own(own) }
        return RejectsColumns.holds(heading) ? .bookkeeping : .unknown
    }

    /// The option of an item that a column stands for.
    private func part(of heading: ColumnHeading) -> ColumnUse? {
        guard heading.option != nil || heading.optionCode != nil else { return subcoded(heading) }
        var questions = [heading.code, heading.question].compactMap(\.self)
        questions += questions.compactMap(ColumnHeading.withoutNumber)
        let numbered = heading.repetition > 1 ? questions.map(heading.numbered) : []
        var beside: ColumnUse?
        for name in numbered + questions {
            guard case .item(let item, let rule) = index.match(name), instrument.items[item].isTallied else { continue }
            if heading.set.map({ $0.countedValue == nil }) == true, instrument.items[item].type == .selectMultiple {
                return .oneOf(item: item, rule)
            }
            if let option = option(of: heading, item: item) {
                return .part(item: item, option: option, rule == .labelPattern ? rule : .option)
            }
            if heading.isBesideOption, beside == nil { beside = .beside(item: item) }
        }
        if let use = partOfDivided(heading, questions) ?? beside { return use }
        if let option = heading.option, case .item(let item, let rule) = index.match(option) {
            return .item(item, rule)
        }
        return nil
    }

    /// The option of one of the items into which a question was divided, whose list is long: they take several answers, have
    /// the same words, and names as `Q1`, `Q1_2`.
    private func partOfDivided(_ heading: ColumnHeading, _ questions: [String]) -> ColumnUse? {
        var items: [Int] = []
        for case .several(let alike) in questions.map(index.match) { items += alike }
        if let code = heading.code, case .item(let first, _) = index.match(code) {
            var number = 2
            while case .item(let item, _) = index.match("\(code)_\(number)") {
                if instrument.items[item].label == instrument.items[first].label { items.append(item) }
                number += 1
            }
        }
        let fitting = Set(items).filter {
            instrument.items[$0].type == .selectMultiple && option(of: heading, item: $0) != nil
        }
        guard fitting.count == 1, let item = fitting.first, let option = option(of: heading, item: item) else {
            return nil
        }
        return .part(item: item, option: option, .option)
    }

    /// A code as `Q1_SQ001` without a mark, or `field___code` in a file of no known tool, where both halves are known.
    private func subcoded(_ heading: ColumnHeading) -> ColumnUse? {
        guard let code = heading.code ?? heading.cells.first(where: { $0.contains("___") }),
            let halves = ColumnMatching.halves(of: code),
            case .item(let item, _) = index.match(halves.field), instrument.items[item].isTallied,
            let option = ColumnHeading.negative(halves.option).flatMap({ index.option($0, of: item) })
                ?? index.option(halves.option, of: item)
        else { return nil }
        return .part(item: item, option: option, .option)
    }

    /// The question and option of a heading as `group/question/option`, which Kobo writes; nil where they are not both known.
    private func slashed(_ heading: ColumnHeading) -> (path: Substring, item: Int, option: Int)? {
        guard let (path, option) = ColumnMatching.pathAndOption(of: heading), index.match(heading.cells[0]) == .none
        else {
            return nil
        }
        let last = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
        for question in [path, last] {
            guard case .item(let item, _) = index.match(String(question)), instrument.items[item].isTallied,
                let option = index.option(String(option), of: item)
            else { continue }
            return (path, item, option)
        }
        return nil
    }

    private static func pathAndOption(of heading: ColumnHeading) -> (path: Substring, option: Substring)? {
        guard let whole = heading.cells.first, let slash = whole.lastIndex(of: "/") else { return nil }
        return (whole[..<slash], whole[whole.index(after: slash)...])
    }

    private static func halves(of code: String) -> (field: String, option: String)? {
        if let mark = code.range(of: "___") {
            return (String(code[..<mark.lowerBound]), String(code[mark.upperBound...]))
        }
        return code.lastIndex(of: "_").map { (String(code[..<$0]), String(code[code.index(after: $0)...])) }
    }

    private func option(of heading: ColumnHeading, item: Int) -> Int? {
        if let negative = heading.negativeCode, let option = index.option(negative, of: item) { return option }
        // A tool numbers its options as it likes: where words and number are of two options, the words are meant.
        if let words = heading.option, let option = index.option(words, of: item) { return option }
        if let code = heading.optionCode, let option = index.option(code, of: item),
            numbers.areDefinitions(for: heading, item: item)
        {
            return option
        }
        if heading.isBesideOption, let option = instrument.items[item].optionBeside(heading) { return option }
        guard let words = heading.option else { return nil }
        if let option = pointOfScale(words, item: item) { return option }
        // A tool's own word for no answer, as N/A, is the option that the definition declares so, whatever its words.
        guard let kind = MissingWords.kind(of: words) else { return nil }
        let options = instrument.items[item].options
        let fitting = options.indices.filter { options[$0].missing == kind }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The option of a heading as `Instämmer helt - 5`, which SurveyMonkey makes of the ends of a scale; nil where its words
    /// are another option's than its number is.
    private func pointOfScale(_ words: String, item: Int) -> Int? {
        guard instrument.items[item].type == .selectOne, let mark = words.ranges(of: " - ").last,
            let number = index.option(String(words[mark.upperBound...]), of: item)
        else { return nil }
        let named = index.option(String(words[..<mark.lowerBound]), of: item)
        return named == nil || named == number ? number : nil
    }

    private func requireMatch(_ headings: [ColumnHeading], at place: TableLocation) throws(ImportError) {
        guard !uses.contains(where: { $0.item != nil }) else { return }
        if holdsAllInOne(headings) { throw ImportError(.cellsInOne(instrument: instrument.id), at: place) }
        let asked = instrument.items.filter { $0.type != .note }
        let near = headings.prefix(ReceiptWarnings.mostAsked(of: asked.count)).lazy.compactMap {
            nearestName(to: $0.title, among: asked.map(\.name))
        }.first
        throw ImportError(
            .noColumnMatches(instrument: instrument.id, expected: asked.map(\.name)), at: place, suggestion: near)
    }

    /// Whether one heading alone is filled, and parted at a delimiter holds those of two items.
    private func holdsAllInOne(_ headings: [ColumnHeading]) -> Bool {
        let filled = headings.map(\.title).filter { !$0.isEmpty }
        guard filled.count == 1, let whole = filled.first else { return false }
        return [",", ";", "\t"].contains { mark in
            let parts = whole.split(separator: mark).map { trimmed($0.filter { $0 != "\"" }) }
            return parts.count { index.match($0) != .none } > 1
        }
    }

    /// Leaves out the columns of single options where one column holds all of the answer.
    private mutating func keepPartsApart(_ headings: [ColumnHeading], whole: Set<Int>) {
        for (column, use) in uses.enumerated() {
            switch use {
            case .part(let item, let option, _)
            where whole.contains(item) && !headings[column].isBesideOption
                && instrument.items[item].type == .selectMultiple:
                uses[column] = .box(item: item, option: option)
            case .part(let item, _, _) where whole.contains(item), .oneOf(let item, _) where whole.contains(item):
                uses[column] = .beside(item: item)
            default: break
            }
        }
    }

    /// Finds the columns that share a question with an item's options, and stand for none of them: whoever chose there did
    /// answer, and is not to be taken for somebody who did not.
    private mutating func findUnknownOptions(_ headings: [ColumnHeading]) {
        var items: [SharedQuestion: Int] = [:]
        var paths: [Substring: Int] = [:]
        for (use, heading) in zip(uses, headings) {
            guard case .part(let item, _, _) = use else { continue }
            if let question = SharedQuestion(heading) { items[question] = item }
            if let (path, _, _) = slashed(heading) { paths[path] = item }
        }
        for (column, heading) in headings.enumerated() where uses[column] == .unknown {
            let path = ColumnMatching.pathAndOption(of: heading)?.path
            if let item = path.flatMap({ paths[$0] }) { uses[column] = .unknownOption(item: item) }
        }
        guard !items.isEmpty else { return }
        for (column, heading) in headings.enumerated() {
            guard let item = SharedQuestion(heading).flatMap({ items[$0] }) else { continue }
            switch uses[column] {
            case .unknown: uses[column] = .unknownOption(item: item)
            case .beside where HeadingReader.isOtherOption(heading.option ?? heading.optionCode ?? ""):
                uses[column] = .unknownOption(item: item)
            default: continue
            }
        }
    }

    /// Takes bare numbers for no option where the points of their scale that have words stand another way round, or some
    /// lie beyond the definition's scale.
    private mutating func refuseContradictedNumbers(_ headings: [ColumnHeading]) {
        for item in Set(uses.compactMap(\.item)) where instrument.items[item].type == .selectOne {
            let columns = uses.indices.filter { column in
                switch uses[column] {
                case .part(item, _, .option), .unknownOption(item): headings[column].option != nil
                default: false
                }
            }
            guard !columns.isEmpty else { continue }
            let points = columns.compactMap { column -> (code: Int, isBare: Bool)? in
                guard case .part(_, let option, _) = uses[column],
                    let code = Int(instrument.items[item].options[option].code)
                else { return nil }
                return (code, ScaleNumbers.isBare(headings[column].option ?? ""))
            }
            let numbers = ScaleNumbers(instrument.items[item])
            let isContradicted = columns.contains { numbers.areContradicted(by: headings[$0].option ?? "") }
            let liesBeyond = columns.contains { column in
                ScaleNumbers.whole(headings[column].option ?? "").map(numbers.liesBeyond) ?? false
            }
            guard isContradicted || liesBeyond || ScaleNumbers.areOutOfOrder(points) else { continue }
            for column in columns where ScaleNumbers.isBare(headings[column].option ?? "") {
                uses[column] = .unknownOption(item: item)
            }
        }
    }

    /// Gives a column of the tool's to the item with that role, where no heading did.
    private mutating func give(_ own: OwnColumn, orElse other: OwnColumn, toRole role: ItemRole, by rule: MatchRule) {
        guard let item = instrument.items.firstIndex(where: { $0.role == role && $0.type != .note }),
            !uses.contains(where: { $0.item == item }),
            let column = uses.firstIndex(of: .own(own)) ?? uses.firstIndex(of: .own(other))
        else { return }
        uses[column] = .item(item, rule)
    }

    /// How sure a match by that rule is.
    static func confidence(of rule: MatchRule) -> Confidence {
        switch rule {
        case .name, .concept, .fixed, .timestamp, .tool, .label, .alias, .option, .profile: .certain
        case .labelPattern, .truncated: .likely
        }
    }
}

extension Item {
    /// The option beside which the words of a column stand, by its code or as the only one that asks for such; nil where
    /// there is none, or the words are a comment.
    func optionBeside(_ heading: ColumnHeading) -> Int? {
        if let code = heading.optionCode, let option = options.firstIndex(where: { $0.code == code }) { return option }
        guard let words = heading.option ?? heading.optionCode, HeadingReader.isOtherOption(words) else { return nil }
        let others = options.indices.filter { place in
            let choice = options[place]
            return ([choice.code] + choice.label.texts.values).contains { HeadingReader.isOtherOption($0) }
        }
        return others.count == 1 ? others[0] : nil
    }
}
