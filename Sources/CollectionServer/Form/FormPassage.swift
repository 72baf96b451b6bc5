#if CommandLine
    import SurveyModel

    /// One step of a respondent's way through a form, worked out anew from what the page before sent.
    struct FormPassage {
        /// What was entered so far.
        private(set) var draft: DraftAnswers
        /// The draft as read.
        private(set) var reading: FormReading
        /// The pages as the answers stand.
        private(set) var plan: PagePlan
        /// Where the respondent stands now.
        private(set) var place: Place
        /// What is wrong on the page that is shown, by the items' positions; empty unless somebody wanted to go on.
        private(set) var faults: [Fault] = []

        private let definition: FormDefinition

        /// Where a respondent stands.
        enum Place: Hashable {
            /// On that page of questions, from 0.
            case page(Int)
            /// At the list of all answers, before they are sent.
            case review
            /// Done: the answers are complete and allowed.
            case finished
        }

        /// An item whose entry cannot stand.
        struct Fault: Hashable {
            /// The item's position.
            let item: Int
            let fault: EntryFault
        }

        /// The beginning of a form, with what may have been entered earlier.
        init(_ definition: FormDefinition, draft: DraftAnswers = DraftAnswers()) {
            self.definition = definition
            self.draft = draft
            reading = FormReading(draft, of: definition.instrument)
            plan = PagePlan(reading, definition.stages, definition.paging)
            place = plan.pages.isEmpty ? .review : .page(0)
        }

        /// What follows from a page that was sent.
        init(_ definition: FormDefinition, sent fields: FormFields) {
            self.init(definition, draft: DraftAnswers(fields, for: definition.instrument))
            let current = place(named: fields.first(FormField.place))
            place = current
            switch FormAction(fields) {
            case .stay, .save, .forget, .start: break
            case .next: goOn(from: current)
            case .back: goBack(from: current)
            case .send: send()
            case .go(let item): place = place(named: item)
            case .clear(let item): clear(item)
            }
        }

        /// The name of the place, by which the page it is shown on is found again: that of its first item.
        var placeName: String {
            guard case .page(let page) = place, let first = plan.pages[page].first else { return FormField.review }
            return definition.instrument.items[first].name
        }

        private func place(named name: String?) -> Place {
            if name == FormField.review {
                return plan.pages.isEmpty || definition.hasReview(of: plan.pages.count) ? .review : .page(0)
            }
            guard let item = definition.instrument.items.firstIndex(where: { $0.name == name }) else {
                return plan.pages.isEmpty ? .review : .page(0)
            }
            return .page(plan.page(of: item) ?? pageAfter(item))
        }

        /// The page that an item no longer asked would have stood on, so that a changed answer leads nowhere strange.
        private func pageAfter(_ item: Int) -> Int {
            plan.pages.firstIndex { ($0.last ?? 0) >= item } ?? max(0, plan.pages.count - 1)
        }

        private mutating func goOn(from current: Place) {
            guard case .page(let page) = current else { return }
            faults = faults(on: page)
            guard faults.isEmpty else { return }
            if page + 1 < plan.pages.count {
                place = .page(page + 1)
            } else if definition.hasReview(of: plan.pages.count) {
                place = .review
            } else {
                send()
            }
        }

        private mutating func goBack(from current: Place) {
            switch current {
            case .page(let page): place = .page(max(0, page - 1))
            case .review, .finished: place = plan.pages.isEmpty ? .review : .page(plan.pages.count - 1)
            }
        }

        /// Ends the form if everything that is asked may stand, else shows the first page where something may not.
        private mutating func send() {
            place = .finished
            for page in plan.pages.indices {
                let found = faults(on: page)
                guard !found.isEmpty else { continue }
                faults = found
                place = .page(page)
                return
            }
        }

        private mutating func clear(_ name: String) {
            guard let item = definition.instrument.item(name) else { return }
            draft.clear(item)
            reading = FormReading(draft, of: definition.instrument)
            plan = PagePlan(reading, definition.stages, definition.paging)
            place = place(named: name)
        }

        private func faults(on page: Int) -> [Fault] {
            plan.pages[page].compactMap { item in reading.fault(at: item).map { Fault(item: item, fault: $0) } }
        }
    }

    /// An instrument as a form asks it.
    struct FormDefinition {
        let instrument: Instrument
        let paging: FormPaging
        let stages: FormStages

        init(_ instrument: Instrument, paging: FormPaging) {
            self.instrument = instrument
            self.paging = paging
            stages = FormStages(instrument)
        }

        /// Whether all answers are shown before they are sent: where they stand on more than one page, and wherever they
        /// cannot be changed afterwards, since browsers send a page also when Enter is pressed in it.
        func hasReview(of pages: Int) -> Bool { pages > 1 || instrument.anonymity.mode != .named }
    }

    /// The fields of a form that are no answers; an item's name holds no hyphen.
    enum FormField {
        /// Where the respondent stands, by the name of the page's first item.
        static let place = "f-place"
        /// What the pressed button asks for.
        static let action = "f-action"
        /// The language of the page.
        static let language = "f-language"
        /// The place after the last page.
        static let review = "f-review"
    }

    /// What the pressed button asks for.
    enum FormAction: Hashable {
        /// The same page again, as in another language.
        case stay
        case next
        case back
        case send
        /// The page of an item.
        case go(String)
        /// The same page without what was entered for an item.
        case clear(String)
        /// The same page, and all entries kept on the respondent's device.
        case save
        /// The start again, and nothing left on the device.
        case forget
        /// The start again, as in another language.
        case start

        init(_ fields: FormFields) {
            let words = (fields.first(FormField.action) ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            switch (words.first, words.count) {
            case ("next", 1): self = .next
            case ("back", 1): self = .back
            case ("send", 1): self = .send
            case ("save", 1): self = .save
            case ("forget", 1): self = .forget
            case ("start", 1): self = .start
            case ("go", 2): self = .go(words[1])
            case ("clear", 2): self = .clear(words[1])
            default: self = .stay
            }
        }

        /// The value of the button that asks for it.
        var value: String {
            switch self {
            case .stay: "stay"
            case .next: "next"
            case .back: "back"
            case .send: "send"
            case .save: "save"
            case .forget: "forget"
            case .start: "start"
            case .go(let item): "go \(item)"
            case .clear(let item): "clear \(item)"
            }
        }
    }
#endif
