import DefinitionExchange
import SurveyDefinition
import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// What must hold of every genuine file, in one table: what it tells of itself or why it is refused, exact counts where a
/// definition lies beside it, and the same of all with the definition that is proposed from each alone.
@Suite(.enabled(if: GenuineDefinitionTests.isPresent, "the genuine exports are not here"))
struct GenuineFileTests {
    @Test func `no file is left out of the table`() throws {
        let folders = try #require(FileDoor().names(in: GenuineFile.folder))
        let files = folders.flatMap { folder in
            (FileDoor().names(in: "\(GenuineFile.folder)/\(folder)") ?? []).map { "\(folder)/\($0)" }
        }
        #expect(Set(files).subtracting(GenuineFile.all.map(\.path)) == [])
    }

    @Test(arguments: GenuineFile.all)
    func `a genuine file tells its tool, encoding, records and questions, or is refused with the reason`(
        file: GenuineFile
    ) throws {
        let read = Result { () throws(ImportError) in try ResponseImporter.overview(of: file.source).overview }
        switch (file.outcome, read) {
        case (.answers(let wanted), .success(let overview)):
            #expect(overview.dialect.value == wanted.dialect.rawValue)
            #expect(overview.encoding?.value == wanted.encoding?.rawValue)
            #expect(overview.headerRows == wanted.headerRows)
            #expect(overview.columns == wanted.columns)
            #expect(overview.records == wanted.records && overview.rowsLeftOut == wanted.leftOut)
            #expect(overview.rowsSetAside == 0 && overview.partial == wanted.partial)
            #expect(overview.items.count == wanted.items)
        case (.refused(let wanted), .failure(let error)):
            #expect(error.problem == wanted)
            for language in [LanguageTag.swedish, .english] { #expect(!error.words(in: language).remedy.isEmpty) }
        case (.answers, .failure(let error)): Issue.record(error)
        case (.refused, .success): Issue.record("it was read")
        }
    }

    @Test(arguments: ["n2-codeonly-2020", "n2-code-and-text-2020"])
    func `LimeSurvey's timings and stamps are no questions`(name: String) throws {
        let source = ByteSource(path: "\(GenuineFile.folder)/limesurvey/\(name).csv")
        let overview = try ResponseImporter.overview(of: source).overview
        #expect(!overview.items.contains { $0.code?.hasSuffix("Time") == true })
        #expect(overview.items.contains { $0.code == "B1" && $0.kind == .boxes && $0.columns.count == 5 })
    }

    @Test(arguments: GenuineFile.exports.filter { $0.answers?.definition != nil })
    func `an export with its definition beside it gives exact counts`(file: GenuineFile) throws {
        let answers = try #require(file.answers)
        let definition = try #require(answers.definition)
        let path = "\(GenuineFile.folder)/\(definition.path)"
        let instrument = try DefinitionConverter.read(ByteSource(path: path)).instrument
        let (tally, receipt) = try ResponseImporter(instrument: instrument).tally(from: file.source, by: [])
        #expect(receipt.isBalanced && receipt.records == answers.records)
        #expect(receipt.cellsSetAside == definition.setAside && receipt.dialect.value == answers.dialect.rawValue)
        for (item, counts) in definition.counts {
            #expect(tally.rows.filter { $0.item == item }.map { "\($0.option) \($0.count)" } == counts)
        }
        guard let copy = definition.copy else { return }
        #expect(
            CanonicalWriter(try ResponseImporter(instrument: instrument).records(from: file.source).records).text()
                == copy)
    }

