#if CommandLine
    import SurveyModel

    /// The form for paper, made of the same definition, as its template reads it.
    struct PaperView {
        let survey: SurveyFacts
        let voice: PageVoice

        private var words: FormWords { voice.words }
        private var instrument: Instrument { survey.instrument }

        var title: String { words.paperTitle }

        /// The values of the template `paper`.
        var values: TemplateValues {
            var numbers: [String: Int] = [:]
            for item in instrument.items where item.type != .note { numbers[item.name] = numbers.count + 1 }
            let conditions = ConditionWords(instrument: instrument, voice: voice, numbers: numbers)
            return [
                "survey": voice.text(instrument.title), "how": words.paperHow,
                "protection": PrivacyWords(survey, words).onPaper,
                "questions": instrument.items.map { question($0, numbers[$0.name], conditions) },
            ]
        }

        private func question(_ item: Item, _ number: Int?, _ conditions: ConditionWords) -> TemplateValues {
            let network = LocalizedText(
                [.swedish: FormWords(.swedish).nameOfNetwork, .english: FormWords(.english).nameOfNetwork],
                defaultLanguage: .swedish)
            return [
                "number": number, "label": voice.text(item.label.naming(network)),
                "hint": item.hint.map { voice.text($0.naming(network)) },
                "instruction": conditions.instruction(for: item),
                "required": item.isRequired ? [voice.plain(words.required)] : nil,
                "choose": choose(item), "options": options(item), "has_options": !item.options.isEmpty,
                "lines": lines(item),
                "is_many": item.options.count > 7, "is_long": item.options.count > 20,
            ]
        }

        private func choose(_ item: Item) -> String? {
            switch item.type {
            case .selectOne: words.paperOne
            case .selectMultiple: words.paperSeveral
            case .date: words.paperDate
            case .integer, .decimal, .text, .note: nil
            }
        }

        private func options(_ item: Item) -> [TemplateValues]? {
            item.options.isEmpty
                ? nil
                : item.options.map {
                    ["label": voice.text($0.label), "apart": $0.missing != nil, "round": item.type == .selectOne]
                }
        }

        /// Empty lines to write on; one short line for numbers and days.
        private func lines(_ item: Item) -> [TemplateValues]? {
            switch item.type {
            case .selectOne, .selectMultiple, .note: nil
            case .integer, .decimal, .date: [["short": true]]
            case .text: Array(repeating: ["short": false], count: item.isLongText ? 5 : 1)
            }
        }
    }

    extension FormWords {
        var paperTitle: String { say("Pappersblankett", "Paper form") }
        var paperHow: String {
            say("Skriv tydligt. Kryssa i rutan för ditt svar.", "Write clearly. Tick the box of your answer.")
        }
        var paperOne: String { say("Ett kryss.", "One tick.") }
        var paperSeveral: String { say("Ett eller flera kryss.", "One or several ticks.") }
        var paperDate: String { say("År, månad, dag.", "Year, month, day.") }
    }
#endif
