import SurveyModel
import Tables

/// What the values of a column stand for, by the labels and missing values that the file declares.
struct DeclaredValues {
    /// Values as cells write them, and what they mean.
    private(set) var meanings: [(value: String, answer: CodedAnswer)] = []
    /// Where file and definition disagree, and how missing values without words were read; as sentences.
    private(set) var warnings: [LocalizedText] = []
    private var relabelled: [String] = []
    private var unknown: [String] = []
    /// Whether one of the definition's codes has a label that no option has.
    private var hasUnknownCode = false
    /// Whether a step of the scale has another number in the file, which is none of the definition's codes.
    private var hasOtherSteps = false
    private let column: ColumnDescription
    private let item: Item
    private let lookup: OptionLookup?

    /// Reads the declarations of a column that holds an item; `lookup` knows the item's options, where it has any.
    init(_ column: ColumnDescription, item: Item, lookup: OptionLookup?) {
        self.column = column
        self.item = item
        self.lookup = lookup
        // A label that is the value's own digits tells no more than none.
        let told = column.valueLabels.filter { entry in
            lookup == nil
                || folded(entry.label) != folded(entry.value)
                    && (Int(entry.label) == nil || Int(entry.label) != Int(entry.value))
        }
        let labels = Dictionary(told.map { ($0.value, $0.label) }) { first, _ in first }
        for entry in told { add(entry.value, label: entry.label) }
        for case .value(let value) in column.missingValues where labels[value] == nil { add(value, label: nil) }
        for case .range(let low, let high) in column.missingValues { note(low, high) }
        if !unknown.isEmpty { warnings.append(unknownLabels) }
        if !relabelled.isEmpty || hasUnknownCode || hasOtherSteps { setAsideUnlabelled(labels: Set(labels.keys)) }
        guard !relabelled.isEmpty else { return }
        let values = relabelled.joined(separator: ", ")
        warnings.append(
            .both(
                "I kolumnen \(column.name) ger filen andra etiketter åt \(values) än definitionen; filens etiketter följdes, och "
                    + "värden utan etikett läggs åt sidan.",
                "In column \(column.name) the file gives other labels to \(values) than the "
                    + "definition does; the file's labels were followed, and values without a label are set aside."))
    }

    /// Sets aside the definition's codes that have no label in the file, whose labels give other codes another meaning.
    private mutating func setAsideUnlabelled(labels: Set<String>) {
        let known = labels.union(meanings.map(\.value))
        for option in item.options where option.missing == nil {
            for value in [option.code] + option.aliases where !known.contains(value) {
                meanings.append((value, .unreadable(.unlabelledValue)))
            }
        }
    }

    /// Tells that labels are no option's: by the values alone an answer might be turned into its opposite.
    private var unknownLabels: LocalizedText {
        let told = unknown.prefix(DeclaredValues.mostTold)
        let dots = unknown.count > told.count ? ", …" : ""
        return .both(
            "I kolumnen \(column.name) ger filen värden etiketter som inget alternativ i \(item.name) har "
                + "(\(told.joined(separator: ", "))\(dots)); sådana svar läggs åt sidan, eftersom värdena kan betyda annat än "
                + "definitionens koder. Lägg till etiketterna som alias för de alternativ de är.",
            "In column \(column.name) the file gives values labels that no option of \(item.name) has "
                + "(\(told.joined(separator: ", "))\(dots)); such answers are set aside, since the values may mean other things "
                + "than the definition's codes. Add the labels as aliases of the options they are.")
    }

    private static let mostTold = 5

    /// Whether a label says something else than its value, which may stand before it: `1 = Håller med`.
    private static func isWord(_ label: String, of value: String) -> Bool {
        let key = folded(label)
        return key != folded(value) && key.contains(where: \.isLetter)
    }

    /// What a label means, also where its value stands before it, as in `1 = Instämmer helt`.
    private func answer(to label: String, of value: String) -> CodedAnswer {
        guard let lookup else { return .blank }
        if DeclaredValues.isNumber(label) { return answer(toNumber: label, of: value, lookup) }
        let whole = lookup.answer(for: label)
        guard !whole.isRead, label.hasPrefix(value) else { return whole }
        let rest = label.dropFirst(value.count).drop { " .:=-–)".contains($0) }
        return lookup.answer(for: String(rest))
    }

    /// What a label of digits means: an option that has it as a label too, and never the one whose code it is.
    private func answer(toNumber label: String, of value: String, _ lookup: OptionLookup) -> CodedAnswer {
        // A converted definition has the code behind such a label.
        let words = [folded(label), folded("\(label) (\(value))")]
        let labelled = item.options.filter { option in
            (Array(option.label.texts.values) + option.aliases).contains { words.contains(folded($0)) }
        }
        return labelled.count == 1 ? lookup.answer(for: labelled[0].code) : .blank
    }

