import SurveyDefinition
import SurveyModel

/// An instrument → LimeSurvey's tab-separated structure, the whole survey once for each language.
struct LimeSurveyWriter {
    let instrument: Instrument
    private let codes: LimeSurveyCodes

    init(_ instrument: Instrument) {
        self.instrument = instrument
        codes = LimeSurveyCodes(instrument)
    }

    static let headings = [
        "class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory", "other",
        "default", "same_default", "assessment_value", "num_value_int_only",
    ]

    /// What the receiver should know.
    var notes: [ExchangeNote] {
        codes.replaced.map { name in
            ExchangeNote(
                place: .both("listan \(name)", "list \(name)"),
                problem: .both(
                    "LimeSurvey tar koder på högst fem bokstäver och siffror, så alternativen numreras från A1",
                    "LimeSurvey takes codes of at most five letters and digits, so its options are numbered from A1"),
                remedy: .both(
                    "Exportera svaren med hela etiketter, som läses in som de är",
                    "Export the answers with full labels, which the import reads as they are"))
        }
    }

    private var languages: [LanguageTag] {
        let all = instrument.items.reduce(into: Set(instrument.title.texts.keys)) { $0.formUnion($1.label.texts.keys) }
        return [instrument.language] + all.subtracting([instrument.language]).sorted()
    }

    var rows: [[String]] {
        let others = languages.dropFirst().map(LimeSurveyWriter.code).joined(separator: " ")
        var rows = [
            LimeSurveyWriter.headings,
            row("S", "", "language", "", LimeSurveyWriter.code(instrument.language), "", instrument.language),
        ]
        if !others.isEmpty { rows.append(row("S", "", "additional_languages", "", others, "", instrument.language)) }
        rows += languages.map { row("SL", "", "surveyls_title", "", instrument.title.text(in: $0), "", $0) }
        for language in languages {
            rows.append(row("G", "1", instrument.title.text(in: language), "1", "", "", language))
            for item in instrument.items { rows += question(item, language) }
        }
        return rows
    }

    /// LimeSurvey knows no private subtag; its own word for an easier language is `informal`.
    private static func code(_ tag: LanguageTag) -> String {
        tag.rawValue.hasSuffix("-x-lattlast") ? "\(tag.rawValue.prefix(2))-informal" : tag.rawValue
    }

    private func row(
        _ kind: String, _ type: String, _ name: String, _ relevance: String, _ text: String, _ help: String,
        _ language: LanguageTag, mandatory: String = "", score: String = "", isWhole: Bool = false
    ) -> [String] {
        [
            kind, type, name, relevance, text, help, LimeSurveyWriter.code(language), "", mandatory, "", "", "", score,
            isWhole ? "1" : "",
        ]
    }

    private func question(_ item: Item, _ language: LanguageTag) -> [[String]] {
        let head = row(
            "Q", type(of: item), codes.questions[item.name] ?? item.name,
            item.relevant.map(expression) ?? "1", item.label.text(in: language),
            item.hint?.text(in: language) ?? "", language, mandatory: item.isRequired ? "Y" : "N",
            isWhole: item.type == .integer)
        let options = item.options.map { choice in
            row(
                item.type == .selectOne ? "A" : "SQ", "0", codes.option(choice.code, of: item), "",
                choice.label.text(in: language), "", language, score: choice.score.map(String.init) ?? "")
        }
        return [head] + options
    }

    private func type(of item: Item) -> String {
        switch item.type {
        case .selectOne: "L"
        case .selectMultiple: "M"
        case .integer, .decimal: "N"
        case .date: "D"
        case .note: "X"
        case .text: item.isLongText ? "T" : "S"
        }
    }

    private func expression(_ condition: Condition) -> String {
        switch condition {
        case .equals(let item, let code): "\(name(item)).NAOK == \"\(option(code, item))\""
        case .differs(let item, let code):
            "(!is_empty(\(name(item)).NAOK)"
                + instrument.codesRuledOut(by: code, in: item)
                .map { " and \(name(item)).NAOK != \"\(option($0, item))\"" }.joined() + ")"
        case .isOne(let item, let codes):
            "(" + codes.map { "\(name(item)).NAOK == \"\(option($0, item))\"" }.joined(separator: " or ") + ")"
        case .selected(let item, let code): "\(name(item))_\(option(code, item)).NAOK == \"Y\""
        case .compares(let item, _, _):
            condition.definitionText.replacing(item, with: "\(name(item)).NAOK", maxReplacements: 1)
        case .all(let parts): "(" + parts.map(expression).joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map(expression).joined(separator: " or ") + ")"
        case .not(let part): "!(\(expression(part)))"
        }
    }

    private func name(_ item: String) -> String { codes.questions[item] ?? item }

    private func option(_ code: String, _ item: String) -> String {
        instrument.item(item).map { codes.option(code, of: $0) } ?? code
    }
}
