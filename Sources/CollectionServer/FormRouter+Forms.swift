#if CommandLine
    import HTTPTypes
    import Hummingbird
    import NIOCore
    import ResponseStore
    import SurveyModel

    extension FormRouter {
        /// The first page of a form.
        func open(_ request: Request, _ context: VisitContext, token: String?) async throws -> Response {
            guard let survey = surveys[context.parameters.get("id") ?? ""] else {
                return try await guarded(request, context) { notice(.notFound, nil, $0) }
            }
            let language = language(of: request, survey)
            let drafts = DraftCookie.Drafts(request.headers)
            let isFree = await isLetThrough(request, context)
            return try await told(survey, language, drafts) {
                if !isFree, try await !isLetThrough(token, to: survey) {
                    return .notice(.tooMany, desk.resending(survey, body: nil, language: language))
                }
                return try await desk.open(survey, token: token, language: language, drafts: drafts)
            }
        }

        /// The form for print.
        func paper(_ request: Request, _ context: VisitContext) async throws -> Response {
            try await ofSurvey(request, context) { survey, language in
                try await told(survey, language, DraftCookie.Drafts(request.headers)) {
                    try await desk.paper(survey, language: language)
                }
            }
        }

        /// The accessibility statement.
        func statement(_ request: Request, _ context: VisitContext) async throws -> Response {
            try await ofSurvey(request, context) { survey, language in
                SecurityHeaders.page(forms.statement(survey.facts, language: language))
            }
        }

        private func ofSurvey(
            _ request: Request, _ context: VisitContext, _ work: (ServedSurvey, LanguageTag) async throws -> Response
        ) async throws -> Response {
            try await guarded(request, context) { _ in
                guard let survey = surveys[context.parameters.get("id") ?? ""] else {
                    return notice(.notFound, nil, language(of: request, nil))
                }
                return try await work(survey, language(of: request, survey))
            }
        }

        /// A sent form; over the limit its answers come back on a page that can be sent again.
        func receive(_ request: Request, _ context: VisitContext) async throws -> Response {
            let isFree = await isLetThrough(request, context)
            guard let survey = surveys[context.parameters.get("id") ?? ""] else {
                return notice(isFree ? .notFound : .tooMany, nil, language(of: request, nil))
            }
            let language = language(of: request, survey)
            guard FormRouter.isOwnForm(request.headers, host: request.head.authority) else {
                await watch.count(.refused)
                return notice(.badRequest, survey, language)
            }
            var body: ByteBuffer
            do {
                body = try await request.body.collect(upTo: FormFields.Limits().bytes)
            } catch is NIOTooManyBytesError {
                await watch.count(.refused)
                return notice(.tooLarge, survey, language)
            }
            let bytes = body.readBytes(length: body.readableBytes) ?? []
            let drafts = DraftCookie.Drafts(request.headers)
            return try await told(survey, language, drafts, body: bytes) {
                let token = (try? FormFields(bytes))?.first("_token")
                if !isFree, try await !isLetThrough(token, to: survey) {
                    return .notice(.tooMany, desk.resending(survey, body: bytes, language: language))
                }
                return try await desk.receive(survey, body: bytes, language: language, drafts: drafts)
            }
        }

        /// Whether a browser says that the form came from a page of ours; one that says nothing is held by the seal alone.
        static func isOwnForm(_ headers: HTTPFields, host: String?) -> Bool {
            let type = headers[.contentType]?.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() }
            guard type == "application/x-www-form-urlencoded" else { return false }
            let site = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
            if let site, !["same-origin", "none"].contains(site) { return false }
            // A page that sends no referrer also sends "null" as its origin.
            guard let origin = headers[.origin], origin != "null", let host else { return true }
            return origin == "https://\(host)" || origin == "http://\(host)"
        }

        /// The response to a visit; where the store fails, a page from which the same answers can be sent again.
        private func told(
            _ survey: ServedSurvey, _ language: LanguageTag, _ drafts: DraftCookie.Drafts, body: [UInt8]? = nil,
            _ work: () async throws -> VisitOutcome
        ) async throws -> Response {
            do {
                return await response(to: try await work(), survey, drafts)
            } catch let error as StoreError {
                await watch.storeFailed(error)
                let visit = desk.resending(survey, body: body, language: language)
                return SecurityHeaders.page(forms.notice(.notStored, for: visit), status: .serviceUnavailable)
            }
        }

        private func response(
            to outcome: VisitOutcome, _ survey: ServedSurvey, _ drafts: DraftCookie.Drafts
        ) async -> Response {
            let cookie = { DraftCookie(name: $0, path: survey.facts.address, isSecure: settings.isSecure) }
            switch outcome {
            case .page(let html, let isInvalid):
                return SecurityHeaders.page(html, status: isInvalid ? .unprocessableContent : .ok)
            case .notice(let notice, let visit):
                if notice == .tooMany { await watch.count(.tooMany) }
                if [.expired, .unknownLink, .badRequest].contains(notice) { await watch.count(.refused) }
                return SecurityHeaders.page(forms.notice(notice, for: visit), status: notice.status)
            case .draft(let html, let draft, let name):
                let setting = cookie(name).setting(draft).map { [$0] } ?? []
                return SecurityHeaders.page(html, cookies: cookie(name).makingRoom(among: drafts) + setting)
            case .forgetDraft(let html, let name): return SecurityHeaders.page(html, cookies: [cookie(name).removing])
            case .stored(let visit, let name):
                if !visit.isPreview { await watch.stored() }
                return SecurityHeaders.lastPage(forms.notice(.thanks, for: visit), cookies: [cookie(name).removing])
            }
        }
    }
#endif
