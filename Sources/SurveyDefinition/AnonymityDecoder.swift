import SurveyModel

/// What an instrument promises about its answers: protection and retention.
struct AnonymityDecoder {
    let values: ValueReader

    /// The protection; without the key answers are anonymous, the careful reading.
    func anonymity(_ root: MappingReader) -> Anonymity {
        guard let node = root["anonymity"],
            let reader = MappingReader(node, "anonymity", .anonymity, values: values)
        else { return Anonymity(mode: .anonymous) }
        let mode: Anonymity.Mode? = reader.keyword("mode")
        if reader["mode"] == nil { _ = reader.demanded("mode") }
        let policy: Anonymity.Policy? = reader.keyword("policy")
        let anonymity = Anonymity(
            mode: mode ?? .anonymous, minimumBase: reader.integer("minimum_base", in: 1...1_000_000) ?? 5,
            policy: policy ?? .base, reason: reader.text("reason"), audience: reader.keyword("audience") ?? .everyone)
        check(anonymity, reader)
        return anonymity
    }

    private func check(_ anonymity: Anonymity, _ reader: MappingReader) {
        guard anonymity.isProtected else { return }
        let isStrict = anonymity.policy == .baseAndComplement || anonymity.policy == .unanimity
        if isStrict, anonymity.minimumBase < 30, anonymity.reason == nil {
            values.log.error(
                .both(
                    "policy \(anonymity.policy.rawValue) med en bas av \(anonymity.minimumBase) håller inne de flesta siffror "
                        + "för små nätverk, och röjer därmed att meningarna var delade",
                    "policy \(anonymity.policy.rawValue) with a base of \(anonymity.minimumBase) withholds most figures of "
                        + "small networks, and tells by withholding that opinions were mixed"),
                at: reader.mark(of: "policy"),
                remedy: .both(
                    "Använd policy base eller en minimum_base på minst 30, eller säg varför under reason",
                    "Use policy base, a minimum_base of at least 30, or say why under reason"))
        }
        if anonymity.minimumBase < 3, anonymity.reason == nil {
            values.log.error(
                .both(
                    "en bas av \(anonymity.minimumBase) skyddar ingen",
                    "a base of \(anonymity.minimumBase) protects nobody"), at: reader.mark(of: "minimum_base"),
                remedy: .both("Använd 5, eller säg varför under reason", "Use 5, or say why under reason"))
        }
    }

    /// The last day raw answers may be kept.
    func retention(_ root: MappingReader) -> CalendarDate? {
        guard let node = root["retention"],
            let reader = MappingReader(node, "retention", .retention, values: values)
        else { return nil }
        return reader.demandedDate("delete_after")
    }
}
