#if CommandLine
    import SurveyModel

    /// What a respondent has entered so far, just as it was entered; carried from page to page by the pages themselves.
    ///
    /// Nothing of it is kept by the server: each page sends all of it, and it is read anew each time.
    struct DraftAnswers: Hashable, Sendable {
        /// What was entered, by field; a field without entry is left out.
        private(set) var entries: [String: [String]] = [:]

        /// Nothing entered.
        init() {}

        /// The fields of a form that belong to the instrument; all others are passed over.
        init(_ fields: FormFields, for instrument: Instrument) {
            for item in instrument.items {
                for field in item.formFields { self[field] = fields[field] }
            }
        }

        /// What was entered in a field.
        subscript(field: String) -> [String] {
            get { entries[field] ?? [] }
            set {
                let filled = newValue.map(DraftAnswers.clean).filter { !$0.isEmpty }
                entries[field] = filled.isEmpty ? nil : filled
            }
        }

        /// Takes back what was entered for an item.
        mutating func clear(_ item: Item) {
            for field in item.formFields { entries[field] = nil }
        }

        /// A text with line feeds alone for ends of lines, without other control characters and spaces at its ends.
        private static func clean(_ text: String) -> String {
            var scalars = String.UnicodeScalarView()
            var isAfterReturn = false
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\r": scalars.append("\n")
                case "\n" where isAfterReturn: break
                case "\n", "\t": scalars.append(scalar)
                case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF:
                    break
                default: scalars.append(scalar)
                }
                isAfterReturn = scalar == "\r"
            }
            let text = String(scalars)
            guard let first = text.firstIndex(where: { !$0.isWhitespace }),
                let last = text.lastIndex(where: { !$0.isWhitespace })
            else { return "" }
            return String(text[first...last])
        }
    }

    extension Item {
        /// The names of its fields in a form: its own, for a day one each for year, month and day, none for a note.
        var formFields: [String] {
            switch type {
            case .note: []
            case .date: DatePart.allCases.map { name + $0.suffix }
            case .selectOne, .selectMultiple, .integer, .decimal, .text: [name]
            }
        }
    }

    /// The parts a day is entered in, in the order Swedish dates are written.
    enum DatePart: String, CaseIterable {
        case year, month, day

        /// What stands behind the item's name in the field's; an item's name holds no hyphen.
        var suffix: String { "-\(rawValue)" }
    }
#endif
