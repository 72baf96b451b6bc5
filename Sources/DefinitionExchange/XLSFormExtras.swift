import SurveyModel

/// What the sheet `settings` carries of an instrument beside the form's own keys.
struct XLSFormExtras {
    static let keys = [
        "kind", "record", "wave", "anonymity", "minimum_base", "policy", "audience", "delete_after", "response_floor",
        "partial_answers", "test_answers", "reason", "frequency", "every_municipality", "period_by", "measured",
        "empty_is_zero", "expected_units", "record_key",
    ]

    private let record: FormRecord?
    private let languages: XLSFormLanguages

    init(_ record: FormRecord?, _ languages: XLSFormLanguages) {
        self.record = record
        self.languages = languages
    }

    /// Whether the form was written from a definition of the toolkit's own.
    var isOwn: Bool { record.map { !$0["record"].isEmpty } ?? false }

    /// The values under ``keys`` of an instrument, in order.
    static func values(of instrument: Instrument) -> [String] {
        let anonymity = instrument.anonymity
        return [
            instrument.kind.rawValue, instrument.record, instrument.wave ?? "", anonymity.mode.rawValue,
            String(anonymity.minimumBase), anonymity.policy.rawValue, anonymity.audience.rawValue,
            instrument.deleteAfter?.description ?? "",
            instrument.responseFloor.map { "\($0.numerator)/\($0.denominator)" } ?? "",
            instrument.partialAnswers.rawValue, instrument.testAnswers.rawValue,
            anonymity.reason?.original ?? "", instrument.frequency?.original ?? "",
            instrument.everyMunicipality ? "yes" : "", instrument.periodItem ?? "",
            [instrument.measuring?.every.rawValue, instrument.measuring?.month.map(String.init)]
                .compactMap(\.self).joined(separator: " "), instrument.emptyIsZero ? "yes" : "",
            instrument.expectedUnits?.joined(separator: " ") ?? "", instrument.recordKey.joined(separator: " "),
        ]
    }

    /// The texts among them, each with its key.
    static func texts(of instrument: Instrument) -> [(key: String, text: LocalizedText)] {
        [("reason", instrument.anonymity.reason), ("frequency", instrument.frequency)].compactMap { key, text in
            text.map { (key, $0) }
        }
    }

    /// The title in every language in which it stands; nil where there is none.
    var title: LocalizedText? {
        record.flatMap { languages.text("form_title", $0) ?? languages.text("title", $0) }
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
        if let audience = Anonymity.Audience(rawValue: record["audience"]) { instrument.anonymity.audience = audience }
        if let words = AnswerHandling(rawValue: record["partial_answers"]) { instrument.partialAnswers = words }
        if let words = AnswerHandling(rawValue: record["test_answers"]) { instrument.testAnswers = words }
        if record["every_municipality"] == "yes" { instrument.everyMunicipality = true }
        let units = record["expected_units"].split(separator: " ").map(String.init)
        if !units.isEmpty { instrument.expectedUnits = units }
        instrument.recordKey = record["record_key"].split(separator: " ").map(String.init)
        if !record["period_by"].isEmpty { instrument.periodItem = record["period_by"] }
        if record["empty_is_zero"] == "yes" { instrument.emptyIsZero = true }
        let rhythm = record["measured"].split(separator: " ").map(String.init)
        if let every = rhythm.first.flatMap(Measuring.Rhythm.init(rawValue:)) {
            instrument.measuring = Measuring(every: every, month: rhythm.count > 1 ? Int(rhythm[1]) : nil)
        }
        instrument.anonymity.reason = languages.text("reason", record) ?? instrument.anonymity.reason
        instrument.frequency = languages.text("frequency", record) ?? instrument.frequency
        instrument.deleteAfter = CalendarDate(record["delete_after"]) ?? instrument.deleteAfter
        let floor = record["response_floor"].split(separator: "/").compactMap { Int($0) }
        if floor.count == 2, floor[0] > 0, floor[1] >= floor[0] {
            instrument.responseFloor = Fraction(floor[0], floor[1])
        }
    }
}
