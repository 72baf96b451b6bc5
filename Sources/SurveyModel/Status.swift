/// How a figure stands against its goal; symbol, word and colour always go together.
public enum Status: Hashable, Sendable {
    /// The target is met, exactly.
    case reached
    /// Within the declared band below (or above) the target.
    case nearly
    /// Outside the band.
    case notReached
    /// Not measured yet, and when it will be; never to be taken for "not reached".
    case notMeasuredYet(LocalizedText?)
    /// Cannot be judged, and why.
    case cannotBeJudged(JudgementObstacle)

    /// The symbol, the same in every format; what is followed without a target has one of its own.
    public var symbol: String {
        switch self {
        case .reached: "●"
        case .nearly: "◆"
        case .notReached: "■"
        case .notMeasuredYet: "○"
        case .cannotBeJudged(.noTarget): "△"
        case .cannotBeJudged: "–"
        }
    }

    /// The name in files and styles.
    public var name: String {
        switch self {
        case .reached: "reached"
        case .nearly: "nearly"
        case .notReached: "not_reached"
        case .notMeasuredYet: "not_measured_yet"
        case .cannotBeJudged: "cannot_be_judged"
        }
    }

    /// The order from worst to best of the three that are judged, or nil.
    public var rank: Int? {
        switch self {
        case .notReached: 0
        case .nearly: 1
        case .reached: 2
        case .notMeasuredYet, .cannotBeJudged: nil
        }
    }
}

extension Status {
    /// Whether a goal is to be judged and is not, as something is missing: whether it was reached is open.
    public var isOpen: Bool {
        switch self {
        case .cannotBeJudged(.noData), .cannotBeJudged(.noValidAnswer), .cannotBeJudged(.partMissing),
            .cannotBeJudged(.nothingToCompareWith):
            true
        default: false
        }
    }
}

/// Why a figure cannot be held against its goal.
public enum JudgementObstacle: Hashable, Sendable {
    /// The goal is followed without a target.
    case noTarget
    /// The source's target is lost or left out.
    case targetUnknown(LocalizedText)
    /// No records were delivered for the instrument.
    case noData
    /// Records came, but no valid answer.
    case noValidAnswer
    /// A part of a composite goal is missing and no part has failed.
    case partMissing
    /// There is nothing to compare with, and the goal is a change.
    case nothingToCompareWith
    /// The promise is a description without a number.
    case qualitative
    /// The promise names no measure.
    case unspecified
    /// This kind of measure is kept in the plan but not computed by this version.
    case notComputed

    /// The name in files.
    public var name: String {
        switch self {
        case .noTarget: "no_target"
        case .targetUnknown: "target_unknown"
        case .noData: "no_data"
        case .noValidAnswer: "no_valid_answer"
        case .partMissing: "part_missing"
        case .nothingToCompareWith: "nothing_to_compare_with"
        case .qualitative: "qualitative"
        case .unspecified: "unspecified"
        case .notComputed: "not_computed"
        }
    }

    fileprivate init?(name: String, text: LocalizedText?) {
        let simple: [JudgementObstacle] = [
            .noTarget, .noData, .noValidAnswer, .partMissing, .nothingToCompareWith, .qualitative, .unspecified,
            .notComputed,
        ]
        if let found = simple.first(where: { $0.name == name }) {
            self = found
        } else if name == "target_unknown" {
            self = .targetUnknown(text ?? "")
        } else {
            return nil
        }
    }
}

extension Status: Codable {
    private enum CodingKeys: String, CodingKey { case status, why, text }

    /// Reads the status' name, its obstacle and its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decodeIfPresent(LocalizedText.self, forKey: .text)
        switch try container.decode(String.self, forKey: .status) {
        case "reached": self = .reached
        case "nearly": self = .nearly
        case "not_reached": self = .notReached
        case "not_measured_yet": self = .notMeasuredYet(text)
        default:
            let why = try container.decode(String.self, forKey: .why)
            guard let obstacle = JudgementObstacle(name: why, text: text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .why, in: container, debugDescription: "no such reason for a missing judgement")
            }
            self = .cannotBeJudged(obstacle)
        }
    }

    /// Writes the status' name, its obstacle and its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .status)
        switch self {
        case .notMeasuredYet(let text): try container.encodeIfPresent(text, forKey: .text)
        case .cannotBeJudged(let obstacle):
            try container.encode(obstacle.name, forKey: .why)
            if case .targetUnknown(let text) = obstacle { try container.encode(text, forKey: .text) }
        case .reached, .nearly, .notReached: break
        }
    }
}
