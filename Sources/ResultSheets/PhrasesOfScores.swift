import SurveyModel

/// The clauses of sentences about scores, pairs, units' own numbers, and done or not done.
extension Phrases {
    /// "medelvärdet av 12 skattningar är 74,5 poäng".
    func meanScore(_ mean: String, _ count: Int) -> String {
        count == 1
            ? say("den enda skattningen är \(mean)", "the only rating is \(mean)")
            : say("medelvärdet av \(count) skattningar är \(mean)", "the mean of \(count) ratings is \(mean)")
    }

    /// "på skalan 1–6".
    func onScale(_ ends: String) -> String { say("på skalan \(ends)", "on the scale \(ends)") }

    /// "Bygger på 12 skattningar då och 19 nu; hur säker skillnaden är har inte räknats.", of two means.
    func basisOfScores(_ before: Int, _ now: Int) -> String {
        say(
            "Bygger på \(before) \(before == 1 ? "skattning" : "skattningar") då och \(now) nu; ",
            "Rests on \(before) \(before == 1 ? "rating" : "ratings") then and \(now) now; ") + sureness
    }

    /// "Bygger på 12 par då och 19 nu; hur säker skillnaden är har inte räknats.", of differences in pairs.
    func basisOfPairs(_ before: Int, _ now: Int) -> String {
        say(
            "Bygger på \(before) par då och \(now) nu; ",
            "Rests on \(before) \(before == 1 ? "pair" : "pairs") then and \(now) now; ") + sureness
    }

    private var sureness: String {
        say("hur säker skillnaden är har inte räknats.", "how sure the difference is has not been reckoned.")
    }

    var meansRule: String {
        say(
            """
            Ett medelvärde står med skalans ändpunkter, där de är kända, och hur många skattningar eller par det bygger på. Ingen osäkerhet \
            räknas för medelvärden: bland få kan en enda skattning flytta både talet och pilen.
            """,
            """
            A mean stands with the ends of its scale, where they are known, and how many ratings or pairs it rests on. No uncertainty is \
            reckoned for means: among few a single rating can move both the figure and the arrow.
            """)
    }

    /// "medelvärdet av 13 kommuners värden är 12,5", of one "värdet är 12,5".
    func meanValue(_ mean: String, _ count: Int) -> String {
        count == 1
            ? say("värdet är \(mean)", "the value is \(mean)")
            : say("medelvärdet av \(count) värden är \(mean)", "the mean of \(count) values is \(mean)")
    }

    /// What is told of values that contradict each other, none of which is taken.
    func ambiguousValues(_ count: Int) -> String? {
        switch count {
        case 0: nil
        case 1:
            say(
                "För en uppgift finns olika värden för samma period, utan olika hämtdagar; inget av dem är med.",
                "For one of them there are different values for the same period, not fetched on different days; "
                    + "none of these is included.")
        default:
            say(
                "För \(count) uppgifter finns olika värden för samma period, utan olika hämtdagar; inget av dem är med.",
                "For \(count) of them there are different values for the same period, not fetched on different days; "
                    + "none of these is included.")
        }
    }

    /// "1 tidigare hämtat värde ersatt", of values that a later one took the place of.
    func replacedValues(_ count: Int) -> String {
        count == 1
            ? say("1 tidigare hämtat värde ersatt", "replaces 1 value fetched earlier")
            : say("\(count) tidigare hämtade värden ersatta", "replaces \(count) values fetched earlier")
    }

    var valuesWithoutSum: String {
        say(
            "Värden med decimaler, som andelar, läggs inte ihop.",
            "Values with decimals, as shares, are not added up.")
    }

    /// "2 kommuner saknar uppgift.", which is neither a no nor a zero.
    func silentUnits(_ count: Int, _ noun: String) -> String {
        say(
            "\(count) \(noun) saknar uppgift.",
            count == 1 ? "\(count) \(noun) has given no data." : "\(count) \(noun) have given no data.")
    }

    /// "Uppgift saknas i 3 av 142 poster.", so that the sum is only a least.
    func blankNumbers(_ count: Int, of all: Int) -> String {
        say(
            "Uppgift saknas i \(count) av \(all) poster.",
            count == 1 ? "1 of \(all) records has no number." : "\(count) of \(all) records have no number.")
    }

