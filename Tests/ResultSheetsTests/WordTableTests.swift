import Foundation
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

    /// Answers that are all withheld have no drawing, so that their numbers stand under the answers themselves.
    @Test func `a table that shows nothing stands once`() throws {
        let edition = Edition(SamplePublication.year)
        let group = try #require(edition.group(SamplePublication.small))
        let xml = WordBody(WordSheet(group: group, edition: edition).document).xml
        #expect(xml.contains(">Svaren</w:t>") && !xml.contains(">Svaren i siffror</w:t>"))
        #expect(xml.components(separatedBy: ">Arbetet stärker min kompetens</w:t>").count == 2)
    }
}
