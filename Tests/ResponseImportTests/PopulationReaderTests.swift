import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct PopulationReaderTests {
    private func read(_ text: String) throws -> Population {
        try PopulationReader.read(ByteSource(text: text, name: "population.csv"))
    }

    @Test func `reads how many were asked, blank network and unit as none`() throws {
        let population = try read(
            "instrument,network,unit,invited\nenkat,barn,,12\nkurs,,0604,3\nregister,,,\"1 200\"\n")
        #expect(
            population.entries == [
                .init(instrument: "enkat", network: "barn", invited: 12),
                .init(instrument: "kurs", unit: "0604", invited: 3),
                .init(instrument: "register", invited: 1200),
            ])
    }

    @Test func `reads positions, which tell rows of one network apart`() throws {
        let population = try read(
            "instrument,network,unit,position,invited\nenkat,barn,0604,chef,1\nenkat,barn,0604,,2\n")
        #expect(
            population.entries == [
                .init(instrument: "enkat", network: "barn", unit: "0604", position: "chef", invited: 1),
                .init(instrument: "enkat", network: "barn", unit: "0604", invited: 2),
            ])
        #expect(population.invited(instrument: "enkat", networks: ["barn"]) == 3)
    }

    @Test func `columns may stand in any order and be lacking`() throws {
        let population = try read("invited;Instrument\n5;enkat\n")
        #expect(population.entries == [.init(instrument: "enkat", invited: 5)])
    }

    @Test(arguments: [
        ("instrument,network\nenkat,barn\n", "population.csv, row 1: the column invited is missing."),
        ("instrument,inviter\nenkat,1\n", "population.csv, row 1: the column invited is missing. Did you mean invited"),
        ("instrument,invited\nenkat,tolv\n", "population.csv, row 2, column 2: invited is not a whole number"),
        ("instrument,invited\nenkat,-1\n", "population.csv, row 2, column 2: invited is not a whole number"),
        ("instrument,invited\nenkat,\n", "population.csv, row 2, column 2: invited is not a whole number"),
        ("instrument,invited\n,5\n", "population.csv, row 2, column 1: instrument is blank."),
        ("instrument,invited\nenkat,5\nenkat,5\n", "population.csv, row 3: the row repeats row 2."),
        (
            "instrument,network,invited\nenkat,,300\nenkat,barn,13\n",
            "population.csv, row 1: enkat has rows with a network and a row without"
        ),
        ("instrument,invited\nenkat,5,7\n", "population.csv, row 2: the row has 3 cells"),
    ])
    func `what does not fit is named with its place`(text: String, message: String) {
        do {
            _ = try read(text)
            Issue.record("it was read")
        } catch {
            #expect("\(error)".hasPrefix(message))
        }
    }
}
