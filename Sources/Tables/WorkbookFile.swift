#if CommandLine
    import CXLSXWriter

    /// A workbook that libxlsxwriter writes to a file of its own: begun, filled, closed, and read again.
    @safe struct WorkbookFile {
        let book: UnsafeMutablePointer<lxw_workbook>
        let texts = HeldTexts()

        private init(_ book: UnsafeMutablePointer<lxw_workbook>) { unsafe self.book = unsafe book }

        /// The bytes of a workbook when it has been filled.
        static func bytes(
            filledBy fill: (WorkbookFile) throws(WritingError) -> Void
        ) throws(WritingError) -> [UInt8] {
            let file = try TemporaryFile(name: "workbook.xlsx")
            defer { file.remove() }
            guard let book = unsafe workbook_new(file.path) else {
                throw WritingError("the workbook cannot be started. Check the space left in \(file.folder).")
            }
            let workbook = unsafe WorkbookFile(book)
            do throws(WritingError) {
                try fill(workbook)
            } catch {
                unsafe lxw_workbook_free(book)
                throw error
            }
            let status = withExtendedLifetime(workbook.texts) { unsafe workbook_close(book) }
            guard status == LXW_NO_ERROR else {
                throw WritingError(
                    "the workbook cannot be written (libxlsxwriter says \(status.rawValue)). Check the space left.")
            }
            return try file.bytes()
        }

        /// A new sheet at the end.
        func add(_ name: String) throws(WritingError) -> UnsafeMutablePointer<lxw_worksheet> {
            guard let page = unsafe workbook_add_worksheet(book, name) else {
                throw WritingError("the library refuses a sheet's name; this is a fault of enkat's.")
            }
            return unsafe page
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
