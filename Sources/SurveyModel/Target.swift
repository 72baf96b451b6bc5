/// What a goal promises, as an exact bound or a wanted direction.
public enum Target: Hashable, Sendable {
    /// At least this much.
    case atLeast(Amount)
    /// At most this much.
    case atMost(Amount)
    /// Exactly this much.
    case equal(Amount)
    /// From the first through the second.
    case between(Amount, Amount)
    /// More than in the period before.
    case increase
    /// Less than in the period before.
    case decrease
    /// No less than in the period before.
    case nonDecrease
    /// Followed without a target.
    case track
    /// The source promises a level that is lost or left out; the text says so.
    case unknown(LocalizedText)

    /// A bound: a part of a whole, or a number of things.
    public enum Amount: Hashable, Sendable, Codable {
        /// A share, as 9/10 for 90 %.
        case share(Fraction)
        /// A number, as 50 courses.
        case number(Fraction)

        /// The bound as an exact number; a share of 90 % is 9/10.
        public var value: Fraction {
            switch self {
            case .share(let fraction), .number(let fraction): fraction
            }
        }
    }

    /// The amount a figure is held against, where there is one.
    public var amount: Amount? {
        switch self {
        case .atLeast(let amount), .atMost(let amount), .equal(let amount), .between(let amount, _): amount
        case .increase, .decrease, .nonDecrease, .track, .unknown: nil
        }
    }

    /// Whether an exact value fulfils the target; nil where the target is no bound.
    ///
    ///     Target.atLeast(.share(Fraction(percent: 90))).isMet(by: Fraction(26, 29))   // false
    public func isMet(by value: Fraction) -> Bool? {
        switch self {
        case .atLeast(let amount): value >= amount.value
        case .atMost(let amount): value <= amount.value
        case .equal(let amount): value == amount.value
        case .between(let low, let high): value >= low.value && value <= high.value
        case .increase, .decrease, .nonDecrease, .track, .unknown: nil
        }
    }

    /// Whether an exact value that does not fulfil the target lies within the yellow band.
    ///
    ///     Target.atLeast(.share(Fraction(percent: 85))).isNear(Fraction(percent: 84), .within(Fraction(percent: 10)))   // true
    public func isNear(_ value: Fraction, _ band: NearlyBand) -> Bool {
        switch self {
        case .atLeast(let amount): value >= band.lowerEdge(of: amount.value)
        case .atMost(let amount): value <= band.upperEdge(of: amount.value)
        case .equal(let amount):
            value >= band.lowerEdge(of: amount.value) && value <= band.upperEdge(of: amount.value)
        case .between(let low, let high):
            value >= band.lowerEdge(of: low.value) && value <= band.upperEdge(of: high.value)
        case .increase, .decrease, .nonDecrease, .track, .unknown: false
        }
    }

    /// The direction in which a figure improves, where the target tells.
    public var direction: Direction? {
        switch self {
        case .atLeast, .increase, .nonDecrease: .up
        case .atMost, .decrease: .down
        case .equal, .between, .track, .unknown: nil
        }
    }
}

/// The direction in which a figure improves; an axis of its own beside status and trend.
public enum Direction: String, Sendable, Hashable, Codable {
    /// More is better.
    case up = "increase"
    /// Less is better.
    case down = "decrease"
}

/// How far from the target a figure may lie and still be "nearly reached"; declared in the plan.
public enum NearlyBand: Hashable, Sendable {
    /// Within so many percentage points, as a fraction: 10 pp is 1/10.
    case within(Fraction)
    /// At least this part of the target, as 4/5.
    case shareOfTarget(Fraction)

    /// The house rule: 10 percentage points for shares, 80 % of the target for counts.
    public static func standard(for amount: Target.Amount) -> NearlyBand {
        switch amount {
        case .share: .within(Fraction(percent: 10))
        case .number: .shareOfTarget(Fraction(percent: 80))
        }
    }

    /// The lowest value still nearly reaching "at least" `target`.
    public func lowerEdge(of target: Fraction) -> Fraction {
        switch self {
        case .within(let points): target - points
        case .shareOfTarget(let part): target * part
        }
    }

    /// The highest value still nearly keeping "at most" `target`.
    public func upperEdge(of target: Fraction) -> Fraction {
        switch self {
        case .within(let points): target + points
        case .shareOfTarget(let part): target * Fraction(part.denominator, max(part.numerator, 1))
        }
    }
}

extension Target: Codable {
    private enum CodingKeys: String, CodingKey { case atLeast, atMost, equal, between, direction, unknown }

    /// Reads the one key that is there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let amount = try container.decodeIfPresent(Amount.self, forKey: .atLeast) {
            self = .atLeast(amount)
        } else if let amount = try container.decodeIfPresent(Amount.self, forKey: .atMost) {
            self = .atMost(amount)
        } else if let amount = try container.decodeIfPresent(Amount.self, forKey: .equal) {
            self = .equal(amount)
        } else if let ends = try container.decodeIfPresent([Amount].self, forKey: .between), ends.count == 2 {
            self = .between(ends[0], ends[1])
        } else if let text = try container.decodeIfPresent(LocalizedText.self, forKey: .unknown) {
            self = .unknown(text)
        } else {
            switch try container.decode(String.self, forKey: .direction) {
            case "increase": self = .increase
            case "decrease": self = .decrease
            case "non_decrease": self = .nonDecrease
            default: self = .track
            }
        }
    }

    /// Writes one key for the kind of target.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .atLeast(let amount): try container.encode(amount, forKey: .atLeast)
        case .atMost(let amount): try container.encode(amount, forKey: .atMost)
        case .equal(let amount): try container.encode(amount, forKey: .equal)
        case .between(let low, let high): try container.encode([low, high], forKey: .between)
        case .unknown(let text): try container.encode(text, forKey: .unknown)
        case .increase: try container.encode("increase", forKey: .direction)
        case .decrease: try container.encode("decrease", forKey: .direction)
        case .nonDecrease: try container.encode("non_decrease", forKey: .direction)
        case .track: try container.encode("track", forKey: .direction)
        }
    }
}

extension Target.Amount {
    private enum CodingKeys: String, CodingKey { case share, number }

    /// Reads a share or a number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let share = try container.decodeIfPresent(Fraction.self, forKey: .share) {
            self = .share(share)
        } else {
            self = .number(try container.decode(Fraction.self, forKey: .number))
        }
    }

    /// Writes a share or a number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .share(let fraction): try container.encode(fraction, forKey: .share)
        case .number(let fraction): try container.encode(fraction, forKey: .number)
        }
    }
}

extension NearlyBand: Codable {
    private enum CodingKeys: String, CodingKey { case within, shareOfTarget }

    /// Reads points or a part of the target.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let points = try container.decodeIfPresent(Fraction.self, forKey: .within) {
            self = .within(points)
        } else {
            self = .shareOfTarget(try container.decode(Fraction.self, forKey: .shareOfTarget))
        }
    }

    /// Writes points or a part of the target.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .within(let points): try container.encode(points, forKey: .within)
        case .shareOfTarget(let part): try container.encode(part, forKey: .shareOfTarget)
        }
    }
}
