import ResponseImport
import SurveyModel

/// Columns that by heading and cells number the responses or tell their time, in files of any tool.
enum Bookkeeping {
    private static let ids: Set<String> = [
        "id", "nr", "nummer", "no", "number", "löpnummer", "svarande", "respondent", "respondentid", "respondent id",
        "svarsid",
        "svars-id", "svars id", "answer set id", "answersetid", "response id", "responseid", "record id", "uuid",
        "guid", "#", "",
        "row", "rad", "index", "submission id",
    ]
    private static let times: Set<String> = [
        "started", "startad", "påbörjad", "påbörjat", "starttid", "start time", "start date", "startdatum", "finished",
        "avslutad",
        "avslutat", "slutförd", "completed", "completed at", "end date", "slutdatum", "slutdatum och tid", "submitted",
        "skickad",
        "skickat", "inskickad", "inskickat", "svarsdatum", "svarstid", "created", "skapad", "modified", "ändrad",
        "datum och tid",
        "timestamp", "tidpunkt", "svarade", "besvarad", "answered", "response date", "date submitted",
    ]

    /// Why a column is left out, or nil where it may hold answers.
    static func reason(_ heading: String, _ contents: ColumnContents) -> LocalizedText? {
        let key = heading.lowercased().trimmingSpace
        let areDistinct = contents.filled >= 2 && contents.words.count == contents.filled
        if ids.contains(key), areDistinct, !contents.areDays {
            return .both("ser ut att numrera svaren", "seems to number the responses")
        }
        if times.contains(key), contents.areDays {
            return .both("ser ut att vara svarets tidpunkt", "seems to be the response's time")
        }
        return nil
    }
}
