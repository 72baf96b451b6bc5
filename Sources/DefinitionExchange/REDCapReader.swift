import SurveyModel

/// A REDCap data dictionary → an instrument.
///
/// Fields that REDCap marks as identifiers become text items with a note: the import leaves such columns out unless
/// somebody decides otherwise.
struct REDCapReader {
    let table: FormTable

    static let name = "Variable / Field Name"

    func read() throws(ExchangeError) -> ExchangedDefinition {
        guard table.rows.first?.cells.contains(where: { $0.trimmingSpace == REDCapReader.name }) == true else {
            throw ExchangeError(
                .both(table.name, table.name),
                .both(
                    "det är ingen ordlista från REDCap: kolumnen ’\(REDCapReader.name)’ saknas",
                    "this is no REDCap dictionary: the column '\(REDCapReader.name)' is missing"),
                remedy: .both(
                    "Välj Data Dictionary, sedan Download the current Data Dictionary i REDCap",
                    "In REDCap choose Data Dictionary, then Download the current Data Dictionary"))
        }
        var draft = InstrumentDraft(language: .english)
        for (index, record) in table.records.enumerated() where !record[REDCapReader.name].isEmpty {
            read(record, isFirst: index == 0, into: &draft)
        }
        draft.take(UnreadParts.columns(of: table) { Self.headings.contains($0) })
        let stem = String(table.name.split(separator: "/").last?.split(separator: ".").first ?? "redcap")
        return draft.finish(id: stem, title: LocalizedText("", language: .english))
    }

    /// The columns that are read, and the name of the form, by which REDCap orders its pages.
    private static let headings: Set = [
        "variable / field name", "form name", "field type", "field label", "choices, calculations, or slider labels",
        "field note", "text validation type or show slider number", "text validation min", "text validation max",
        "identifier?", "branching logic (show field only if...)", "required field?",
    ]

    /// What of a field's type is not carried over.
    private func unread(_ record: FormRecord) -> [ExchangeNote] {
        var parts: [String] = []
        let validation = record["Text Validation Type OR Show Slider Number"]
        switch record["Field Type"].lowercased() {
        case "slider" where !record["Choices, Calculations, OR Slider Labels"].isEmpty: parts.append("Slider Labels")
        case "text" where !validation.isEmpty && type(record) == .text:
            parts.append("Text Validation Type: \(validation)")
        default: break
        }
        return [UnreadParts.note(parts, at: record.place)].compactMap(\.self)
    }

    private func read(_ record: FormRecord, isFirst: Bool, into draft: inout InstrumentDraft) {
        let name = record[REDCapReader.name]
        let label = LocalizedText(PlainText.of(record["Field Label"]), language: .english)
        guard let type = type(record) else {
            draft.note(
                record.place,
                .both(
                    "ett fält av typen ’\(record["Field Type"])’ har ingen motsvarighet och utelämnas",
                    "a field of type '\(record["Field Type"])' has no counterpart; it is left out"))
            return
        }
        var item = Item(name: name, concept: "", type: type, label: label)
        if type == .selectOne || type == .selectMultiple {
            let options = options(record)
            guard !options.isEmpty else {
                draft.note(
                    record.place,
                    .both("fältet saknar svarsalternativ och utelämnas", "the field has no options; it is left out"),
                    remedy: .both("Lägg till dem", "Add them"))
                return
            }
            guard draft.hasRoom(for: options, of: type, at: record.place) else { return }
            item.choices = draft.list(name, options, at: record.place)
        }
        let hint = PlainText.of(record["Field Note"])
        if !hint.isEmpty { item.hint = LocalizedText(hint, language: .english) }
        if isFirst { item.role = .recordID }
        item.isMultiline = record["Field Type"].lowercased() == "notes"
        item.isRequired = record["Required Field?"].lowercased() == "y"
        draft.add(name, item, at: record.place)
        draft.take(unread(record))
        for choice in item.options where type == .selectMultiple {
            draft.refer("\(name)(\(choice.code))", toOption: choice.code)
        }
        draft.condition(record["Branching Logic (Show field only if...)"], .redcap)
        limits(record, type, into: &draft)
        if record["Identifier?"].lowercased() == "y" {
            draft.note(
                record.place,
                .both("fältet är märkt som en personuppgift", "the field is marked as identifying a person"),
                remedy: .both(
                    "Ta bort frågan, om enkäten inte är namngiven och behöver den",
                    "Delete the item unless the survey is named and needs it"))
        }
    }

    private func type(_ record: FormRecord) -> ItemType? {
        switch record["Field Type"].lowercased() {
        case "radio", "dropdown", "yesno", "truefalse": .selectOne
        case "checkbox": .selectMultiple
        case "notes": .text
        case "slider": .integer
        case "descriptive": .note
        case "text":
            switch record["Text Validation Type OR Show Slider Number"].prefix(while: { $0 != "_" }) {
            case "integer": .integer
            case "number": .decimal
            case "date": .date
            default: .text
            }
        default: nil
        }
    }

    private func options(_ record: FormRecord) -> [Choice] {
        switch record["Field Type"].lowercased() {
        case "yesno": return ["1": "Yes", "0": "No"].sorted { $0.key > $1.key }.map(option)
        case "truefalse": return ["1": "True", "0": "False"].sorted { $0.key > $1.key }.map(option)
        default:
            return record["Choices, Calculations, OR Slider Labels"].split(separator: "|").compactMap { part in
                guard let comma = part.firstIndex(of: ",") else { return nil }
                let code = part[..<comma].trimmingSpace
                return code.isEmpty ? nil : option(code, PlainText.of(String(part[part.index(after: comma)...])))
            }
        }
    }

    private func option(_ code: String, _ label: String) -> Choice {
        Choice(code: code, label: LocalizedText(label.isEmpty ? code : label, language: .english))
    }

    private func limits(_ record: FormRecord, _ type: ItemType, into draft: inout InstrumentDraft) {
        guard type == .integer || type == .decimal || type == .date else { return }
        let bounds = [(">=", record["Text Validation Min"]), ("<=", record["Text Validation Max"])]
        let parts = bounds.filter { !$0.1.isEmpty }.map { sign, bound in
            ". \(sign) \(type == .date ? "'\(bound)'" : bound.replacing(",", with: "."))"
        }
        draft.condition(parts.joined(separator: " and "), .xlsform, isConstraint: true)
    }
}
