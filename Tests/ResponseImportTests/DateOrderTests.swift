import SurveyModel
import Testing

@testable import ResponseImport

@Suite struct DateOrderTests {
    /// The cells of a column in order, and the days read; nil where nobody can tell day and month apart.
    static let columns: [([String], [String?])] = [
        (["2023-05-01", "31/12/2023", "03/04/2023"], ["2023-05-01", "2023-12-31", "2023-04-03"]),
        (["2023-05-01", "12/31/2023", "03/04/2023"], ["2023-05-01", "2023-12-31", "2023-03-04"]),
        (["vet inte", "03/04/2023", "31/12/2023"], [nil, "2023-04-03", "2023-12-31"]),
        (["2023-05-01", "03/04/2023", "05/05/2023"], ["2023-05-01", nil, "2023-05-05"]),
        (["31/12/2023", "12/31/2023", "03/04/2023"], ["2023-12-31", "2023-12-31", nil]),
        (["22-12-31", "21-11-30", "05/04/2023"], [nil, nil, nil]),
        (["31/12/2023", "24-01-05", "2023-12-01"], ["2023-12-31", nil, "2023-12-01"]),
        (["12-30-23", "01-05-24", "03/04/2024"], ["2023-12-30", "2024-01-05", nil]),
    ]

    @Test(arguments: columns)
    func `one day of a column tells which number is the month, and days with the year first tell for themselves`(
        cells: [String], expected: [String?]
    ) throws {
        let (rows, receipt) = try Sample.read("natverk;dag\n" + cells.map { "barn;\($0)\n" }.joined())
        #expect(days(rows) == expected.map { $0 ?? "_unreadable" })
        #expect(receipt.isBalanced)
        #expect(receipt.cellsSetAside == expected.count { $0 == nil })
    }

    private func days(_ rows: [[String]]) -> [String] {
        let place = rows[0].firstIndex(of: "dag") ?? 0
        return rows.dropFirst().map { $0[place] }
    }

    @Test func `a day far down in the file tells of the first ones`() throws {
        let first = String(repeating: "barn;03/04/2023\n", count: 300)
        let (rows, receipt) = try Sample.read("natverk;dag\n" + first + "barn;31/12/2023\n")
        #expect(days(rows).first == "2023-04-03")
        #expect(receipt.cellsSetAside == 0)
        let both = try Sample.read("natverk;dag\nbarn;31/12/2023\n" + first + "barn;12/31/2023\n")
        #expect(both.receipt.cellsSetAside == 300)
    }

    @Test func `the order of a tool counts where no day tells`() throws {
        let google = "Timestamp,natverk,dag\n2023/05/01 9:00:00 AM GMT+2,barn,03/04/2023\n"
        #expect(days(try Sample.read(google).rows) == ["2023-03-04"])
    }

    /// Times of SurveyMonkey and Google: those of one file are written in one order, whichever column shows it.
    @Test(arguments: [
        (
            "Respondent ID,Start Date,End Date,natverk\n,,,Response\n1,31/01/2024 23:50,01/02/2024 00:10,barn\n"
                + "2,30/01/2024 23:50,02/02/2024 00:10,barn\n", ["2024-02-01", "2024-02-02"]
        ),
        (
            "Respondent ID,Start Date,End Date,natverk\n,,,Response\n1,01/31/2024 23:50,02/01/2024 00:10,barn\n",
            ["2024-02-01"]
        ),
        (
            "Respondent ID,Start Date,End Date,natverk\n,,,Response\n1,31/01/2024 23:50,02/13/2024 00:10,barn\n"
                + "2,01/02/2024 23:50,03/02/2024 00:10,barn\n", ["2024-02-13", "_unreadable"]
        ),
        ("Timestamp,natverk\n3/4/2024 10:00:00,barn\n", ["2024-03-04"]),
        ("Timestamp,natverk\n03/04/2024 10:00:00,barn\n", ["_unreadable"]),
        ("Timestamp,natverk\n13/04/2024 10:00:00,barn\n03/04/2024 10:00:00,barn\n", ["2024-04-13", "2024-04-03"]),
    ])
    func `the times of a tool have one order`(text: String, expected: [String]) throws {
        let (rows, receipt) = try Sample.read(text)
        #expect(days(rows) == expected && receipt.isBalanced)
    }

    @Test func `a time far down in one column tells of another`() throws {
        let first = (1...300).map { "\($0),01/02/2024,03/02/2024,barn\n" }.joined()
        let text =
            "Respondent ID,Start Date,End Date,natverk\n,,,Response\n" + first + "301,31/01/2024,01/02/2024,barn\n"
        let (rows, receipt) = try Sample.read(text)
        #expect(days(rows).first == "2024-02-03" && receipt.cellsSetAside == 0)
    }
}
