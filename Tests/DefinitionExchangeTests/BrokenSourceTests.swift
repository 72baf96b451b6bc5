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

    private static let ruled = "\"survey\"\n,\"type\",\"name\",\"label\",\"relevant\",\"constraint\"\n"

    /// A rule that names what is not there, the same one mended, and the note that tells.
    @Test(arguments: [
        (
            ruled + ",\"select_one l\",\"q\",\"Nöjd?\",\"\",\". = '9'\"\n",
            "krav på svaret utelämnas; . = '9': ’q’ har ingen kod ’9’"
        ),
        (
            ruled
                + ",\"select_one l\",\"q\",\"Nöjd?\",\"\",\"\"\n,\"text\",\"v\",\"Varför?\",\"${q} = '1' or ${q} = '9'\",\"\"\n",
            "hoppvillkor utelämnas; ${q} = '1' or ${q} = '9': ’q’ har ingen kod ’9’"
        ),
        (
            ruled + ",\"select_multiple l\",\"q\",\"Hur?\",\"\",\"not(selected(., '1') and selected(., '9'))\"\n",
            "’q’ har ingen kod ’9’"
        ),
        (
            ruled + ",\"select_one l\",\"q\",\"Nöjd?\",\"${q} = '1'\",\"\"\n", "frågan beror på sitt eget svar"
        ),
        (
            redcap.replacing("Field Note", with: "Field Note,Branching Logic (Show field only if...)")
                + "q,f,,radio,Nöjd?,\"1, Ja | 2, Nej\",,\nv,f,,text,Varför?,,,[q] = '9'\n", "’q’ har ingen kod ’9’"
        ),
    ])
    func `a rule that names what is not there is left out and told, and the rest is carried`(
        text: String, told: String
    ) throws {
        let list =
            text.hasPrefix("\"survey") ? Self.choices + ",\"l\",\"1\",\"Ja\",\"\"\n,\"l\",\"2\",\"Nej\",\"\"\n" : ""
        let read = try DefinitionConverter.read(ByteSource(text: text + list, name: "kalla.csv"))
        #expect(read.instrument.items.allSatisfy { $0.relevant == nil && $0.constraint == nil })
        #expect(read.instrument.items[0].options.map(\.code) == ["1", "2"])
        #expect(read.notes.count { $0.text(in: .swedish).contains(told) } == 1)
        #expect(try Self.problems(of: read.instrument) == [])
    }

    @Test func `a group's rule stands at each of its questions, and 'other' is an option with words behind it`() throws
    {
        let rows = [
            "\"survey\"", ",\"type\",\"name\",\"label\",\"relevant\"",
            ",\"select_one jn\",\"deltog\",\"Deltog du?\",\"\"",
            ",\"begin_group\",\"g\",\"G\",\"${deltog} = 'ja'\"",
            ",\"select_one fem or_other\",\"stod\",\"Ett stöd?\",\"\"",
            ",\"select_one fem\",\"snabb\",\"Snabbt?\",\"\"",
            ",\"select_one borta\",\"x\",\"X?\",\"\"", ",\"end_group\",\"\",\"\",\"\"",
            ",\"select_multiple kan or_other\",\"kanal\",\"Kanaler?\",\"${deltog} = 'ja'\"", "\"choices\"",
            ",\"list_name\",\"name\",\"label\"", ",\"jn\",\"ja\",\"Ja\"", ",\"jn\",\"nej\",\"Nej\"",
            ",\"fem\",\"1\",\"Nej\"",
            ",\"fem\",\"2\",\"Ja\"", ",\"kan\",\"a\",\"Möte\"", ",\"kan\",\"b\",\"Webb\"",
        ]
        let form = ByteSource(text: rows.joined(separator: "\n") + "\n", name: "form.csv")
        let read = try DefinitionConverter.read(form).instrument
        let asked = Condition.equals(item: "deltog", code: "ja")
        #expect(read.items.map(\.name) == ["deltog", "stod", "stod_other", "snabb", "kanal", "kanal_other"])
        #expect(
            read.items.map(\.relevant) == [
                nil, asked, .equals(item: "stod", code: "other"), asked, asked, .selected(item: "kanal", code: "other"),
            ])
        #expect(
            read.items.map { $0.options.map(\.code) } == [
                ["ja", "nej"], ["1", "2", "other"], [], ["1", "2"], ["a", "b", "other"], [],
            ])
        #expect(try Self.problems(of: read) == [])
    }

    @Test func `a heading that differs in braces alone is told, and the rest can be read`() throws {
        let export = ByteSource(
            text: "Hur {x}?,Hur {y}?,Ålder\nJa,Nej,40\nNej,Ja,41\nJa,Ja,42\n", name: "export.csv")
        let drafted = try DefinitionDrafter.draft(from: export)
        let told = drafted.notes.filter { $0.words.text(in: .swedish).contains("inom klamrar") }
        #expect(
            told.map { $0.words.text(in: .english) } == [
                "Column 2 (Hur {y}?) cannot be told from that of Hur_x, since words in braces stand for something that varies; "
                    + "give it another heading in the file to import it."
            ])
        #expect(try Self.problems(of: drafted.instrument) == [])
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

    @Test(arguments: [
        ("null", "Välj Tools, Import/Export, Export Survey"), ("{}", "Välj Tools, Import/Export, Export Survey"),
        ("[1, 2]", "Välj Tools, Import/Export, Export Survey"), ("3", "Välj Tools, Import/Export, Export Survey"),
        (#"{"SurveyEntry": null, "SurveyElements": null}"#, "Välj Tools, Import/Export, Export Survey"),
        (#"{"SurveyEntry": {}, "SurveyElements": []}"#, "Exportera enkäten när dess frågor är på plats"),
    ])
    func `a survey file of Qualtrics without a survey is refused with the export that is wanted`(
        text: String, remedy: String
    ) throws {
        let error = try #require(throws: ExchangeError.self) {
            try DefinitionConverter.read(ByteSource(text: text, name: "enkat.qsf"))
        }
        #expect(error.text(in: .swedish).contains(remedy))
    }

    @Test func `a bar in a label is told where it is written otherwise`() throws {
        let choices = [Choice(code: "1", label: "Ja | ibland"), Choice(code: "2", label: "Nej")]
        let list = ChoiceList(name: "l", choices: choices)
        let instrument = Instrument(
            id: "prov", title: "Prov", items: [Item(name: "q", type: .selectOne, choices: list, label: "Nöjd?")])
        let (bytes, notes) = try DefinitionConverter.write(instrument, as: .redcap)
        #expect(String(decoding: bytes, as: UTF8.self).contains("Ja / ibland"))
        #expect(notes.contains { $0.text(in: .swedish).contains("skrivs /") })
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
