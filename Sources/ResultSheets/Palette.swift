import SurveyModel

/// The light page's colours as numbers, for formats that have no style sheet.
enum Palette {
    static let accent: UInt32 = 0x0B5C60
    static let ink: UInt32 = 0x1B2526
    static let muted: UInt32 = 0x536062
    static let line: UInt32 = 0xE2DED5
    static let paper: UInt32 = 0xFFFFFF

    private static let tints: [String: UInt32] = [
        "d3": 0x954717, "d2": 0xCD8A5A, "d1": 0xEBCCB2, "n": 0xD6D6CF, "a0": 0xDFEAE8, "a1": 0xADD6D2, "a2": 0x57A6A3,
        "a3": 0x0B5C60, "c1": 0x34578A, "c2": 0x86A7CD, "c3": 0xCBD9E8, "c4": 0x9A9A90, "c5": 0xD6D6CF, "c6": 0xBCAED2,
        "m1": 0x5A5F8C, "m2": 0xA3A7CB, "m3": 0xD9DBEE,
    ]

    /// The colour of a tint's name.
    static func tint(_ name: String) -> UInt32 { tints[name] ?? muted }

    /// A colour as it looks when so many hundredths of it lie on a ground, white where none is named.
    static func pale(_ colour: UInt32, percent: Int, on ground: UInt32 = paper) -> UInt32 {
        [UInt32(16), 8, 0].reduce(0) { mixed, shift in
            let (top, under) = (Int(colour >> shift & 255), Int(ground >> shift & 255))
            return mixed | UInt32(under + (top - under) * percent / 100) << shift
        }
    }

    /// A status' text and ground; 4.5 : 1 at least.
    static func colours(of status: Status) -> (ink: UInt32, ground: UInt32) {
        switch status {
        case .reached: (0x17633A, 0xE2F1E7)
        case .nearly: (0x7C5000, 0xFBEED2)
        case .notReached: (0xA1261D, 0xFBE6E2)
        case .notMeasuredYet: (0x34578A, 0xE7EEF8)
        case .cannotBeJudged: (0x536062, 0xEEECE6)
        }
    }
}
