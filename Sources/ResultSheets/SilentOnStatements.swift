import DisclosureControl
import SurveyModel

/// What those who did not answer could still have changed of a goal about several statements, each of which has its own
/// silent and has to reach the target.
///
///     Målet är säkrat om så många av dem som inte svarat instämmer: 1 av 1 i ”a” och 2 av 2 i ”b”.
struct SilentOnStatements {
    /// What is held against the target by itself: one statement, or all of them at once.
    private struct Part {
        /// "”a”", "båda påståendena".
        let name: String
        let bounds: HardBounds
        /// How many of its silent the target needs; nil where all are too few.
        let needed: Int?
    }

    private let parts: [Part]
    /// How many of the parts have to reach the target.
    private let wanted: Int
    private let isReached: Bool
    private let noun: ItemNoun
    /// The silent of a joint reading; of statements each has its own.
    private let joint: SilentWords?

    private var phrases: Phrases { noun.phrases }
    private var isLimit: Bool { noun.isLimit }

    /// Nil where nobody was silent or that is not known, and where the target is no single bound on a share.
    init?(_ goal: GoalDescription, _ outcome: PublishedOutcome, in edition: Edition) {
        guard outcome.status.rank != nil, case .allOf(let allOf)? = outcome.value, let bounds = outcome.bounds,
            let bound = goal.target.oneBound
        else { return nil }
        let noun = ItemNoun(of: goal, in: edition)
        func part(_ name: String, _ bounds: HardBounds) -> Part {
            let needed = bound.isLimit ? bounds.neededToKeep(bound.amount) : bounds.neededToSecure(bound.amount)
            return Part(name: name, bounds: bounds, needed: needed)
        }
        if allOf.reading == .everyRespondent {
            parts = [part(noun.all(of: allOf.parts.count, enough: allOf.enough), bounds)]
            wanted = 1
            joint = SilentWords(of: bounds, outcome, isAgreement: noun.areStatements, noun.phrases)
        } else {
            let silent = outcome.silentOfParts ?? []
            parts = zip(allOf.parts, silent).compactMap { statement, silent in
                statement.share.map {
                    part(edition.quoted(statement.item, of: goal), HardBounds(of: $0, silent: silent))
                }
            }
            guard parts.count == allOf.parts.count else { return nil }
            wanted = allOf.needed
            joint = nil
        }
        guard parts.contains(where: { $0.bounds.silent > 0 }) else { return nil }
        isReached = outcome.status == .reached
        self.noun = noun
    }

    /// The sentence.
    var text: String {
        let open = parts.filter { $0.needed.map { $0 > 0 } ?? false }
        let still = wanted - parts.count { $0.needed == 0 }
        if isReached, still <= 0 {
            return phrases.say(
                "Beskedet står sig vad \(silent.text) än hade svarat.",
                "The verdict stands whatever \(silent.text) would have answered.")
        }
        if !isReached, open.count < still { return beyondReach }
        let lead =
            isReached
            ? phrases.say("Målet är säkrat om", "The target is secured if")
            : isLimit
                ? phrases.say("Målet hade hållits om", "The target would have been kept if")
                : phrases.say("Målet hade nåtts om", "The target would have been reached if")
        return "\(lead) \(condition(open, still))."
    }

    /// That the target was out of reach of the silent.
    private var beyondReach: String {
        let verb = VerbOfAnswer(noun, isPast: true)
        if isLimit {
            return phrases.say(
                "Målet hade inte hållits ens om ingen av \(silent.them) \(verb.positive(2)).",
                "The target would not have been kept even if none of \(silent.them) \(verb.positive(2)).")
        }
        return phrases.say(
            "Målet hade inte nåtts ens om \(silent.all) \(verb.positive(2)).",
            "The target would not have been reached even if \(silent.all) \(verb.positive(2)).")
    }

