import Foundation
import Testing

/// What one unit, or all units of a kind, get of the organisation's work in the sample year.
@Suite struct `A unit's report` {
    private func report(_ unit: String) throws -> String {
        let outcome = try Command(folder: packageRoot).run(
            ["report", "Samples/2018", "--unit", unit, "--format", "md"])
        #expect(outcome.status == 0)
        return outcome.output.replacing("\u{00A0}", with: " ")
    }

    /// Of those that are no municipality, what is asked of municipalities alone says nothing.
    @Test(arguments: [
        ("rjl", "Styrgrupp vård- och omsorgscollege | 83 % (5 av 6)", "Andel kommuner"),
        ("lansstyrelsen", "Antal styrgruppsmöten", "Antal kommuner"),
    ])
    func `lists what concerns it alone`(unit: String, own: String, others: String) throws {
        let report = try report(unit)
        #expect(report.contains(own))
        #expect(!report.contains("| nej |"))
        #expect(report.components(separatedBy: others).count <= 2)
    }

    @Test(arguments: [
        (
            "0685", "| Familjehemsnätverket | 100 % (4 av 4) | 87 % (45 av 52) |",
            "Vetlanda förväntas delta i 30 nätverk."
        ),
        ("0685", "| Strategigrupp barn och unga | 100 % (4 av 4) | 78 % (25 av 32) |", "Alla som väntades"),
        (
            "0685", "| Primärkommunalt samverkansorgan (PKS) | 100 % (6 av 6) | 90 % (70 av 78) |",
            "12 av de 13 mätetal som har ett."
        ),
        (
            "0685", "– Chefsnätverk äldre | 88 % (7 av 8), når inte målvärdet | 91 % | 90 % |",
            "– Chefsnätverk barn och unga | 100 % (6 av 6), når målvärdet |"
        ),
        (
            "kommun", "| Länsnätverk psykiatri | 86 % (89 av 104) | 86 % (96 av 112) |",
            "Kommunerna tillsammans förväntas delta i 34 nätverk."
        ),
        (
            "region", "| Länsnätverk psykiatri | 88 % (7 av 8) | 86 % (96 av 112) |",
            "Regionen förväntas delta i 4 nätverk."
        ),
        (
            "stat", "| Styrgrupp Miljösamverkan | 100 % (4 av 4) | 90 % (18 av 20) |",
            "Statliga myndigheter förväntas delta i 4 nätverk."
        ),
        (
            "stat",
            "vid Länsstyrelsen – Miljösamverkan Jönköpings län | 8 besökta verksamheter | 12 av 14 enheter nådde målet |",
            "Mätetalet som helhet"
        ),
        ("kommun", "| Antal kommuner som använder IPS – Psykiatri | 5 av 13 | 5 av 13 |", "Metoder, planer"),
    ])
    func `names its networks, and the methods in use`(unit: String, row: String, words: String) throws {
        let report = try report(unit)
        #expect(report.contains(row))
        #expect(report.contains(words))
    }

    @Test(arguments: [
        ("0685", "Andel kommuner som arbetar med Circle of Security", "påbörjat"),
        ("0685", "De övriga: ", "påbörjat"),
    ])
    func `tells what was answered where that is not yes`(unit: String, measure: String, answer: String) throws {
        let lines = try report(unit).split(separator: "\n").filter { $0.contains(measure) }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.contains(answer) }, "\(lines)")
    }

    @Test func `is headed in English by the unit's English name`() throws {
        let outcome = try Command(folder: packageRoot).run(
            ["--language", "en", "report", "Samples/2018", "--unit", "Region Jönköping County", "--format", "md"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("# Region Jönköping County: taking part and methods 2018"))
    }

    /// Of two readings of one attendance each is the unit's own: 31 of 40, and 80.45 % as the mean of eleven networks.
    @Test func `reads a mean of networks as one`() throws {
        let outcome = try Command(folder: packageRoot).run(
            ["report", "Samples/2022-T2", "--unit", "Vetlanda", "--format", "json"])
        #expect(outcome.status == 0)
        let report = outcome.output.replacing("\u{00A0}", with: " ")
        #expect(report.contains("\"own\": \"80 %, når målvärdet\""))
        #expect(report.ranges(of: "78 % (31 av 40), når inte målvärdet").count == 1)
    }

    @Test(arguments: [
        (["--kind", "year"], "A unit's report is of no kind"), (["--format", "xlsx"], "This format is a file"),
    ])
    func `refuses what it cannot heed`(options: [String], words: String) throws {
        let outcome = try Command(folder: packageRoot).run(["report", "Samples/2018", "--unit", "0685"] + options)
        #expect(outcome.status == 64)
        #expect(outcome.diagnostics.contains(words))
    }

    @Test func `is a workbook and data too`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat(
                "report", "Data/2018", "--unit", "0001", "--format", "xlsx,json", "-o", "ut")
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("2 files"))
            let book = try Data(contentsOf: URL(filePath: "\(survey.folder)/ut/unit-0001.xlsx"))
            #expect(book.starts(with: Array("PK".utf8)))
        }
    }

    /// A municipality's own number of municipalities is whether it is one of them.
    @Test(arguments: [
        "| Antal kommuner som deltar i länsnätverk psykiatris träffar – Länsnätverk psykiatri | ja |",
        "(lägsta aktiviteten) – Barn och unga | 4 av 5 aktiviteter | 5 av 5 aktiviteter nådde målet |",
        "| Nätverk | Tranås | Alla som väntades |\n",
        "| 207 närvaroregistreringar | inget målvärde |",
        "mätetal som besvaras med ja eller nej.",
    ])
    func `says in words what the unit's own figure is`(words: String) throws {
        #expect(try report("0687").contains(words))
    }

    @Test func `is a Word document too`() throws {
        try SmallSurvey.with { survey in
            let outcome = try survey.enkat("report", "Data/2018", "--unit", "0001", "--format", "docx,md", "-o", "ut")
            #expect(outcome.status == 0)
            let document = try Data(contentsOf: URL(filePath: "\(survey.folder)/ut/unit-0001.docx"))
            #expect(document.starts(with: Array("PK".utf8)))
            #expect(survey.has("ut/unit-0001.md"))
        }
    }
}
