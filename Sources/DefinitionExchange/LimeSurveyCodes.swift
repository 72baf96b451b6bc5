import SurveyModel

/// Names and codes as LimeSurvey takes them: letters and digits alone, questions at most 20, options at most 5.
struct LimeSurveyCodes {
    /// The question code of each item, by name.
    let questions: [String: String]
    /// The option code of each option, by list and code.
    let options: [String: [String: String]]
    /// Lists whose codes had to be replaced.
    let replaced: [String]

    init(_ instrument: Instrument) {
        var taken: Set<String> = []
        questions = instrument.items.reduce(into: [:]) { codes, item in
            let plain = LimeSurveyCodes.plain(item.name)
            var code = String((plain.first?.isLetter == true ? plain : "q" + plain).prefix(20))
            var number = 2
            while !taken.insert(code.lowercased()).inserted {
                code = String(plain.prefix(18)) + String(number)
                number += 1
            }
            codes[item.name] = code
        }
        var options: [String: [String: String]] = [:]
        var replaced: [String] = []
        for list in instrument.items.compactMap(\.choices) where options[list.name] == nil {
            let plain = list.choices.map { LimeSurveyCodes.plain($0.code) }
            let fits = Set(plain).count == plain.count && plain.allSatisfy { (1...5).contains($0.utf8.count) }
            let codes = fits ? plain : list.choices.indices.map { "A\($0 + 1)" }
            if codes != list.choices.map(\.code) { replaced.append(list.name) }
            options[list.name] = Dictionary(uniqueKeysWithValues: zip(list.choices.map(\.code), codes))
        }
        self.options = options
        self.replaced = replaced
    }

    private static func plain(_ text: String) -> String {
        text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// The code of an item's option.
    func option(_ code: String, of item: Item) -> String {
        item.choices.flatMap { options[$0.name]?[code] } ?? code
    }
}
