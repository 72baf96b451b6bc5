import SurveyModel
import Tables

extension TableError.Problem {
    var swedish: (String, String) {
        switch self {
        case .missingFile: ("filen finns inte", "Se över sökvägen och filens namn.")
        case .isFolder: ("det är en mapp, inte en fil", "Ange filerna i den en och en.")
        case .unreadable(let code):
            (
                "filen kan inte läsas (systemfel \(code))",
                "Se efter att filen får läsas och inte är öppen i ett annat program."
            )
        case .empty: ("filen är tom", "Exportera svaren på nytt; filen ska börja med en rad rubriker.")
        case .headings(let problem):
            (
                "rubrikraden kan inte läsas: \(problem.swedish)",
                "Rätta första raden, eller exportera svaren på nytt."
            )
        case .damaged:
            (
                "filens delar stämmer inte överens, eller håller något som av säkerhetsskäl inte läses",
                "Den kan ha skadats på vägen. Öppna den i sitt eget program och spara den på nytt, eller exportera svaren igen."
            )
        case .tooLarge:
            (
                "filen packas upp till mer än filer med svar brukar hålla, och läses därför inte av säkerhetsskäl",
                "Exportera svaren som CSV, som läses hur stor den än är."
            )
        case .encrypted: ("filen är låst med lösenord", "Spara den utan lösenord.")
        case .noSheet(let names):
            ("det finns ingen sådan flik", "Ange någon av \(names.map { "”\($0)”" }.joined(separator: ", ")).")
        case .noData(let name): ("datafilen som den beskriver saknas", "Lägg datafilen bredvid, som \(name).")
        case .encoding(let name): ("texten är skriven i \(name), som inte läses", "Spara den på nytt som ”CSV UTF-8”.")
        case .otherFormat(let format):
            ("det här är \(format.swedish.name), ingen tabell med svar", format.swedish.remedy)
        case .hierarchy:
            (
                "enkäten har svar under svar, som inte går in i en tabell",
                "Exportera en nivå av enkäten för sig, utan hierarki."
            )
        }
    }
}

extension FileFormat {
    /// What it is called in Swedish, and what to do with it.
    fileprivate var swedish: (name: String, remedy: String) {
        let resave = "Öppna den i Excel eller LibreOffice och spara den som Excel-arbetsbok (.xlsx)"
        let export = "Exportera själva svaren som CSV ur enkätverktyget."
        return switch self {
        case .zip:
            ("ett ZIP-arkiv", "Packa upp det och ange filen med svar, eller spara fliken med svar som ”CSV UTF-8”.")
        case .oldExcel:
            ("en arbetsbok från Excel 97–2003, eller en som är låst med lösenord", "\(resave), utan lösenord.")
        case .binaryExcel: ("en binär arbetsbok från Excel", "\(resave) eller som ”CSV UTF-8”.")
        case .openDocument: ("en OpenDocument-fil", "\(resave) eller som ”CSV UTF-8”.")
        case .officeDocument: ("ett dokument från Word eller PowerPoint", export)
        case .surveyArchive:
            (
                "ett enkätarkiv från LimeSurvey",
                "Exportera svaren från LimeSurvey som CSV; arkivet håller enkätens uppbyggnad."
            )
        case .surveyStructure:
            (
                "en enkäts uppbyggnad (LimeSurvey .lss, Qualtrics .qsf) utan svar",
                "Exportera svaren som CSV ur enkätverktyget; själva uppbyggnaden läses av ’enkat convert’."
            )
        case .spss: ("en datafil från SPSS", "Öppna den i sitt eget program och exportera den som CSV.")
        case .compressed:
            (
                "en packad fil (som .gz, eller R:s .rds och .RData)",
                "Packa upp den och ange filen i den; det som R har packat sparas ur R som CSV (write.csv)."
            )
        case .columnar: ("en tabell i Parquet eller Arrow", "Spara den som CSV, ur R eller Python.")
        case .otherStatistics:
            ("en datafil från SAS eller Stata", "Spara den därifrån som CSV, eller som datafil för SPSS (.sav).")
        case .responseArchive:
            (
                "en enkäts svar som LimeSurvey sparar dem (.lsr)",
                "Exportera svaren ur LimeSurvey som CSV: Svar → Exportera → Exportera svar."
            )
        case .richText: ("ett dokument i RTF", export)
        case .pdf: ("ett PDF-dokument", export)
        case .image: ("en bild", export)
        case .webPage: ("en webbsida, vad filen än heter", "\(resave), eller exportera som CSV.")
        case .markup: ("ett XML-dokument", export)
        case .json:
            (
                "ett JSON-dokument och inget datasvar från Koladas API",
                "Exportera själva svaren som CSV ur enkätverktyget, eller spara ett svar ur API:ets data (…/data/kpi/…)."
            )
        case .brokenJSON:
            ("ett JSON-dokument som bryts av eller är skadat", "Hämta eller exportera det på nytt, och spara hela.")
        }
    }
}

extension TableLocation {
    /// The place in Swedish words: `svar.csv, rad 5 (textrad 7), kolumn 3`.
    var swedish: String {
        var text = file
        if let sheet { text += ", fliken ”\(sheet)”" }
        if let row { text += ", rad \(row)" }
        if let line, line != row { text += row == nil ? ", textrad \(line)" : " (textrad \(line))" }
        if let column { text += ", kolumn \(name(ofColumn: column))" }
        return text
    }
}