    /// "Uppgift saknas i 3 poster.", which may be either.
    func blankRecords(_ count: Int) -> String {
        count == 1
            ? say("Uppgift saknas i 1 post.", "1 record tells nothing.")
            : say("Uppgift saknas i \(count) poster.", "\(count) records tell nothing.")
    }

    /// "uppgift saknas för 2", after a share of those that are told.
    func blankBeside(_ count: Int) -> String { say("uppgift saknas för \(count)", "no data for \(count)") }

    /// "uppgift saknas": of what a unit was to tell and has not.
    var noData: String { say("uppgift saknas", "no data") }

    /// "Ja", "Nej", or that what a unit left blank decides.
    func reaching(_ unit: UnitsReaching.Member) -> String {
        (unit.isUndecided ? noData : yesOrNo(unit.reaches)).capitalisingFirst
    }

    /// "Kan inte bedömas: 10 kommuner saknar uppgift, och det kan avgöra.", of what those who have told do not decide.
    func undecided(_ count: Int, _ noun: String) -> String {
        say(
            "Kan inte bedömas: \(count) \(noun) saknar uppgift, och det kan avgöra.",
            "Cannot be judged: \(count) \(noun) \(count == 1 ? "has" : "have") given no data, which may decide.")
    }

    /// "2 av 3 kommuner som lämnat uppgift (av alla 13 mellan 2 och 12)".
    func toldByUnits(_ units: String, all: String, from least: String, to most: String) -> String {
        say(
            "\(units) som lämnat uppgift (av alla \(all) mellan \(least) och \(most))",
            "\(units) that have given data (of all \(all) between \(least) and \(most))")
    }

    /// "Så läst nås målet.", of another reading with another verdict.
    func readSo(_ status: Status, isUnderWay: Bool) -> String {
        let verb = isUnderWay ? say("nås", "is") : say("nåddes", "was")
        switch status {
        case .reached: return say("Så läst \(verb) målet.", "Read so, the target \(verb) reached.")
        case .nearly: return say("Så läst \(verb) målet nästan.", "Read so, the target \(verb) nearly reached.")
        default: return say("Så läst \(verb) målet inte.", "Read so, the target \(verb) not reached.")
        }
    }

    /// What is told of values that other periods have.
    func lackingValues(_ count: Int) -> String? {
        switch count {
        case 0: nil
        case 1: say("1 värde saknas för perioden.", "1 value is lacking for the period.")
        default: say("\(count) värden saknas för perioden.", "\(count) values are lacking for the period.")
        }
    }

    /// Of how many of the units there are values, where units make up the whole: "från 2 av 13 kommuner".
    func valuesOfUnits(_ counts: String, _ units: String, isOneIndicator: Bool) -> String {
        isOneIndicator
            ? say(
                "Värden finns från \(counts) \(units): talet är deras, inte helhetens.",
                "There are values from \(counts) \(units): the figure is theirs, not the whole’s.")
            : say(
                "\(counts) värden från \(units) finns: talet är deras, inte helhetens.",
                "There are \(counts) values from \(units): the figure is theirs, not the whole’s.")
    }

    /// "medelvärdet av 8 kommuners medel är 74,5 poäng".
    func meanOfUnitMeans(_ mean: String, _ count: Int) -> String {
        count == 1
            ? say("medelvärdet i 1 kommun är \(mean)", "the mean in 1 unit is \(mean)")
            : say("medelvärdet av \(count) kommuners medel är \(mean)", "the mean of \(count) units’ means is \(mean)")
    }

    /// "88 % i medel av 13 kommuner".
    func meanOfUnits(_ percent: String, _ units: Int) -> String {
        units == 1
            ? say("\(percent), från 1 kommun", "\(percent), from 1 unit")
            : say("\(percent) i medel av \(units) kommuner", "\(percent) as the mean of \(units) units")
    }

    func prorated(_ count: Int) -> String {
        count == 1
            ? say(
                "1 skattning saknar något svar och är omräknad till alla frågor.",
                "1 rating lacks an answer and is scaled up to all items.")
            : say(
                "\(count) skattningar saknar något svar och är omräknade till alla frågor.",
                "\(count) ratings lack an answer and are scaled up to all items.")
    }

    func incomplete(_ count: Int) -> String {
        count == 1
            ? say("1 ofullständig skattning är inte med.", "1 incomplete rating is left out.")
            : say("\(count) ofullständiga skattningar är inte med.", "\(count) incomplete ratings are left out.")
    }

