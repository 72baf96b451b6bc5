import Testing

@testable import Tables

@Suite struct SpssTests {
    @Test(arguments: [
        ("F8.2", 1.1, "1.1"), ("F8.2", -1000.3, "-1000.3"), ("ADATE10", 13_744_940_000.0, "2018-05-05 22:53:20"),
        ("DATE11", 0.0, "1582-10-14"), ("SDATE10", 12_219_379_200.0, "1970-01-01"), ("EDATE10", -1.0, "-1"),
        ("DATETIME20", 6.306150e12, "6306150000000"), ("TIME8", 36_610.0, "10:10:10"),
        ("DTIME10", 360_000.0, "100:00:00"), ("TIME11.2", 36_610.25, "10:10:10.25"),
        ("DATETIME23.2", 12_219_379_200.5, "1970-01-01 00:00:00.5"), ("TIME8", 36_610.9996, "10:10:11"),
        ("YMDHMS19", 12_219_379_199.0, "1969-12-31 23:59:59"), ("MOYR8", 13_631_500_800.0, "2014-10-01"),
        ("N8", 5.0, "5"),
    ])
    func `numbers are written by their print format`(format: String, value: Double, text: String) {
        #expect(SpssFormat(format, isText: false).text(value) == text)
    }

    @Test func `multiple response sets are read from the dictionary`() {
        var bytes = Array("$FL2".utf8) + Array(repeating: 0, count: 172)
        bytes[64] = 2
        let line = "$ticks=D1 1 7 My tick v1 v2\n$list=C 0  v3\n$odd=D9 1\n$many=E 11 1 2 3 abc V1\n"
        bytes += Self.extension(7, line) + Self.extension(13, "V1=first_item\tV2=second") + [231, 3, 0, 0]
        let sets = SpssDictionary(bytes).multipleResponseSets(of: ["first_item", "Second", "v3"])
        #expect(
            sets == [
                MultipleResponseSet(name: "$ticks", label: "My tick", countedValue: "1", columns: [0, 1]),
                MultipleResponseSet(name: "$list", label: "", countedValue: nil, columns: [2]),
                MultipleResponseSet(name: "$many", label: "abc", countedValue: "2", columns: [0]),
            ])
    }

    private static func `extension`(_ kind: UInt8, _ text: String) -> [UInt8] {
        [7, 0, 0, 0, kind, 0, 0, 0, 1, 0, 0, 0, UInt8(text.utf8.count), 0, 0, 0] + Array(text.utf8)
    }

    @Test func `what begins as a data file and is none is damaged, and never traps`() {
        var generator = SeededGenerator(seed: 3)
        for count in [4, 60, 176, 177, 400, 2000] {
            for mark in ["$FL2", "$FL3"] {
                let rest = (0..<count).map { _ in UInt8.random(in: 0...9, using: &generator) }
                let source = ByteSource(bytes: Array(mark.utf8) + rest, name: "svar.sav")
                #expect(throws: TableError.self) { try readContainer(source) }
            }
        }
    }
}
