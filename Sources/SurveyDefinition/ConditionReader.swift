import SurveyModel

/// Conditions in definition files: parsed, and held against the items they speak of.
struct ConditionReader {
    let log: IssueLog

    /// The condition of a text, or nil and an error at the character that does not fit.
    func read(_ text: String, node: DefinitionNode, of what: String) -> Condition? {
        do {
            return try ConditionParser.parse(text)
        } catch {
            var mark = node.mark
            if case .scalar(_, let isQuoted) = node.content, !text.contains(where: \.isNewline) {
                mark.column += error.offset + (isQuoted ? 1 : 0)
            }
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)): \(error.problem.text(in: .swedish))",
                    "\(what): \(error.problem.text(in: .english))"), at: mark, remedy: error.remedy)
            return nil
        }
    }

    /// Reports items, codes and comparisons that the instrument does not have.
    func check(
        _ condition: Condition, against instrument: Instrument, own: Item? = nil, at mark: SourceMark, of what: String
    ) {
        switch condition {
        case .all(let parts), .any(let parts):
            for part in parts { check(part, against: instrument, own: own, at: mark, of: what) }
        case .not(let part):
            check(part, against: instrument, own: own, at: mark, of: what)
        case .equals(let name, let code), .differs(let name, let code), .selected(let name, let code):
            guard let item = item(name, in: instrument, own: own, at: mark, of: what) else { return }
            checkCodes([code], of: item, at: mark, what)
        case .isOne(let name, let codes):
            guard let item = item(name, in: instrument, own: own, at: mark, of: what) else { return }
            checkCodes(codes, of: item, at: mark, what)
        case .compares(let name, _, let bound):
            guard let item = item(name, in: instrument, own: own, at: mark, of: what) else { return }
            checkBound(bound, of: item, at: mark, what)
        }
    }

    private func item(
        _ name: String, in instrument: Instrument, own: Item?, at mark: SourceMark, of what: String
    ) -> Item? {
        if name == Condition.ownAnswer {
            if let own { return own }
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)): ’.’ står inte för någon fråga här",
                    "\(what): '.' stands for no item here"), at: mark,
                remedy: .both("Skriv frågans namn", "Write the item's name"))
            return nil
        }
        if let item = instrument.item(name) { return item }
        log.unknown(
            .both("\(DefinitionWords.swedish(what)): okänd fråga ’\(name)’", "\(what): unknown item '\(name)'"), name,
            among: instrument.items.map(\.name), at: mark)
        return nil
    }

    private func checkCodes(_ codes: [String], of item: Item, at mark: SourceMark, _ what: String) {
        guard item.isTallied else {
            if item.type == .text { return }
            log.error(
                .both(
                    "\(DefinitionWords.swedish(what)): ’\(item.name)’ är av typen \(item.type.rawValue) och har inga koder",
                    "\(what): '\(item.name)' is a \(item.type.rawValue) and has no codes"), at: mark,
                remedy: .both(
                    "Jämför med < <= > >=, eller = och ett tal", "Compare it with < <= > >=, or = and a number"))
            return
        }
        let known = item.options.map(\.code)
        for code in codes where !known.contains(code) {
            log.unknown(
                .both(
                    "\(DefinitionWords.swedish(what)): ’\(item.name)’ har ingen kod ’\(code)’",
                    "\(what): '\(item.name)' has no code '\(code)'"), code, among: known, at: mark)
        }
    }

    private func checkBound(_ bound: Condition.Bound, of item: Item, at mark: SourceMark, _ what: String) {
        let fits =
            switch bound {
            case .number: item.type == .integer || item.type == .decimal
            case .date: item.type == .date
            }
        guard !fits else { return }
        log.error(
            .both(
                "\(DefinitionWords.swedish(what)): ’\(item.name)’ är av typen \(item.type.rawValue) och kan inte jämföras så",
                "\(what): '\(item.name)' is \(item.type.rawValue) and cannot be compared so"), at: mark,
            remedy: .both(
                "Jämför tal med tal, datum med 'ÅÅÅÅ-MM-DD' och alternativ med = 'kod'",
                "Compare numbers with numbers, dates with 'YYYY-MM-DD', and options with = 'code'"))
    }
}
