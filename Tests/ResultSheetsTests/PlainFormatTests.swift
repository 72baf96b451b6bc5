import SurveyModel
import Testing

@testable import DisclosureControl
@testable import ResultSheets

/// CSV for Excel, Markdown that fits, and pages in the organisation's colours.
@Suite struct `Formats for their readers` {
    @Test func `CSV for Excel has a byte order mark, semicolons and decimal commas, and says the same`() throws {
        let edition = Edition(SamplePublication.year)
        let plain = CSVSheet(edition).text.split(separator: "\n").map(String.init)
        let excel = CSVSheet(edition, dialect: .excel).text.split(separator: "\n").map(String.init)
        #expect(excel[0].hasPrefix("\u{FEFF}figure;period;group"))
        #expect(plain.count == excel.count)
        let column = try #require(plain[0].split(separator: ",").firstIndex(of: "difference"))
        let differences = plain.map { $0.split(separator: ",", omittingEmptySubsequences: false)[column] }
        let row = try #require(differences.firstIndex { $0.contains(".") })
        #expect(excel[row].contains(";" + differences[row].replacing(".", with: ",") + ";"))
    }

    @Test func `the index has the same signs in Markdown as on the page`() {
        var publication = SamplePublication.year
        var again = publication.goals[0]
        again.description.id += "-igen"
        (publication.goals[0].fingerprint, again.fingerprint) = ("samma", "samma")
        publication.goals.append(again)
        let edition = Edition(publication)
        let rows = MarkdownIndex(edition: edition, reports: []).text.split(separator: "\n")
        for group in edition.sheets where !edition.goals(of: group.key).isEmpty {
            let signs = StatusSummary.ordered(edition.goals(of: group.key)).map { GoalLine($0, in: edition).symbol }
            let row = rows.first { $0.contains("](\(SheetName.sheet(group.key)).md)") }
            #expect(row?.contains("| \(signs.joined(separator: " "))<br>") ?? false, "\(row ?? "")")
        }
    }

    @Test func `a status has one name in all tables for other programs`() throws {
        var publication = SamplePublication.year
        publication.goals[0].description.target = .track
        publication.goals[0].outcome =
            SampleGoals.notJudged("a", "A", "A", .cannotBeJudged(.noTarget), target: .track).outcome
        let edition = Edition(publication)
        let report = CSVReport(ReportTable(.year, in: edition), edition: edition).text
        for (goal, status) in [("kompetens", "followed"), ("nytta", "reached"), ("inflytande", "nearly")] {
            let row = CSVRows(edition: edition).rows().first { $0[.figure] == "goal" && $0[.goal] == goal }
            #expect(row?[.status] == status)
            let lines = report.split(separator: "\n").filter { $0.contains(",\(goal),") }
            #expect(lines.count == 1 && lines[0].contains(",\(status),"))
        }
    }

    @Test func `Markdown that is too long ends after a whole line and says so`() {
        let phrases = Phrases(.swedish)
        let line = "| åäö | 91 % |\n"
        let long = String(repeating: line, count: 80_000)
        let fitted = MarkdownText.fitted(long, phrases)
        #expect(fitted.utf8.count <= MarkdownText.mostBytes)
        #expect(fitted.utf8.count > MarkdownText.mostBytes - 200)
        #expect(fitted.hasSuffix("| åäö | 91 % |\n\n**\(phrases.truncated)**\n"))
        #expect(MarkdownText.fitted(line, phrases) == line)
    }

    @Test func `a theme sets the colours and shows the mark inside the page`() throws {
        let theme = SheetTheme(
            Theme(accent: Colour(0x7A0050), accentDark: Colour(0xFFB0E0)),
            logo: ("image/png", [0x89, 0x50, 0x4E, 0x47]))
        let edition = Edition(SamplePublication.year, theme: theme)
        var pages: [String] = []
        for make in SheetSet(edition, format: .html).makers { pages.append(try make().text) }
        for page in pages {
            #expect(page.contains("\n:root { --accent: #7a0050; --tint: #"))
            #expect(page.contains("{ :root { --accent: #ffb0e0; --tint: #"))
            #expect(page.contains("<img src=\"data:image/png;base64,iVBORw==\" alt=\"Samverkan i länet\">"))
        }
    }

    #if CommandLine
        @Test(arguments: [SheetFormat.xlsx, .docx])
        func `a mark of points stands in workbooks and documents too, and one of lines does not`(
            format: SheetFormat
        ) throws {
            let mark = PixelPicture(width: 30, height: 12, description: "").png
            let without = try pictures(in: format, logo: nil)
            let points = try pictures(in: format, logo: ("image/png", mark))
            // A file's name stands twice in an archive.
            #expect(points == without.map { $0 + 2 })
            #expect(try pictures(in: format, logo: ("image/svg+xml", Array("<svg/>".utf8))) == without)
        }

        /// How often each file of a set names a picture.
        private func pictures(in format: SheetFormat, logo: (String, [UInt8])?) throws -> [Int] {
            let edition = Edition(SamplePublication.year, theme: SheetTheme(Theme(), logo: logo))
            return try SheetSet(edition, format: format).makers.map { make in
                String(decoding: try make().bytes, as: UTF8.self).split(separator: "/media/image").count - 1
            }
        }
    #endif

    @Test func `the grounds a theme is held against are those of the pages`() {
        for ground in Theme.lightGrounds + Theme.darkGrounds {
            #expect(StylesheetColours.css.contains(ground.hexadecimal))
        }
    }

    @Test func `a chart's words keep to whole parts when they are many`() {
        let phrases = Phrases(.swedish)
        #expect(phrases.chartWords(["A 50 %", "B 20 %"]) == "A 50 %; B 20 %. Tabellen ovanför har alla tal.")
        let long = phrases.chartWords((1...200).map { "Påstående \($0): 50 %" })
        #expect(long.utf8.count <= 1_000)
        #expect(long.hasSuffix(" %. Tabellen ovanför har alla tal."))
        #expect(phrases.chartWords([String(repeating: "å", count: 2_000)]) == "Tabellen ovanför har alla tal.")
    }

    @Test(arguments: [(0, "0%"), (5_000, "50%"), (10_000, "100%")])
    func `a goal's bar is as long as its result`(width: Int, attribute: String) {
        #expect(Place(hundredths: width).attribute == attribute)
    }

    @Test func `goals' bars stand where there is a figure to draw, and nowhere else`() {
        let edition = Edition(SamplePublication.year)
        for goal in SamplePublication.year.goals {
            let line = GoalLine(goal, in: edition)
            let isUnits = if case .units? = goal.outcome.figure?.value { true } else { false }
            #expect((line.bar != nil) == (goal.outcome.figure?.value != nil && !isUnits), "\(line.id)")
            guard let bar = line.bar else { continue }
            #expect(bar.description.hasPrefix(line.result))
            #expect((0...10_000).contains(bar.width))
        }
    }
}
