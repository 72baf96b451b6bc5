import Foundation
import Testing

/// Definition files that cannot be used.
@Suite struct DefinitionTests {
    @Test func `sound definitions are told to be so`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("check")
            #expect(outcome.output.hasPrefix("2 networks, 2 units, 1 instrument\n"))
            #expect(outcome.output.hasSuffix("0 errors, 0 warnings\n"))
            #expect(outcome.status == 0 && outcome.diagnostics.isEmpty)
        }
    }

    @Test func `the real definitions are sound`() throws {
        let outcome = try Command(folder: packageRoot)("check")
        #expect(outcome.output.contains("\n0 errors, "))
        #expect(outcome.status == 0)
    }

    // Policy, base, reason, and whether check lets it be.
    private static let policies: [(String, Int, String?, Bool)] = [
        ("base", 5, nil, true), ("cells", 5, nil, true), ("unanimity", 5, nil, false), ("unanimity", 29, nil, false),
        ("unanimity", 30, nil, true), ("unanimity", 5, "Beslut i styrelsen", true),
        ("base_and_complement", 29, nil, false), ("base_and_complement", 30, nil, true),
        ("base_and_complement", 10, "Beslut i styrelsen", true),
    ]

    @Test(arguments: policies)
    func `a policy that tells opinions by withholding is refused below thirty, unless somebody says why`(
        policy: String, base: Int, reason: String?, isSound: Bool
    ) throws {
        let words = reason.map { ", reason: \($0)" } ?? ""
        let changes = SmallSurvey.changed(
            SmallSurvey.instrument, "minimum_base: 5, policy: base",
            to: "minimum_base: \(base), policy: \(policy)\(words)")
        try SmallSurvey.with(changes) { survey in
            let outcome = try survey.enkat("check")
            #expect(outcome.status == (isSound ? 0 : 65))
            #expect(
                outcome.output.contains("Use policy base, a minimum_base of at least 30, or say why under reason")
                    != isSound)
        }
    }

    @Test(arguments: [
        (
            SmallSurvey.changed(SmallSurvey.instrument, "label: Träffarna", to: "lable: Träffarna"),
            "Surveys/instruments/provenkat.yaml:11:60: error: unknown key 'lable' in item 'relevans'. Did you mean 'label'?\n"
        ),
        (
            SmallSurvey.changed(SmallSurvey.instrument, "name: relevans", to: "name: stod"),
            """
            Surveys/instruments/provenkat.yaml:11:12: error: the item 'stod' stands twice. The first stands at line 10 of \
            Surveys/instruments/provenkat.yaml.

            """
        ),
        (
            SmallSurvey.changed(SmallSurvey.organisation, "id: handlaggare", to: "id: chefer"),
            """
            Surveys/organisation.yaml:9:10: error: the network 'chefer' stands twice. The first stands at line 8 of \
            Surveys/organisation.yaml.

            """
        ),
        (
            SmallSurvey.changed(SmallSurvey.plan, "items: [stod]", to: "items: [stodd]"),
            "Surveys/plans/2018.yaml:8:65: error: goal 'g-stod': provenkat has no item 'stodd'. Did you mean 'stod'?\n"
        ),
        (
            SmallSurvey.changed(SmallSurvey.plan, "instrument: provenkat", to: "instrument: provenkatt"),
            "Surveys/plans/2018.yaml:8:46: error: goal 'g-stod': no such instrument 'provenkatt'. Did you mean 'provenkat'?\n"
        ),
    ])
    func `a fault is told with place and remedy, by every command`(files: [String: String], message: String) throws {
        try SmallSurvey.with(files) { survey in
            let check = try survey.enkat("check")
            #expect(check.output == message + "1 error, 0 warnings\n")
            #expect(check.status == 65 && check.diagnostics.isEmpty)
            let results = try survey.enkat("results", "Data/2018", "--language", "en")
            #expect(results.diagnostics == message)
            #expect(results.status == 65 && results.output.isEmpty)
        }
    }

    @Test func `a goal that stands twice`() throws {
        let plan = SmallSurvey.files[SmallSurvey.plan, default: ""]
        let goal = plan.split(separator: "\n").dropFirst(2).joined(separator: "\n")
        try SmallSurvey.with([SmallSurvey.plan: plan + goal + "\n"]) { survey in
            let outcome = try survey.enkat("check")
            #expect(
                outcome.output.hasPrefix(
                    """
                    Surveys/plans/2018.yaml:10:9: error: the goal 'g-stod' stands twice. The first stands at line 3 of \
                    Surveys/plans/2018.yaml.
                    """))
            #expect(outcome.status == 65)
        }
    }

    @Test func `a changed item without an entry on comparability`() throws {
        let text = SmallSurvey.files[SmallSurvey.instrument, default: ""]
        func wave(_ name: String) -> String {
            text.replacingOccurrences(of: "{id: provenkat,", with: "{id: provenkat, wave: \"\(name)\",")
        }
        let changed = wave("2018").replacingOccurrences(of: "Arbetet är ett stöd", with: "Arbetet är ett gott stöd")
        let folder = "Surveys/instruments/provenkat"
        // The file for all waves is left without an instrument of its own.
        let files = [
            SmallSurvey.instrument: wave("2016"), "\(folder)/2017.yaml": wave("2017"), "\(folder)/2018.yaml": changed,
        ]
        try SmallSurvey.with(files) { survey in
            let outcome = try survey.enkat("check")
            #expect(
                outcome.output.contains(
                    """
                    Surveys/instruments/provenkat/2018.yaml:10:63: error: item 'stod' is not as in wave 2017 (changed: \
                    label), and nothing says how they compare. Add comparability: {with: "2017", level: …} with \
                    minor_wording, rescaled or broken, or restore the wording.
                    """))
            #expect(outcome.status == 65)
        }
    }

    @Test func `several faults in one run, and the report for machines`() throws {
        let files = SmallSurvey.changed(SmallSurvey.instrument, "label: Träffarna", to: "lable: Träffarna")
            .merging(SmallSurvey.changed(SmallSurvey.plan, "network: chefer", to: "network: chefr")) { $1 }
        try SmallSurvey.with(files) { survey in
            let outcome = try survey.enkat("check", "--format", "json")
            #expect(outcome.output.contains("\"suggestion\": \"label\""))
            #expect(outcome.output.contains("\"suggestion\": \"chefer\""))
            #expect(outcome.status == 65)
            let narrowed = try survey.enkat("check", SmallSurvey.plan)
            #expect(narrowed.output.contains("1 error, 0 warnings") && !narrowed.output.contains("lable"))
        }
    }

    @Test func `a missing folder of definitions`() throws {
        try SmallSurvey.with { survey in
            let message =
                "error: Finns-ej: there is no such folder of definitions. Run enkat where it lies, or name it with --surveys.\n"
            let swedish =
                "fel: Finns-ej: mappen med definitioner finns inte. Kör enkat där den ligger, eller ange den med --surveys.\n"
            for (command, told) in [
                (["check"], message), (["results", "Data/2018"], swedish), (["codebook", "provenkat"], message),
            ] {
                let outcome = try survey.enkat.run(["--surveys", "Finns-ej"] + command)
                #expect(outcome.diagnostics == told)
                #expect(outcome.status == 66)
            }
        }
    }

    @Test func `a definition that is checked by name but missing`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("check", "Surveys/plans/2019.yaml")
            #expect(
                outcome.diagnostics
                    == "error: Surveys/plans/2019.yaml: there is no such file. Check the path and the file's name.\n")
            #expect(outcome.status == 66)
        }
    }
}
