import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// The copy that an import writes is read as what the export was: the same records, and every cell the same kind.
@Suite struct CanonicalCopyTests {
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "stod", type: .integer, label: "Stödet är bra"),
            Item(name: "fri", type: .text, label: "Något mer?"),
        ])

    /// The export's texts and receipt, after its copy was found to give the same ones.
    private func read(
        _ source: ByteSource, options: ImportOptions = .init()
    ) throws -> (texts: AnswerColumn?, receipt: ImportReceipt, copy: String) {
        let importer = ResponseImporter(instrument: Self.instrument, options: options)
        let (records, receipt) = try importer.records(from: source)
        let copy = CanonicalWriter(records).text()
        let plain = ResponseImporter(instrument: Self.instrument)
        let again = try plain.records(from: ByteSource(text: copy, name: "copy.csv"))
        #expect(again.records.columns == records.columns)
        #expect(receipt.isBalanced && again.receipt.isBalanced)
        for (mine, theirs) in zip(receipt.columns, again.receipt.columns) {
            #expect((mine.answers, mine.missing) == (theirs.answers, theirs.missing))
        }
        let counted = try plain.tally(from: ByteSource(text: copy, name: "copy.csv"), by: [])
        #expect(counted.receipt == again.receipt)
        return (records.columns["fri"], receipt, copy)
    }

    /// A workbook of one sheet with these rows of XML.
    private func workbook(_ rows: String) throws -> ByteSource {
        var zip = ZIPWriter()
        let parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
        ]
        for (name, text) in parts { try zip.add(Array(text.utf8), at: name) }
        return ByteSource(bytes: zip.bytes, name: "svar.xlsx")
    }

    @Test func `a formula that is not computed, and an error of the spreadsheet, are set aside also among texts`()
        throws
    {
        let (texts, receipt, copy) = try read(
            workbook(
                """
                <row><c t="str"><v>Stödet är bra</v></c><c t="str"><v>Något mer?</v></c></row>\
                <row><c><v>3</v></c><c><f>A2</f></c></row><row><c><f>1+1</f></c><c t="e"><v>#N/A</v></c></row>\
                <row><c><v>4</v></c><c t="str"><v>bra</v></c></row><row><c><v>5</v></c></row>
                """))
        #expect(
            texts == .text([.missing(.unreadable), .missing(.unreadable), .value("bra"), .missing(.noAnswer)]))
        #expect(receipt.cellsSetAside == 3)
        #expect(receipt.columns[1].missing == ["_unreadable": 2, "_no_answer": 1])
        #expect(copy == "stod,fri\n3,_unreadable\n_unreadable,_unreadable\n4,bra\n5,\n")
    }

    @Test func `a last row of formulas that sum up what stands above is no record`() throws {
        let (texts, receipt, copy) = try read(
            workbook(
                """
                <row><c t="str"><v>Stödet är bra</v></c><c t="str"><v>Något mer?</v></c></row>\
                <row><c><v>3</v></c><c t="str"><v>a</v></c></row><row><c><v>5</v></c><c/></row>\
                <row><c r="A4"><f>AVERAGE(A2:A3)</f><v>4</v></c></row>
                """))
        #expect(texts == .text([.value("a"), .missing(.noAnswer)]) && receipt.rowsLeftOut == 1)
        #expect(copy == "stod,fri\n3,a\n5,\n")
    }

    @Test func `nor is one of a word for sums over formulas that no program has computed`() throws {
        let source = try workbook(
            """
            <row><c t="str"><v>Något mer?</v></c><c t="str"><v>Stödet är bra</v></c></row>\
            <row><c t="str"><v>a</v></c><c><v>3</v></c></row><row><c/><c><v>5</v></c></row>\
            <row><c r="A4" t="str"><v>Medel</v></c><c r="B4"><f>AVERAGE(B2:B3)</f></c></row>
            """)
        let (records, receipt) = try ResponseImporter(instrument: Self.instrument).records(from: source)
        #expect(records.count == 2 && receipt.rowsLeftOut == 1 && receipt.isBalanced)
        #expect(receipt.cellsSetAside == 0)
    }

    @Test func `an error of the spreadsheet stays aside behind a file of rejects until it is mended`() throws {
        let source = try workbook(
            """
            <row><c t="str"><v>Stödet är bra</v></c><c t="str"><v>Något mer?</v></c></row>\
            <row><c t="str"><v>x</v></c><c><f>A2</f></c></row><row><c t="str"><v>x</v></c><c t="e"><v>#N/A</v></c></row>\
            <row><c t="str"><v>x</v></c><c t="str"><v>#metoo</v></c></row>
            """)
        var rejected: [UInt8] = []
        _ = try ResponseImporter(instrument: Self.instrument).records(from: source) { rejected += $0 }
        let text = String(decoding: rejected, as: UTF8.self)
        #expect(text.contains(",x,#? (?)\n") && text.contains(",x,#N/A (?)\n"))
        let files = [source, ByteSource(text: text.replacing(",x,", with: ",3,"), name: "rejects.csv")]
        var together = MendedFiles(files)
        let read = try together.order.map { index in
            let options = together.options(ImportOptions(), forFile: index)
            let importer = ResponseImporter(instrument: Self.instrument, options: options)
            return try importer.records(from: files[index], after: &together.earlier)
        }
        #expect(read.map(\.receipt.isBalanced) == [true, true])
        let mended = read.map(\.records).first { $0.count > 0 }?.columns["fri"]
        #expect(mended == .text([.missing(.unreadable), .missing(.unreadable), .value("#metoo")]))
    }

    @Test func `a word that a profile declares tells how a text is missing`() throws {
        let profile = ImportProfile(
            id: "p", missing: ["vet ej": .dontKnow, "-": .notApplicable, "xx": .notAsked],
            columns: [
                .init(heading: "Stödet är bra", use: .item("stod")), .init(heading: "Något mer?", use: .item("fri")),
            ])
        let (_, receipt, copy) = try read(
            ByteSource(text: "Stödet är bra,Något mer?\n1,Vet ej\n2,-\n3,xx\n4,\n5,ja\n", name: "svar.csv"),
            options: ImportOptions(profile: profile))
        #expect(copy == "stod,fri\n1,_dont_know\n2,_not_applicable\n3,_not_asked\n4,\n5,ja\n")
        #expect(
            receipt.columns[1].missing
                == ["_dont_know": 1, "_not_applicable": 1, "_not_asked": 1, "_no_answer": 1])
    }

    @Test func `a record without any words is a record in the copy too`() throws {
        let instrument = Instrument(
            id: "prov", title: "Prov",
            items: [Item(name: "a", type: .text, label: "A"), Item(name: "b", type: .text, label: "B")])
        let importer = ResponseImporter(instrument: instrument)
        let export =
            "Tidstämpel,A,B\n2024-01-01 10.00.00,x,\n2024-01-01 10.00.01,,\n2024-01-01 10.00.02,,y\n2024-01-01 10.00.03,,\n"
        let (records, receipt) = try importer.records(from: ByteSource(text: export, name: "svar.csv"))
        let copy = CanonicalWriter(records).text()
        #expect(copy == "a,b\nx,\n\"\",\n,y\n\"\",\n")
        let again = try importer.records(from: ByteSource(text: copy, name: "copy.csv"))
        #expect(again.records.columns == records.columns && again.receipt.records == 4)
        #expect(again.receipt.columns.map(\.missing) == receipt.columns.dropFirst().map(\.missing))
    }

    @Test(arguments: ["_not_asked", "'_not_asked", "''_unreadable", "_not_asked ", "'_x", "_x", "'=1", "=_no_answer"])
    func `words that look like a kind of missing are words`(text: String) throws {
        let cell = RecordedAnswer.text(text).canonicalCell(as: .text)
        #expect(RecordedAnswer(canonicalCell: cell, as: .text) == .text(text))
        let table = RecordTable(
            instrument: Self.instrument, count: 1,
            columns: ["stod": .number([.value(1)]), "fri": .text([.value(text)])])
        let written = ByteSource(text: CanonicalWriter(table).text(), name: "copy.csv")
        #expect(try read(written).texts == .text([.value(text)]))
    }
}
