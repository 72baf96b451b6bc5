#if CommandLine

    /// The rows of one sheet of a workbook.
    final class SheetReading: RowProducer {
        let workbook: WorkbookArchive
        let sheet: WorkbookArchive.Sheet
        private let cells: SheetCells
        private let stream: XMLStream
        private var isAtEnd = false

        init(_ sheet: WorkbookArchive.Sheet, of workbook: WorkbookArchive) throws(TableError) {
            self.workbook = workbook
            self.sheet = sheet
            cells = SheetCells(workbook.texts)
            do {
                stream = XMLStream(try ZipStream(sheet.entry, in: workbook.archive), visitor: cells)
            } catch {
                throw TableError(error, at: TableLocation(file: workbook.file, sheet: sheet.name))
            }
        }

        var bytesRead: Int { workbook.archive.bytes.count }

        var mergedCells: [HeadingSpan] { cells.mergedCells }

        var farCell: String? { cells.farCell }

        var hiddenRows: Int { cells.hiddenRows }

        var hiddenColumns: [ClosedRange<Int>] { cells.hiddenColumns }

        func produce(into batch: inout RowBatch) throws(TableError) -> Bool {
            guard !isAtEnd else { return false }
            swap(&batch, &cells.batch)
            do {
                isAtEnd = try !stream.read()
            } catch {
                throw TableError(
                    error, at: TableLocation(file: workbook.file, sheet: sheet.name, row: max(1, cells.row)))
            }
            swap(&batch, &cells.batch)
            return !batch.rows.isEmpty
        }
    }

    extension ContainerReader {
        /// Opens a sheet of a workbook: the one named, else the first visible one that is not empty.
        init(_ workbook: WorkbookArchive, sheet wanted: String?) throws(TableError) {
            if let wanted {
                let sheet = try workbook.sheet(named: wanted)
                try self.init(workbook, sheet, Finding(sheet.name, confidence: .certain, reason: .sheetNamed))
                return
            }
            let visible = workbook.sheets.filter { !$0.isHidden }
            for (index, sheet) in visible.enumerated() {
                let isOnly = visible.count == 1
                let finding = Finding(
                    sheet.name, confidence: isOnly ? .certain : .likely,
                    reason: isOnly ? .onlySheet : .firstFilledSheet)
                do {
                    try self.init(workbook, sheet, finding)
                    return
                } catch  where error.problem == .empty && index + 1 < visible.count {
                    continue
                }
            }
            throw TableError(.empty, at: TableLocation(file: workbook.file))
        }

        /// Opens a sheet of a workbook by its name, since what it holds speaks for it.
        init(_ workbook: WorkbookArchive, sheet: String, because reason: FindingReason) throws(TableError) {
            let sheet = try workbook.sheet(named: sheet)
            try self.init(workbook, sheet, Finding(sheet.name, confidence: .likely, reason: reason))
        }

        private init(
            _ workbook: WorkbookArchive, _ sheet: WorkbookArchive.Sheet, _ finding: Finding<String>
        ) throws(TableError) {
            var table = TableDescription(
                file: workbook.file,
                container: Finding(
                    .workbook, confidence: .certain, reason: .workbook),
                sheet: finding)
            table.sheetNames = workbook.sheets.filter { !$0.isHidden }.map(\.name)
            try self.init(table, producer: SheetReading(sheet, of: workbook))
            // Merged headings leave the cells beside their first empty; only then is the list of them looked for.
            // Rows of title may stand above.
            let ahead = rowsAhead(16)
            let isNarrow = ahead.contains { $0.cells.count > headings.count }
            guard headings.contains("") || isNarrow else { return }
            let last = ahead.last?.number ?? row
            describe { $0.headingSpans = workbook.mergedCells(of: sheet).filter { $0.rows.lowerBound <= last } }
        }
    }

    extension WorkbookArchive {
        /// A sheet by its name, or by its number from 1.
        fileprivate func sheet(named wanted: String) throws(TableError) -> Sheet {
            if let sheet = sheets.first(where: { $0.name == wanted })
                ?? sheets.first(where: { $0.name.lowercased() == wanted.lowercased() })
            {
                return sheet
            }
            if let number = Int(wanted), number > 0, number <= sheets.count { return sheets[number - 1] }
            throw TableError(.noSheet(among: sheets.map(\.name)), at: TableLocation(file: file))
        }
    }

#endif
