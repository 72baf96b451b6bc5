import Foundation
import SurveyDefinition
import SurveyModel
import Testing

@Suite struct `A library of definitions` {
    let library: SurveyLibrary

    init() throws { library = try #require(SampleDefinitions().load().library) }

    @Test func `knows its instruments, waves and plans`() {
        #expect(library.instrumentIDs == ["enkat", "narvaro"])
        #expect(library.waves(of: "enkat") == ["2017", "2018"])
        #expect(library.waves(of: "narvaro").isEmpty)
        #expect(library.planIDs == ["2018"])
    }

    @Test func `gives an instrument without waves for every period, and no wave of it`() throws {
        #expect(throws: LookupFailure.noWave("2044", instrument: "narvaro", waves: [])) {
            try library.instrument(id: "narvaro", wave: "2044")
        }
        #expect(try library.instrument(id: "narvaro").wave == nil)
        #expect(try library.instrument(id: "enkat", wave: "2017").wave == "2017")
    }

    @Test(arguments: [
        (20, "n18, n19.", "n18, n19."), (21, "n18, n19 and 1 more.", "n18, n19 och 1 till."),
    ])
    func `tells the first of many names, and how many more there are`(count: Int, english: String, swedish: String) {
        let failure = LookupFailure.noInstrument("ingenting", known: (0..<count).map { "n\($0)" })
        #expect(failure.description.hasSuffix(english))
        #expect(failure.text(in: .swedish).hasSuffix(swedish))
    }

    @Test(arguments: [
        ("{every: year, in_month: 12}", "", Measuring(every: .year, month: 12)),
        ("{every: year, in_month: 12}", "{every: year}", Measuring(every: .year, month: 12)),
        ("{every: year, in_month: 12}", "{every: year, in_month: 11}", Measuring(every: .year, month: 11)),
        ("{every: year, in_month: 12}", "{every: tertial}", Measuring(every: .tertial)),
        ("{every: meeting}", "{every: year}", Measuring(every: .year)),
    ])
    func `gives a goal the rhythm of its instrument where it has none`(
        instrument: String, goal: String, rhythm: Measuring
    ) throws {
        let sample = SampleDefinitions()
            .replacing(
                "title: Närvaro}", with: "title: Närvaro, measured: \(instrument)}", in: "instruments/narvaro.yaml"
            )
            .replacing(
                "prorate: true", with: "prorate: information" + (goal.isEmpty ? "" : "\n    measured: \(goal)"),
                in: "plans/2018.yaml")
        let library = try #require(sample.load().library)
        let plan = library.inRhythmOfInstruments(try library.plan("2018"))
        let description = plan.goals.first { $0.id == "g-traffar" }?.description
        #expect(description?.measuring == rhythm)
        #expect(description?.isProrated == true)
        #expect(description?.elapsedInforms == true)
    }

