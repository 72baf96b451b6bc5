import Testing

@testable import Tables

@Suite struct DialectDetectionTests {
    @Test(arguments: [
        ("a,b,c\n1,2,3\n4,5,6\n", DelimitedDialect.Delimiter.comma, Confidence.certain),
        ("a;b;c\n1,5;2,5;3,5\n4;5;6\n", .semicolon, .certain),
        ("a\tb\n1\t2\n", .tab, .certain),
        ("a|b\n1|2\n", .bar, .certain),
        ("\"Fråga 1; del a\",b\nx,y\nz,w\n", .comma, .certain),
        ("Fråga 1; del a,b,c\nx,y,z\nx,y,z\n", .comma, .certain),
        ("a;b\n\"1,5\";\"2,5\"\n", .semicolon, .certain),
        ("id;vikt, kg\n1;1,5\n2;2,5\n", .semicolon, .guess),
        ("a,b\n1,2\n3\n4,5\n6,7\n8,9\n1,2\n1,2\n1,2\n1,2\n1,2\n", .comma, .likely),
        ("a\n1\n2\n", .comma, .likely),
        ("sep=|\na|b,c,d\n1|2,3,4\n", .bar, .certain),
    ])
    func `finds the delimiter by parsing`(
        text: String, delimiter: DelimitedDialect.Delimiter, confidence: Confidence
    ) throws {
        let finding = try DialectFinding(sample: Array(text.utf8)[...], isWhole: true, file: "f.csv")
        #expect(finding.delimiter.value == delimiter)
        #expect(finding.delimiter.confidence == confidence)
        #expect(!finding.delimiter.reason.isEmpty)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", DelimitedDialect.Newline.lineFeed), ("a,b\r\n1,2\r\n", .returnLineFeed),
        ("a,b\r1,2\r", .carriageReturn), ("a,b", .lineFeed),
    ])
    func `finds what ends rows`(text: String, newline: DelimitedDialect.Newline) throws {
        let finding = try DialectFinding(sample: Array(text.utf8)[...], isWhole: true, file: "f.csv")
        #expect(finding.dialect.newline == newline)
    }

    @Test func `a row cut off by the end of the sample is no evidence`() throws {
        let finding = try DialectFinding(sample: Array("a,b,c\n1,2,3\n4,".utf8)[...], isWhole: false, file: "f.csv")
        #expect(
            finding.delimiter == Finding(.comma, confidence: .certain, reason: "2 of 2 sampled rows have 3 columns"))
    }
}

@Suite struct TextEncodingTests {
    private func detect(_ bytes: [UInt8]) throws -> Finding<TextEncoding> {
        try DialectFinding(sample: bytes[...], isWhole: true, file: "f.csv").encoding
    }

    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    @Test func `UTF-8 is told by its mark or by validity`() throws {
        #expect(try detect(Array("\u{FEFF}a,b\n".utf8)).confidence == .certain)
        let plain = try detect(Array("ort,n\nMalmö,1\n".utf8))
        #expect(plain.value == .utf8 && plain.confidence == .certain)
    }

    @Test func `Windows-1252 is told by where Swedish letters fall`() throws {
        let finding = try detect(Self.windows1252("ort;n\nMalmö;1\nÅmål;2\nTranås;3\n"))
        #expect(finding.value == .windows1252)
        #expect(finding.confidence == .likely)
        #expect(finding.reason.contains("4 bytes"))
    }

    @Test func `a few stray bytes leave a file UTF-8`() throws {
        let finding = try detect(Array("ort,n\nMalmö,1\nÅmål,2\n".utf8) + [0xE5, 0x0A])
        #expect(finding.value == .utf8)
        #expect(finding.confidence == .likely)
    }

    @Test(arguments: [
        ([0x8A, 0x9A, 0x8C], "Mac OS Roman"), ([0x84, 0x94, 0x86], "DOS code page 850"),
    ])
    func `Swedish letters of other encodings are refused by name`(letters: [UInt8], name: String) {
        let bytes = Array("ort,n\n".utf8) + letters.flatMap { [0x61, $0, 0x62, 0x0A] }
        #expect(throws: TableError(.encoding(name), at: .init(file: "f.csv"))) { try detect(bytes) }
    }

    @Test func `UTF-16 is refused, with or without its mark`() {
        let text = "id,natverk,svar\n1,a,b\n"
        let plain = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [[0xFF, 0xFE] + plain, plain, [0xFE, 0xFF, 0x00, 0x61]] {
            #expect(throws: TableError(.encoding("UTF-16"), at: .init(file: "f.csv"))) { try detect(bytes) }
        }
    }

    @Test func `the upper control range of Windows-1252 holds letters`() {
        #expect(TextEncoding.windows1252.text(of: [0x80, 0x96, 0xE5, 0x9F, 0x41]) == "€–åŸA")
    }
}
