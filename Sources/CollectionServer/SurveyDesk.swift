#if CommandLine
    import ResponseStore
    import SurveyModel

    /// One survey as it is served: its facts, and its wave in the store.
    struct ServedSurvey: Sendable {
        let facts: SurveyFacts
        /// The wave that takes the answers; nil in preview, and where its time is over.
        let wave: CollectedWave?
        /// Whether it takes no more answers.
        var isOver = false

        var id: String { facts.instrument.id }
        var isPreview: Bool { wave == nil && !isOver }

        /// Whether it takes no answers on that day.
        func isOver(on today: CalendarDate?) -> Bool {
            isOver || wave?.definition.deleteAfter.flatMap { last in today.map { $0 > last } } ?? false
        }
    }

    /// What became of a visit, before it is put into a response.
    enum VisitOutcome: Sendable {
        case page(String, isInvalid: Bool)
        case notice(FormNotice, FormVisit)
        /// A page, with the draft to be kept under a name.
        case draft(String, [UInt8], name: String)
        case forgetDraft(String, name: String)
        /// An answer on the disk, whose draft of that name is needed no more.
        case stored(FormVisit, name: String)
    }

    /// Receives visits to a form: holds tokens against the store, asks the form what follows, and stores what is finished.
    struct SurveyDesk: Sendable {
        let forms: any SurveyForms
        let worker: StoreWorker?
        let queue: SubmissionQueue?
        let seal: PageSeal
        /// The day it is.
        let today: @Sendable () -> CalendarDate?

        /// The first page, by the token of an invitation or without one.
        func open(
            _ survey: ServedSurvey, token: String?, language: LanguageTag, drafts: DraftCookie.Drafts
        ) async throws -> VisitOutcome {
            let today = today()
            if survey.isOver { return .notice(.closed, blank(survey, language)) }
            guard let wave = survey.wave, let worker else { return preview(survey, nil, language, drafts) }
            let standing = try await worker.perform {
                try Standing(of: token.flatMap(ResponseToken.init), in: wave, $0, on: today)
            }
            if let notice = standing.obstacle(isTokenGiven: token != nil) {
                return .notice(notice, blank(standing.survey(survey), language))
            }
            let carried = standing.token ?? ResponseToken.random()
            let name = draftName(survey, standing)
            return show(
                visit(
                    standing.survey(survey), language: language, body: nil, draft: drafts[name], token: carried,
                    isInvited: standing.isInvitation, reference: standing.reference,
                    existing: standing.record(of: survey.facts.instrument),
                    version: standing.version.map { version(of: drafts[name]) ?? $0 }), name)
        }

        /// The form for print, as long as answers are taken.
        func paper(_ survey: ServedSurvey, language: LanguageTag) async throws -> VisitOutcome {
            let today = today()
            if survey.isOver { return .notice(.closed, blank(survey, language)) }
            guard let wave = survey.wave, let worker else {
                return .page(forms.paper(survey.facts, language: language), isInvalid: false)
            }
            let standing = try await worker.perform { try Standing(of: nil, in: wave, $0, on: today) }
            let survey = standing.survey(survey)
            if standing.isClosed { return .notice(.closed, blank(survey, language)) }
            return .page(forms.paper(survey.facts, language: language), isInvalid: false)
        }

        /// What follows a sent form.
        func receive(
            _ survey: ServedSurvey, body: [UInt8], language: LanguageTag, drafts: DraftCookie.Drafts
        ) async throws -> VisitOutcome {
            if survey.isOver {
                return .notice(.closed, resending(survey, body: nil, language: language))
            }
            guard let wave = survey.wave, let worker, let queue else {
                return preview(survey, body, language, drafts)
            }
            guard let fields = try? FormFields(body) else {
                return .notice(.badRequest, blank(survey, language))
            }
            let (token, today) = (ResponseToken(fields.first("_token") ?? ""), today())
            let standing = try await worker.perform { try Standing(of: token, in: wave, $0, on: today) }
            let page = SentPage(fields, of: survey, wave, standing, seal)
            let name = draftName(survey, standing)
            let visit = visit(
                standing.survey(survey), language: language, body: body, draft: drafts[name],
                token: page.isSealed || standing.isInvitation ? page.token : nil, isInvited: standing.isInvitation,
                day: page.day,
                reference: standing.reference,
                existing: page.isForgetting ? standing.record(of: survey.facts.instrument) : nil,
                version: page.version(from: standing))
            let isRecent = page.isRecent(on: today)
            if let notice = standing.obstacleOfSent(isSealed: page.isSealed, isLatelyOpened: isRecent) {
                return .notice(notice, visit)
            }
            guard let token = page.token, page.isSealed else {
                // By the open link a page has a new token to be sent again with; by invitation it keeps its own.
                guard !standing.isByInvitation else { return .notice(.expired, visit) }
                return .notice(
                    .expired,
                    self.visit(
                        survey, language: language, body: body, draft: nil, token: .random(), reference: nil,
                        existing: nil))
            }
            guard case .finished(let record) = forms.reply(to: visit) else { return show(visit, name) }
            let submission = Submission(
                wave: wave, token: token, isInvited: standing.isInvitation,
                record: standing.completed(record, of: survey.facts.instrument), of: survey.facts.instrument,
                replacing: page.version(from: standing))
            let outcome = try await store(submission, visit, name, queue)
            guard case .notice(.changedMeanwhile, let sent) = outcome else { return outcome }
            return .notice(.changedMeanwhile, sent.knowing(standing.version, SentPage.versionField))
        }

        /// The version of the named answer that a draft was to change.
        private func version(of draft: [UInt8]?) -> String? {
            draft.flatMap { try? FormFields($0) }?.first(SentPage.versionField)
        }

        private func draftName(_ survey: ServedSurvey, _ standing: Standing) -> String {
            guard standing.isInvitation, let token = standing.token else { return DraftCookie.prefix }
            return seal.draftName(survey: survey.id, token: token.text)
        }
    }

    // MARK: - Steps

    extension SurveyDesk {
        /// A visit whose answers can be sent again as they are, after trouble: it carries the token that it came with.
        func resending(_ survey: ServedSurvey, body: [UInt8]?, language: LanguageTag) -> FormVisit {
            let fields = body.flatMap { try? FormFields($0) }
            let text = fields?.first("_token") ?? ""
            func day(isInvited: Bool) -> CalendarDate? {
                seal.day(
                    of: fields?.first("_csrf") ?? "",
                    on: .init(survey: survey.id, wave: survey.wave?.key ?? [], token: text, isInvited: isInvited))
            }
            let (invited, open) = (day(isInvited: true), day(isInvited: false))
            return visit(
                survey, language: language, body: fields == nil ? nil : body, draft: nil,
                token: invited ?? open == nil ? nil : ResponseToken(text), isInvited: invited != nil, day: open,
                reference: nil,
                existing: nil,
                version: fields?.first(SentPage.versionField))
        }
    }

    extension SurveyDesk {
        private func store(
            _ submission: Submission, _ visit: FormVisit, _ name: String, _ queue: SubmissionQueue
        ) async throws -> VisitOutcome {
            do {
                switch try await queue.store(submission) {
                case .stored, .replaced: return .stored(visit, name: name)
                case .changedMeanwhile: return .notice(.changedMeanwhile, visit)
                case .alreadyAnswered: return .notice(.alreadyAnswered, visit)
                case .unknownToken: return .notice(.unknownLink, visit)
                case .closed: return .notice(.closed, visit)
                case .replacedWave:
                    // Throws what the operator must know.
                    _ = try await worker?.perform { try $0.current(submission.wave) }
                    return .notice(.closed, visit)
                case .tooLong: return .notice(.tooLarge, visit)
                }
            } catch is SubmissionQueue.Overload {
                return .notice(.tooMany, visit)
            }
        }

        private func show(_ visit: FormVisit, _ name: String) -> VisitOutcome {
            switch forms.reply(to: visit) {
            case .page(let html, let isInvalid): .page(html, isInvalid: isInvalid)
            case .save(let html, let draft): .draft(html, draft + version(kept: visit), name: name)
            case .forget(let html): .forgetDraft(html, name: name)
            case .finished: .notice(.badRequest, visit)
            }
        }

        /// What a draft keeps of which named answer it is to change, since another may be sent before it is gone on with.
        private func version(kept visit: FormVisit) -> [UInt8] {
            guard let field = visit.hidden.first(where: { $0.name == SentPage.versionField }) else { return [] }
            return Array("&\(field.name)=\(field.value)".utf8)
        }

        private func preview(
            _ survey: ServedSurvey, _ body: [UInt8]?, _ language: LanguageTag, _ drafts: DraftCookie.Drafts
        ) -> VisitOutcome {
            let name = DraftCookie.prefix
            let visit = visit(
                survey, language: language, body: body, draft: drafts[name], token: nil, reference: nil, existing: nil)
            if case .finished = forms.reply(to: visit) { return .stored(visit, name: name) }
            return show(visit, name)
        }

        /// A visit that brings nothing along.
        private func blank(_ survey: ServedSurvey, _ language: LanguageTag) -> FormVisit {
            visit(survey, language: language, body: nil, draft: nil, token: nil, reference: nil, existing: nil)
        }

        private func visit(
            _ survey: ServedSurvey, language: LanguageTag, body: [UInt8]?, draft: [UInt8]?, token: ResponseToken?,
            isInvited: Bool = false, day: CalendarDate? = nil, reference: String?, existing: SurveyRecord?,
            version: String? = nil
        ) -> FormVisit {
            let hidden = token.flatMap { token -> [HiddenField]? in
                // A token of the open link keeps the day on which it was given out, from page to page.
                guard let wave = survey.wave, let day = (isInvited ? nil : day) ?? today() else { return nil }
                let page = PageSeal.Page(survey: survey.id, wave: wave.key, token: token.text, isInvited: isInvited)
                return [
                    HiddenField(name: "_token", value: token.text),
                    HiddenField(name: "_csrf", value: seal.seal(page, on: day)),
                ] + (version.map { [HiddenField(name: SentPage.versionField, value: $0)] } ?? [])
            }
            return FormVisit(
                survey: survey.facts, language: language, body: body, draft: draft, hidden: hidden ?? [],
                reference: reference, existing: existing, isPreview: survey.isPreview)
        }
    }
#endif
