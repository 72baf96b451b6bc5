public import SurveyModel

/// Every word readers see, Swedish first and English complete.
///
/// A phrase is a property or function that states both languages side by side, so that none can be missing.
public struct Phrases: Hashable, Sendable {
    /// Whether the words are English; Swedish otherwise.
    let isEnglish: Bool
    /// Whether a tertial is told of from the year's beginning, as its report covers the months before it too.
    var countsFromJanuary = false

    /// The words of a language; anything but English is Swedish, the first language of the toolkit.
    public init(_ language: LanguageTag) {
        var tag: LanguageTag? = language
        while let wider = tag?.broader { tag = wider }
        isEnglish = tag == .english
    }

    /// The tag of the words themselves, for the page's `lang`.
    public var tag: LanguageTag { isEnglish ? .english : .swedish }

    func say(_ swedish: String, _ english: String) -> String { isEnglish ? english : swedish }

    // MARK: Withheld figures

    /// What stands in place of a withheld figure, whatever the reason.
    public var withheldMark: String { "··" }

    /// The one and the same words for every withheld figure.
    public var withheldWords: String { say("visas inte: skyddat", "not shown: protected") }

    /// The same as a sentence, for a withheld goal.
    var withheldSentence: String {
        say(
            "Resultatet visas inte, för att skydda dem som svarat.",
            "The result is not shown, to protect those who answered.")
    }

    /// What the words mean, for the legend.
    var withheldMeaning: String {
        say(
            "\(withheldWords) (för få svar, eller så kunde en sådan siffra räknas fram)",
            "\(withheldWords) (too few answers, or such a figure could be worked out)")
    }

    /// What stands where there is no figure at all.
    public var noFigureMark: String { "—" }

    // MARK: Status

    /// The word that always stands beside a status' symbol.
    public func word(for status: Status) -> String {
        switch status {
        case .reached: say("Uppnått", "Reached")
        case .nearly: say("Nästan uppnått", "Nearly reached")
        case .notReached: say("Ej uppnått", "Not reached")
        case .notMeasuredYet: say("Ej mätt än", "Not measured yet")
        case .cannotBeJudged(.noTarget): say("Följs utan målvärde", "Followed without a target")
        case .cannotBeJudged: say("Kan inte bedömas", "Cannot be judged")
        }
    }

    /// What a status means, for the legend.
    func meaning(of status: Status) -> String {
        switch status {
        case .reached: say("målvärdet är nått", "the target is met")
        case .nearly: say("inom den gräns för ”nästan” som planen anger", "within the plan’s declared margin")
        case .notReached: say("längre från målvärdet än så", "further from the target than that")
        case .notMeasuredYet:
            say("mätningen görs senare", "measured later")
        case .cannotBeJudged(.noTarget):
            say(
                "planen anger inget målvärde; talet redovisas ändå",
                "the plan sets no target; the figure is told all the same")
        case .cannotBeJudged:
            say(
                "underlag saknas eller målvärdet är okänt, och skälet anges",
                "data are missing or the target is unknown, and the reason is given")
        }
    }

    /// That a row's symbol is of now, and that nothing else stands as a symbol.
    var oneSymbolRule: String {
        say(
            "Varje mål har ett enda statustecken, för läget nu. Hur det stod till förut, eller mot en del av året, står i ord.",
            "Each goal has a single status symbol, for how it stands now. How it stood before, or against a part of the year, is said in words."
        )
    }

