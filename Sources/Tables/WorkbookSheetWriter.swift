#if CommandLine
    import CXLSXWriter

    /// Writes one sheet.
    @safe struct WorkbookSheetWriter {
        let sheet: Workbook.Sheet
        let page: UnsafeMutablePointer<lxw_worksheet>
        let writer: WorkbookWriter
        private let layout: WorkbookLayout

        init(_ sheet: Workbook.Sheet, on page: UnsafeMutablePointer<lxw_worksheet>, of writer: WorkbookWriter) {
            (self.sheet, self.writer) = (sheet, writer)
            unsafe self.page = unsafe page
            layout = WorkbookLayout(sheet)
        }

        func write() {
            writeHead()
            for (column, width) in layout.widths.enumerated() {
                _ = unsafe worksheet_set_column(page, UInt16(column), UInt16(column), Double(width), nil)
            }
            setUpPaper()
            if let mark = sheet.mark { insert(mark) }
            guard let table = sheet.table, !table.rows.isEmpty else { return }
            write(table, headRow: layout.headRow)
            draw(sheet.charts, of: table)
        }

        /// Writes the title and the lines under it; on a sheet of words alone they wrap in its one wide column.
        private func writeHead() {
            let styles = writer.styles
            let ofWords = sheet.table == nil
            for (row, title) in layout.title.enumerated() {
                let style = unsafe ofWords ? styles.wrappedTitle : styles.title
                unsafe writeHead(title, row: row, style, lines: ofWords ? layout.titleLines : 1, of: 22)
            }
            for (row, line) in layout.lines.enumerated() {
                let lines = ofWords ? WorkbookLayout.lines([line], [WorkbookLayout.widthOfWords - 4]) : 1
                unsafe writeHead(
                    line, row: layout.title.count + row, ofWords ? styles.paragraph : styles.line, lines: lines,
                    of: WorkbookSheetWriter.lineHeight)
            }
        }

        private func writeHead(
            _ text: String, row: Int, _ style: UnsafeMutablePointer<lxw_format>?, lines: Int, of height: Double
        ) {
            _ = unsafe worksheet_write_string(page, UInt32(row), 0, text, style)
            _ = unsafe worksheet_set_row(page, UInt32(row), Double(lines) * height + 4, nil)
        }

        /// Puts the charts under the table, each on a page of its own in print.
        private func draw(_ charts: [Workbook.Chart], of table: Workbook.Table) {
            let paper = WorkbookPaper(widths: layout.widths, isDrawn: true)
            let rows = charts.enumerated().map { number, chart in
                unsafe WorkbookChartWriter(
                    chart: chart, sheet: sheet, table: table, headRow: layout.headRow, paper: paper
                )
                .insert(number, on: page, of: writer)
            }
            guard !charts.isEmpty else { return }
            _ = unsafe (rows + [0]).withUnsafeBufferPointer { breaks in
                unsafe worksheet_set_h_pagebreaks(page, UnsafeMutablePointer(mutating: breaks.baseAddress))
            }
        }

        /// Puts a mark under the lines, some fifteen millimetres high.
        private func insert(_ mark: RasterPicture) {
            var options = unsafe lxw_image_options()
            let scale = WorkbookSheetWriter.markHeight / Double(mark.height)
            unsafe (options.x_scale, options.y_scale) = (scale, scale)
            unsafe options.description = unsafe writer.texts.hold(mark.description)
            unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            _ = unsafe mark.bytes.withUnsafeBufferPointer { bytes in
                unsafe worksheet_insert_image_buffer_opt(
                    page, UInt32(sheet.lines.count + 2), 0, bytes.baseAddress, bytes.count, &options)
            }
        }

        private func setUpPaper() {
            let paper = WorkbookPaper(widths: layout.widths, isDrawn: !sheet.charts.isEmpty)
            unsafe worksheet_set_paper(page, 9)
            if paper.isLandscape { unsafe worksheet_set_landscape(page) }
            if sheet.charts.isEmpty {
                unsafe worksheet_fit_to_pages(page, UInt16(paper.pagesAcross), 0)
                if paper.pagesAcross > 1, let table = sheet.table, table.frozenColumns > 0 {
                    _ = unsafe worksheet_repeat_columns(page, 0, UInt16(table.frozenColumns - 1))
                }
            } else if paper.fitsOnePage {
                unsafe worksheet_fit_to_pages(page, 1, 1)
            } else {
                // Where pages are fitted, breaks before charts are not heeded.
                unsafe worksheet_set_print_scale(page, UInt16(paper.scale))
            }
            unsafe worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        }

        /// The height of a mark in pixels.
        private static let markHeight = 56.0
        /// The highest row that a spreadsheet takes, in points.
        private static let highestRow = 409.0
        /// The height of a line in points.
        private static let lineHeight = 14.5

        private func setHeights(headRow: UInt32) {
            for (number, lines) in ([layout.headLines] + layout.rowLines).enumerated() {
                let height = min(Double(lines) * WorkbookSheetWriter.lineHeight + 4, WorkbookSheetWriter.highestRow)
                _ = unsafe worksheet_set_row(page, headRow + UInt32(number), height, nil)
            }
        }

        // MARK: The table

        private func write(_ table: Workbook.Table, headRow: Int) {
            let (first, last) = (UInt32(headRow), UInt32(headRow + table.rows.count))
            add(table, first: first, last: last)
            for (row, cells) in table.rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    write(cell, row: first + 1 + UInt32(row), column: UInt16(column))
                }
            }
            unsafe worksheet_freeze_panes(page, first + 1, UInt16(table.frozenColumns))
            _ = unsafe worksheet_repeat_rows(page, first, first)
            if !table.isPrinted, first > 0 {
                _ = unsafe worksheet_print_area(page, 0, 0, first - 1, UInt16(WorkbookLayout.columnsOfTitle - 1))
            }
            setHeights(headRow: first)
            for tint in table.tints { colour(tint, first: first + 1, last: last) }
        }

        private func add(_ table: Workbook.Table, first: UInt32, last: UInt32) {
            let key = Dictionary(
                sheet.charts.flatMap(\.series).map { ($0.column, $0.colour) }
            ) { first, _ in first }
            var columns = unsafe zip(table.columns, layout.areNumbers).enumerated().map { place, column in
                let (head, areNumbers) = column
                var column = unsafe lxw_table_column()
                unsafe column.header = unsafe writer.texts.hold(head)
                unsafe column.header_format =
                    unsafe key[place].map { unsafe writer.styles.head(of: $0) }
                    ?? (areNumbers
                        ? writer.styles.headOfNumbers
                        : layout.followsNumbers[place] ? writer.styles.headAfterNumbers : writer.styles.head)
                return unsafe column
            }
            unsafe columns.withUnsafeMutableBufferPointer { buffer in
                var pointers: [UnsafeMutablePointer<lxw_table_column>?] = unsafe buffer.indices.map { index in
                    unsafe buffer.baseAddress.map { base in unsafe base + index }
                }
                unsafe pointers.append(nil)
                unsafe pointers.withUnsafeMutableBufferPointer { list in
                    var options = unsafe lxw_table_options()
                    unsafe options.name = unsafe writer.texts.hold(table.name)
                    unsafe options.no_banded_rows = 1
                    unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                    unsafe options.style_type_number = 1
                    unsafe options.columns = list.baseAddress
                    _ = unsafe worksheet_add_table(page, first, 0, last, UInt16(table.columns.count - 1), &options)
                }
            }
        }

        private func write(_ cell: Workbook.Cell, row: UInt32, column: UInt16) {
            switch cell {
            case .text(let text):
                let style =
                    unsafe layout.areNumbers[Int(column)]
                    ? writer.styles.textAmongNumbers
                    : layout.followsNumbers[Int(column)] ? writer.styles.textAfterNumbers : writer.styles.text
                _ = unsafe worksheet_write_string(page, row, column, text, style)
            case .number(let number, let over, let style):
                let value = over == 1 ? Double(number) : Double(number) / Double(over)
                _ = unsafe worksheet_write_number(page, row, column, value, writer.styles.number(style))
            case .link(let text, let sheet):
                let place = "internal:'\(sheet)'!A1"
                _ = unsafe worksheet_write_url_opt(page, row, column, place, writer.styles.link, text, nil)
            case .blank: return
            }
        }

        private func colour(_ tint: Workbook.Tint, first: UInt32, last: UInt32) {
            var condition = unsafe lxw_conditional_format()
            unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_TEXT.rawValue)
            unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_TEXT_BEGINS_WITH.rawValue)
            unsafe condition.value_string = unsafe writer.texts.hold(tint.prefix)
            unsafe condition.format = unsafe writer.styles.tint(tint)
            let column = UInt16(tint.column)
            _ = unsafe worksheet_conditional_format_range(page, first, column, last, column, &condition)
        }
    }
#endif
