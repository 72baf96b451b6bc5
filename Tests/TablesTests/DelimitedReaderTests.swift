import Testing

@testable import Tables

@Suite struct DelimitedReaderTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
        ("a,b\n1,2", [["1", "2"]]),
        ("a,b\n1,2\n\n\n", [["1", "2"]]),
        ("a,b\n\n1,2\n", [["1", "2"]]),
        ("a,b\n\"1,5\",2\n", [["1,5", "2"]]),
        ("a,b\n\"say \"\"ja\"\"\",2\n", [["say \"ja\"", "2"]]),
        ("a,b\n\"two\nlines\",2\n", [["two\nlines", "2"]]),
        ("a,b\r\n\"two\r\nlines\",2\r\n", [["two\r\nlines", "2"]]),
        ("a,b\n5\" tum,2\n", [["5\" tum", "2"]]),
        ("a,b\n\"\",\n", [["", ""]]),
        ("a,b\n1,2,,\n", [["1", "2", "", ""]]),
        ("a,b,\n1,2,\n", [["1", "2", ""]]),
        ("a,b\n1,\"2\"", [["1", "2"]]),
        ("a,b\r\n1,\"2\"\r", [["1", "2"]]),
    ])
    func `reads rows by the grammar of RFC 4180`(text: String, expected: [[String]]) throws {
        let (headings, rows) = try readInFull(Array(text.utf8))
        #expect(headings == ["a", "b"])
        #expect(rows.map(\.cells) == expected)
        #expect(rows.allSatisfy { $0.problem == nil })
    }

    @Test(arguments: [
        ("a,b\n1,\"2\n3,4\n", [2: RowProblem.unclosedQuote], [["3", "4"]]),
        ("a,b\n1,\"2\n\"3\",4\n", [2: .textAfterQuote], [["3", "4"]]),
        ("a,b\n1,\"2\" x\n3,4\n", [2: .textAfterQuote], [["3", "4"]]),
        ("a,b\n1,2,3\n3,4\n", [2: .ragged(cells: 3, headings: 2)], [["3", "4"]]),
        ("a,b\n1\n3,4\n", [2: .ragged(cells: 1, headings: 2)], [["3", "4"]]),
        ("a,b\n1,\u{0}\n3,4\n", [2: .nulByte], [["3", "4"]]),
        ("a,b\n1,\"x\u{0}y\"\n3,4\n", [2: .nulByte], [["3", "4"]]),
        ("a,b\n3,4\n1,\"", [3: .unclosedQuote], [["3", "4"]]),
    ])
    func `a broken row costs only itself`(text: String, broken: [Int: RowProblem], whole: [[String]]) throws {
        let rows = try readInFull(Array(text.utf8)).rows
        let found = Dictionary(uniqueKeysWithValues: rows.compactMap { row in row.problem.map { (row.row, $0) } })
        #expect(found == broken)
        #expect(rows.filter { $0.problem == nil }.map(\.cells) == whole)
    }

    @Test func `invalid UTF-8 in a file that otherwise is breaks its row alone`() throws {
        let bytes = Array("ort,n\nMalmö,1\nÅmål,2\nÖ".utf8) + [0xE5] + Array(",3\nYstad,4\n".utf8)
        let rows = try readInFull(bytes).rows
        #expect(rows.map(\.problem) == [nil, nil, .invalidUTF8, nil])
        #expect(rows.last?.cells == ["Ystad", "4"])
    }

    @Test func `rows count as in a spreadsheet and lines as in a text editor`() throws {
        let rows = try readInFull(Array("a,b\n\"x\ny\",1\n\nz,2\n\"q,3\nw,4\n".utf8)).rows
        #expect(rows.map(\.row) == [2, 4, 5, 6])
        #expect(rows.map(\.line) == [2, 5, 6, 7])
    }

    @Test func `a sep line stands before the headings and counts as a line only`() throws {
        let (headings, rows) = try readInFull(Array("\u{FEFF}sep=;\r\na;b\r\n1;2,5\r\n".utf8))
        #expect(headings == ["a", "b"])
        #expect(rows == [ReadRow(row: 2, line: 3, cells: ["1", "2,5"], problem: nil)])
    }

    @Test func `a record longer than the limit is set aside and the next line is read`() throws {
        let long = String(repeating: "x", count: 500)
        let text = "a,b\n1,2\n\(long),3\n4,5\n\"\(long)\n\(long)\n6,7\n"
        let rows = try readInFull(Array(text.utf8), chunk: 32, limit: 128).rows
        #expect(rows.map(\.problem) == [nil, .tooLong, nil, .unclosedQuote, .tooLong, nil])
        #expect(rows.map(\.row) == [2, 3, 4, 5, 6, 7])
        #expect(rows.map(\.line) == [2, 3, 4, 5, 6, 7])
        #expect(rows.last?.cells == ["6", "7"])
    }

    @Test func `an encoding told only by late bytes is settled when they come`() throws {
        let ascii = String(repeating: "Aneby,1\n", count: 200)
        let bytes = Array("ort,n\n\(ascii)".utf8) + [0x4D, 0x61, 0x6C, 0x6D, 0xF6, 0x2C, 0x32, 0x0A]
        var reader = try DelimitedReader(ByteSource(bytes: bytes), dialect: nil, chunk: 256, limit: 1024)
        #expect(reader.finding.encoding.reason == .ascii)
        var last = ""
        while try reader.next() == .row { last = reader.text(of: reader.cells[0]) }
        #expect(last == "Malmö")
        #expect(reader.finding.dialect.encoding == .windows1252)
    }

    @Test(arguments: 0..<40)
    func `the size of the buffer changes nothing, nor does the plain reader see it otherwise`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = ["a", "bb", ",", ",", "\n", "\n", "\r\n", "\"", "\"\"", "å", " ", "\"x\"", "1,2\n", "\u{0}"]
        var text = "a,b\n1,2\n"
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            text += pieces.randomElement(using: &generator) ?? ""
        }
        let bytes = Array(text.utf8)
        let expected = PlainReader.rows(bytes, headings: 2)
        for chunk in [16, 31, 64, 4096] {
            #expect(try readInFull(bytes, dialect: .init(), chunk: chunk, limit: 4096).rows == expected)
        }
    }
}

