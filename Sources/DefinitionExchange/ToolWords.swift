import SurveyModel

/// Words that another tool supplies itself, as the options of a yes/no question, in the language of a survey.
enum ToolWords {
    /// Options with a text in the survey's language: its own where there is one, else the English.
    static func options(_ choices: [Choice], in language: LanguageTag) -> [Choice] {
        choices.map { choice in
            var copy = choice
            copy.label = text(choice.label, in: language)
            return copy
        }
    }

    /// A text with the survey's language as its first.
    static func text(_ text: LocalizedText, in language: LanguageTag) -> LocalizedText {
        var texts = text.texts
        texts[language] = texts[language] ?? texts[.english] ?? text.original
        return LocalizedText(texts, defaultLanguage: language)
    }
}
