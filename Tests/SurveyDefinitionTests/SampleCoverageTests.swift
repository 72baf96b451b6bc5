import Foundation
import SurveyDefinition
import SurveyModel
import Testing

/// What the sample data must hold for every instrument and goal to have been tried.
@Suite struct `The samples` {
    private static let periods = ["2017", "2018", "2021-T2", "2021", "2022-T2"]
    private static let rows = FactsFile("rows.md")
    private let library: SurveyLibrary

    init() throws { library = try SurveyLibrary(directory: "Surveys") }

    /// The instruments of the rows of the most important class; a few rows name none.
    private static func instrumentsOfClassA() throws -> Set<String> {
        let lines = try String(contentsOf: rows.url, encoding: .utf8).split(separator: "\n")
        let cells = lines.map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        let named = cells.filter { $0.count > 5 && $0[3] == "A" }.map { $0[5] }
        return Set(named.filter { $0 != "-" && !$0.hasPrefix("slag:") })
    }

    @Test(.enabled(if: rows.exists, FactsFile.absence))
    func `hold answers of two periods to every instrument of class A`() throws {
        let instruments = try Self.instrumentsOfClassA()
        #expect(instruments.count == 27)
        for id in instruments.sorted() {
            let answered = Self.periods.filter { FileManager.default.fileExists(atPath: "Samples/\($0)/\(id).csv") }
            #expect(answered.count >= 2, "\(id): \(answered)")
        }
    }

    /// The goal that is withheld on purpose, so that one can be seen.
    private static let withheld = "vp18-bou-rattssaker-g2-arbetssituation"

    @Test func `give every goal of 2018 that is computed from records a figure, and withhold but one`() throws {
        let data = try Data(contentsOf: URL(filePath: "Samples/snapshots/2018.json"))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let goals = try #require(root["goals"] as? [[String: Any]])
        let figures = goals.reduce(into: [String: Bool]()) { figures, goal in
            guard let id = (goal["description"] as? [String: Any])?["id"] as? String else { return }
            let shown = (goal["outcome"] as? [String: Any])?["shown"] as? [String: Any]
            figures[id] = shown?["value"] != nil
        }
        let plan = try library.plan("2018")
        #expect(figures.count == plan.goals.count)
        let uncounted: Set<MeasureKind> = [.qualitative, .unspecified]
        for goal in plan.goals {
            let isShown = goal.id != Self.withheld && !uncounted.contains(goal.measure.kind)
            #expect(figures[goal.id] == isShown, "\(goal.id)")
        }
    }

    @Test func `hold nothing of what is for a team alone in any snapshot`() throws {
        let forTeams = library.instruments.filter { $0.anonymity.audience == .team }
        #expect(Set(forTeams.map(\.id)) == ["misu-skattning", "bpsd-skattning"])
        let codes = try Set(forTeams.flatMap { try Self.personCodes(of: $0.id) })
        #expect(codes.count > 3)
        for period in Self.periods {
            let snapshot = try String(contentsOfFile: "Samples/snapshots/\(period).json", encoding: .utf8)
            for trace in forTeams.map(\.id) + codes {
                #expect(!snapshot.contains("\"\(trace)\""), "\(period): \(trace)")
            }
        }
    }

    /// The first column of an instrument's sample files: the persons' codes.
    private static func personCodes(of instrument: String) throws -> [String] {
        try periods.flatMap { period -> [String] in
            let path = "Samples/\(period)/\(instrument).csv"
            guard FileManager.default.fileExists(atPath: path) else { return [] }
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            return lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
        }
    }
}
