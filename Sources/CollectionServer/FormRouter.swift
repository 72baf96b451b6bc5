#if CommandLine
    import HTTPTypes
    import Hummingbird
    import NIOCore
    import ResponseStore
    import SurveyModel

    /// Which address leads where.
    struct FormRouter: Sendable {
        let surveys: [String: ServedSurvey]
        private let order: [ServedSurvey]
        private let language: LanguageTag
        let forms: any SurveyForms
        let desk: SurveyDesk
        let worker: StoreWorker?
        let settings: ServerSettings
        let watch = ServerWatch()
        private let gate: VisitorGate

        init(
            surveys: [ServedSurvey], language: LanguageTag, store: ResponseStore?, forms: any SurveyForms,
            seal: PageSeal, settings: ServerSettings
        ) {
            order = surveys
            self.language = language
            self.surveys = Dictionary(surveys.map { ($0.id, $0) }) { first, _ in first }
            self.forms = forms
            self.settings = settings
            worker = store.map(StoreWorker.init)
            let watch = watch
            let queue = worker.map { SubmissionQueue($0) { await watch.logLeft() } }
            desk = SurveyDesk(forms: forms, worker: worker, queue: queue, seal: seal, today: settings.today)
            gate = VisitorGate(burst: settings.burst, interval: settings.interval)
        }

        /// Says whom troubles are told, and clears what an earlier run had to leave.
        func start(_ trouble: @escaping @Sendable (String) -> Void) async {
            await watch.tell(trouble)
            await desk.queue?.begin()
        }

        /// Answers every request.
        func responder() -> some HTTPResponder<VisitContext> {
            let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
            router.get("/health") { _, _ in await health() }
            router.get("/metrics") { _, _ in await SecurityHeaders.text(watch.metrics()) }
            router.get("/assets/:name") { _, context in asset(context.parameters.get("name") ?? "") }
            router.get("/") { request, context in
                try await guarded(request, context) {
                    SecurityHeaders.page(
                        forms.index(order.filter { !$0.isOver(on: settings.today()) }.map(\.facts), language: $0))
                }
            }
            addForms(to: router)
            return Fallback(next: router.buildResponder(), notFound: notFound, watch: watch)
        }

        private func addForms(to router: Router<VisitContext>) {
            router.get("/s/:id") { request, context in try await open(request, context, token: nil) }
            router.get("/s/:id/paper") { request, context in try await paper(request, context) }
            router.get("/s/:id/statement") { request, context in try await statement(request, context) }
            router.get("/s/:id/counts/:key") { request, context in try await counts(request, context) }
            router.get("/s/:id/:token") { request, context in
                try await open(request, context, token: context.parameters.get("token"))
            }
            router.post("/s/:id") { request, context in try await receive(request, context) }
        }

        // MARK: - The gate

        /// Lets a visitor on, or asks for patience.
        func guarded(
            _ request: Request, _ context: VisitContext, _ work: (LanguageTag) async throws -> Response
        ) async throws -> Response {
            guard await isLetThrough(request, context) else {
                await watch.count(.tooMany)
                return notice(.tooMany, nil, language(of: request, nil))
            }
            return try await work(language(of: request, nil))
        }

        /// Whether the visitor's address may go on.
        func isLetThrough(_ request: Request, _ context: VisitContext) async -> Bool {
            await gate.allows(context.visitor(request.headers, trustsProxy: settings.trustsProxy, salt: gate.salt))
        }

        /// Whether a link may go on whose address may not: many invited people share the one of their office.
        func isLetThrough(_ token: String?, to survey: ServedSurvey) async throws -> Bool {
            guard let token = token.flatMap(ResponseToken.init), let wave = survey.wave, let worker else {
                return false
            }
            let today = settings.today()
            let standing = try await worker.perform { try Standing(of: token, in: wave, $0, on: today) }
            guard standing.isInvitation, standing.obstacle(isTokenGiven: true) == nil else { return false }
            var hasher = Hasher()
            hasher.combine(gate.salt)
            hasher.combine(token)
            return await gate.allows(UInt64(bitPattern: Int64(hasher.finalize())))
        }

        func language(of request: Request, _ survey: ServedSurvey?) -> LanguageTag {
            let own = survey?.facts.instrument.language ?? self.language
            guard let wanted = request.uri.queryParameters.get("lang"), ["sv", "en", "sv-x-lattlast"].contains(wanted)
            else { return own }
            return LanguageTag(rawValue: wanted)
        }

        /// A page of words where there is no visit to speak of.
        func notice(_ notice: FormNotice, _ survey: ServedSurvey?, _ language: LanguageTag) -> Response {
            guard let survey else {
                return SecurityHeaders.page(forms.notice(notice, language: language), status: notice.status)
            }
            let visit = FormVisit(
                survey: survey.facts, language: language, body: nil, draft: nil, hidden: [], reference: nil,
                existing: nil, isPreview: survey.isPreview)
            return SecurityHeaders.page(forms.notice(notice, for: visit), status: notice.status)
        }

        private func notFound() -> Response { notice(.notFound, nil, language) }

        /// Whether a request says once which host it is for (RFC 9112, section 3.2); an origin can be held against that alone.
        static func namesOneHost(_ head: HTTPRequest) -> Bool {
            // The first goes into the authority; further ones stay among the fields.
            let further = HTTPField.Name("Host").map { head.headerFields[values: $0] } ?? []
            return head.authority != nil && further.isEmpty
        }

        private func asset(_ name: String) -> Response {
            guard let asset = forms.assets[name] else { return notFound() }
            return SecurityHeaders.body(
                asset.bytes, type: asset.mediaType, status: .ok, cache: "public, max-age=3600")
        }
    }

    /// Answers what no route knows with a page of words, refuses what names no host, and hides what went wrong inside.
    private struct Fallback<Next: HTTPResponder>: HTTPResponder where Next.Context == VisitContext {
        let next: Next
        let notFound: @Sendable () -> Response
        let watch: ServerWatch

        func respond(to request: Request, context: VisitContext) async throws -> Response {
            guard FormRouter.namesOneHost(request.head) else {
                await watch.count(.refused)
                return SecurityHeaders.text("A request names one host.\n", status: .badRequest)
            }
            let response = try await next.respond(to: request, context: context)
            // What a route answers has a type; that no route fits is answered without.
            let isUnknown = [.notFound, .methodNotAllowed].contains(response.status)
            return isUnknown && response.headers[.contentType] == nil ? notFound() : response
        }
    }

    extension FormNotice {
        /// The status of the response that says it.
        var status: HTTPResponse.Status {
            switch self {
            case .thanks: .ok
            case .alreadyAnswered, .closed: .gone
            case .changedMeanwhile: .conflict
            case .unknownLink, .notFound: .notFound
            case .invitationNeeded: .forbidden
            case .tooMany: .tooManyRequests
            case .tooLarge, .draftTooLarge: .contentTooLarge
            case .badRequest: .badRequest
            case .expired: .forbidden
            case .notStored: .serviceUnavailable
            }
        }
    }
#endif
