import DisclosureControl
import SurveyModel

/// Prose set beside the figures, as its author wrote it: paragraphs, lists and small headings of Markdown.
///
/// It never runs into a generated sentence, so that nobody takes one for the other.
struct ProseText {
    private enum Block {
        case heading(String)
        case list([String])
        case paragraph(String)
    }

    private let blocks: [Block]
    private let mark: Markup
    private let language: LanguageTag?

    init(_ text: String) {
        blocks = ProseText.blocks(text)
        (mark, language) = (.none, nil)
    }

    /// The prose about something, as `area:aldre`; nil where there is none.
    init?(about key: String, in edition: Edition) {
        guard let found = edition.publication.texts?.first(where: { $0.about == key }) else { return nil }
        blocks = ProseText.blocks(found.text)
        // It is written by those who wrote the plan.
        let own = edition.publication.period.planTitle.defaultLanguage
        mark = edition.languageMark(of: own)
        language = mark.html.isEmpty ? nil : own
    }

    private static func blocks(_ text: String) -> [Block] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map { lines in
            if lines.count == 1, let line = lines.first, line.first == "#" {
                return .heading(String(line.drop { $0 == "#" || $0 == " " }))
            }
            if lines.allSatisfy({ $0.hasPrefix("- ") || $0.hasPrefix("* ") }) {
                return .list(lines.map { String($0.dropFirst(2)) })
            }
            return .paragraph(lines.joined(separator: " "))
        }
    }

    /// The prose as HTML; headings are small, below those of the page.
    var markup: Markup {
        let parts = blocks.map { block -> Markup in
            switch block {
            case .heading(let words): "<p><strong>\(words)</strong></p>"
            case .list(let items): "<ul>\(items.map { item -> Markup in "<li>\(item)</li>" })</ul>"
            case .paragraph(let words): "<p>\(words)</p>"
            }
        }
        return "<div class=\"prose\"\(mark)>\(parts)</div>"
    }

    /// The prose in a document of Markdown, its headings in bold.
    var markdown: String {
        blocks.map { block in
            switch block {
            case .heading(let words): "**\(MarkdownText.escaped(words))**"
            case .list(let items): items.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")
            case .paragraph(let words): MarkdownText.escaped(words)
            }
        }.joined(separator: "\n\n")
    }

    /// The prose in a Word document.
    var word: [WordBlock] {
        blocks.flatMap { block -> [WordBlock] in
            switch block {
            case .heading(let words): [.paragraph("Normal", [run(words, bold: true)])]
            case .list(let items): items.map { .paragraph("ListBullet", [run($0)]) }
            case .paragraph(let words): [.paragraph("Normal", [run(words)])]
            }
        }
    }

    private func run(_ words: String, bold: Bool = false) -> WordRun {
        WordRun(words, bold: bold, language: language?.rawValue)
    }

    /// The prose as plain text.
    var plain: String {
        blocks.map { block in
            switch block {
            case .heading(let words), .paragraph(let words): words
            case .list(let items): items.map { "• \($0)" }.joined(separator: "\n")
            }
        }.joined(separator: "\n\n") + "\n"
    }
}
