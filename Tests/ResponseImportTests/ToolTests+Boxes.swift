import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Exports that hold the answer to one question in a column, and in boxes beside it.
extension ToolTests {
    /// The answer, its boxes for a, b and c, and what is read; nil where they contradict each other.
    static let boxes: [(String, String?)] = [
        ("a b,1,1,0", "a;b"), ("a b,True,True,False", "a;b"), ("a,1,,", "a"), (",0,0,0", "_no_answer"),
        (",,,", "_no_answer"), ("a,,,", "a"), ("a b,0,0,1", nil), ("a,1,1,0", nil), ("a b,1,0,0", nil),
        ("a,0,0,0", nil), (",1,0,0", nil), ("b,1,,", nil),
    ]

    @Test(arguments: boxes)
    func `an answer that its boxes contradict is set aside, with the reason`(cells: String, expected: String?) throws {
        let text =
            "stod,satt,satt/a,satt/b,satt/c,_id,_uuid,_submission_time\n3,\(cells),1,x-1,2022-01-31T10:00:00\n"
        let (rows, receipt) = try read(text)
        #expect(receipt.dialect.value == "kobo")
        #expect(rows == ["3,\(expected ?? "_unreadable"),2022-01-31"])
        #expect(receipt.cellsSetAside == (expected == nil ? 1 : 0))
        if expected == nil { #expect(receipt.setAside.first?.reason == SetAsideReason.boxesDiffer.words) }
    }

    @Test func `an option without a box is no contradiction`() throws {
        let (rows, _) = try read(
            "stod,satt,satt/a,satt/b,_id,_uuid,_submission_time\n3,a c,1,0,1,x-1,2022-01-31T10:00:00\n")
        #expect(rows == ["3,a;c,2022-01-31"])
    }

    @Test func `a row whose boxes contradict its answer is mended in either`() throws {
        let text = "stod,satt,satt/a,satt/b,satt/c,_id,_uuid,_submission_time\n3,a b,0,0,1,1,x-1,2022-01-31T10:00:00\n"
        var bytes: [UInt8] = []
        let importer = ResponseImporter(instrument: Self.instrument())
        _ = try importer.records(from: ByteSource(text: text, name: "svar.csv")) { bytes += $0 }
        let rejects = String(decoding: bytes, as: UTF8.self)
        for mended in [rejects.replacing("a b,0,0,1", with: "c,0,0,1"), rejects.replacing("0,0,1", with: "1,1,0")] {
            let receipt = try importer.records(from: ByteSource(text: mended, name: "rejects.csv")).receipt
            #expect(!receipt.setAside.contains { $0.reason == SetAsideReason.boxesDiffer.words })
        }
    }
}
