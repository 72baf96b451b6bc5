import DisclosureControl
import SurveyModel

/// What the items of a composite goal are together: statements that one agrees with, or questions that one answers.
///
///     "alla 3 påståenden", "var och en av de 3 frågorna"
struct ItemNoun {
    /// Whether each of them is a statement to agree with.
    let areStatements: Bool
    /// Whether what counts is what there should be little of, so that an answer that counts is no good one.
    var isLimit = false
    let phrases: Phrases

    /// The noun of a goal's items, by the options that count.
    init(of goal: GoalDescription, in edition: Edition) {
        phrases = edition.phrases
        areStatements = goal.items.allSatisfy {
            AgreementWords(of: edition.item($0, of: goal), in: edition, goal: goal).isAgreement
        }
        if case .atMost = goal.target { isLimit = true }
    }

    /// "påståenden", as many as `count`.
    func text(_ count: Int) -> String {
        switch (areStatements, count == 1) {
        case (true, true): phrases.say("påstående", "statement")
        case (true, false): phrases.say("påståenden", "statements")
        case (false, true): phrases.say("fråga", "question")
        case (false, false): phrases.say("frågor", "questions")
        }
    }

    /// "de 3 påståendena".
    func those(_ count: Int) -> String {
        phrases.say("de \(count) \(areStatements ? "påståendena" : "frågorna")", "the \(count) \(text(count))")
    }

    /// "båda påståendena".
    var both: String {
        phrases.say(areStatements ? "båda påståendena" : "båda frågorna", "both \(text(2))")
    }

    /// "vart och ett av de 3 påståendena".
    func each(of count: Int) -> String {
        phrases.say("\(areStatements ? "vart och ett" : "var och en") av \(those(count))", "each of \(those(count))")
    }

    /// "på varje påstående".
    var onEach: String { phrases.say("på varje \(text(1))", "on every \(text(1))") }

    /// "inget av de 3 påståendena".
    func none(of count: Int) -> String {
        phrases.say("\(areStatements ? "inget" : "ingen") av \(those(count))", "none of \(those(count))")
    }

    /// "minst 2 av 3 påståenden", "minst ett av 3 påståenden".
    func atLeast(_ enough: Int, of count: Int) -> String {
        let one = phrases.say(areStatements ? "ett" : "en", "one")
        let number = enough == 1 ? one : String(enough)
        return phrases.say(
            "minst \(number) av \(count) \(text(count))", "at least \(number) of \(count) \(text(count))")
    }

    /// "minst ett av dessa 3 påståenden".
    func atLeast(_ enough: Int, ofThese count: Int) -> String {
        let one = phrases.say(areStatements ? "ett" : "en", "one")
        let number = enough == 1 ? one : String(enough)
        return phrases.say(
            "minst \(number) av dessa \(count) \(text(count))", "at least \(number) of these \(count) \(text(count))")
    }

    /// "båda påståendena", "vart och ett av de 3 påståendena".
    func eachOrBoth(of count: Int) -> String { count == 2 ? both : each(of: count) }

    /// "båda påståendena", "alla 3 påståenden", where fewer are enough "minst 2 av 3 påståenden".
    func all(of count: Int, enough: Int?) -> String {
        if let enough { return atLeast(enough, of: count) }
        return count == 2 ? both : phrases.say("alla \(count)", "all \(count)") + " " + text(count)
    }

    /// "instämmer i", of questions "svarar positivt på".
    func agree(_ count: Int) -> String {
        let isOne = count == 1
        if areStatements { return phrases.say("instämmer i", isOne ? "agrees with" : "agree with") }
        return isLimit
            ? phrases.say("svarar så på", isOne ? "answers so to" : "answer so to")
            : phrases.say("svarar positivt på", isOne ? "gives a positive answer to" : "give a positive answer to")
    }

    /// " (ett påstående till är lika lågt)", of those that are as low, or as high, as the one that is named.
    func alike(_ count: Int) -> String {
        guard count > 0 else { return "" }
        let isOne = count == 1
        let ending = isOne ? (areStatements ? "t" : "") : "a"
        let alike = phrases.say("lika \(isLimit ? "hög" : "låg")\(ending)", isLimit ? "as high" : "as low")
        let one = phrases.say(areStatements ? "ett" : "en", "one")
        let more = isOne ? one : String(count)
        return phrases.say(
            " (\(more) \(text(count)) till är \(alike))",
            " (\(more) more \(text(count)) \(isOne ? "is" : "are") \(alike))")
    }

    /// ", på ett annat påstående", beside a number where there is no room for which.
    var another: String {
        phrases.say(
            areStatements ? ", på ett annat påstående" : ", på en annan fråga", ", on another \(text(1))")
    }
}

extension Edition {
    /// An item's words in quotation marks, or its name where it is not published.
    func quoted(_ name: String, of goal: GoalDescription) -> String {
        phrases.quoted(item(name, of: goal).map { text($0.label) } ?? name)
    }

    /// An item as it is published of the goal's group; the organisation shows that of a survey without networks.
    func item(_ name: String, of goal: GoalDescription) -> PublishedItem? {
        goal.instrument.flatMap { instrument in
            item(name, instrument: instrument, group: goal.scope.groupKey)
                ?? item(name, instrument: instrument, group: GoalScope.organisation.groupKey)
        }
    }
}
