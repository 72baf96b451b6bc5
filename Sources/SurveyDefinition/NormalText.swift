/// Text made comparable: one form of each letter, single spaces, text variables as `{}`.
package enum NormalText {
    /// The comparable form of a text.
    ///
    ///     NormalText.of("Arbetet  i {natverk} är bra ")   // "Arbetet i {} är bra"
    package static func of(_ text: String) -> String {
        var result = ""
        var isInVariable = false
        var needsSpace = false
        for character in text {
            if character.isWhitespace || character == "\u{FEFF}" {
                needsSpace = !result.isEmpty
                continue
            }
            if needsSpace, !isInVariable { result.append(" ") }
            needsSpace = false
            if character == "}" { isInVariable = false }
            if !isInVariable { result.append(composed(character)) }
            if character == "{" { isInVariable = true }
        }
        return result
    }

    /// The letter in one scalar where Latin has it so: a + ring → å, as files from some systems hold it in two.
    private static func composed(_ character: Character) -> Character {
        guard character.unicodeScalars.count == 2 else { return character }
        return letters[character] ?? character
    }

    private static let letters: [Character: Character] = {
        var letters: [Character: Character] = [:]
        for value in UInt32(0xC0)...0x17F {
            if let scalar = Unicode.Scalar(value) { letters[Character(scalar)] = Character(scalar) }
        }
        return letters
    }()
}
