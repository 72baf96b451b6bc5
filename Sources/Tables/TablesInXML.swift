/// Tables that a program has written out as XML: under the root one element a table, its records in `rows` / `row`, one
/// element a field.
///
///     <document><fruit><rows><row><name>Äpple</name></row></rows></fruit></document>
///
/// gives `rows["fruit"] == [["name": "Äpple"]]`.
public struct TablesInXML: Hashable, Sendable {
    /// The records of each table, by field.
    public var rows: [String: [[String: String]]]

    /// Takes the records.
    public init(rows: [String: [[String: String]]]) { self.rows = rows }
}

#if CommandLine

    extension TablesInXML {
        /// Reads a document; what stands outside of rows is passed over, document types and entities are refused.
        ///
        /// - Throws: ``TableError`` where it cannot be read, is damaged or holds more than 64 MiB.
        public init(_ source: ByteSource) throws(TableError) {
            let bytes = try source.whole(limit: 1 << 26)
            let reader = RowsInXML()
            let stream = XMLStream(XMLBytes(bytes), visitor: reader, allowsDocumentType: false)
            do { while try stream.read() {} } catch { throw TableError(error, at: TableLocation(file: source.name)) }
            rows = reader.rows
        }
    }

    /// Gathers the fields of rows.
    private final class RowsInXML: XMLVisitor {
        private(set) var rows: [String: [[String: String]]] = [:]
        private var path: [String] = []
        private var row: [String: String] = [:]
        private var text: [UInt8] = []
        var wantsPause = false
        private(set) var hasFault = false

        private static let deepest = 64
        /// The depth of a field: root, table, rows, row, field.
        private static let fieldDepth = 5

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            path.append(attributes.elementName)
            hasFault = hasFault || path.count > RowsInXML.deepest
            if path.count == RowsInXML.fieldDepth { text.removeAll(keepingCapacity: true) }
            if isRow { row = [:] }
        }

        func end(_ name: XMLName) {
            if path.count == RowsInXML.fieldDepth, path[2] == "rows", path[3] == "row" {
                row[path[4]] = String(decoding: text, as: UTF8.self)
            }
            if isRow { rows[path[1], default: []].append(row) }
            path.removeLast()
        }

        func text(_ bytes: UnsafeRawBufferPointer) {
            if path.count == RowsInXML.fieldDepth { unsafe text.append(contentsOf: bytes) }
        }

        private var isRow: Bool { path.count == RowsInXML.fieldDepth - 1 && path[2] == "rows" && path[3] == "row" }
    }

#endif
