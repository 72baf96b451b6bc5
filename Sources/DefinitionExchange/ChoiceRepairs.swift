import SurveyModel

extension InstrumentDraft {
    /// The options of a list of the source's as a definition can hold them, with what was changed noted.
    ///
    /// Each has a code of its own and a label.
    mutating func mended(_ options: [Choice], of list: String, at place: LocalizedText) -> [Choice] {
        var choices: [Choice] = []
        for option in options {
            if option.code.isEmpty {
                noteLost(
                    option, list, at: place,
                    .both("saknar kod", "has no code"), remedy: .both("Ge det en kod", "Give it a code"))
            } else if choices.contains(where: { $0.code == option.code }) {
                noteLost(
                    option, list, at: place,
                    .both("har samma kod som ett tidigare", "has the code of an earlier one"),
                    remedy: .both("Ge dem olika koder", "Give them different codes"))
            } else {
                choices.append(option)
            }
        }
        for index in choices.indices where choices[index].label.original.isEmpty {
            choices[index].label = LocalizedText(choices[index].code, language: language)
        }
        return choices
    }

    /// The same with all answers scored or none; what is no answer needs no score.
    mutating func evenlyScored(_ choices: [Choice], of list: String, at place: LocalizedText) -> [Choice] {
        let answers = choices.filter { $0.missing == nil }
        guard answers.contains(where: { $0.score != nil }), answers.contains(where: { $0.score == nil }) else {
            return choices
        }
        note(
            place,
            .both(
                "i listan ’\(list)’ har bara några alternativ poäng; poängen utelämnas",
                "in the list '\(list)' only some options have a score; the scores are left out"),
            remedy: .both(
                "Ge alla poäng, eller märk dem som inte är svar", "Score them all, or mark those that are no answers"))
        return choices.map { choice in
            var choice = choice
            choice.score = nil
            return choice
        }
    }

    private mutating func noteLost(
        _ option: Choice, _ list: String, at place: LocalizedText, _ why: LocalizedText, remedy: LocalizedText
    ) {
        let label = option.label.original.isEmpty ? option.code : option.label.original
        note(
            place,
            .both(
                "alternativet ”\(label)” i listan ’\(list)’ \(why.text(in: .swedish)) och utelämnas",
                "the option \"\(label)\" in the list '\(list)' \(why.text(in: .english)) and is left out"),
            remedy: .both(
                "\(remedy.text(in: .swedish)) i källan och gör om",
                "\(remedy.text(in: .english)) in the source, and convert again"))
    }
}
