import SurveyModel

/// The clauses of sentences about goals.
extension Phrases {
    func yesOrNo(_ isYes: Bool) -> String { isYes ? say("ja", "yes") : say("nej", "no") }

    func atMost(_ amount: String) -> String { say("högst \(amount)", "at most \(amount)") }

    func outOf(_ part: String, _ whole: String) -> String {
        let space = Typography.noBreakSpace
        return say("\(part)\(space)av\(space)\(whole)", "\(part)\(space)of\(space)\(whole)")
    }

    func since(_ period: String) -> String { say("sedan \(self.period(period))", "since \(self.period(period))") }

    func responsible(_ role: String) -> String { say("ansvarig: \(role)", "responsible: \(role)") }

    func more(_ count: Int) -> String { say("\(count) till", "\(count) more") }

    // MARK: Verdicts

    /// "Målet 90 % nåddes"; `part` says whom it is for, as "för varje kommun".
    func target(_ target: String, for part: String?, status: Status, isUnderWay: Bool) -> String {
        let what = [target, part ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let verb = isUnderWay ? say("nås", "is") : say("nåddes", "was")
        let of = target.isEmpty ? "" : say("", " of")
        let lead = say("Målet", "The target") + of + (what.isEmpty ? "" : " " + what) + " " + verb
        return lead + reaching(status)
    }

    /// "Fler än målet 2–3 projekt", of more than a target of so many names, which may well be welcome.
    func exceeded(_ target: String, areThings: Bool) -> String {
        areThings
            ? say("Fler än målet \(target)", "More than the target of \(target)")
            : say("Mer än målet \(target)", "More than the target of \(target)")
    }

    /// "Målet högst 5 % hölls", in a part of a year "hålls".
    func limit(_ target: String, kept status: Status, isUnderWay: Bool) -> String {
        let verb = isUnderWay ? say("hålls", "is") : say("hölls", "was")
        let lead = say("Målet \(target) ", "The target of \(target) ") + verb
        switch status {
        case .reached: return lead + say("", " kept")
        case .nearly: return lead + say(" nästan", " nearly kept")
        default: return lead + say(" inte", " not kept")
        }
    }

    /// "Målet att öka nåddes", in a part of a year "nås".
    func direction(_ wanted: String, status: Status, isUnderWay: Bool) -> String {
        let verb = isUnderWay ? say("nås", "is") : say("nåddes", "was")
        return say("Målet att \(wanted) ", "The aim to \(wanted) ") + verb + reaching(status)
    }

    private func reaching(_ status: Status) -> String {
        switch status {
        case .reached: say("", " reached")
        case .nearly: say(" nästan", " nearly reached")
        default: say(" inte", " not reached")
        }
    }

    func forEach(_ noun: UnitNoun) -> String { say("för varje \(noun.text(1))", "for every \(noun.text(1))") }

    // MARK: Facts

    /// "12 av 13 instämmer", "ingen av 13 instämmer", "alla 13 instämmer".
    func agreeing(_ share: Share, counts: String, base: String, _ words: AgreementWords) -> String {
        if share.agreeing == 0 { return say("ingen av", "none of") + " \(base) \(words.many)" }
        if share.agreeing == share.base, share.base > 2 { return say("alla", "all") + " \(base) \(words.many)" }
        return "\(counts) \(words.text(share.agreeing))"
    }

    /// The same before the number asked; "all" says all of whom, and only where nobody answered but has no say here.
    func agreeingAmongAsked(
        _ share: Share, counts: String, base: String, areAllAnswers: Bool, _ words: AgreementWords
    ) -> String {
        if share.agreeing == share.base, share.base > 2, areAllAnswers {
            return say("Alla \(base) som svarat", "All \(base) who answered") + " \(words.many)"
        }
        return agreeing(share, counts: counts, base: base, words).capitalisingFirst
    }

    /// "8 av 10 instämmer i alla 3 påståenden".
    func agreeingWithAll(_ share: Share, counts: String, statements: Int, enough: Int?, _ noun: ItemNoun) -> String {
        let who = share.agreeing == 0 ? say("ingen av \(share.base)", "none of \(share.base)") : counts
        return "\(who) \(noun.agree(share.agreeing)) \(noun.all(of: statements, enough: enough))"
    }

    func lowestStatement(_ name: String, _ fact: String, isLimit: Bool) -> String {
        isLimit
            ? say("högst är \(name), där \(fact)", "the highest is \(name), where \(fact)")
            : say("lägst är \(name), där \(fact)", "the lowest is \(name), where \(fact)")
    }

    /// "alla 11 instämmer i vart och ett av de 3 påståendena", of different numbers "alla som svarat (12 och 11) instämmer i
    /// båda påståendena".
    func allAgreeingWithEach(_ bases: [String], of statements: Int, _ noun: ItemNoun) -> String {
        let who =
            bases.count == 1
            ? say("alla \(bases[0])", "all \(bases[0])")
            : say("alla som svarat (\(list(bases)))", "all who answered (\(list(bases)))")
        return "\(who) \(noun.agree(2)) \(noun.eachOrBoth(of: statements))"
    }

    /// "alla 13 kommuner", of a target that is as many as there are.
    func allOf(_ count: String) -> String { say("alla \(count)", "all \(count)") }

    func decidingStatement(_ name: String, _ fact: String) -> String {
        say("avgörande är \(name), där \(fact)", "what decides is \(name), where \(fact)")
    }

    func statementsReaching(_ count: Int, of all: Int, isUnderWay: Bool, _ noun: ItemNoun) -> String {
        let verb = reach(isUnderWay, isOne: count < 2) + say(" målet", " the target")
        if count == 0, all > 1 { return "\(noun.none(of: all)) \(verb)" }
        if count == all, all == 2 { return "\(noun.both) \(verb)" }
        if count == all, all > 1 { return say("alla \(all)", "all \(all)") + " \(noun.text(all)) \(verb)" }
        return "\(outOf(String(count), String(all))) \(noun.text(all)) \(verb)"
    }

    /// "29 av 38 förväntade deltog", of those that the plan names "187 av 481 inbjudna föreningar deltog".
    func present(_ counts: String, _ noun: String?) -> String {
        let who = noun ?? say("förväntade", "expected")
        return say("\(counts) \(who) deltog", "\(counts) \(who) took part")
    }

    func filledIn(_ counts: String) -> String { say("\(counts) är ifyllda", "\(counts) are filled in") }

    func meanOfGroups(_ percent: String, _ groups: Int) -> String {
        groups == 1
            ? say("\(percent), från 1 nätverk", "\(percent), from 1 network")
            : say("\(percent) i medel av \(groups) nätverk", "\(percent) as the mean of \(groups) networks")
    }

    func unitsReaching(_ units: String, exceptions: String, isUnderWay: Bool, isNone: Bool = false) -> String {
        let reaching = "\(units) \(reach(isUnderWay, isOne: false)) \(say("dit", "it"))"
        return exceptions.isEmpty
            ? reaching : reaching + (isNone ? ": " : say(", men inte ", ", but not ")) + exceptions
    }

    private func reach(_ isUnderWay: Bool, isOne: Bool) -> String {
        isUnderWay ? say("når", isOne ? "reaches" : "reach") : say("nådde", "reached")
    }

    // MARK: Beside the fact

    func meanReading(_ percent: String) -> String {
        say("Om varje nätverk räknas lika: \(percent).", "With every network counting alike: \(percent).")
    }

    func jointReading(_ figure: String, enough: Int?, of statements: Int, _ noun: ItemNoun) -> String {
        guard let enough else {
            return say(
                "\(figure) \(noun.agree(2)) alla \(noun.text(2)) på en gång.",
                "\(figure) \(noun.agree(2)) all \(noun.text(2)) at once.")
        }
        return "\(figure) \(noun.agree(2)) \(noun.atLeast(enough, of: statements))."
    }

    func singleReading(_ percent: String, isLowest: Bool, _ noun: ItemNoun) -> String {
        isLowest
            ? say(
                "Lägsta andelen för \(noun.areStatements ? "ett enskilt" : "en enskild") \(noun.text(1)): \(percent).",
                "The lowest share for a single \(noun.text(1)): \(percent).")
            : say(
                "Avgörande andel med \(noun.areStatements ? "varje påstående" : "varje fråga") för sig: \(percent).",
                "The deciding share with every \(noun.text(1)) by itself: \(percent).")
    }

    func pooledReading(_ percent: String) -> String {
        say("Om alla tillfällen räknas lika: \(percent).", "With every occasion counting alike: \(percent).")
    }

    /// The elapsed part of a yearly target, told without a verdict.
    func elapsedPart(_ part: String, months: Int, reaching: String?) -> String {
        let time = months == 1 ? say("1 månad", "1 month") : say("\(months) månader", "\(months) months")
        let units = reaching.map { say(", som \($0) når", ", which \($0) reach") } ?? ""
        return say(
            "I jämn takt vore det \(part) efter \(time)\(units).",
            "At an even pace it would be \(part) after \(time)\(units).")
    }

    /// How a figure stands against the elapsed part of a yearly target, in words of pace, as a row has one verdict.
    ///
    ///     phrases.elapsed("633 deltagare", months: 8, status: .nearly)
    ///     // "I jämn takt vore det 633 deltagare efter 8 månader: nästan i takt."
    func elapsed(_ part: String, months: Int, status: Status) -> String {
        let pace =
            switch status {
            case .reached: say("i takt", "on pace")
            case .nearly: say("nästan i takt", "nearly on pace")
            default: say("inte i takt", "not on pace")
            }
        return elapsedPart(part, months: months, reaching: nil).dropLast() + ": \(pace)."
    }

    func carried(from period: String) -> String {
        say("Uppgiften är från \(self.period(period)).", "The figure is from \(self.period(period)).")
    }
}
