/// The tool or habit an export comes from.
public enum ResponseDialect: String, CaseIterable, Sendable, Hashable, Codable {
    /// The toolkit's own: headings are item names, cells are codes.
    case canonical
    /// LimeSurvey with question codes as headings.
    case limeSurveyCodes = "limesurvey-codes"
    /// LimeSurvey with headings as `Q1. How …`.
    case limeSurveyCodeAndText = "limesurvey-code-and-text"
    /// LimeSurvey with the questions' words as headings.
    case limeSurveyText = "limesurvey-text"
    /// SurveyMonkey: a row of questions over a row of options.
    case surveyMonkey = "surveymonkey"
    /// SurveyMonkey, numeric: a row of codes, one of questions, one of options.
    case surveyMonkeyNumeric = "surveymonkey-numeric"
    /// Qualtrics: codes, words and `ImportId` in three rows.
    case qualtrics
    /// Qualtrics before 2016: `V1`, `V2` … over the words.
    case qualtricsLegacy = "qualtrics-legacy"
    /// Google Forms in English: `Timestamp` first, labels, ticked options joined by a comma.
    case googleForms = "google-forms"
    /// Google Forms in Swedish: `Tidstämpel` first, times as `2023-09-29 14.54.27`.
    case googleFormsSwedish = "google-forms-sv"
    /// Microsoft Forms: id, start, end, e-mail and name first; several options end in a semicolon each.
    case microsoftForms = "microsoft-forms"
    /// REDCap: `field___code` for boxes, `form_complete` for forms.
    case redcap
    /// KoboToolbox: `_uuid` and other columns that begin with an underscore.
    case kobo
    /// ODK Central: `SubmissionDate` first, `KEY` among the last.
    case odkCentral = "odk-central"
    /// Typeform: `#` first, a column for each option.
    case typeform
    /// Alchemer, once SurveyGizmo: `Option:Question`.
    case alchemer
    /// Formbricks: `No.`, `Response ID`, `Timestamp`, `Finished`, `Survey ID`.
    case formbricks
    /// formr: `session`, `created`, `modified` and `ended` before the answers.
    case formr
    /// Enalyzer: days as `03-25-2022` beside its fields on the respondent; what a question holds was chosen for each.
    case enalyzer
    /// SPSS: short names, labels and values declared in the file.
    case spss
    /// Triple-S: a definition beside the data.
    case tripleS = "triple-s"
    /// Key figures as Kolada's API tells them.
    case kolada
    /// Any tool, with a column for each option headed `Question - Option` or `Question [Option]`.
    case flattened
    /// A table saved by Swedish Excel: semicolons, decimal commas.
    case swedishExcel = "swedish-excel"
    /// Any other table with a row of headings.
    case plain

    /// Whether a word that is one option's code and another's label is read as the label.
    var prefersLabels: Bool {
        switch self {
        case .googleForms, .googleFormsSwedish, .microsoftForms, .surveyMonkey, .typeform, .alchemer, .flattened,
            .limeSurveyText, .plain:
            true
        default: false
        }
    }

    /// Whether what is written at "other" stands in place of the option's words.
    package var mixesOwnWords: Bool {
        [.googleForms, .googleFormsSwedish, .microsoftForms, .typeform].contains(self)
    }

    /// Whether words for missing answers are the tool's own, and none of the form's options.
    package var isToolsOwn: Bool { isLimeSurvey || self == .plain }

    /// Whether its exports mostly hold codes rather than words.
    package var writesCodes: Bool {
        [
            .limeSurveyCodes, .redcap, .kobo, .odkCentral, .formr, .spss, .tripleS, .qualtrics, .qualtricsLegacy,
            .surveyMonkeyNumeric,
        ].contains(self)
    }

    /// Whether the tool can mark a response as a test.
    var marksTests: Bool { [.qualtrics, .qualtricsLegacy, .alchemer].contains(self) }

    /// Whether it is one of LimeSurvey's.
    var isLimeSurvey: Bool {
        [.limeSurveyCodes, .limeSurveyCodeAndText, .limeSurveyText].contains(self)
    }

    /// The name readers know.
    public var name: String {
        switch self {
        case .canonical: "Enkät"
        case .limeSurveyCodes, .limeSurveyCodeAndText, .limeSurveyText: "LimeSurvey"
        case .surveyMonkey, .surveyMonkeyNumeric: "SurveyMonkey"
        case .qualtrics, .qualtricsLegacy: "Qualtrics"
        case .googleForms, .googleFormsSwedish: "Google Forms"
        case .microsoftForms: "Microsoft Forms"
        case .redcap: "REDCap"
        case .kobo: "KoboToolbox"
        case .odkCentral: "ODK Central"
        case .typeform: "Typeform"
        case .alchemer: "Alchemer"
        case .formbricks: "Formbricks"
        case .formr: "formr"
        case .enalyzer: "Enalyzer"
        case .spss: "SPSS"
        case .tripleS: "Triple-S"
        case .kolada: "Kolada"
        case .flattened, .plain: "CSV"
        case .swedishExcel: "Excel"
        }
    }
}
