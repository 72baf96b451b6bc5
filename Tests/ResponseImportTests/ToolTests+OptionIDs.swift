import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Exports that hold ids of options, or points, beside the words.
extension ToolTests {
    private static let formbricks = "No.,Response ID,Timestamp,Finished,Survey ID,"
    private static let cells = "1,c1,2022-01-31 10:00:00,Yes,s1,"
    private static let ids = ("tz4a98xxat96iws9zmbrgj3a", "cm1k2z9x10000abcd1234efgh")

    @Test func `ids of options beside their words are the tool's own`() throws {
        let text =
            Self.formbricks + "1. Stödet är bra,1. Stödet är bra - Option ID,userAgent - browser,country\n"
            + Self.cells + "Helt,\(Self.ids.0),Firefox,SE\n"
        let (rows, receipt) = try read(text)
        #expect(rows.map { $0.prefix(1) } == ["3"] && receipt.cellsSetAside == 0)
        #expect(!receipt.warnings.contains { $0.text(in: .swedish).contains("motsvarar ingen fråga") })
    }

    @Test(arguments: [
        (formbricks + "1. Stödet är bra,2. Hur vill du ses?\n" + cells + "\(ids.0),\(ids.1); other\n", "alternativ"),
        (formbricks + "\(ids.0),\(ids.1)\n" + cells + "Helt,Brev\n", "frågor"),
        ("id,finished,data.\(ids.0)\nx1,true,Helt\n", "frågor"),
    ])
    func `a file of ids for words is refused with the export that is wanted`(text: String, of things: String) {
        do throws(ImportError) {
            _ = try ResponseImporter(instrument: Self.instrument()).records(
                from: ByteSource(text: text, name: "svar.csv"))
            Issue.record("The file was read.")
        } catch {
            let words = error.text(in: .swedish)
            #expect(words.contains("id som verktyget ger sina \(things)") && words.contains("Formbricks: Responses"))
            #expect(!words.contains(Self.ids.0) && !error.description.contains(Self.ids.1))
        }
    }

    @Test func `ids of options that the definition knows go before words in another language`() throws {
        let text =
            Self.formbricks
            + "1. Stödet är bra,1. Stödet är bra - Option ID,2. Hur vill du ses?,2. Hur vill du ses? - Option ID\n"
            + Self.cells + "Strongly agree,3,Letters; Meetings,b; a\n"
        let (rows, receipt) = try read(text)
        #expect(rows == ["3,a;b,2022-01-31"] && receipt.cellsSetAside == 0)
    }

    @Test(arguments: ["Points", "Poäng"])
    func `marks of a test in Microsoft Forms are no answers`(word: String) throws {
        let text =
            "ID,Start time,Completion time,Email,Name,Total points,Quiz feedback,Stödet är bra,\(word) - Stödet är bra,"
            + "Feedback - Stödet är bra,Hur vill du ses?,\(word) - Hur vill du ses?,Feedback - Hur vill du ses?\n"
            + "1,2022-01-31 09:00,2022-01-31 09:05,,,5,,Helt,1,bra,\"Möten, på plats;\",3,x\n"
        let (rows, receipt) = try read(text)
        #expect(rows == ["3,a,2022-01-31"] && receipt.cellsSetAside == 0)
    }

    @Test func `ids that are aliases of options are read`() throws {
        let choices = [Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja", aliases: [Self.ids.0])]
        let item = Item(name: "a", type: .selectOne, choices: ChoiceList(name: "l", choices: choices), label: "Bra?")
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: [item]))
        let records = try importer.records(from: ByteSource(text: "Bra?\n\(Self.ids.0)\n")).records
        #expect(CanonicalWriter(records).text() == "a\n2\n")
    }
}
