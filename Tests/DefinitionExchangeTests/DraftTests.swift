import SurveyDefinition
import SurveyModel
import Tables
import Testing

@testable import DefinitionExchange
@testable import ResponseImport

/// Definitions proposed from exports in words of our own.
@Suite struct DraftTests {
    /// The one item of an export with a column of these cells, which must import with nothing set aside.
    private func item(_ heading: String, _ cells: [String]) throws -> Item {
        let text = CSVWriter.text(of: [[heading, "Nr"]] + cells.enumerated().map { [$0.element, "n\($0.offset)"] })
        let source = ByteSource(text: text, name: "prov.csv")
        let drafted = try DefinitionDrafter.draft(from: source)
        let receipt = try ResponseImporter(instrument: drafted.instrument).tally(from: source, by: []).receipt
        #expect(receipt.isBalanced && receipt.cellsSetAside == 0)
        return try #require(drafted.instrument.items.first)
    }

    @Test(arguments: [
        (["Instämmer helt", "Instämmer inte alls", "Instämmer i hög grad", "Vet ej"], ["4", "5"], 5, 1),
        (["Tar helt avstånd", "Varken eller", "Instämmer delvis", "Instämmer helt"], ["4", "5"], 5, 0),
        (["Strongly agree", "Disagree", "Neutral", "N/A"], ["4", "5"], 5, 1),
        (["Ofta", "Aldrig", "Alltid", "Ibland"], ["4", "5"], 5, 0),
        (["Never", "Sometimes", "Always", "Rarely"], ["4"], 4, 0),
        (["Mycket nöjd", "Ganska missnöjd", "Ganska nöjd"], ["4", "5"], 5, 0),
        (["Aldrig", "Sällan", "Ibland", "Ofta"], ["4"], 4, 0),
        (["Ja", "Nej", "Ja", "Vet inte"], ["2"], 2, 1), (["Yes", "No", "Not applicable"], ["2"], 2, 1),
        (["1", "5", "3", "4", "5", "3"], ["4", "5"], 5, 0), (["1", "7", "3", "7", "1", "3"], ["6", "7"], 7, 0),
        (["10", "0", "9", "9", "0", "10"], ["9", "10"], 11, 0), (["1", "5", "99", "5", "1", "99"], ["4", "5"], 5, 1),
        (["Strongly agree", "9", "2", "9", "Strongly disagree"], ["9", "10"], 10, 0),
        (["5 (mycket bra)", "4", "1 (dåligt)", "4", "3"], ["4", "5"], 5, 0),
        (["Instämmer delvis", "Instämmer helt", "Instämmer i stor utsträckning", "Vet ej"], ["3", "4"], 4, 1),
        (["5", "4", "1", "2", "3", "Ej aktuellt"], ["4", "5"], 5, 1),
        (["Ja, helt och hållet", "Ja, delvis", "Nej", "Vet inte / ingen uppfattning"], ["3"], 3, 1),
        (["Ja, helt och hållet", "Ja, till stor del", "Nej, knappast", "Nej, inte alls"], ["3", "4"], 4, 0),
        (
            ["Stämmer helt och hållet", "Stämmer ganska bra", "Stämmer ganska dåligt", "Stämmer inte alls"],
            ["3", "4"], 4, 0
        ),
        (["I hög grad", "I viss grad", "I låg grad", "Inte alls", "Kan inte svara"], ["4"], 4, 1),
        (["Mycket bra", "Bra", "Dåligt", "Mycket dåligt", "Vet ej/ej aktuellt"], ["3", "4"], 4, 1),
        (["Mycket viktigt", "Ganska viktigt", "Mindre viktigt", "Inte alls viktigt"], ["3", "4"], 4, 0),
        (["1", "10", "7", "10", "1", "7"], ["9", "10"], 10, 0),
        (["1 - Mycket nöjd", "5 - Mycket missnöjd", "4", "2", "3", "4"], [], 5, 0),
        (["5 (Mycket dåligt)", "4", "1", "4", "3"], [], 5, 0),
        (["5 = Instämmer inte alls", "4", "1", "4", "3"], [], 5, 0),
        (["1 = Strongly agree", "4", "5", "4", "3"], [], 5, 0),
        (["1 - Sällan nöjd", "4", "5", "4", "3"], ["4", "5"], 5, 0),
    ])
    func `scales are known by their words or numbers, with a guess at what agrees`(
        cells: [String], agreeing: [String], points: Int, missing: Int
    ) throws {
        let item = try item("Hur är det?", cells)
        #expect(item.type == .selectOne)
        #expect(item.options.filter(\.agrees).map(\.code) == agreeing)
        #expect(item.options.count { $0.missing == nil } == points)
        #expect(item.options.count { $0.missing != nil } == missing)
    }

    @Test func `what the heading says of a scale's numbers stands at its points, and what agrees is not guessed`()
        throws
    {
        let options = try item(
            "Hur nöjd är du? (1=Mycket nöjd, 5 = Mycket missnöjd)", ["1", "5", "3", "4", "5", "3"]
        ).options
        #expect(options.map(\.label.original) == ["1 (Mycket nöjd)", "2", "3", "4", "5 (Mycket missnöjd)"])
        #expect(!options.contains { $0.agrees })
    }

