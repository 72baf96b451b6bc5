import Testing

/// The page *Formats* shows files that people write and files that commands write; the latter come of the former.
@Suite struct `The files on the page Formats` {
    static let written = [
        "canonical.csv", "rejects.csv", "receipt.json", "tally.csv", "snapshots/2018.json", "comparison.json",
        "sheets/figures.csv",
    ]

    let shown: [String: [String]]

    init() throws { shown = try Page("Sources/SurveyDefinition/SurveyDefinition.docc/Formats.md").files }

    /// The files that people write, the definitions in their folder.
    private var given: [String: [String]] {
        shown.filter { !Self.written.contains($0.key) }.reduce(into: [:]) { files, file in
            let isDefinition = ["organisation", "instruments", "plans"].contains { file.key.hasPrefix($0) }
            files[isDefinition ? "Surveys/\(file.key)" : file.key] = file.value
        }
    }

    @Test func `are what the commands write`() throws {
        let run = try CommandRun(files: given)
        defer { run.remove() }
        #expect(
            try run.enkat(
                "import", "2018/enkat.csv", "-o", "canonical.csv", "--rejects", "rejects.csv", "--receipt",
                "receipt.json"
            ).status == 0)
        let tally = try run.enkat("tally", "2018/enkat.csv", "--by", "natverk")
        #expect(try run.enkat("snapshot", "2017", "-o", "snapshots/2017.json").status == 0)
        #expect(try run.enkat("snapshot", "2018", "-o", "snapshots/2018.json").status == 0)
        let comparison = try run.enkat(
            "compare", "snapshots/2017.json", "snapshots/2018.json", "--format", "json")
        #expect(try run.enkat("sheets", "2018", "-o", "sheets", "--format", "csv").status == 0)
        for path in Self.written {
            let whole =
                switch path {
                case "tally.csv": tally.output.lines
                case "comparison.json": comparison.output.lines
                default: try run.lines(of: path)
                }
            let excerpt = try #require(shown[path], "the page shows no \(path)")
            expect(excerpt, isExcerptOf: whole, path)
        }
    }

    @Test func `are read again as they were written`() throws {
        var files = given
        files["again/enkat.csv"] = shown["canonical.csv"]
        files["again/period.yaml"] = shown["2018/period.yaml"]
        let run = try CommandRun(files: files)
        defer { run.remove() }
        let again = try run.enkat("import", "again/enkat.csv", "-o", "again.csv")
        #expect(again.status == 0)
        #expect(try run.lines(of: "again.csv").dropLast() == shown["canonical.csv"]?[...])
    }

    @Test func `make a synthetic folder`() throws {
        let run = try CommandRun(files: given)
        defer { run.remove() }
        #expect(try run.enkat("simulate", "--parameters", "2018-T2/simulation.yaml", "-o", "made").status == 0)
        #expect(try run.lines(of: "made/narvaro.csv").first == "natverk,enhet,datum,narvarande,kommuner,deltagare")
        #expect(
            try run.lines(of: "made/population.csv")
                == ["instrument,network,unit,invited", "enkat,chefer,,2", "enkat,rad,,9", ""])
    }

    /// Every run of lines between the marks of what is left out stands in the whole, in this order.
    private func expect(_ excerpt: [String], isExcerptOf whole: [String], _ path: String) {
        var rest = whole[...]
        for part in excerpt.split(separator: "…") {
            let starts = rest.indices.prefix(max(0, rest.count - part.count + 1))
            let start = starts.first { rest[$0..<$0 + part.count] == part }
            #expect(start != nil, "\(path) does not hold:\n\(part.joined(separator: "\n"))")
            if let start { rest = rest[(start + part.count)...] }
        }
        if !excerpt.contains("…") { #expect(rest == [""], "\(path) goes on") }
    }
}

extension String {
    fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
