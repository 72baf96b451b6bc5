#if CommandLine
    import CXLSXWriter

    extension Workbook {
        /// The bytes of an XLSX file; the same for the same workbook, on every machine with the same library.
        ///
        /// - Throws: ``WritingError`` where the temporary folder cannot be used or the library refuses a part.
        public func xlsx() throws(WritingError) -> [UInt8] {
            try WorkbookFile.bytes { file throws(WritingError) in try WorkbookWriter(self, file).write() }
        }
    }

    /// Writes one workbook with libxlsxwriter.
    @safe struct WorkbookWriter {
        let workbook: Workbook
        private let file: WorkbookFile
        let styles: WorkbookStyles

        var book: UnsafeMutablePointer<lxw_workbook> { unsafe file.book }
        var texts: HeldTexts { file.texts }

        init(_ workbook: Workbook, _ file: WorkbookFile) {
            (self.workbook, self.file) = (workbook, file)
            styles = unsafe WorkbookStyles(file.book, accent: workbook.accent)
        }

        func write() throws(WritingError) {
            setProperties()
            for sheet in workbook.sheets {
                unsafe WorkbookSheetWriter(sheet, on: try file.add(sheet.name), of: self).write()
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
#endif
