import SurveyModel
import Tables
import Testing

@testable import DisclosureControl
@testable import ResultSheets

@Suite struct `Charts in workbooks` {
    private func sheet(_ language: LanguageTag = .swedish) throws -> Workbook.Sheet {
        let edition = Edition(SamplePublication.year, language: language)
        let group = try #require(edition.group(SamplePublication.network))
        let scale = try #require(AnswerScale.all(of: [group], in: edition).first)
        return try #require(WorkbookAnswerChart(scale, number: 1, edition: edition)?.sheet)
    }

    @Test func `what does not count goes to the left of the centre, what counts to the right`() throws {
        let table = try #require(sheet().table)
        #expect(table.columns.prefix(3) == ["Stapel", "Påstående", "Instämmer inte alls"])
        let signs = table.rows[2].dropFirst(2).map { cell -> Int? in
            if case .number(let number, 12, .unsignedPercent) = cell { number } else { nil }
        }
        #expect(signs == [-1, -1, 0, 6, 4])
    }

    @Test func `each side is stacked from the centre out`() throws {
        let chart = try #require(sheet().charts.first)
        #expect(chart.kind == .divergingBars && chart.categories == 0)
        #expect(chart.series.map(\.column) == [4, 3, 2, 5, 6])
    }

    @Test(arguments: [
        (LanguageTag.swedish, 0, "Arbetet stärker min kompetens (n = 13)"),
        (.swedish, 1, "Nätverket är till nytta på hemmaplan (n = 9, vet ej 2)"),
        (.english, 1, "The network is useful at home (n = 9, don’t know 2)"),
    ])
    func `a bar's name tells its base, and who stands beside it`(language: LanguageTag, row: Int, name: String) throws {
        let table = try #require(sheet(language).table)
        guard case .text(let text) = table.rows[row][1] else { return }
        #expect(text.replacing(Typography.noBreakSpace, with: " ") == name)
    }

    /// Both would be "Samverkan mellan kommunerna och…".
    @Test func `names that begin alike begin where they differ`() throws {
        var publication = SamplePublication.year
        let tails = ["regionen har förbättrats", "skolorna har förbättrats"]
        let places = publication.items.indices.filter { publication.items[$0].group == SamplePublication.network }
        for (place, tail) in zip(places, tails) {
            publication.items[place].label = .both("Samverkan mellan kommunerna och \(tail)", "Cooperation, \(tail)")
        }
        let edition = Edition(publication)
        let group = try #require(edition.group(SamplePublication.network))
        let scale = try #require(AnswerScale.all(of: [group], in: edition).first)
        let rows = try #require(WorkbookAnswerChart(scale, number: 1, edition: edition)?.sheet.table?.rows)
        let names = rows.prefix(2).map { row -> String in if case .text(let text) = row[0] { text } else { "" } }
        #expect(names == ["1. … regionen har förbättrats", "2. … skolorna har förbättrats"])
    }

    @Test func `a series that is broken is not drawn beside others, and stands after them`() throws {
        let edition = Edition(SamplePublication.year)
        let group = try #require(edition.group(SamplePublication.network))
        let sheet = try #require(WorkbookSeries(groups: [group], edition: edition).sheet)
        let lines = HistoryLine.all(of: group.key, in: edition)
        let broken = lines.filter { $0.points.dropLast().contains { $0.continuation == .broken } }
        #expect(!broken.isEmpty)
        #expect(sheet.charts.first?.rows == lines.count - broken.count)
        let last = try #require(sheet.table?.rows.suffix(broken.count).map { $0[1] })
        #expect(last == broken.map { .text(edition.text($0.item.label)) })
    }

    @Test func `a series on a recoded scale says so beside its bars`() throws {
        let edition = Edition(SamplePublication.year)
        let group = try #require(edition.group(SamplePublication.network))
        let rows = try #require(WorkbookSeries(groups: [group], edition: edition).sheet?.table?.rows)
        let names = rows.map { row -> String in if case .text(let text) = row[1] { text } else { "" } }
        let rescaled = HistoryLine.all(of: group.key, in: edition).count { line in
            line.points.dropLast().contains { $0.continuation == .rescaled }
        }
        #expect(rescaled > 0)
        #expect(names.count { $0.hasSuffix(" (omräknad skala)") } == rescaled)
    }

    @Test func `a tab tells which survey its sheet is about`() throws {
        let edition = Edition(SamplePublication.year)
        let group = try #require(edition.group(SamplePublication.network))
        let names = WorkbookAnswers(groups: [group], edition: edition).sheets.map(\.name)
        #expect(Set(names).count == names.count && names.allSatisfy { $0.count <= 31 })
        #expect(names.first?.hasPrefix("Svaren 1 Årlig nätverksenkät") ?? false, "\(names)")
    }

    @Test func `the name beside a bar is short, and numbered as the table's rows`() throws {
        let names = try #require(sheet().table).rows.map { row -> String in
            if case .text(let text) = row[0] { text } else { "" }
        }
        #expect(names.enumerated().allSatisfy { $1.hasPrefix("\($0 + 1). ") && $1.count <= 39 })
        #expect(names[1] == "2. Nätverket är till nytta på…")
    }
}
