/// How a text file's bytes stand for letters.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable, Codable {
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, in which older Swedish Excel saves CSV.
    case windows1252 = "Windows-1252"
    /// Mac OS Roman, in which Excel for Mac saved CSV.
    case macRoman = "Mac OS Roman"
    /// DOS code page 850, in which Excel saves "CSV (MS-DOS)".
    case codePage850 = "DOS code page 850"
    /// Two bytes a letter, the lower first; Excel's "Unicode text". It is read as UTF-8.
    case utf16LittleEndian = "UTF-16LE"
    /// Two bytes a letter, the higher first. It is read as UTF-8.
    case utf16BigEndian = "UTF-16BE"

    /// The text of some bytes; what is not valid becomes U+FFFD.
    public func text(of bytes: some Collection<UInt8>) -> String {
        switch self {
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .windows1252: String(String.UnicodeScalarView(bytes.map(TextEncoding.windows1252Scalar)))
        case .macRoman: TextEncoding.text(of: bytes, upper: TextEncoding.macRomanLetters)
        case .codePage850: TextEncoding.text(of: bytes, upper: TextEncoding.codePage850Letters)
        case .utf16LittleEndian, .utf16BigEndian:
            String(decoding: UTF16Bytes(isBigEndian: self == .utf16BigEndian).utf8(of: bytes), as: UTF8.self)
        }
    }

    /// The letter of one byte in Windows-1252; the five bytes without a letter stay control characters, as in WHATWG's
    /// encoding standard.
    static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return upperControlLetters[Int(byte) - 0x80]
    }

    /// The byte of a letter in Windows-1252, or nil where it has none.
    static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return upperControlLetters.firstIndex(of: scalar).map { UInt8($0) + 0x80 }
    }

    private static func text(of bytes: some Collection<UInt8>, upper: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }))
    }

    private static let upperControlLetters: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]

    /// The upper half of Mac OS Roman (Apple's table ROMAN.TXT, with the euro sign).
    private static let macRomanLetters = Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
            + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\u{FB01}\u{FB02}"
            + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
            as String).unicodeScalars)

    /// The upper half of code page 850 (Microsoft's table).
    private static let codePage850Letters = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
            + "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
            + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
            + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
            as String).unicodeScalars)
}
