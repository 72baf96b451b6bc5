import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Words of one's own in columns beside options: an item's answers, or told as left out, never lost without a word.
@Suite struct OwnWordsTests {
    private static let ways = [Choice(code: "A1", label: "Brev"), Choice(code: "A2", label: "Telefon")]
    private static let other = Choice(code: "other", label: "Annat")

    private func read(
        _ text: String, hasOption: Bool, asksWords: Bool
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        let choices = ChoiceList(name: "satt", choices: Self.ways + (hasOption ? [Self.other] : []))
        var items = [
            Item(name: "stod", type: .integer, label: "Stöd"),
            Item(name: "satt", type: .selectMultiple, choices: choices, label: "Hur vill du ses?"),
        ]
        if asksWords {
            let aliases = ["satt[other]", "Hur vill du ses? - Annat (ange vad)"]
            items.append(Item(name: "annat", type: .text, label: "På annat sätt", aliases: aliases))
        }
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv"))
        #expect(receipt.isBalanced)
        #expect(try importer.tally(from: ByteSource(text: text, name: "svar.csv"), by: []).receipt == receipt)
        return (CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    private static let limeSurvey = """
        id,submitdate,lastpage,startlanguage,stod,satt[A1],satt[A2],satt[other]
        1,2022-01-31 10:00:00,2,sv,1,Y,,Brevduva
        2,2022-01-31 10:00:01,2,sv,2,N/A,N/A,N/A
        3,2022-01-31 10:00:02,2,sv,3,,,Rök
        4,2022-01-31 10:00:03,2,sv,4,Y,,

        """
    private static let stacked = """
        stod,Hur vill du ses? - Brev,Hur vill du ses? - Telefon,Hur vill du ses? - Annat (ange vad)
        1,Brev,,Brevduva
        2,,Telefon,
        3,,,Rök

        """

    /// An export, whether the list has the option and the definition a question for the words, what is read, and what the
    /// receipt says of the words.
    @Test(arguments: [
        (limeSurvey, true, true, ["1,A1;other,Brevduva", "2,_not_asked,_not_asked", "3,other,Rök", "4,A1,"], nil),
        (
            limeSurvey, false, true, ["1,A1,Brevduva", "2,_not_asked,_not_asked", "3,_unreadable,Rök", "4,A1,"],
            "I 1 svar på satt står egna ord och inget alternativ; orden lästes in"
        ),
        (limeSurvey, true, false, ["1,A1;other", "2,_not_asked", "3,other", "4,A1"], "i 2 celler. De räknas som"),
        (limeSurvey, false, false, ["1,A1", "2,_not_asked", "3,_unreadable", "4,A1"], "i 2 celler. Inget alternativ"),
        (stacked, true, true, ["1,A1;other,Brevduva", "2,A2,", "3,other,Rök"], nil),
        (stacked, true, false, ["1,A1;other", "2,A2", "3,other"], "i 2 celler. De räknas som"),
        (stacked, false, false, ["1,A1", "2,A2", "3,_unreadable"], "i 2 celler. Inget alternativ"),
    ])
    func `words beside an option are an item's answers, or told as left out`(
        text: String, hasOption: Bool, asksWords: Bool, rows: [String], told: String?
    ) throws {
        let (read, receipt) = try read(text, hasOption: hasOption, asksWords: asksWords)
        #expect(read == rows)
        let warnings = receipt.warnings.filter { $0.text(in: .swedish).contains("egna ord") }
        #expect(warnings.count == (told == nil ? 0 : 1))
        #expect(told.map { warnings.first?.text(in: .swedish).contains($0) == true } != false)
        #expect(warnings.allSatisfy { !$0.text(in: .english).contains("Brevduva") })
        if asksWords { #expect(receipt.columns.last?.answers == 2 && receipt.columns.last?.item == "annat") }
    }

    private static let beside = """
        Respondent ID,Vad är bäst?,
        ,Response,Other (please specify)
        1,Brev,
        2,,Rök
        3,Telefon,mest på kvällen

        """

    /// Whether the list has the option and the definition a question for the words, what is read, cells set aside, and what
    /// is told.
    @Test(arguments: [
        (true, true, ["A1,", "other,Rök", "A2,mest på kvällen"], 0, nil),
        (true, false, ["A1", "other", "A2"], 0, "Där inget annat är valt räknas de som alternativet ”Annat”"),
        (false, true, ["A1,", "_unreadable,Rök", "A2,mest på kvällen"], 0, "står egna ord och inget alternativ"),
        (false, false, ["A1", "_unreadable", "A2"], 1, "svar där inget annat är valt läggs åt sidan"),
    ])
    func `words beside the column of the answers are one where that is blank`(
        hasOption: Bool, asksWords: Bool, rows: [String], setAside: Int, told: String?
    ) throws {
        let choices = ChoiceList(name: "satt", choices: Self.ways + (hasOption ? [Self.other] : []))
        var items = [Item(name: "bast", type: .selectOne, choices: choices, label: "Vad är bäst?")]
        if asksWords {
            items.append(
                Item(name: "annat", type: .text, label: "x", aliases: ["Vad är bäst? [Other (please specify)]"]))
        }
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let (records, receipt) = try importer.records(from: ByteSource(text: Self.beside, name: "svar.csv"))
        #expect(CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init) == rows)
        #expect(receipt.isBalanced && receipt.cellsSetAside == setAside)
        #expect(try importer.tally(from: ByteSource(text: Self.beside, name: "svar.csv"), by: []).receipt == receipt)
        let words = receipt.warnings.map { $0.text(in: .swedish) }.filter { $0.contains("egna ord") }
        #expect(words.count == (told == nil ? 0 : 1) && told.map { words[0].contains($0) } != false)
    }

    @Test(arguments: ["-oth-", "'-oth-", "3", "Annat"])
    func `LimeSurvey's code for other is the list's own, and a copy of it reads the same`(cell: String) throws {
        let choices = Self.ways + [Choice(code: "3", label: "Annat")]
        let item = Item(
            name: "bast", type: .selectOne, choices: ChoiceList(name: "satt", choices: choices), label: "Bäst?")
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: [item]))
        let text = "id,submitdate,lastpage,startlanguage,bast\n1,2022-01-31 10:00:00,2,sv,\(cell)\n"
        #expect(CanonicalWriter(try importer.records(from: ByteSource(text: text)).records).text() == "bast\n3\n")
    }

    @Test func `a code that begins as a formula does is guarded in the copy, and reads the same`() throws {
        let choices = Self.ways + [Choice(code: "-oth-", label: "Annat")]
        let list = ChoiceList(name: "satt", choices: choices)
        let items = [
            Item(name: "bast", type: .selectOne, choices: list, label: "Bäst?"),
            Item(name: "alla", type: .selectMultiple, choices: list, label: "Alla?"),
        ]
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let records = try importer.records(from: ByteSource(text: "bast,alla\n-oth-,-oth-\nA1,A1;-oth-\n")).records
        let copy = CanonicalWriter(records).text()
        #expect(copy == "bast,alla\n\"'-oth-\",\"'-oth-\"\nA1,A1;-oth-\n")
        #expect(try importer.records(from: ByteSource(text: copy)).records.columns == records.columns)
    }

    private static let joined = [
        Choice(code: "a", label: "Möten, kurser och annat"), Choice(code: "b", label: "Kurser"),
        Choice(code: "c", label: "Möten"), Choice(code: "d", label: "Bil; buss"), Choice(code: "e", label: "Annat"),
    ]

    /// A cell of several options as forms join them, what it ticks, and whether it holds words of one's own.
    @Test(arguments: [
        ("Kurser;egen", "b;e", true), ("Bil; buss, egen", "d;e", true), ("Bil; buss;egen;", "d;e", true),
        ("egen, Kurser", "b;e", true), ("Kursr, Möten, Kurser", "b;c;e", true), ("egen;Bil; buss", "d;e", true),
        ("Möten, kurser och annat, egen", "a;e", true), ("Möten, -", "c", false), ("Annat, eget", "e", true),
        (";", "_no_answer", false), (", ", "_no_answer", false), ("-", "_no_answer", false), (".", "_no_answer", false),
    ])
    func `options among words of one's own are ticked, and signs alone are no answer`(
        cell: String, ticked: String, hasWords: Bool
    ) throws {
        let item = Item(
            name: "vad", type: .selectMultiple, choices: ChoiceList(name: "l", choices: Self.joined), label: "Vad?")
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: [item]))
        let text = "Tidstämpel,Vad?\n2023-09-29 14.54.27,\"\(cell)\"\n"
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv"))
        #expect(CanonicalWriter(records).text() == "vad\n\(ticked)\n")
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("egna ord") } == hasWords)
    }
}
