/// A figure that may be shown, or the bare fact that it is withheld: a withheld figure holds no number to leak.
///
/// All withheld figures are equal, whatever the reason and whether the count was 1 or 4.
public enum Reported<Figure: Hashable & Sendable>: Hashable, Sendable {
    /// The figure, free to be shown anywhere.
    case shown(Figure)
    /// Withheld, with all that derives from it.
    case withheld

    /// The figure, or nil where it is withheld.
    public var figure: Figure? {
        switch self {
        case .shown(let figure): figure
        case .withheld: nil
        }
    }
}

extension Reported: Codable where Figure: Codable {
    private enum CodingKeys: String, CodingKey { case withheld, shown }

    /// Reads `{"withheld": true}` or `{"shown": …}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if try container.decodeIfPresent(Bool.self, forKey: .withheld) == true {
            self = .withheld
        } else {
            self = .shown(try container.decode(Figure.self, forKey: .shown))
        }
    }

    /// Writes `{"withheld": true}` or `{"shown": …}`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .shown(let figure): try container.encode(figure, forKey: .shown)
        case .withheld: try container.encode(true, forKey: .withheld)
        }
    }
}
