import Foundation
import Testing

/// What pages claim about code: examples compile, because they stand in this folder too, and named files exist.
@Suite struct `Code on documentation pages` {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The lines of this folder's files without their indentation.
    private static func compiledLines() throws -> [[String]] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.map { name in
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                .components(separatedBy: "\n").map(trimmed)
        }
    }

    private static func trimmed(_ line: String) -> String { line.trimmingCharacters(in: .whitespaces) }

    @Test(arguments: try Page.all())
    func `compiles`(page: Page) throws {
        let compiled = try Self.compiledLines()
        for block in page.blocks where block.language == "swift" {
            let lines = block.lines.map(Self.trimmed)
            let imports = lines.filter { $0.hasPrefix("import ") }
            let body = lines.drop { $0.hasPrefix("import ") || $0.isEmpty }
            let isCompiled = compiled.contains { file in
                imports.allSatisfy(file.contains) && Self.holds(file, Array(body))
            }
            #expect(isCompiled, "not in Tests/DocumentationTests:\n\(block.lines.joined(separator: "\n"))")
        }
    }

    private static func holds(_ file: [String], _ body: [String]) -> Bool {
        guard file.count >= body.count else { return false }
        return (0...file.count - body.count).contains { Array(file[$0..<$0 + body.count]) == body }
    }

    @Test(arguments: try Page.all())
    func `names files that exist`(page: Page) throws {
        let words = page.text.components(separatedBy: "`").filter { $0.hasSuffix(".swift") && !$0.contains(" ") }
        for word in words {
            let isThere = try FileManager.default.contentsOfDirectory(atPath: "Sources")
                .contains { FileManager.default.fileExists(atPath: "Sources/\($0)/\(word)") }
            #expect(isThere || FileManager.default.fileExists(atPath: "Sources/\(word)"), "\(word) is no source file")
        }
    }

    @Test func `every library has a landing page with an example`() throws {
        let pages = try Page.all()
        for module in [
            "SurveyModel", "Tables", "SurveyDefinition", "ResponseImport", "SurveyStatistics", "AnswerSimulation",
            "DisclosureControl", "ResultSheets", "YearSnapshots", "ResponseStore", "CollectionServer",
        ] {
            let page = try #require(pages.first { $0.path.hasSuffix("/\(module).md") }, "\(module)")
            #expect(page.blocks.contains { $0.language == "swift" }, "\(page.path)")
        }
    }
}
