import SurveyModel

/// The styles of a Word document, all named, so that a reader changes the look in one place.
enum WordStyles {
    private struct Style {
        let id: String
        let name: String
        var parent: String? = "Normal"
        /// The size in half points.
        var size: Int?
        var isBold = false
        var colour: String?
        var font: String?
        /// Space before and after in twentieths of a point.
        var space: (before: Int, after: Int)?
        var more = ""
    }

    private static let ink = "1B2526"
    private static let muted = "536062"
    private static let serif = "Georgia"

    private static func styles(accent: String) -> [Style] {
        [
            Style(
                id: "Title", name: "Title", size: 44, isBold: true, font: serif, space: (0, 120), more: "<w:keepNext/>"),
            Style(id: "Subtitle", name: "Subtitle", size: 20, colour: muted, space: (0, 60)),
            Style(id: "Lead", name: "Lead", size: 28, isBold: true, font: serif, space: (200, 200)),
            Style(
                id: "Heading1", name: "heading 1", size: 32, isBold: true, colour: accent, font: serif,
                space: (360, 140),
                more: "<w:keepNext/><w:keepLines/><w:outlineLvl w:val=\"0\"/>"),
            Style(
                id: "Heading2", name: "heading 2", size: 24, isBold: true, space: (240, 80),
                more: "<w:keepNext/><w:keepLines/><w:outlineLvl w:val=\"1\"/>"),
            Style(id: "Caption", name: "caption", size: 18, colour: muted, space: (0, 80), more: "<w:keepNext/>"),
            Style(
                id: "ListBullet", name: "List Bullet", space: (0, 60),
                more: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
            Style(id: "Quote", name: "Quote", colour: muted, space: (60, 60), more: "<w:ind w:left=\"340\"/>"),
            // Words are divided in narrow cells alone.
            Style(
                id: "Cell", name: "Cell", size: 18, space: (20, 20), more: "<w:suppressAutoHyphens w:val=\"0\"/>"),
            Style(id: "CellSmall", name: "Cell small", parent: "Cell", size: 16, colour: muted, space: (0, 20)),
            Style(
                id: "CellHead", name: "Cell head", parent: "Cell", size: 17, isBold: true, colour: muted,
                space: (20, 40)),
            Style(
                id: "CellFigure", name: "Cell figure", parent: "Cell", size: 24, isBold: true, font: serif,
                space: (0, 20)),
            Style(id: "AfterTable", name: "After table", size: 8, space: (0, 120)),
            Style(
                id: "Footer", name: "footer", size: 16, colour: muted,
                more: "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(WordBody.Page.upright.width)\"/></w:tabs>"),
        ]
    }

    /// The part; the accent is the colour of headings and of the rule under a table's head.
    static func xml(language: String, accent: UInt32) -> String {
        let accent = Colour(accent).hexadecimal.dropFirst().uppercased()
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault>\
            <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="\(ink)"/><w:sz w:val="20"/>\
            <w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
            <w:suppressAutoHyphens/><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
            \(styles(accent: accent).map(xml).joined())\(table(accent: accent))</w:styles>
            """
    }

    private static func xml(_ style: Style) -> String {
        let parent = style.parent.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
        let space = style.space.map { "<w:spacing w:before=\"\($0.before)\" w:after=\"\($0.after)\"/>" } ?? ""
        let font = style.font.map { "<w:rFonts w:ascii=\"\($0)\" w:hAnsi=\"\($0)\"/>" } ?? ""
        let colour = style.colour.map { "<w:color w:val=\"\($0)\"/>" } ?? ""
        let size = style.size.map { "<w:sz w:val=\"\($0)\"/>" } ?? ""
        return """
            <w:style w:type="paragraph" w:styleId="\(style.id)"><w:name w:val="\(style.name)"/>\(parent)<w:qFormat/>\
            <w:pPr>\(ordered(style.more, space))</w:pPr><w:rPr>\(font)\(style.isBold ? "<w:b/>" : "")\(colour)\(size)\
            </w:rPr></w:style>
            """
    }

    /// The schema wants keeps, numbers and tabs before the spacing, and indents and levels after it.
    private static func ordered(_ more: String, _ space: String) -> String {
        for after in ["<w:ind", "<w:outlineLvl"] {
            guard let place = more.range(of: after) else { continue }
            return more[..<place.lowerBound] + space + more[place.lowerBound...]
        }
        return more + space
    }

    private static func table(accent: String) -> String {
        """
        <w:style w:type="table" w:styleId="Results"><w:name w:val="Results"/><w:tblPr><w:tblBorders>\
        <w:bottom w:val="single" w:sz="4" w:space="0" w:color="C9C4B8"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="E2DED5"/></w:tblBorders><w:tblCellMar>\
        <w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/>\
        <w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>\
        <w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="\(accent)"/></w:tcBorders></w:tcPr>\
        </w:tblStylePr></w:style>
        """
    }
}

extension String {
    /// The first place of a piece of text.
    fileprivate func range(of piece: String) -> Range<String.Index>? {
        firstRange(of: piece)
    }
}