    /// Why a figure cannot be held against its goal, as a sentence.
    public func reason(for obstacle: JudgementObstacle, language: LanguageTag) -> String {
        switch obstacle {
        case .noTarget: say("Följs utan målvärde.", "Followed without a target.")
        case .targetUnknown(let text):
            say("Målvärdet är okänt: ", "The target is unknown: ") + text.text(in: language).endingSentence
        case .noData: say("Inga uppgifter har lämnats för perioden.", "No data were delivered for the period.")
        case .noValidAnswer: say("Inga giltiga svar.", "No valid answers.")
        case .partMissing:
            say(
                "En del av målet saknar svar, och det kan avgöra.",
                "A part of the goal has no answers, which may decide.")
        case .nothingToCompareWith:
            say(
                "Målet är en förändring och det finns inget att jämföra med.",
                "The goal is a change, and there is nothing to compare with.")
        case .qualitative: say("Målet beskrivs i ord, utan tal.", "The goal is described in words, without a number.")
        case .unspecified: say("Planen anger inget mätetal för målet.", "The plan names no measure for the goal.")
        case .notComputed:
            say("Mätetalet räknades inte av verktyget.", "The measure was not computed by this tool.")
        }
    }

    // MARK: Trend

    /// The word for an arrow.
    public func word(for arrow: Arrow) -> String {
        switch arrow {
        case .up: say("ökning", "increase")
        case .flat: say("i stort sett oförändrat", "about the same")
        case .down: say("minskning", "decrease")
        }
    }

    /// Why there is no arrow, in a few words.
    public func reason(for obstacle: TrendObstacle) -> String {
        switch obstacle {
        case .noPreviousPeriod: say("ingen tidigare mätning", "no earlier measurement")
        case .notMeasuredBefore: say("inget värde förra gången", "no figure last time")
        case .noGoalBefore: say("inget mål förra gången", "no goal last time")
        case .newItem: say("ny fråga", "new question")
        case .changedItem: say("ändrad fråga", "changed question")
        case .notRecoded: say("ändrad svarsskala", "changed scale")
        case .tooFewAnswers: say("för få svar", "too few answers")
        case .noFigure: say("inget värde nu", "no figure now")
        case .sameWave: say("samma mätning som förra gången", "the same measurement as last time")
        case .otherLength: say("uppgifterna gäller olika lång tid", "the figures are about times of different length")
        case .otherPartOfYear:
            say("uppgifterna gäller olika delar av året", "the figures are about different parts of the year")
        case .otherValues:
            say(
                "uppgifterna gäller inte samma saker och kommuner",
                "the figures are not about the same things and units")
        case .otherNetworks: say("inga nätverk är med båda gångerna", "no network is in both")
        case .partMissing: say("uppgift saknas för några", "data are lacking for some")
        }
    }

    // MARK: Missing answers

    /// A kind of missing answer, as a column heading.
    func word(for missing: MissingKind) -> String {
        switch missing {
        case .dontKnow: say("Vet ej", "Don’t know")
        case .notApplicable: say("Ej aktuellt", "Not applicable")
        case .noAnswer: say("Inget svar", "No answer")
        case .notAsked: say("Ej tillfrågad", "Not asked")
        case .unreadable: say("Oläsligt", "Unreadable")
        }
    }

    // MARK: Lists

    /// Words joined as in speech: "a, b och c".
    func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + say(" och ", " and ") + last
    }

    /// A text between the language's quotation marks; those inside it become single ones.
    func quoted(_ text: String) -> String {
        guard text.contains(where: { "\"”“„«»".contains($0) }) else { return say("”\(text)”", "“\(text)”") }
        var isOpen = false
        let inner = text.map { character -> Character in
            switch character {
            case "\"", "”", "“", "„", "«", "»":
                isOpen.toggle()
                return isEnglish && isOpen ? "‘" : "’"
            default: return character
            }
        }
        return say("”\(String(inner))”", "“\(String(inner))”")
    }

    /// A text with a full stop, unless it ends in a quotation that has one.
    func endingQuotation(_ text: String) -> String {
        guard text.last == quoted("").last else { return text.endingSentence }
        let words = String(text.dropLast())
        return words.endingSentence == words ? text : text + "."
    }
}

extension String {
    /// The text with a full stop, unless it ends a sentence already.
    var endingSentence: String {
        guard let last, !".!?…".contains(last) else { return self }
        return self + "."
    }

    /// The text with its first letter as a capital.
    var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The text with its first letter as a small one, unless it begins with capitals, as "MIX".
    var loweringFirst: String {
        dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
    }
}
