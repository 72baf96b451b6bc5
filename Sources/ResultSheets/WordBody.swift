import SurveyModel
import Tables

/// The body of a Word document as XML, and the pictures it refers to.
struct WordBody {
    private(set) var xml = ""
    private(set) var pictures: [(bytes: [UInt8], kind: RasterPicture.Kind)] = []

    private var page = Page.upright
    private let passages: ForeignPassages

    /// A4, standing or lying.
    enum Page {
        case upright
        case lying

        /// The width between the margins, in twentieths of a point.
        var width: Int { self == .upright ? 9_638 : 14_570 }
    }

    init(_ document: WordDocument) {
        passages = document.passages
        var content = ""
        for block in document.blocks {
            switch block {
            case .paragraph(let style, let runs): content += paragraph(style, runs)
            case .mark(let mark): content += self.mark(mark)
            case .table(let table): content += self.table(table)
            case .pages(let next):
                content += "<w:p><w:pPr>\(sectionEnd)</w:pPr></w:p>"
                page = next
            }
        }
        xml = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>\(content)\
            \(sectionEnd)</w:body></w:document>
            """
    }

    private var sectionEnd: String {
        let size =
            page == .upright ? "w:w=\"11906\" w:h=\"16838\"" : "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""
        return """
            <w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz \(size)/>\
            <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" \
            w:gutter="0"/></w:sectPr>
            """
    }

    // MARK: Words

    private func paragraph(_ style: String, _ runs: [WordRun], isRight: Bool = false) -> String {
        let runs = runs.flatMap(pieces).map(WordBody.run).joined()
        let side = isRight ? "<w:jc w:val=\"right\"/>" : ""
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(side)</w:pPr>\(runs)</w:p>"
    }

    /// A run in pieces, those in another language marked.
    private func pieces(of run: WordRun) -> [WordRun] {
        guard !passages.isEmpty, run.language == nil else { return [run] }
        return passages.pieces(of: run.text[...]).map { words, language in
            var piece = run
            (piece.text, piece.language) = (String(words), language?.rawValue)
            return piece
        }
    }

    private static func run(_ run: WordRun) -> String {
        let bold = run.isBold ? "<w:b/>" : ""
        let colour = run.colour.map { "<w:color w:val=\"\(hexadecimal($0))\"/>" } ?? ""
        let language = run.language.map { "<w:lang w:val=\"\(Markup.escaped($0))\"/>" } ?? ""
        let lines = run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let text = lines.map { line in
            line.split(separator: WordBreaks.softHyphen, omittingEmptySubsequences: false).map {
                "<w:t xml:space=\"preserve\">\(Markup.escaped(withoutControls(String($0))))</w:t>"
            }.joined(separator: "<w:softHyphen/>")
        }.joined(separator: "<w:br/>")
        return "<w:r><w:rPr>\(bold)\(colour)\(language)</w:rPr>\(text)</w:r>"
    }

    private static func hexadecimal(_ colour: UInt32) -> String {
        let digits = String(colour, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Control characters cannot stand in XML; they become spaces.
    private static func withoutControls(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    }

    // MARK: Tables

    private mutating func table(_ table: WordTable) -> String {
        let widths = WordColumns(table, width: page.width).widths
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let areNumbers = table.areNumbers
        let heads = zip(table.columns, zip(widths, areNumbers)).map { column, look in
            WordBody.cell(look.0, paragraph("CellHead", [WordRun(column.head)], isRight: look.1))
        }
        var rows = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(heads.joined())</w:tr>"
        for row in table.rows {
            var cells = ""
            for (cell, look) in zip(row, zip(widths, areNumbers)) {
                cells += WordBody.cell(look.0, content(cell, isRight: look.1))
            }
            rows += "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr>"
        }
        return """
            <w:tbl><w:tblPr><w:tblStyle w:val="Results"/><w:tblW w:w="\(page.width)" w:type="dxa"/>\
            <w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" \
            w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
            <w:tblCaption w:val="\(Markup.escaped(table.description))"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\
            \(rows)</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>
            """
    }

    private static func cell(_ width: Int, _ content: String) -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
    }

    private mutating func content(_ cell: WordCell, isRight: Bool = false) -> String {
        switch cell {
        case .paragraphs(let paragraphs):
            let texts = paragraphs.map { paragraph($0.style, $0.runs, isRight: isRight) }
            return texts.isEmpty ? paragraph("Cell", []) : texts.joined()
        case .illustrated(let paragraphs, let picture, let width, let height):
            return content(.paragraphs(paragraphs)) + content(.picture(picture, width: width, height: height))
        case .picture(let picture, let width, let height):
            pictures.append((picture.png, .png))
            let drawing = WordBody.drawing(
                pictures.count, picture.description, width: width * 3_600, height: height * 3_600)
            return "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr><w:r>\(drawing)</w:r></w:p>"
        }
    }

    // MARK: Pictures

    private mutating func mark(_ mark: RasterPicture) -> String {
        pictures.append((mark.bytes, mark.kind))
        let height = 150 * 3_600
        // A very wide mark is as wide as the page, and lower.
        let width = min(1_700 * 3_600, height * mark.width / mark.height)
        let drawing = WordBody.drawing(
            pictures.count, mark.description, width: width, height: width * mark.height / mark.width)
        return "<w:p><w:r>\(drawing)</w:r></w:p>"
    }

    /// A picture on the line; lengths in English metric units, of which a tenth of a millimetre has 3,600.
    private static func drawing(_ number: Int, _ description: String, width: Int, height: Int) -> String {
        let words = Markup.escaped(description)
        return """
            <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
            <wp:docPr id="\(number)" name="Diagram \(number)" descr="\(words)"/><a:graphic>\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="\(number)" name="image\(number).png" descr="\(words)"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="rIdPicture\(number)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing>
            """
    }
}
