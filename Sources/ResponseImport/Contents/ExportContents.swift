import SurveyModel
package import Tables

/// An export as a definition can be proposed from it: its questions, what their columns hold, and by which headings an
/// import finds them.
///
/// Words of cells stand in it, so that it is for definitions alone and never printed.
package struct ExportContents {
    /// What the file tells of itself.
    package let overview: ExportOverview
    /// The questions, in the file's order.
    package let questions: [ExportQuestion]
    /// The columns that hold no answers, from 1, and why.
    package let unused: [ExportOverview.OtherColumn]
    /// Every heading in every form an import looks for, made comparable.
    package let names: Set<String>
}

/// A question of an export, with the columns that hold its answers.
package struct ExportQuestion {
    /// What its columns show.
    package let found: FoundItem
    /// A heading by which an import finds it and nothing else, or nil where all its headings are others' too.
    package let key: String?
    /// All headings by which an import may look for it, made comparable.
    package let ownNames: Set<String>
    /// Its columns, in the file's order.
    package let parts: [Part]
    /// The most of its columns that one row fills.
    package let mostFilled: Int

    /// One of its columns.
    package struct Part {
        /// The column, from 1.
        package let column: Int
        /// The words of its option; empty where it holds the answer as a whole.
        package let option: String
        /// The code of its option.
        package let optionCode: String?
        /// Whether it holds what was written beside an option, as "other".
        package let isBeside: Bool
        /// A heading by which an import finds the column by itself, or nil where there is none.
        package let key: String?
        /// All its headings, made comparable.
        package let ownNames: Set<String>
        /// What its cells hold.
        package let contents: ColumnContents
        /// What the file itself declares of it.
        package let declared: ColumnDescription?
    }
}

extension ExportContents {
    /// Gathers the questions of a file that was read to its end.
    init(_ overview: ExportOverview, _ layout: ExportLayout, _ contents: ContentsGatherer) {
        self.overview = overview
        let keys = HeadingKeys(layout)
        names = keys.all
        questions = overview.items.map { item in
            let columns = item.columns.map { $0 - 1 }
            let isSpread = [.boxes, .scale, .several].contains(item.kind)
            let all = columns + (isSpread ? layout.columnsJoining(columns) : [])
            return ExportQuestion(
                found: item,
                key: isSpread
                    ? keys.key(ofQuestion: columns, among: all) : keys.key(ofColumn: columns[0], among: columns),
                ownNames: keys.names(of: all),
                parts: columns.map { column in
                    let heading = layout.headings[column]
                    return ExportQuestion.Part(
                        column: column + 1, option: plainWords(heading.option ?? ""), optionCode: heading.optionCode,
                        isBeside: heading.isBesideOption, key: keys.key(ofColumn: column),
                        ownNames: keys.names(of: [column]), contents: contents.columns[column],
                        declared: layout.sample.table.columns.indices.contains(column)
                            ? layout.sample.table.columns[column] : nil)
                }, mostFilled: contents.mostFilled(among: columns))
        }
        unused = overview.otherColumns
    }
}

extension ExportLayout {
    /// The columns that join in one cell what the columns of single options hold too, as Kobo writes both.
    fileprivate func columnsJoining(_ parts: [Int]) -> [Int] {
        headings.indices.filter { column in
            !parts.contains(column) && !headings[column].isPart && !headings[column].isBesideOption
                && isSameQuestion(column, parts[0])
        }
    }
}

/// The headings of a file in every form an import looks for, and whose they are.
private struct HeadingKeys {
    private let headings: [ColumnHeading]
    private var owners: [String: Set<Int>] = [:]
    private var namesOfColumn: [Set<String>]

    var all: Set<String> { Set(owners.keys) }

    init(_ layout: ExportLayout) {
        headings = layout.headings
        namesOfColumn = headings.map { Set((HeadingKeys.names($0) + HeadingKeys.questions($0)).map(foldedHeading)) }
        for (column, names) in namesOfColumn.enumerated() {
            for name in names { owners[name, default: []].insert(column) }
        }
    }

    /// The headings by which an import asks for a column, of one with a repeated heading those alone that it has for itself.
    private static func names(_ heading: ColumnHeading) -> [String] {
        heading.repetition > 1 ? [heading.numbered(heading.title)] : heading.names
    }

    /// What the columns of one question share, as an import asks for it.
    private static func questions(_ heading: ColumnHeading) -> [String] {
        guard heading.isPart else { return [] }
        let words = [heading.code, heading.question].compactMap(\.self).filter { !$0.isEmpty }
        return heading.repetition > 1 ? words.map(heading.numbered) : words
    }

    func names(of columns: [Int]) -> Set<String> {
        let own = Set(columns)
        let names = columns.reduce(into: Set<String>()) { $0.formUnion(namesOfColumn[$1]) }
        return names.filter { owners[$0]?.isSubset(of: own) == true }
    }

    func key(ofColumn column: Int, among columns: [Int] = []) -> String? {
        first(of: HeadingKeys.names(headings[column]), in: [column] + columns)
    }

    func key(ofQuestion columns: [Int], among all: [Int]) -> String? {
        first(of: HeadingKeys.questions(headings[columns[0]]), in: all)
    }

    private func first(of names: [String], in columns: [Int]) -> String? {
        let own = Set(columns)
        return names.first { name in
            let key = foldedHeading(name)
            return !key.isEmpty && owners[key].map { $0.isSubset(of: own) } == true
        }.map(plainWords)
    }
}
