import Testing

@testable import Tables

@Suite struct HostileWorkbookTests {
    private static let sheet = "<row><c t=\"str\"><v>a</v></c></row><row><c><v>1</v></c></row>"

    private func problem(_ bytes: [UInt8]) -> TableError.Problem? {
        do {
            _ = try readContainer(ByteSource(bytes: bytes))
            return nil
        } catch {
            return (error as? TableError)?.problem
        }
    }

    /// The archive of a good workbook with one entry changed.
    private func changed(_ name: String, _ change: (inout ZipFile.Entry) -> Void) -> [UInt8] {
        var zip = ZipFile(WorkbookFile(sheets: [("S", Self.sheet)]).parts)
        for index in zip.entries.indices where zip.entries[index].name == name { change(&zip.entries[index]) }
        return zip.bytes
    }

    private let part = "xl/worksheets/sheet1.xml"

    @Test func `an archive that says it inflates to gigabytes is refused before it does`() {
        #expect(problem(changed(part) { $0.size = 1_100_000_000 }) == .tooLarge)
        #expect(problem(changed(part) { $0.size = 500_000_000 }) == .tooLarge)
    }

    @Test func `an archive that holds more than it says is refused`() {
        #expect(problem(changed(part) { $0.size -= 1 }) == .damaged)
        // 100,000 zero bytes deflated, said to be ten.
        let zeros: [UInt8] =
            [0xED, 0xC1, 0x31, 0x01, 0, 0, 0, 0xC2, 0xA0, 0xF5, 0x4F, 0x6D, 0x0D, 0x0F, 0xA0]
            + Array(repeating: 0, count: 96)
            + [0x80, 0x57, 0x03]
        #expect(
            problem(
                changed(part) {
                    ($0.data, $0.method, $0.size) = (zeros, 8, 10)
                    $0.compressed = UInt32($0.data.count)
                }) == .damaged)
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
        "<x><y></x>", "<x>", "", "\u{0}", "<x>\u{1}</x>", "<x>&nbsp;</x>",
    ])
    func `document types, entities and broken XML are refused`(xml: String) {
        for name in [part, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"] {
            let bytes = changed(name) { $0 = ZipFile.Entry(name: name, bytes: Array(xml.utf8)) }
            #expect(problem(bytes) == .damaged, "\(name): \(xml)")
        }
    }

    @Test func `a flipped bit is noticed by its checksum`() {
        #expect(problem(changed(part) { $0.data[$0.data.count - 40] ^= 1 }) == .damaged)
    }

    @Test func `a locked archive says so`() {
        #expect(problem(changed(part) { $0.flags = 1 }) == .encrypted)
    }

    @Test func `names that climb out of the archive lead nowhere`() {
        var file = WorkbookFile(sheets: [("S", Self.sheet)])
        file.parts.removeAll { $0.name == "xl/_rels/workbook.xml.rels" }
        file.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"../../../etc/passwd\"/></Relationships>"
        )
        #expect(problem(file.bytes) == .damaged)
    }

    @Test func `a sheet whose part is missing is a damaged workbook and no empty file`() {
        var file = WorkbookFile(sheets: [("S", Self.sheet), ("T", Self.sheet)])
        file.parts.removeAll { $0.name == "xl/worksheets/sheet2.xml" }
        #expect(problem(file.bytes) == .damaged)
    }

    @Test(arguments: [
        "<row r=\"5\"><c><v>1</v></c></row><row r=\"4\"><c><v>1</v></c></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
        "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "<row><c r=\"AAAA1\"><v>1</v></c></row>",
        "<row><c r=\"\"><v>1</v></c></row>", "<row><c t=\"s\"><v>7</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"s\"><v>99999999999999999999</v></c></row>", "<row><row><c><v>1</v></c></row></row>",
    ])
    func `a sheet that contradicts itself is damaged`(rows: String) {
        #expect(problem(WorkbookFile(sheets: [("S", rows)]).bytes) == .damaged)
    }

    @Test func `an archive cut or changed anywhere is read or refused, and never traps`() {
        let whole = WorkbookFile(sheets: [("S", Self.sheet)], strings: ["<t>x</t>"]).bytes
        for end in stride(from: 0, to: whole.count, by: 7) { _ = problem(Array(whole[..<end])) }
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = problem(bytes)
        }
        #expect(problem(whole) == nil)
    }

    @Test(arguments: [
        String(repeating: "<a>", count: 100_000), "<x a=\"" + String(repeating: "b", count: 3_000_000),
        "<x>" + (0..<40_000).map { "<n\($0)/>" }.joined() + "</x>",
        "<x>" + (0..<40_000).map { "<n a\($0)=''/>" }.joined() + "</x>",
    ])
    func `a document nested without end, a tag without end and names without number fill no memory`(xml: String) {
        let document = XMLBytes(Array(xml.utf8))
        let stream = XMLStream(
            document, visitor: SharedStrings(), allowsDocumentType: false, memory: ParserMemory(1 << 20))
        #expect(throws: ZipFault.tooLarge) { while try stream.read() {} }
    }

    @Test func `the memory of a document is given back, so that a long one needs little`() throws {
        let memory = ParserMemory(1 << 20)
        for _ in 0..<3 {
            let xml = "<sst>" + String(repeating: "<si><t>ett svar</t></si>", count: 100_000) + "</sst>"
            let strings = SharedStrings()
            let stream = XMLStream(
                XMLBytes(Array(xml.utf8)), visitor: strings, allowsDocumentType: false, memory: memory)
            while try stream.read() {}
            #expect(strings.count == 100_000)
        }
    }

    @Test func `lists longer than any workbook's are refused`() throws {
        let sheets = String(repeating: "<sheet name=\"S\" id=\"s1\"/>", count: 10_001)
        let relations = (0...20_000).map { "<Relationship Id=\"r\($0)\" Type=\"x/y\" Target=\"z\"/>" }.joined()
        let styles = "<cellXfs>" + String(repeating: "<xf/>", count: 100_001) + "</cellXfs>"
        for (name, xml) in [
            ("xl/workbook.xml", sheets), ("xl/_rels/workbook.xml.rels", relations), ("xl/styles.xml", styles),
        ] {
            let bytes = changed(name) { $0 = ZipFile.Entry(name: name, bytes: Array("<x>\(xml)</x>".utf8)) }
            #expect(problem(bytes) == .damaged, "\(name)")
        }
        let zip = try ZipArchive(ZipFile([("s", Array("<sst><si/><si/><si/></sst>".utf8))]).bytes)
        let entry = try #require(zip.entries["s"])
        for (most, isRead) in [(3, true), (2, false)] {
            let stream = XMLStream(try ZipStream(entry, in: zip), visitor: SharedStrings(mostTexts: most))
            let read = Result { () throws(ZipFault) in while try stream.read() {} }
            #expect(((try? read.get()) != nil) == isRead)
        }
    }

    @Test func `entries that share bytes, or are more than any workbook has, are refused`() {
        let shared = Array(Self.sheet.utf8)
        var zip = ZipFile(WorkbookFile(sheets: [("S", Self.sheet)]).parts)
        let first = zip.entries.count
        for index in 0..<3 { zip.entries.append(ZipFile.Entry(name: "x\(index)", bytes: shared)) }
        #expect(problem(zip.bytes) == nil)
        zip.entries[first + 1].offset = 0
        #expect(problem(zip.bytes) == .damaged)
        zip.count = .max
        #expect(problem(zip.bytes) == .tooLarge)
    }

    @Test func `a workbook in a workbook is no table, and a dimension that lies is passed over`() throws {
        let inner = WorkbookFile(sheets: [("S", Self.sheet)]).bytes
        #expect(problem(ZipFile([("svar.xlsx", inner)]).bytes) == .otherFormat(.zip))
        var file = WorkbookFile(sheets: [("S", Self.sheet)])
        let index = try #require(file.parts.firstIndex { $0.name == part })
        let text = String(decoding: file.parts[index].bytes, as: UTF8.self)
        file.parts[index].bytes = Array(text.replacing("ref=\"A1\"", with: "ref=\"A1:XFD1048576\"").utf8)
        #expect(try readContainer(ByteSource(bytes: file.bytes)).rows == [["a"], ["1"]])
    }

    @Test(arguments: [
        (["xl/workbook.bin"], FileFormat.binaryExcel), (["mimetype", "content.xml"], .openDocument),
        (["word/document.xml"], .officeDocument), (["limesurvey_survey_1.lss"], .surveyArchive), (["svar.csv"], .zip),
    ])
    func `other archives are refused by name`(names: [String], format: FileFormat) {
        let bytes = ZipFile(names.map { ($0, [0x61]) }).bytes
        #expect(problem(bytes) == .otherFormat(format))
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], FileFormat.oldExcel), (Array("%PDF-1.7".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image), (Array("<html><table><tr>".utf8), .webPage),
        (Array("\u{FEFF}\n <!DOCTYPE HTML>".utf8), .webPage), (Array("<?xml version=\"1.0\"?><a/>".utf8), .markup),
        (Array("{\"a\": 1}".utf8), .json), ([0x1F, 0x8B, 8, 0, 0, 0], .compressed),
        (Array("PAR1\u{15}\0".utf8), .columnar), (Array("<stata_dta><header>".utf8), .otherStatistics),
        (Array("{\\rtf1\\ansi a;b".utf8), .richText),
        (
            Array("<?xml version=\"1.0\"?><document><LimeSurveyDocType>Responses</LimeSurveyDocType>".utf8),
            .responseArchive
        ),
    ])
    func `files that are no tables are refused with the way out`(bytes: [UInt8], format: FileFormat) throws {
        let error = #expect(throws: TableError.self) { try OpenTable(ByteSource(bytes: bytes, name: "svar.xls")) }
        #expect(error?.problem == .otherFormat(format))
        let ways = ["save it as", "Save it", "Unpack", "Export"]
        #expect(ways.contains { error?.remedy.contains($0) == true })
    }
}
