import SurveyModel
import Tables

extension FindingReason {
    /// The evidence as a clause in both languages.
    var words: LocalizedText { .both(swedish, message) }

    private var swedish: String {
        switch self {
        case .prescribed: "det angavs vid importen"
        case .text: "filens första byte är text"
        case .workbook: "det är ett ZIP-arkiv med en arbetsbok i"
        case .spss: "filens första byte är de som en datafil från SPSS har"
        case .tripleS(let version): "det är Triple-S, version \(version)"
        case .kolada: "det är ett svar från Koladas API"
        case .byteOrderMark(let encoding): "filen börjar med den markering (BOM) som \(encoding.rawValue) har"
        case .zeroBytes: "varannan byte är noll, som i UTF-16"
        case .ascii: "alla byte är ASCII, som är lika i UTF-8"
        case .validLetters: "varje bokstav utöver ASCII är giltig UTF-8"
        case .mostLettersValid(let letters, let strayBytes):
            "\(letters) bokstäver utöver ASCII är giltig UTF-8, \(strayBytes) byte är det inte"
        case .swedishLetters(let count, let encoding):
            "det är inte UTF-8, och \(count) byte ligger där å, ä och ö ligger i \(encoding.rawValue)"
        case .spacesBetweenWords(let count):
            "det är inte UTF-8, och \(count) byte ligger mellan ord, som dess fasta mellanslag skulle"
        case .noSwedishLetter: "det är inte UTF-8, och ingen svensk bokstav säger mer"
        case .separatorLine: "första raden säger det (sep=)"
        case .singleColumn: "det finns bara en kolumn, vilket skiljetecknet än är"
        case .rowsAlike(let fitting, let rows, let columns, let rival, let rivalColumns):
            "\(fitting) av \(rows) rader i början har \(columns) kolumner"
                + (rival.map { "; \($0.swedish) skulle ge \(rivalColumns)" } ?? "")
        case .sheetNamed: "den angavs vid importen"
        case .onlySheet: "det är den enda synliga fliken"
        case .firstFilledSheet: "det är den första synliga flik som inte är tom"
        case .fittingHeadings: "dess rubriker motsvarar fler frågor än andra flikars"
        }
    }
}

extension DelimitedDialect.Delimiter {
    /// Its name in Swedish.
    fileprivate var swedish: String {
        switch self {
        case .semicolon: "semikolon"
        case .tab: "tabb"
        case .comma: "komma"
        case .bar: "lodstreck"
        }
    }
}
