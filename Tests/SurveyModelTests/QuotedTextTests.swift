import SurveyModel
import Testing

@Suite struct `Text out of a file` {
    @Test(arguments: [
        ("\u{1B}[31mröd\u{1B}[0m", " [31mröd [0m", "[31mröd [0m"), ("a\u{202E}b\u{2066}c\u{200F}", "a b c ", "a b c"),
        ("två\nrader\tmed tabb", "två\nrader\tmed tabb", "två rader med tabb"), ("Åsa 👩‍🏫", "Åsa 👩‍🏫", "Åsa 👩‍🏫"),
        ("\u{9B}1m\u{7F}\r\n", " 1m  \n", "1m"),
    ])
    func `steers no terminal and turns no writing`(text: String, printable: String, quoted: String) {
        #expect(text.printable == printable)
        #expect(text.quoted == quoted)
    }

    @Test func `is cut off at sixty characters`() {
        #expect(String(repeating: "å", count: 60).quoted.count == 60)
        #expect(String(repeating: "å", count: 5_000).quoted == String(repeating: "å", count: 59) + "…")
    }
}
