import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// What is set aside of an export whatever its rows of headings: written out, mended, and imported again.
@Suite struct MendedRejectsTests {
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "nr", type: .text, label: "Nr", role: .recordID),
            Item(
                name: "stod", type: .selectOne,
                choices: ChoiceList(
                    name: "skala", choices: [Choice(code: "1", label: "Inte alls"), Choice(code: "3", label: "Helt")]),
                label: "Stödet är bra", aliases: ["S1"]),
            Item(
                name: "satt", type: .selectMultiple,
                choices: ChoiceList(
                    name: "ways",
                    choices: [Choice(code: "a", label: "Möten, på plats"), Choice(code: "b", label: "Brev")]),
                label: "Hur vill du ses?", aliases: ["S2"]),
            Item(name: "varfor", type: .text, label: "Varför?"),
            Item(name: "varfor_2", type: .text, label: "Varför? (2)"),
        ])

    /// Exports of which the second record repeats the id of the first, by mistake.
    static let exports = [surveyMonkey, qualtrics]

    private static let surveyMonkey = #"""
        Respondent ID,Start Date,End Date,Stödet är bra,Hur vill du ses?,,Varför?,Varför?
        ,,,Response,"Möten, på plats",Brev,Open-Ended Response,Open-Ended Response
        1,2022-01-31 09:00:00,2022-01-31 09:05:00,Helt,"Möten, på plats",,tack,
        1,2022-01-31 09:00:00,2022-01-31 09:06:00,Inte alls,,Brev,nja,"nej, ""då"""

        """#

    private static let qualtrics = CSVWriter.text(of: [
        ["StartDate", "EndDate", "ResponseId", "S1", "S2_a", "S2_b", "Q3", "Q4"],
        [
            "Start", "Slut", "Id", "Stödet är bra", "Hur vill du ses?-Möten, på plats", "Hur vill du ses?-Brev",
            "Varför?",
            "Varför? (2)",
        ],
        ["startDate", "endDate", "_recordId", "QID1", "QID2_1", "QID2_2", "QID3", "QID4"].map {
            "{\"ImportId\":\"\($0)\"}"
        },
        ["2022-01-31 09:00:00", "2022-01-31 09:05:00", "1", "3", "1", "", "tack", ""],
        ["2022-01-31 09:00:00", "2022-01-31 09:06:00", "1", "1", "", "1", "nja", "nej, \"då\""],
    ])

    @Test(arguments: [
        [0, 1, 3, 4, 5, 6], [0, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [3, 4, 5, 6], [4, 5, 6, 0, 1, 2, 3],
        [4, 5, 6, 1, 2],
    ])
    func `a file of rejects without the columns that tell its rows is refused`(columns: [Int]) throws {
        let importer = ResponseImporter(instrument: Self.instrument)
        var rejected: [UInt8] = []
        let export = "nr,stod,varfor\n1,9,tack\n2,3,nja\n"
        _ = try importer.records(from: ByteSource(text: export, name: "svar.csv")) { rejected += $0 }
        let changed = try rows(rejected).map { row in columns.map { row[$0] } }
        let error = try #require(throws: ImportError.self) {
            try importer.records(from: ByteSource(text: CSVWriter.text(of: changed), name: "rejects.csv"))
        }
        #expect(error.problem == .rejectsIncomplete)
        // The name alone tells what it is.
        let bare = CSVWriter.text(of: try rows(rejected).map { row in Array(row[4...]) })
        let other = #expect(throws: ImportError.self) {
            try importer.records(from: ByteSource(text: bare, name: "svar.rejects.csv"))
        }
        #expect(other?.problem == .rejectsIncomplete)
    }

    @Test func `a file of rejects that lacks a column of its export is refused, and the column named`() throws {
        let export = ByteSource(text: "nr,stod,varfor\n1,9,tack\n2,3,nja\n", name: "svar.csv")
        var rejected: [UInt8] = []
        _ = try ResponseImporter(instrument: Self.instrument).records(from: export) { rejected += $0 }
        for (columns, lacking) in [([0, 1, 2, 3, 4, 5], ["varfor"]), ([0, 1, 2, 3, 4, 5, 6], [])] {
            let mended = try rows(rejected).map { row in columns.map { row[$0] == "9" ? "3" : row[$0] } }
            var together = MendedFiles([export, ByteSource(text: CSVWriter.text(of: mended), name: "rejects.csv")])
            let files = [export, ByteSource(text: CSVWriter.text(of: mended), name: "rejects.csv")]
            let read = {
                try together.order.map { index in
                    let importer = ResponseImporter(
                        instrument: Self.instrument, options: together.options(ImportOptions(), forFile: index))
                    return try importer.records(from: files[index], after: &together.earlier).receipt
                }
            }
            if lacking.isEmpty {
                #expect(try read().map(\.records) == [1, 1])
            } else {
                let error = try #require(throws: ImportError.self) { try read() }
                #expect(error.problem == .rejectsLackColumns(lacking))
            }
        }
    }

    @Test func `zeros that a spreadsheet takes from a cell do not make its row mended`() {
        let mark = RecordMark(row: 2, cells: ["0604", "000", "tack"])
        #expect(
            mark.fits(["604", "0", "tack"]) && !mark.fits(["605", "0", "tack"]) && !mark.fits(["604", "", "tack"]))
    }

    @Test(arguments: exports)
    func `a row set aside under several rows of headings is mended and imported again`(text: String) throws {
        let importer = ResponseImporter(instrument: Self.instrument)
        var rejected: [UInt8] = []
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv")) { rejected += $0 }
        #expect(receipt.isBalanced && receipt.rowsSetAside == 1 && receipt.duplicates == 1)
        #expect(CanonicalWriter(records).text() == "nr,stod,satt,varfor,varfor_2\n1,3,a,tack,\n")
        var mended = try rows(rejected)
        #expect(mended.count == 2 && mended[0].starts(with: ["_row", "_column", "_reason", "_record"]))
        let place = try #require(mended[0].firstIndex { $0.hasPrefix("Respon") })
        mended[1][place] = "2"
        let again = ByteSource(text: CSVWriter.text(of: mended), name: "lagat.csv")
        let (others, second) = try importer.records(from: again)
        #expect(second.isBalanced && second.rowsSetAside == 0 && second.cellsSetAside == 0)
        #expect(CanonicalWriter(others).text() == "nr,stod,satt,varfor,varfor_2\n2,1,b,nja,\"nej, \"\"då\"\"\"\n")
    }

    /// An export in which a cell of the first record, and the whole third row, cannot be read.
    private static let faulty = "nr,stod,varfor\n1,3x,tack\n2,1,nja\n2,3,igen\n3,3,\n"

    private func reading(_ files: [ByteSource]) throws -> (tally: [String], receipts: [ImportReceipt]) {
        var together = MendedFiles(files)
        var rows: [String] = []
        var receipts: [ImportReceipt] = []
        for index in together.order {
            let importer = ResponseImporter(
                instrument: Self.instrument, options: together.options(.init(), forFile: index))
            let (records, receipt) = try importer.records(from: files[index], after: &together.earlier)
            rows += CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init)
            receipts.append(receipt)
        }
        return (rows.sorted(), receipts)
    }

    @Test func `a mended cell takes the place of its record, and no record counts twice`() throws {
        var rejected: [UInt8] = []
        let export = ByteSource(text: Self.faulty, name: "svar.csv")
        _ = try ResponseImporter(instrument: Self.instrument).records(from: export) { rejected += $0 }
        // As they were, the two files together are what the export is alone.
        let (alone, _) = try reading([export])
        let (same, unmended) = try reading([ByteSource(bytes: rejected, name: "rejects.csv"), export])
        #expect(alone == ["1,_unreadable,tack", "2,1,nja", "3,3,"] && same == alone)
        // Each row that waits to be mended is told with the file it came from, and there alone.
        #expect(unmended[0].mended.isEmpty && unmended[0].rowsSetAside == 1 && unmended[0].cellsSetAside == 1)
        #expect(unmended[1].rowsLeftOut == 2 && unmended[1].rowsSetAside == 0)
        #expect(unmended[1].setAside.allSatisfy { $0.reason.text(in: .swedish).hasPrefix("raden är inte rättad ännu") })
        var mended = try rows(rejected)
        mended[1][5] = "3"  // the cell of record 1
        mended[2][4] = "4"  // the id of the third row
        let lagat = ByteSource(text: CSVWriter.text(of: mended), name: "rejects.csv")
        let (all, receipts) = try reading([export, lagat])
        #expect(all == ["1,3,tack", "2,1,nja", "3,3,", "4,3,igen"])
        #expect(receipts.allSatisfy(\.isBalanced) && receipts[0].rowsLeftOut == 2 && receipts[1].records == 2)
        // Alone, or beside another export, the mended cell's record stays aside: it is in already.
        let other = ByteSource(text: Self.faulty.replacing("tack", with: "tackar"), name: "svar.csv")
        for files in [[lagat], [other, lagat]] {
            let receipt = try #require(try reading(files).receipts.last)
            #expect(receipt.rowsSetAside == 1 && receipt.records == 1)
            #expect(receipt.setAside[0].reason.text(in: .swedish).contains("tillsammans med"))
        }
        // Two copies of the mended row are one.
        let doubled = ByteSource(text: CSVWriter.text(of: mended + [mended[1]]), name: "rejects.csv")
        #expect(try reading([export, doubled]).tally == all)
    }

    @Test func `what was mended wrongly can be mended once more`() throws {
        let export = ByteSource(text: Self.faulty, name: "svar.csv")
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        _ = try ResponseImporter(instrument: Self.instrument).records(from: export) { first += $0 }
        var mended = try rows(first)
        mended[1][5] = "3y"
        let wrong = ByteSource(text: CSVWriter.text(of: mended), name: "ett.csv")
        var together = MendedFiles([export, wrong])
        let before = ResponseImporter(instrument: Self.instrument, options: together.options(.init(), forFile: 0))
        _ = try before.records(from: export, after: &together.earlier)
        let after = ResponseImporter(instrument: Self.instrument, options: together.options(.init(), forFile: 1))
        _ = try after.records(from: wrong, rejects: { second += $0 }, after: &together.earlier)
        var again = try rows(second)
        again[1][5] = "3"
        let right = ByteSource(text: CSVWriter.text(of: again), name: "tva.csv")
        #expect(try reading([export, wrong, right]).tally.contains("1,3,tack"))
    }

    /// A text as the file writes it, and as it was given: an apostrophe that guards it is not guarded once more.
    @Test(arguments: [
        ("nr,stod,varfor\n1,3x,'-x\n", "-x"), ("nr,stod,varfor\n1,3x,''-x\n", "'-x"),
        ("id,submitdate,lastpage,startlanguage,nr,stod,varfor\n1,2022-01-31 10:00:00,2,sv,1,3x,'=a\n", "=a"),
        ("Nr;S1;varfor\n1;3x;-x\n", "-x"), ("Nr;S1;varfor\n1;3x;'-x\n", "'-x"),
    ])
    func `a guarded text is the same behind a file of rejects`(text: String, given: String) throws {
        let export = ByteSource(text: text, name: "svar.csv")
        var rejected: [UInt8] = []
        let before = try ResponseImporter(instrument: Self.instrument).records(from: export) { rejected += $0 }.records
        let mended = String(decoding: rejected, as: UTF8.self).replacing("3x,", with: "3,")
        var together = MendedFiles([export, ByteSource(text: mended, name: "rejects.csv")])
        var texts: [AnswerColumn?] = [before.columns["varfor"]]
        for (index, file) in [export, ByteSource(text: mended, name: "rejects.csv")].enumerated() {
            let importer = ResponseImporter(
                instrument: Self.instrument, options: together.options(.init(), forFile: index))
            let (records, receipt) = try importer.records(from: file, after: &together.earlier)
            #expect(receipt.isBalanced && records.count == index)
            if index == 1 { texts.append(records.columns["varfor"]) }
        }
        #expect(texts == [.text([.value(given)]), .text([.value(given)])])
    }

    /// The third row has a cell too many, which whoever mends it joins to the one before.
    private static let ragged = "nr,stod,varfor\n1,3,tack\n2,3,kort, extra\n"

    @Test(arguments: [[false, false], [true, false], [false, true], [true, true]])
    func `a row that stands in two files of rejects counts once, as the last of them has it mended`(
        isMended: [Bool]
    ) throws {
        let export = ByteSource(text: Self.ragged, name: "svar.csv")
        var first: [UInt8] = []
        _ = try ResponseImporter(instrument: Self.instrument).records(from: export) { first += $0 }
        // A file of rejects imported alone sets its row aside again, under the mark it has.
        var again: [UInt8] = []
        let alone = try ResponseImporter(instrument: Self.instrument)
            .records(from: ByteSource(bytes: first, name: "ett.csv")) { again += $0 }
        #expect(alone.receipt.rowsSetAside == 1)
        #expect(String(decoding: again, as: UTF8.self).contains("r3-") && again.starts(with: Array("_row".utf8)))
        let copies = zip([first, again], isMended).enumerated().map { number, copy in
            let text = String(decoding: copy.0, as: UTF8.self)
            let mended = text.replacing("kort,\" extra\"", with: "\"kort, extra \(number)\"")
            return ByteSource(text: copy.1 ? mended : text, name: "rejects-\(number).csv")
        }
        let (rows, receipts) = try reading([export] + copies)
        #expect(receipts.map(\.isBalanced) == [true, true, true])
        let counted = isMended.firstIndex(of: true)
        let second = counted.map { ["2,3,\"kort, extra \($0)\""] } ?? []
        #expect(rows == ["1,3,tack"] + second)
        // Where nobody mended it, it is set aside where it came from, and there alone.
        #expect(receipts.map(\.rowsSetAside) == [counted == nil ? 1 : 0, 0, 0])
        let told = receipts[1...].flatMap(\.setAside).map { $0.reason.text(in: .english) }
        let waiting = told.filter { $0.hasPrefix("the row is not mended yet") }
        let mended = told.filter { $0.hasPrefix("the row stands mended in") }
        #expect(waiting.count == (counted == nil ? 2 : 0) && mended.count == (counted == nil ? 0 : 1))
    }

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = try DelimitedReader(ByteSource(bytes: bytes))
        var rows = [reader.headings]
        while try reader.next() == .row { rows.append(reader.cells[..<reader.cellCount].map { reader.text(of: $0) }) }
        return rows
    }

    @Test func `what other rows told of a cell is said in the cell when its row is set aside`() throws {
        let items = [
            Item(name: "antal", type: .integer, label: "Antal"), Item(name: "tid", type: .decimal, label: "Tid"),
            Item(name: "dag", type: .date, label: "Dag"),
        ]
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let text = "Antal;Tid;Dag\n3;1,5;13/02/2020\nx;1,234;03/02/2020\n4;2,5;14/02/2020\n"
        let export = ByteSource(text: text, name: "svar.csv")
        var rejected: [UInt8] = []
        let (records, _) = try importer.records(from: export) { rejected += $0 }
        #expect(CanonicalWriter(records).text().contains("\n_unreadable,1.234,2020-02-03\n"))
        var mended = try rows(rejected)
        #expect(Array(mended[1].suffix(3)) == ["x", "1.234", "2020-02-03"])
        #expect(try importer.records(from: ByteSource(bytes: rejected, name: "r.csv")).receipt.rowsSetAside == 1)
        mended[1][4] = "7"
        let again = [export, ByteSource(text: CSVWriter.text(of: mended), name: "lagat.csv")]
        var together = MendedFiles(again)
        var read: [String] = []
        for index in together.order {
            let importer = ResponseImporter(
                instrument: Instrument(id: "prov", title: "Prov", items: items),
                options: together.options(.init(), forFile: index))
            let records = try importer.records(from: again[index], after: &together.earlier).records
            read += CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init)
        }
        #expect(read == ["3,1.5,2020-02-13", "4,2.5,2020-02-14", "7,1.234,2020-02-03"])
    }

    @Test func `a number that may be thousands or decimals stays so behind a file of rejects`() throws {
        let items = [
            Item(name: "antal", type: .integer, label: "Antal"),
            Item(name: "kostnad", type: .decimal, label: "Kostnad"),
        ]
        let instrument = Instrument(id: "prov", title: "Prov", items: items)
        let files = ["Antal;Kostnad\nx;2.500\n3;3\n", ""]
        let export = ByteSource(text: files[0], name: "svar.csv")
        var rejected: [UInt8] = []
        _ = try ResponseImporter(instrument: instrument).records(from: export) { rejected += $0 }
        let mended = String(decoding: rejected, as: UTF8.self).replacing(",x,", with: ",4,")
        #expect(mended.contains(",4,2.500 (?)\n"))
        let both = [export, ByteSource(text: mended, name: "rejects.csv")]
        var together = MendedFiles(both)
        var read: [String] = []
        for index in together.order {
            let importer = ResponseImporter(instrument: instrument, options: together.options(.init(), forFile: index))
            let records = try importer.records(from: both[index], after: &together.earlier).records
            read += CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init)
        }
        #expect(read == ["3,3", "4,_unreadable"])
    }
}
