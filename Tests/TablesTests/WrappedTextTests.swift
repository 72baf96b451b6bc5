import Testing

@testable import Tables

@Suite struct `Wrapped text` {
    @Test(arguments: [
        ("", 0), ("ett ord", 3), ("  ", 0), ("kommun-vis", 7), ("a-bc-defg", 4), ("-5", 2), ("slut-", 5), ("a--b", 2),
        ("mål\u{A0}80", 3), ("rad\nbrytning", 8), ("Öppenvårdsnätverket", 19),
    ])
    func `has a longest piece, which ends at spaces and after hyphens within words`(text: String, length: Int) {
        #expect(WrappedText.longestPiece(of: text) == length)
    }

    @Test(arguments: [
        ("kort", 10, ["kort"]), ("två ord till", 7, ["två ord", "till"]), ("kommun-vis", 7, ["kommun-", "vis"]),
        ("alltförlångt", 5, ["alltf", "örlån", "gt"]), ("en\ntvå", 10, ["en", "två"]), ("", 5, [""]),
    ])
    func `breaks as a spreadsheet does`(text: String, width: Int, lines: [String]) {
        #expect(WrappedText(text, width: width).lines == lines)
    }
}
