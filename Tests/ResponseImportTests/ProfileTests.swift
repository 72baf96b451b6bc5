import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct ProfileTests {
    private let export = "Fråga ett;Fråga två;Vem\nbarn;fem;a@b.se\naldre;1;c@d.se\n"

    private func proposal() throws -> ImportProfile {
        var profile = try ResponseImporter.overview(of: ByteSource(text: export), profileID: "prov").proposal.profile
        profile.columns[0].use = .item("natverk")
        profile.columns[1].use = .item("kompetens")
        profile.missing = ["fem": .dontKnow]
        return profile
    }

    @Test func `what was detected can be corrected and applied`() throws {
        let profile = try proposal()
        #expect(profile.table.delimiter == ";" && profile.columns.map(\.heading) == ["Fråga ett", "Fråga två", "Vem"])
        let (rows, receipt) = try Sample.read(export, options: ImportOptions(profile: profile))
        #expect(rows == [["natverk", "kompetens"], ["barn", "_dont_know"], ["aldre", "1"]])
        #expect(receipt.profile == "prov" && receipt.columns[0].rule == .profile && receipt.isBalanced)
    }

    /// An item, what its cells hold, the value that the profile says is missing, and what becomes of them.
    @Test(arguments: [
        ("antal", "99;12;99,0", "99", ["_dont_know", "12", "_dont_know"]),
        ("timmar", "99,0;1,5;99", "99", ["_dont_know", "1.5", "_dont_know"]),
        ("kompetens", "5;1;98", "5", ["_dont_know", "1", "98"]),
        ("satt", "a;b;v", "A", ["_dont_know", "b", "v"]),
        ("dag", "1900-01-01;2022-01-31;1900-01-01 10:00", "1900-01-01", ["_dont_know", "2022-01-31", "_dont_know"]),
        ("fritext", "vill ej;Vill EJ;Vill ej gå", "Vill ej", ["_dont_know", "_dont_know", "Vill ej gå"]),
    ])
    func `what a profile says is missing wins over how a cell may be read`(
        item: String, cells: String, value: String, read: [String]
    ) throws {
        let text = "Fråga ett;Fråga två\n" + cells.split(separator: ";").map { "\($0);x\n" }.joined()
        let profile = ImportProfile(
            id: "prov", table: .init(delimiter: ";"), missing: [value: .dontKnow],
            columns: [.init(heading: "Fråga ett", use: .item(item)), .init(heading: "Fråga två", use: .leaveOut)])
        let options = ImportOptions(profile: profile)
        let (rows, receipt) = try Sample.read(text, options: options)
        #expect(rows.dropFirst().map { $0[0] } == read && receipt.isBalanced)
        #expect(
            receipt.columns[0].missing["_dont_know"]
                == read.count { $0 == "_dont_know" || $0.isEmpty || $0 == "98" || $0 == "v" })
        let importer = ResponseImporter(instrument: Sample.instrument, options: options)
        #expect(try importer.tally(from: ByteSource(text: text, name: "svar.csv"), by: []).receipt == receipt)
    }

    /// What two columns of a profile are used for, and whether they are one answer together.
    @Test(arguments: [
        (ImportProfile.Use.item("kompetens"), ImportProfile.Use.item("kompetens"), false),
        (.item("satt"), .option(item: "satt", code: "a"), false),
        (.option(item: "satt", code: "a"), .option(item: "satt", code: "a"), false),
        (.option(item: "satt", code: "a"), .option(item: "satt", code: "b"), true),
    ])
    func `a profile that gives two columns the same is refused`(
        one: ImportProfile.Use, other: ImportProfile.Use, areApart: Bool
    ) throws {
        let profile = ImportProfile(
            id: "prov", table: .init(delimiter: ";"),
            columns: [.init(heading: "Fråga ett", use: one), .init(heading: "Fråga två", use: other)])
        let read = { try Sample.read("Fråga ett;Fråga två\n1;0\n", options: ImportOptions(profile: profile)) }
        if areApart {
            #expect(try read().rows[1] == ["a"])
        } else {
            let error = try #require(throws: ImportError.self) { try read() }
            #expect(error.text(in: .swedish).contains("kolumnerna 1 och 2 motsvarar båda frågan"))
        }
    }

    @Test func `a profile that names a row of answers as that of headings tells none of them`() throws {
        let secret = "Hemligt4711"
        let profile = ImportProfile(
            id: "prov", table: .init(delimiter: ";", headerRows: [2]),
            columns: [.init(heading: "kompetens", use: .item("kompetens")), .init(heading: "fritext", use: .leaveOut)])
        do {
            _ = try Sample.read("kompetens;fritext\n5;\(secret)\n1;b\n", options: ImportOptions(profile: profile))
            Issue.record("it was read")
        } catch let error as ImportError {
            for language in [LanguageTag.swedish, .english] {
                let text = error.text(in: language)
                #expect(!text.contains(secret) && text.contains("headerRows"))
            }
        }
    }

    @Test func `other headings are refused, and exactly what differs is said`() throws {
        let profile = try proposal()
        let other = "Fråga ett;Fråga tre;Vem;Ny\nbarn;5;x;y\n"
        let differences = try ResponseImporter.differences(between: ByteSource(text: other), and: profile)
        #expect(
            differences.map(\.english) == [
                "column 2 is headed \"Fråga tre\", in the profile \"Fråga två\"", "column 4 (\"Ny\") is new",
            ])
        #expect(
            differences.map { $0.text(in: .swedish) } == [
                "kolumn 2 har rubriken ”Fråga tre”, i profilen ”Fråga två”", "kolumn 4 (”Ny”) är ny",
            ])
        #expect(throws: ImportError.self) { try Sample.read(other, options: ImportOptions(profile: profile)) }
    }

    @Test(arguments: [
        ("a,b,c,d", "a,b,c,d", []), ("a,b,c,d", "a,ny,b,c,d", ["column 2 (\"ny\") is new"]),
        ("a,b,c,d", "b,c,d", ["column 1 of the profile (\"a\") is missing"]),
        ("a,b,c,d", "d,a,b,c", ["column 1 (\"d\") is column 4 in the profile"]),
        (
            "a,b,c,d", "a,x,c,y",
            [
                "column 2 is headed \"x\", in the profile \"b\"", "column 4 is headed \"y\", in the profile \"d\"",
            ]
        ),
        ("a,a,b", "a,b", ["column 2 of the profile (\"a\") is missing"]),
        (
            "a,b,c", "x,y,a,c,z",
            [
                "column 1 (\"x\") is new", "column 2 (\"y\") is new", "column 5 (\"z\") is new",
                "column 2 of the profile (\"b\") is missing",
            ]
        ),
    ])
    func `a column that came, went or moved is one difference`(old: String, new: String, told: [String]) {
        func headings(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
        #expect(HeadingChanges(from: headings(old), to: headings(new)).words.map(\.english) == told)
    }

    @Test(arguments: [
        ("", "Rapport 2024\n\nFråga ett;Fråga två\nbarn;5\n", [3]),
        ("", "A;B\nFråga ett;Fråga två\nx;y\nbarn;5\n", [2]),
        ("Fråga | ett", "Fråga;Fråga\nett;två\nbarn;5\n", [1, 2]),
        ("Fråga / ett", "Fråga;Fråga\nett;två\nbarn;5\n", [1, 2]),
    ])
    func `the rows that a profile written by hand names are the headings`(
        first: String, text: String, rows: [Int]
    ) throws {
        let joiner = first.contains("/") ? " / " : " | "
        let headings = first.isEmpty ? ["Fråga ett", "Fråga två"] : ["ett", "två"].map { "Fråga\(joiner)\($0)" }
        let uses: [ImportProfile.Use] = [.item("natverk"), .item("kompetens")]
        let profile = ImportProfile(
            id: "hand", table: .init(delimiter: ";", headerRows: rows, headerJoin: joiner),
            columns: zip(headings, uses).map { .init(heading: $0, use: $1) })
        let (records, receipt) = try Sample.read(text, options: ImportOptions(profile: profile))
        #expect(records.last == ["barn", "5"] && receipt.isBalanced)
        // It has no fingerprint, and the receipt says so.
        #expect(receipt.warnings.contains { $0.text(in: .swedish).contains("inget fingeravtryck") })
    }

    @Test func `a file of rejects is read by the profile of its export`() throws {
        let options = ImportOptions(profile: try proposal())
        let text = "Fråga ett;Fråga två;Vem\nbarn;9;a\naldre;1;b\n"
        var rejected: [UInt8] = []
        let importer = ResponseImporter(instrument: Sample.instrument, options: options)
        let receipt = try importer.tally(from: ByteSource(text: text), by: []) { rejected += $0 }.receipt
        #expect(receipt.cellsSetAside == 1)
        let files = [ByteSource(text: text), ByteSource(bytes: rejected)]
        var together = MendedFiles(files)
        for index in together.order {
            let importer = ResponseImporter(
                instrument: Sample.instrument, options: together.options(options, forFile: index))
            let receipt = try importer.tally(from: files[index], by: [], after: &together.earlier).receipt
            // The row waits to be mended: its record is in without the cell, and the file of rejects adds none.
            #expect(receipt.profile == "prov" && receipt.records == (index == 0 ? 2 : 0))
        }
    }

    @Test(arguments: ["Fråga ett;Fråga två;Vem\nbarn;5;a\n", "Fråga ett;Fråga två;Vem;Ny\nbarn;5;a;x\n"])
    func `a profile made with an earlier one keeps what was corrected in it`(text: String) throws {
        var earlier = try proposal()
        (earlier.dates, earlier.decimalChar, earlier.missing) = ("month_first", ",", ["Vill inte svara": .noAnswer])
        earlier.columns[1].use = .leaveOut
        let importer = ResponseImporter(instrument: Sample.instrument, options: ImportOptions(profile: earlier))
        let next = try importer.proposedProfile(id: "nasta", for: ByteSource(text: text)).profile
        #expect(next.id == "nasta" && next.columns.count == text.prefix { $0 != "\n" }.split(separator: ";").count)
        #expect(next.dates == "month_first" && next.decimalChar == "," && next.missing == earlier.missing)
        #expect(next.columns.prefix(3).map(\.use) == earlier.columns.map(\.use))
        #expect(try ResponseImporter.differences(between: ByteSource(text: text), and: next).isEmpty)
    }

    @Test func `a profile that names what is not there is refused with a near name`() throws {
        var profile = try proposal()
        profile.columns[1].use = .item("kompetnes")
        do {
            _ = try Sample.read(export, options: ImportOptions(profile: profile))
            Issue.record("it was read")
        } catch let error as ImportError {
            #expect(error.problem == .profileNamesUnknown(profile: "prov", name: "kompetnes"))
            #expect(error.suggestion == "kompetens")
        }
    }
}

