import SurveyModel

/// The keys of one map of a definition file; unknown keys are reported with the nearest known one.
struct MappingReader {
    let node: DefinitionNode
    let what: String
    let values: ValueReader
    private let byKey: [String: DefinitionNode]

    var log: IssueLog { values.log }
    var mark: SourceMark { node.mark }

    /// The reader, or nil (and an error) where the value is no map.
    init?(_ node: DefinitionNode, _ what: String, _ map: DefinitionMap, values: ValueReader) {
        let keys = map.keys
        guard let entries = node.entries else {
            values.log.error(
                .both(
                    "\(DefinitionWords.swedish(what)) ska vara nycklar med värden, inte \(DefinitionWords.swedish(node.kindName))",
                    "\(what) must be a map of keys, not \(node.kindName)"), at: node.mark,
                remedy: .both(
                    "Nycklarna är \(keys.joined(separator: ", "))", "Keys are \(keys.joined(separator: ", "))"))
            return nil
        }
        var byKey = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        for entry in entries where !keys.contains(entry.key) {
            values.log.unknown(
                .both(
                    "okänd nyckel ’\(entry.key)’ i \(DefinitionWords.swedish(what))",
                    "unknown key '\(entry.key)' in \(what)"), entry.key, among: keys, at: entry.keyMark)
            // Read on as if the key that was probably meant stood there: one slip, one message.
            if let meant = nearestName(to: entry.key, among: keys), byKey[meant] == nil { byKey[meant] = entry.value }
        }
        self.node = node
        self.what = what
        self.values = values
        self.byKey = byKey
    }

    subscript(key: String) -> DefinitionNode? { byKey[key] }

    /// The place of a key's value, else of the map.
    func mark(of key: String) -> SourceMark { byKey[key]?.mark ?? node.mark }

    private func phrase(_ key: String) -> String { "'\(key)' of \(what)" }

    /// The value of a key that must be there.
    func demanded(_ key: String) -> DefinitionNode? {
        if let value = byKey[key] { return value }
        log.error(
            .both("\(DefinitionWords.swedish(what)) saknar ’\(key)’", "\(what) lacks '\(key)'"), at: node.mark,
            remedy: .both("Lägg till nyckeln \(key)", "Add the key \(key)"))
        return nil
    }

    func name(_ key: String) -> String? { byKey[key].flatMap { values.name($0, phrase(key)) } }
    func demandedName(_ key: String) -> String? { demanded(key).flatMap { values.name($0, phrase(key)) } }
    func yearName(_ key: String) -> String? { byKey[key].flatMap { values.yearName($0, phrase(key)) } }
    func demandedYearName(_ key: String) -> String? { demanded(key).flatMap { values.yearName($0, phrase(key)) } }
    func text(_ key: String) -> LocalizedText? { byKey[key].flatMap { values.text($0, phrase(key)) } }
    func demandedText(_ key: String) -> LocalizedText? { demanded(key).flatMap { values.text($0, phrase(key)) } }
    func words(_ key: String) -> String? { byKey[key].flatMap { values.words($0, phrase(key)) } }
    func demandedDate(_ key: String) -> CalendarDate? { demanded(key).flatMap { values.date($0, phrase(key)) } }

    func boolean(_ key: String, default standard: Bool = false) -> Bool {
        byKey[key].flatMap { values.boolean($0, phrase(key)) } ?? standard
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        byKey[key].flatMap { values.integer($0, phrase(key), in: range) }
    }

    func keyword<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == String {
        byKey[key].flatMap { values.keyword($0, key) }
    }

    func names(_ key: String) -> [(name: String, mark: SourceMark)]? {
        byKey[key].map { values.names($0, phrase(key)) }
    }

    func language(default standard: LanguageTag) -> LanguageTag {
        guard let tag = name("language") else { return standard }
        guard ValueReader.isLanguageTag(tag) else {
            log.error(
                .both("’\(tag)’ är ingen språkkod", "'\(tag)' is no language tag"), at: mark(of: "language"),
                remedy: .both("Skriv till exempel sv eller en", "Use tags as sv or en"))
            return standard
        }
        return LanguageTag(rawValue: tag)
    }

    /// The maps of a list under a key; none where the key is absent.
    func elements(_ key: String) -> [DefinitionNode] {
        guard let node = byKey[key] else { return [] }
        guard let elements = node.elements else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(phrase(key))) ska vara en lista, inte \(DefinitionWords.swedish(node.kindName))",
                    "\(phrase(key)) must be a list, not \(node.kindName)"), at: node.mark)
            return []
        }
        return elements
    }

    /// The entries of a map under a key; none where the key is absent.
    func entries(_ key: String) -> [DefinitionNode.Entry] {
        guard let node = byKey[key] else { return [] }
        guard let entries = node.entries else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(phrase(key))) ska vara nycklar med värden, inte \(DefinitionWords.swedish(node.kindName))",
                    "\(phrase(key)) must be a map of keys, not \(node.kindName)"), at: node.mark)
            return []
        }
        return entries
    }
}

/// Which names are taken in one list, and where the first stands.
struct TakenNames {
    private var marks: [String: SourceMark] = [:]

    /// Notes the name; reports and returns false where it is taken.
    mutating func claims(_ name: String, _ what: String, at mark: SourceMark, log: IssueLog) -> Bool {
        if let first = marks[name] {
            log.error(
                .both("\(DefinitionWords.swedish(what)) ’\(name)’ finns två gånger", "\(what) '\(name)' stands twice"),
                at: mark,
                remedy: .both(
                    "Den första står på rad \(first.line) i \(first.file)",
                    "The first stands at line \(first.line) of \(first.file)"))
            return false
        }
        marks[name] = mark
        return true
    }
}
