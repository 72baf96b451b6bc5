import SurveyModel

/// The comments that explain a profile's parts to who corrects it by hand.
struct ProfileComments {
    private let isSwedish: Bool

    init(_ language: LanguageTag) { isSwedish = language.isSwedish }

    var head: [String] {
        isSwedish
            ? [
                "# Så läses filer med de här rubrikerna. Rätta det som är fel nedan, och importera sedan med --profile FIL,",
                "# eller lägg filen i mappen profiles/ i en period, där den används för filer som den passar.",
            ]
            : [
                "# How to import files with these headings. Correct what is wrong below, then import with --profile FILE,",
                "# or put the file into the folder profiles/ of a period, where it is used for files that fit it.",
            ]
    }

    var dialect: String { isSwedish ? "# verktyget vars vanor gäller" : "# the tool whose habits apply" }

    var fingerprint: String {
        isSwedish
            ? "# Rubrikerna; en fil med andra rörs inte. Utan fingeravtryck jämförs de en och en."
            : "# The headings; a file with others is not touched. Where it is left out they are compared one by one."
    }

    var table: String {
        isSwedish
            ? "# Som i Frictionless Table Dialect; rader räknas som i ett kalkylprogram."
            : "# As in Frictionless Table Dialect; rows are counted as in a spreadsheet."
    }

    var dates: String {
        isSwedish
            ? "# year_first, month_first, day_first eller serial" : "# year_first, month_first, day_first or serial"
    }

    var decimalChar: String {
        isSwedish
            ? "# före decimalerna; det andra av , och . skiljer tusental"
            : "# before decimals; the other of , and . parts thousands"
    }

    var missing: String {
        isSwedish ? "# Ord som inte är svar, i alla kolumner." : "# Words that are no answers, in every column."
    }

    var columns: [String] {
        isSwedish
            ? [
                "# Varje kolumn: item: NAMN för svaren på en fråga, med option: KOD om den står för ett alternativ;",
                "# leave_out: true för det som inte ska läsas; record_id: true för det som visar att ett svar upprepas.",
            ]
            : [
                "# Each column: item: NAME for the answers to an item, with option: CODE where it stands for one option;",
                "# leave_out: true for what is not wanted; record_id: true for what tells repeated records.",
            ]
    }
}
