import SurveyDefinition
import SurveyModel

/// An instrument → a REDCap data dictionary, in its own language.
struct REDCapWriter {
    let instrument: Instrument

    private static let headings = [
        "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
        "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
        "Text Validation Min", "Text Validation Max", "Identifier?", "Branching Logic (Show field only if...)",
        "Required Field?", "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name",
        "Matrix Ranking?", "Field Annotation",
    ]

    /// The rows, headings first; the first field is the record's number, which REDCap demands.
    var rows: [[String]] {
        let form = instrument.id.replacing("-", with: "_")
        var rows = [REDCapWriter.headings]
        if instrument.items.first?.role != .recordID {
            rows.append(["record_id", form, "", "text", "Record ID"] + Array(repeating: "", count: 13))
        }
        return rows + instrument.items.map { row(of: $0, form: form) }
    }

    /// That bars in options' labels, which part options there, are written as slashes.
    var notes: [ExchangeNote] {
        instrument.items.filter { $0.options.contains { $0.label.original.contains("|") } }.map { item in
            ExchangeNote(
                place: .both("frågan \(item.name)", "item \(item.name)"),
                problem: .both(
                    "tecknet | i ett alternativs etikett skiljer alternativ åt i REDCap och skrivs /",
                    "the sign | in an option's label parts options in REDCap, and is written /"),
                remedy: .both(
                    "Exportera svaren med koder (raw), eller lägg till etiketten med / som alias",
                    "Export the answers with codes (raw), or add the label with / as an alias"))
        }
    }

    private func row(of item: Item, form: String) -> [String] {
        let options = item.options.map { choice in
            "\(choice.code), \(choice.label.original.replacing("|", with: "/"))"
        }
        let limits = limits(of: item)
        return [
            item.name.lowercased(), form, "", type(of: item), item.label.original, options.joined(separator: " | "),
            item.hint?.original ?? "", validation(of: item), limits.least, limits.most, "",
            item.relevant.map(branching) ?? "", item.isRequired ? "y" : "", "", "", "", "", "",
        ]
    }

    private func type(of item: Item) -> String {
        switch item.type {
        case .selectOne: "radio"
        case .selectMultiple: "checkbox"
        case .note: "descriptive"
        case .text: item.isLongText ? "notes" : "text"
        case .integer, .decimal, .date: "text"
        }
    }

    private func validation(of item: Item) -> String {
        switch item.type {
        case .integer: "integer"
        case .decimal: "number"
        case .date: "date_ymd"
        case .selectOne, .selectMultiple, .text, .note: ""
        }
    }

    /// The bounds of a constraint as `. >= 0 and . <= 50`.
    private func limits(of item: Item) -> (least: String, most: String) {
        var limits = (least: "", most: "")
        let parts: [Condition] =
            switch item.constraint {
            case .all(let parts)?: parts
            case let single?: [single]
            case nil: []
            }
        for case .compares(Condition.ownAnswer, let comparison, _) in parts {
            guard let part = parts.first(where: { $0.comparison == comparison }) else { continue }
            let bound = part.definitionText.split(separator: " ").last.map { String($0.replacing("'", with: "")) } ?? ""
            if comparison == .atLeast { limits.least = bound }
            if comparison == .atMost { limits.most = bound }
        }
        return limits
    }

    /// Whether a constraint is nothing but a least and a most value, which REDCap has columns for.
    static func carries(_ constraint: Condition) -> Bool {
        let parts = if case .all(let parts) = constraint { parts } else { [constraint] }
        return parts.allSatisfy { $0.comparison == .atLeast || $0.comparison == .atMost }
    }

    private func branching(_ condition: Condition) -> String {
        switch condition {
        case .equals(let item, let code): "[\(item.lowercased())] = '\(code)'"
        case .differs(let item, let code):
            "("
                + ([""] + instrument.codesRuledOut(by: code, in: item)).map { "[\(item.lowercased())] <> '\($0)'" }
                .joined(separator: " and ") + ")"
        case .isOne(let item, let codes):
            "(" + codes.map { "[\(item.lowercased())] = '\($0)'" }.joined(separator: " or ") + ")"
        case .selected(let item, let code): "[\(item.lowercased())(\(code))] = '1'"
        case .compares(let item, _, _):
            condition.definitionText.replacing(item, with: "[\(item.lowercased())]", maxReplacements: 1)
        case .all(let parts): "(" + parts.map(branching).joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map(branching).joined(separator: " or ") + ")"
        case .not(let part): "not(\(branching(part)))"
        }
    }
}

extension Condition {
    fileprivate var comparison: Comparison? {
        if case .compares(Condition.ownAnswer, let comparison, _) = self { return comparison }
        return nil
    }
}
