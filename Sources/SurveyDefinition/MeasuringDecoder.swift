import SurveyModel

/// How often something is measured, and in which month, of a goal or of an instrument.
struct MeasuringDecoder {
    let values: ValueReader

    /// The rhythm under `measured`; nil without the key.
    func measuring(_ reader: MappingReader) -> Measuring? {
        guard let node = reader["measured"],
            let part = MappingReader(node, "'measured'", .measured, values: values)
        else { return nil }
        let every: Measuring.Rhythm? = part.keyword("every")
        if part["every"] == nil { _ = part.demanded("every") }
        let month = part.integer("in_month", in: 1...12)
        if let every, every != .year, month != nil {
            values.log.error(
                .both(
                    "bara det som mäts varje år har en egen månad",
                    "only what is measured every year has a month of its own"), at: part.mark(of: "in_month"),
                remedy: .both("Skriv every: year, eller ta bort in_month", "Write every: year, or delete in_month"))
        }
        return every.map { Measuring(every: $0, month: month) }
    }
}
