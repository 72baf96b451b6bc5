import Foundation
import Testing

/// Registers of others' figures, and what in a folder contradicts itself.
@Suite struct `Registers` {
    private static let kolada = """
        {"count": 2, "values": [
        {"kpi": "N00001", "municipality": "0604", "period": 2018, "values": [
        {"gender": "T", "count": 1, "status": "", "value": 12.5}, {"gender": "K", "count": 1, "status": "", "value": 13}]},
        {"kpi": "N00002", "municipality": "0680", "period": 2018, "values": [
        {"gender": "T", "count": 1, "status": "", "value": null}]}]}
        """

    private func imported(_ instrument: String) throws -> (outcome: Command.Outcome, rows: [String]) {
        try SmallSurvey.with(["svar.json": Self.kolada]) { survey in
            let outcome = try survey.enkat(
                "--surveys", "\(packageRoot)/Surveys", "import", "svar.json", "--instrument", instrument, "-o", "ut.csv"
            )
            return (outcome, try survey.text(of: "ut.csv").split(separator: "\n").map(String.init))
        }
    }

    @Test func `take an answer of Kolada's API as it was saved`() throws {
        let (outcome, rows) = try imported("kolada")
        #expect(outcome.status == 0)
        #expect(rows.first?.contains("kommun") == true)
        #expect(rows.count == 4)
        for cells in ["0604,", "N00001,2018,alla,", "12.5", "N00001,2018,kvinnor,", "N00002,2018,alla,"] {
            #expect(rows.contains { $0.contains(cells) }, "\(cells)")
        }
    }

    @Test func `set aside a key figure that no indicator names, and keep unit, period, value and source`() throws {
        let (outcome, rows) = try imported("indikatorer")
        #expect(outcome.everything.contains("3 celler") || outcome.everything.contains("3 cells"))
        #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("_unreadable,06") && $0.contains("Kolada") })
        #expect(rows.contains { $0.contains("0604,2018,alla,12.5") })
    }

    @Test func `whose parts are more than their whole are told by check, import and report`() throws {
        let register = """
            instrument: {id: kurser, kind: register, record: course, title: Kurser}
            items:
              - {name: deltagare, type: integer, label: Deltagare}
              - {name: d1, type: integer, label: Varav en, part_of: deltagare, unit: "0001"}
            anonymity: {mode: open}

            """
        let answers = "deltagare,d1\n10,4\n10,12\n"
        try SmallSurvey.with([
            "Surveys/instruments/kurser.yaml": register, "Data/2018/kurser.csv": answers,
        ]) { survey in
            let told = "(row 3)"
            let check = try survey.enkat("check", "--period", "Data/2018")
            #expect(check.status == 0)
            #expect(check.output.contains("In 1 row the parts are together more than deltagare \(told)"))
            for arguments in [["results", "Data/2018"], ["report", "Data/2018", "--kind", "year"]] {
                let outcome = try survey.enkat.run(["--language", "en"] + arguments)
                #expect(outcome.diagnostics.contains(told), "\(arguments)")
            }
            let receipt = try survey.enkat(
                "--language", "en", "import", "Data/2018/kurser.csv", "--instrument", "kurser", "--dry-run")
            #expect(receipt.everything.contains(told))
        }
    }
}
