import SurveyModel
import Tables

/// A document for word processors: headings, paragraphs, tables with repeated heads, and pictures with their words.
///
/// The few parts of OOXML it needs are written here; the module's landing page says which libraries were refused.
struct WordDocument {
    /// The title in the file's properties.
    var title: String
    /// Who stands behind it.
    var author: String
    /// The language of its words, as `sv-SE`.
    var language: String
    /// The moment in the file's properties, never the clock's.
    var created: CalendarDate
    /// The organisation's colour, as 0xRRGGBB.
    var accent: UInt32
    /// What stands in another language.
    var passages = ForeignPassages()
    /// What it holds, in order.
    var blocks: [WordBlock] = []

    /// The bytes of a DOCX file; the same for the same document, anywhere.
    func bytes() throws(WritingError) -> [UInt8] {
        let body = WordBody(self)
        var archive = ZIPWriter()
        let parts = [
            ("[Content_Types].xml", WordParts.contentTypes(pictures: body.pictures.map(\.kind))),
            ("_rels/.rels", WordParts.relations),
            ("docProps/core.xml", WordParts.core(self)), ("word/document.xml", body.xml),
            ("word/styles.xml", WordStyles.xml(language: language, accent: accent)),
            ("word/settings.xml", WordParts.settings),
            ("word/numbering.xml", WordParts.numbering), ("word/footer1.xml", WordParts.footer(title)),
            ("word/_rels/document.xml.rels", WordParts.relations(ofPictures: body.pictures.map(\.kind))),
        ]
        for (path, text) in parts { try archive.add(Array(text.utf8), at: path) }
        for (number, picture) in body.pictures.enumerated() {
            try archive.add(picture.bytes, at: "word/media/image\(number + 1).\(picture.kind.rawValue)")
        }
        return archive.bytes
    }
}

/// One piece of a document.
enum WordBlock {
    /// A paragraph in a named style: `Title`, `Heading1`, `Normal`, `Lead`, `Caption`, `ListBullet`, `Quote` …
    case paragraph(String, [WordRun])
    /// A mark, fifteen millimetres high.
    case mark(RasterPicture)
    /// A table.
    case table(WordTable)
    /// A new page, and from it on pages that lie or stand.
    case pages(WordBody.Page)
}

/// Words with one look.
struct WordRun {
    var text: String
    var isBold = false
    /// A colour as 0xRRGGBB, where other than the style's.
    var colour: UInt32?
    /// A tag, where the words are in another language than the document.
    var language: String?

    /// Plain words.
    init(_ text: String, bold: Bool = false, colour: UInt32? = nil, language: String? = nil) {
        self.text = text
        isBold = bold
        self.colour = colour
        self.language = language
    }
}

/// A table with heads that repeat on each page.
struct WordTable {
    /// What it holds, for those who hear it.
    var description: String
    /// The heads, and how much of the width each column gets.
    var columns: [(head: String, width: Int)]
    /// The rows; the first cell of each names it.
    var rows: [[WordCell]]
}

/// One cell: paragraphs, or a picture.
enum WordCell {
    /// Paragraphs of runs, each with its style.
    case paragraphs([(style: String, runs: [WordRun])])
    /// A picture with its words and size in tenths of a millimetre.
    case picture(PixelPicture, width: Int, height: Int)
    /// Paragraphs with a picture below them.
    case illustrated([(style: String, runs: [WordRun])], PixelPicture, width: Int, height: Int)

    /// One plain paragraph.
    static func text(_ text: String, style: String = "Cell", bold: Bool = false) -> WordCell {
        .paragraphs([(style, [WordRun(text, bold: bold)])])
    }
}
