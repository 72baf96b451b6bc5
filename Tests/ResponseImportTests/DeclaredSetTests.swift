import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Questions that a file itself joins from several columns: merged cells, and sets of SPSS.
@Suite struct DeclaredSetTests {
    private static let instrument = Instrument(
        id: "prov", title: "Prov",
        items: [
            Item(name: "stod", type: .integer, label: "Stöd"),
            Item(
                name: "satt", type: .selectMultiple,
                choices: ChoiceList(
                    name: "satt",
                    choices: [
                        Choice(code: "a", label: "Möten"), Choice(code: "b", label: "Brev"),
                        Choice(code: "c", label: "Post"),
                    ]), label: "Hur vill du ses?"),
        ])

    /// A workbook of one sheet with these rows of text and these merged cells.
    private func workbook(_ rows: [[String]], merged: [String]) throws -> [UInt8] {
        var zip = ZIPWriter()
        let cells = rows.enumerated().map { number, row in
            let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                "<c r=\"\(["A", "B", "C", "D"][column])\(number + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }
        let spans = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>\(cells.joined())</sheetData><mergeCells>\(spans)</mergeCells></worksheet>"
            ),
        ]
        for (name, text) in parts { try zip.add(Array(text.utf8), at: name) }
        return zip.bytes
    }

    private func read(_ bytes: [UInt8]) throws -> (text: String, receipt: ImportReceipt) {
        let importer = ResponseImporter(instrument: Self.instrument)
        let (records, receipt) = try importer.records(from: ByteSource(bytes: bytes, name: "svar.xlsx"))
        #expect(receipt.isBalanced)
        return (CanonicalWriter(records).text(), receipt)
    }

    @Test func `a question in merged cells over its options is one item`() throws {
        let rows = [
            ["Stöd", "Hur vill du ses?"], ["", "Möten", "Brev", "Post"], ["4", "1", "", "1"], ["2", "0", "1", ""],
        ]
        let (text, receipt) = try read(workbook(rows, merged: ["A1:A2", "B1:D1"]))
        #expect(text == "stod,satt\n4,a;c\n2,b\n")
        #expect(
            receipt.headerRows == 2 && receipt.dialect.value == "flattened" && receipt.dialect.confidence == .certain)
        #expect(receipt.columns.map(\.option) == [nil, "a", "b", "c"])
    }

    @Test func `a title alone above the headings is passed over`() throws {
        let rows = [
            ["Uppföljning 2022"], ["Stöd", "Hur vill du ses?", "Nr"], ["4", "Möten", "1"], ["2", "Brev;Post", "2"],
        ]
        let (text, receipt) = try read(workbook(rows, merged: ["A1:C1"]))
        #expect(text == "stod,satt\n4,a\n2,b;c\n")
        #expect(receipt.headerRows == 1 && receipt.titleRows == [1] && receipt.rowsRead == 2)
    }
}
