import SurveyModel

/// Single values of definition files: texts, names, numbers; whatever does not fit is reported where it stands.
struct ValueReader {
    let log: IssueLog
    /// The language of texts written without a language.
    var language: LanguageTag

    /// The characters of a scalar and whether it was quoted.
    private func scalar(_ node: DefinitionNode, _ what: String) -> (text: String, isQuoted: Bool)? {
        guard case .scalar(let text, let isQuoted) = node.content else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)) ska vara ett enda värde, inte \(DefinitionWords.swedish(node.kindName))",
                    "\(what) must be a single value, not \(node.kindName)"), at: node.mark)
            return nil
        }
        return (text, isQuoted)
    }

    /// An id, code or name: never something YAML would turn into a number or a boolean.
    func name(_ node: DefinitionNode, _ what: String) -> String? {
        guard let (text, isQuoted) = scalar(node, what) else { return nil }
        if !isQuoted, let type = PlainScalar(resolving: text) {
            guard type != .null else {
                log.error(
                    .both("\(DefinitionWords.swedish(what)) är tom", "\(what) is empty"), at: node.mark,
                    remedy: .both("Skriv ett värde, eller ta bort nyckeln", "Write a value, or delete the key"))
                return nil
            }
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)) är skrivet \(text), som YAML inte tar för text",
                    "\(what) is written \(text), which YAML takes for \(type.rawValue)"), at: node.mark,
                remedy: .both("Sätt det inom citattecken: \"\(text)\"", "Put it in quotes: \"\(text)\""))
            return text
        }
        guard !text.allSatisfy(\.isWhitespace) else {
            log.error(
                .both("\(DefinitionWords.swedish(what)) är tom", "\(what) is empty"), at: node.mark,
                remedy: .both("Skriv ett värde, eller ta bort nyckeln", "Write a value, or delete the key"))
            return nil
        }
        return text
    }

    /// A year, wave or plan: a name that may be written as a bare whole number, as 2018.
    func yearName(_ node: DefinitionNode, _ what: String) -> String? {
        if case .scalar(let text, false) = node.content, !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) })
        {
            return text
        }
        return name(node, what)
    }

    /// A text for readers: a string, or a map from language tag to string.
    func text(_ node: DefinitionNode, _ what: String) -> LocalizedText? {
        guard let entries = node.entries else {
            return name(node, what).map { LocalizedText($0, language: language) }
        }
        var texts: [LanguageTag: String] = [:]
        for entry in entries {
            guard ValueReader.isLanguageTag(entry.key) else {
                log.error(
                    .both(
                        "’\(entry.key)’ är ingen språkkod, i \(DefinitionWords.swedish(what))",
                        "'\(entry.key)' is no language tag, in \(what)"), at: entry.keyMark,
                    remedy: .both(
                        "Skriv till exempel sv, en eller sv-x-lattlast", "Use tags as sv, en or sv-x-lattlast"))
                continue
            }
            texts[LanguageTag(rawValue: entry.key)] = name(entry.value, what)
        }
        guard entries.contains(where: { $0.key == language.rawValue }) else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)) saknar text på ’\(language.rawValue)’, filens språk",
                    "\(what) has no text in '\(language.rawValue)', the language of this file"), at: node.mark,
                remedy: .both("Lägg till nyckeln \(language.rawValue)", "Add the key \(language.rawValue)"))
            return nil
        }
        return LocalizedText(texts, defaultLanguage: language)
    }

    static func isLanguageTag(_ key: String) -> Bool {
        let parts = key.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        } && first.allSatisfy(\.isLetter)
    }

    /// A whole number within a range, written without quotes.
    func integer(_ node: DefinitionNode, _ what: String, in range: ClosedRange<Int>) -> Int? {
        guard let (text, isQuoted) = scalar(node, what) else { return nil }
        guard !isQuoted, let number = Int(text), range.contains(number) else {
            let bounds = "from \(range.lowerBound)" + (range.upperBound == .max ? "" : " to \(range.upperBound)")
            let swedish = "från \(range.lowerBound)" + (range.upperBound == .max ? "" : " till \(range.upperBound)")
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)) ska vara ett helt tal \(swedish), utan citattecken",
                    "\(what) must be a whole number \(bounds), without quotes"), at: node.mark)
            return nil
        }
        return number
    }

    /// `true` or `false`, as JSON and YAML 1.2 know them.
    func boolean(_ node: DefinitionNode, _ what: String) -> Bool? {
        guard let (text, isQuoted) = scalar(node, what) else { return nil }
        guard !isQuoted, text == "true" || text == "false" else {
            log.error(
                .both("\(DefinitionWords.swedish(what)) ska vara true eller false", "\(what) must be true or false"),
                at: node.mark,
                remedy: .both("Skriv true eller false, utan citattecken", "Write true or false, without quotes"))
            return ["true", "yes", "on", "ja"].contains(text.lowercased())
        }
        return text == "true"
    }

    /// A day as 2022-08-31, quoted or not.
    func date(_ node: DefinitionNode, _ what: String) -> CalendarDate? {
        guard let (text, _) = scalar(node, what) else { return nil }
        guard let date = CalendarDate(text) else {
            log.error(
                .both("\(DefinitionWords.swedish(what)) är inget datum", "\(what) is no date"), at: node.mark,
                remedy: .both("Skriv en dag som finns, som 2022-08-31", "Write a day that exists, as 2022-08-31"))
            return nil
        }
        return date
    }

    /// The words of a scalar that a small parser reads on, as `90 %` or a condition.
    func words(_ node: DefinitionNode, _ what: String) -> String? {
        guard let (text, isQuoted) = scalar(node, what) else { return nil }
        if !isQuoted, let type = PlainScalar(resolving: text), type == .null || type == .boolean {
            log.error(
                .both("\(DefinitionWords.swedish(what)) har inget värde som kan läsas", "\(what) is \(type.rawValue)"),
                at: node.mark,
                remedy: .both("Skriv ett värde, eller ta bort nyckeln", "Write a value, or delete the key"))
            return nil
        }
        return text
    }

    /// One of a fixed set of words; of a misspelt one the nearest, after the error, so that reading can go on.
    func keyword<Word: RawRepresentable & CaseIterable>(_ node: DefinitionNode, _ what: String) -> Word?
    where Word.RawValue == String {
        guard let text = name(node, what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        let nearest = nearestName(to: text, among: known)
        log.error(
            .both("’\(text)’ är inget känt värde för ’\(what)’", "'\(text)' is no known value of '\(what)'"),
            at: node.mark,
            remedy: nearest == nil
                ? .both(
                    "Skriv någon av \(known.joined(separator: ", "))", "Write one of \(known.joined(separator: ", "))")
                : nil, suggestion: nearest)
        return nearest.flatMap(Word.init)
    }

    /// A list of names, each with its place.
    func names(_ node: DefinitionNode, _ what: String) -> [(name: String, mark: SourceMark)] {
        guard let elements = node.elements else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)) ska vara en lista, inte \(DefinitionWords.swedish(node.kindName))",
                    "\(what) must be a list, not \(node.kindName)"), at: node.mark,
                remedy: .both("Skriv [ett, två]", "Write [first, second]"))
            return []
        }
        var seen: Set<String> = []
        return elements.compactMap { element in
            guard let text = name(element, "an entry of \(what)") else { return nil }
            guard seen.insert(text).inserted else {
                log.error(
                    .both(
                        "’\(text)’ finns två gånger i \(DefinitionWords.swedish(what))",
                        "'\(text)' stands twice in \(what)"),
                    at: element.mark, remedy: .both("Ta bort en av dem", "Delete one of them"))
                return nil
            }
            return (text, element.mark)
        }
    }
}