    @Test func `says what there is instead of what it lacks`() {
        func message(_ lookup: () throws(LookupFailure) -> Void) -> String? {
            do {
                try lookup()
                return nil
            } catch {
                return error.description
            }
        }
        #expect(
            message { () throws(LookupFailure) in _ = try library.instrument(id: "enkat", wave: "2019") }
                == "no such wave 2019 of enkat; waves are 2017, 2018.")
        #expect(
            message { () throws(LookupFailure) in _ = try library.instrument(id: "enkat") }
                == "enkat has several waves; name one of 2017, 2018.")
        #expect(
            message { () throws(LookupFailure) in _ = try library.instrument(id: "enkaet") }
                == "no such instrument 'enkaet'; did you mean 'enkat'?")
        #expect(
            message { () throws(LookupFailure) in _ = try library.plan("1999") }
                == "no such plan '1999'; plans are 2018.")
        #expect(
            message { () throws(LookupFailure) in _ = try library.goal("g-stodd", plan: "2018") }
                == "no such goal 'g-stodd' in plan 2018; did you mean 'g-stod'?")
    }

    @Test func `tells where goals and items are defined`() throws {
        #expect(library.mark(ofGoal: "g-bada", plan: "2018")?.description == "plans/2018.yaml:16:5")
        let wave = try library.instrument(id: "enkat", wave: "2018")
        #expect(library.mark(ofItem: "relevans", in: wave)?.description == "instruments/enkat/2018.yaml:16:5")
    }

    @Test func `accounts for a plan's goals`() throws {
        let account = PlanAccount(of: try library.plan("2018"))
        #expect(account.goals == 6)
        #expect(account.besidePlan == 0)
        #expect(account.withTarget == 3)
        #expect(account.withoutTarget == 1)
        #expect(account.unknownTarget == 0)
        #expect(account.computed == 4)
        #expect(account.written == 1)
        #expect(account.withoutMeasure == 1)
        #expect(account.unspecified == 0)
        let once = [
            account.withTarget, account.withoutTarget, account.unknownTarget, account.written, account.unspecified,
            account.withoutMeasure,
        ]
        #expect(once.reduce(0, +) == account.goals)
        #expect(account.kinds.map(\.count).reduce(0, +) == account.goals)
    }

    @Test func `is the same from disk as from memory, with the folder in every place`() throws {
        try TemporaryFolder.with(SampleDefinitions().files) { folder in
            let fromDisk = try SurveyLibrary(directory: folder + "/")
            #expect(fromDisk.organisation == library.organisation)
            #expect(fromDisk.instruments == library.instruments)
            #expect(fromDisk.plans == library.plans)
            #expect(fromDisk.mark(ofGoal: "g-bada", plan: "2018")?.file == "\(folder)/plans/2018.yaml")
        }
    }

    @Test func `that is missing is told as a missing file`() {
        let error = #expect(throws: DefinitionError.self) { try SurveyLibrary(directory: "no-such-folder") }
        #expect(error?.issues.count == 1)
        #expect(error?.issues.first?.isMissingFile == true)
        #expect(
            error?.description.hasPrefix("no-such-folder/organisation.yaml:1:1: error: there is no such file.") == true)
    }

    @Test func `reports the faults of all files in one run, in order`() {
        let issues = SampleDefinitions()
            .replacing("area: barn, members: 9", with: "area: bran, members: 9", in: "organisation.yaml")
            .replacing("kind: qualitative", with: "kind: qualitativ", in: "plans/2018.yaml")
            .replacing("choices: tio", with: "choices: tioo", in: "instruments/enkat/2017.yaml")
            .load().issues
        #expect(issues.map(\.mark.file) == ["instruments/enkat/2017.yaml", "organisation.yaml", "plans/2018.yaml"])
    }

    @Test(arguments: [("2024-12-31", 0), ("2025-01-01", 1)])
    func `reminds of raw answers that should be gone`(today: String, reminders: Int) {
        let issues = SampleDefinitions().load(today: CalendarDate(today)).issues
            .filter { $0.description.contains("were to be") }
        #expect(issues.count == reminders)
        for issue in issues {
            #expect(
                issue.description == "instruments/enkat/2018.yaml:36:27: warning: raw answers of enkat 2018 were to be "
                    + "deleted after 2024-12-31. Delete them, and keep the snapshot of what was published.")
        }
    }

    @Test(arguments: [("2018-01-01", true), (nil, false)])
    func `flags answers that nobody has set a last day for, and no register of public facts`(
        today: String?, isFlagged: Bool
    ) {
        let issues = SampleDefinitions().load(today: today.flatMap { CalendarDate($0) }).issues
        #expect(
            issues.map(\.description)
                == (isFlagged
                    ? [
                        "instruments/enkat/2017.yaml:1:13: warning: nothing says how long raw answers of enkat 2017 may be kept. "
                            + "Write the last day under retention, as retention: {delete_after: 2030-12-31}."
                    ] : []))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "Surveys/organisation.yaml")))
    func `every protected instrument of the repository says how long answers may be kept`() throws {
        let library = try SurveyLibrary(directory: "Surveys")
        #expect(library.instruments.filter { $0.anonymity.isProtected && $0.deleteAfter == nil }.map(\.id) == [])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "Surveys/organisation.yaml")))
    func `of the repository has no faults`() {
        let (library, issues) = SurveyLibrary.load(directory: "Surveys")
        #expect(issues.map(\.description) == [])
        #expect(library != nil)
    }
}
