extension Phrases {
    /// What one record of an instrument is, in words; the definition's own word where it is another.
    func word(forRecord record: String) -> String {
        switch record {
        case "assessment": say("en bedömning", "an assessment")
        case "audit": say("en revision", "an audit")
        case "control": say("en kontroll", "a control")
        case "course": say("en kurs", "a course")
        case "discharge": say("en utskrivning", "a discharge")
        case "event": say("en händelse", "an event")
        case "idea": say("en idé", "an idea")
        case "indicator_value": say("ett värde av ett nyckeltal", "a value of an indicator")
        case "inspection": say("en inspektion", "an inspection")
        case "meeting": say("en träff", "a meeting")
        case "meeting_attendance": say("en förväntad deltagare vid en träff", "somebody expected at a meeting")
        case "municipality_indicator_year":
            say("ett nyckeltal för en kommun och ett år", "an indicator of a municipality and year")
        case "municipality_need": say("ett behov i en kommun", "a need of a municipality")
        case "municipality_occasion": say("en kommun vid ett tillfälle", "a municipality on an occasion")
        case "municipality_survey_year": say("en enkät i en kommun ett år", "a survey of a municipality and year")
        case "municipality_year": say("en kommun och ett år", "a municipality and year")
        case "municipality_year_care":
            say("en kommun, ett år och ett slag av vård", "a municipality, year and kind of care")
        case "operation_year": say("en verksamhet och ett år", "an operation and year")
        case "organisation_year": say("en organisation och ett år", "an organisation and year")
        case "person": say("en person", "a person")
        case "person_and_occasion": say("en person vid ett tillfälle", "a person on an occasion")
        case "placement": say("en placering", "a placement")
        case "project": say("ett projekt", "a project")
        case "shift": say("ett arbetspass", "a shift")
        case "team": say("ett team", "a team")
        case "vote": say("en röst", "a vote")
        default: record.split(separator: "_").joined(separator: " ")
        }
    }
}
