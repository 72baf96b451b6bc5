import Tables

/// A small picture of rectangles, as PNG: for formats that draw nothing themselves.
struct PixelPicture {
    /// What it shows, for those who do not see it.
    let description: String
    private let width: Int
    private let height: Int
    private var pixels: [UInt8]
    private var palette: [UInt32]

    /// An empty white picture.
    init(width: Int, height: Int, description: String) {
        self.width = width
        self.height = height
        self.description = description
        pixels = [UInt8](repeating: 0, count: width * height)
        palette = [Palette.paper]
    }

    /// Fills a rectangle; what stands outside the picture is left out.
    mutating func fill(x: Int, y: Int, width: Int, height: Int, colour: UInt32) {
        let index = palette.firstIndex(of: colour) ?? palette.count
        if index == palette.count { palette.append(colour) }
        for row in max(0, y)..<max(0, y, min(self.height, y + height)) {
            for column in max(0, x)..<max(0, x, min(self.width, x + width)) {
                pixels[row * self.width + column] = UInt8(truncatingIfNeeded: index)
            }
        }
    }

    /// The file (ISO 15948): one byte a pixel, each a place in the palette.
    var png: [UInt8] {
        let header = big(width) + big(height) + [8, 3, 0, 0, 0]
        let colours = palette.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
        let rows = (0..<height).flatMap { row in [0] + pixels[row * width..<(row + 1) * width] }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("PLTE", colours)
            + chunk("IDAT", Deflater.zlib(rows)) + chunk("IEND", [])
    }

    private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return big(content.count) + named + big(Int(Checksum.crc32(named)))
    }

    private func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
}

extension PixelPicture {
    private static let across = 720

    /// An item's diverging bar without its numbers, which stand beside it.
    init(_ bar: DivergingBar, tint: (String) -> UInt32) {
        self.init(width: PixelPicture.across, height: 60, description: bar.description)
        var offset = -bar.distribution.leftWidth
        for segment in bar.distribution.left + bar.distribution.right where segment.width > 0 {
            let start = PixelPicture.pixel(bar.scale.place(offset))
            let end = PixelPicture.pixel(bar.scale.place(offset + segment.width))
            fill(x: start, y: 14, width: end - start, height: 40, colour: tint(segment.tint))
            fill(x: end - 2, y: 14, width: 2, height: 40, colour: Palette.paper)
            offset += segment.width
        }
        drawSide(of: bar, tint)
        if bar.hasCentre {
            fill(x: PixelPicture.pixel(bar.scale.centre) - 2, y: 6, width: 4, height: 54, colour: Palette.ink)
        }
        guard let whole = bar.whole else { return }
        let middle = PixelPicture.pixel(bar.scale.place(whole))
        for row in 0..<12 { fill(x: middle - 12 + row, y: row, width: 24 - 2 * row, height: 1, colour: Palette.ink) }
    }

    /// Those who gave no valid answer, from a line of their own.
    private mutating func drawSide(of bar: DivergingBar, _ tint: (String) -> UInt32) {
        guard bar.scale.side > 0 else { return }
        var offset = 0
        for part in bar.missing.parts {
            let start = PixelPicture.pixel(bar.scale.place(atSide: offset))
            let end = PixelPicture.pixel(bar.scale.place(atSide: offset + part.width))
            fill(x: start, y: 14, width: end - start, height: 40, colour: tint(MissingParts.tint(of: part.kind)))
            offset += part.width
        }
        let axis = PixelPicture.pixel(bar.scale.place(atSide: 0)) - 2
        fill(x: axis, y: 6, width: 2, height: 54, colour: Palette.muted)
    }

    /// A share on a line from 0 to 100 %, with its limit.
    init(width: Int, limit: Int?, reaches: Bool, accent: UInt32, description: String) {
        self.init(width: PixelPicture.across, height: 44, description: description)
        // The dot at either end stays within the picture.
        func pixel(_ hundredths: Int) -> Int { 14 + hundredths * (PixelPicture.across - 28) / Distribution.whole }
        fill(x: 14, y: 21, width: PixelPicture.across - 28, height: 3, colour: Palette.line)
        if let limit { fill(x: pixel(limit) - 2, y: 0, width: 4, height: 44, colour: Palette.ink) }
        let colour = reaches ? accent : Palette.tint("d3")
        for row in -13...13 {
            let half = PixelPicture.root(13 * 13 - row * row)
            fill(x: pixel(width) - half, y: 22 + row, width: 2 * half + 1, height: 1, colour: colour)
        }
    }

    private static func pixel(_ place: Place) -> Int { place.hundredths * across / Distribution.whole }

    /// The whole part of a square root.
    private static func root(_ value: Int) -> Int { (0...14).last { $0 * $0 <= value } ?? 0 }
}
