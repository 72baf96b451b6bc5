import DisclosureControl
public import SurveyModel
import Tables

/// An organisation's look, ready to stand in a page: its colours, and its mark as a picture of the page's own.
public struct SheetTheme: Hashable, Sendable {
    let accent: Colour?
    let accentDark: Colour?
    /// The mark as a `data:` address.
    let logo: String?
    /// The mark's file, for formats that take pictures of points alone; empty for one of lines.
    private let markBytes: [UInt8]

    /// The look of a theme; `logo` is the picture's kind, as `image/png`, and its bytes.
    public init(_ theme: Theme, logo: (type: String, bytes: [UInt8])? = nil) {
        accent = theme.accent
        accentDark = theme.accentDark
        self.logo = logo.map { "data:\($0.type);base64,\(SheetTheme.base64($0.bytes))" }
        markBytes = logo?.bytes ?? []
    }

    /// The mark as a PNG or JPEG, named by whose it is; nil where there is none, or it is SVG.
    func mark(of organisation: String) -> RasterPicture? {
        RasterPicture(bytes: markBytes, description: organisation)
    }

    /// Whether there is a mark that only pages can hold, as workbooks and documents take no SVG.
    var markIsForPagesAlone: Bool { logo != nil && RasterPicture(bytes: markBytes, description: "") == nil }

    /// The rules that set the colours over the house's own.
    var css: String {
        let light = accent.map { accent in
            """
            :root { --accent: \(accent.hexadecimal); --tint: \(SheetTheme.tint(accent, on: 0xFFFFFF, SheetTheme.onLight)); \
            \(FigureColour(accent, isDark: false).css) }
            """
        }
        // A light page's colours without dark sisters must not stand on dark pages.
        let dark =
            accent == nil && accentDark == nil
            ? nil
            : """
            @media (prefers-color-scheme: dark) { :root { --accent: \(accentDark?.hexadecimal ?? SheetTheme.dark.accent); \
            --tint: \(accentDark.map { SheetTheme.tint($0, on: 0x192123, SheetTheme.onDark) } ?? SheetTheme.dark.tint); \
            \(FigureColour(accentDark, isDark: true).css) } }
            """
        return [light, dark].compactMap { $0 }.map { "\n\($0)" }.joined()
    }

    /// The house's own on dark pages.
    private static let dark = (accent: "#83cfca", tint: "#1b2f30")

    /// The colours of other words in the summary: muted, and those of statuses.
    private static let onLight: [UInt32] = [0x536062, 0x17633A, 0x7C5000, 0xA1261D, 0x34578A]
    private static let onDark: [UInt32] = [0xA5B2B2, 0x86D6A3, 0xF1C268, 0xFFA598, 0xA6C5F2]

    /// The ground of a page's summary: as much of the organisation's colour as leaves every word on it 4.5 : 1.
    private static func tint(_ accent: Colour, on ground: UInt32, _ words: [UInt32]) -> String {
        let tints = stride(from: 12, to: 0, by: -2).map { Colour(Palette.pale(accent.rgb, percent: $0, on: ground)) }
        let tint = tints.first { tint in
            ([accent] + words.map(Colour.init)).allSatisfy { $0.contrast(to: tint) >= 4.5 }
        }
        return (tint ?? Colour(ground)).hexadecimal
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func base64(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
            let joined = group[0] << 16 | group[1] << 8 | group[2]
            let used = min(3, bytes.count - start) + 1
            for place in 0..<4 {
                let digit = digits[Int(joined >> UInt32(18 - 6 * place) & 63)]
                text.append(place < used ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Edition {
    /// The organisation's colour, else the house's, as 0xRRGGBB.
    var accent: UInt32 { theme?.accent?.rgb ?? Palette.accent }

    /// The colour of drawn results, as 0xRRGGBB.
    var figureColour: UInt32 { FigureColour(theme?.accent, isDark: false).colour.rgb }

    /// The colour of an option's part of a bar, by its tint's name; those that agree have the organisation's colour.
    func tint(_ name: String) -> UInt32 {
        theme?.accent == nil
            ? Palette.tint(name)
            : AgreeingTints(Colour(figureColour), on: Palette.paper).colours[name] ?? Palette.tint(name)
    }

    /// Whether workbooks and documents go without the organisation's mark, because it is no PNG or JPEG.
    public var lacksMarkInDocuments: Bool { theme?.markIsForPagesAlone ?? false }

    /// The organisation's mark, for workbooks and documents.
    var mark: RasterPicture? { theme?.mark(of: text(publication.organisation)) }
}