    @Test(arguments: GenuineFile.exports)
    func `a definition proposed from an export is accepted, and reads the export with every cell accounted for`(
        file: GenuineFile
    ) throws {
        let answers = try #require(file.answers)
        let drafted = try DefinitionDrafter.draft(from: file.source, id: "utkast")
        #expect(drafted.instrument.items.count == answers.drafted ?? answers.items)
        for (start, type) in answers.types {
            let item = drafted.instrument.items.first { $0.label.original.hasPrefix(start) || $0.name == start }
            #expect(item?.type == type, "\(start)")
        }
        for language in [LanguageTag.swedish, .english] {
            let (library, issues) = SurveyLibrary.load(embedded: [
                "organisation.yaml": Array("organisation: {id: o, name: O, language: sv}\n".utf8),
                "instruments/utkast.yaml": Array(drafted.yaml(in: language).utf8),
            ])
            #expect(issues.filter { $0.severity == .error }.map(\.description) == [])
            var read = try library?.instrument(id: "utkast", wave: nil)
            read?.fingerprint = ""
            #expect(read == drafted.instrument)
        }
        let receipt = try ResponseImporter(instrument: drafted.instrument).tally(from: file.source, by: []).receipt
        #expect(receipt.isBalanced && receipt.records == answers.records && receipt.rowsLeftOut == answers.leftOut)
        #expect(receipt.rowsSetAside == 0 && receipt.cellsSetAside == 0)
        #expect(receipt.absentItems.isEmpty)
        let cells = receipt.columns.reduce(0) { $0 + $1.total }
        #expect(cells == receipt.rowsRead * answers.columns)
    }

    @Test(arguments: GenuineFile.exports)
    func `what an import writes imports to the same records`(file: GenuineFile) throws {
        let importer = ResponseImporter(instrument: try DefinitionDrafter.draft(from: file.source).instrument)
        let (records, _) = try importer.records(from: file.source)
        let text = CanonicalWriter(records).text()
        let again = try importer.records(from: ByteSource(text: text, name: "koder.csv"))
        #expect(again.receipt.isBalanced && again.receipt.cellsSetAside == 0)
        #expect(CanonicalWriter(again.records).text() == text)
        #expect(Tally(records: records, by: []).rows == (try importer.tally(from: file.source, by: []).tally.rows))
    }

    @Test(arguments: GenuineFile.exports)
    func `shuffled columns give the same tallies`(file: GenuineFile) throws {
        let importer = ResponseImporter(instrument: try DefinitionDrafter.draft(from: file.source).instrument)
        let wanted = try importer.tally(from: file.source, by: []).tally.rows
        for seed in 1...8 {
            let shuffled =
                switch try OpenTable(file.source) {
                case .text(let reader): try tally(shuffling: reader, UInt64(seed), by: importer)
                case .container(let reader): try tally(shuffling: reader, UInt64(seed), by: importer)
                }
            #expect(shuffled.receipt.isBalanced)
            #expect(shuffled.tally.rows == wanted)
        }
    }

    /// Counts with the columns in another order.
    ///
    /// A tool's own columns stay, by whose place it is known; questions over several options move as a whole, and
    /// columns with the same heading keep their order, which is all that tells them apart.
    private func tally(
        shuffling reader: some TableReader, _ seed: UInt64, by importer: ResponseImporter
    ) throws -> (tally: Tally, receipt: ImportReceipt) {
        let layout = try ExportLayout(ExportSample(reader), dialect: nil, profile: nil)
        let width = layout.headings.count
        let isTwoRowed = layout.headerRows > 1
        let repeated = Set(layout.headings.filter { $0.repetition > 1 }.map(\.title))
        var blocks: [[Int]] = []
        for column in 0..<width {
            let isOpen = isTwoRowed && layout.headings[column].isStacked && layout.headings[column].cells[0].isEmpty
            if isOpen, !blocks.isEmpty { blocks[blocks.count - 1].append(column) } else { blocks.append([column]) }
        }
        let movable = blocks.indices.filter { index in
            blocks[index].allSatisfy {
                layout.own[$0] == nil && $0 > 0 && !repeated.contains(layout.headings[$0].title)
                    && !layout.headings[$0].cells.allSatisfy(\.isEmpty)
            }
        }
        var generator = SeededGenerator(seed: seed)
        var order = blocks
        for (place, block) in zip(movable, movable.shuffled(using: &generator)) { order[place] = blocks[block] }
        return try importer.tally(in: PermutedReader(reader, order: order.flatMap(\.self)), by: [], rejects: nil)
    }
}
