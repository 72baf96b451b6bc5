import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Questions whose options stand in columns of their own: who chose something is never counted among those who did not.
@Suite struct OptionColumnTests {
    private static let ways = ChoiceList(
        name: "kanal", choices: [Choice(code: "a", label: "Webb"), Choice(code: "b", label: "Möten")])
    private static let waysAndOther = ChoiceList(
        name: "kanal", choices: ways.choices + [Choice(code: "o", label: "Annat")])
    private static let five = ChoiceList(
        name: "fem",
        choices: [
            Choice(code: "1", label: "Instämmer inte alls"), Choice(code: "2", label: "Delvis"),
            Choice(code: "3", label: "Varken eller"), Choice(code: "4", label: "Mest"),
            Choice(code: "5", label: "Instämmer helt", agrees: true),
        ])

    private func read(
        _ text: String, ways: ChoiceList = Self.ways, relevant: Condition? = nil, missing: [String: MissingKind] = [:]
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        let instrument = Instrument(
            id: "prov", title: "Prov",
            items: [
                Item(name: "nr", type: .integer, label: "Nummer"),
                Item(name: "snabb", type: .selectOne, choices: Self.five, label: "Svarade vi snabbt?"),
                Item(
                    name: "kanal", type: .selectMultiple, choices: ways, label: "Vilka kanaler?", relevant: relevant),
            ])
        let source = ByteSource(text: text, name: "svar.csv")
        var options = ImportOptions()
        if !missing.isEmpty {
            var profile = try ResponseImporter(instrument: instrument).proposedProfile(id: "p", for: source).profile
            profile.missing = missing
            options.profile = profile
        }
        let importer = ResponseImporter(instrument: instrument, options: options)
        let (records, receipt) = try importer.records(from: source)
        #expect(receipt.isBalanced)
        let (tally, counted) = try importer.tally(from: source, by: [])
        #expect(counted == receipt && tally == Tally(records: records, by: []))
        return (CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    @Test(arguments: [
        "Nummer,Vilka kanaler? [Webb],Vilka kanaler? [Möten],Vilka kanaler? [Telefonen]\n1,Webb,,\n2,,,Telefonen\n3,Webb,,Telefonen\n4,,,\n",
        "Nummer,Vilka kanaler? - Webb,Vilka kanaler? - Möten,Vilka kanaler? - Telefonen\n1,1,0,0\n2,0,0,1\n3,1,0,1\n4,0,0,0\n",
        "id,submitdate,lastpage,startlanguage,nr,kanal[a],kanal[b],kanal[t]\n1,x,3,sv,1,Y,,\n2,x,3,sv,2,,,Y\n3,x,3,sv,3,Y,,Y\n4,x,3,sv,4,,,\n",
    ])
    func `an option that the definition does not have sets the answer aside`(text: String) throws {
        let (rows, receipt) = try read(text)
        #expect(rows == ["1,a", "2,_unreadable", "3,_unreadable", "4,_no_answer"])
        let told = receipt.warnings.map { $0.text(in: .swedish) }.filter {
            $0.contains("ett alternativ som kanal inte har")
        }
        #expect(told.count == 1)
        #expect(receipt.columns.last?.item == "kanal" && receipt.columns.last?.option == nil)
        #expect(receipt.columns.last?.missing["_unreadable"] == 2)
    }

    @Test func `a column that nobody ticked costs nothing`() throws {
        let text =
            "Nummer,Vilka kanaler? [Webb],Vilka kanaler? [Möten],Vilka kanaler? [Telefonen]\n1,Webb,,\n2,,Möten,\n"
        #expect(try read(text).rows == ["1,a", "2,b"])
    }

    @Test func `the ends of a scale that is spread over columns have words before their number`() throws {
        let text =
            "Respondent ID,Collector ID,Nummer,Svarade vi snabbt?,,,,\n"
            + ",,Response,Instämmer inte alls - 1,- 2,- 3,- 4,Instämmer helt - 5\n"
            + "101,1,1,,,,4,\n102,1,2,,,,,5\n103,1,3,1,,,,\n104,1,4,,,,,\n105,1,5,,2,,4,\n"
        let (rows, receipt) = try read(text)
        #expect(rows == ["1,4", "2,5", "3,1", "4,_no_answer", "5,_unreadable"])
        #expect(receipt.columns.suffix(5).map(\.option) == ["1", "2", "3", "4", "5"])
    }

    @Test func `a word that is another option's than its number is neither, and the numbers beside it are none`() throws
    {
        let text =
            "Respondent ID,Collector ID,Nummer,Svarade vi snabbt?,,\n"
            + ",,Response,Instämmer helt - 1,- 2,- 3\n101,1,1,1,,\n102,1,2,,2,\n"
        #expect(try read(text).rows == ["1,_unreadable", "2,_unreadable"])
    }

    private static let others =
        "id,submitdate,lastpage,startlanguage,nr,kanal[a],kanal[b],kanal[other]\n"
        + "1,x,3,sv,1,Y,,\n2,x,3,sv,2,,,egna ord\n3,x,3,sv,3,Y,,egna ord\n4,x,3,sv,4,,,\n"

    @Test(arguments: [
        (others, waysAndOther, ["1,a", "2,o", "3,a;o", "4,_no_answer"]),
        (others, ways, ["1,a", "2,_unreadable", "3,a", "4,_no_answer"]),
        (
            others.replacing("[", with: "_").replacing("]", with: ""), waysAndOther,
            ["1,a", "2,o", "3,a;o", "4,_no_answer"]
        ),
    ])
    func `words of one's own are the option for them, and no silence where there is none`(
        text: String, ways: ChoiceList, expected: [String]
    ) throws {
        let (rows, receipt) = try read(text, ways: ways)
        #expect(rows == expected)
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("egna ord") })
    }