    /// "medelskillnaden i 12 par är +0,4 skalsteg per fråga (4 frågor): 7 högre, 3 lika och 2 lägre efter än före".
    func pairedChange(
        _ difference: String, _ pairs: PairedChange, items: Int, onScale: String = ""
    ) -> String {
        let lead =
            pairs.pairs == 1
            ? say("skillnaden i det enda paret är \(difference)", "the difference in the only pair is \(difference)")
            : say(
                "medelskillnaden i \(pairs.pairs) par är \(difference)",
                "the mean difference in \(pairs.pairs) pairs is \(difference)")
        let perItem = items > 1 ? say(" per fråga (\(items) frågor)", " per item (\(items) items)") : ""
        return lead + perItem + onScale
            + say(
                ": \(pairs.higher) högre, \(pairs.same) lika och \(pairs.lower) lägre efter än före",
                ": \(pairs.higher) higher, \(pairs.same) the same and \(pairs.lower) lower after than before")
    }

    /// Who answered on both occasions, and on one of them not enough.
    func incompletePairs(_ count: Int) -> String {
        count == 1
            ? say(
                "1 par till är ofullständigt, då svar saknas före eller efter, och är inte med.",
                "1 more pair is incomplete, as answers are missing before or after, and is left out.")
            : say(
                "\(count) par till är ofullständiga, då svar saknas före eller efter, och är inte med.",
                "\(count) more pairs are incomplete, as answers are missing before or after, and are left out.")
    }

    /// Who has no partner on the other occasion: "2 svar före och 1 svar efter kunde inte paras ihop".
    func unpaired(before: Int, after: Int) -> String? {
        guard before + after > 0 else { return nil }
        let parts = [
            before > 0 ? say("\(before) svar före", before == 1 ? "1 answer before" : "\(before) answers before") : nil,
            after > 0 ? say("\(after) svar efter", after == 1 ? "1 answer after" : "\(after) answers after") : nil,
        ]
        return list(parts.compactMap(\.self)) + say(" kunde inte paras ihop.", " could not be paired.")
    }

    func unitsAlike(_ figure: String) -> String {
        say("Om varje kommun räknas lika: \(figure).", "With every unit counting alike: \(figure).")
    }

    func casesAlike(_ figure: String) -> String {
        say("Om alla fall räknas lika: \(figure).", "With every case counting alike: \(figure).")
    }

    /// The mean over courses, rounds of talks or the like, each counting alike.
    func meanOfActivities(_ percent: String, _ activities: Int) -> String {
        say(
            "\(percent) i medel av \(activities) aktiviteter", "\(percent) as the mean of \(activities) activities")
    }

    func activitiesAlike(_ percent: String) -> String {
        say("Om varje aktivitet räknas lika: \(percent).", "With every activity counting alike: \(percent).")
    }

    func answersAlike(_ percent: String) -> String {
        say("Om alla svar räknas lika: \(percent).", "With every answer counting alike: \(percent).")
    }

    func meanPerUnit(_ figure: String, _ noun: UnitNoun) -> String {
        say("I medel per \(noun.text(1)): \(figure).", "The mean per \(noun.text(1)): \(figure).")
    }

    func unitsByThemselves(_ percent: String) -> String {
        say("Andel som var för sig når gränsen: \(percent).", "The share that reach it by themselves: \(percent).")
    }

    /// "ja för 3 av 4".
    func done(_ counts: String) -> String { say("ja för \(counts)", "yes for \(counts)") }

    var notTold: String { say("ej uppgivet", "not told") }

    /// Which of two honest readings a goal declares, for the method box.
    func reading(_ reading: Reading) -> String {
        switch reading {
        case .eachItem: say("Läsning: varje påstående för sig.", "Reading: each statement by itself.")
        case .everyRespondent:
            say("Läsning: alla påståenden hos samma svarande.", "Reading: all statements in one respondent.")
        case .pooled:
            say("Läsning: alla tillfällen eller fall räknas lika.", "Reading: all occasions or cases count alike.")
        case .meanOfShares: say("Läsning: medel av nätverkens andelar.", "Reading: the mean of the networks’ shares.")
        case .eachUnit: say("Läsning: varje enhet för sig.", "Reading: every unit by itself.")
        case .meanOfUnits:
            say("Läsning: medel av enheternas egna värden.", "Reading: the mean of the units’ own figures.")
        case .meanOfActivities:
            say("Läsning: medel av aktiviteternas egna andelar.", "Reading: the mean of the activities’ own shares.")
        }
    }
}
