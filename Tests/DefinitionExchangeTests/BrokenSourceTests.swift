import DefinitionExchange
import SurveyDefinition
import SurveyModel
import Tables
import Testing

/// Definitions of other tools that contradict themselves: mended and told, or refused; what is written can always be read.
@Suite struct BrokenSourceTests {
    private static let organisation = Array("organisation: {id: prov, name: Prov, language: sv}\n".utf8)

    private static func problems(of instrument: Instrument) throws -> [String] {
        let bytes = try DefinitionConverter.write(instrument, as: .yaml).bytes
        return SurveyLibrary.load(embedded: [
            "organisation.yaml": organisation, "instruments/\(instrument.id).yaml": bytes,
        ]).issues.filter { $0.severity == .error }.map(\.problem)
    }

    private static let redcap =
        "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
        + "\"Choices, Calculations, OR Slider Labels\",Field Note\n"
    private static let choices = "\"choices\"\n,\"list_name\",\"name\",\"label\",\"score\"\n"
    private static let survey =
        "\"survey\"\n,\"type\",\"name\",\"label\"\n,\"select_one l\",\"q\",\"Nöjd?\"\n" + choices

    /// A source, what becomes of it, and the note that tells.
    @Test(arguments: [
        (
            redcap + "kon,f,,radio,Kön?,\"1, Kvinna | 2, Man\",\nkon,f,,radio,Kön igen?,\"1, Ja | 2, Nej\",\n", 2,
            "har redan frågan kon"
        ),
        (redcap + "kon,f,,radio,Kön?,\"1, Kvinna | 1, Man | 2, Annat\",\n", 1, "har samma kod som ett tidigare"),
        (survey + ",\"l\",\"1\",\"Ja\",\"1\"\n,\"l\",\"2\",\"Nej\",\"\"\n", 1, "bara några alternativ poäng"),
        (
            survey + ",\"l\",\"1\",\"Ja\",\"\"\n,\"l\",\"1\",\"Nej\",\"\"\n,\"l\",\"2\",\"Kanske\",\"\"\n", 1,
            "”Nej” i listan ’l’"
        ),
    ])
    func `what contradicts itself is mended and told, and can be read`(text: String, items: Int, told: String) throws {
        let read = try DefinitionConverter.read(ByteSource(text: text, name: "kalla.csv"))
        #expect(read.instrument.items.count == items)
        #expect(read.notes.contains { $0.text(in: .swedish).contains(told) })
        #expect(try Self.problems(of: read.instrument) == [])
    }

    @Test func `a list of any name and headings of any signs can be read`() throws {
        let name = String(repeating: "l", count: 2_000)
        let text =
            Self.survey.replacing("select_one l", with: "select_one \(name)") + ",\"\(name)\",\"1\",\"Ja\",\"\"\n"
        let read = try DefinitionConverter.read(ByteSource(text: text, name: "kalla.csv"))
        #expect(read.instrument.items[0].choices?.name.count == 100)
        #expect(try Self.problems(of: read.instrument) == [])
        let drafted = try DefinitionDrafter.draft(from: ByteSource(text: "x,{,{{\na,b,c\n", name: "export.csv"))
        #expect(drafted.instrument.items.map(\.aliases) == [[], ["{"], []])
        #expect(try Self.problems(of: drafted.instrument) == [])
        let signs = ByteSource(text: "x,y\n}a,1\n)a,2\n}a,3\n)a,4\n", name: "export.csv")
        let options = try DefinitionDrafter.draft(from: signs).instrument
        #expect(options.items[0].options.map(\.label.original) == [")a", ")a (2)"])
        #expect(try Self.problems(of: options) == [])
    }

    @Test func `what no definition can hold is refused with what it is`() throws {
        let text = Self.survey + ",\"l\",\"1\",\"Ja\",\"\"\n,\"l\",\"2\",\"Ja\",\"\"\n"
        do {
            _ = try DefinitionConverter.read(ByteSource(text: text, name: "kalla.csv"))
            Issue.record("it was read")
        } catch let error as ExchangeError {
            #expect(
                error.text(in: .swedish).contains(
                    "kalla.csv: en definition kan inte hålla det som står där: i listan ’l’"))
            #expect(error.description.contains("the options '1' and '2' share a spelling. Mend it in the source"))
        }
    }
}
