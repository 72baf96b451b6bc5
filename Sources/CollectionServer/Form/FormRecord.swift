#if CommandLine
    import SurveyModel

    extension FormReading {
        /// The finished answer; meant for a draft without faults, and a fault counts as unreadable.
        var record: SurveyRecord {
            var answers: [String: RecordedAnswer] = [:]
            for (position, item) in instrument.items.enumerated() where item.type != .note {
                answers[item.name] =
                    isAsked[position] ? self.answers[position].recorded(for: item) : .missing(.notAsked)
            }
            return SurveyRecord(answers: answers)
        }
    }

    extension FormAnswer {
        fileprivate func recorded(for item: Item) -> RecordedAnswer {
            switch self {
            case .blank: .missing(.noAnswer)
            case .option(let position): .option(item.options[position].code)
            case .options(let positions): .options(positions.map { item.options[$0].code })
            case .number(let number): .number(number)
            case .date(let date): .date(date)
            case .text(let text): .text(text)
            case .fault: .missing(.unreadable)
            }
        }
    }

    extension DraftAnswers {
        /// What would have to be entered to give a record again, as where a named answer is changed.
        init(_ record: SurveyRecord, for instrument: Instrument) {
            self.init()
            for item in instrument.items {
                switch record.answers[item.name] {
                case .option(let code): self[item.name] = [code]
                case .options(let codes): self[item.name] = codes
                case .number(let number):
                    self[item.name] = [item.type == .decimal ? EnteredNumber.text(number) : "\(number)"]
                case .text(let text): self[item.name] = [text]
                case .date(let date):
                    let parts = [date.year, date.month, date.day].map(String.init)
                    for (part, text) in zip(DatePart.allCases, parts) {
                        let padding = String(repeating: "0", count: max(0, (part == .year ? 4 : 2) - text.count))
                        self[item.name + part.suffix] = [padding + text]
                    }
                case .missing, nil: continue
                }
            }
        }
    }
#endif
