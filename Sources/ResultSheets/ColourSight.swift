import SurveyModel

/// How far apart two colours are to the eyes that tell them least apart: those that see red and green, and the two kinds
/// that do not.
struct ColourSight {
    /// The distance in CIE's Lab space, 0 for one and the same colour.
    let distance: Double

    /// Two colours.
    init(_ first: Colour, _ second: Colour) {
        distance =
            ColourSight.eyes.map { eyes in
                let (one, other) = (ColourSight.lab(first, eyes), ColourSight.lab(second, eyes))
                return zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
            }.min() ?? 0
    }

    /// What becomes of a colour's light: all of it, without the red cones, and without the green ones (Machado, Oliveira and
    /// Fernandes 2009).
    private static let eyes: [[[Double]]] = [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ]

    private static let whitePoint: [[Double]] = [
        [0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047], [0.2126, 0.7152, 0.0722],
        [0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883],
    ]

    private static func lab(_ colour: Colour, _ eyes: [[Double]]) -> [Double] {
        let parts = [UInt32(16), 8, 0].map { light(of: colour.rgb >> $0 & 255) }
        let seen = product(eyes, parts).map { min(max($0, 0), 1) }
        let axes = product(whitePoint, seen).map { $0 > 0.008856 ? cubeRoot($0) : 7.787 * $0 + 16.0 / 116 }
        return [116 * axes[1] - 16, 500 * (axes[0] - axes[1]), 200 * (axes[1] - axes[2])]
    }

    private static func product(_ rows: [[Double]], _ parts: [Double]) -> [Double] {
        rows.map { zip($0, parts).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// The light of one channel, 0 to 1, by the contrast that it alone has to black.
    private static func light(of channel: UInt32) -> Double {
        (Colour(channel << 8).contrast(to: Colour(0)) - 1) * 0.05 / 0.7152
    }

    private static func cubeRoot(_ value: Double) -> Double {
        (0..<60).reduce(1.0) { root, _ in (2 * root + value / (root * root)) / 3 }
    }
}
