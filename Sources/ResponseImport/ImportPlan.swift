import SurveyModel
import Tables

/// What is to be done with every column and item of a file; made once, from its headings.
struct ImportPlan {
    /// One column that holds an item's answers.
    struct Column {
        /// The column, from 0.
        let column: Int
        /// The item's position in the instrument.
        let item: Int
        /// How its cells are read.
        let kind: Kind
        /// The memo of what its values mean by the file's own declarations, where they are no options.
        let declared: Int?
        /// Whether a cell joins several values by semicolons, each of which is read on its own.
        let isJoined: Bool
    }

    /// How a cell is read.
    enum Kind {
        /// By the memo of that number.
        case options(Int)
        case number(isDecimal: Bool)
        case date
        case text
    }

    /// When an item is asked.
    struct AskRule {
        /// The item.
        let item: Int
        /// Its skip rule.
        let relevant: CompiledCondition?
        /// Whether each option of the network item is asked it; nil where all are.
        let networks: [Bool]?
        /// Whether the whole file's network, of an instrument without such an item, is asked it.
        let isAskedInFile: Bool
    }

    /// What an item's answers must fulfil.
    struct ConstraintRule {
        let item: Int
        let condition: CompiledCondition
    }

    /// The columns to read.
    private(set) var columns: [Column] = []
    /// The distinct sets of options, in the order of the memos.
    private(set) var lookups: [OptionLookup] = []
    /// What memos know from the beginning, since the file declares it.
    private(set) var meanings: [[(value: String, answer: CodedAnswer)]] = []
    /// The rules of items that have a column.
    private(set) var askRules: [AskRule] = []
    private(set) var constraints: [ConstraintRule] = []
    /// The cells of items that have no column: not asked, or the same in the whole file.
    private(set) var initialCells: [CodedAnswer]
    /// The network item and its value for the whole file, where no column holds it.
    private(set) var fixedItem: Int?
    /// The network item, where the instrument has one with options.
    let networkItem: Int?
    /// What the reader of the receipt should know.
    private(set) var warnings: [String] = []

    private struct OptionSet: Hashable {
        let list: ChoiceList
        let isMultiple: Bool
    }

    init(
        _ instrument: Instrument, uses: [ColumnUse], fixedNetwork: String?, prefersLabels: Bool, table: TableDescription
    ) throws(ImportError) {
        networkItem = instrument.items.firstIndex { $0.role == .network && $0.type == .selectOne }
        initialCells = instrument.items.map { ImportPlan.cell(of: $0, .notAsked) }
        var memoOf: [OptionSet: Int] = [:]
        for (column, use) in uses.enumerated() {
            guard case .item(let index, _) = use else { continue }
            let item = instrument.items[index]
            try ImportPlan.requireRoom(for: item, at: TableLocation(file: table.file, column: column + 1))
            let description = column < table.columns.count ? table.columns[column] : nil
            let kind: Kind
            var declared: Int?
            switch item.type {
            case .selectOne, .selectMultiple:
                let set = OptionSet(
                    list: item.choices ?? ChoiceList(name: "", choices: []), isMultiple: item.type == .selectMultiple)
                let memo = memoOf[set] ?? addLookup(set, prefersLabels: prefersLabels)
                memoOf[set] = memo
                kind = .options(memoOfDeclared(description, item, sharing: memo) ?? memo)
            case .integer, .decimal: kind = .number(isDecimal: item.type == .decimal)
            case .date: kind = .date
            case .text, .note: kind = .text
            }
            if case .options = kind {} else { declared = memoOfDeclared(description, item, sharing: nil) }
            columns.append(
                Column(
                    column: column, item: index, kind: kind, declared: declared, isJoined: description?.type == .values)
            )
        }
        try fix(network: fixedNetwork, in: instrument, file: table.file)
        addRules(instrument, fixedNetwork: fixedNetwork)
    }

    /// A cell of an item that is missing in that way.
    static func cell(of item: Item, _ kind: MissingKind) -> CodedAnswer {
        CodedAnswer(bits: missingBits(of: item.type, kind), status: CellStatus(kind))
    }

    /// The bits by which a kind of missing stands in a record.
    static func missingBits(of type: ItemType, _ kind: MissingKind) -> UInt64 {
        switch type {
        case .selectOne: UInt64(AnswerCode(kind).rawValue)
        case .selectMultiple: AnswerSet(kind).rawValue
        default: CodedAnswer.noBits
        }
    }

    private static func requireRoom(for item: Item, at place: TableLocation) throws(ImportError) {
        let most = item.type == .selectMultiple ? AnswerSet.mostOptions : AnswerCode.mostOptions
        if item.isTallied, item.options.count > most {
            throw ImportError(.tooManyOptions(item: item.name, most: most), at: place)
        }
    }

    private mutating func addLookup(_ set: OptionSet, prefersLabels: Bool) -> Int {
        let lookup = OptionLookup(
            choices: set.list.choices, isMultiple: set.isMultiple, prefersLabels: prefersLabels)
        if lookup.hasConflict {
            warnings.append(
                "In the list \(set.list.name) a word is one option's code and another's label; "
                    + "it was read as a \(prefersLabels ? "label" : "code").")
        }
        lookups.append(lookup)
        meanings.append([])
        return lookups.count - 1
    }

    /// Adds a memo of a column's own for what the file declares of its values; nil where it declares nothing.
    private mutating func memoOfDeclared(
        _ column: ColumnDescription?, _ item: Item, sharing memo: Int?
    ) -> Int? {
        guard let column, !column.valueLabels.isEmpty || !column.missingValues.isEmpty else { return nil }
        let lookup = memo.map { lookups[$0] } ?? OptionLookup(choices: [], isMultiple: false, prefersLabels: false)
        let declared = DeclaredValues(column, item: item, lookup: memo == nil ? nil : lookup)
        lookups.append(lookup)
        meanings.append(declared.meanings)
        warnings += declared.warnings
        return lookups.count - 1
    }

    private mutating func fix(network: String?, in instrument: Instrument, file: String) throws(ImportError) {
        guard let network, let item = networkItem else { return }
        guard !columns.contains(where: { $0.item == item }) else {
            warnings.append("The file has a column of networks, so the network given for the whole file was not used.")
            return
        }
        let options = instrument.items[item].options
        let answer = OptionLookup(choices: options, isMultiple: false, prefersLabels: false).answer(for: network)
        guard answer.status == .answered else {
            throw ImportError(
                .unknownNetwork(network), at: TableLocation(file: file),
                suggestion: nearestName(to: network, among: options.map(\.code)))
        }
        fixedItem = item
        initialCells[item] = answer
    }

    private mutating func addRules(_ instrument: Instrument, fixedNetwork: String?) {
        let codes = networkItem.map { instrument.items[$0].options.map(\.code) }
        for column in columns {
            let item = instrument.items[column.item]
            let relevant = item.relevant.map { CompiledCondition($0, in: instrument, own: column.item) }
            let isAsked = codes != nil || fixedNetwork.map { item.networks?.contains($0) ?? true } ?? true
            let networks = item.networks.flatMap { asked in codes.map { $0.map(asked.contains) } }
            if relevant != nil || networks != nil || !isAsked {
                askRules.append(
                    AskRule(item: column.item, relevant: relevant, networks: networks, isAskedInFile: isAsked))
            }
            if let constraint = item.constraint {
                let condition = CompiledCondition(constraint, in: instrument, own: column.item)
                constraints.append(ConstraintRule(item: column.item, condition: condition))
            }
        }
    }
}
