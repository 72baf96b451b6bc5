#if CommandLine
    import SurveyModel

    /// A condition as an instruction on paper, where no server leaves out what does not concern the reader.
    struct ConditionWords {
        let instrument: Instrument
        let voice: PageVoice
        /// The printed number of each question, by name.
        let numbers: [String: Int]

        private var words: FormWords { voice.words }

        /// When an item is answered: "Besvaras om du svarat ”Ja” på fråga 3."; nil where always.
        func instruction(for item: Item) -> String? {
            let parts = [item.networks.map(networks), item.relevant.map(clause)].compactMap { $0 }
            guard !parts.isEmpty else { return nil }
            let joined = parts.joined(separator: words.say(", och ", ", and "))
            return words.say("Besvaras \(joined).", "Answer this \(joined).", easy: "Svara här \(joined).")
        }

        private func networks(_ ids: [String]) -> String {
            let item = instrument.items.first { $0.role == .network }
            let names = ids.map { id in
                item?.options.first { $0.code == id }?.label.text(in: voice.language) ?? id
            }
            return words.say("om svaren gäller ", "if your answers concern ")
                + list(names, words.say(" eller ", " or "))
        }

        private func clause(_ condition: Condition) -> String { words.say("om ", "if ") + phrase(condition) }

        private func phrase(_ condition: Condition) -> String {
            switch condition {
            case .equals(let item, let code), .selected(let item, let code): answered(item, [code])
            case .isOne(let item, let codes): answered(item, codes)
            case .differs(let item, let code):
                words.say("du svarat något annat än ", "you answered anything but ") + answers(item, [code])
            case .compares(let item, let comparison, let bound):
                words.say("\(question(item)) är ", "\(question(item)) is ") + words.limit(comparison, bound)
            case .all(let parts): list(parts.map(phrase), words.say(" och ", " and "))
            case .any(let parts): list(parts.map(phrase), words.say(" eller ", " or "))
            case .not(let part): words.say("det inte är så att ", "it is not so that ") + phrase(part)
            }
        }

        private func answered(_ item: String, _ codes: [String]) -> String {
            words.say("du svarat ", "you answered ") + answers(item, codes)
        }

        private func answers(_ name: String, _ codes: [String]) -> String {
            let options = instrument.item(name)?.options ?? []
            let labels = codes.map { code in
                options.first { $0.code == code }?.label.text(in: voice.language) ?? code
            }
            let quoted = labels.map { words.say("”\($0)”", "“\($0)”") }
            return list(quoted, words.say(" eller ", " or "))
                + words.say(" på \(question(name))", " to \(question(name))")
        }

        private func question(_ name: String) -> String {
            numbers[name].map { words.say("fråga \($0)", "question \($0)") } ?? name
        }

        private func list(_ parts: [String], _ last: String) -> String {
            guard parts.count > 1, let end = parts.last else { return parts.first ?? "" }
            return parts.dropLast().joined(separator: ", ") + last + end
        }
    }

    extension FormWords {
        /// A bound of a number or date in words, as "minst 18".
        func limit(_ comparison: Condition.Comparison, _ bound: Condition.Bound) -> String {
            let order =
                switch comparison {
                case .less: say("mindre än", "less than")
                case .atMost: say("högst", "at most")
                case .greater: say("mer än", "more than")
                case .atLeast: say("minst", "at least")
                }
            return switch bound {
            case .number(let number): order + " " + Typography(tag).number(number)
            case .date(let date): order + " " + date.description
            }
        }
    }
#endif
