#if CommandLine
    import SurveyModel

    /// One question as its template reads it.
    struct QuestionView {
        private let item: Item
        private let survey: SurveyFacts
        private let draft: DraftAnswers
        private let reading: FormReading
        private let voice: PageVoice
        private let fault: EntryFault?

        private var words: FormWords { voice.words }

        init(
            _ position: Int, of survey: SurveyFacts, draft: DraftAnswers, reading: FormReading, fault: EntryFault?,
            voice: PageVoice
        ) {
            item = survey.instrument.items[position]
            self.survey = survey
            self.draft = draft
            self.reading = reading
            self.fault = fault
            self.voice = voice
        }

        /// The values of the template `question`.
        var values: TemplateValues {
            let common: TemplateValues = [
                "id": item.name, "label": voice.text(label), "hints": hints.isEmpty ? nil : hints,
                "hint_id": "\(item.name)-hint", "error": error, "error_id": "\(item.name)-error",
                "required": item.isRequired ? voice.plain(words.required) : nil, "invalid": fault != nil, "kind": kind,
                "has_hints": !hints.isEmpty, "single": isSingleField, "group": group, "field": field,
            ]
            return common.adding(control)
        }

        /// The field that a link in the summary of faults leads to.
        var target: String {
            switch item.type {
            case .selectOne, .selectMultiple: item.isMenu ? item.name : "\(item.name)-0"
            case .date: item.name + (missingPart ?? .year).suffix
            case .integer, .decimal, .text, .note: item.name
            }
        }

        /// What is wrong, as a sentence; nil where nothing is.
        var sentence: String? { fault.map { words.sentence(for: $0, of: item, in: voice.language) } }

        /// The question's words with the network's name in them.
        var label: LocalizedText { item.label.naming(reading.networkName(in: words)) }

        private var missingPart: DatePart? {
            if case .incompleteDate(let parts)? = fault { parts.first } else { nil }
        }

        private var kind: String {
            switch item.type {
            case .selectOne: item.isMenu ? "menu" : item.isScale ? (item.hasManySteps ? "steps" : "scale") : "choice"
            case .selectMultiple: "choice several"
            case .integer, .decimal: "number"
            case .date: "date"
            case .text: item.isLongText ? "words" : "line"
            case .note: "note"
            }
        }

        private var hints: [TemplateValues] {
            var hints = item.hint.map { [voice.text($0.naming(reading.networkName(in: words)))] } ?? []
            switch item.type {
            case .selectMultiple: hints.append(voice.plain(words.severalHint))
            case .integer, .decimal: hints.append(voice.plain(words.numberHint))
            case .date: hints.append(voice.plain(words.dateHint))
            default: break
            }
            return hints
        }

        private var error: TemplateValues? {
            sentence.map { ["prefix": words.faultPrefix, "text": $0, "lang": voice.markOfWords] }
        }

        /// Whether the question is one field, whose label then is the legend.
        private var isSingleField: Bool {
            switch item.type {
            case .selectOne: item.isMenu
            case .selectMultiple, .date, .note: false
            case .integer, .decimal, .text: true
            }
        }

        /// The attributes of the fieldset; one round a single field is no group to read out.
        private var group: String {
            if isSingleField { return " role=\"none\"" }
            return (item.type == .selectOne ? " role=\"radiogroup\"" : "") + described
                + (item.type == .selectOne ? demanded : "")
        }

        /// The attributes of a single field.
        private var field: String {
            described + (fault == nil ? "" : " aria-invalid=\"true\"") + (item.isRequired ? " required" : "")
        }

        private var demanded: String {
            (item.isRequired ? " aria-required=\"true\"" : "") + (fault == nil ? "" : " aria-invalid=\"true\"")
        }

        /// The attribute that ties error and hint to the field, the error first.
        private var described: String {
            let ids = [fault == nil ? nil : "\(item.name)-error", hints.isEmpty ? nil : "\(item.name)-hint"].compactMap
            { $0 }
            return ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
        }

        private var control: TemplateValues {
            switch item.type {
            case .note: ["is_note": true]
            case .selectOne where item.isMenu: ["is_menu": menu]
            case .selectOne: ["has_choices": true, "choices": options("radio"), "can_clear": clearing]
            case .selectMultiple: ["has_choices": true, "choices": options("checkbox")]
            case .date: ["is_date": DatePart.allCases.map(part)]
            case .integer, .decimal:
                ["is_line": line(mode: item.type == .decimal ? "decimal" : "numeric")]
            case .text where item.isLongText: ["is_area": line(mode: nil)]
            case .text: ["is_line": line(mode: nil)]
            }
        }

        private func line(mode: String?) -> TemplateValues {
            [
                "value": draft[item.name].first ?? "", "mode": mode,
            ]
        }

        private func options(_ type: String) -> [TemplateValues] {
            let chosen = Set(draft[item.name])
            let positions = shownOptions
            return positions.map { position in
                let option = item.options[position]
                return [
                    "id": "\(item.name)-\(position == positions.first ? 0 : position)", "name": item.name, "type": type,
                    "value": option.code, "label": voice.text(option.label), "checked": chosen.contains(option.code),
                    "apart": option.missing != nil, "alone": type == "checkbox" && option.missing != nil,
                    "end": item.hasManySteps && item.isEnd(position),
                    "required": type == "radio" && item.isRequired,
                ]
            }
        }

        /// A button that takes back a choice, which a browser by itself cannot; where no answer is demanded.
        private var clearing: TemplateValues? {
            item.isRequired ? nil : ["value": FormAction.clear(item.name).value, "label": voice.plain(words.clear)]
        }

        private func part(_ part: DatePart) -> TemplateValues {
            let field = item.name + part.suffix
            let isWrong: Bool =
                switch fault {
                case .incompleteDate(let parts): parts.contains(part)
                case nil: false
                default: true
                }
            return [
                "id": field, "label": voice.plain(words.part(part)), "value": draft[field].first ?? "",
                "wrong": isWrong,
                "size": part == .year ? 4 : 2,
            ]
        }

        /// The options in a menu, networks under their programme areas.
        private var menu: TemplateValues {
            let chosen = draft[item.name].first
            func values(_ position: Int) -> TemplateValues {
                let option = item.options[position]
                return [
                    "value": option.code, "text": option.label.text(in: voice.language),
                    "chosen": option.code == chosen,
                ]
            }
            let areas = item.role == .network ? survey.organisation.programmeAreas : []
            var rest = shownOptions
            var groups: [TemplateValues] = []
            for area in areas {
                let own = rest.filter { survey.organisation.network(item.options[$0].code)?.area == area.id }
                guard !own.isEmpty else { continue }
                rest.removeAll(where: own.contains)
                groups.append(["label": area.name.text(in: voice.language), "options": own.map(values)])
            }
            return ["choose": words.chooseOne, "groups": groups, "options": rest.map(values)]
        }

        /// The options to choose from: all, but networks only where they exist in the wave's year.
        private var shownOptions: [Int] {
            let year = survey.instrument.wave.map { String($0.prefix(4)) } ?? ""
            guard item.role == .network, year.count == 4, year.allSatisfy(\.isNumber) else {
                return Array(item.options.indices)
            }
            return item.options.indices.filter { position in
                let code = item.options[position].code
                let isChosen = draft[item.name].contains(code)
                return isChosen || survey.organisation.network(code)?.valid.contains(year: year) ?? true
            }
        }
    }

    extension Item {
        /// Whether it is a scale of so many steps that most have a number alone.
        fileprivate var hasManySteps: Bool { isScale && options.filter { $0.score != nil }.count > 7 }

        /// Whether the option is the first or last step of a scale, which have words.
        fileprivate func isEnd(_ position: Int) -> Bool {
            let steps = options.indices.filter { options[$0].missing == nil }
            return position == steps.first || position == steps.last
        }
    }

    extension LocalizedText {
        /// The text with the network's name in place of its variable.
        func naming(_ network: LocalizedText) -> LocalizedText {
            replacing(variable: Item.networkVariable, with: network)
        }
    }

    extension FormReading {
        /// The name of the network the answers concern, or a word for it.
        func networkName(in words: FormWords) -> LocalizedText {
            guard let networkItem, case .option(let position) = answers[networkItem] else {
                return LocalizedText(
                    [.swedish: FormWords(.swedish).nameOfNetwork, .english: FormWords(.english).nameOfNetwork],
                    defaultLanguage: .swedish)
            }
            return instrument.items[networkItem].options[position].label
        }
    }
#endif
