import DisclosureControl
import SurveyModel

/// How many goals of a group stand where; a withheld goal is counted as not shown and nothing else.
///
/// The plan's own goals are counted, each figure once: a plan may set one and the same figure under several strategic goals.
struct StatusSummary {
    /// The five statuses, as they stand in every legend.
    static let statuses: [Status] = [.reached, .nearly, .notReached, .notMeasuredYet(nil), .cannotBeJudged(.noData)]
    /// The statuses as legends tell them: a goal without a target has the symbol of one that cannot be judged, and
    /// another word and meaning.
    static let legend: [Status] = statuses + [.cannotBeJudged(.noTarget)]

    /// How many shown goals have the status of that name.
    let counts: [String: Int]
    /// How many shown goals are followed without a target; they are among those that cannot be judged.
    let followed: Int
    /// How many goals are shown.
    let shown: Int
    /// How many goals are withheld.
    let withheld: Int
    /// How many goals there are, shown or not.
    var all: Int { shown + withheld }
    /// How many rows of the plan show a figure that another row has shown.
    let repeated: Int
    /// How many goals are followed beside the plan.
    let besidePlan: Int

    /// Counts the goals.
    init(_ all: [PublishedGoal]) {
        let own = all.filter(\.description.isOfPlan)
        let goals = own.eachFigureOnce
        (repeated, besidePlan) = (own.count - goals.count, all.count - own.count)
        let statuses = goals.compactMap { $0.outcome.figure?.status }
        counts = Dictionary(statuses.map { ($0.name, 1) }, uniquingKeysWith: +)
        followed = statuses.count { $0 == .cannotBeJudged(.noTarget) }
        shown = statuses.count
        withheld = goals.count - shown
    }

    /// The entries of the legend that some goal has, whether the plan's own or not.
    static func occurring(in goals: [PublishedGoal]) -> [Status] {
        let names = Set(goals.compactMap { $0.outcome.figure?.status.styleName })
        return legend.filter { names.contains($0.styleName) }
    }

    /// The goals that are counted, in the legend's order, the plan's order within each; withheld ones last.
    static func ordered(_ all: [PublishedGoal]) -> [PublishedGoal] {
        let goals = all.filter(\.description.isOfPlan).eachFigureOnce
        func place(_ goal: PublishedGoal) -> Int {
            let name = goal.outcome.figure?.status.styleName
            return legend.firstIndex { $0.styleName == name } ?? legend.count
        }
        return (0...legend.count).flatMap { index in goals.filter { place($0) == index } }
    }

    /// More are no summary; they are found by their symbols.
    private static let mostMissed = 8

    /// The goals that were not reached, where they are few enough to be named beside the line that sums up.
    static func missed(_ goals: [PublishedGoal]) -> [PublishedGoal] {
        let missed = goals.filter { $0.outcome.figure?.status == .notReached }
        return goals.count > 1 && missed.count <= mostMissed ? missed : []
    }

    /// How many shown goals have the status.
    func count(_ status: Status) -> Int { counts[status.name] ?? 0 }

    /// How many shown goals stand under an entry of the legend.
    func countInLegend(_ status: Status) -> Int {
        switch status {
        case .cannotBeJudged(.noTarget): followed
        case .cannotBeJudged: count(status) - followed
        default: count(status)
        }
    }

    /// The line that sums up, and after it what was not counted: rows that repeat a figure, and those beside the plan.
    func sentences(_ phrases: Phrases) -> [String] {
        [text(phrases) + ".", account(phrases)].compactMap(\.self)
    }

