/// How an organisation's sheets look: its colour and its mark.
public struct Theme: Hashable, Sendable {
    /// The colour of links, lines and bars on light pages.
    public var accent: Colour?
    /// The same on dark pages.
    public var accentDark: Colour?
    /// The file of its mark (PNG, JPEG or SVG), relative to the folder of definitions.
    public var logo: String?

    /// Takes the parts as read.
    public init(accent: Colour? = nil, accentDark: Colour? = nil, logo: String? = nil) {
        self.accent = accent
        self.accentDark = accentDark
        self.logo = logo
    }

    /// What text of the accent's colour stands on, on light pages: paper, cards and the summary.
    public static let lightGrounds = [Colour(0xF6F4EF), Colour(0xFFFFFF), Colour(0xE3EEEC)]

    /// The same on dark pages.
    public static let darkGrounds = [Colour(0x11181A), Colour(0x192123), Colour(0x1B2F30)]
}

/// A colour of the sRGB space.
public struct Colour: Hashable, Sendable {
    /// Red, green and blue, as 0xRRGGBB.
    public let rgb: UInt32

    /// A colour by its number.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

    /// A colour as style sheets write it: `#0b5c60`.
    public init?(hexadecimal text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"), !text.dropFirst().hasPrefix("+"),
            let rgb = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self.rgb = rgb
    }

    /// As style sheets write it.
    public var hexadecimal: String {
        let digits = String(rgb, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance).
    ///
    ///     Colour(0x000000).contrast(to: Colour(0xFFFFFF))   // 21
    public func contrast(to other: Colour) -> Double {
        let (first, second) = (luminance, other.luminance)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private var luminance: Double {
        let parts = [16, 8, 0].map { Colour.linear(Double(rgb >> UInt32($0) & 255) / 255) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private static func linear(_ value: Double) -> Double {
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // base^2.4 = base² · base^0.4, and the latter is the fifth root of base², by Newton's steps from above.
        let square = base * base
        let root = (0..<60).reduce(1.0) { root, _ in
            let fourth = root * root * root * root
            return (4 * root + square / fourth) / 5
        }
        return square * root
    }
}
