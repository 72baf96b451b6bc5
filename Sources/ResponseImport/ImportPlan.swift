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
        var kind: Kind
        /// The memo of what its values mean by the file's own declarations, where they are no options.
        let declared: Int?
        /// Whether a cell joins several values by semicolons, each of which is read on its own.
        let isJoined: Bool
    }

    /// How a cell is read.
    enum Kind {
        /// By the memo of that number.
        case options(Int)
        case number(NumberStyle)
        case date(DateStyle)
        case text
    }

    /// How a column writes days.
    struct DateStyle: Hashable {
        /// In what orders.
        var orders: DateOrders
        /// A day that stands for no day, as 1980-01-01 where LimeSurvey hides when somebody answered.
        var standIn: UInt128?
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
    /// The items that stand in several columns.
    private(set) var spreads: [Spread] = []
    /// The items that stand in one column and once more in boxes.
    private(set) var repeatedBoxes: [Spread] = []
    /// The columns of words beside options that nothing asks for.
    let besideOptions: [Int]
    /// The columns of words that answer an item where its own column is blank.
    let wordsBeside: [WordsBeside]
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
    private(set) var warnings: [LocalizedText] = []
    private let layout: ExportLayout

    private struct OptionSet: Hashable {
        let list: ChoiceList
        let isMultiple: Bool
        let isBitString: Bool
    }

    /// Words that stand for missing answers in the file as a whole.
    var missing: MissingHabits { layout.habits }

    /// How texts are to be read.
    var textReading: TextReading {
        if layout.dialect == .canonical { return .canonical }
        return layout.hasBookkeeping ? .guarded : layout.dialect.isLimeSurvey ? .masked : .plain
    }

    /// Whether a text may be a token that tells how it is missing, as in the toolkit's own CSV, also where a column was
    /// added to it or a spreadsheet saved it.
    var readsTokens: Bool { [.canonical, .plain, .swedishExcel].contains(layout.dialect) }

    /// Whether every item stands in one column and is read cell by cell, so that a shorter way may count it.
    var isSimple: Bool { spreads.isEmpty && repeatedBoxes.isEmpty && besideOptions.isEmpty && wordsBeside.isEmpty }

    init(
        _ instrument: Instrument, uses: [ColumnUse], layout: ExportLayout, fixedNetwork: String?
    ) throws(ImportError) {
        self.layout = layout
        let table = layout.sample.table
        networkItem = instrument.items.firstIndex { $0.role == .network && $0.type == .selectOne }
        initialCells = instrument.items.map { ImportPlan.cell(of: $0, .notAsked) }
        besideOptions = uses.indices.filter { column in
            if case .beside = uses[column] { layout.headings[column].isBesideOption } else { false }
        }
        wordsBeside = WordsBeside.found(in: uses, layout.headings, instrument)
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
                    list: options(of: item, column: column), isMultiple: item.type == .selectMultiple,
                    isBitString: layout.isBitString(column: column, of: item))
                let memo = memoOf[set] ?? addLookup(set)
                memoOf[set] = memo
                let own =
                    memoOfDeclared(column, item, sharing: memo) ?? memoOfLabelled(column, item, sharing: memo)
                    ?? memoOfDoubted(column, item, sharing: memo)
                kind = .options(own ?? memo)
            case .integer, .decimal:
                kind = .number(layout.numberStyle(ofColumn: column, isDecimal: item.type == .decimal))
            case .date: kind = .date(dateStyle(column: column))
            case .text, .note: kind = .text
            }
            if case .options = kind {} else { declared = memoOfDeclared(column, item, sharing: nil) }
            columns.append(
                Column(
                    column: column, item: index, kind: kind, declared: declared, isJoined: description?.type == .values)
            )
        }
        spreads = Spread.found(in: uses, layout, instrument)
        repeatedBoxes = Spread.repeated(in: uses, layout, instrument)
        for spread in spreads {
            let place = TableLocation(file: table.file, column: spread.parts[0].column + 1)
            try ImportPlan.requireRoom(for: instrument.items[spread.item], at: place)
        }
        try fix(network: fixedNetwork, in: instrument, file: table.file)
        addRules(instrument, fixedNetwork: fixedNetwork)
    }

    /// The options of a column's item, by their places in the list where the tool writes those for codes.
    private mutating func options(of item: Item, column: Int) -> ChoiceList {
        let list = item.choices ?? ChoiceList(name: "", choices: [])
        guard layout.writesPlaces(column: column, of: item) else { return list }
        warnings.append(
            .both(
                "I kolumn \(layout.name(ofColumn: column)) står tal som SurveyMonkey ger alternativen efter deras plats i listan; de lästes så, som "
                    + "definitionens första, andra … alternativ. Är ordningen en annan, exportera med alternativens text "
                    + "(Actual answer text).",
                "Column \(layout.name(ofColumn: column)) holds numbers that SurveyMonkey gives the options by their places in the list; they were "
                    + "read so, as the definition's first, second … option. Where the order is another, export with the "
                    + "options' words (Actual answer text)."))
        return ChoiceList(
            name: list.name,
            choices: list.choices.enumerated().map { place, choice in
                var choice = choice
                choice.code = String(place + 1)
                return choice
            })
    }

    /// Takes what the whole file tells of columns whose numbers or days the first rows leave open.
    mutating func settle(by forerun: Forerun) {
        for index in columns.indices {
            switch columns[index].kind {
            case .number(var style):
                guard let evidence = forerun.numbers(ofColumn: columns[index].column) else { continue }
                evidence.settle(&style)
                columns[index].kind = .number(style)
            case .date(var style):
                guard let times = forerun.times else { continue }
                let column = columns[index].column
                style.orders = layout.dateOrders(ofColumn: column, days: forerun.days(ofColumn: column), times: times)
                columns[index].kind = .date(style)
            case .options, .text: continue
            }
        }
    }

    private mutating func dateStyle(column: Int) -> DateStyle {
        let cells = layout.cells(ofColumn: column)
        let isHidden = layout.dialect.isLimeSurvey && !cells.isEmpty && cells.allSatisfy { $0.hasPrefix("1980-01-01") }
        if isHidden {
            warnings.append(
                .both(
                    "Kolumn \(layout.name(ofColumn: column)) håller bara 1980-01-01, som LimeSurvey skriver i anonyma enkäter; dagen räknas som okänd.",
                    "Column \(layout.name(ofColumn: column)) holds nothing but 1980-01-01, as LimeSurvey writes in anonymous surveys; the "
                        + "day counts as unknown."))
        }
        return DateStyle(orders: layout.dateOrders(ofColumn: column), standIn: isHidden ? 19_800_101 : nil)
    }

    /// A cell of an item that is missing in that way.
    static func cell(of item: Item, _ kind: MissingKind) -> CodedAnswer {
        CodedAnswer(bits: missingBits(of: item.type, kind), status: CellStatus(kind))
    }

    /// The bits by which a kind of missing stands in a record.
    static func missingBits(of type: ItemType, _ kind: MissingKind) -> UInt128 {
        switch type {
        case .selectOne: UInt128(AnswerCode(kind).rawValue)
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

    private mutating func addLookup(_ set: OptionSet) -> Int {
        let prefersLabels = layout.dialect.prefersLabels
        let lookup = OptionLookup(
            choices: set.list.choices, isMultiple: set.isMultiple, prefersLabels: prefersLabels,
            missing: layout.habits, isBitString: set.isBitString, takesOwnWords: layout.dialect.mixesOwnWords)
        if lookup.hasConflict {
            warnings.append(
                .both(
                    "I listan \(set.list.name) är ett ord kod för ett alternativ och etikett för ett annat; det lästes "
                        + "som \(prefersLabels ? "etikett" : "kod").",
                    "In the list \(set.list.name) a word is one option's code and another's label; "
                        + "it was read as a \(prefersLabels ? "label" : "code")."))
        }
        if let (one, other) = set.list.codesAlikeInSpreadsheets {
            warnings.append(
                .both(
                    "I listan \(set.list.name) blir koderna \(one) och \(other) samma tal i ett kalkylprogram; har filen varit i "
                        + "ett går de inte att skilja åt. Ge dem koder som inte är tal.",
                    "In the list \(set.list.name) the codes \(one) and \(other) become the same number in a spreadsheet; where the "
                        + "file has been in one they cannot be told apart. Give them codes that are no numbers."))
        }
        lookups.append(lookup)
        meanings.append([])
        return lookups.count - 1
    }

    /// Adds a memo of a column's own for what the file declares of its values; nil where it declares nothing.
    private mutating func memoOfDeclared(_ index: Int, _ item: Item, sharing memo: Int?) -> Int? {
        let columns = layout.sample.table.columns
        guard columns.indices.contains(index) else { return nil }
        let column = columns[index]
        guard !column.valueLabels.isEmpty || !column.missingValues.isEmpty else { return nil }
        let lookup = memo.map { lookups[$0] } ?? OptionLookup(choices: [], isMultiple: false, prefersLabels: false)
        let declared = DeclaredValues(column, item: item, lookup: memo == nil ? nil : lookup)
        let doubt =
            memo == nil
            ? nil
            : doubt(inColumn: index, item) { cell in
                declared.isDeclaredMissing(cell) || declared.meanings.contains { $0.value == cell }
            }
        lookups.append(doubt.map(lookup.doubting) ?? lookup)
        meanings.append(declared.meanings.filter { missing.kind(ofPrescribed: folded($0.value)) == nil })
        warnings += declared.warnings
        return lookups.count - 1
    }

    /// Adds a memo of a column's own where digits may be labels or codes of different options; nil where they are codes.
    private mutating func memoOfLabelled(_ column: Int, _ item: Item, sharing memo: Int) -> Int? {
        guard let digits = LabelledDigits(item) else { return nil }
        switch digits.reading(of: layout.cells(ofColumn: column)) {
        case .codes: return nil
        case .untold:
            warnings.append(
                .both(
                    "I kolumn \(layout.name(ofColumn: column)) kan siffrorna vara koder eller etiketter i \(item.name), och inget säger "
                        + "vilket; de lästes som koder. Exportera med koder, inte med etiketter.",
                    "The digits of column \(layout.name(ofColumn: column)) may be codes or labels of \(item.name), and nothing tells "
                        + "which; they were read as codes. Export with codes, not with labels."))
            return nil
        case .both: lookups.append(lookups[memo].doubting(numbers: .ambiguousOption))
        case .labels:
            lookups.append(
                OptionLookup(
                    choices: digits.choices, isMultiple: false, prefersLabels: true, missing: layout.habits,
                    takesOwnWords: layout.dialect.mixesOwnWords))
        }
        meanings.append([])
        return lookups.count - 1
    }

    /// Adds a memo of a column's own where its cells tell that its bare numbers may mean something else than the
    /// definition's codes; nil where they do not.
    private mutating func memoOfDoubted(_ column: Int, _ item: Item, sharing memo: Int) -> Int? {
        guard let doubt = doubt(inColumn: column, item, told: { _ in false }) else { return nil }
        lookups.append(lookups[memo].doubting(numbers: doubt))
        meanings.append([])
        return lookups.count - 1
    }

    /// Why nothing tells what the bare numbers of a column mean; `told` says of which the file itself tells it.
    private mutating func doubt(inColumn column: Int, _ item: Item, told: (String) -> Bool) -> SetAsideReason? {
        guard item.type == .selectOne, !layout.writesPlaces(column: column, of: item) else { return nil }
        let all = layout.cells(ofColumn: column)
        guard all.contains(where: ScaleNumbers.mayHoldNumber) else { return nil }
        let cells = all.filter { cell in
            !told(cell) && missing.kind(of: folded(cell)) == nil
        }
        let scale = ScaleNumbers(item)
        if scale.areContradicted(byAny: cells) { return .contradictedNumber }
        guard let steps = scale.steps, scale.goOnBeyond(cells) else { return nil }
        warnings.append(
            .both(
                "Kolumn \(layout.name(ofColumn: column)) har tal som fortsätter utanför skalan i \(item.name) (\(steps.lowerBound)–\(steps.upperBound)), "
                    + "så frågan kan ha haft en annan skala; alla dess tal utan ord lades åt sidan. Ge definitionen skalans alla "
                    + "steg, eller ange talen utanför den som svar som saknas (missing).",
                "Column \(layout.name(ofColumn: column)) has numbers that go on beyond the scale of \(item.name) (\(steps.lowerBound)–\(steps.upperBound)), "
                    + "so the question may have had another scale; all its numbers without words were set aside. Give the "
                    + "definition all steps of the scale, or declare the numbers beyond it as missing answers (missing)."
            ))
        return .otherScale
    }

    private mutating func fix(network: String?, in instrument: Instrument, file: String) throws(ImportError) {
        guard let network, let item = networkItem else { return }
        guard !columns.contains(where: { $0.item == item }) else {
            warnings.append(
                .both(
                    "Filen har en kolumn med nätverk, så nätverket som angavs för hela filen användes inte.",
                    "The file has a column of networks, so the network given for the whole file was not used."))
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
        for index in columns.map(\.item) + spreads.map(\.item) {
            let item = instrument.items[index]
            let relevant = item.relevant.map { CompiledCondition($0, in: instrument, own: index) }
            let isAsked = codes != nil || fixedNetwork.map { item.networks?.contains($0) ?? true } ?? true
            let networks = item.networks.flatMap { asked in codes.map { $0.map(asked.contains) } }
            if relevant != nil || networks != nil || !isAsked {
                askRules.append(
                    AskRule(item: index, relevant: relevant, networks: networks, isAskedInFile: isAsked))
            }
            if let constraint = item.constraint {
                let condition = CompiledCondition(constraint, in: instrument, own: index)
                constraints.append(ConstraintRule(item: index, condition: condition))
            }
        }
    }
}
