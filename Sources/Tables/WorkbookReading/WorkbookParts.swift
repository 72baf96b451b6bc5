#if CommandLine

    /// The list of sheets in `workbook.xml`.
    final class SheetList: XMLVisitor {
        /// One sheet as listed.
        struct Sheet {
            let name: String
            let relation: String
            let isHidden: Bool
        }

        private(set) var sheets: [Sheet] = []
        private(set) var countsFrom1904 = false
        var wantsPause = false
        var hasFault: Bool { sheets.count > SheetList.mostSheets }

        /// More than any workbook has.
        private static let mostSheets = 10_000

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            if name == XMLName("sheet"), let title = attributes.text("name"), let relation = attributes.text("id") {
                let state = attributes.text("state") ?? "visible"
                sheets.append(Sheet(name: title, relation: relation, isHidden: state != "visible"))
            } else if name == XMLName("workbookPr") {
                countsFrom1904 = ["1", "true"].contains(attributes.text("date1904") ?? "")
            }
        }

        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeRawBufferPointer) {}
    }

    /// The relations of a part to others.
    final class Relations: XMLVisitor {
        /// Targets by their id, with the last part of their type, as `worksheet`.
        private(set) var targets: [String: (type: String, path: String)] = [:]
        var wantsPause = false
        var hasFault: Bool { targets.count > Relations.mostTargets }

        /// More than any part has.
        private static let mostTargets = 20_000

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            guard name == XMLName("Relationship"), let id = attributes.text("Id"),
                let target = attributes.text("Target"), attributes.text("TargetMode") != "External"
            else { return }
            let type = attributes.text("Type") ?? ""
            targets[id] = (String(type.split(separator: "/").last ?? ""), target)
        }

        /// The first target of a type.
        func path(ofType type: String) -> String? {
            targets.sorted { $0.key < $1.key }.first { $0.value.type == type }?.value.path
        }

        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeRawBufferPointer) {}
    }

    /// The number formats of `styles.xml`, by the number that cells give.
    final class CellStyles: XMLVisitor {
        private(set) var formats: [NumberFormat] = []
        private var codes: [Int: NumberFormat] = [:]
        private var isInCellFormats = false
        var wantsPause = false
        var hasFault: Bool { max(formats.count, codes.count) > CellStyles.mostFormats }

        /// Excel keeps some 65,000 formats of cells.
        private static let mostFormats = 100_000

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            if name == XMLName("numFmt") {
                guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
                codes[id] = NumberFormat(code: code)
            } else if name == XMLName("cellXfs") {
                isInCellFormats = true
            } else if isInCellFormats, name == XMLName("xf") {
                let id = attributes.number("numFmtId") ?? 0
                formats.append(codes[id] ?? NumberFormat(builtIn: id))
            }
        }

        func end(_ name: XMLName) { if name == XMLName("cellXfs") { isInCellFormats = false } }
        func text(_ bytes: UnsafeRawBufferPointer) {}
    }

    /// The cells of a sheet that are merged, near its top.
    final class MergedCells: XMLVisitor {
        private(set) var spans: [HeadingSpan] = []
        var wantsPause = false
        let hasFault = false

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            guard name == XMLName("mergeCell"), spans.count < HeadingSpan.most else { return }
            spans += HeadingSpan(attributes).map { [$0] } ?? []
        }

        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeRawBufferPointer) {}
    }

    extension HeadingSpan {
        /// The most that are kept of a sheet.
        static let most = 20_000

        /// The cells that an element `mergeCell` names, as `A2:A4`; nil where it names none.
        init?(_ attributes: XMLAttributes) {
            let corners = (attributes.text("ref") ?? "").utf8.split(separator: 0x3A).compactMap { CellReference($0) }
            guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column
            else { return nil }
            self.init(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
        }
    }

    /// A cell's name as `B12`.
    struct CellReference {
        /// The column, from 0.
        private(set) var column: Int
        /// The row, from 1.
        private(set) var row: Int

        /// The most columns and rows that a sheet has.
        static let mostColumns = 16_384
        static let mostRows = 1_048_576

        /// Reads a name, or nil where it names no cell of a sheet.
        init?(_ bytes: some Sequence<UInt8>) {
            (column, row) = (0, 0)
            for byte in bytes {
                switch byte {
                case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
                case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
                case 0x24: break
                default: return nil
                }
                guard column <= CellReference.mostColumns, row <= CellReference.mostRows else { return nil }
            }
            guard column > 0, row > 0 else { return nil }
            column -= 1
        }
    }

#endif
