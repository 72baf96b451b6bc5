import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Every message that the importer has in an enumeration, Swedish beside English.
@Suite struct MessageTests {
    private static let rowProblems: [RowProblem] = [
        .unclosedQuote, .textAfterQuote, .tooLong, .nulByte, .invalidUTF8, .halfLetter,
        .ragged(cells: 71, headings: 72), .ragged(cells: 1, headings: 72), .ragged(cells: 74, headings: 73),
    ]
    private static let formats: [FileFormat] = [
        .zip, .oldExcel, .binaryExcel, .openDocument, .officeDocument, .surveyArchive, .surveyStructure, .spss, .pdf,
        .image, .webPage, .markup, .json, .brokenJSON, .compressed, .columnar, .otherStatistics, .responseArchive,
        .richText,
    ]
    private static let tableProblems: [TableError.Problem] =
        [
            .missingFile, .isFolder, .unreadable(code: 71), .empty, .encoding("N71"), .damaged, .tooLarge, .encrypted,
            .hierarchy, .noData(expected: "N71"), .noSheet(among: ["N71", "N72"]), .headings(.nulByte),
        ] + formats.map { .otherFormat($0) }
    private static let problems: [ImportError.Problem] =
        [
            .profileDiffers(profile: "N71", differences: [.both("N72", "N72")]),
            .profileNamesUnknown(profile: "N71", name: "N72"), .severalSheets(["N71", "N72"]),
            .noColumnMatches(instrument: "N71", expected: ["N72"]), .headingsBelow(instrument: "N71", row: 72),
            .headingsAreIDs(instrument: "N71"), .noHeadings, .cellsInOne(instrument: "N71"), .rejectsIncomplete,
            .rejectsLackColumns(["N71", "N72"]),
            .answersAreIDs(item: "N71"),
            .headingsEncodedTwice(instrument: "N71"), .twoColumns(item: "N71", first: 72, second: 73),
            .ambiguousHeading(items: ["N71", "N72"]), .unknownGroup("N71"), .groupWithoutOptions("N71"), .tooManyGroups,
            .unknownNetwork("N71"), .tooManyOptions(item: "N71", most: 72), .missingColumn("N71"),
            .missingValue(column: "N71"), .notACount(column: "N71"), .repeatedRow(earlier: 71),
            .totalBesideParts(instrument: "N71"), .brokenRow(.nulByte),
        ] + tableProblems.map { .table($0) } + NotResponses.allCases.map { .notResponses($0) }
    private static let remarks: [TableRemark] = [
        .lettersRepaired, .lettersEncodedTwice(71), .deletedValues(71), .roundedValues(71), .furtherPages, .noValues,
        .unitsBelowMunicipalities(71), .undatedAnswer, .mergedCells(71, first: "N72"), .mergedCells(1, first: "N72"),
        .farCell("N71"), .hiddenRows(71), .hiddenRows(1),
        .hiddenColumns(71, first: "N72"), .hiddenColumns(1, first: "N72"),
        .sheetsPassedOver(["N71"]), .sheetsPassedOver(["N71", "N72"]),
    ]
    private static let reasons: [FindingReason] = [
        .prescribed, .text, .workbook, .spss, .tripleS(version: "N71"), .kolada, .byteOrderMark(.utf8), .zeroBytes,
        .ascii, .validLetters, .mostLettersValid(letters: 71, strayBytes: 72), .swedishLetters(71, .macRoman),
        .spacesBetweenWords(71), .noSwedishLetter, .separatorLine, .singleColumn,
        .rowsAlike(71, of: 72, columns: 73, rival: .tab, rivalColumns: 74), .sheetNamed, .onlySheet, .firstFilledSheet,
        .fittingHeadings,
    ]
    private static let verdicts: [RowVerdict] = [
        .heading, .noTime, .sum, .partial, .test, .mended, .mendedTwice, .unmended, .finishedElsewhere(file: "N71"),
    ]

    /// Each message in Swedish and English.
    static let all: [LocalizedText] =
        SetAsideReason.allCases.map(\.words) + verdicts.map(\.words) + remarks.map(\.words) + reasons.map(\.words)
        + [MendingScreen.Verdict.unchanged, .isInAlready, .repeated].map(\.words)
        + [TableContainer.delimitedText, .workbook].flatMap { kind in rowProblems.map { $0.words(in: kind) } }
        + problems.map { problem in
            let error = ImportError(problem, at: TableLocation(file: "N79"))
            return .both(error.text(in: .swedish), error.text(in: .english))
        }

    /// What stands in both languages alike: numbers, names, flags, keys, days.
    private static func marks(in text: String) -> Set<String> {
        let parts = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0)) }.map(String.init)
        return Set(
            parts.filter { part in
                part.hasPrefix("--") || part.contains("_") || part.contains(where: \.isNumber)
                    || part.hasPrefix("headerRows") || part.hasPrefix("decimalChar")
            })
    }

    @Test(arguments: all)
    func `both languages name the same numbers, names, options and keys`(message: LocalizedText) {
        let (swedish, english) = (message.text(in: .swedish), message.text(in: .english))
        #expect(!swedish.isEmpty && !english.isEmpty)
        #expect(Self.marks(in: swedish.replacing(",", with: ".")) == Self.marks(in: english.replacing(",", with: ".")))
        // A sentence that gives a reason or a remedy in one gives it in the other.
        let clauses = [swedish, english].map { text in text.split { ";.".contains($0) }.count }
        #expect(abs(clauses[0] - clauses[1]) <= 1)
    }

    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
    func `a workbook's columns are told by letters, any other table's by number`(number: Int, letters: String) {
        #expect(TableContainer.workbook.name(ofColumn: number) == letters)
        for container in TableContainer.allCases where container != .workbook {
            #expect(container.name(ofColumn: number) == String(number))
        }
        let headings = (1...number).map { "k\($0)" }
        let changes = HeadingChanges(from: headings, to: headings + ["ny"], in: .workbook).words
        #expect(changes.map { $0.text(in: .swedish) } == ["kolumn \(columnLetters(number + 1)) (”ny”) är ny"])
        let twice = ImportError(
            .twoColumns(item: "q", first: 1, second: number), at: TableLocation(file: "x.xlsx", sheet: "S"))
        #expect(twice.text(in: .swedish).contains("kolumnerna A och \(letters) motsvarar"))
    }

    @Test(arguments: all)
    func `no message blames the reader`(message: LocalizedText) {
        let words = " \(message.text(in: .swedish)) \(message.text(in: .english)) ".lowercased()
        for blame in [
            "felaktig", "ogiltig", " du har ", "fel av ", "måste", "invalid", "illegal", " you have ", "must ",
        ] {
            #expect(!words.contains(blame))
        }
    }
}
