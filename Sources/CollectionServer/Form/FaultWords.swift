#if CommandLine
    import SurveyModel

    extension FormWords {
        /// What stands before the title of a page with faults.
        var faultTitle: String { say("Fel: ", "Error: ") }

        /// What is read before a fault at its field.
        var faultPrefix: String { say("Fel: ", "Error: ") }

        func faultHeading(_ count: Int) -> String {
            count == 1
                ? say("Något behöver rättas", "Something needs to be corrected")
                : say("\(count) saker behöver rättas", "\(count) things need to be corrected")
        }

        /// What is wrong and what now, in a sentence that stands by itself.
        func sentence(for fault: EntryFault, of item: Item, in language: LanguageTag) -> String {
            switch fault {
            case .required: requiredSentence(item)
            case .notANumber:
                item.type == .decimal
                    ? say("Skriv ett tal, till exempel 12,5", "Enter a number, such as 12.5")
                    : say("Skriv ett tal med siffror, till exempel 12", "Enter a number in digits, such as 12")
            case .notWhole: say("Skriv ett helt tal utan decimaler", "Enter a whole number without decimals")
            case .numberTooLarge:
                say("Talet är för stort: högst en miljard", "The number is too large: at most one billion")
            case .tooPrecise: say("Skriv högst sex decimaler", "Enter at most six decimals")
            case .incompleteDate(let parts): incomplete(parts)
            case .notADate:
                say(
                    "Skriv ett datum som finns, med fyra siffror för året",
                    "Enter a date that exists, with a year of four digits"
                )
            case .tooLong(let limit):
                say(
                    "Texten är för lång: skriv högst \(Typography(tag).integer(limit)) tecken",
                    "The text is too long: write at most \(Typography(tag).integer(limit)) characters")
            case .exclusive(let position): exclusive(item.options[position].label.text(in: language))
            case .noSuchOption: say("Välj ett av svaren", "Choose one of the answers")
            case .constraint:
                item.constraintMessage?.text(in: language) ?? item.constraint.flatMap(limits) ?? constraintFails
            }
        }

        /// What a number may be, where a constraint is made of bounds alone.
        private func limits(of constraint: Condition) -> String? {
            let parts = if case .all(let parts) = constraint { parts } else { [constraint] }
            let bounds =
                parts.compactMap { part in
                    guard case .compares(Condition.ownAnswer, let comparison, .number(let number)) = part else {
                        return nil
                    }
                    return limit(comparison, .number(number))
                } as [String]
            guard !bounds.isEmpty, bounds.count == parts.count else { return nil }
            let list = bounds.joined(separator: say(" och ", " and "))
            return say("Skriv ett tal som är \(list)", "Enter a number that is \(list)")
        }

        private var constraintFails: String {
            say("Svaret kan inte stämma: kontrollera det", "The answer cannot be right: please check it")
        }

        private func requiredSentence(_ item: Item) -> String {
            switch item.type {
            case .selectOne: say("Välj ett svar", "Choose an answer")
            case .selectMultiple: say("Välj minst ett svar", "Choose at least one answer")
            case .date: say("Skriv ett datum", "Enter a date")
            case .integer, .decimal: say("Skriv ett tal", "Enter a number")
            case .text, .note: say("Skriv ett svar", "Enter an answer")
            }
        }

        private func exclusive(_ option: String) -> String {
            say("Välj antingen ”\(option)” eller andra svar", "Choose either “\(option)” or other answers")
        }

        private func incomplete(_ parts: [DatePart]) -> String {
            let names = parts.map { part in
                switch part {
                case .year: say("år", "year")
                case .month: say("månad", "month")
                case .day: say("dag", "day")
                }
            }
            let list = names.joined(separator: say(" och ", " and "))
            return say("Datumet saknar \(list)", "The date lacks \(list)")
        }
    }
#endif