@Suite struct ReceiptPageTests {
    @Test func `the page tells where, why and what now, and never an answer`() throws {
        let secret = "Hemligt4711"
        let receipt = try Sample.read("natverk,kompetens,e-post\nbarn,\(secret),\(secret)@x.se\n").receipt
        for (language, words) in [
            (LanguageTag.swedish, ["lang=\"sv\"", "Kvitto på inläsning", "svaret motsvarar inget svarsalternativ"]),
            (.english, ["lang=\"en\"", "Import receipt", "the answer fits no option"]),
        ] {
            let page = ReceiptPage([receipt], in: language).html
            for word in words { #expect(page.contains(word)) }
            #expect(!page.contains(secret) && !page.contains("http"))
            #expect(page.contains("<th scope=\"row\">2</th><td>2</td><td>kompetens</td>"))
        }
    }

    @Test(arguments: [
        ("kompetens", "namn"), ("Arbetet i X stärker min yrkeskompetens", "frågetext med variabel (troligt)"),
        ("Nätverket stärker min kompetens", "alias"), ("Ålder", ""),
    ])
    func `the page says by what each column was recognised, and where that is not certain`(
        heading: String, known: String
    ) throws {
        let receipt = try Sample.read("natverk;\(heading)\nbarn;5\n").receipt
        let page = ReceiptPage([receipt], in: .swedish).html
        #expect(page.contains("<th scope=\"col\">Känd på</th>"))
        let row = page.split(separator: "\n").last { $0.contains("<td>\(heading)</td>") }
        #expect(row?.contains("</td><td>\(known)</td><td>\(known.isEmpty ? 0 : 1)</td>") == true)
    }

    @Test(arguments: NotResponses.allCases)
    func `a refused file's page names the export that is wanted`(kind: NotResponses) {
        let error = ImportError(.notResponses(kind), at: TableLocation(file: "fil.csv"))
        for language in [LanguageTag.swedish, .english] {
            let page = ReceiptPage.refusal(error, in: language)
            #expect(page.contains("fil.csv") && page.contains(language.isSwedish ? "xport" : "xport"))
        }
        #expect(kind.message.text(in: .swedish) != kind.message.text(in: .english))
    }
}
