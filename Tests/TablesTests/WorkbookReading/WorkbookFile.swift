/// A workbook made by hand: parts by their names, stored without compression.
struct WorkbookFile {
    var parts: [(name: String, bytes: [UInt8])] = []

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

    /// Sheets by name, each the XML between `<sheetData>` and its end.
    init(
        sheets: [(name: String, rows: String)], strings: [String] = [], formats: [String] = [],
        workbookProperties: String = "", prefix: String = "", beforeRows: String = "", afterRows: String = "",
        hidden: Set<String> = []
    ) {
        add("[Content_Types].xml", "<Types/>")
        add("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
        let list = sheets.enumerated().map { index, sheet in
            let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index + 1)\"/>"
        }
        add(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><workbookPr \(workbookProperties)/><sheets>\(list.joined())</sheets></workbook>")
        let targets = sheets.indices.map { ("s\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        add(
            "xl/_rels/workbook.xml.rels",
            relations(targets + [("a", "sharedStrings", "sharedStrings.xml"), ("b", "styles", "/xl/styles.xml")]))
        let items = strings.map { "<si>\($0)</si>" }.joined()
        add("xl/sharedStrings.xml", "<sst>\(items)</sst>")
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }.joined()
        let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
        add(
            "xl/styles.xml",
            "<styleSheet><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/>\(styles)<xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        for (index, sheet) in sheets.enumerated() {
            let rows = "\(beforeRows)<\(prefix)sheetData>\(sheet.rows)</\(prefix)sheetData>\(afterRows)"
            let names = prefix.isEmpty ? "" : " xmlns:\(prefix.dropLast())=\"x\""
            add(
                "xl/worksheets/sheet\(index + 1).xml",
                "<\(prefix)worksheet\(names)><\(prefix)dimension ref=\"A1\"/>\(rows)</\(prefix)worksheet>")
        }
    }

    private func relations(_ targets: [(id: String, type: String, path: String)]) -> String {
        let list = targets.map {
            "<Relationship Id=\"\($0.id)\" Type=\"http://schemas/x/\($0.type)\" Target=\"\($0.path)\"/>"
        }
        return "<Relationships>\(list.joined())</Relationships>"
    }

    mutating func add(_ name: String, _ xml: String) { parts.append((name, Array((Self.head + xml).utf8))) }

    var bytes: [UInt8] { ZipFile(parts).bytes }
}

/// An archive written by hand, so that every number in it can lie.
struct ZipFile {
    /// One entry as the directory tells of it.
    struct Entry {
        var name: String
        var data: [UInt8]
        var method: UInt16 = 0
        var flags: UInt16 = 0
        var size: UInt32
        var compressed: UInt32
        var checksum: UInt32
        var offset: UInt32?

        init(name: String, bytes: [UInt8]) {
            (self.name, data) = (name, bytes)
            (size, compressed, checksum) = (UInt32(bytes.count), UInt32(bytes.count), ZipFile.crc(bytes))
        }
    }

    var entries: [Entry]
    var count: UInt16?
    var directoryOffset: UInt32?

    init(_ parts: [(name: String, bytes: [UInt8])]) {
        entries = parts.map { Entry(name: $0.name, bytes: $0.bytes) }
    }

    var bytes: [UInt8] {
        var (result, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            let offset = entry.offset ?? UInt32(result.count)
            let name = Array(entry.name.utf8)
            let sizes = long(entry.checksum) + long(entry.compressed) + long(entry.size) + word(UInt16(name.count))
            let methods = word(entry.flags) + word(entry.method) + long(0)
            result += long(0x0403_4B50) + word(20) + methods + sizes + word(0) + name + entry.data
            directory += long(0x0201_4B50) + word(20) + word(20) + methods + sizes
            directory += Array(repeating: 0, count: 12) + long(offset) + name
        }
        let start = directoryOffset ?? UInt32(result.count)
        let number = word(count ?? UInt16(entries.count))
        return result + directory + long(0x0605_4B50) + long(0) + number + number + long(UInt32(directory.count))
            + long(start) + word(0)
    }

    private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private func long(_ value: UInt32) -> [UInt8] {
        word(UInt16(truncatingIfNeeded: value)) + word(UInt16(truncatingIfNeeded: value >> 16))
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes { crc = crc >> 8 ^ steps[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
        return ~crc
    }

    private static let steps: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}
