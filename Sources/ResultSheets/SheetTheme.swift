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
        let light = accent.map { ":root { --accent: \($0.hexadecimal); }" }
        let dark = accentDark.map {
            "@media (prefers-color-scheme: dark) { :root { --accent: \($0.hexadecimal); } }"
        }
        // A light page's colour without a dark sister must not stand on dark pages.
        let back =
            accent != nil && accentDark == nil
            ? "@media (prefers-color-scheme: dark) { :root { --accent: #83cfca; } }" : nil
        return [light, dark ?? back].compactMap { $0 }.map { "\n\($0)" }.joined()
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

    /// Whether workbooks and documents go without the organisation's mark, because it is no PNG or JPEG.
    public var lacksMarkInDocuments: Bool { theme?.markIsForPagesAlone ?? false }

    /// The organisation's mark, for workbooks and documents.
    var mark: RasterPicture? { theme?.mark(of: text(publication.organisation)) }
}
