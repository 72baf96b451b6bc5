import Foundation
import Testing

/// What is not there is no zero and no "nej": the sample year with returns, columns and rows taken away.
@Suite struct `Data that are missing` {
    /// A copy of two sample years in a folder of its own, in which answers are taken away.
    private struct SampleCopy {
        let folder: String

        static func with<Result>(_ periods: [String], _ body: (SampleCopy) throws -> Result) throws -> Result {
            let folder = FileManager.default.temporaryDirectory.appending(path: "samples-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for period in periods {
                try FileManager.default.copyItem(
                    at: URL(filePath: "\(packageRoot)/Samples/\(period)"), to: folder.appending(path: period))
            }
            return try body(SampleCopy(folder: folder.path))
        }

        func rows(of file: String) throws -> [String] {
            try String(contentsOf: URL(filePath: "\(folder)/\(file)"), encoding: .utf8).split(separator: "\n")
                .map(String.init)
        }

        func write(_ rows: [String], to file: String) throws {
            try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: "\(folder)/\(file)"))
        }

        func enkat(_ arguments: String...) throws -> Command.Outcome {
            let surveys = ["--surveys", "\(packageRoot)/Surveys"]
            let outcome = try Command(folder: folder).run(surveys + arguments)
            #expect(outcome.status == 0, "\(outcome.diagnostics)")
            return outcome
        }
    }

    /// Three municipalities have returned the inventory of methods, and no question about suicide plans was put to them;
    /// one of those that work by the method MIX has sent nothing; one course is dated after the year.
    private func takeAway(in samples: SampleCopy) throws {
        let methods = try samples.rows(of: "2018/metodinventering.csv").prefix(4)
        let place = try #require(methods.first?.split(separator: ",").firstIndex(of: "suicidplan"))
        try samples.write(
            methods.map { row in
                var cells = row.split(separator: ",", omittingEmptySubsequences: false)
                cells.remove(at: place)
                return cells.joined(separator: ",")
            }, to: "2018/metodinventering.csv")
        for file in ["mix-arendestatistik", "utbildningsregister", "vo-college-enkat"] {
            let path = "2018/\(file).csv"
            try samples.write(try samples.rows(of: path).filter { !$0.hasPrefix("0680,") }, to: path)
        }
        var courses = try samples.rows(of: "2018/kursregister.csv")
        let course = try #require(courses.firstIndex { $0.contains("kurs-och-konferens") && $0.contains("2018-1") })
        courses[course] = courses[course].replacing("2018-1", with: "2019-1")
        try samples.write(courses, to: "2018/kursregister.csv")
    }

    private static let goals = [
        "vp18-bou-oppenvard-g3-cos-arbetar", "vp18-bou-oppenvard-g5-cos-uppfoljning",
        "vp18-psyk-suicid-g2-handlingsplan", "vp18-ad-mix-g1-arenden", "vp18-vo-college-g5-sokande-voc",
        "vp18-vo-college-g5-sokande", "vp18-kurs-g2-antal-kurser",
    ]

    @Test func `is told, judged by what it could be, and compared with nothing`() throws {
        try SampleCopy.with(["2017", "2018"]) { samples in
            try takeAway(in: samples)
            let surveys = ["--surveys", "\(packageRoot)/Surveys"]
            let outcome = try Command(folder: samples.folder).run(surveys + ["explain", "2018"] + Self.goals)
            #expect(outcome.status == 0)
            let texts = outcome.output.replacing("\u{00A0}", with: " ")
            for words in [
                "– Andel kommuner som arbetar med Circle of Security – Barn och unga",
                "2 av 3 kommuner som lämnat uppgift (av alla 13 mellan 2 och 12). Kan inte bedömas: 10 kommuner saknar uppgift",
                "– Andel deltagande kommuner som följer upp användningen av Circle of Security",
                "som lämnat uppgift (av alla 12 mellan 1 och 11).",
                "– Antal kommuner med lokal handlingsplan", "Ingen jämförelse med 2017: uppgift saknas för några.",
                "1 kommun saknar uppgift.", "111",
            ] { #expect(texts.contains(words), "\(words)") }
            #expect(!texts.contains("0 av 13"))
            #expect(texts.contains("485 av 608 ärenden. Kan inte bedömas: 1 kommun saknar uppgift, och det"))
            #expect(texts.ranges(of: "1 kommun saknar uppgift.").count == 1, "posts, not programmes")
            for words in [
                "obs: 2018: 1 av",
                "metodinventering: the answers have no column for suicidplan;",
            ] { #expect(outcome.diagnostics.contains(words), "\(words)") }
            try isNoAnswer(of: samples)
        }
    }

    /// Vetlanda is one of the ten that have returned no inventory.
    private func isNoAnswer(of samples: SampleCopy) throws {
        let report = try samples.enkat("report", "2018", "--unit", "0685", "--format", "md").output
            .replacing("\u{00A0}", with: " ")
        let row = "| Andel kommuner som arbetar med Circle of Security – Barn och unga | uppgift saknas |"
        #expect(report.contains(row))
        #expect(report.contains("mätetal är obesvarade och räknas inte med."))
    }

    /// The whole year's registers in a report of eight months, and one without a row.
    @Test func `after eight months is not yet due, and eight months are compared with no year`() throws {
        try SampleCopy.with(["2017", "2018"]) { samples in
            let folder = URL(filePath: "\(samples.folder)/2018-T2")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for file in ["kursregister", "narvaroregister"] {
                try samples.write(try samples.rows(of: "2018/\(file).csv"), to: "2018-T2/\(file).csv")
            }
            let projects = try samples.rows(of: "2018/projektregister.csv").prefix(1)
            try samples.write(Array(projects), to: "2018-T2/projektregister.csv")
            let period = #"period: {id: 2018-T2, from: 2018-01-01, to: 2018-08-31, plan: "2018", previous: "2017"}"#
            try samples.write([period], to: "2018-T2/period.yaml")
            let outcome = try samples.enkat(
                "explain", "2018-T2", "vp18-kurs-g2-antal-kurser", "vp18-bou-oppenvard-g3-cos-arbetar",
                "vp18-ad-omvarld-g1-projekt", "vp18-miljo-g1-presidie")
            let texts = outcome.output.replacing("\u{00A0}", with: " ")
            for words in [
                "80 kurser.", "Ingen jämförelse med 2017: uppgifterna gäller olika lång tid.", "Mäts i december 2018.",
                "Inga uppgifter har lämnats för perioden.",
                "I jämn takt vore det 1,3 träffar efter 8 månader",
            ] { #expect(texts.contains(words), "\(words)") }
            #expect(!texts.contains("Ned från"))
            #expect(outcome.diagnostics.contains("poster i kursregister är daterade utanför 2018-01-01–2018-08-31"))
        }
    }
}
