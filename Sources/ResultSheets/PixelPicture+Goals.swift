import SurveyModel

extension PixelPicture {
    private static let goalWidth = 720
    private static let goalHeight = 44

    /// A goal's bar with its target as a line and the uncertainty as a pale band.
    init(_ bar: GoalBar, accent: UInt32) {
        self.init(width: PixelPicture.goalWidth, height: PixelPicture.goalHeight, description: bar.description)
        func pixel(_ hundredths: Int) -> Int { hundredths * (PixelPicture.goalWidth - 4) / Distribution.whole }
        fill(x: 0, y: 16, width: PixelPicture.goalWidth, height: 12, colour: Palette.line)
        if let band = bar.band {
            let (low, high) = (pixel(band.lowerBound), pixel(band.upperBound))
            fill(x: low, y: 8, width: high - low, height: 28, colour: Palette.pale(accent, percent: 25))
            for end in [low, high] { fill(x: end, y: 8, width: 3, height: 28, colour: accent) }
        }
        fill(x: 0, y: 16, width: pixel(bar.width), height: 12, colour: accent)
        for target in bar.targets {
            fill(x: pixel(target), y: 1, width: 4, height: PixelPicture.goalHeight - 2, colour: Palette.ink)
        }
    }
}

extension PixelPicture {
    private static let seriesWidth = 330
    private static let seriesHeight = 110
    private static let margin = 12

    /// A series as a line between measurements that can be compared, from 0 to 100 %; the numbers stand beside it.
    init(_ line: HistoryLine, target: Int?, accent: UInt32) {
        self.init(
            width: PixelPicture.seriesWidth, height: PixelPicture.seriesHeight,
            description: HistoryLine.description(line))
        for y in [PixelPicture.y(0), PixelPicture.y(Distribution.whole)] {
            fill(x: 0, y: y, width: PixelPicture.seriesWidth, height: 1, colour: Palette.line)
        }
        if let target {
            for x in stride(from: 0, to: PixelPicture.seriesWidth, by: 12) {
                fill(x: x, y: PixelPicture.y(target), width: 5, height: 2, colour: Palette.muted)
            }
        }
        let room = PixelPicture.seriesWidth - 2 * PixelPicture.margin
        let places = line.points.indices.map { index -> (x: Int, y: Int)? in
            line.points[index].share.map { share in
                let width = Distribution.width(share.agreeing, of: share.base)
                return (PixelPicture.margin + line.place(index, within: room), PixelPicture.y(width))
            }
        }
        for index in places.indices.dropLast() where line.points[index].continuation != .broken {
            guard let from = places[index], let to = places[index + 1] else { continue }
            draw(from, to, isDashed: line.points[index].continuation == .rescaled, colour: accent)
        }
        for place in places.compactMap(\.self) { dot(place, colour: accent) }
    }

    private static func y(_ hundredths: Int) -> Int {
        seriesHeight - margin - hundredths * (seriesHeight - 2 * margin) / Distribution.whole
    }

    private mutating func draw(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), isDashed: Bool, colour: UInt32) {
        let across = max(1, to.x - from.x)
        for step in 0..<across where !isDashed || step / 9 % 2 == 0 {
            let here = from.y + (to.y - from.y) * step / across
            let next = from.y + (to.y - from.y) * (step + 1) / across
            fill(x: from.x + step, y: min(here, next) - 2, width: 1, height: abs(next - here) + 4, colour: colour)
        }
    }

    private mutating func dot(_ place: (x: Int, y: Int), colour: UInt32) {
        for (row, half) in zip(-6...6, [2, 4, 5, 5, 6, 6, 6, 6, 6, 5, 5, 4, 2]) {
            fill(x: place.x - half, y: place.y + row, width: 2 * half + 1, height: 1, colour: colour)
        }
    }
}
