#if CommandLine
    import CXLSXWriter

    extension Workbook {
        /// The bytes of an XLSX file; the same for the same workbook, on every machine with the same library.
        ///
        /// - Throws: ``WritingError`` where the temporary folder cannot be used or the library refuses a part.
        public func xlsx() throws(WritingError) -> [UInt8] {
            let file = try TemporaryFile(name: "workbook.xlsx")
            defer { file.remove() }
            guard let writer = WorkbookWriter(self, path: file.path) else {
                throw WritingError("the workbook cannot be started. Check the space left in \(file.folder).")
            }
            try writer.write()
            return try file.bytes()
        }
    }

    /// Writes one workbook with libxlsxwriter.
    @safe struct WorkbookWriter {
        let workbook: Workbook
        let book: UnsafeMutablePointer<lxw_workbook>
        let styles: WorkbookStyles
        let texts = HeldTexts()

        init?(_ workbook: Workbook, path: String) {
            guard let book = unsafe workbook_new(path) else { return nil }
            self.workbook = workbook
            unsafe self.book = unsafe book
            styles = unsafe WorkbookStyles(book, accent: workbook.accent)
        }

        func write() throws(WritingError) {
            setProperties()
            for sheet in workbook.sheets {
                guard let page = unsafe workbook_add_worksheet(book, sheet.name) else {
                    unsafe lxw_workbook_free(book)
                    throw WritingError("the library refuses a sheet's name; this is a fault of enkat's.")
                }
                unsafe WorkbookSheetWriter(sheet: sheet, page: page, writer: self).write()
            }
            let status = unsafe workbook_close(book)
            guard status == LXW_NO_ERROR else {
                throw WritingError(
                    "the workbook cannot be written (libxlsxwriter says \(status.rawValue)). Check the space left.")
            }
        }

        private func setProperties() {
            var properties = unsafe lxw_doc_properties()
            unsafe properties.title = unsafe texts.hold(workbook.title)
            unsafe properties.author = unsafe texts.hold(workbook.author)
            unsafe properties.company = unsafe texts.hold(workbook.author)
            unsafe properties.created = workbook.created
            _ = unsafe workbook_set_properties(book, &properties)
        }
    }

    /// C copies of texts, kept until the workbook is written.
    @safe final class HeldTexts {
        private var held: [UnsafeMutablePointer<CChar>] = unsafe []

        /// A copy that lives as long as this object.
        @unsafe func hold(_ text: String) -> UnsafeMutablePointer<CChar>? {
            guard let copy = unsafe strdup(text) else { return nil }
            unsafe held.append(copy)
            return unsafe copy
        }

        deinit { unsafe held.forEach { copy in unsafe free(copy) } }
    }
#endif
