import ResponseImport
import SurveyModel
import Tables
import Testing

/// A genuine file of a survey tool, and what is to come of it.
///
/// The files lie beside the package where they are at hand, and none is in it. Records, columns and questions were counted
/// by hand and with Python's csv module, openpyxl and pyreadstat, not by what is tested.
struct GenuineFile: CustomTestStringConvertible, Sendable {
    /// Its path in the folder of genuine files.
    let path: String
    /// What is to come of it.
    let outcome: Outcome

    enum Outcome: Sendable {
        case answers(Answers)
        case refused(ImportError.Problem)
    }

    /// What an export of answers tells of itself.
    struct Answers: Sendable {
        let dialect: ResponseDialect
        let encoding: TextEncoding?
        let headerRows: Int
        let columns: Int
        let records: Int
        let items: Int
        /// How many items a definition drafted from it has, where that is another number.
        var drafted: Int?
        /// The rows that are no records.
        var leftOut = 0
        /// The records that were not finished, where the tool tells.
        var partial = 0
        /// Some items of the definition drafted from it, and what they must be.
        var types: [String: ItemType] = [:]
        /// The definition beside it, and exact counts by it.
        var definition: Definition?
    }

    /// A definition beside an export.
    struct Definition: Sendable {
        let path: String
        /// Cells set aside, which the definition itself does not allow.
        var setAside = 0
        /// Items and their counts, an option or kind of missing each.
        let counts: [String: [String]]
        /// The toolkit's own copy of what is read, where it is short.
        var copy: String?
    }

    /// Where the files lie.
    static let folder = "../shared/exports"

    var testDescription: String { path }

    /// The file itself.
    var source: ByteSource { ByteSource(path: "\(GenuineFile.folder)/\(path)") }

    /// What the file tells of itself, where it holds answers.
    var answers: Answers? { if case .answers(let answers) = outcome { answers } else { nil } }

    /// A file of answers.
    static func answers(
        _ path: String, _ dialect: ResponseDialect, _ encoding: TextEncoding? = .utf8, rows headerRows: Int = 1,
        columns: Int, records: Int, items: Int, drafted: Int? = nil, leftOut: Int = 0, partial: Int = 0,
        _ types: [String: ItemType] = [:],
        by definition: Definition? = nil
    ) -> GenuineFile {
        GenuineFile(
            path: path,
            outcome: .answers(
                Answers(
                    dialect: dialect, encoding: encoding, headerRows: headerRows, columns: columns, records: records,
                    items: items, drafted: drafted, leftOut: leftOut, partial: partial, types: types,
                    definition: definition)))
    }

    /// A file that a survey tool gives away beside the answers.
    static func refused(_ path: String, _ kind: NotResponses) -> GenuineFile {
        GenuineFile(path: path, outcome: .refused(.notResponses(kind)))
    }

    /// A file that is no table.
    static func refused(_ path: String, as format: FileFormat) -> GenuineFile {
        GenuineFile(path: path, outcome: .refused(.table(.otherFormat(format))))
    }
}

extension GenuineFile {
    /// Every file of the folder.
    static let all: [GenuineFile] =
        google + limeSurvey + tables + qualtrics + redcap + spss + surveyMonkey + tripleS + forms

    /// Those with answers.
    static let exports = all.filter { $0.answers != nil }

    private static let google: [GenuineFile] = [
        // The last row holds nothing but a mean: it is no answer.
        .answers(
            "googleforms/cncf-maintainers-2017H1.csv", .googleForms, columns: 9, records: 19, items: 7, leftOut: 1,
            ["1. Satisfaction": .selectOne, "3. Were there": .selectOne, "7. Any other": .text]),
        .answers(
            "googleforms/cncf-maintainers-2018H1.csv", .googleForms, columns: 9, records: 56, items: 7,
            ["4. Efficiency": .selectOne, "6. How can CNCF": .selectMultiple, "7. Any other": .text]),
    ]

