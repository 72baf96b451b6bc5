import SurveyModel
import Tables

/// The fixed parts of a Word file.
enum WordParts {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static func contentTypes(pictures: [RasterPicture.Kind]) -> String {
        let jpeg = pictures.contains(.jpeg) ? "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>" : ""
        let parts = ["document.main": "document", "styles": "styles", "settings": "settings", "numbering": "numbering"]
        let overrides = parts.sorted { $0.key < $1.key }.map { type, name in
            "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(types).\(type)+xml\"/>"
        }
        return head + """
            <Types xmlns="\(package)/content-types"><Default Extension="png" ContentType="image/png"/>\(jpeg)\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())\
            <Override PartName="/word/footer1.xml" ContentType="\(types).footer+xml"/>\
            <Override PartName="/docProps/core.xml" \
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """
    }

    static var relations: String {
        head + """
            <Relationships xmlns="\(package)/relationships">\
            <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" \
            Target="docProps/core.xml"/></Relationships>
            """
    }

    static func relations(ofPictures kinds: [RasterPicture.Kind]) -> String {
        let pictures = kinds.enumerated().map { number, kind in
            let target = "media/image\(number + 1).\(kind.rawValue)"
            return "<Relationship Id=\"rIdPicture\(number + 1)\" Type=\"\(office)/image\" Target=\"\(target)\"/>"
        }
        let parts = ["styles", "settings", "numbering"].map { name in
            "<Relationship Id=\"rId\(name)\" Type=\"\(office)/\(name)\" Target=\"\(name).xml\"/>"
        }
        return head + """
            <Relationships xmlns="\(package)/relationships">\(parts.joined())\
            <Relationship Id="rIdFooter" Type="\(office)/footer" Target="footer1.xml"/>\(pictures.joined())\
            </Relationships>
            """
    }

    static func core(_ document: WordDocument) -> String {
        let moment = "\(document.created)T12:00:00Z"
        return head + """
            <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(Markup.escaped(document.title))</dc:title>\
            <dc:creator>\(Markup.escaped(document.author))</dc:creator><dc:language>\(document.language)</dc:language>\
            <dcterms:created xsi:type="dcterms:W3CDTF">\(moment)</dcterms:created>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">\(moment)</dcterms:modified></cp:coreProperties>
            """
    }

    static var settings: String {
        head + "<w:settings xmlns:w=\"\(word)\"><w:defaultTabStop w:val=\"1134\"/><w:autoHyphenation/>"
            + "<w:consecutiveHyphenLimit w:val=\"2\"/><w:compat>"
            + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
            + "w:val=\"15\"/></w:compat></w:settings>"
    }

    static var numbering: String {
        head + """
            <w:numbering xmlns:w="\(word)"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
            <w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """
    }

    static func footer(_ title: String) -> String {
        head + """
            <w:ftr xmlns:w="\(word)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">\
            \(Markup.escaped(title))</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>\
            </w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
            """
    }
}