    private static let boxes =
        "id,submitdate,lastpage,startlanguage,nr,kanal[a],kanal[b]\n1,x,3,sv,7,2,1\n2,x,3,sv,8,1,1\n3,x,3,sv,9,1,2\n"

    @Test(arguments: [
        (boxes, [:], ["7,_unreadable", "8,_unreadable", "9,_unreadable"]),
        (boxes, ["2": MissingKind.noAnswer], ["7,b", "8,a;b", "9,a"]),
        (boxes, ["1": .noAnswer], ["7,a", "8,_no_answer", "9,b"]),
        (
            boxes.replacing("7,2,1\n", with: "7,X,-\n").replacing(",1,1\n", with: ",-,-\n").replacing(
                ",1,2\n", with: ",-,X\n"), [:], ["7,a", "8,_no_answer", "9,b"]
        ),
    ])
    func `boxes of 1 and 2 are ticked only where somebody says which`(
        text: String, missing: [String: MissingKind], expected: [String]
    ) throws {
        let (rows, receipt) = try read(text, missing: missing)
        #expect(rows == expected)
        let isTold = receipt.setAside.contains { $0.reason.text(in: .swedish).contains("i rutorna står 1 och 2") }
        #expect(isTold == expected.contains("7,_unreadable"))
    }

    @Test func `what LimeSurvey writes is said of LimeSurvey alone, and an unknown audience is told`() throws {
        let lime = "id,submitdate,lastpage,startlanguage,nr,kanal[a],kanal[b]\n1,x,3,sv,1,N,N\n"
        let plain = "Nummer,Vilka kanaler? - Webb,Vilka kanaler? - Möten\n1,0,0\n"
        for (text, isLime) in [(lime, true), (plain, false)] {
            let (rows, receipt) = try read(text, relevant: .equals(item: "snabb", code: "5"))
            #expect(rows == ["1,_not_asked"])
            let told = receipt.warnings.map { $0.text(in: .english) }
            #expect(told.contains { $0.contains("LimeSurvey") } == isLime)
            #expect(
                told.contains { $0.hasPrefix("Who was asked kanal depends on snabb, of which the file tells nothing") })
        }
    }
}
