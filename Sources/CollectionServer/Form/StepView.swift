#if CommandLine
    import SurveyModel

    /// A page of questions, or the list of all answers, as its template reads it.
    struct StepView {
        let passage: FormPassage
        let definition: FormDefinition
        let visit: FormVisit
        let voice: PageVoice
        /// What the page says above all else, as that the answers are saved on the device.
        var message: String?

        private var words: FormWords { voice.words }
        private var survey: SurveyFacts { visit.survey }

        /// The words that tell this page from the others.
        var title: String {
            let fault = passage.faults.isEmpty ? "" : words.faultTitle
            return fault + (isReview ? "\(words.review), \(step)" : step)
        }

        /// The values of the templates `step` and `review`.
        var values: TemplateValues {
            let common: TemplateValues = [
                "address": survey.address, "survey": voice.text(survey.instrument.title), "step": step,
                "number": number, "total": total.count, "hidden": hidden, "message": message,
                "back": canGoBack ? [words.back] : nil, "save": words.saveForLater, "languages": languages,
                "several_languages": !languages.isEmpty,
                "choose_language": words.chooseLanguage,
            ]
            return common.adding(isReview ? review : page)
        }

        private var isReview: Bool { passage.place == .review }

        private var number: Int {
            if case .page(let page) = passage.place { page + 1 } else { total.count }
        }

        /// The number of steps, the list of all answers being the last.
        private var total: (count: Int, isExact: Bool) {
            guard case .page(let page) = passage.place else { return (passage.plan.pages.count + 1, true) }
            let pages = passage.plan.total(from: page)
            return (definition.hasReview(of: pages.count) ? pages.count + 1 : max(pages.count, 1), pages.isExact)
        }

        private var step: String { words.step(number, of: total.count, isExact: total.isExact) }

        private var canGoBack: Bool {
            if case .page(let page) = passage.place { page > 0 } else { !passage.plan.pages.isEmpty }
        }

        private var page: TemplateValues {
            guard case .page(let page) = passage.place else { return [:] }
            let views = passage.plan.pages[page].map(question)
            let isLast = total.count == 1 && total.isExact
            return [
                "questions": views.map(\.values), "faults": summary(views), "forward": isLast ? words.send : words.next,
                "forward_action": FormAction.next.value,
            ]
        }

        private func question(_ position: Int) -> QuestionView {
            let fault = passage.faults.first { $0.item == position }?.fault
            return QuestionView(
                position, of: survey, draft: passage.draft, reading: passage.reading, fault: fault, voice: voice)
        }

        private func summary(_ views: [QuestionView]) -> TemplateValues? {
            let faults = views.compactMap { view in
                view.sentence.map { sentence -> TemplateValues in
                    ["target": view.target, "sentence": sentence, "label": voice.text(view.label)]
                }
            }
            return faults.isEmpty ? nil : ["heading": words.faultHeading(faults.count), "list": faults]
        }

        /// All entries of other pages and the state of the way, which travel with the page.
        private var hidden: [TemplateValues] {
            var shown: Set<String> = []
            if case .page(let page) = passage.place {
                shown = Set(passage.plan.pages[page].flatMap { survey.instrument.items[$0].formFields })
            }
            return FormCarriage.fields(
                passage.draft, of: survey.instrument, without: shown, place: passage.placeName, voice
            )
            .map { TemplateValues.hidden($0.name, $0.value) }
                + visit.hidden.map { TemplateValues.hidden($0.name, $0.value) }
        }

        private var languages: [TemplateValues] {
            let offered = survey.instrument.formLanguages
            guard offered.count > 1 else { return [] }
            return offered.filter { $0 != voice.language }.map { tag in
                ["tag": tag.rawValue, "direction": PageVoice.direction(of: tag), "name": FormWords.name(of: tag)]
            }
        }

        private var review: TemplateValues {
            let answers = passage.plan.pages.joined().filter { survey.instrument.items[$0].type != .note }.map {
                position in
                let item = survey.instrument.items[position]
                let answer = AnswerInWords(passage.reading.answers[position], of: item, voice)
                return [
                    "label": voice.text(question(position).label), "answers": answer.lines,
                    "blank": answer.lines.isEmpty,
                    "go": FormAction.go(item.name).value,
                ] as TemplateValues
            }
            return [
                "heading": words.review, "lead": words.reviewLead, "given": answers, "no_answer": words.noAnswer,
                "change": words.change, "forward": words.send, "forward_action": FormAction.send.value,
            ]
        }
    }

    /// What travels from page to page in hidden fields.
    enum FormCarriage {
        /// Every entry but those of the fields that are shown, and the state of the way.
        static func fields(
            _ draft: DraftAnswers, of instrument: Instrument, without shown: Set<String>, place: String,
            _ voice: PageVoice
        ) -> [FormFields.Field] {
            let entries = instrument.items.flatMap(\.formFields).filter { !shown.contains($0) }.flatMap { field in
                draft[field].map { FormFields.Field(name: field, value: $0) }
            }
            return entries + [
                .init(name: FormField.place, value: place),
                .init(name: FormField.language, value: voice.language.rawValue),
            ]
        }
    }

    /// An answer as a reader meets it.
    struct AnswerInWords {
        /// One text for each option or paragraph; none where there is no answer.
        let lines: [TemplateValues]

        init(_ answer: FormAnswer, of item: Item, _ voice: PageVoice) {
            switch answer {
            case .blank, .fault: lines = []
            case .option(let position): lines = [voice.text(item.options[position].label)]
            case .options(let positions): lines = positions.map { voice.text(item.options[$0].label) }
            case .number(let number):
                let scale = item.type == .decimal ? AnswerColumn.decimalScale : 1
                lines = [voice.plain(AnswerInWords.text(of: number, scale: scale, voice))]
            case .date(let date): lines = [voice.plain(voice.words.day(date))]
            case .text(let text): lines = [["text": text]]
            }
        }

        /// The number with all its decimals, as it would be entered.
        private static func text(of number: Int, scale: Int, _ voice: PageVoice) -> String {
            scale == 1 ? Typography(voice.words.tag).integer(number) : EnteredNumber.text(number)
        }
    }
#endif