    private static let limeSurvey: [GenuineFile] = [
        // 99 codes beside LimeSurvey's own and its timings: 60 questions, 21 in boxes, and 138 rows of arrays. In codes, seven of
        // the made-up questions hold 1, 2, 3 … and look like numbers of the responses.
        .answers(
            "limesurvey/n2-code-and-text-2020.csv", .limeSurveyCodeAndText, columns: 559, records: 12, items: 219,
            partial: 7),
        .answers(
            "limesurvey/n2-codeonly-2020.csv", .limeSurveyCodes, columns: 559, records: 12, items: 219, partial: 7),
        // 65 disciplines in boxes, of which two persons ticked none; the first column numbers the rows.
        .answers(
            "limesurvey/rse2017-nl-public.csv", .limeSurveyCodeAndText, columns: 131, records: 77, items: 61,
            drafted: 60,
            by: Definition(
                path: "limesurvey/rse2017-nl-structure.tsv",
                counts: [
                    "currentEmp13": [
                        "SQ003 2", "SQ004 1", "SQ006 2", "SQ008 1", "SQ009 22", "SQ011 1", "SQ012 11", "SQ013 4",
                        "SQ014 3", "SQ015 5", "SQ016 1", "SQ017 41", "SQ019 1", "SQ021 1", "SQ023 6", "SQ025 2",
                        "SQ027 5", "SQ028 1", "SQ029 10", "SQ031 1", "SQ032 1", "SQ033 10", "SQ034 1", "SQ036 1",
                        "SQ038 1", "SQ039 6", "SQ040 11", "SQ042 2", "SQ043 5", "SQ045 12", "SQ046 2", "SQ047 1",
                        "SQ050 5", "SQ051 1", "SQ052 20", "SQ054 1", "SQ055 3", "SQ057 1", "SQ060 1", "SQ062 1",
                        "_no_answer 2",
                    ], "rse1": ["N 2", "Y 75"], "paper1": ["N 4", "Y 71", "_no_answer 2"],
                    "proj4can": ["SQ001 17", "SQ002 65", "SQ003 8", "SQ004 43", "_no_answer 2"],
                ])),
        .refused("limesurvey/rse2017-nl-structure.tsv", .limeSurveyStructure),
        .refused("limesurvey/xlsform2lstsv-multilingual.tsv", .limeSurveyStructure),
        .refused("limesurvey/imex-two-languages.lss", as: .surveyStructure),
        .refused("limesurvey/n2-test-structure.lss", as: .surveyStructure),
    ]

    private static let tables: [GenuineFile] = [
        // 1,706 rows of which 927 Partial; 37 columns less 3 of Alchemer's and 2 beside "other".
        .answers(
            "alchemer/jupyter-2015-SurveyExport.csv", .alchemer, columns: 37, records: 1706, items: 32, partial: 927,
            ["How often do you use Jupyter Notebook?": .selectOne, "Select all the words": .selectMultiple]),
        // Its row of questions lacks most of them, so that they cannot be counted: as many as were found.
        .answers("other/cantera-typeform.csv", .typeform, rows: 2, columns: 112, records: 60, items: 63),
        .answers("other/carpentries-longterm-2020-answer-key.csv", .plain, columns: 3, records: 67, items: 3),
        .answers(
            "other/carpentries-longterm-2020.csv", .plain, columns: 24, records: 176, items: 24,
            ["impact_career": .selectOne, "how_tools_help": .selectMultiple, "recommendation_score": .selectOne]),
        .answers(
            "other/carpentrycon2020-ratings.csv", .plain, columns: 17, records: 124, items: 17, ["nps": .selectOne]),
    ]