    private static func isNumber(_ label: String) -> Bool {
        let key = folded(label)
        return !key.isEmpty && key.allSatisfy(\.isASCIIDigit)
    }

    /// Tells that a whole range of numbers is declared to be no answer.
    private mutating func note(_ low: Double, _ high: Double) {
        let (from, through) = (DeclaredValues.text(low), DeclaredValues.text(high))
        guard from != nil || through != nil else { return }
        let swedish =
            from.map { "från \($0)" + (through.map { " till \($0)" } ?? " och uppåt") }
            ?? "till och med \(through ?? "")"
        let english = from.map { "from \($0)" + (through.map { " to \($0)" } ?? " up") } ?? "up to \(through ?? "")"
        warnings.append(
            .both(
                "I kolumnen \(column.name) säger filen att tal \(swedish) inte är något svar; de lästes så.",
                "In column \(column.name) the file declares numbers \(english) to be no answer; they were read as such."
            ))
    }

    /// A bound as a number is written; nil where it is open.
    private static func text(_ bound: Double) -> String? {
        guard bound.magnitude < 1e15 else { return nil }
        return Int(exactly: bound).map { String($0) } ?? "\(bound)"
    }

    /// What a value means that the file declares missing without naming it, as one in a range.
    static func missing(of item: Item) -> CodedAnswer { ImportPlan.cell(of: item, .noAnswer) }

    private mutating func add(_ value: String, label: String?) {
        let byLabel = label.map { answer(to: $0, of: value) } ?? .blank
        let byValue = lookup?.answer(for: value) ?? .blank
        if byLabel.isRead, byLabel.status != .answered || !isDeclaredMissing(value) {
            if byValue.isRead, byValue.bits != byLabel.bits, byValue.status == .answered {
                relabelled.append(value)
            }
            hasOtherSteps = hasOtherSteps || !byValue.isRead && isNoStep(value, byLabel)
            meanings.append((value, byLabel))
        } else if lookup == nil, let kind = label.flatMap(MissingWords.kind(of:)) {
            meanings.append((value, cell(kind)))
        } else if isDeclaredMissing(value) {
            let kind = label.flatMap(MissingWords.kind(of:))
            // A label that is another's words than the option's with that code tells that another thing is meant.
            let isContradicted = label.map { DeclaredValues.isWord($0, of: value) } ?? false
            let isCodeForMissing = byValue.isRead && byValue.status != .answered
            let isOptionForMissing =
                isCodeForMissing && (!isContradicted || kind.map { CellStatus($0) } == byValue.status)
            meanings.append((value, isOptionForMissing ? byValue : cell(kind ?? .noAnswer)))
            guard !isOptionForMissing, kind == nil || isCodeForMissing else { return }
            let words = label.map { " (”\($0)”)" } ?? ""
            let english = label.map { " (\"\($0)\")" } ?? ""
            warnings.append(
                .both(
                    "I kolumnen \(column.name) säger filen att \(value)\(words) inte är något svar; det lästes så.",
                    "In column \(column.name) the file declares \(value)\(english) to be no answer; it was read as such."
                ))
        } else if lookup != nil, let label,
            DeclaredValues.isWord(label, of: value) || DeclaredValues.isNumber(label)
        {
            meanings.append((value, .unreadable(.noSuchOption)))
            unknown.append("\(value) = ”\(label.quoted)”")
            hasUnknownCode = hasUnknownCode || byValue.isRead
        } else if lookup == nil, item.type != .text, let label {
            warnings.append(
                .both(
                    "I kolumnen \(column.name) har filen etiketten ”\(label)” för \(value); det lästes som talet.",
                    "In column \(column.name) the file labels \(value) \"\(label)\"; it was read as the number."))
        }
    }

    /// Whether a number that is no option's code has the label of a step of a scale that has another: its other numbers
    /// may be another scale's too.
    private func isNoStep(_ value: String, _ byLabel: CodedAnswer) -> Bool {
        byLabel.status == .answered && item.type == .selectOne && ScaleNumbers.whole(value) != nil
            && ScaleNumbers(item).steps != nil
    }

    private func cell(_ kind: MissingKind) -> CodedAnswer { ImportPlan.cell(of: item, kind) }

    /// Whether the file declares a value to be no answer, by itself or in a range.
    func isDeclaredMissing(_ value: String) -> Bool {
        column.missingValues.contains { missing in
            switch missing {
            case .value(let other): other == value
            case .range(let low, let high): Double(value).map { low <= $0 && $0 <= high } ?? false
            }
        }
    }
}

extension CodedAnswer {
    /// Whether it is an answer or a kind of missing that a respondent gave.
    fileprivate var isRead: Bool { status != .blank && status != .unreadable }
}
