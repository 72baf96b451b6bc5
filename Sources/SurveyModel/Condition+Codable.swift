extension Condition: Codable {
    private enum CodingKeys: String, CodingKey {
        case item, equals, differs, isOne, selected, comparison, number, date, all, any, not
    }

    /// Reads what ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        if let parts = try box.decodeIfPresent([Condition].self, forKey: .all) {
            self = .all(parts)
        } else if let parts = try box.decodeIfPresent([Condition].self, forKey: .any) {
            self = .any(parts)
        } else if let part = try box.decodeIfPresent(Condition.self, forKey: .not) {
            self = .not(part)
        } else {
            self = try Condition.ofOneItem(box)
        }
    }

    private static func ofOneItem(_ box: KeyedDecodingContainer<CodingKeys>) throws -> Condition {
        let item = try box.decode(String.self, forKey: .item)
        if let code = try box.decodeIfPresent(String.self, forKey: .equals) { return .equals(item: item, code: code) }
        if let code = try box.decodeIfPresent(String.self, forKey: .differs) { return .differs(item: item, code: code) }
        if let codes = try box.decodeIfPresent([String].self, forKey: .isOne) { return .isOne(item: item, of: codes) }
        if let code = try box.decodeIfPresent(String.self, forKey: .selected) {
            return .selected(item: item, code: code)
        }
        let comparison = try box.decode(Comparison.self, forKey: .comparison)
        if let date = try box.decodeIfPresent(CalendarDate.self, forKey: .date) {
            return .compares(item: item, comparison, .date(date))
        }
        return .compares(item: item, comparison, .number(try box.decode(Fraction.self, forKey: .number)))
    }

    /// Writes `{"item": "roll", "equals": "chef"}`, `{"all": […]}`, `{"not": …}` and the like.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .equals(let item, let code): try box.encode(item, .equals, code)
        case .differs(let item, let code): try box.encode(item, .differs, code)
        case .isOne(let item, let codes): try box.encode(item, .isOne, codes)
        case .selected(let item, let code): try box.encode(item, .selected, code)
        case .compares(let item, let comparison, let bound):
            try box.encode(item, .comparison, comparison)
            switch bound {
            case .number(let number): try box.encode(number, forKey: .number)
            case .date(let date): try box.encode(date, forKey: .date)
            }
        case .all(let parts): try box.encode(parts, forKey: .all)
        case .any(let parts): try box.encode(parts, forKey: .any)
        case .not(let part): try box.encode(part, forKey: .not)
        }
    }
}

extension Condition.Comparison: Codable {}

extension KeyedEncodingContainer {
    fileprivate mutating func encode(_ item: String, _ key: Key, _ value: some Encodable) throws {
        guard let named = Key(stringValue: "item") else { return }
        try encode(item, forKey: named)
        try encode(value, forKey: key)
    }
}
