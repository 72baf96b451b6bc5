#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Who sends or gets a letter: `person@example.se`, or `Name <person@example.se>`.
struct MailAddress {
    private let name: String
    /// The address alone.
    let address: String

    /// Nil where it is no address; what could begin a header or a command of its own is none.
    init?(_ text: String) {
        let text = text.trimmed
        if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
            name = text[..<open].trimmed
            address = String(text[text.index(after: open)...].dropLast())
        } else {
            (name, address) = ("", text)
        }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), name.allSatisfy({ !$0.isNewline && $0 != "\"" }),
            address.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !"<>,;:\"\\()[]".unicodeScalars.contains($0)
            })
        else { return nil }
    }

    /// The part behind the @.
    var host: String { String(address.split(separator: "@")[1]) }

    /// As it stands in a header.
    var header: String { name.isEmpty ? address : "\(MailAddress.encodedWord(name)) <\(address)>" }

    /// Words in a header: as they are where they are plain, otherwise as encoded words (RFC 2047, section 2).
    static func encodedWord(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
        if isPlain, text.utf8.count < 60 { return text }
        var chunks = [""]
        for letter in text {
            // 45 bytes are 60 letters of base64, and with what stands around them fewer than the 75 allowed.
            if chunks[chunks.count - 1].utf8.count + letter.utf8.count > 45 { chunks.append("") }
            chunks[chunks.count - 1].append(letter)
        }
        return chunks.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