    /// How many of the silent must answer how to which statements.
    private func condition(_ open: [Part], _ still: Int) -> String {
        let verb = VerbOfAnswer(noun, isPast: !isReached)
        func does(_ count: Int) -> String { isLimit ? verb.negative(count) : verb.positive(count) }
        let alike = Set(open.map { [$0.needed ?? 0, $0.bounds.silent] })
        if let first = open.first, let needed = first.needed, alike.count == 1, open.count == 1 || isOfAll(open, still)
        {
            let name = open.count == 1 ? first.name : noun.eachOrBoth(of: open.count)
            let silent = joint ?? SilentWords(count: first.bounds.silent, phrases: phrases)
            return "\(silent.enough(needed)) \(does(needed)) \(verb.preposition) \(name)"
        }
        let these = still < open.count ? ", \(verb.preposition) \(noun.atLeast(still, ofThese: open.count))" : ""
        let list = phrases.list(
            open.map { part in
                "\(phrases.outOf(String(part.needed ?? 0), String(part.bounds.silent))) \(verb.preposition) \(part.name)"
            })
        return phrases.say(
            "så många av dem som inte svarat \(does(2))\(these): \(list)",
            "so many of those who did not answer \(does(2))\(these): \(list)")
    }

    /// Whether the statements are all there are, and all of them needed.
    private func isOfAll(_ open: [Part], _ still: Int) -> Bool { open.count == parts.count && still == open.count }

    /// Those who did not answer, by their number where it is the same of all statements.
    private var silent: SilentOfSeveral {
        let counts = Set(parts.map(\.bounds.silent))
        let words = joint ?? SilentWords(count: counts.count == 1 ? counts.first ?? 0 : 0, phrases: phrases)
        return SilentOfSeveral(words: words, phrases: phrases)
    }
}

/// The silent of several statements: "de 3 som inte svarat", of different numbers "de som inte svarat".
private struct SilentOfSeveral {
    let words: SilentWords
    let phrases: Phrases

    var text: String { words.count > 0 ? words.text : phrases.say("de som inte svarat", "those who did not answer") }

    var all: String { words.count > 0 ? words.all : phrases.say("alla som inte svarat", "all who did not answer") }

    var them: String { words.them }
}

/// What the silent do who agree, or who do not.
private struct VerbOfAnswer {
    let noun: ItemNoun
    let isPast: Bool

    init(_ noun: ItemNoun, isPast: Bool) {
        self.noun = noun
        self.isPast = isPast
    }

    private var phrases: Phrases { noun.phrases }

    /// What is said of the statement: "instämmer i", "svarar positivt på".
    var preposition: String { noun.areStatements ? phrases.say("i", "with") : phrases.say("på", "to") }

    /// "instämmer", "hade svarat positivt".
    func positive(_ count: Int) -> String {
        let isOne = count == 1
        switch (noun.areStatements, noun.isLimit) {
        case (true, _):
            return isPast
                ? phrases.say("hade instämt", "had agreed") : phrases.say("instämmer", isOne ? "agrees" : "agree")
        case (false, true):
            return isPast
                ? phrases.say("hade svarat så", "had answered so")
                : phrases.say("svarar så", isOne ? "answers so" : "answer so")
        case (false, false):
            return isPast
                ? phrases.say("hade svarat positivt", "had given a positive answer")
                : phrases.say("svarar positivt", isOne ? "gives a positive answer" : "give a positive answer")
        }
    }

    /// "inte instämmer", "inte hade svarat så".
    func negative(_ count: Int) -> String {
        let bare = noun.areStatements ? phrases.say("", "agree") : phrases.say("", "answer so")
        let past = noun.areStatements ? phrases.say("", "agreed") : phrases.say("", "answered so")
        let swedish = "inte \(positive(count))"
        return isPast
            ? phrases.say(swedish, "had not \(past)")
            : phrases.say(swedish, "\(count == 1 ? "does" : "do") not \(bare)")
    }
}

extension Target {
    /// The least or the most that a figure may be, where the target is one of the two.
    var oneBound: (amount: Fraction, isLimit: Bool)? {
        switch self {
        case .atLeast(let amount): (amount.value, false)
        case .atMost(let amount): (amount.value, true)
        default: nil
        }
    }
}
