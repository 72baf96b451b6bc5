import SurveyModel

/// A choice list: its options, with everything that can be said of it alone checked.
struct ChoiceListDecoder {
    let values: ValueReader

    private var log: IssueLog { values.log }

    /// The lists under `choice_lists`, by name; names of the built-in lists are refused.
    func lists(_ root: MappingReader) -> [String: ChoiceList] {
        var lists: [String: ChoiceList] = [:]
        for entry in root.entries("choice_lists") {
            if OrganisationDecoder.listNames.contains(entry.key) {
                log.error(
                    .both(
                        "listan ’\(entry.key)’ byggs av organisationen",
                        "the list '\(entry.key)' is built from the organisation"), at: entry.keyMark,
                    remedy: .both("Ge listan ett annat namn", "Give this list another name"))
            }
            lists[entry.key] = list(entry)
        }
        return lists
    }

    private func list(_ entry: DefinitionNode.Entry) -> ChoiceList {
        guard let elements = entry.value.elements, !elements.isEmpty else {
            log.error(
                .both("listan ’\(entry.key)’ har inga alternativ", "the list '\(entry.key)' has no options"),
                at: entry.keyMark, remedy: .both("Skriv - {code, label}", "Write - {code, label}"))
            return ChoiceList(name: entry.key, choices: [])
        }
        var taken = TakenNames()
        var choices: [Choice] = []
        for element in elements {
            guard let (choice, mark) = choice(element) else { continue }
            if taken.claims(choice.code, "in the list '\(entry.key)' the code", at: mark, log: log) {
                choices.append(choice)
            }
        }
        let list = ChoiceList(name: entry.key, choices: choices)
        checkScores(of: list, at: entry.keyMark)
        ChoiceListDecoder.checkSpellings(of: list, at: entry.keyMark, log: log)
        if let (one, other) = list.codesAlikeInSpreadsheets {
            log.warning(
                .both(
                    "i listan ’\(entry.key)’ blir koderna ’\(one)’ och ’\(other)’ samma tal i ett kalkylprogram",
                    "in the list '\(entry.key)' the codes '\(one)' and '\(other)' become the same number in a spreadsheet"
                ),
                at: entry.keyMark,
                remedy: .both(
                    "Ge en av dem en kod som inte är ett tal, som 1b",
                    "Give one of them a code that is no number, as 1b"))
        }
        if choices.count > AnswerCode.mostOptions {
            log.error(
                .both(
                    "listan ’\(entry.key)’ har fler än \(AnswerCode.mostOptions) alternativ",
                    "the list '\(entry.key)' has more than \(AnswerCode.mostOptions) options"), at: entry.keyMark)
        }
        return list
    }

    private func choice(_ node: DefinitionNode) -> (Choice, SourceMark)? {
        guard let reader = MappingReader(node, "an option", .option, values: values) else { return nil }
        let code = reader.demandedName("code")
        let label = reader.demandedText("label")
        let missing: MissingWord? = reader.keyword("missing")
        let score = reader.integer("score", in: -1_000_000...1_000_000)
        let agrees = reader.boolean("agree")
        if missing != nil, agrees || score != nil {
            log.error(
                .both(
                    "ett alternativ med missing kan varken ha agree eller score",
                    "an option that is missing can neither agree nor have a score"), at: node.mark,
                remedy: .both("Behåll ’missing’, eller den andra nyckeln", "Keep 'missing', or the other key"))
        }
        let aliases = (reader.names("aliases") ?? []).map(\.name)
        guard let code, let label else { return nil }
        var choice = Choice(
            code: code, label: label, score: score, agrees: agrees, missing: missing?.kind,
            phase: reader.keyword("phase"), aliases: aliases)
        choice.scope = scope(reader)
        return (choice, reader.mark(of: "code"))
    }

    /// What an indicator is about, where that is less than the whole.
    private func scope(_ reader: MappingReader) -> GoalScope? {
        guard let network = reader.name("network") else { return reader.name("area").map(GoalScope.area) }
        if reader["area"] != nil {
            log.error(
                .both(
                    "ett alternativ hör till ett nätverk eller ett område", "an option is about a network or an area"),
                at: reader.mark(of: "area"),
                remedy: .both("Behåll network; nätverket har sitt område", "Keep network; it has its area"))
        }
        return .network(network)
    }

    private func checkScores(of list: ChoiceList, at mark: SourceMark) {
        let scored = list.answers.filter { $0.score != nil }.count
        if scored > 0, scored < list.answers.count {
            log.error(
                .both(
                    "i listan ’\(list.name)’ har bara några alternativ score",
                    "in the list '\(list.name)' only some options have a score"), at: mark,
                remedy: .both(
                    "Ge varje alternativ score, eller märk det som missing",
                    "Give every option a score, or declare it as missing"))
        }
    }

    /// Reports two options that an import could not tell apart.
    static func checkSpellings(of list: ChoiceList, at mark: SourceMark, log: IssueLog) {
        var owners: [String: String] = [:]
        for choice in list.choices {
            let spellings = [choice.code] + Array(choice.label.texts.values) + choice.aliases
            for spelling in Set(spellings.map(NormalText.of)).sorted() {
                if let other = owners[spelling] {
                    log.error(
                        .both(
                            "i listan ’\(list.name)’ skrivs alternativen ’\(other)’ och ’\(choice.code)’ likadant",
                            "in the list '\(list.name)' the options '\(other)' and '\(choice.code)' share a spelling"),
                        at: mark,
                        remedy: .both(
                            "Ge dem olika koder, etiketter och alias", "Give them different codes, labels and aliases"))
                }
                owners[spelling] = choice.code
            }
        }
    }

    private enum MissingWord: String, CaseIterable {
        case dontKnow = "dont_know"
        case notApplicable = "not_applicable"

        var kind: MissingKind {
            switch self {
            case .dontKnow: .dontKnow
            case .notApplicable: .notApplicable
            }
        }
    }
}
