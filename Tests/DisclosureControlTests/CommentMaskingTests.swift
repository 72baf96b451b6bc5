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
        ("örjan.åberg@nässjö-skola.se, GÖRAN@EXEMPEL.SE", "[e-postadress], [e-postadress]"),
        ("émilie@müller.example", "[e-postadress]"), ("anna (at) exempel.se", "[e-postadress]"),
        ("anna＠exempel.se", "[e-postadress]"),
        ("anna @ exempel.se svarar", "[e-postadress] svarar"),
        ("198112189876", "[personnummer]"), ("19811218-9876", "[personnummer]"),
        ("811218+9876", "[personnummer]"), ("811218 9876", "[personnummer]"), ("811218 - 9876", "[personnummer]"),
        ("811218–9876", "[personnummer]"), ("1981-12-18-9876", "[personnummer]"), ("81 12 18 9876", "[personnummer]"),
        ("pnr811218-9876.", "pnr[personnummer]."), ("19811278-9873", "[personnummer]"),
        ("811218-T987", "[personnummer]"),
        ("+46 (0)70-123 45 67", "[telefonnummer]"), ("(036) 10 50 00", "[telefonnummer]"),
        ("036 - 10 50 00", "[telefonnummer]"), ("070.123.45.67", "[telefonnummer]"), ("070–1234567", "[telefonnummer]"),
        ("08-12 34 56", "[telefonnummer]"), ("+47 22 12 34 56", "[telefonnummer]"), ("22 12 34 56", "[telefonnummer]"),
        ("tel 10 50 00, tack", "tel [telefonnummer], tack"), ("Ring 105000", "Ring [telefonnummer]"),
        ("070\u{A0}123\u{A0}45\u{A0}67", "[telefonnummer]"),
    ])
    func `takes out what points at a person`(text: String, expected: String) {
        #expect(CommentMasking().masked(text) == expected)
    }

    @Test(arguments: [
        "Vi var 13 av 15 på träffen 2018-11-07.", "Målet är 1 000 000 kr, eller 12,5 %.",
        "Kl. 09.30–16.00 är för långt",
        "1,3 per 1 000 invånare", "Se punkt 3.2 i planen för 2018–2022.", "a @ b",
        "Från 2018-11-07–2018-12-05", "Budgeten är 1 000 000 000 kr", "12 000 kr 2018-01-15", "Ring 112",
        "09.00–16.30, 13 januari 2019", "SCB 0680", "12 13 14 15",
    ])
    func `leaves other numbers alone`(text: String) { #expect(CommentMasking().masked(text) == text) }
}
