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
        ("Rapport 2024\n\na;b;c\n1;2;3\n4;5;6\n", .semicolon, .certain),
        ("Rapport 2024, våren\n\na;b;c\n1;2;3\n4;5;6\n", .semicolon, .certain),
        ("Kommentar\nbra; mycket\nnej\nja\n", .comma, .likely),
    ])
    func `finds the delimiter by parsing`(
        text: String, delimiter: DelimitedDialect.Delimiter, confidence: Confidence
    ) throws {
        let finding = try DialectFinding(sample: Array(text.utf8)[...], isWhole: true, file: "f.csv")
        #expect(finding.delimiter.value == delimiter)
        #expect(finding.delimiter.confidence == confidence)
        #expect(!finding.delimiter.reason.message.isEmpty)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", DelimitedDialect.Newline.lineFeed), ("a,b\r\n1,2\r\n", .returnLineFeed),
        ("a,b\r1,2\r", .carriageReturn), ("a,b", .lineFeed), ("a,b\r\"x\ny\",2\r", .carriageReturn),
        ("a,b\n\"x\ry\",2\n", .lineFeed), ("a\rb,c\n1,2\n", .lineFeed),
    ])
    func `finds what ends rows`(text: String, newline: DelimitedDialect.Newline) throws {
        let finding = try DialectFinding(sample: Array(text.utf8)[...], isWhole: true, file: "f.csv")
        #expect(finding.dialect.newline == newline)
    }

    @Test func `a row cut off by the end of the sample is no evidence`() throws {
        let finding = try DialectFinding(sample: Array("a,b,c\n1,2,3\n4,".utf8)[...], isWhole: false, file: "f.csv")
        #expect(
            finding.delimiter
                == Finding(
                    .comma, confidence: .certain, reason: .rowsAlike(2, of: 2, columns: 3, rival: nil, rivalColumns: 0))
        )
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
        #expect(finding.reason.message.contains("4 bytes"))
    }

    @Test func `a few stray bytes leave a file UTF-8`() throws {
        let finding = try detect(Array("ort,n\nMalmö,1\nÅmål,2\n".utf8) + [0xE5, 0x0A])
        #expect(finding.value == .utf8)
        #expect(finding.confidence == .likely)
    }

    @Test(arguments: [
        ([0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85], TextEncoding.macRoman),
        ([0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99], .codePage850),
        ([0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6], .windows1252),
    ])
    func `an encoding of one byte is told by where Swedish letters fall`(letters: [UInt8], encoding: TextEncoding)
        throws
    {
        let bytes = Array("ort,n\n".utf8) + letters.flatMap { [0x61, $0, 0x62, 0x2C, 0x31, 0x0A] }
        let finding = try detect(bytes)
        #expect(finding.value == encoding && finding.confidence == .likely)
        #expect(encoding.text(of: letters) == "åäöÅÄÖ")
        #expect(try readInFull(bytes).rows.map { $0.cells[0] } == ["aåb", "aäb", "aöb", "aÅb", "aÄb", "aÖb"])
    }

    @Test(arguments: [
        (
            "N\u{E4}t,svar\n1,sa \u{94}bra\u{94} \u{96} men \u{94}ja\u{94}\n", TextEncoding.windows1252,
            Confidence.likely
        ),
        ("nr,svar\n1,sa \u{94}bra\u{94} \u{96} men \u{94}ja\u{94}\n", .windows1252, .guess),
        ("n\u{84}t,svar\n1,\u{94}ver f\u{94}r\n", .codePage850, .likely),
    ])
    func `quotation marks from Word are no letters of another encoding`(
        text: String, encoding: TextEncoding, confidence: Confidence
    ) throws {
        let finding = try detect(Self.windows1252(text))
        #expect(finding.value == encoding && finding.confidence == confidence)
    }

    @Test func `the no-break space of Mac OS Roman is told by where it stands`() throws {
        let finding = try detect(Array("fråga,n\n".utf8.filter { $0 < 0x80 }) + Array("Ja, a".utf8) + [0xCA, 0x0A])
        #expect(finding.value == .macRoman && finding.confidence == .guess)
        #expect(TextEncoding.macRoman.text(of: [0xCA]) == "\u{A0}")
        #expect(TextEncoding.codePage850.text(of: [0xFF, 0xD5, 0x9C]) == "\u{A0}ı£")
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read as UTF-8, with or without its mark`(isBigEndian: Bool) throws {
        let text = "id,nätverk,svar\n1,\"Chefer 👩‍💼\nå\",b\n"
        let plain = text.utf16.flatMap {
            isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        for mark in [isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE], []] as [[UInt8]] {
            let (headings, rows) = try readInFull(mark + plain)
            #expect(headings == ["id", "nätverk", "svar"])
            #expect(rows.map(\.cells) == [["1", "Chefer 👩‍💼\nå", "b"]])
        }
        let reader = try DelimitedReader(ByteSource(bytes: plain))
        #expect(reader.finding.encoding.value == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
    }

    /// A file in UTF-16 that was cut off, or lost half a letter, and how many of its rows can be read.
    @Test(arguments: [(1, 1), (3, 1), (7, 1), (0, 2)])
    func `half a letter of UTF-16 breaks its row alone`(dropped: Int, whole: Int) throws {
        let text = "id,svar\n1,bra 👩\n2,dålig"
        let bytes = Self.littleEndian("\u{FEFF}" + text)
        var reader = try DelimitedReader(ByteSource(bytes: bytes.dropLast(dropped)))
        var outcomes: [RowOutcome] = []
        while true {
            let outcome = try reader.next()
            if outcome == .end { break }
            outcomes.append(outcome)
        }
        // Whole letters that are missing cannot be known; the half one can.
        #expect(outcomes.count { $0 == .row } == whole)
        #expect(outcomes.count == 2 && (dropped == 0) == !outcomes.contains(.broken(.halfLetter)))
        let lone = Self.littleEndian("\u{FEFF}id,svar\n1,a") + [0x3D, 0xD8, 0x0A, 0]
        var other = try DelimitedReader(ByteSource(bytes: lone))
        #expect(try other.next() == .broken(.halfLetter))
    }

    private static func littleEndian(_ text: String) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-32 is told as what it is`(hasMark: Bool, isBigEndian: Bool) {
        let letters = ((hasMark ? "\u{FEFF}" : "") + "id;svar\n1;på 👩\n").unicodeScalars.map(\.value)
        let bytes = letters.flatMap { value in
            let big = [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
            return isBigEndian ? big : big.reversed()
        }
        #expect(throws: TableError(.encoding("UTF-32"), at: .init(file: "input"))) {
            try DelimitedReader(ByteSource(bytes: bytes))
        }
    }

    @Test(arguments: [1, 2, 3, 5, 1000])
    func `UTF-16 and letters encoded twice come out the same whatever the pieces`(piece: Int) {
        let text = "\u{FEFF}å👩\u{FFFD}ä, Jönköping – ”ö” Ã"
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Self.inPieces(wide, piece, UTF16Bytes(isBigEndian: false)) == String(text.unicodeScalars.dropFirst()))
        let twice = TextEncoding.windows1252.text(of: Array(text.utf8))
        #expect(Self.inPieces(Array(twice.utf8), piece, DoubleEncoding()) == text)
        #expect(Self.inPieces(Array("Åre, Ö; a b".utf8), piece, DoubleEncoding()) == "Åre, Ö; a b")
        #expect(Self.inPieces([0x61, 0x00, 0x3D, 0xD8, 0x62], piece, UTF16Bytes(isBigEndian: false)) == "a\u{FFFD}")
    }

    private static func inPieces(_ bytes: [UInt8], _ size: Int, _ transcoding: some Transcoding) -> String {
        var (transcoding, result, rest) = (transcoding, [UInt8](), bytes[...])
        while !rest.isEmpty {
            result += transcoding.utf8(of: rest.prefix(size), isLast: false)
            rest = rest.dropFirst(size)
        }
        return String(decoding: result + transcoding.utf8(of: [], isLast: true), as: UTF8.self)
    }

    @Test func `letters encoded twice are told, and repaired only on request`() throws {
        let source = ByteSource(text: "ort,n\nJÃ¶nkÃ¶ping,1\nÃ…mÃ¥l,2\nVäxjö,3\n")
        guard case .text(var reader) = try OpenTable(source) else { return }
        _ = try reader.next()
        #expect(reader.text(of: reader.cells[0]) == "JÃ¶nkÃ¶ping")
        #expect(reader.table.remarks == [.lettersEncodedTwice(4)])
        guard case .text(var repaired) = try OpenTable(source, options: .init(repairsEncoding: true)) else { return }
        var places: [String] = []
        while case .row = try repaired.next() { places.append(repaired.text(of: repaired.cells[0])) }
        #expect(places == ["Jönköping", "Åmål", "Växjö"])
        #expect(repaired.table.remarks == [.lettersRepaired])
    }

    @Test func `the upper control range of Windows-1252 holds letters`() {
        #expect(TextEncoding.windows1252.text(of: [0x80, 0x96, 0xE5, 0x9F, 0x41]) == "€–åŸA")
    }
}
