import SurveyModel

extension Instrument {
    /// The codes that a comparison with `!=` rules out: the one it names, and those declared as missing, which other tools
    /// hold for answers like any.
    func codesRuledOut(by code: String, in item: String) -> [String] {
        let missing = self.item(item)?.options.filter { $0.missing != nil }.map(\.code) ?? []
        return [code] + missing.filter { $0 != code }
    }
}

extension Condition {
    /// The same condition without what a comparison with `!=` says beside it of options declared as missing, as
    /// ``SurveyModel/Instrument/codesRuledOut(by:in:)`` has them written.
    func withoutRuledOutCodes(in instrument: Instrument) -> Condition {
        switch self {
        case .all(let parts):
            let differing = Set(parts.compactMap { if case .differs(let item, _) = $0 { item } else { nil } })
            let kept = parts.filter { part in
                guard case .not(.equals(let item, let code)) = part else { return true }
                let isMissing = instrument.item(item)?.options.contains { $0.code == code && $0.missing != nil }
                return !differing.contains(item) || isMissing != true
            }.map { $0.withoutRuledOutCodes(in: instrument) }
            return kept.count == 1 ? kept[0] : .all(kept)
        case .any(let parts): return .any(parts.map { $0.withoutRuledOutCodes(in: instrument) })
        case .not(let part): return .not(part.withoutRuledOutCodes(in: instrument))
        default: return self
        }
    }
}
