import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Profiles of workbooks with several sheets that fit equally well.
@Suite struct ProfileSheetTests {
    private static let rows = ["barn", "aldre", "barn"].map { [["natverk", "kompetens"], [$0, "5"]] }

    private func workbook(_ names: [String] = ["Svar A", "Svar B"]) throws -> ByteSource {
        let sheets = zip(names, Self.rows).map { PlainWorkbook.Sheet(name: $0, rows: $1) }
        return ByteSource(bytes: try PlainWorkbook(sheets: sheets).xlsx(), name: "svar.xlsx")
    }

    private func profile(_ options: ImportOptions, for source: ByteSource) throws -> ImportProfile {
        try ResponseImporter(instrument: Sample.instrument, options: options)
            .proposedProfile(id: "prov", for: source).profile
    }

    @Test(
        arguments: [("Svar B", nil, "aldre"), ("2", nil, "aldre"), ("Svar B", "Svar A", "barn")]
            as [(String, String?, String)])
    func `a profile names the sheet it was made of`(made: String, asked: String?, network: String) throws {
        let source = try workbook()
        #expect(throws: ImportError.self) { try ResponseImporter(instrument: Sample.instrument).records(from: source) }
        let profile = try profile(ImportOptions(sheet: made), for: source)
        #expect(profile.table.sheet == .name("Svar B"))
        #expect(try ResponseImporter.differences(between: source, and: profile).isEmpty)
        let options = ImportOptions(sheet: asked, profile: profile)
        let records = try ResponseImporter(instrument: Sample.instrument, options: options).records(from: source)
            .records
        #expect(CanonicalWriter(records).text() == "natverk,kompetens\n\(network),5\n")
    }

    @Test func `a sheet may be named by its place`() throws {
        var profile = try profile(ImportOptions(sheet: "2"), for: workbook())
        profile.table.sheet = .number(2)
        let importer = ResponseImporter(instrument: Sample.instrument, options: ImportOptions(profile: profile))
        let records = try importer.records(from: workbook(["2024", "2025"])).records
        #expect(CanonicalWriter(records).text() == "natverk,kompetens\naldre,5\n")
    }

    @Test func `a workbook without the sheet differs from the profile`() throws {
        let profile = try profile(ImportOptions(sheet: "Svar B"), for: workbook())
        let differences = try ResponseImporter.differences(between: workbook(["Svar A", "Bilaga"]), and: profile)
        #expect(differences.map { $0.text(in: .swedish) } == ["arbetsboken saknar fliken ’Svar B’"])
    }

    /// The rows of a second sheet that fits less well, and whether it is told that it was not read.
    @Test(arguments: [
        ([["natverk", "kompetens"], ["aldre", "5"]], true), ([["natverk", "kompetens"]], false),
        ([["natverk", "summa"], ["aldre", "5"]], false),
    ])
    func `a sheet that fits too, and is not read, is told`(rows: [[String]], isTold: Bool) throws {
        let first = [["natverk", "kompetens", "fritext"], ["barn", "5", "x"]]
        let sheets = [PlainWorkbook.Sheet(name: "Del1", rows: first), PlainWorkbook.Sheet(name: "Del2", rows: rows)]
        let source = ByteSource(bytes: try PlainWorkbook(sheets: sheets).xlsx(), name: "svar.xlsx")
        let (records, receipt) = try ResponseImporter(instrument: Sample.instrument).records(from: source)
        #expect(records.count == 1 && receipt.sheet?.value == "Del1")
        #expect(receipt.warnings.contains { $0.text(in: .swedish).hasPrefix("Fliken Del2 har rader") } == isTold)
    }

    @Test func `a workbook of one sheet names none`() throws {
        #expect(try profile(ImportOptions(), for: workbook(["Svar"])).table.sheet == nil)
    }
}
