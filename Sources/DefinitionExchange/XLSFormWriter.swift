import SurveyDefinition
import SurveyModel

/// An instrument → the three sheets of an XLSForm.
///
/// Lists built from the organisation are written out with their options. What form tools know no column for stands in
/// columns of its own, which they pass over; series between waves (comparability, crosswalks, retired items) are not
/// written.
struct XLSFormWriter {
    let instrument: Instrument

    private var languages: [LanguageTag] {
        [instrument.language]
            + LostParts.languages(of: instrument).subtracting([instrument.language]).sorted()
    }

    private static let names: [LanguageTag: String] = [
        .swedish: "Svenska", .english: "English", LanguageTag(rawValue: "sv-x-lattlast"): "Lättläst svenska",
    ]

    /// `Svenska (sv)`.
    private func shown(_ tag: LanguageTag) -> String { "\(XLSFormWriter.names[tag] ?? tag.rawValue) (\(tag.rawValue))" }

    /// The sheets in order, each with its headings first.
    var sheets: [(name: String, rows: [[String]])] {
        [("survey", survey), ("choices", choices), ("settings", settings)]
    }

    private var survey: [[String]] {
        let languages = languages
        let heads =
            ["type", "name"] + languages.map { "label::\(shown($0))" } + languages.map { "hint::\(shown($0))" }
            + ["required", "relevant", "constraint"] + languages.map { "constraint_message::\(shown($0))" }
            + ["appearance", "concept", "role", "aliases"]
        return [heads]
            + instrument.items.map { item in
                let start = [type(of: item), item.name] + languages.map { item.label.texts[$0] ?? "" }
                let rules = [
                    item.isRequired ? "yes" : "", item.relevant.map(XLSFormCondition(instrument).text) ?? "",
                    item.constraint.map(XLSFormCondition(instrument).text) ?? "",
                ]
                return start + languages.map { item.hint?.texts[$0] ?? "" } + rules
                    + languages.map { item.constraintMessage?.texts[$0] ?? "" }
                    + [
                        item.isLongText ? "multiline" : "", item.concept, item.role?.rawValue ?? "",
                        item.aliases.joined(separator: "|"),
                    ]
            }
    }

    private func type(of item: Item) -> String {
        item.choices.map { "\(item.type.rawValue) \($0.name)" } ?? item.type.rawValue
    }

    private var choices: [[String]] {
        let languages = languages
        var seen: Set<String> = []
        var rows = [
            ["list_name", "name"] + languages.map { "label::\(shown($0))" } + [
                "score", "agree", "missing", "phase", "aliases", "network", "area",
            ]
        ]
        for list in instrument.items.compactMap(\.choices) where seen.insert(list.name).inserted {
            for choice in list.choices {
                rows.append(
                    [list.name, choice.code] + languages.map { choice.label.texts[$0] ?? "" } + [
                        choice.score.map(String.init) ?? "", choice.agrees ? "true" : "",
                        choice.missing.map { String($0.token.dropFirst()) } ?? "", choice.phase?.rawValue ?? "",
                        choice.aliases.joined(separator: "|"), choice.scope?.networkID ?? "",
                        choice.scope?.areaID ?? "",
                    ])
            }
        }
        return rows
    }

    private var settings: [[String]] {
        var heads = ["form_title", "form_id", "default_language"] + XLSFormExtras.keys
        var cells =
            [instrument.title.original, instrument.id, shown(instrument.language)]
            + XLSFormExtras.values(of: instrument)
        let texts = [("form_title", instrument.title)] + XLSFormExtras.texts(of: instrument)
        for (key, text) in texts {
            for language in languages.dropFirst() {
                guard let words = text.texts[language] else { continue }
                heads.append("\(key)::\(shown(language))")
                cells.append(words)
            }
        }
        return [heads, cells]
    }
}

/// A condition as XLSForm writes it: `${roll} = 'chef' and selected(${kommuner}, '0680')`.
struct XLSFormCondition {
    private let instrument: Instrument

    init(_ instrument: Instrument) { self.instrument = instrument }

    func text(_ condition: Condition) -> String { text(condition, isInner: false) }

    private func text(_ condition: Condition, isInner: Bool) -> String {
        switch condition {
        case .equals(let item, let code): "\(name(item)) = '\(code)'"
        // XPath holds an empty answer unequal to any code; the condition's own reading asks for an answer too.
        case .differs(let item, let code):
            "("
                + ([""] + instrument.codesRuledOut(by: code, in: item)).map { "\(name(item)) != '\($0)'" }
                .joined(separator: " and ") + ")"
        case .isOne(let item, let codes):
            "(" + codes.map { "\(name(item)) = '\($0)'" }.joined(separator: " or ") + ")"
        case .selected(let item, let code): "selected(\(name(item)), '\(code)')"
        case .compares(let item, let comparison, .number(let number)):
            Condition.compares(item: name(item), comparison, .number(number)).definitionText
        case .compares(let item, let comparison, .date(let date)):
            "\(name(item)) \(comparison.rawValue) date('\(date)')"
        case .all(let parts): joined(parts, " and ", isInner)
        case .any(let parts): joined(parts, " or ", isInner)
        case .not(let part): "not(\(text(part, isInner: false)))"
        }
    }

    private func name(_ item: String) -> String { item == Condition.ownAnswer ? "." : "${\(item)}" }

    private func joined(_ parts: [Condition], _ word: String, _ isInner: Bool) -> String {
        let text = parts.map { self.text($0, isInner: true) }.joined(separator: word)
        return isInner ? "(\(text))" : text
    }
}

extension GoalScope {
    fileprivate var networkID: String? { if case .network(let id) = self { id } else { nil } }
    fileprivate var areaID: String? { if case .area(let id) = self { id } else { nil } }
}
