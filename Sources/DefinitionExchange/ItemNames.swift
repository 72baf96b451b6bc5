/// Names of another tool → item names: as they stand where they may be names, else ASCII; at most 20 characters, each used
/// once.
///
///     names.name(for: "Q1a_b")         // "Q1a_b"
///     var names = ItemNames()
///     names.name(for: "Fråga 1 [SQ001]")   // "Fraga_1_SQ001"
///     names.name(for: "fråga 1 (sq001)")   // "fraga_1_sq001"
struct ItemNames {
    private var taken: Set<String>
    private var given: Set<String> = []
    private static let reserved: Set<String> = ["and", "or", "not", "in", "selected"]
    private static let longest = 20

    /// Names of which some belong to something else already, as the headings of an export; in small letters.
    init(reserved: Set<String> = []) { taken = reserved }

    /// The name for one of the other tool's; a second question of one name gets a number.
    ///
    /// Reserved names that are its `own` may be given to it.
    mutating func name(for foreign: String, own: Set<String> = []) -> String {
        var plain = ItemNames.isName(foreign) ? foreign : ItemNames.plain(foreign)
        if plain.first?.isNumber ?? true { plain = "q_" + plain }
        if ItemNames.reserved.contains(plain) { plain += "_" }
        var candidate = String(plain.prefix(ItemNames.longest))
        var number = 2
        taken.subtract(own.subtracting(given))
        while !taken.insert(candidate.lowercased()).inserted {
            let suffix = "_\(number)"
            candidate = plain.prefix(ItemNames.longest - suffix.utf8.count) + suffix
            number += 1
        }
        given.insert(candidate.lowercased())
        return candidate
    }

    /// Whether a name may stand as it is: letters, digits and underscores of ASCII, no digit first.
    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { isWordByte($0) } && text.first?.isNumber == false
            && text.contains { $0.isLetter || $0.isNumber }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// An id of an instrument: as it is where it holds nothing but letters, digits, hyphens and underscores, as files are
    /// named; else small letters, digits and hyphens.
    static func id(for foreign: String) -> String {
        let isKept = foreign.utf8.allSatisfy { isWordByte($0) || $0 == 0x2D } && foreign.first?.isLetter == true
        if isKept { return foreign }
        let id = plain(foreign).lowercased().replacing("_", with: "-")
        return id.isEmpty ? "enkat" : id
    }

    /// A name of a list: ASCII, small letters.
    static func listName(_ foreign: String) -> String {
        let name = String(plain(foreign).lowercased().prefix(longest))
        return name.isEmpty || name.first?.isNumber == true ? "lista_" + name : name
    }

    private static let swedish: [Character: Character] = [
        "å": "a", "ä": "a", "ö": "o", "Å": "A", "Ä": "A", "Ö": "O", "é": "e", "ü": "u",
    ]

    private static func plain(_ text: String) -> String {
        var result = ""
        for character in text {
            let letter = swedish[character] ?? character
            if letter.isASCII, letter.isLetter || letter.isNumber {
                result.append(letter)
            } else if result.last != "_", !result.isEmpty {
                result.append("_")
            }
        }
        while result.last == "_" { result.removeLast() }
        return result
    }
}
