import SurveyModel

/// The three sheets of an XLSForm → an instrument.
///
/// Groups are opened and their skip rules given to each question in them; repeats and calculations have no
/// counterpart. Columns `concept`, `role`, `score`, `agree`, `missing` and `aliases`, which form tools pass over, carry
/// what ``XLSFormWriter`` adds.
struct XLSFormReader {
    let file: String
    let survey: FormTable
    let choices: FormTable?
    let settings: FormTable?

    private enum Group { case group(relevant: String), loop }

    func read() throws(ExchangeError) -> ExchangedDefinition {
        let records = survey.records
        let headings = survey.rows.first?.cells ?? []
        try refuseRepeated(headings)
        guard headings.contains(where: { $0.lowercased() == "type" }) else {
            throw ExchangeError(
                .both(file, file),
                .both("fliken ’survey’ saknar kolumnen ’type’", "the sheet 'survey' has no column 'type'"),
                remedy: .both("Ange själva formuläret, inte svaren på det", "Give the form itself, not its answers"))
        }
        let languages = XLSFormLanguages(
            headings: headings, preferred: settings?.records.first?["default_language"] ?? "")
        let isOwn = XLSFormExtras(settings?.records.first, languages).isOwn
        var draft = InstrumentDraft(language: languages.first, keepsBuiltInLists: isOwn)
        let lists = try readLists(languages)
        var groups: [Group] = []
        for record in records {
            read(record, languages, lists, &groups, into: &draft)
        }
        draft.take(unread(lists))
        return finished(&draft, languages)
    }

    /// What of the sheets is not read.
    private func unread(_ lists: [String: [Choice]]) -> [ExchangeNote] {
        let asked = Set(
            survey.records.compactMap { record -> String? in
                if case .item(_, let list, _) = XLSFormType(record["type"]) { list } else { nil }
            })
        let unused = lists.keys.filter { !asked.contains($0) }.sorted()
        let place = choices?.place ?? survey.place
        return UnreadParts.columns(of: survey) { Self.surveyHeadings.contains(Self.stem($0)) }
            + UnreadParts.columns(of: choices) { Self.choiceHeadings.contains(Self.stem($0)) }
            + UnreadParts.columns(of: settings) { Self.settingsHeadings.contains(Self.stem($0)) }
            + unused.map { list in
                ExchangeNote(
                    place: place,
                    problem: .both(
                        "ingen fråga har listan ’\(list)’, som utelämnas",
                        "no question has the list '\(list)', which is left out"))
            }
    }

    /// A heading without its language.
    private static func stem(_ heading: String) -> String {
        heading.hasPrefix("bind:") || heading.hasPrefix("media") ? heading : String(heading.prefix { $0 != ":" })
    }

    private static let surveyHeadings: Set = [
        "type", "name", "label", "hint", "required", "relevant", "relevance", "constraint", "constraint_message",
        "appearance", "concept", "role", "aliases", "bind:relevant", "bind::relevant", "bind:constraint",
        "bind:jr:constraintmsg", "bind:required",
    ]
    private static let choiceHeadings: Set = [
        "list_name", "list name", "name", "value", "label", "score", "agree", "missing", "phase", "aliases", "network",
        "area",
    ]
    private static let settingsHeadings = Set(
        ["form_title", "title", "form_id", "id_string", "default_language"] + XLSFormExtras.keys)

    private func finished(_ draft: inout InstrumentDraft, _ languages: XLSFormLanguages) -> ExchangedDefinition {
        let head = settings?.records.first
        let stem = file.split(separator: "/").last.map(String.init) ?? file
        let id = head?["form_id"] ?? head?["id_string"] ?? ""
        let extras = XLSFormExtras(head, languages)
        var result = draft.finish(
            id: id.isEmpty ? String(stem.split(separator: ".").first ?? "form") : id,
            title: extras.title ?? LocalizedText("", language: languages.first))
        extras.apply(to: &result.instrument)
        return result
    }

    private func refuseRepeated(_ headings: [String]) throws(ExchangeError) {
        var seen: Set<String> = []
        for heading in headings.map({ $0.trimmingSpace.lowercased() }) where !heading.isEmpty {
            guard seen.insert(heading).inserted else {
                throw ExchangeError(
                    .both("\(file), fliken ’survey’", "\(file), sheet 'survey'"),
                    .both("kolumnen ’\(heading)’ finns två gånger", "the column '\(heading)' stands twice"),
                    remedy: .both(
                        "Ta bort en av dem; formulärverktygen godtar inte heller ett sådant formulär",
                        "Delete one of them; form tools refuse such a form too"))
            }
        }
    }

