import DefinitionExchange
import Glibc
import ResponseImport
import SurveyDefinition
import SurveyModel
import Tables

/// Reads bytes to their end by each reader.
///
/// Any error will do, as long as nothing traps and what is read adds up.
enum Readings {
    /// Delimited text, detected and, in every second input, with letters encoded twice repaired.
    static func text(_ bytes: [UInt8]) {
        let options = TableOptions(repairsEncoding: bytes.first.map { $0 & 1 == 1 } ?? false)
        read(ByteSource(bytes: bytes), options)
        importAll(ByteSource(bytes: bytes))
    }

    /// A table of headings as tools write them: it is told of, imported, and a definition proposed from it, which must be
    /// accepted and account for every cell.
    static func headings(_ bytes: [UInt8]) {
        let source = ByteSource(text: HeadingTable(bytes).text, name: "fuzz.csv")
        _ = try? ResponseImporter.overview(of: source)
        importAll(source)
        guard let drafted = try? DefinitionDrafter.draft(from: source, id: "utkast") else { return }
        requireSound(drafted.yaml(in: .swedish), id: "utkast")
        importAll(source, as: drafted.instrument)
    }

    /// A definition of another tool, whose format the first byte chooses; what is made of it must be accepted.
    static func form(_ bytes: [UInt8]) {
        let formats = DefinitionFormat.allCases
        let format = formats[Int(bytes.first ?? 0) % formats.count]
        let source = ByteSource(bytes: Array(bytes.dropFirst()), name: "form")
        guard let read = try? DefinitionConverter.read(source, as: format),
            let written = try? DefinitionConverter.write(read.instrument, as: .yaml)
        else { return }
        // What the organisation gives is held against its own lists when the definition is read.
        guard
            !read.instrument.items.contains(where: {
                ["units", "municipalities", "networks"].contains($0.choices?.name ?? "")
            })
        else {
            return
        }
        requireSound(String(decoding: written.bytes, as: UTF8.self), id: read.instrument.id)
    }

    private static func requireSound(_ definition: String, id: String) {
        let issues = SurveyLibrary.load(embedded: [
            "organisation.yaml": Array("organisation: {id: o, name: O, language: sv}\n".utf8),
            "instruments/\(id).yaml": Array(definition.utf8),
        ]).issues.filter { $0.severity == .error }
        guard !issues.isEmpty else { return }
        // A release build says nothing of its own.
        print(definition, issues.map(\.description).joined(separator: "\n"))
        fflush(nil)
        preconditionFailure("a definition that is written is accepted")
    }

    /// An archive as it comes.
    static func archive(_ bytes: [UInt8]) { container(bytes, name: "fuzz.xlsx") }

    /// The parts of a workbook, told apart by a byte FF, in a sound archive: mutations reach the XML.
    static func sheet(_ bytes: [UInt8]) {
        let names = [
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
        ]
        var zip = ZIPWriter()
        try? zip.add(Array("<Types/>".utf8), at: "[Content_Types].xml")
        let parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false)
        for (index, name) in names.enumerated() {
            let part = index < parts.count ? Array(parts[index]) : Array(defaults[index].utf8)
            try? zip.add(part, at: name)
        }
        container(zip.bytes, name: "fuzz.xlsx")
    }

    private static let defaults = [
        "<worksheet/>", "<sst/>", "<styleSheet/>",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>",
        """
        <Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="c" Type="x/styles" Target="styles.xml"/></Relationships>
        """,
    ]

    /// A file told by its first bytes.
    static func container(_ bytes: [UInt8], name: String) {
        read(ByteSource(bytes: bytes, name: name), .init())
        importAll(ByteSource(bytes: bytes, name: name))
    }

    /// A definition and its data, told apart by a byte FF.
    static func tripleS(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
        let data = ByteSource(bytes: parts.count > 1 ? Array(parts[1]) : [0x31], name: "fuzz.asc")
        let definition = ByteSource(bytes: Array(parts[0]), name: "fuzz.sss")
        guard let reader = try? ContainerReader(tripleS: definition, data: data) else { return }
        read(reader)
    }

    private static func read(_ source: ByteSource, _ options: TableOptions) {
        switch try? OpenTable(source, options: options) {
        case .text(let reader): read(reader)
        case .container(let reader): read(reader)
        case nil: break
        }
    }

    private static func read(_ table: some TableReader) {
        var (reader, rows, last) = (table, 0, 0)
        _ = reader.rowsAhead(5)
        while rows < 20_000, let outcome = try? reader.next(), outcome != .end {
            rows += 1
            precondition(reader.row > last, "rows go forward")
            last = reader.row
            if outcome == .row {
                precondition(reader.cellCount >= reader.headings.count, "a row is as wide as the headings")
            }
            for cell in reader.cells[..<reader.cellCount].prefix(64) { _ = reader.text(of: cell) }
            if case .broken = outcome { _ = reader.brokenCells }
            _ = reader.location(cell: 1).description
        }
        _ = reader.table
    }

    /// Imports it as answers; the receipt must account for every cell.
    private static func importAll(_ source: ByteSource, as instrument: Instrument = instrument) {
        var rejected = 0
        let read = try? ResponseImporter(instrument: instrument).tally(from: source, by: []) { rejected += $0.count }
        if let receipt = read?.receipt { precondition(receipt.isBalanced, "every cell is accounted for") }
    }

    private static let instrument = Instrument(
        id: "x", title: "X",
        items: [
            Item(name: "a", type: .selectOne, choices: scale, label: "A"),
            Item(name: "b", type: .selectMultiple, choices: scale, label: "B"),
            Item(name: "c", type: .decimal, label: "C"), Item(name: "d", type: .date, label: "D"),
            Item(name: "e", type: .text, label: "E", role: .recordID),
        ])

    private static let scale = ChoiceList(
        name: "s",
        choices: [
            Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja, helt", agrees: true),
            Choice(code: "98", label: "Vet ej", missing: .dontKnow),
        ])
}
