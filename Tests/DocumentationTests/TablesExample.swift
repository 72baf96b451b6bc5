import Tables
import Testing

@Test func `the example of Tables`() throws {
    let export = ByteSource(text: "Nätverk;Kommentar\nChefer;\"Bra; mer sådant\"\nChefer\n", name: "svar.csv")
    var reader = try DelimitedReader(export)
    var comments: [String] = []
    var problems: [String] = []
    reading: while true {
        switch try reader.next() {
        case .row: comments.append(reader.text(of: reader.cells[1]))
        case .broken(let problem): problems.append("\(reader.location()): \(problem.message)")
        case .end: break reading
        }
    }
    // comments: ["Bra; mer sådant"]
    // problems: ["svar.csv, row 3: the row has 1 cell where there are 2 headings"]

    #expect(comments == ["Bra; mer sådant"])
    #expect(problems == ["svar.csv, row 3: the row has 1 cell where there are 2 headings"])
    #expect(reader.finding.dialect.delimiter == .semicolon)
}