/// RFC 4180 read the slow way: the whole text in memory, one state, no buffer.
enum PlainReader {
    static func rows(_ bytes: [UInt8], headings: Int) -> [ReadRow] {
        var result: [ReadRow] = []
        var (position, row, line) = (0, 0, 1)
        while position < bytes.count {
            row += 1
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
            switch record(bytes, from: position) {
            case .failure(let problem):
                result.append(ReadRow(row: row, line: line, cells: [], problem: problem.problem))
                (position, line) = (end + 1, line + 1)
            case .success(let (cells, next)):
                let raw = bytes[position..<next]
                if cells != [nil] { result.append(judged(cells, raw: raw, row: row, line: line, headings)) }
                line += raw.count { $0 == 0x0A }
                position = next
            }
        }
        return Array(result.dropFirst())
    }

    private struct Broken: Error { var problem: RowProblem }

    private static func judged(
        _ cells: [[UInt8]?], raw: ArraySlice<UInt8>, row: Int, line: Int, _ headings: Int
    ) -> ReadRow {
        var problem: RowProblem?
        let isLonger = cells.count > headings && cells.dropFirst(headings).allSatisfy { $0?.isEmpty ?? true }
        if cells.count != headings && !isLonger { problem = .ragged(cells: cells.count, headings: headings) }
        if String(validating: raw, as: UTF8.self) == nil { problem = .invalidUTF8 }
        if raw.contains(0) { problem = .nulByte }
        let texts = problem == nil ? cells.map { String(decoding: $0 ?? [], as: UTF8.self) } : []
        return ReadRow(row: row, line: line, cells: texts, problem: problem)
    }

    /// The cells of one record (nil for a bare empty one) and where the next begins.
    private static func record(_ bytes: [UInt8], from start: Int) -> Result<([[UInt8]?], Int), Broken> {
        var cells: [[UInt8]?] = []
        var index = start
        while true {
            var cell: [UInt8] = []
            let isQuoted = index < bytes.count && bytes[index] == 0x22
            if isQuoted {
                index += 1
                while true {
                    guard index < bytes.count else { return .failure(Broken(problem: .unclosedQuote)) }
                    if bytes[index] == 0x22 {
                        index += 1
                        guard index < bytes.count, bytes[index] == 0x22 else { break }
                    }
                    cell.append(bytes[index])
                    index += 1
                }
            } else {
                while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A {
                    cell.append(bytes[index])
                    index += 1
                }
            }
            let isAtLine = index == bytes.count || bytes[index] == 0x0A
            if !isQuoted, isAtLine, cell.last == 0x0D { cell.removeLast() }
            let isReturn = isQuoted && index < bytes.count && bytes[index] == 0x0D
            if isReturn, index + 1 == bytes.count || bytes[index + 1] == 0x0A { index += 1 }
            cells.append(!isQuoted && cell.isEmpty ? nil : cell)
            if index == bytes.count { return .success((cells, index)) }
            if bytes[index] == 0x0A { return .success((cells, index + 1)) }
            guard bytes[index] == 0x2C else { return .failure(Broken(problem: .textAfterQuote)) }
            index += 1
        }
    }
}
