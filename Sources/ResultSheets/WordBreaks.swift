/// Where long Swedish words may be divided in a narrow column: soft hyphens, since not every browser has the language's own.
///
///     WordBreaks.softened("forskningsprojekt")   // forsk·nings·projekt, where · is a soft hyphen
///
/// A word is divided before what it is compounded of, as far as the words of this field tell, and before -ning; so that no
/// break is a guess. Words of other languages have none of these parts.
enum WordBreaks {
    /// The character that is seen only where a line ends.
    static let softHyphen: Character = "\u{AD}"

    /// The shortest word that is divided in the narrowest columns, and among running words.
    private static let (shortestWord, shortestAmongWords) = (11, 16)
    /// The least that stands before a break.
    private static let leastBefore = 3

    /// What words of municipal work are made of, as they begin.
    private static let parts = [
        "projekt", "verksamhet", "ställ", "tillfäll", "registrering", "områd", "utveckling", "chef", "ledar", "ledning",
        "handlägg", "träff", "skydd", "inspektör", "kampanj", "grund", "anlägg", "deltag", "insats", "brott", "skriv",
        "nätverk", "grupp", "möte", "kommun", "utbildning", "följ", "samordn", "enkät", "intervju", "program",
        "samverkan",
        "styrning", "rådgiv", "sekreterar", "strateg", "beslut", "arbet", "samhet", "visning",
    ].map(Array.init)

    /// A text whose long words may be divided; of running words, as names are, only the longest.
    static func softened(_ text: String, isRunning: Bool = false) -> String {
        let shortest = isRunning ? shortestAmongWords : shortestWord
        guard text.utf8.count >= shortest else { return text }
        var (result, word) = ("", [Character]())
        for character in text + "\n" {
            if character.isLetter {
                word.append(character)
            } else {
                result += word.count < shortest ? String(word) : divided(word)
                word = []
                result.append(character)
            }
        }
        return String(result.dropLast())
    }

    private static func divided(_ word: [Character]) -> String {
        var (result, since) = ("", 0)
        for (position, character) in word.enumerated() {
            if since >= leastBefore, isBreak(word, at: position) {
                result.append(softHyphen)
                since = 0
            }
            result.append(character)
            since += 1
        }
        return result
    }

    /// Whether a part begins there, or -ning after a consonant.
    private static func isBreak(_ word: [Character], at position: Int) -> Bool {
        let rest = word[position...]
        if parts.contains(where: { rest.starts(with: $0) }) { return true }
        return rest.starts(with: Array("ning")) && !"aeiouyåäö".contains(word[position - 1])
    }
}
