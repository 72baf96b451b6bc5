import SurveyModel

/// A LimeSurvey survey as both of its definition formats tell it: questions in order, with texts by language.
struct LimeSurveySurvey {
    /// A question, subquestion or answer option with its words.
    struct Entry {
        var code: String
        /// The type of a question as one character; of answers and subquestions the scale, `0` or `1`.
        var type = ""
        var text: [LanguageTag: String] = [:]
        var help: [LanguageTag: String] = [:]
        var relevance = ""
        var isMandatory = false
        var hasOther = false
        /// Whether a number must be whole.
        var isWhole = false
        /// The assessment value of an answer.
        var score: Int?
        var place: LocalizedText
    }

    /// A question with what belongs to it.
    struct Question {
        var head: Entry
        var subquestions: [Entry] = []
        var answers: [Entry] = []
        /// The relevance of its group.
        var groupRelevance = ""
    }

    /// The texts around the questions that say anything to respondents.
    static let textsOfSurvey: Set = [
        "surveyls_description", "surveyls_welcometext", "surveyls_endtext", "surveyls_policy_notice",
    ]

    var file: String
    var id = ""
    var title: [LanguageTag: String] = [:]
    var language: LanguageTag
    var questions: [Question] = []
    /// What of the source is not read.
    var unread: [ExchangeNote] = []

    func text(_ texts: [LanguageTag: String]) -> LocalizedText {
        var plain = texts.mapValues(PlainText.of).filter { !$0.value.isEmpty }
        if plain[language] == nil, let any = plain.min(by: { $0.key < $1.key }) { plain[language] = any.value }
        return plain.isEmpty ? LocalizedText("", language: language) : LocalizedText(plain, defaultLanguage: language)
    }

    func optional(_ texts: [LanguageTag: String]) -> LocalizedText? {
        let text = text(texts)
        return text.original.isEmpty ? nil : text
    }

    /// The survey as an instrument.
    func exchanged() -> ExchangedDefinition {
        var draft = InstrumentDraft(language: language, exportsLabels: true)
        for question in questions { LimeSurveyQuestion(survey: self, question: question).add(to: &draft) }
        draft.take(unread)
        let stem = String(file.split(separator: "/").last?.split(separator: ".").first ?? "survey")
        return draft.finish(id: id.isEmpty ? stem : "limesurvey-\(id)", title: text(title))
    }
}