    @Test func `a scale of which a file labels the ends keeps their labels, and reads back`() throws {
        let labels: [ColumnDescription.ValueLabel] = [
            .init(value: "1", label: "Instämmer helt"), .init(value: "5", label: "Instämmer inte alls"),
        ]
        var contents = ColumnContents()
        for cell in ["1", "2", "2", "4", "5"] { contents.take(cell) }
        let column = ColumnDescription(name: "nytta", type: .number, valueLabels: labels)
        let answer = AnswerDrafting(
            question: "Nytta", contents: contents, declared: column, dialect: .spss, language: .swedish
        ).answer()
        #expect(answer.choices.map(\.label.original) == ["Instämmer helt", "2", "3", "4", "Instämmer inte alls"])
        #expect(!answer.choices.contains { $0.agrees } && answer.doubts.count == 1)
        let item = Item(
            name: "nytta", type: .selectOne, choices: ChoiceList(name: "l", choices: answer.choices), label: "N")
        let lookup = OptionLookup(choices: item.options, isMultiple: false, prefersLabels: false)
        #expect(DeclaredValues(column, item: item, lookup: lookup).warnings.isEmpty)
    }

    @Test(arguments: [
        (["0604", "0680", "0604", "0680", "0604"], ItemType.selectOne), (["0604", "0680", "0117"], .text),
    ])
    func `codes with zeros before them are no numbers`(cells: [String], type: ItemType) throws {
        #expect(try item("Kommunkod", cells).type == type)
    }

    @Test func `points stand from the lowest, and don't know apart behind them`() throws {
        let options = try item(
            "Hur är det?", ["Ja, delvis", "Vet ej", "Ja, helt och hållet", "Nej", "Ja, helt och hållet"]
        ).options
        #expect(options.map(\.label.original) == ["Nej", "Ja, delvis", "Ja, helt och hållet", "Vet ej"])
        #expect(options.map(\.score) == [1, 2, 3, nil] && options.last?.missing == .dontKnow)
    }

    @Test(arguments: [
        ("Antal deltagare", ["4", "5", "4", "5", "12"], ItemType.integer),
        ("Hur gammal är du?", ["31", "31", "5", "5"], .integer),
        ("Längd", ["1,54", "1,84", "1,75"], .decimal), ("Dag", ["2022-01-31", "2022-02-01"], .date),
        ("Vad tycker du?", ["Det var bra.", "Inte så bra", "Vet inte riktigt vad jag ska säga"], .text),
        ("Kurser", ["Brev;Möten;", "Brev;", "Möten;Brev;", "Möten;"], .selectMultiple),
        ("Kurser", ["Brev, Möten", "Brev", "Möten, Brev", "Möten"], .selectMultiple),
        ("Kommentar", ["Bra!", "Nej", "Bra!", "Nej", "Bra!"], .text),
        ("Stad", ["Norrby", "Söderby", "Norrby", "Norrby", "Söderby"], .selectOne),
    ])
    func `kinds of answers are told by the cells and the question`(
        heading: String, cells: [String], type: ItemType
    ) throws {
        #expect(try item(heading, cells).type == type)
    }

    @Test func `what is guessed is marked, and what is left out is told`() throws {
        let text = """
            Respondent ID,Start Date,End Date,IP Address,Email Address,Är du nöjd?,Vad vill du ha?,,
            ,,,,,Response,Brev,"Möten, på plats",Annat
            1,2022-01-31 09:00:00,2022-01-31 09:05:00,10.0.0.1,a@b.se,Ja,Brev,,
            2,2022-01-31 09:00:00,2022-01-31 09:05:00,10.0.0.2,c@d.se,Vet ej,Brev,"Möten, på plats",Post
            3,2022-01-31 09:00:00,2022-01-31 09:05:00,10.0.0.3,e@f.se,Nej,,,

            """
        let drafted = try DefinitionDrafter.draft(from: ByteSource(text: text, name: "mapp/Vår enkät.csv"))
        #expect(drafted.instrument.id == "var-enkat" && drafted.instrument.language == .swedish)
        #expect(drafted.instrument.items.map(\.type) == [.selectOne, .selectMultiple])
        #expect(drafted.instrument.items[1].options.map(\.label.original) == ["Brev", "Möten, på plats", "Annat"])
        #expect(drafted.columnsLeftOut == 5)
        let swedish = drafted.yaml(in: .swedish)
        #expect(swedish.contains("      agree: true  # to be confirmed\n"))
        #expect(swedish.contains("missing: dont_know  # to be confirmed\n"))
        #expect(swedish.contains("# Kolumn 4 (IP Address) utelämnas: personuppgift (IP-adress); läses inte in.\n"))
        #expect(drafted.yaml(in: .english).contains("# Column 5 (Email Address) is left out: personal data"))
        #expect(!swedish.contains("10.0.0") && !swedish.contains("@"))
    }

