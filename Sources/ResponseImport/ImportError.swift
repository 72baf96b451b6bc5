public import SurveyModel
public import Tables

/// Why answers cannot be imported: what, where, and what now; never an answer.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var problem: Problem
    /// Where.
    public var location: TableLocation
    /// A near name that may have been meant.
    public var suggestion: String?

    /// Takes the parts.
    public init(_ problem: Problem, at location: TableLocation, suggestion: String? = nil) {
        self.problem = problem
        self.location = location
        self.suggestion = suggestion
    }

    init(_ error: TableError) { self.init(.table(error.problem), at: error.location) }

    /// What can be wrong with an import as a whole.
    public enum Problem: Hashable, Sendable {
        /// The table cannot be read.
        case table(TableError.Problem)
        /// The table is no answers but something else that survey tools give away.
        case notResponses(NotResponses)
        /// The headings are others than the profile's.
        case profileDiffers(profile: String, differences: [LocalizedText])
        /// The profile names an item or option that the instrument does not have.
        case profileNamesUnknown(profile: String, name: String)
        /// Several sheets of the workbook fit the instrument equally well.
        case severalSheets([String])
        /// No heading fits an item of the instrument.
        case noColumnMatches(instrument: String, expected: [String])
        /// No heading fits an item, but cells of a row below do.
        case headingsBelow(instrument: String, row: Int)
        /// No heading fits an item, since they are ids of a tool's own.
        case headingsAreIDs(instrument: String)
        /// The file holds rows that were set aside, without the columns that tell which.
        case rejectsIncomplete
        /// A file of rejects lacks columns of the export that its rows came from.
        case rejectsLackColumns([String])
        /// Options stand as ids of a tool's own, and not as words or codes.
        case answersAreIDs(item: String)
        /// No heading fits an item, and letters look as if they had been encoded as UTF-8 twice.
        case headingsEncodedTwice(instrument: String)
        /// The first row holds answers, and no row headings.
        case noHeadings
        /// All cells of a row stand in its first, with a delimiter between them.
        case cellsInOne(instrument: String)
        /// Two columns fit one item.
        case twoColumns(item: String, first: Int, second: Int)
        /// One heading fits several items equally well.
        case ambiguousHeading(items: [String])
        /// The instrument has no item by which to group.
        case unknownGroup(String)
        /// The item by which to group takes no single option.
        case groupWithoutOptions(String)
        /// The groups have more combinations than can be numbered.
        case tooManyGroups
        /// The network given for the whole file is none of the instrument's.
        case unknownNetwork(String)
        /// The item has more options than a record can hold.
        case tooManyOptions(item: String, most: Int)
        /// A table of a fixed shape lacks a column.
        case missingColumn(String)
        /// A value that may not be blank.
        case missingValue(column: String)
        /// A number was expected.
        case notACount(column: String)
        /// The row repeats an earlier row of a table that has each only once.
        case repeatedRow(earlier: Int)
        /// An instrument has a number asked in all beside those of its networks.
        case totalBesideParts(instrument: String)
        /// A row of a table of a fixed shape cannot be read.
        case brokenRow(RowProblem)
    }

    /// What is wrong, as an English clause.
    public var message: String {
        switch problem {
        case .table(let problem): TableError(problem, at: location).message
        case .notResponses(let kind): kind.message.text(in: .english)
        case .profileDiffers(let profile, let differences):
            "the headings are not those of the profile \(profile): "
                + differences.prefix(10).map { $0.text(in: .english) }.joined(separator: "; ")
                + (differences.count > 10 ? "; and \(differences.count - 10) more" : "")
        case .profileNamesUnknown(let profile, let name):
            "the profile \(profile) names \(name), which the instrument does not have"
        case .severalSheets(let names):
            "several sheets fit equally well: \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .noColumnMatches(let instrument, let expected):
            "no heading fits an item of \(instrument); expected headings such as "
                + expected.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
        case .headingsBelow(let instrument, let row):
            "no heading fits an item of \(instrument), but row \(row) looks like a row of its headings"
        case .headingsAreIDs(let instrument):
            "no heading fits an item of \(instrument): they are ids by which the tool knows its questions"
        case .rejectsIncomplete:
            "this is a file of rejects, but its columns \(RejectsColumns.names.joined(separator: ", ")) are not all there as its first"
        case .rejectsLackColumns(let names):
            "the file of rejects lacks columns of the export it came from: \(names.joined(separator: ", "))"
        case .answersAreIDs(let item):
            "answers to \(item) stand as ids by which the tool knows its options, not as words"
        case .headingsEncodedTwice(let instrument):
            "no heading fits an item of \(instrument), and letters look as if they had been encoded as UTF-8 twice (ö as Ã¶)"
        case .noHeadings: "the first row looks like answers, not like headings"
        case .cellsInOne(let instrument):
            "all cells of a row stand in the first, which parted holds headings of \(instrument): the file was opened and saved in a spreadsheet that expects another delimiter"
        case .twoColumns(let item, let first, let second):
            "columns \(location.name(ofColumn: first)) and \(location.name(ofColumn: second)) both fit item \(item)"
        case .ambiguousHeading(let items): "the heading fits several items: \(items.joined(separator: ", "))"
        case .unknownGroup(let name): "there is no item \(name) to group by"
        case .groupWithoutOptions(let name): "item \(name) takes several options or none, so it makes no groups"
        case .tooManyGroups: "the groups have more combinations than can be counted"
        case .unknownNetwork(let name): "there is no network \(name) in the instrument's list"
        case .tooManyOptions(let item, let most): "item \(item) has more than \(most) options"
        case .missingColumn(let name): "the column \(name) is missing"
        case .missingValue(let column): "\(column) is blank"
        case .notACount(let column): "\(column) is not a whole number of at least 0"
        case .repeatedRow(let earlier): "the row repeats row \(earlier)"
        case .totalBesideParts(let instrument):
            "\(instrument) has rows with a network and a row without, which would be added to them"
        case .brokenRow(let problem): problem.message
        }
    }

    /// What to do now, as an English sentence.
    public var remedy: String {
        if let suggestion { return "Did you mean \(suggestion)?" }
        return switch problem {
        case .table(let problem): TableError(problem, at: location).remedy
        case .notResponses(let kind): kind.remedy.text(in: .english)
        case .profileDiffers:
            "Make a profile of this file, which keeps what stayed: --dry-run --profile OLD --save-profile NEW. Or import without."
        case .profileNamesUnknown: "Correct the name in the profile."
        case .severalSheets: "Name the sheet of answers with --sheet."
        case .noColumnMatches:
            "Check that the file answers this instrument, or add the headings as aliases of its items."
        case .headingsBelow(_, let row):
            "Remove the rows above it, or import by a profile, which --dry-run --save-profile writes with headerRows: [\(row)]."
        case .headingsAreIDs:
            "Export again with the questions' words (in Formbricks: Responses → Download → CSV), or add the ids as aliases of the items."
        case .rejectsIncomplete:
            "Keep these columns as --rejects wrote them, since without them mended records would count twice; write the file again, or mend the export itself."
        case .rejectsLackColumns:
            "Write the file again with --rejects and mend it with all its columns, since what stands in them would be lost."
        case .answersAreIDs:
            "Export again with the options' words (in Formbricks: Responses → Download → CSV), or add the ids as aliases of the options."
        case .headingsEncodedTwice: "Have them repaired with --repair-encoding, or export again as \"CSV UTF-8\"."
        case .noHeadings:
            "Export again with a row of headings, or write one with the questions above the answers. Where it is headings after all, change those that are answers in the rows below too."
        case .cellsInOne:
            "Export again, and import the file as the survey tool wrote it, without opening it in a spreadsheet before."
        case .twoColumns: "Remove one of the columns, or give it another heading."
        case .ambiguousHeading: "Use the name of the item that is meant as the heading."
        case .unknownGroup: "Name an item of the instrument."
        case .groupWithoutOptions: "Group by an item that takes one answer, as one of type select_one."
        case .tooManyGroups: "Group by fewer items."
        case .unknownNetwork: "Name the file after a network, or add the network to the organisation."
        case .tooManyOptions: "Shorten the list, or make the item a text."
        case .missingColumn: "Add the column; the headings are instrument, network, unit and invited."
        case .missingValue: "Fill it in, or remove the row."
        case .notACount: "Write the number with digits only."
        case .repeatedRow: "Keep one of the rows."
        case .totalBesideParts: "Give the number for each network alone, or one number for all."
        case .brokenRow: "Mend the row."
        }
    }

    /// Where, what and what now, in one line.
    public var description: String { "\(location): \(message). \(remedy)" }
}
