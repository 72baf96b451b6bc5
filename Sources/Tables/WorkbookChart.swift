extension Workbook {
    /// A chart drawn by the spreadsheet itself from columns of the sheet's table.
    public struct Chart: Hashable, Sendable {
        /// Its form.
        public enum Kind: Hashable, Sendable {
            /// Lying bars of parts that make up a whole.
            case stackedBars
            /// Lying bars of parts on both sides of nought, the negative ones to the left; series from nought out.
            case divergingBars
            /// Lying bars side by side.
            case bars
        }

        /// One column of the table, drawn.
        public struct Series: Hashable, Sendable {
            /// The column, counted from 0.
            public var column: Int
            /// What it is called, where other than the column's head.
            public var name: String?
            /// The colour, as 0xRRGGBB.
            public var colour: UInt32

            /// A column, its name and its colour.
            public init(column: Int, name: String? = nil, colour: UInt32) {
                self.column = column
                self.name = name
                self.colour = colour
            }
        }

        /// The most bytes of a chart's words: the writing library cuts what is longer, if need be inside a character.
        public static let mostBytesOfWords = 1_000

        /// The form.
        public var kind: Kind

        /// The title over it.
        public var title: String
        /// What it shows, for those who do not see it.
        public var description: String
        /// The column that names the bars.
        public var categories: Int
        /// The columns drawn.
        public var series: [Series]
        /// How many of the table's first rows are drawn; nil for all of them.
        public var rows: Int?

        /// A chart with its parts.
        public init(kind: Kind, title: String, description: String, categories: Int, series: [Series], rows: Int? = nil)
        {
            self.kind = kind
            self.title = title
            self.description = description
            self.categories = categories
            self.series = series
            self.rows = rows
        }
    }
}