    /// "Planens 240 rader är 223 mål: 17 rader upprepar ett tal …"; nil where each row is a goal of the plan.
    private func account(_ phrases: Phrases) -> String? {
        let distinct = shown + withheld
        let sentences = [
            repeated > 0 ? phrases.repeatedRows(repeated, of: distinct + repeated, distinct: distinct) : nil,
            besidePlan > 0 ? phrases.followedBesidePlan(besidePlan, isMore: distinct > 0) : nil,
        ]
        let said = sentences.compactMap(\.self)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    /// "7 av 9 mål uppnådda, 1 nästan, 1 kan inte bedömas; 2 visas inte", of the goals that are shown.
    func text(_ phrases: Phrases) -> String { parts(phrases).joined(separator: " ") }

    /// The same in parts that a line break may part, each with its comma.
    func parts(_ phrases: Phrases) -> [String] {
        guard shown > 0 else {
            if withheld > 0 { return [phrases.onlyNotShown(withheld)] }
            return [besidePlan > 0 ? phrases.noGoalsOfPlan : phrases.noGoals]
        }
        if let alike = alike(phrases) {
            guard withheld > 0 else { return [alike] }
            return [alike + ";", shown == 1 ? phrases.onlyNotShown(withheld) : phrases.goalsNotShown(withheld)]
        }
        let (judged, unjudged) = (judgedParts(phrases), unjudgedParts(phrases))
        var groups = [judged, unjudged]
        if judged.isEmpty, let first = unjudged.first {
            groups = [["\(phrases.goals(shown)): \(first)"] + unjudged.dropFirst()]
        }
        if withheld > 0 { groups.append([phrases.goalsNotShown(withheld)]) }
        return StatusSummary.punctuated(groups.filter { !$0.isEmpty })
    }

    /// How many of the goals that have a status stand where; nothing where none has.
    private func judgedParts(_ phrases: Phrases) -> [String] {
        let ranked = StatusSummary.statuses.filter { $0.rank != nil && count($0) > 0 }
        let judged = ranked.reduce(0) { $0 + count($1) }
        guard judged > 0 else { return [] }
        if judged == 1, shown > 1, let only = ranked.first { return [phrases.onlyJudged(phrases.word(for: only))] }
        return [phrases.goalsReached(count(.reached), of: judged, isPart: judged < shown + withheld)]
            + ranked.filter { $0 != .reached }.map { phrases.goals(count($0), $0) }
    }

    /// Those that are not measured yet, cannot be judged, or have no target.
    private func unjudgedParts(_ phrases: Phrases) -> [String] {
        let unjudged = countInLegend(.cannotBeJudged(.noData))
        return [
            count(.notMeasuredYet(nil)) > 0 ? phrases.goals(count(.notMeasuredYet(nil)), .notMeasuredYet(nil)) : nil,
            unjudged > 0 ? phrases.goals(unjudged, .cannotBeJudged(.noData)) : nil,
            followed > 0 ? phrases.goalsFollowed(followed) : nil,
        ].compactMap(\.self)
    }

    /// The parts of each group with commas between, the groups with semicolons.
    private static func punctuated(_ groups: [[String]]) -> [String] {
        groups.enumerated().flatMap { number, parts in
            parts.enumerated().map { place, part in
                if place < parts.count - 1 { return part + "," }
                return number < groups.count - 1 ? part + ";" : part
            }
        }
    }
}

extension StatusSummary {
    /// What is said where all shown goals stand alike; nil where they do not, or where some are reached.
    private func alike(_ phrases: Phrases) -> String? {
        if shown == 1 {
            let only =
                followed == 1 ? .cannotBeJudged(.noTarget) : StatusSummary.statuses.first { count($0) == 1 }
            return only.map { phrases.onlyGoal($0, isOnlyShown: withheld > 0) }
        }
        if followed == shown { return phrases.allFollowed(shown) }
        if followed == 0, count(.cannotBeJudged(.noData)) == shown { return phrases.noneJudged(shown) }
        if count(.notMeasuredYet(nil)) == shown { return phrases.noneMeasured(shown) }
        return nil
    }
}

extension Phrases {
    func allFollowed(_ count: Int) -> String {
        count == 2
            ? say("Båda målen följs utan målvärde", "Both goals are followed without a target")
            : say("Alla \(count) mål följs utan målvärde", "All \(count) goals are followed without a target")
    }

    func noneJudged(_ count: Int) -> String {
        say("Inget av de \(count) målen kan bedömas", "None of the \(count) goals can be judged")
    }

    func noneMeasured(_ count: Int) -> String {
        say("Inget av de \(count) målen är mätt än", "None of the \(count) goals is measured yet")
    }

    var noGoalsOfPlan: String { say("Inga av planens egna mål finns här", "None of the plan’s own goals is here") }

    func repeatedRows(_ repeated: Int, of rows: Int, distinct: Int) -> String {
        repeated == 1
            ? say(
                "De \(rows) raderna är \(distinct) mål: 1 rad visar ett tal som en annan rad redan visat.",
                "The \(rows) rows are \(distinct) goals: 1 row shows a figure that another row has shown.")
            : say(
                "De \(rows) raderna är \(distinct) mål: \(repeated) rader visar ett tal som en annan rad redan visat.",
                "The \(rows) rows are \(distinct) goals: \(repeated) rows show a figure that another row has shown.")
    }

