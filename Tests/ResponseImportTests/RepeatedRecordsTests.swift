import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Records that stand more than once: in two files that are read together, or half done and finished.
@Suite struct RepeatedRecordsTests {
    private static let scale = ChoiceList(
        name: "skala", choices: [Choice(code: "1", label: "Inte alls"), Choice(code: "5", label: "Helt")])
    private static let instrument = Instrument(
        id: "enkat", title: "Enkät",
        items: [
            Item(name: "stod", type: .selectOne, choices: scale, label: "Stöd"),
            Item(name: "fritext", type: .text, label: "Fritext"),
        ])

    private func read(
        _ texts: [String], networks: [String?] = []
    ) throws -> (rows: [String], receipts: [ImportReceipt]) {
        let files = texts.enumerated().map { ByteSource(text: $0.element, name: "fil\($0.offset + 1).csv") }
        var together = MendedFiles(files)
        var rows: [String] = []
        var receipts: [ImportReceipt] = []
        func prescribed(_ index: Int) -> ImportOptions {
            ImportOptions(fixedNetwork: networks.isEmpty ? nil : networks[index])
        }
        together.lookAhead { ResponseImporter(instrument: Self.instrument, options: prescribed($0)) }
        for index in together.order {
            let importer = ResponseImporter(
                instrument: Self.instrument, options: together.options(prescribed(index), forFile: index))
            let (records, receipt) = try importer.records(from: files[index], after: &together.earlier)
            rows += CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init)
            receipts.append(receipt)
        }
        return (rows, receipts)
    }

    private static let first = "Svars-ID,Stöd,Fritext\n101,Helt,å\n102,Inte alls,\n103,Helt,\n"

    /// The second file, the records that are read of both, how many repeat, how many with the same answers.
    @Test(arguments: [
        (first, 3, 3, 3),
        ("Fritext;Svars-ID;Stöd\n;102;Inte alls\nny;104;Helt\n", 4, 1, 1),
        ("Svars-ID,Stöd,Fritext\n101,Inte alls,å\n105,Helt,\n", 4, 1, 0),
        ("Svars-ID,Stöd,Fritext\n101,Helt,å\n101,Helt,å\n106,Helt,\n", 4, 2, 2),
    ])
    func `a record that stands in two files counts once, and is told`(
        second: String, records: Int, repeated: Int, same: Int
    ) throws {
        let (rows, receipts) = try read([Self.first, second])
        #expect(rows.count == records && receipts.allSatisfy(\.isBalanced))
        #expect(receipts[0].duplicates == 0 && receipts[1].duplicates == repeated)
        #expect(receipts[1].duplicatesWithSameContent == same && receipts[1].rowsSetAside == repeated)
        #expect(receipts[1].setAside[0].reason.text(in: .swedish).contains("i fil1.csv, med"))
    }

    @Test func `the same number and answers at another time are another record`() throws {
        let head = "ID,Start time,Completion time,Email,Name,Stöd\n"
        let (rows, receipts) = try read([
            head + "1,3/4/21 10:00:00,3/4/21 10:01:00,anonymous,,Helt\n",
            head + "1,5/4/21 10:00:00,5/4/21 10:01:00,anonymous,,Helt\n",
            head + "1,5/4/21 10:00:00,5/4/21 10:01:00,anonymous,,Helt\n",
        ])
        #expect(rows.count == 2 && receipts.allSatisfy(\.isBalanced))
        #expect(receipts.map(\.duplicates) == [0, 0, 1])
    }

    @Test func `the same files are counted as they are read`() throws {
        let files = [Self.first, "Fritext;Svars-ID;Stöd\n;102;Inte alls\nny;104;Helt\n"]
            .enumerated().map { ByteSource(text: $0.element, name: "fil\($0.offset + 1).csv") }
        var together = MendedFiles(files)
        var sum: Tally?
        for index in together.order {
            let importer = ResponseImporter(
                instrument: Self.instrument, options: together.options(.init(), forFile: index))
            let tally = try importer.tally(from: files[index], by: [], after: &together.earlier).tally
            if sum == nil { sum = tally } else { sum?.add(tally) }
        }
        #expect(sum?.rows.filter { $0.item == "stod" }.map { "\($0.option) \($0.count)" } == ["1 1", "5 3"])
    }

    @Test func `without an id all answers and the time of day tell a record`() throws {
        let first = "Tidstämpel,Stöd,Fritext\n2023-09-29 14.54.27,Helt,å\n2023-09-29 14.54.28,Helt,å\n"
        let second = "Tidstämpel,Stöd,Fritext\n2023-09-29 14.54.27,Helt,å\n2023-09-29 14.54.28,Inte alls,å\n"
        let (rows, receipts) = try read([first, second])
        #expect(rows.count == 3 && receipts[1].duplicates == 1)
        #expect(
            receipts[1].setAside[0].reason.text(in: .english).contains("row 2 of fil1.csv, with the same content and"))
        // One file by itself, and days without a time, tell nothing.
        #expect(try read([first + "2023-09-29 14.54.27,Helt,å\n"]).rows.count == 3)
        let day = "Tidstämpel,Stöd\n2023-09-29,Helt\n"
        #expect(try read([day, day]).rows.count == 2)
    }

    @Test func `numbers that begin anew in each form tell no record of another`() throws {
        func form(_ day: Int, _ answers: [String]) -> String {
            "ID,Start time,Completion time,Email,Name,Stöd\n"
                + answers.enumerated().map {
                    "\($0.offset + 1),2024-03-0\(day) 10:00:0\($0.offset),2024-03-0\(day) 10:05:0\($0.offset),anonymous,,\($0.element)\n"
                }.joined()
        }
        let (rows, receipts) = try read([
            form(1, ["Helt", "Helt", "Helt"]), form(2, ["Inte alls", "Inte alls", "Inte alls"]),
        ])
        #expect(rows.count == 6)
        #expect(receipts[1].warnings.contains { $0.text(in: .swedish).contains("olika formulär") })
        // One number is enough where its time is another, and files of different networks are different forms.
        #expect(try read([form(1, ["Helt", "Helt"]), form(2, ["Helt", "Inte alls"])]).rows.count == 4)
        #expect(try read([form(1, ["Helt"]), form(2, ["Inte alls"])]).rows.count == 2)
        #expect(try read([Self.first, Self.first], networks: ["barn", "aldre"]).rows.count == 6)
    }

    private static let lime = "id,submitdate,lastpage,startlanguage,startdate,stod\n"
    private static let microsoft = "ID,Start time,Completion time,Email,Name,Stöd\n"

    /// Two files with numbers in common, the records that are read of both, and how many repeat.
    @Test(arguments: [
        // Another tool numbers for itself, whatever the times.
        (
            lime + "1,2024-03-01 10:05:00,2,sv,2024-03-01 10:00:00,5\n",
            microsoft + "1,3/1/24 10:00:00,3/1/24 10:05:00,anonymous,,Helt\n", 2, 0
        ),
        // One response was changed between two exports; the other says that they number the same.
        (
            microsoft
                + "1,3/4/21 10:00:00,3/4/21 10:01:00,anonymous,,Helt\n2,3/4/21 11:00:00,3/4/21 11:01:00,anonymous,,Helt\n",
            microsoft
                + "1,3/4/21 10:00:00,3/5/21 9:01:00,anonymous,,Inte alls\n2,3/4/21 11:00:00,3/4/21 11:01:00,anonymous,,Helt\n",
            2, 2
        ),
        // The same times, written otherwise by the program that saved the file again, tell nothing: the number does.
        (
            lime + "1,2024-03-01 10:05:00,2,sv,2024-03-01 10:00:00,5\n",
            lime.replacing(",", with: ";") + "1;2024-03-01 10:05;2;sv;2024-03-01 10:00;5\n", 1, 1
        ),
        // Three with the same answers an hour later: the clock was set otherwise.
        (
            lime + (1...3).map { "\($0),2024-03-01 10:0\($0):00,2,sv,2024-03-01 10:00:00,5\n" }.joined(),
            lime + (1...3).map { "\($0),2024-03-01 11:0\($0):00,2,sv,2024-03-01 11:00:00,5\n" }.joined(), 3, 3
        ),
    ])
    func `numbers that two files share are told to be one series, or two`(
        first: String, second: String, records: Int, repeated: Int
    ) throws {
        let (rows, receipts) = try read([first, second])
        #expect(rows.count == records && receipts.allSatisfy(\.isBalanced))
        #expect(receipts.map(\.duplicates) == [0, repeated])
    }

    /// What LimeSurvey writes in place of times where answers are anonymous.
    private static let undated = "1980-01-01 00:00:00,2,sv,1980-01-01 00:00:00"

    /// What the second file holds under the numbers of the first, none of which tells a time, and what is said of it.
    @Test(arguments: [
        ("1,\(undated),5\n2,\(undated),5\n", 2), ("2,\(undated),1\n", 1), ("7,\(undated),5\n", nil),
        // The same file with one record more: three alike are no chance.
        ((1...3).map { "\($0),\(undated),5\n" }.joined() + "4,\(undated),1\n", nil),
    ])
    func `numbers that no time confirms are told where they may be two surveys'`(second: String, told: Int?) throws {
        let first = (1...3).map { "\($0),\(Self.undated),5\n" }.joined()
        let receipts = try read([Self.lime + first, Self.lime + second]).receipts
        let warnings = receipts.map { receipt in
            receipt.warnings.map { $0.text(in: .swedish) }.filter { $0.contains("olika enkäter") }
        }
        #expect(warnings[0].isEmpty && warnings[1].count == (told == nil ? 0 : 1))
        #expect(warnings[1].allSatisfy { $0.hasPrefix("\(told ?? 0) svar har id som också står i en annan av") })
    }

    /// Two files, whose response is half done in one of them, and which records are read.
    @Test(arguments: [
        (lime + "7,,1,sv,2024-01-02 09:00:00,1\n", lime + "7,2024-01-02 10:00:00,3,sv,2024-01-02 09:00:00,5\n", ["5"]),
        (lime + "7,2024-01-02 10:00:00,3,sv,2024-01-02 09:00:00,5\n", lime + "7,,1,sv,2024-01-02 09:00:00,1\n", ["5"]),
        // Begun at another time it is another one's, in a form of its own.
        (
            lime + "7,,1,sv,2024-01-02 09:00:00,1\n", lime + "7,2024-05-06 10:00:00,3,sv,2024-05-06 09:00:00,5\n",
            ["1", "5"]
        ),
        (
            lime + "7,,1,sv,2024-01-02 09:00:00,1\n", microsoft + "7,1/2/24 9:00:00,1/2/24 10:00:00,anonymous,,Helt\n",
            ["1", "5"]
        ),
    ])
    func `the finished response wins over the half one in another file`(
        first: String, second: String, answers: [String]
    ) throws {
        let (rows, receipts) = try read([first, second])
        #expect(rows == answers && receipts.allSatisfy(\.isBalanced))
        let told = receipts.flatMap(\.setAside).map { $0.reason.text(in: .swedish) }
        #expect(told.count { $0.contains("avslutade svar finns i fil") } == 2 - answers.count)
    }

    @Test func `a row that repeats another is not told to be counted half done`() throws {
        let (rows, receipts) = try read([Self.lime + "7,,1,sv,2024-01-02 09:00:00,1\n7,,1,sv,2024-01-02 09:00:00,5\n"])
        #expect(rows == ["1"] && receipts[0].partial == 2 && receipts[0].duplicates == 1)
        let told = receipts[0].warnings.filter { $0.text(in: .swedish).contains("partial_answers") }
        #expect(told.map { $0.text(in: .swedish).hasPrefix("1 svar är inte avslutat och räknas med") } == [true])
    }

    /// A half response and the finished one of the same person, in either order, and which rows become records.
    @Test(arguments: [
        (
            "id,submitdate,lastpage,startlanguage,stod\n7,,1,sv,1\n7,2024-01-02 10:00:00,3,sv,5\n8,,1,sv,1\n",
            ["5", "1"]
        ),
        (
            "id,submitdate,lastpage,startlanguage,stod\n7,2024-01-02 10:00:00,3,sv,5\n7,,1,sv,1\n8,,1,sv,1\n",
            ["5", "1"]
        ),
        (
            "id,submitdate,lastpage,startlanguage,token,stod\n1,,1,sv,abc,1\n2,2024-01-02 10:00:00,3,sv,abc,5\n",
            ["5"]
        ),
    ])
    func `the finished response wins over the half one of the same person`(text: String, answers: [String]) throws {
        let (rows, receipts) = try read([text])
        #expect(rows == answers)
        #expect(receipts[0].duplicates == 0 && receipts[0].rowsLeftOut == 1 && receipts[0].isBalanced)
        #expect(receipts[0].setAside[0].reason.text(in: .english).contains("finished one stands in the file"))
        // What is kept and counted half done is told without it.
        let kept = receipts[0].warnings.filter { $0.text(in: .swedish).contains("partial_answers") }
        #expect(kept.count == (answers.count == 2 ? 1 : 0))
        let tally = try ResponseImporter(instrument: Self.instrument).tally(from: ByteSource(text: text), by: []).tally
        #expect(tally.rows.filter { $0.item == "stod" }.reduce(0) { $0 + $1.count } == answers.count)
    }

    /// Rows, how many of them are like an earlier one, and whether they have ids.
    @Test(arguments: [
        ("natverk,kompetens\nbarn,5\nbarn,5\naldre,5\nbarn,5\n,\n,\n", 2),
        ("natverk,kompetens\nbarn,5\naldre,5\n", 0), ("natverk,kompetens\nbarn,5\nbarn, 5\nbarn\nbarn\n", 0),
        ("svar_id,natverk\na,barn\na,barn\n", nil),
        // Rows are alike as they are written, whatever ends them.
        ("natverk,kompetens\r\nbarn,5\r\n\"barn\",5\naldre,5\r\nbarn,5\r\nbarn,5", 2),
    ])
    func `rows alike without ids count, and are told`(text: String, alike: Int?) throws {
        let source = ByteSource(text: text, name: "svar.csv")
        let importer = ResponseImporter(instrument: Sample.instrument)
        let (records, receipt) = try importer.records(from: source)
        #expect(receipt.alikeRows == alike && receipt.isBalanced && records.count == receipt.records)
        #expect(try importer.tally(from: source, by: []).receipt == receipt)
        let told = ReceiptWords.alike(in: receipt, in: .swedish)
        #expect(told?.hasPrefix("2 rader är lika en tidigare rad i varje cell och räknas") == (alike == 2 ? true : nil))
    }

    @Test func `rows of a part are held against those of the parts before`() {
        let bytes = Array("ab\nab\ncd\n".utf8) + Array(repeating: 0, count: 8)
        func rows(_ places: [Range<Int>]) -> AlikeRows {
            var rows = AlikeRows()
            for place in places { rows.take(place, in: bytes.span) }
            return rows
        }
        var first = rows([0..<2])
        first.add(rows([3..<5, 6..<8]))
        #expect(first.count == 1 && first.isOpen)
        first.add(rows(Array(repeating: 6..<8, count: AlikeRows.most)))
        #expect(first.count == nil && !first.isOpen)
    }

    @Test func `among very many rows those alike are not asked for`() throws {
        let text = "natverk\n" + String(repeating: "barn\n", count: AlikeRows.most + 2)
        let source = ByteSource(text: text, name: "svar.csv")
        let (tally, receipt) = try ResponseImporter(instrument: Sample.instrument).tally(from: source, by: ["natverk"])
        #expect(receipt.alikeRows == nil && receipt.records == AlikeRows.most + 2 && receipt.isBalanced)
        #expect(tally.rows.allSatisfy { $0.count == AlikeRows.most + 2 })
    }
}
