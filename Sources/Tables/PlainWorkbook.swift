/// Sheets of texts alone, as forms of other tools are kept: no titles, no styles, the first row holds the headings.
public struct PlainWorkbook: Hashable, Sendable {
    /// The sheets, in order.
    public var sheets: [Sheet]

    /// A workbook with its sheets.
    public init(sheets: [Sheet]) { self.sheets = sheets }

    /// One sheet.
    public struct Sheet: Hashable, Sendable {
        /// The tab's name: at most 31 characters, none of `[]:*?/\`.
        public var name: String
        /// The rows; an empty text leaves its cell out.
        public var rows: [[String]]

        /// A sheet with its rows.
        public init(name: String, rows: [[String]]) {
            self.name = name
            self.rows = rows
        }
    }
}

#if CommandLine
    import CXLSXWriter

    extension PlainWorkbook {
        /// The bytes of an XLSX file, every cell a text, also one that looks like a formula; the same bytes each time.
        ///
        /// - Throws: ``WritingError`` where the temporary folder cannot be used or the library refuses a part.
        public func xlsx() throws(WritingError) -> [UInt8] {
            try WorkbookFile.bytes { file throws(WritingError) in
                var properties = unsafe lxw_doc_properties()
                unsafe properties.created = PlainWorkbook.created
                _ = unsafe workbook_set_properties(file.book, &properties)
                for sheet in sheets { unsafe sheet.write(to: try file.add(sheet.name)) }
            }
        }

        /// The first of January 2000: a form has no date of its own, and bytes shall repeat.
        private static let created = 946_684_800
    }

    extension PlainWorkbook.Sheet {
        fileprivate func write(to page: UnsafeMutablePointer<lxw_worksheet>) {
            for (row, cells) in rows.enumerated() {
                for (column, text) in cells.enumerated() where !text.isEmpty {
                    _ = unsafe worksheet_write_string(page, UInt32(row), UInt16(column), text, nil)
                }
            }
            unsafe worksheet_freeze_panes(page, 1, 0)
        }
    }
#endif
