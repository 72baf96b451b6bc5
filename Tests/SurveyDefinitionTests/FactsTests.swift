import Foundation
import SurveyDefinition
import SurveyModel
import Testing

/// The repository's plans and instruments, held against the tables of facts drawn from the organisation's own documents.
@Suite struct `The plans as promised` {
    static let measures = FactsFile("measures.csv")
    static let instruments = FactsFile("instruments.csv")
    static let plans = ["VP2018": "2018", "T2-2022": "2022"]

    /// Where a goal differs from its row on purpose.
    static let exceptions: [String: String] = [
        "vp18-missbruk-hvb-vuxna-g2-hjalpta": "the percentage is lost in the source and must not be guessed",
        "vp18-miljo-g1-ovriga": "the row asks for one meeting of each of four kinds: kinds held are counted, of four",
        "vp18-psyk-lansnatverk-g4-chefer": "the sum over meetings is of attendances: a manager may have several",
        "vp18-psyk-lansnatverk-g4-brukare": "the sum over meetings is of attendances: a user may have several",
        "vp18-ad-mix-g2-nationella-traffar": "3–4 is read as at least three, as the facts read it: more is no failure",
        "vp18-ad-mix-g3-anslag": "the objective says at least one, the measure 1–2",
        "vp18-ad-stabilitet-g3-forskningsinslag": "1–2 is read as at least one, as the facts read it",
        "vp18-ad-omvarld-g1-projekt": "2–3 is read as at least two, as the facts read it",
        "vp18-kurs-g2-deltagare-per-kommun": "the sum is the figure; the municipalities stand beneath it",
        "t22-antal-kurser": "the published table writes courses, and the year stands in the note",
        "t22-antal-deltagare": "the published table writes participants, and the year stands in the note",
    ]

    let library: SurveyLibrary

    init() throws { library = try SurveyLibrary(directory: "Surveys") }

    @Test(.enabled(if: measures.exists, FactsFile.absence))
    func `hold every row with the same kind, target and unit, or say why not`() throws {
        var rows = 0
        var differing: Set<String> = []
        for row in try Self.measures.rows() {
            guard let id = row["id"], let plan = Self.plans[row["source"] ?? ""] else { continue }
            rows += 1
            let goal = try library.goal(id, plan: plan)
            let differences = Self.differences(goal.description, row)
            if !differences.isEmpty { differing.insert(id) }
            #expect(differences.isEmpty || Self.exceptions[id] != nil, "\(id): \(differences)")
        }
        #expect(rows == 269)
        #expect(differing == Set(Self.exceptions.keys))
    }

    @Test(.enabled(if: instruments.exists, FactsFile.absence))
    func `have an instrument for every one that collects or supports`() throws {
        var wanted: [String] = []
        for row in try Self.instruments.rows() where row["role_in_toolkit"] != "context" {
            wanted.append(row["id"] ?? "")
        }
        #expect(wanted.count == 56)
        #expect(Set(wanted).subtracting(library.instrumentIDs) == [])
        #expect(Set(library.instrumentIDs).subtracting(wanted) == ["indikatorer", "brukarrevision-enkat"])
    }

    /// Where the answers of the row are persons', and the register here holds none of them.
    static let openOnPurpose: [String: String] = [
        "brukarrevision": "that an audit was made is public; what users answered has a survey of its own",
        "egenkontroll-fhr": "a control point is about the unit's own routines and names no family",
        "skl-brukarenkat": "that a municipality carries out the survey is public; clients answer it elsewhere",
    ]

    /// The mode promised to those who answer: a low need of protection leaves a register open, any other protects it.
    @Test(.enabled(if: instruments.exists, FactsFile.absence))
    func `protect answers as their row asks, or say why not`() throws {
        var differing: Set<String> = []
        for row in try Self.instruments.rows() {
            guard let id = row["id"], let instrument = try? library.instrument(id: id, wave: library.waves(of: id).last)
            else { continue }
            let isWanted = row["anonymity"]?.hasPrefix("låg") == false
            if instrument.anonymity.isProtected != isWanted { differing.insert(id) }
            #expect(instrument.anonymity.isProtected == isWanted || Self.openOnPurpose[id] != nil, "\(id)")
        }
        #expect(differing == Set(Self.openOnPurpose.keys))
        for id in ["hvb-uppfoljning-barn", "hvb-uppfoljning-vuxna"] {
            #expect(try library.instrument(id: id, wave: nil).anonymity.mode == .named)
        }
    }

