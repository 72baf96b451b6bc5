import Testing

@testable import Tables

/// The data files of two readers' own tests; they lie beside the package where they are at hand.
@Suite struct GenuineSpssTests {
    private static let folder = "../shared/exports/spss/"

    private func read(_ name: String) throws -> (rows: [[String]], reader: ContainerReader)? {
        let source = ByteSource(path: Self.folder + name)
        guard (try? source.whole(limit: 1 << 20)) != nil else {
            print("skipped: \(name) is not at hand")
            return nil
        }
        let (rows, reader, broken) = try readContainer(source)
        #expect(broken.isEmpty)
        return (rows, reader)
    }

    @Test(arguments: ["pyreadstat-sample.sav", "pyreadstat-sample.zsav"])
    func `all types, in the code page of the file`(name: String) throws {
        guard let (rows, reader) = try read(name) else { return }
        #expect(rows[0] == ["mychar", "mynum", "mydate", "dtime", "mylabl", "myord", "mytime"])
        #expect(rows[1] == ["a", "1.1", "2018-05-06", "2018-05-06 10:10:10", "1", "1", "10:10:10"])
        #expect(rows[5] == ["e", "1000.3", "", "", "1", "1", ""])
        let columns = reader.table.columns
        #expect(columns.map(\.type) == [.text, .number, .date, .date, .number, .number, .time])
        #expect(columns[4].label == "labeled")
        #expect(columns[4].valueLabels.map { "\($0.value) \($0.label)" } == ["1 Male", "2 Female"])
    }

    @Test func `user-missing values stay apart from missing ones, and sets are told`() throws {
        guard let (rows, reader) = try read("pyreadstat-multiple-response.sav") else { return }
        #expect(rows.count == 7)
        #expect(rows.map { $0[2] }.prefix(5) == ["z", "-9", "", "1.234", "999"])
        let columns = reader.table.columns
        #expect(columns[0].missingValues == [.value("7"), .value("8"), .value("99")])
        #expect(columns[2].missingValues == [.range(from: -999, through: 0), .value("999")])
        #expect(
            reader.table.multipleResponseSets == [
                MultipleResponseSet(name: "$categorical_array", label: "", countedValue: nil, columns: [7, 8, 9]),
                MultipleResponseSet(
                    name: "$mymrset", label: "My multiple response set", countedValue: "1", columns: [4, 5, 6]),
            ])
    }

    @Test func `user-missing cells are marked`() throws {
        guard try read("haven-labelled-num-na.sav") != nil,
            case .container(var reader) = try OpenTable(ByteSource(path: Self.folder + "haven-labelled-num-na.sav"))
        else { return }
        _ = try reader.next()
        #expect(reader.text(of: reader.cells[0]) == "1" && !reader.cells[0].isDeclaredMissing)
        _ = try reader.next()
        #expect(reader.text(of: reader.cells[0]) == "9" && reader.cells[0].isDeclaredMissing)
    }

    @Test func `letters above ASCII are read in labels`() throws {
        guard let (rows, reader) = try read("haven-umlauts.sav") else { return }
        #expect(rows.map { $0[0] } == ["var1", "1", "2", "1", "3"])
        #expect(reader.table.columns[0].label == "This is an ä-umlaut")
        #expect(reader.table.columns[0].valueLabels.map(\.label) == ["the ä umlaut", "the ü umlaut", "the ö umlaut"])
    }
}
