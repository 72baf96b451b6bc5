#if CommandLine
    import Hummingbird
    import ResponseStore
    import SurveyModel

    extension StoreError {
        fileprivate var isOfReplacedWave: Bool { if case .replacedWave = problem { true } else { false } }
    }

    extension FormRouter {
        /// How many have answered a survey, for whoever knows the owner's key.
        func counts(_ request: Request, _ context: VisitContext) async throws -> Response {
            try await guarded(request, context) { language in
                let key = context.parameters.get("key") ?? ""
                guard let own = settings.ownerKey, let worker, isSameText(key, own),
                    let survey = surveys[context.parameters.get("id") ?? ""], let wave = survey.wave
                else { return notice(.notFound, nil, language) }
                let (now, counts) = try await worker.perform { (try $0.current(wave), try $0.counts(of: wave)) }
                let all = ResponseCount(
                    network: nil, answered: now.isByInvitation ? counts.answeredByInvitation : counts.answered,
                    invited: now.isByInvitation ? counts.invited : nil)
                return SecurityHeaders.page(
                    forms.counts(survey.facts, [all], language: self.language(of: request, survey)))
            }
        }

        /// Whether answers can be stored at this moment.
        func health() async -> Response {
            guard let worker else { return SecurityHeaders.text("ok: preview\n") }
            do {
                let waves = surveys.values.compactMap(\.wave)
                try await worker.perform { store in
                    try store.verifyPlace()
                    for wave in waves { _ = try store.current(wave) }
                }
            } catch let error as StoreError where error.isOfReplacedWave {
                await watch.storeFailed(error)
                return SecurityHeaders.text(
                    "what a survey asks was replaced since the start; start again\n", status: .serviceUnavailable)
            } catch let error as StoreError where error.problem == .displaced {
                await watch.storeFailed(error)
                return SecurityHeaders.text("the store's file was removed or replaced\n", status: .serviceUnavailable)
            } catch {
                return SecurityHeaders.text("the store cannot be read\n", status: .serviceUnavailable)
            }
            guard await !watch.isWell else { return SecurityHeaders.text("ok\n") }
            do {
                try await worker.perform { try $0.verifyWritable() }
                await watch.recovered()
            } catch {
                return SecurityHeaders.text("the last answer could not be stored\n", status: .serviceUnavailable)
            }
            return SecurityHeaders.text("ok\n")
        }
    }
#endif