    @Test(arguments: [
        ("d-X2018H1", "d-X2018H1"), ("kurs_2", "kurs_2"), ("Vår enkät", "var-enkat"), ("2018", "2018"), ("a/b", "a-b"),
    ])
    func `an id is kept where it may be one, and what it becomes is told`(given: String, id: String) throws {
        let drafted = try DefinitionDrafter.draft(
            from: ByteSource(text: "Nöjd?\nJa\nNej\n", name: "prov.csv"), id: given)
        #expect(drafted.instrument.id == id)
        #expect(drafted.yaml(in: .english).contains("is written \(id)") == (given != id))
    }

    @Test(arguments: [
        ("Q1a", "Q1a"), ("G01Q02__b", "G01Q02__b"), ("_egen", "_egen"), ("q_", "q_"), ("Fråga 1", "Fraga_1"),
        ("1a", "q_1a"), ("EttVaeldigtLangtVariabelnamn", "EttVaeldigtLangtVari"),
    ])
    func `a variable's name is kept where it may be one, and the export reads back whole`(
        heading: String, name: String
    ) throws {
        let text = CSVWriter.text(of: [[heading, "fri"], ["Ja", "x"], ["Nej", "y"], ["Ja", "z"]])
        let source = ByteSource(text: text, name: "prov.csv")
        let instrument = try DefinitionDrafter.draft(from: source).instrument
        #expect(instrument.items.map(\.name) == [name, "fri"])
        let receipt = try ResponseImporter(instrument: instrument).tally(from: source, by: []).receipt
        #expect(receipt.columns.allSatisfy { $0.item != nil } && receipt.cellsSetAside == 0)
    }

    @Test func `columns with the same heading become items of their own`() throws {
        let text = "Stöd,Varför?,Hjälp,Varför?\n1,tack,2,nej tack\n2,hej,1,då så\n"
        let source = ByteSource(text: text, name: "prov.csv")
        let drafted = try DefinitionDrafter.draft(from: source)
        #expect(drafted.instrument.items.count == 4 && drafted.instrument.items[3].aliases == ["Varför? (2)"])
        let records = try ResponseImporter(instrument: drafted.instrument).records(from: source).records
        #expect(CanonicalWriter(records).text().hasSuffix("2,hej,1,då så\n"))
    }

    @Test func `words of one's own in Google Forms count as the option other, and the receipt says how many`() throws {
        let text = """
            Tidstämpel,Hur vill du ses?
            2023-09-29 14.54.27,"Möten, på plats, Brev"
            2023-09-29 14.55.27,Brev
            2023-09-29 14.56.27,"Brev, kom hem till mig, gärna"
            2023-09-29 14.57.27,"Brev, Möten, på plats"
            2023-09-29 14.58.27,"Möten, på plats"

            """
        let source = ByteSource(text: text, name: "prov.csv")
        let drafted = try DefinitionDrafter.draft(from: source)
        let (tally, receipt) = try ResponseImporter(instrument: drafted.instrument).tally(from: source, by: [])
        #expect(tally.rows.map { "\($0.option) \($0.count)" }.sorted() == ["1 4", "2 3", "annat 1"])
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("I 1 svar på ") })
    }

    private static let kobo =
        "start,end,kanaler,kanaler/1,kanaler/2,kanaler/3,_id,_uuid,_submission_time\n"
        + ["1 2,1,1,0", "3,0,0,1", "2 3,0,1,1", "1,1,0,0"].enumerated().map { number, cells in
            "2021-03-04T14:03:05.123+01:00,2021-03-04T14:13:05.123+01:00,\(cells),\(number),\(number),2021-03-04T13:13:09\n"
        }.joined()
    private static let qualtrics =
        "ResponseId,Status,Finished,Q1\nResponse ID,Response Type,Finished,Vilka?\n"
        + CSVWriter.text(of: [["_recordId", "status", "finished", "QID1"].map { "{\"ImportId\":\"\($0)\"}" }])
        + ["E-post, brev,Telefon", "Telefon", "Möte,E-post, brev", "Telefon,Möte", "E-post, brev,Telefon", "Möte"]
        .enumerated().map { "R\($0.offset),0,1,\"\($0.element)\"\n" }.joined()

    @Test(arguments: [
        (kobo, "kanaler", ["1", "2", "3"]), (qualtrics, "QID1", ["E-post, brev", "Möte", "Telefon"]),
    ])
    func `several answers that a tool joins in one cell become one item`(
        text: String, name: String, options: [String]
    ) throws {
        let source = ByteSource(text: text, name: "prov.csv")
        let drafted = try DefinitionDrafter.draft(from: source)
        #expect(drafted.instrument.items.map(\.name) == [name])
        let item = try #require(drafted.instrument.items.first)
        #expect(item.type == .selectMultiple && item.options.map(\.label.original).sorted() == options)
        let receipt = try ResponseImporter(instrument: drafted.instrument).tally(from: source, by: []).receipt
        #expect(receipt.isBalanced && receipt.cellsSetAside == 0)
    }
}