    private func read(
        _ record: FormRecord, _ languages: XLSFormLanguages, _ lists: [String: [Choice]], _ groups: inout [Group],
        into draft: inout InstrumentDraft
    ) {
        let type = XLSFormType(record["type"])
        switch type {
        case .blank: return
        case .beginGroup:
            groups.append(.group(relevant: relevant(record)))
            if languages.text("label", record) != nil {
                draft.take([UnreadParts.note(["label"], at: record.place)].compactMap(\.self))
            }
        case .beginRepeat:
            groups.append(.loop)
            draft.note(
                record.place,
                .both(
                    "en upprepad grupp har ingen motsvarighet; dess frågor utelämnas",
                    "a repeat has no counterpart; its questions are left out"),
                remedy: .both(
                    "Gör den till en egen definition, med ett svar för varje gång",
                    "Make it an instrument of its own, with one record for each turn"))
        case .end: _ = groups.popLast()
        case .unknown(let word):
            draft.note(
                record.place,
                .both(
                    "typen ’\(word)’ har ingen motsvarighet; frågan utelämnas",
                    "the type '\(word)' has no counterpart; the question is left out"))
        case .metadata: return
        case .item(let itemType, let list, let hasOther):
            guard !groups.contains(where: { if case .loop = $0 { true } else { false } }) else { return }
            let rules = groups.compactMap { if case .group(let rule) = $0 { rule } else { nil } }
            add(record, itemType, list.map { ($0, lists[$0]) }, hasOther, languages, rules, into: &draft)
        }
    }

    private func relevant(_ record: FormRecord) -> String {
        ["relevant", "relevance", "bind:relevant", "bind::relevant"].map { record[$0] }.first { !$0.isEmpty } ?? ""
    }

    private func add(
        _ record: FormRecord, _ type: ItemType, _ list: (name: String, options: [Choice]?)?, _ hasOther: Bool,
        _ languages: XLSFormLanguages, _ groupRules: [String], into draft: inout InstrumentDraft
    ) {
        let name = record["name"]
        let other = LocalizedText([.swedish: "Annat", .english: "Other"]).text(in: languages.first)
        let label = languages.text("label", record)
        var item = Item(
            name: name, concept: record["concept"], type: type,
            label: label ?? LocalizedText("", language: languages.first))
        if let list {
            guard var options = list.options else {
                draft.note(
                    record.place,
                    .both(
                        "listan ’\(list.name)’ finns inte i fliken ’choices’; frågan utelämnas",
                        "the list '\(list.name)' is not in the sheet 'choices'; the question is left out"),
                    remedy: .both("Lägg till listan och gör om", "Add the list, and convert again"))
                return
            }
            if hasOther, !options.contains(where: { $0.code == XLSFormReader.other }) {
                let label = LocalizedText(other, language: languages.first)
                options.append(Choice(code: XLSFormReader.other, label: label))
            }
            guard draft.hasRoom(for: options, of: type, at: record.place) else { return }
            item.choices = draft.list(
                list.name, options, at: .both("listan \(list.name)", "list \(list.name)"), marksMissing: true)
        }
        if let label, label.texts.values.contains(where: { $0.contains("${") }) {
            draft.note(
                record.place,
                .both(
                    "etiketten hämtar ett svar med ${…}, vilket inte går här; orden står kvar som de är",
                    "the label takes in an answer by ${…}, which cannot be said here; its words stay as they are"),
                remedy: .both("Skriv om den", "Write it anew"))
        }
        item.hint = languages.text("hint", record)
        item.role = ItemRole(rawValue: record["role"])
        item.isRequired = ["yes", "true", "true()", "y"].contains(required(record))
        item.isMultiline = type == .text && item.role != .comment && record["appearance"].contains("multiline")
        item.constraintMessage =
            languages.text("constraint_message", record) ?? languages.text("bind:jr:constraintMsg", record)
        item.aliases = record["aliases"].split(separator: "|").map { $0.trimmingSpace }
        draft.add(name, item, at: record.place)
        draft.condition(relevant(record), .xlsform)
        let constraint = record["constraint"].isEmpty ? record["bind:constraint"] : record["constraint"]
        draft.condition(constraint, .xlsform, isConstraint: true)
        for rule in groupRules { draft.condition(rule, .xlsform) }
        guard hasOther else { return }
        draft.add(
            name + "_other",
            Item(name: "", concept: "", type: .text, label: LocalizedText(other, language: languages.first)),
            at: record.place)
        let code = "'\(XLSFormReader.other)'"
        draft.condition(type == .selectOne ? "${\(name)} = \(code)" : "selected(${\(name)}, \(code))", .xlsform)
    }

    /// The option that `or_other` adds to a list, and behind which the form asks for words.
    private static let other = "other"

    private func required(_ record: FormRecord) -> String {
        (record["required"].isEmpty ? record["bind:required"] : record["required"]).lowercased()
    }

    private func readLists(_ languages: XLSFormLanguages) throws(ExchangeError) -> [String: [Choice]] {
        var lists: [String: [Choice]] = [:]
        for record in choices?.records ?? [] {
            let list = record["list_name"].isEmpty ? record["list name"] : record["list_name"]
            let code = record["name"].isEmpty ? record["value"] : record["name"]
            guard !list.isEmpty, !code.isEmpty else { continue }
            let words = languages.text("label", record) ?? LocalizedText(code, language: languages.first)
            let missing: MissingKind? = MissingKind(token: "_" + record["missing"])
            var choice = Choice(
                code: code, label: words, score: missing == nil ? Int(record["score"]) : nil,
                agrees: missing == nil && record["agree"].lowercased() == "true", missing: missing,
                phase: Phase(rawValue: record["phase"]),
                aliases: record["aliases"].split(separator: "|").map { $0.trimmingSpace })
            if !record["area"].isEmpty { choice.scope = .area(record["area"]) }
            if !record["network"].isEmpty { choice.scope = .network(record["network"]) }
            lists[list, default: []].append(choice)
        }
        return lists
    }
}
