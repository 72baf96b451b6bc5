import Testing

@testable import ResultSheets

@Suite struct `Word's tables` {
    @Test func `numbers stand to the right, with their heads`() {
        let table = WordTable(
            description: "T", columns: [("Nätverk", 40), ("n", 10), ("Andel", 10), ("Målet", 20), ("Tom", 10)],
            rows: [
                [.text("2018"), .text("12"), .text("83\u{A0}% (10)"), .text("5 av 13"), .text("—")],
                [.text("2017"), .text("—"), .text("··"), .text("80\u{A0}%"), .text("—")],
            ])
        #expect(table.areNumbers == [false, true, true, false, false])
        var document = WordDocument(Edition(SamplePublication.year), title: "T")
        document.blocks = [.table(table)]
        let xml = WordBody(document).xml
        #expect(xml.split(separator: "<w:jc w:val=\"right\"/>").count == 7)
    }
}
