import SurveyModel

/// What the sheet `settings` carries of an instrument beside the form's own keys.
struct XLSFormExtras {
    static let keys = ["kind", "record", "wave", "anonymity", "minimum_base", "policy", "reason", "delete_after"]

    private let record: FormRecord?

    init(_ record: FormRecord?) { self.record = record }

    /// The values under ``keys`` of an instrument, in order.
    static func values(of instrument: Instrument) -> [String] {
        let anonymity = instrument.anonymity
        return [
            instrument.kind.rawValue, instrument.record, instrument.wave ?? "", anonymity.mode.rawValue,
            String(anonymity.minimumBase), anonymity.policy.rawValue, anonymity.reason?.original ?? "",
            instrument.deleteAfter?.description ?? "",
        ]
    }

    /// Sets what is said and leaves the rest; an unknown word is left to the careful default.
    func apply(to instrument: inout Instrument) {
        guard let record else { return }
        if let kind = Instrument.Kind(rawValue: record["kind"]) { instrument.kind = kind }
        if !record["record"].isEmpty { instrument.record = record["record"] }
        if !record["wave"].isEmpty { instrument.wave = record["wave"] }
        if let mode = Anonymity.Mode(rawValue: record["anonymity"]) { instrument.anonymity.mode = mode }
        if let base = Int(record["minimum_base"]), base > 0 { instrument.anonymity.minimumBase = base }
        if let policy = Anonymity.Policy(rawValue: record["policy"]) { instrument.anonymity.policy = policy }
        if !record["reason"].isEmpty {
            instrument.anonymity.reason = LocalizedText(record["reason"], language: instrument.language)
        }
        instrument.deleteAfter = CalendarDate(record["delete_after"]) ?? instrument.deleteAfter
    }
}
