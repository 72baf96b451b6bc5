import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct ColumnMatchingTests {
    private func match(_ headings: String..., in instrument: Instrument = Sample.instrument) throws -> ColumnMatching {
        let table = TableDescription(
            file: "svar.csv", container: Finding(.delimitedText, confidence: .certain, reason: .text))
        let layout = try ExportLayout(ExportSample(rows: [headings], table: table), dialect: nil, profile: nil)
        let place = TableLocation(file: "svar.csv", row: 1)
        return try ColumnMatching(layout.headings, own: layout.own, instrument: instrument, at: place)
    }

    @Test(arguments: [
        ("kompetens", MatchRule.name), ("KOMPETENS", .name), ("natverk.kompetens", .concept),
        ("Nätverket stärker min kompetens *", .alias), ("nätverket  stärker min kompetens:", .alias),
        ("Arbetet i Chefsnätverk barn och unga stärker min yrkeskompetens *", .labelPattern),
        ("<p>Arbetet i\u{A0}nätverket stärker min yrkeskompetens</p>", .labelPattern),
        ("The work of the network helps me", .labelPattern),
    ])
    func `a heading finds its item by name, concept, label or alias`(heading: String, rule: MatchRule) throws {
        #expect(try match(heading).uses == [.item(3, rule)])
    }

    @Test func `a label is matched in every language and spelling`() throws {
        #expect(
            try match("\u{FEFF}Hur vill du lära dig?", "Na\u{308}tverk").uses == [.item(5, .label), .item(1, .label)])
    }

    @Test func `unknown, bookkeeping and time columns are told apart`() throws {
        let uses = try match("Tidstämpel", "_row", "kompetens", "Ålder", "Timestamp", "", "x").uses
        #expect(
            uses == [
                .item(9, .timestamp), .bookkeeping, .item(3, .name), .unknown, .own(.submitted), .unknown, .unknown,
            ])
    }

    @Test func `the options of a list that was divided find the half they are in`() throws {
        func half(_ name: String, _ codes: [String]) -> Item {
            let choices = codes.map { Choice(code: $0, label: LocalizedText("Val \($0)")) }
            return Item(
                name: name, type: .selectMultiple, choices: ChoiceList(name: name, choices: choices), label: "Vilka?")
        }
        let instrument = Instrument(
            id: "prov", title: "Prov",
            items: [
                half("Q1", ["SQ1", "SQ2"]), half("Q1_2", ["SQ3", "other"]),
                Item(name: "Q1_other", type: .text, label: "Annat", aliases: ["Q1[other]"]),
            ])
        let words = ["id. Svars-ID", "submitdate. Datum", "Q1[1]. Vilka? [Val SQ1]", "Q1[2]. Vilka? [Val SQ2]"]
        let matched = try match(
            words[0], words[1], words[2], words[3], "Q1[3]. Vilka? [Val SQ3]", in: instrument
        ).uses
        #expect(
            matched.suffix(3) == [
                .part(item: 0, option: 0, .option), .part(item: 0, option: 1, .option),
                .part(item: 1, option: 0, .option),
            ])
        let coded = try match(
            "id", "submitdate", "lastpage", "startlanguage", "Q1[SQ2]", "Q1[SQ3]", "Q1[other]", in: instrument
        ).uses
        #expect(
            coded.suffix(3) == [
                .part(item: 0, option: 1, .option), .part(item: 1, option: 0, .option), .item(2, .alias),
            ])
    }

    @Test func `two columns for one item are an error that names both`() {
        let place = TableLocation(file: "svar.csv", row: 1, column: 3)
        let error = ImportError(.twoColumns(item: "kompetens", first: 1, second: 3), at: place)
        #expect(throws: error) { try match("kompetens", "nytta", "Nätverket stärker min kompetens") }
        #expect(
            error.description
                == "svar.csv, row 1, column 3: columns 1 and 3 both fit item kompetens. "
                + "Remove one of the columns, or give it another heading.")
    }

    @Test func `headings that fit nothing are an error that says what was expected`() throws {
        do {
            _ = try match("kompetes", "b")
            Issue.record("it matched")
        } catch let error as ImportError {
            #expect(error.suggestion == "kompetens")
            #expect(error.message.contains("\"svar_id\", \"natverk\""))
        }
    }

    @Test func `a heading that fits two items is an error`() {
        let items = ["a", "b"].map { Item(name: $0, type: .text, label: "Kommentar") }
        let twins = Instrument(id: "x", title: "X", items: items)
        #expect(throws: ImportError.self) {
            try match("Kommentar", in: twins)
        }
        #expect(throws: Never.self) {
            try match("a", "b", in: twins)
        }
    }

    @Test(arguments: [
        ("Arbetet i {n} är bra", "arbetet i x är bra", true), ("Arbetet i {n} är bra", "arbetet i  är bra", false),
        ("{n}: nytta", "barn: nytta", true), ("{a} och {b}", "x och y", true), ("{a} och {b}", "x och ", false),
        ("Hur var {n}?", "hur var mötet?", true), ("Hur var {n}?", "hur var mötet", false),
        ("{n} är {n}", "ära är bra", true),
    ])
    func `a variable stands for at least one letter`(label: String, heading: String, fits: Bool) throws {
        #expect(try #require(HeadingPattern(label)).matches(heading) == fits)
    }

    /// Headings that tell who answered, and headings that only sound so.
    @Test(arguments: [
        ("Chefens namn", PersonalKind.name), ("Vem är du?", .name), ("Name of the child", .name),
        ("Hemadress", .address),
        ("Användar-ID", .account), ("user_id", .account), ("Födelsedatum (ååååmmdd)", .birthDate), ("dob", .birthDate),
        ("Date of birth", .birthDate), ("Vad är din e-postadress?", .email), ("Namn på kursen", nil),
        ("Kursens namn", nil), ("Webbadress", nil),
        ("Får du information på din hemadress så att du kan läsa i lugn och ro?", nil),
        ("Vilken dag började du?", nil), ("", nil),
    ])
    func `a heading that asks who somebody is, is known in other words too`(heading: String, kind: PersonalKind?) {
        #expect(PersonalHeadings.kind(of: heading) == kind)
    }

    @Test func `a heading cut off where two items still agree is told to begin both`() throws {
        let words = "Hur nöjd är du med stödet från förvaltningen i frågor om"
        let items = ["ekonomi", "personal"].map { Item(name: $0, type: .text, label: LocalizedText("\(words) \($0)?")) }
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let heading = "Hur nöjd är du med stödet från…"
        let receipt = try importer.records(from: ByteSource(text: "\(heading),\(words) personal?\na,b\n")).receipt
        #expect(receipt.columns.map(\.item) == [nil, "personal"] && receipt.isBalanced)
        #expect(
            receipt.warnings.map { $0.text(in: .swedish) } == [
                "Rubriken i kolumn 1 (”\(heading)”) är avkortad och börjar som flera frågor (ekonomi, personal); kolumnen "
                    + "utelämnas. Skriv ut rubriken i filen, eller ange frågan i en profil (--save-profile)."
            ])
    }

    @Test func `many columns that fit nothing are told in a sentence, those with a near name by themselves`() throws {
        let items = (0..<400).map { Item(name: "fraga_\($0)", type: .text, label: LocalizedText("Text \($0)")) }
        let instrument = Instrument(
            id: "bred", title: "Bred", items: items + [Item(name: "nr", type: .text, label: "Nr")])
        let headings = (0..<400).map { "frga_\($0)" } + ["nr"]
        let text = headings.joined(separator: ",") + "\n" + headings.map { _ in "x" }.joined(separator: ",") + "\n"
        let receipt = try ResponseImporter(instrument: instrument).records(from: ByteSource(text: text)).receipt
        let told = receipt.warnings.map { $0.text(in: .english) }
        #expect(told.count { $0.contains("fits no item") && $0.contains("Did you mean") } == 6)
        #expect(
            told.contains(
                "Columns 7 (\"frga_6\"), 8 (\"frga_7\"), 9 (\"frga_8\") and 391 more fit no item and are left out; "
                    + "the receipt lists them."))
        #expect(receipt.columns.count == 401)
    }

    @Test(arguments: [(6, 6, "Kolumn 6 (”x6”) motsvarar ingen fråga och utelämnas."), (7, 1, "och 4 till motsvarar")])
    func `few columns that fit nothing are told one by one`(count: Int, sentences: Int, words: String) throws {
        let headings = (1...count).map { "x\($0)" } + ["kompetens"]
        let text = headings.joined(separator: ",") + "\n" + headings.map { _ in "5" }.joined(separator: ",") + "\n"
        let told = try Sample.read(text).receipt.warnings.map { $0.text(in: .swedish) }
            .filter { $0.contains("motsvarar ingen fråga") }
        #expect(told.count == sentences && told.contains { $0.contains(words) })
    }
}
