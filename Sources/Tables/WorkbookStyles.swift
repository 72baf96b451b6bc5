#if CommandLine
    import CXLSXWriter

    /// The few looks of cells, each made once for a workbook.
    @safe final class WorkbookStyles {
        let title: UnsafeMutablePointer<lxw_format>?
        let wrappedTitle: UnsafeMutablePointer<lxw_format>?
        let paragraph: UnsafeMutablePointer<lxw_format>?
        let line: UnsafeMutablePointer<lxw_format>?
        let head: UnsafeMutablePointer<lxw_format>?
        let headOfNumbers: UnsafeMutablePointer<lxw_format>?
        let headAfterNumbers: UnsafeMutablePointer<lxw_format>?
        let text: UnsafeMutablePointer<lxw_format>?
        let textAfterNumbers: UnsafeMutablePointer<lxw_format>?
        let textAmongNumbers: UnsafeMutablePointer<lxw_format>?
        let link: UnsafeMutablePointer<lxw_format>?
        private let book: UnsafeMutablePointer<lxw_workbook>
        private var numbers: [Workbook.NumberStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

        static let ink: UInt32 = 0x1B2526
        static let muted: UInt32 = 0x536062

        init(_ book: UnsafeMutablePointer<lxw_workbook>, accent: UInt32) {
            unsafe self.book = unsafe book
            unsafe title = unsafe WorkbookStyles.title(WorkbookStyles.plain(book, colour: WorkbookStyles.ink))
            unsafe wrappedTitle = unsafe WorkbookStyles.title(WorkbookStyles.cell(book, colour: WorkbookStyles.ink))
            unsafe line = unsafe WorkbookStyles.plain(book, colour: WorkbookStyles.muted)
            unsafe paragraph = unsafe WorkbookStyles.cell(book, colour: WorkbookStyles.ink)
            unsafe head = unsafe WorkbookStyles.head(book, ground: accent)
            unsafe headOfNumbers = unsafe WorkbookStyles.head(book, ground: accent)
            unsafe WorkbookStyles.alignRight(headOfNumbers, indent: 2)
            unsafe headAfterNumbers = unsafe WorkbookStyles.head(book, ground: accent)
            unsafe WorkbookStyles.indentLeft(headAfterNumbers)
            unsafe text = unsafe WorkbookStyles.cell(book, colour: WorkbookStyles.ink)
            unsafe textAfterNumbers = unsafe WorkbookStyles.cell(book, colour: WorkbookStyles.ink)
            unsafe WorkbookStyles.indentLeft(textAfterNumbers)
            unsafe textAmongNumbers = unsafe WorkbookStyles.cell(book, colour: WorkbookStyles.ink)
            unsafe WorkbookStyles.alignRight(textAmongNumbers)
            unsafe link = unsafe WorkbookStyles.cell(book, colour: accent)
            unsafe format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }

        func number(_ style: Workbook.NumberStyle) -> UnsafeMutablePointer<lxw_format>? {
            if let known = unsafe numbers[style] { return unsafe known }
            guard let format = unsafe WorkbookStyles.cell(book, colour: WorkbookStyles.ink) else { return nil }
            unsafe format_set_num_format(format, style.formatCode)
            unsafe WorkbookStyles.alignRight(format)
            unsafe numbers[style] = unsafe format
            return unsafe format
        }

        /// A look for cells that fulfil a condition.
        func tint(_ tint: Workbook.Tint) -> UnsafeMutablePointer<lxw_format>? {
            let format = unsafe workbook_add_format(book)
            unsafe format_set_font_color(format, tint.ink)
            unsafe format_set_bg_color(format, tint.ground)
            unsafe format_set_bold(format)
            return unsafe format
        }

        /// A head that bears the colour of its column's part of a chart; the ink is the one that stands out more.
        func head(of colour: UInt32) -> UnsafeMutablePointer<lxw_format>? {
            let format = unsafe WorkbookStyles.head(book, ground: colour)
            if !WorkbookStyles.isDark(colour) { unsafe format_set_font_color(format, WorkbookStyles.ink) }
            unsafe WorkbookStyles.alignRight(format, indent: 2)
            return unsafe format
        }

        /// Whether white stands out from a colour at 4.5 : 1 or more, near enough: by its light, weighed as eyes do.
        static func isDark(_ colour: UInt32) -> Bool {
            let parts = [16, 8, 0].map { Int(colour >> UInt32($0) & 255) }
            return 299 * parts[0] + 587 * parts[1] + 114 * parts[2] < 118_000
        }

        private static func title(_ format: UnsafeMutablePointer<lxw_format>?) -> UnsafeMutablePointer<lxw_format>? {
            unsafe format_set_bold(format)
            unsafe format_set_font_size(format, 16)
            return unsafe format
        }

        private static func head(
            _ book: UnsafeMutablePointer<lxw_workbook>, ground: UInt32
        ) -> UnsafeMutablePointer<lxw_format>? {
            let format = unsafe plain(book, colour: 0xFFFFFF)
            unsafe format_set_bold(format)
            unsafe format_set_bg_color(format, ground)
            unsafe format_set_text_wrap(format)
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            return unsafe format
        }

        /// To the right, of heads so far from the edge that the filter's button hides nothing.
        private static func alignRight(_ format: UnsafeMutablePointer<lxw_format>?, indent: UInt8 = 1) {
            unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
            unsafe format_set_indent(format, indent)
        }

        /// Away from the number to the left of it, which would seem to go on.
        private static func indentLeft(_ format: UnsafeMutablePointer<lxw_format>?) {
            unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
            unsafe format_set_indent(format, UInt8(WorkbookLayout.indent))
        }

        private static func plain(
            _ book: UnsafeMutablePointer<lxw_workbook>, colour: UInt32
        ) -> UnsafeMutablePointer<lxw_format>? {
            let format = unsafe workbook_add_format(book)
            unsafe format_set_font_name(format, "Arial")
            unsafe format_set_font_size(format, 11)
            unsafe format_set_font_color(format, colour)
            return unsafe format
        }

        private static func cell(
            _ book: UnsafeMutablePointer<lxw_workbook>, colour: UInt32
        ) -> UnsafeMutablePointer<lxw_format>? {
            let format = unsafe plain(book, colour: colour)
            unsafe format_set_text_wrap(format)
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            return unsafe format
        }
    }
#endif
