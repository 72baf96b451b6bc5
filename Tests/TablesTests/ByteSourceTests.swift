import Testing

@testable import Tables

@Suite struct ByteSourceTests {
    private func problem(_ source: ByteSource) -> TableError? {
        do {
            _ = try DelimitedReader(source)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a missing file, a folder and an empty file say so`() {
        #expect(problem(ByteSource(path: "no/such/file.csv"))?.problem == .missingFile)
        #expect(problem(ByteSource(path: "."))?.problem == .isFolder)
        for text in ["", "\u{FEFF}", "\n\n", "sep=;\n"] {
            #expect(problem(ByteSource(text: text))?.problem == .empty)
        }
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}\u{14}", FileFormat.zip), ("$FL2@(#)", .spss), ("%PDF-1.7", .pdf), ("<?xml version", .markup),
        ("<!DOCTYPE html>", .webPage),
    ])
    func `other formats are recognised and the way out is named`(text: String, format: FileFormat) throws {
        let error = try #require(problem(ByteSource(text: text, name: "svar.csv")))
        #expect(error.problem == .otherFormat(format))
        #expect(error.description.hasPrefix("svar.csv: this is "))
        #expect(error.remedy.contains("CSV"))
    }

    @Test func `a file is read by its path`() throws {
        var reader = try DelimitedReader(ByteSource(path: #filePath), dialect: .init(delimiter: .bar))
        #expect(reader.headings == ["import Testing"])
        while try reader.next() != .end {}
        #expect(reader.bytesRead > 500)
    }

    @Test func `broken headings are an error with their place`() {
        let error = problem(ByteSource(text: "a,\"b\n1,2\n", name: "svar.csv"))
        #expect(error?.description.hasPrefix("svar.csv, row 1: the row of headings cannot be read") == true)
    }

    @Test func `a place is counted from 1 and written in words`() {
        let place = TableLocation(file: "svar.csv", row: 5, line: 7, column: 3)
        #expect(place.description == "svar.csv, row 5 (line 7), column 3")
        #expect(TableLocation(file: "svar.csv").description == "svar.csv")
    }
}
