import SurveyModel

/// Which records are of one person: those alike in every item with the role person code.
///
/// A code is read without outer spaces and without regard to case, as people write their own code from memory. It binds
/// answers together and is never shown.
struct PersonCodes {
    /// The person of each record; nil where a part of the code is missing.
    let codes: [String?]

    init(_ table: RecordTable) {
        let items = table.instrument.items.filter { $0.role == .personCode }
        let columns = items.map { (item: $0, column: table.columns[$0.name]) }
        codes = (0..<table.count).map { record in
            guard !columns.isEmpty else { return nil }
            var parts: [String] = []
            for (item, column) in columns {
                guard let part = column?.personCode(record, item) else { return nil }
                parts.append(part)
            }
            return parts.joined(separator: "\u{1F}")
        }
    }
}

extension AnswerColumn {
    fileprivate func personCode(_ record: Int, _ item: Item) -> String? {
        switch self {
        case .choice(let codes): return codes[record].option.map { item.options[$0].code }
        case .number(let numbers):
            guard case .value(let number) = numbers[record] else { return nil }
            return String(number)
        case .date(let dates):
            guard case .value(let day) = dates[record] else { return nil }
            return day.description
        case .text(let texts):
            let words = (texts[record].written ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? nil : words.lowercased()
        case .choices: return nil
        }
    }
}
