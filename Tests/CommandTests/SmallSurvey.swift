import Foundation

/// A folder with a small organisation, one survey and one period, made for one test.
struct SmallSurvey {
    /// The folder.
    let folder: String
    /// The command, run in it.
    var enkat: Command { Command(folder: folder) }

    /// An answer that must never be seen in any message.
    static let secret = "HEMLIGT-SVAR"

    /// Makes the folder, changed as told, for as long as the test runs.
    static func with<Result>(
        _ changes: [String: String] = [:], _ body: (SmallSurvey) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "survey-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let survey = SmallSurvey(folder: folder.path)
        for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) { try survey.write(text, to: path) }
        return try body(survey)
    }

    /// Writes a file.
    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    /// Writes a file of bytes.
    func write(_ data: Data, to path: String) throws {
        let file = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// The text of a file.
    func text(of path: String) throws -> String {
        try String(contentsOf: URL(filePath: folder).appending(path: path), encoding: .utf8)
    }

    /// Whether there is such a file or folder.
    func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(path)") }

    /// One of the files with a passage replaced.
    static func changed(_ path: String, _ passage: String, to other: String) -> [String: String] {
        [path: files[path, default: ""].replacingOccurrences(of: passage, with: other)]
    }

    /// A file of answers with these rows below the headings.
    static func answers(_ rows: String...) -> String {
        "natverk,stod,relevans,forslag\n" + rows.map { "\($0)\n" }.joined()
    }

    /// The register of others' indicators as it is, without the areas, which this organisation has not.
    static func indicators() throws -> String {
        try String(contentsOfFile: "\(packageRoot)/Surveys/instruments/indikatorer.yaml", encoding: .utf8)
            .replacing(#/area: [a-z-]+, /#, with: "").replacing(#/\n *area: [a-z-]+\n/#, with: "\n")
    }

    static let organisation = "Surveys/organisation.yaml"
    static let instrument = "Surveys/instruments/provenkat.yaml"
    static let plan = "Surveys/plans/2018.yaml"
    static let period = "Data/2018/period.yaml"
    static let data = "Data/2018/provenkat.csv"

    static let files = [
        organisation: """
        organisation: {id: prov, name: Provverksamheten, language: sv}
        units:
          - {id: "0001", name: Norrby, kind: kommun}
          - {id: "0002", name: Söderby, kind: kommun}
        programme_areas:
          - {id: omsorg, name: Omsorg}
        networks:
          - {id: chefer, name: Chefsnätverket, kind: chefsnatverk, area: omsorg, members: 8}
          - {id: handlaggare, name: Handläggarnätverket, kind: natverk, area: omsorg, members: 9}
        strategic_goals:
          - {id: nytta, text: {"2018": {sv: Verksamheten gör nytta, en: The work is of use}}, number: {"2018": 1}}

        """,
        instrument: """
        instrument: {id: provenkat, kind: survey, record: person, language: sv, title: Provenkät}
        choice_lists:
          instammer:
            - {code: "1", label: Instämmer inte, score: 1}
            - {code: "2", label: Instämmer delvis, score: 2}
            - {code: "3", label: Instämmer, score: 3, agree: true}
            - {code: "98", label: Vet ej, missing: dont_know}
        items:
          - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk}
          - {name: stod, type: select_one, choices: instammer, label: Arbetet är ett stöd}
          - {name: relevans, type: select_one, choices: instammer, label: Träffarna är relevanta}
          - {name: forslag, type: text, role: comment, label: "Vad kan bli bättre?"}
        anonymity: {mode: anonymous, minimum_base: 5, policy: base}
        retention: {delete_after: 2099-12-31}

        """,
        plan: """
        plan: {id: "2018", language: sv, title: Plan 2018}
        goals:
          - id: g-stod
            network: chefer
            strategic_goal: nytta
            text: Arbetet är ett stöd
            measure_text: Andel som upplever stöd
            measure: {kind: share_agree, instrument: provenkat, items: [stod]}
            target: {at_least: 90 %}

        """,
        period: """
        period: {id: "2018", from: 2018-01-01, to: 2018-12-31, plan: "2018"}

        """,
        data: answers(
            "chefer,3,2,", "chefer,3,3,", "chefer,3,2,", "chefer,3,98,", "chefer,3,1,", "chefer,3,2,", "chefer,1,2,"),
        "Data/2018/population.csv": "instrument,network,unit,invited\nprovenkat,chefer,,8\n",
    ]
}