    func followedBesidePlan(_ count: Int, isMore: Bool) -> String {
        let sv = count == 1 ? "1 uppgift som inte står i planen" : "\(count) uppgifter som inte står i planen"
        let en = count == 1 ? "1 figure that is not in the plan" : "\(count) figures that are not in the plan"
        let followed = count == 1 ? "is followed" : "are followed"
        return isMore
            ? say("Därtill följs \(sv).", "Besides, \(en) \(followed).") : say("Här följs \(sv).", "\(en) \(followed).")
    }

    var noGoals: String { say("Planen har inga mål här", "The plan has no goals here") }

    func goals(_ count: Int) -> String { say("\(count) mål", "\(count) goals") }

    /// "1 mål som inte är mätt än", "Det mål som visas är uppnått".
    func onlyGoal(_ status: Status, isOnlyShown: Bool) -> String {
        let words = onlyStatus(status)
        return isOnlyShown
            ? say("Det mål som visas \(words.main)", "The goal that is shown \(words.en)")
            : say("1 mål som \(words.clause)", "1 goal that \(words.en)")
    }

    /// How a goal stands as a predicate, in Swedish of a main clause and of a subordinate one.
    private func onlyStatus(_ status: Status) -> (main: String, clause: String, en: String) {
        switch status {
        case .reached: ("är uppnått", "är uppnått", "is reached")
        case .nearly: ("är nästan uppnått", "nästan är uppnått", "is nearly reached")
        case .notReached: ("är inte uppnått", "inte är uppnått", "is not reached")
        case .notMeasuredYet: ("är inte mätt än", "inte är mätt än", "is not measured yet")
        case .cannotBeJudged(.noTarget):
            ("följs utan målvärde", "följs utan målvärde", "is followed without a target")
        case .cannotBeJudged: ("kan inte bedömas", "inte kan bedömas", "cannot be judged")
        }
    }

    /// "7 av 9 mål uppnådda", where there are others that cannot be judged "7 av 9 bedömda mål uppnådda".
    func goalsReached(_ count: Int, of all: Int, isPart: Bool) -> String {
        let judged = isPart ? say("bedömda ", "judged ") : ""
        if count == 0, all > 1 {
            return say("Inget av de \(all) \(judged)målen uppnått", "None of the \(all) \(judged)goals reached")
        }
        if count == all, all == 2 {
            return say("Båda \(judged)målen uppnådda", "Both \(judged)goals reached")
        }
        if count == all { return say("Alla \(all) \(judged)mål uppnådda", "All \(all) \(judged)goals reached") }
        return count == 1
            ? say("1 av \(all) \(judged)mål uppnått", "1 of \(all) \(judged)goals reached")
            : say("\(count) av \(all) \(judged)mål uppnådda", "\(count) of \(all) \(judged)goals reached")
    }

    /// "1 bedömt mål, uppnått", beside others that cannot be judged.
    func onlyJudged(_ status: String) -> String {
        say("1 bedömt mål, \(status.loweringFirst)", "1 judged goal, \(status.loweringFirst)")
    }

    func goals(_ count: Int, _ status: Status) -> String {
        switch status {
        case .reached: say("\(count) uppnådda", "\(count) reached")
        case .nearly: say("\(count) nästan", "\(count) nearly")
        case .notReached:
            count == 1 ? say("1 ej uppnått", "1 not reached") : say("\(count) ej uppnådda", "\(count) not reached")
        case .notMeasuredYet:
            count == 1
                ? say("1 ej mätt än", "1 not measured yet") : say("\(count) ej mätta än", "\(count) not measured yet")
        case .cannotBeJudged: say("\(count) kan inte bedömas", "\(count) cannot be judged")
        }
    }

    func goalsFollowed(_ count: Int) -> String {
        say("\(count) följs utan målvärde", "\(count) followed without a target")
    }

    func onlyNotShown(_ count: Int) -> String {
        say("\(count) mål visas inte", count == 1 ? "1 goal not shown" : "\(count) goals not shown")
    }

    func goalsNotShown(_ count: Int) -> String { say("\(count) visas inte", "\(count) not shown") }
}
