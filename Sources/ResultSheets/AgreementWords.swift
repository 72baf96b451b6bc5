import DisclosureControl
import SurveyModel

/// What those do whom a share counts: agree, or, of a question that nobody can agree with, give an answer.
///
///     "12 av 13 instämmer", "100 av 225 svarar ”Mycket nöjd”"
struct AgreementWords {
    /// Whether they agree with a statement.
    let isAgreement: Bool
    /// "instämmer", of one person.
    let one: String
    /// The same of several.
    let many: String
    /// The same, where what they do has just been named.
    let again: (one: String, many: String)
    /// "hade instämt".
    let had: String
    /// "inte instämmer", of one person and of several.
    let not: (one: String, many: String)
    /// "inte hade instämt".
    let hadNot: String

    /// The words of an item, by the options that count: those that agree, or a goal's own.
    init(of item: PublishedItem?, in edition: Edition, goal: GoalDescription? = nil) {
        let phrases = edition.phrases
        let codes = goal.flatMap(edition.countedOptions)
        let counted = (item?.options ?? []).filter { codes?.contains($0.code) ?? $0.agrees }
            .map { edition.text($0.label) }
        isAgreement = codes == nil && counted.allSatisfy(phrases.saysAgree)
        if isAgreement {
            one = phrases.say("instämmer", "agrees")
            many = phrases.say("instämmer", "agree")
            again = (one, many)
            had = phrases.say("hade instämt", "had agreed")
            not = (
                phrases.say("inte instämmer", "does not agree"), phrases.say("inte instämmer", "do not agree")
            )
            hadNot = phrases.say("inte hade instämt", "had not agreed")
        } else {
            let answers = phrases.alternatives(counted.map(phrases.quoted))
            one = phrases.say("svarar", "answers") + " " + answers
            many = phrases.say("svarar", "answer") + " " + answers
            again = (phrases.say("svarar så", "answers so"), phrases.say("svarar så", "answer so"))
            had = phrases.say("hade svarat så", "had answered so")
            not = (
                phrases.say("inte svarar så", "does not answer so"), phrases.say("inte svarar så", "do not answer so")
            )
            hadNot = phrases.say("inte hade svarat så", "had not answered so")
        }
    }

    /// What so many of them do.
    func text(_ count: Int) -> String { count == 1 ? one : many }
}

extension Phrases {
    /// Whether an option says that one agrees.
    fileprivate func saysAgree(_ option: String) -> Bool {
        option.lowercased().contains(say("instämm", "agree"))
    }

    /// "a eller b".
    func alternatives(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + say(" eller ", " or ") + last
    }
}
