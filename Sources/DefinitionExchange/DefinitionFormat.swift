/// The formats in which other tools keep what is asked.
public enum DefinitionFormat: String, CaseIterable, Sendable {
    /// The toolkit's own definition file, as YAML.
    case yaml
    /// The toolkit's own definition file, as JSON.
    case json
    /// An XLSForm (ODK, KoboToolbox) as a workbook.
    case xlsform
    /// An XLSForm as one text file, the sheet's name in the first column.
    case xlsformCSV = "xlsform-csv"
    /// LimeSurvey's structure as XML.
    case limeSurvey = "lss"
    /// LimeSurvey's structure as tab-separated text.
    case limeSurveyTSV = "limesurvey-tsv"
    /// A REDCap data dictionary.
    case redcap
    /// A Qualtrics survey file; read only, since its makers publish no description to write it by.
    case qualtrics = "qsf"
    /// Triple-S metadata.
    case tripleS = "triple-s"
}
