import ResponseImport
import SurveyModel

/// Tells Swedish questions from English ones.
enum LanguageGuess {
    private static let swedish: Set<String> = [
        "och", "att", "är", "du", "hur", "vad", "vilken", "vilket", "vilka", "inte", "på", "av", "för", "med", "som",
        "har",
        "jag", "ditt", "din", "dina", "vi", "ja", "nej", "nöjd", "fråga", "nätverk", "kommun",
    ]
    private static let english: Set<String> = [
        "and", "the", "is", "are", "you", "how", "what", "which", "not", "on", "of", "for", "with", "that", "have",
        "do",
        "your", "we", "yes", "no", "did", "in", "question", "to",
    ]

    /// The language of an export's headings: Swedish where its words or letters prevail, otherwise English.
    static func language(of contents: ExportContents) -> LanguageTag {
        var (ours, theirs) = (0, 0)
        for question in contents.questions {
            let options = question.parts.flatMap { $0.contents.words.prefix(8).map(\.text) }
            for text in [question.found.question] + question.found.options + options {
                let words = text.lowercased().split { !$0.isLetter }.map(String.init)
                ours += words.count { swedish.contains($0) || $0.contains { "åäö".contains($0) } }
                theirs += words.count { english.contains($0) }
            }
        }
        return theirs > ours || ours == 0 && theirs > 0 ? .english : .swedish
    }
}
