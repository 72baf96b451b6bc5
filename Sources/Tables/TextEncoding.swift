/// How a text file's bytes stand for letters.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable, Codable {
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, in which older Swedish Excel saves CSV.
    case windows1252 = "Windows-1252"

    /// The text of some bytes; what is not valid becomes U+FFFD.
    public func text(of bytes: some Collection<UInt8>) -> String {
        switch self {
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .windows1252: String(String.UnicodeScalarView(bytes.map(TextEncoding.windows1252Scalar)))
        }
    }

    /// The letter of one byte in Windows-1252; the five bytes without a letter stay control characters, as in WHATWG's
    /// encoding standard.
    static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return upperControlLetters[Int(byte) - 0x80]
    }

    private static let upperControlLetters: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
