#if CommandLine
    import SurveyModel

    /// What one item's entry amounts to.
    enum FormAnswer: Hashable {
        /// Nothing entered.
        case blank
        /// One option, by its position; "don't know" is an option and no blank.
        case option(Int)
        /// Several options, by their positions in order.
        case options([Int])
        /// A whole number, or millionths for decimals.
        case number(Int)
        case date(CalendarDate)
        case text(String)
        /// Something that is no answer, and why.
        case fault(EntryFault)
    }

    /// Why an entry cannot stand.
    enum EntryFault: Hashable {
        /// An answer is demanded and there is none.
        case required
        case notANumber
        case notWhole
        case numberTooLarge
        /// More decimals than records keep.
        case tooPrecise
        /// These parts of a day are missing.
        case incompleteDate([DatePart])
        case notADate
        /// More characters than so many.
        case tooLong(Int)
        /// An option that cannot stand beside others.
        case exclusive(Int)
        /// Codes that are no options, or several where one counts: no page here sends such.
        case noSuchOption
        /// The item's constraint does not hold.
        case constraint
    }

    extension Item {
        /// The most characters of a text.
        var longestText: Int { isLongText ? 4_000 : 200 }

        /// Reads what was entered for the item.
        func answer(in draft: DraftAnswers) -> FormAnswer {
            switch type {
            case .note: .blank
            case .selectOne: option(draft[name])
            case .selectMultiple: options(draft[name])
            case .integer, .decimal:
                draft[name].first.map { EnteredNumber.answer($0, isDecimal: type == .decimal) } ?? .blank
            case .date: date(draft)
            case .text: text(draft[name].first ?? "")
            }
        }

        private func option(_ codes: [String]) -> FormAnswer {
            guard let code = codes.first else { return .blank }
            guard codes.allSatisfy({ $0 == code }), let position = options.firstIndex(where: { $0.code == code }) else {
                return .fault(.noSuchOption)
            }
            return .option(position)
        }

        private func options(_ codes: [String]) -> FormAnswer {
            if codes.isEmpty { return .blank }
            let wanted = Set(codes)
            let chosen = options.indices.filter { wanted.contains(options[$0].code) }
            guard chosen.count == wanted.count, (chosen.last ?? 0) < AnswerSet.mostOptions else {
                return .fault(.noSuchOption)
            }
            if chosen.count > 1, let alone = chosen.first(where: { options[$0].missing != nil }) {
                return .fault(.exclusive(alone))
            }
            return .options(chosen)
        }

        private func date(_ draft: DraftAnswers) -> FormAnswer {
            let parts = DatePart.allCases.map { draft[name + $0.suffix].first ?? "" }
            if parts.allSatisfy(\.isEmpty) { return .blank }
            let lacking = DatePart.allCases.indices.filter { parts[$0].isEmpty }
            guard lacking.isEmpty else { return .fault(.incompleteDate(lacking.map { DatePart.allCases[$0] })) }
            let numbers = parts.map { $0.utf8.count <= 4 ? Int($0) : nil }
            guard parts[0].utf8.count == 4, let year = numbers[0], let month = numbers[1], let day = numbers[2],
                let date = CalendarDate(year: year, month: month, day: day)
            else { return .fault(.notADate) }
            return .date(date)
        }

        private func text(_ text: String) -> FormAnswer {
            if text.isEmpty { return .blank }
            return text.unicodeScalars.count <= longestText ? .text(text) : .fault(.tooLong(longestText))
        }
    }

    extension FormAnswer {
        /// The answer as conditions see it.
        func seen(by item: Item) -> ConditionAnswer {
            switch self {
            case .blank, .fault: .missing
            case .option(let position): .option(item.options[position])
            case .options(let positions): .options(positions.map { item.options[$0] })
            case .number(let number): .number(Fraction(number, item.type == .decimal ? AnswerColumn.decimalScale : 1))
            case .date(let date): .date(date)
            case .text(let text): .text(text)
            }
        }
    }
#endif