    private static let qualtrics: [GenuineFile] = [
        // Q1; Q2 in 5 boxes; Q3 and Q4 in 4 rows each; Q5 in 3 rows of 3 boxes, Q6 in 3 rows of 4.
        .answers(
            "qualtrics/qt-no-basis-insights.csv", .qualtrics, rows: 3, columns: 49, records: 15, items: 16,
            ["Check all statements you agree with": .selectMultiple, "Indicate how you feel about squash": .selectOne],
            by: Definition(
                path: "qualtrics/qt-no-basis.qsf",
                counts: [
                    "Q1": ["1 3", "2 3", "3 7", "_dont_know 2"], "Q2": ["-1 10", "-2 8", "1 9", "2 10", "3 9"],
                    "Q3_1": ["1 3", "2 3", "3 4", "_dont_know 5"],
                    "Q4_2": ["1 3", "2 2", "3 3", "_dont_know 2", "_not_applicable 5"],
                ])),
        .answers("qualtrics/qualtRics-sample-3rows.csv", .qualtrics, rows: 3, columns: 20, records: 1, items: 3),
        .answers("qualtrics/qualtRics-sample-legacy.csv", .qualtricsLegacy, rows: 2, columns: 15, records: 1, items: 2),
        .refused("qualtrics/qt-no-basis.qsf", as: .surveyStructure),
    ]

    private static let redcap: [GenuineFile] = [
        .answers(
            "redcap/checkboxes-data.csv", .redcap, columns: 13, records: 4, items: 3,
            ["check_one": .selectMultiple, "check_two": .selectMultiple],
            by: Definition(
                path: "redcap/checkboxes-dictionary.csv",
                counts: [
                    "check_one": ["1 2", "2 1", "3 1", "4 1", "_no_answer 2"],
                    "check_two": ["_no_answer 2", "a 1", "b 1", "c 1", "d 1"],
                ])),
        // Two lengths and two weights lie outside what the dictionary allows.
        .answers(
            "redcap/simple-data.csv", .redcap, columns: 24, records: 5, items: 9,
            ["race": .selectMultiple, "bmi": .decimal],
            by: Definition(
                path: "redcap/simple-dictionary.csv", setAside: 4,
                counts: [
                    "ethnicity": ["0 1", "1 3", "2 1"], "race": ["1 1", "2 1", "3 1", "4 1", "5 4", "6 1"],
                    "sex": ["0 2", "1 3"],
                ])),
        .answers(
            "redcap/decimal-comma-data.csv", .redcap, columns: 6, records: 4, items: 3, ["height": .decimal],
            by: Definition(
                path: "redcap/decimal-comma-dictionary.csv", counts: [:],
                copy:
                    "record_id,name,height,weight\n1,Valdez,1.54,52.3\n2,Rich,1.84,92.3\n3,Furtado,1.95,123.4\n4,Akbar,1.61,45.9\n"
            )),
        .refused("redcap/checkboxes-dictionary.csv", .redcapDictionary),
        .refused("redcap/simple-dictionary.csv", .redcapDictionary),
        .refused("redcap/decimal-comma-dictionary.csv", .redcapDictionary),
    ]

    private static let spss: [GenuineFile] = [
        .answers("spss/haven-datetime.sav", .spss, nil, columns: 3, records: 2, items: 3),
        .answers(
            "spss/haven-labelled-num-na.sav", .spss, nil, columns: 1, records: 2, items: 1, ["VAR00002": .selectOne]),
        .answers("spss/haven-labelled-num.sav", .spss, nil, columns: 1, records: 1, items: 1, ["VAR00002": .selectOne]),
        .answers("spss/haven-labelled-str.sav", .spss, nil, columns: 1, records: 2, items: 1, ["gender": .selectOne]),
        .answers("spss/haven-umlauts.sav", .spss, nil, columns: 1, records: 4, items: 1),
        .answers("spss/haven-variable-label.sav", .spss, nil, columns: 1, records: 1, items: 1),
        .answers("spss/pyreadstat-multiple-response.sav", .spss, nil, columns: 12, records: 6, items: 8),
        .answers("spss/pyreadstat-sample.sav", .spss, nil, columns: 7, records: 5, items: 7),
        .answers("spss/pyreadstat-sample.zsav", .spss, nil, columns: 7, records: 5, items: 7),
    ]

