import SurveyModel
import Testing

@testable import ResultSheets

/// Texts that people wrote can do nothing in any format but be read.
@Suite struct `Texts from elsewhere` {
    @Test(arguments: [
        ("a | b", "a \\| b"), ("<img src=x>", "&lt;img src=x&gt;"), ("*stark*", "\\*stark\\*"),
        ("[a](b)", "\\[a\\](b)"),
        ("två\nrader", "två rader"), ("@alla", "@<!-- -->alla"), ("#12", "#<!-- -->12"), ("- punkt", "\\- punkt"),
        ("https://a.se", "https:<!-- -->//a.se"), ("9 av 10", "9 av 10"),
    ])
    func `Markdown keeps them as words`(text: String, markdown: String) {
        #expect(MarkdownText.escaped(text) == markdown)
    }

    @Test func `a table's row has as many cells as its head whatever they hold`() {
        let table = MarkdownText.table(["a|b", "c"], [["1|2", "x\ny"]])
        #expect(table == "| a\\|b | c |\n| --- | --- |\n| 1\\|2 | x y |")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+46", "'+46"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("a=1", "a=1"), ("", ""),
    ])
    func `a spreadsheet takes none for a formula`(text: String, guarded: String) {
        #expect(CSVText.guarded(text) == guarded)
    }

    @Test func `CSV quotes what would end a cell`() {
        var document = CSVText(["a", "b"])
        document.append(["1,2", "säg \"ja\"\nnu"])
        #expect(document.text == "a,b\n\"1,2\",\"säg \"\"ja\"\"\nnu\"\n")
    }

    @Test func `a terminal gets no control characters`() {
        let text = TerminalTable(columns: ["a"], rows: [["röd \u{1B}[31m\u{7}"]]).text()
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("\u{7}"))
    }

    @Test func `HTML escapes what is interpolated and nothing else`() {
        let text = "<\"&'>"
        let markup: Markup = "<p>\(text)\(Markup(stringLiteral: "<br>"))</p>"
        #expect(markup.html == "<p>&lt;&quot;&amp;&#39;&gt;<br></p>")
    }

    @Test(arguments: [
        ("network:bou-chef", "network-bou-chef"), ("organisation", "organisation"),
        ("network:../../x", "network-_2e_2e_2f_2e_2e_2fx"),
        ("area:Äldre", "area-_c3_84ldre"), ("network:a b", "network-a_20b"), ("network:A", "network-_41"),
        ("network:a:b", "network-a_3ab"),
    ])
    func `a file's name is safe and tells ids apart`(key: String, name: String) {
        #expect(SheetName.sheet(key) == name)
    }
}
