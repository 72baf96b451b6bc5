#if CommandLine
    import Mustache
    import SurveyModel

    /// The forms as pages of HTML, without script and without anything kept by the server.
    struct HTMLForms: SurveyForms {
        private let paging: FormPaging
        private let organisation: Organisation
        private let logo: String?
        private let library: MustacheLibrary
        let assets: [String: FormAsset]

        /// The largest draft that is kept on a device, with room for what the server adds of a named answer's version.
        static let largestDraft = DraftCookie.mostBytes - 50

        /// The forms of an organisation, in its colours; `logo` is its mark as a `data:` address.
        init(_ organisation: Organisation, logo: String? = nil, paging: FormPaging = .together) {
            self.paging = paging
            self.organisation = organisation
            self.logo = logo
            library = FormTemplates.library
            assets = FormAssets.all(theme: organisation.theme)
        }

        func reply(to visit: FormVisit) -> FormReply {
            let visit = visit.withoutKnownID
            let definition = FormDefinition(visit.survey.instrument, paging: paging)
            guard let body = visit.body else { return start(visit, FormFields(), definition) }
            guard let fields = try? FormFields(body) else {
                return .page(html: notice(.badRequest, for: visit), isInvalid: true)
            }
            let voice = voice(for: visit, fields)
            switch FormAction(fields) {
            case .forget:
                let view = StartView(
                    definition: definition, visit: visit, voice: voice, draft: named(visit), savedPlace: nil)
                return .forget(html: page("start", view.title, view.values, visit, voice))
            case .start: return start(visit, fields, definition)
            case .save: return save(FormPassage(definition, sent: fields), definition, visit, voice)
            default: return step(FormPassage(definition, sent: fields), definition, visit, voice)
            }
        }

        private func start(_ visit: FormVisit, _ fields: FormFields, _ definition: FormDefinition) -> FormReply {
            let saved = visit.draft.flatMap { try? FormFields($0) }
            let draft = saved.map { DraftAnswers($0, for: definition.instrument) } ?? named(visit)
            let voice = voice(for: visit, fields)
            let view = StartView(
                definition: definition, visit: visit, voice: voice, draft: draft,
                savedPlace: saved.map { $0.first(FormField.place) ?? "" })
            return .page(html: page("start", view.title, view.values, visit, voice), isInvalid: false)
        }

        /// The named answer that is there to be changed, else nothing.
        private func named(_ visit: FormVisit) -> DraftAnswers {
            visit.existing.map { DraftAnswers($0, for: visit.survey.instrument) } ?? DraftAnswers()
        }

        private func step(
            _ passage: FormPassage, _ definition: FormDefinition, _ visit: FormVisit, _ voice: PageVoice,
            message: String? = nil
        ) -> FormReply {
            if passage.place == .finished { return .finished(passage.reading.record) }
            let view = StepView(passage: passage, definition: definition, visit: visit, voice: voice, message: message)
            let template = passage.place == .review ? "review" : "step"
            let html = page(template, view.title, view.values, visit, voice, keepsAnswers: true)
            return .page(html: html, isInvalid: !passage.faults.isEmpty)
        }

        private func save(
            _ passage: FormPassage, _ definition: FormDefinition, _ visit: FormVisit, _ voice: PageVoice
        ) -> FormReply {
            let fields = FormCarriage.fields(
                passage.draft, of: definition.instrument, without: [], place: passage.placeName, voice)
            let draft = FormFields(fields).encoded
            let fits = draft.count <= HTMLForms.largestDraft
            let message = fits ? voice.words.isSaved : voice.words.isTooLongToSave
            let reply = step(passage, definition, visit, voice, message: message)
            guard fits, case .page(let html, _) = reply else { return reply }
            return .save(html: html, draft: draft)
        }

        func notice(_ notice: FormNotice, for visit: FormVisit) -> String {
            let fields = visit.body.flatMap { try? FormFields($0) } ?? FormFields()
            let voice = voice(for: visit, fields)
            let view = NoticeView(notice: notice, visit: visit, voice: voice, fields: fields)
            return page("notice", view.title, view.values, visit, voice)
        }

        func paper(_ survey: SurveyFacts, language: LanguageTag) -> String {
            let voice = voice(language, for: survey.instrument)
            let view = PaperView(survey: survey, voice: voice)
            return page("paper", view.title, view.values, survey, voice)
        }

        func statement(_ survey: SurveyFacts, language: LanguageTag) -> String {
            let voice = voice(language, for: survey.instrument)
            let view = StatementView(survey: survey, voice: voice)
            return page("statement", view.title, view.values, survey, voice)
        }

        func counts(_ survey: SurveyFacts, _ counts: [ResponseCount], language: LanguageTag) -> String {
            let voice = voice(language, for: survey.instrument)
            let view = CountsView(survey, counts, voice)
            return page("counts", view.title, view.values, survey, voice)
        }

        func index(_ surveys: [SurveyFacts], language: LanguageTag) -> String {
            let voice = PageVoice(FormWords(language).tag)
            let view = IndexView(surveys: surveys, voice: voice)
            return ownPage("index", view.title, view.values, voice)
        }

        func notice(_ notice: FormNotice, language: LanguageTag) -> String {
            let voice = PageVoice(FormWords(language).tag)
            let view = NoticeView(notice: notice, voice: voice)
            return ownPage("notice", view.title, view.values, voice)
        }

        /// A page of the organisation's, which is about no survey.
        private func ownPage(
            _ template: String, _ title: String, _ content: TemplateValues, _ voice: PageVoice
        ) -> String {
            let frame = PageFrame(voice: voice, organisation: organisation, logo: logo)
            return render(template, frame.values(title: title, content))
        }

        /// The page's language: what the page before was in, else what the visit asks for, where the form is offered in it.
        private func voice(for visit: FormVisit, _ fields: FormFields) -> PageVoice {
            // A button for another language comes after the language the page was in.
            let wanted = fields[FormField.language].last.map(LanguageTag.init(rawValue:)) ?? visit.language
            return voice(wanted, for: visit.survey.instrument)
        }

        private func voice(_ wanted: LanguageTag, for instrument: Instrument) -> PageVoice {
            PageVoice(instrument.formLanguages.contains(wanted) ? wanted : instrument.language)
        }

        private func page(
            _ template: String, _ title: String, _ content: TemplateValues, _ visit: FormVisit, _ voice: PageVoice,
            keepsAnswers: Bool = false
        ) -> String {
            let frame = PageFrame(
                voice: voice, organisation: visit.survey.organisation, survey: visit.survey, isPreview: visit.isPreview,
                keepsAnswers: keepsAnswers, logo: logo)
            return render(template, frame.values(title: title, content))
        }

        /// A page of a survey that no visit is made to.
        private func page(
            _ template: String, _ title: String, _ content: TemplateValues, _ survey: SurveyFacts, _ voice: PageVoice
        ) -> String {
            let frame = PageFrame(voice: voice, organisation: survey.organisation, survey: survey, logo: logo)
            return render(template, frame.values(title: title, content))
        }

        private func render(_ template: String, _ values: TemplateValues) -> String {
            library.render(values, withTemplate: template) ?? ""
        }
    }

    extension FormVisit {
        /// The visit without the question for the record's id, where the invitation gives it.
        fileprivate var withoutKnownID: FormVisit {
            guard reference != nil, let item = survey.instrument.item(role: .recordID), item.type == .text else {
                return self
            }
            var instrument = survey.instrument
            instrument.items.removeAll { $0.name == item.name }
            let facts = SurveyFacts(
                instrument: instrument, organisation: survey.organisation, address: survey.address,
                isByInvitation: survey.isByInvitation)
            return FormVisit(
                survey: facts, language: language, body: body, draft: draft, hidden: hidden, reference: reference,
                existing: existing, isPreview: isPreview)
        }
    }
#endif
