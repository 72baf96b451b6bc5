import Tables

/// A table composed of what tools write in headings: each byte is a word, or ends a cell or a row, so that mutations reach
/// the marks by which dialects are told, in any order and over each other.
struct HeadingTable {
    /// The table as text.
    let text: String

    private static let mostRows = 40
    private static let mostColumns = 40

    /// The first byte chooses the delimiter.
    init(_ bytes: [UInt8]) {
        let delimiters = DelimitedDialect.Delimiter.allCases
        let delimiter = delimiters[Int(bytes.first ?? 0) % delimiters.count]
        var rows: [[String]] = [[""]]
        for byte in bytes.dropFirst() {
            switch byte {
            case 200..<245:
                if rows[rows.count - 1].count < HeadingTable.mostColumns { rows[rows.count - 1].append("") }
            case 245...: if rows.count < HeadingTable.mostRows { rows.append([""]) }
            default:
                rows[rows.count - 1][rows[rows.count - 1].count - 1] +=
                    HeadingTable.words[Int(byte) % HeadingTable.words.count]
            }
        }
        text = CSVWriter.text(of: rows, style: .init(delimiter: delimiter))
    }

    private static let words = [
        "Timestamp", "Tidstämpel", "id", "ID", "Start time", "Completion time", "Email", "Name", "submitdate",
        "lastpage",
        "startlanguage", "seed", "token", "Svars-ID", "Datum inskickad", "Sista sidan", "Startspråk", "Response ID",
        "Respondent ID", "Collector ID", "Start Date", "End Date", "Response", "Open-Ended Response", "StartDate",
        "EndDate",
        "Status", "Finished", "ResponseId", "{\"ImportId\":\"QID1\"}", "{'ImportId':", "V1", "Q1", "q1", "Q2",
        "QID1_TEXT",
        "record_id", "_complete", "redcap_event_name", "___", "_uuid", "_id", "_submission_time", "SubmissionDate",
        "KEY",
        "meta/", "group-", "#", "Submit Date (UTC)", "Network ID", "Time Started", "Date Submitted", "No.", "Survey ID",
        "session", "created", "modified", "ended", "_row", "_column", "_reason", "_record", "SQ001", "other", "comment",
        "Other (please specify)", "Annat (ange vad)", "Ditt namn", "Tel.", "Postnummer", "a", "b", "c", "d", "e", "å",
        "Å",
        "1", "2", "5", "98", "99", "-99", "1,234", "1.5", "2022-01-31", "9/18/2017 18:00:16", "2023-09-29 14.54.27",
        "2021/03/04 3:14:15 PM GMT+1", "Ja, helt", "Nej", "Vet ej", "Y", "N/A", "No", "TRUE", "anonymous", "a@b.se",
        "19811218-9876", "10.0.0.1", "[", "]", "][", "{", "}", "{{", "(", ")", "<", ">", "<b>", "</b>", "&amp;", "&#",
        ";", ":",
        " - ", " – ", "-", "/", ". ", ".", "..", "…", "?", "*", "|", " | ", ",", ", ", "'", "\"", "=", "+", " ",
        "\u{A0}", "\t",
        "\n", "\r", "\r\n", "\u{FEFF}", "\u{200B}", "\u{301}", "\u{1F1F8}\u{1F1EA}", "İ", "ß", "ﬁ", "Instämmer helt",
        "Instämmer inte alls", "Hur nöjd är du med ", "What do you think of ",
    ]
}