    @Test(.enabled(if: measures.exists, FactsFile.absence))
    func `belong to the strategic goal of their row, by its words and not its number`() throws {
        for row in try Self.measures.rows() {
            guard let id = row["id"], let plan = Self.plans[row["source"] ?? ""], let words = row["strategic_goal"],
                !words.isEmpty
            else { continue }
            let goal = try library.goal(id, plan: plan)
            let strategic = library.organisation.strategicGoals.first { $0.id == goal.description.strategicGoal }
            #expect(strategic?.number[plan] == Int(row["strategic_goal_no"] ?? ""), "\(id)")
            #expect(strategic?.text[plan]?.original == words, "\(id)")
        }
    }

    /// The numbers of one and the same goal differ between the plans; only its content holds.
    @Test(arguments: [
        ("effektivitet", nil, 1), ("partnerskap", 1, 2), ("medborgarnas-erfarenhet", 4, 3), ("reell-nytta", 2, 4),
        ("kompetens", 5, 5), ("forskning", 3, 6),
    ])
    func `match strategic goals over the years by content`(id: String, first: Int?, second: Int) {
        let goal = library.organisation.strategicGoals.first { $0.id == id }
        #expect(goal?.number["2018"] == first)
        #expect(goal?.number["2022"] == second)
    }

    /// Where the facts say how many units are expected, so many are held to the goal.
    @Test(.enabled(if: measures.exists, FactsFile.absence))
    func `expect something of as many units as their row does`() throws {
        let counting: Set<MeasureKind> = [.shareOfUnits, .minPerUnit, .minPerActivity]
        var ofParticipants: [String] = []
        for row in try Self.measures.rows() {
            guard let id = row["id"], let plan = Self.plans[row["source"] ?? ""] else { continue }
            let measure = try library.goal(id, plan: plan).measure
            guard counting.contains(measure.kind) else { continue }
            switch measure.units {
            case nil where measure.countsOwnUnits: #expect(row["expected_units"] == "", "\(id)")
            case nil: #expect(Int(row["expected_units"] ?? "") == 13, "\(id)")
            case .named(let units)?: #expect(Int(row["expected_units"] ?? "") == units.count, "\(id)")
            case .number(let number)?: #expect(Int(row["expected_units"] ?? "") == number, "\(id)")
            case .countedBy?:
                #expect(row["expected_units"] == "", "\(id)")
                ofParticipants.append(id)
            }
        }
        #expect(
            ofParticipants == ["vp18-bou-oppenvard-g5-cos-uppfoljning", "vp18-ad-asf-g2-arbetstillfallen"])
    }

    private static func differences(_ goal: GoalDescription, _ row: [String: String]) -> [String] {
        var found: [String] = []
        if goal.kind.rawValue != row["kind"] { found.append("kind \(goal.kind.rawValue)") }
        if target(goal) != wanted(row) { found.append("target \(target(goal)), not \(wanted(row))") }
        let unit = row["target_unit"] ?? ""
        let isNamed = !unit.isEmpty && unit != "%" && unit != "ja/nej" && goal.kind != .qualitative
        // A unit is written with its singular, and what a target adds: "möte|möten|per år".
        let forms = goal.unit?.original.split(separator: "|").map(String.init) ?? []
        let many = forms.isEmpty ? nil : forms.dropFirst(forms.count > 1 ? 1 : 0).joined(separator: " ")
        if isNamed, many != unit { found.append("unit \(goal.unit?.original ?? "none"), not \(unit)") }
        return found
    }

    /// A goal's target in the words of the table: `>= 90 %`.
    private static func target(_ goal: GoalDescription) -> String {
        if goal.kind == .yesNo { return "= ja" }
        switch goal.target {
        case .atLeast(let amount): return ">= \(text(amount))"
        case .atMost(let amount): return "<= \(text(amount))"
        case .equal(let amount): return "= \(text(amount))"
        case .between(let low, let high): return "between \(text(low)) \(text(high))"
        case .increase: return "increase"
        case .decrease: return "decrease"
        case .nonDecrease: return "non_decrease"
        case .track: return ""
        case .unknown: return "unknown"
        }
    }

    private static func wanted(_ row: [String: String]) -> String {
        let comparator = row["comparator"] ?? ""
        if comparator == "track" { return "" }
        let percent = row["target_unit"] == "%" && !(row["target_value"] ?? "").isEmpty ? " %" : ""
        let amounts = [row["target_value"], row["target_max"]].compactMap(\.self).filter { !$0.isEmpty }
        return ([comparator] + amounts.map { $0 + percent }).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func text(_ amount: Target.Amount) -> String {
        switch amount {
        case .share(let share): "\((share * Fraction(100)).numerator) %"
        case .number(let number): "\(number.numerator)"
        }
    }
}
