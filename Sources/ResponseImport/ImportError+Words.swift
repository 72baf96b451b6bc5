public import SurveyModel
import Tables

extension ImportError {
    /// What is wrong, as a clause, and what now, as a sentence; in Swedish or English.
    public func words(in language: LanguageTag) -> (message: String, remedy: String) {
        guard language.isSwedish else { return (message, remedy) }
        let (message, remedy) = swedish
        return (message, suggestion.map { "Avsågs \($0)?" } ?? remedy)
    }

    /// Where, what and what now, in one line, in Swedish or English.
    public func text(in language: LanguageTag) -> String {
        guard language.isSwedish else { return description }
        let (message, remedy) = words(in: language)
        return "\(location.swedish): \(message). \(remedy)"
    }

    private var swedish: (String, String) {
        switch problem {
        case .table(let problem): problem.swedish
        case .severalSheets(let names):
            (
                "flera flikar passar lika bra: \(names.map { "”\($0)”" }.joined(separator: ", "))",
                "Ange fliken med svar: --sheet och dess namn."
            )
        case .notResponses(let kind): (kind.message.text(in: .swedish), kind.remedy.text(in: .swedish))
        case .profileDiffers(let profile, let differences):
            (
                "rubrikerna är inte de som profilen \(profile) gäller: "
                    + differences.prefix(10).map { $0.text(in: .swedish) }.joined(separator: "; ")
                    + (differences.count > 10 ? "; och \(differences.count - 10) till" : ""),
                "Gör en profil av den här filen, som behåller det som är lika: --dry-run --profile GAMMAL --save-profile NY. Eller läs in utan."
            )
        case .profileNamesUnknown(let profile, let name):
            ("profilen \(profile) nämner \(name), som definitionen inte har", "Rätta namnet i profilen.")
        case .noColumnMatches(let instrument, let expected):
            (
                "ingen rubrik motsvarar en fråga i \(instrument); väntade rubriker är till exempel "
                    + expected.prefix(5).map { "”\($0)”" }.joined(separator: ", "),
                "Se efter att filen hör till den enkäten, eller lägg till rubrikerna som alias för frågorna."
            )
        case .headingsBelow(let instrument, let row):
            (
                "ingen rubrik motsvarar en fråga i \(instrument), men rad \(row) ser ut som en rad med dess rubriker",
                "Ta bort raderna ovanför, eller läs in med en profil, som --dry-run --save-profile skriver med headerRows: [\(row)]."
            )
        case .headingsAreIDs(let instrument):
            (
                "ingen rubrik motsvarar en fråga i \(instrument): de är id som verktyget ger sina frågor",
                "Exportera på nytt med frågornas ord (i Formbricks: Responses → Download → CSV), eller lägg till id:na som alias för frågorna."
            )
        case .rejectsIncomplete:
            (
                "det är en fil med rader som lagts åt sidan, men kolumnerna \(RejectsColumns.names.joined(separator: ", ")) står inte alla där som dess första",
                "Behåll de kolumnerna som --rejects skrev dem, eftersom rättade svar annars räknas två gånger; skriv ut filen på nytt, eller rätta i exporten själv."
            )
        case .rejectsLackColumns(let names):
            (
                "filen med rader som lagts åt sidan saknar kolumner som exporten de kom ur har: \(names.joined(separator: ", "))",
                "Skriv ut filen på nytt med --rejects och rätta den med alla kolumner, eftersom det som står i dem annars går förlorat."
            )
        case .answersAreIDs(let item):
            (
                "svaren på \(item) står som id som verktyget ger sina alternativ, inte som ord",
                "Exportera på nytt med alternativens ord (i Formbricks: Responses → Download → CSV), eller lägg till id:na som alias för alternativen."
            )
        case .headingsEncodedTwice(let instrument):
            (
                "ingen rubrik motsvarar en fråga i \(instrument), och bokstäver ser ut att ha kodats som UTF-8 två gånger (ö som "
                    + "Ã¶)",
                "Läs in med --repair-encoding, som rättar dem, eller exportera på nytt som ”CSV UTF-8”."
            )
        case .noHeadings:
            (
                "den första raden ser ut som svar, inte som rubriker",
                "Exportera på nytt med en rad rubriker, eller skriv en med frågorna ovanför svaren. Är det ändå rubriker, ändra dem som också står som svar längre ned."
            )
        case .cellsInOne(let instrument):
            (
                "alla celler i en rad står i den första, som delad håller rubriker i \(instrument): filen har öppnats och sparats i ett kalkylprogram som väntar sig ett annat skiljetecken",
                "Exportera på nytt och läs in filen som enkätverktyget skrev den, utan att öppna den i ett kalkylprogram först."
            )
        case .twoColumns(let item, let first, let second):
            (
                "kolumnerna \(location.name(ofColumn: first)) och \(location.name(ofColumn: second)) motsvarar båda frågan \(item)",
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
                "Gruppera efter en fråga som tar ett svar, som en av typen select_one."
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
        case .brokenRow(let problem): (problem.swedish, "Rätta raden.")
        default: (message, remedy)
        }
    }
}
