import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// Pages are read by keyboard, by screen reader and without a network.
@Suite struct `The structure of pages` {
    static let pages: [(path: String, html: String)] = [LanguageTag.swedish, .english].flatMap { language in
        let files = (try? SheetSet.files(for: SamplePublication.year, language: language, format: .html)) ?? []
        return files.map { ($0.path, $0.text) }
    }

    @Test func `there is a page for each language, sheet and report`() { #expect(Self.pages.count == 14) }

    @Test func `nothing is fetched from anywhere`() {
        for page in Self.pages {
            for trace in ["http:", "https:", "//", " src=", "url(", "@import", "<link", "<script ", "<iframe"] {
                #expect(!page.html.contains(trace), "\(page.path) holds \(trace)")
            }
        }
    }

    @Test func `each page names its language and leads past its head`() {
        for page in Self.pages {
            #expect(page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\""))
            #expect(page.html.contains("<a class=\"skip\" href=\"#content\">"))
            #expect(page.html.contains("<main id=\"content\">"))
        }
    }

    @Test func `a printed sheet says at its foot what it is of, whatever its title holds`() {
        #expect(
            StylesheetOfPaper.foot("Å–”</style>\\")
                == "@page { @bottom-left { content: \"Å\\2013 \\201d \\3c \\2f style\\3e \\5c \"; font: 8pt sans-serif; } }"
        )
        for page in Self.pages { #expect(page.html.contains("@bottom-left { content: \"")) }
    }

    @Test func `headings step down one level at a time, from a single first`() {
        for page in Self.pages {
            let levels = page.html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
            #expect(levels.first == 1)
            #expect(levels.count { $0 == 1 } == 1)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.path): \(levels)")
        }
    }

    @Test func `each table has a caption and each head a scope`() {
        for page in Self.pages {
            let tables = ReaderText.pieces(of: page.html, from: "<table", to: "</table>")
            #expect(tables.allSatisfy { $0.contains("<caption") }, "\(page.path)")
            let heads = page.html.matches(of: /<th\b[^>]*>/).map { String($0.output) }
            #expect(heads.allSatisfy { $0.contains("scope=") }, "\(page.path)")
        }
    }

    @Test func `each drawing has a text alternative or is hidden from those who do not see it`() {
        for page in Self.pages {
            let drawings = page.html.matches(of: /<svg class="[^>]*>/).map { String($0.output) }
            #expect(
                drawings.allSatisfy { $0.contains("role=\"img\" aria-label=\"") || $0.contains("aria-hidden=\"true\"") }
            )
        }
    }

    @Test func `no id is given twice and every reference to one leads somewhere`() {
        for page in Self.pages {
            let ids = page.html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "\(page.path)")
            let wanted = page.html.matches(of: /(?:aria-labelledby|href)="#?([a-z]+-?[a-z0-9-]*)"/).map {
                String($0.output.1)
            }
            #expect(wanted.allSatisfy { ids.contains($0) }, "\(page.path)")
        }
    }

    @Test func `links between the files of a set lead somewhere`() {
        let paths = Set(Self.pages.map(\.path))
        for page in Self.pages {
            let links = page.html.matches(of: /href="([^"#]+)"/).map { String($0.output.1) }
            #expect(links.allSatisfy(paths.contains), "\(page.path)")
        }
    }

    @Test func `opening and closing tags match`() {
        let void: Set<String> = ["meta", "rect", "line", "circle", "path"]
        for page in Self.pages {
            var open: [String] = []
            for tag in page.html.matches(of: /<(\/?)([a-z0-9]+)\b[^>]*?(\/?)>/) {
                let name = String(tag.output.2)
                if void.contains(name) || !tag.output.3.isEmpty { continue }
                if tag.output.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name, "\(page.path)") }
            }
            #expect(open.isEmpty, "\(page.path): \(open)")
        }
    }

    @Test func `a status is never told by colour alone`() {
        for page in Self.pages {
            for symbol in ReaderText.pieces(of: page.html, from: "<span class=\"symbol ", to: "</li>") {
                #expect(symbol.contains("class=\"unseen\">"))
            }
        }
    }

    @Test func `free text can make no markup`() throws {
        let sheet = try #require(Self.pages.first { $0.path == "network-skolchefer.html" })
        #expect(sheet.html.contains("&lt;b&gt;Fler&lt;/b&gt; digitala träffar &amp; kortare resor"))
        #expect(!sheet.html.contains("<b>"))
    }

    @Test func `a text that lacks the page's language is marked with its own`() throws {
        var html = ""
        let edition = Edition(onlySwedish(), language: .english)
        for make in SheetSet(edition, format: .html, only: SamplePublication.network).makers { html += try make().text }
        #expect(html.contains("<h1><span lang=\"sv\">Nätverket</span></h1>"))
    }

    private func onlySwedish() -> Publication {
        var publication = SamplePublication.year
        for index in publication.groups.indices where publication.groups[index].key == SamplePublication.network {
            publication.groups[index].name = "Nätverket"
        }
        return publication
    }
}