    private static let surveyMonkey: [GenuineFile] = [
        // A byte CA, the no-break space of the first Macintosh, in 286 places.
        .answers(
            "surveymonkey/538-food-world-cup-0xca.csv", .surveyMonkey, .macRoman, columns: 48, records: 1373, items: 47),
        .answers("surveymonkey/538-steak.csv", .surveyMonkey, rows: 2, columns: 15, records: 550, items: 14),
        .answers(
            "surveymonkey/cncf-ambassadors-2019H1.csv", .surveyMonkey, rows: 2, columns: 49, records: 21, items: 7),
        .answers(
            "surveymonkey/cncf-ambassadors-2019H2.csv", .surveyMonkey, rows: 2, columns: 53, records: 42, items: 7,
            ["Which CNCF Project": .selectMultiple]),
        // Project; the boxes; collaboration in two columns; 10 scales; 3 open questions.
        .answers(
            "surveymonkey/cncf-maintainers-2019H1.csv", .surveyMonkey, rows: 2, columns: 97, records: 64, items: 16,
            ["Efficiency": .selectOne, "Do you feel that CNCF": .selectOne, "Are your CI": .selectOne]),
        // The boxes; 11 questions of one answer; "Why?" beside the last; 4 open ones.
        .answers(
            "surveymonkey/cncf-maintainers-2020H1.csv", .surveyMonkey, rows: 2, columns: 71, records: 79, items: 17,
            drafted: 16),
        // Respondents' columns taken out; the boxes; 14 questions of one answer; 4 "Why?"; 4 open ones.
        .answers(
            "surveymonkey/cncf-maintainers-2021H1.csv", .surveyMonkey, rows: 2, columns: 133, records: 93, items: 23,
            drafted: 19),
        .refused("surveymonkey/NOT-RESPONSES-strimzi-2020-summary.csv", .summary),
        .refused("surveymonkey/NOT-RESPONSES-cncf-2021-crosstab.xlsx", .crosstab),
    ]

    /// The counts of the standard's example, made by hand from its bit strings; it stands there in both formats.
    private static func exhibition(_ name: String) -> Definition {
        Definition(
            path: "triple-s/\(name).sss",
            counts: [
                "Q2": ["0 1", "1 1", "2 1"], "Q3": ["1 2", "2 2", "3 1", "5 1", "9 2"],
                "Q4": ["1 1", "2 1", "_dont_know 1"], "Q5": ["1 1", "2 2", "5 1", "9 1"], "Q7": ["0 1", "1 2"],
                "Q8": ["A 1", "C 1", "_not_asked 1"],
            ])
    }

    private static let tripleS: [GenuineFile] = [
        .answers(
            "triple-s/v20-example1.sss", .tripleS, nil, columns: 12, records: 3, items: 11,
            ["Attractions visited": .selectMultiple, "Overall impression": .selectOne, "Miles travelled": .integer],
            by: exhibition("v20-example1")),
        .answers(
            "triple-s/v20-example2.sss", .tripleS, nil, columns: 12, records: 3, items: 11,
            ["Attractions visited": .selectMultiple], by: exhibition("v20-example2")),
        // The data named instead of the definition beside it.
        .answers(
            "triple-s/v20-example1.asc", .tripleS, nil, columns: 12, records: 3, items: 11,
            by: exhibition("v20-example1")),
        .answers(
            "triple-s/v20-example2.csv", .tripleS, nil, columns: 12, records: 3, items: 11,
            by: exhibition("v20-example2")),
    ]

    private static let forms: [GenuineFile] = [
        .refused("xlsform/correlaid-testA.xlsx", .xlsForm),
        .refused("xlsform/pyxform-duplicate_columns.xlsx", .xlsForm),
        .refused("xlsform/pyxform-specify_other.csv", .xlsForm), .refused("xlsform/pyxform-widgets.csv", .xlsForm),
        .refused("xlsform/pyxform-yes_or_no_question.xlsx", .xlsForm),
    ]
}
