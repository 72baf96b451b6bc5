public import SurveyModel
import Tables

extension ImportError {
    /// What is wrong, as a clause, and what now, as a sentence; in Swedish or English.
    public func words(in language: LanguageTag) -> (message: String, remedy: String) {
        guard language.isSwedish else { return (message, remedy) }
        let (message, remedy) = swedish
        return (message, suggestion.map { "Avsågs \($0)?" } ?? remedy)
    }

    private var swedish: (String, String) {
        switch problem {
        case .table(let problem): problem.swedish
        case .notResponses(let kind): (kind.message.text(in: .swedish), kind.remedy.text(in: .swedish))
        case .profileDiffers(let profile, let differences):
            (
                "rubrikerna är inte de som profilen \(profile) gäller: "
                    + differences.prefix(10).map { $0.text(in: .swedish) }.joined(separator: "; ")
                    + (differences.count > 10 ? "; och \(differences.count - 10) till" : ""),
                "Läs in utan profilen, eller gör en ny med --dry-run --save-profile och rätta den."
            )
        case .profileNamesUnknown(let profile, let name):
            ("profilen \(profile) nämner \(name), som definitionen inte har", "Rätta namnet i profilen.")
        case .noColumnMatches(let instrument, let expected):
            (
                "ingen rubrik motsvarar en fråga i \(instrument); väntade rubriker är till exempel "
                    + expected.prefix(5).map { "”\($0)”" }.joined(separator: ", "),
                "Se efter att filen hör till den enkäten, eller lägg till rubrikerna som alias för frågorna."
            )
        case .twoColumns(let item, let first, let second):
            (
                "kolumnerna \(first) och \(second) motsvarar båda frågan \(item)",
                "Ta bort den ena, eller ge den en annan rubrik."
            )
        case .ambiguousHeading(let items):
            (
                "rubriken motsvarar flera frågor: \(items.joined(separator: ", "))",
                "Använd namnet på den fråga som avses som rubrik."
            )
        default: otherSwedish
        }
    }

    private var otherSwedish: (String, String) {
        switch problem {
        case .unknownGroup(let name):
            ("det finns ingen fråga \(name) att gruppera efter", "Ange en fråga i definitionen.")
        case .groupWithoutOptions(let name):
            (
                "frågan \(name) tar flera svar eller inget, så den bildar inga grupper",
                "Gruppera efter en fråga med ett svar."
            )
        case .tooManyGroups: ("grupperna har fler kombinationer än som går att räkna", "Gruppera efter färre frågor.")
        case .unknownNetwork(let name):
            (
                "det finns inget nätverk \(name) i definitionens lista",
                "Ge filen namn efter ett nätverk, eller lägg till nätverket i organisationen."
            )
        case .tooManyOptions(let item, let most):
            ("frågan \(item) har fler än \(most) alternativ", "Korta listan, eller gör frågan till fritext.")
        case .missingColumn(let name):
            ("kolumnen \(name) saknas", "Lägg till kolumnen; rubrikerna är instrument, network, unit och invited.")
        case .missingValue(let column): ("\(column) är tom", "Fyll i den, eller ta bort raden.")
        case .notACount(let column): ("\(column) är inte ett helt tal från 0", "Skriv talet med bara siffror.")
        case .repeatedRow(let earlier): ("raden upprepar rad \(earlier)", "Behåll en av raderna.")
        case .totalBesideParts(let instrument):
            (
                "\(instrument) har rader med nätverk och en rad utan, som skulle läggas till dem",
                "Ange antalet för varje nätverk, eller ett antal för alla."
            )
        case .brokenRow(let problem): (problem.words.text(in: .swedish), "Rätta raden.")
        default: (message, remedy)
        }
    }
}

extension TableError.Problem {
    fileprivate var swedish: (String, String) {
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
                "rubrikraden kan inte läsas: \(problem.words.text(in: .swedish))",
                "Rätta första raden, eller exportera svaren på nytt."
            )
        case .damaged:
            ("filen är skadad", "Öppna den i sitt eget program och spara den på nytt, eller exportera svaren igen.")
        case .tooLarge:
            (
                "filen är större än vad som läses av det slaget",
                "Exportera svaren som CSV, som läses hur stor den än är."
            )
        case .encrypted: ("filen är låst med lösenord", "Spara den utan lösenord.")
        case .noSheet(let names):
            ("det finns ingen sådan flik", "Ange någon av \(names.map { "”\($0)”" }.joined(separator: ", ")).")
        case .noData(let name): ("datafilen som den beskriver saknas", "Lägg datafilen bredvid, som \(name).")
        default:
            {
                let error = TableError(self, at: TableLocation(file: ""))
                return (error.message, error.remedy)
            }()
        }
    }
}
