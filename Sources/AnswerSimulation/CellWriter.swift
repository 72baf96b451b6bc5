import SurveyModel

/// Writes the answers to one item in a dialect.
struct CellWriter: Sendable {
    /// What stands above the column.
    let heading: String
    private let dialect: ExportDialect
    private let options: [Spelling]

    /// The usual spelling of an option, and another that is accepted.
    private struct Spelling: Sendable {
        let usual: String
        let other: String
    }

    init(item: Item, dialect: ExportDialect) {
        self.dialect = dialect
        // One form for all networks cannot name the network in its questions.
        let question = item.label.replacing(variable: "natverk", with: "nätverket").text(in: .swedish)
        heading = dialect == .canonical ? item.name : question
        options = item.options.map { option in
            let label = option.label.text(in: .swedish)
            return dialect == .canonical
                ? Spelling(usual: option.code, other: option.code)
                : Spelling(usual: label, other: option.aliases.first ?? option.code)
        }
    }

    /// The cell of an answer; what was not asked or not answered is empty, as in any export.
    func text(of answer: SimulatedAnswer, otherwise: Bool) -> String {
        switch answer {
        case .notAsked, .blank: ""
        case .option(let position): otherwise ? options[position].other : options[position].usual
        case .options(let positions):
            positions.map { options[$0].usual }.joined(separator: dialect == .canonical ? ";" : ", ")
        case .integer(let number): String(number)
        case .hundredths(let number): decimal(number)
        case .text(let text): text
        case .date(let day): day.description
        }
    }

    private func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(sign)\(whole)\(dialect == .canonical ? "." : ",")\(digits)"
    }
}
