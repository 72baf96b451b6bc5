import Testing

@testable import DisclosureControl

@Suite struct `Masking of comments` {
    @Test(arguments: [
        ("Skriv till anna.b@exempel.se!", "Skriv till [e-postadress]!"),
        ("Min son 20120229-1234 bor här", "Min son [personnummer] bor här"),
        ("8112189876", "[personnummer]"),
        ("811278-9873 är ett samordningsnummer", "[personnummer] är ett samordningsnummer"),
        ("Ring 070-123 45 67 eller +46 36 10 50 00.", "Ring [telefonnummer] eller [telefonnummer]."),
        ("0046701234567", "[telefonnummer]"),
    ])
    func `takes out what points at a person`(text: String, expected: String) {
        #expect(CommentMasking().masked(text) == expected)
    }

    @Test(arguments: [
        "Vi var 13 av 15 på träffen 2018-11-07.", "Målet är 1 000 000 kr, eller 12,5 %.",
        "Kl. 09.30–16.00 är för långt",
        "1,3 per 1 000 invånare", "Se punkt 3.2 i planen för 2018–2022.", "a @ b",
    ])
    func `leaves other numbers alone`(text: String) { #expect(CommentMasking().masked(text) == text) }
}
