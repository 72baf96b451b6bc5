#if CommandLine

    /// A workbook of Excel since 2007 (ECMA-376, Office Open XML), held in memory as it is compressed.
    final class WorkbookArchive {
        /// One sheet with cells.
        struct Sheet {
            let name: String
            let entry: ZipArchive.Entry
            let isHidden: Bool
        }

        let file: String
        /// The sheets with cells, in the workbook's order.
        private(set) var sheets: [Sheet] = []
        let archive: ZipArchive
        private(set) var texts: SheetTexts

        /// The largest file that is read.
        static let mostBytes = 1 << 28

        /// Reads the directory, the list of sheets, the styles and the shared texts.
        init(_ bytes: [UInt8], file: String) throws(TableError) {
            self.file = file
            texts = SheetTexts(strings: SharedStrings(), formats: [], times: SerialTime(from1904: false))
            do {
                archive = try ZipArchive(bytes)
            } catch {
                throw TableError(error, at: TableLocation(file: file))
            }
            if let other = FileFormat(entries: archive.entries) {
                throw TableError(.otherFormat(other), at: TableLocation(file: file))
            }
            do {
                try readParts()
            } catch {
                throw TableError(error, at: TableLocation(file: file))
            }
            guard !sheets.isEmpty else { throw TableError(.empty, at: TableLocation(file: file)) }
        }

        private func readParts() throws(ZipFault) {
            let root = Relations()
            try read("_rels/.rels", root)
            let main = WorkbookArchive.resolved(root.path(ofType: "officeDocument") ?? "xl/workbook.xml", from: "")
            let list = SheetList()
            guard try read(main, list) else { throw .damaged }
            let folder = main.split(separator: "/").dropLast().joined(separator: "/")
            let name = main.split(separator: "/").last ?? ""
            let relations = Relations()
            try read((folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels", relations)
            for sheet in list.sheets {
                guard let target = relations.targets[sheet.relation] else { throw .damaged }
                guard target.type == "worksheet" else { continue }
                guard let entry = archive.entries[WorkbookArchive.resolved(target.path, from: folder)] else {
                    throw .damaged
                }
                sheets.append(Sheet(name: sheet.name, entry: entry, isHidden: sheet.isHidden))
            }
            let (strings, styles) = (SharedStrings(), CellStyles())
            if let path = relations.path(ofType: "sharedStrings") {
                try read(WorkbookArchive.resolved(path, from: folder), strings)
            }
            if let path = relations.path(ofType: "styles") {
                try read(WorkbookArchive.resolved(path, from: folder), styles)
            }
            texts = SheetTexts(
                strings: strings, formats: styles.formats, times: SerialTime(from1904: list.countsFrom1904))
        }

        /// Reads a part to its end; false where there is none.
        @discardableResult
        private func read(_ name: String, _ visitor: some XMLVisitor) throws(ZipFault) -> Bool {
            guard let entry = archive.entries[name] else { return false }
            let stream = XMLStream(try ZipStream(entry, in: archive), visitor: visitor)
            while try stream.read() {}
            return true
        }

        /// The cells of a sheet that are merged.
        func mergedCells(of sheet: Sheet) -> [HeadingSpan] {
            let visitor = MergedCells()
            guard let source = try? ZipStream(sheet.entry, in: archive) else { return [] }
            let stream = XMLStream(source, visitor: visitor)
            while (try? stream.read()) == true {}
            return visitor.spans
        }

        /// The name of a part that another names, from its folder; it only ever names entries of the archive.
        private static func resolved(_ target: String, from folder: String) -> String {
            if target.hasPrefix("/") { return String(target.dropFirst()) }
            var parts = folder.split(separator: "/")
            for part in target.split(separator: "/") where part != "." {
                if part == ".." { _ = parts.popLast() } else { parts.append(part) }
            }
            return parts.joined(separator: "/")
        }
    }

    extension TableError {
        /// A fault of an archive as an error of the table.
        init(_ fault: ZipFault, at location: TableLocation) {
            let problem: Problem =
                switch fault {
                case .damaged: .damaged
                case .tooLarge: .tooLarge
                case .encrypted: .encrypted
                }
            self.init(problem, at: location)
        }
    }

#endif
