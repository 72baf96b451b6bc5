#if CommandLine
    import Hummingbird
    import HummingbirdCore
    import Logging
    import NIOCore
    public import ResponseStore
    public import SurveyModel

    /// Serves the forms of some surveys, and stores what is answered.
    ///
    /// It logs nothing of a request. What an operator must know comes by ``run(whenListening:trouble:)``.
    public struct CollectionServer: Sendable {
        let router: FormRouter
        private let settings: ServerSettings

        /// A server of these surveys; without a store it shows forms and keeps nothing.
        ///
        /// - Throws: `StoreError` where the store cannot be read.
        public init(
            _ surveys: [OfferedSurvey], organisation: Organisation, store: ResponseStore?, settings: ServerSettings
        ) throws(StoreError) {
            let served = surveys.map { survey in
                ServedSurvey(
                    facts: SurveyFacts(
                        instrument: survey.instrument, organisation: organisation,
                        address: "/s/\(survey.instrument.id)",
                        isByInvitation: survey.wave?.isByInvitation ?? false),
                    wave: store == nil ? nil : survey.wave, isOver: survey.isOver)
            }
            let key = try store?.secret() ?? PageSeal.newKey()
            router = FormRouter(
                surveys: served, language: organisation.language, store: store,
                forms: HTMLForms(organisation, paging: settings.asksOneAtATime ? .single : .together),
                seal: PageSeal(key: key), settings: settings)
            self.settings = settings
        }

        /// Serves until the process is asked to end (SIGTERM, SIGINT), then answers what is under way and returns.
        ///
        /// - Parameters:
        ///   - whenListening: Is told the port once it listens.
        ///   - trouble: Is told, in words without personal data, what an operator must mend.
        /// - Throws: ``ListeningFailure`` where the port cannot be listened on.
        public func run(
            whenListening: @escaping @Sendable (Int) -> Void, trouble: @escaping @Sendable (String) -> Void
        ) async throws {
            await router.start(trouble)
            let seconds = settings.requestSeconds
            let channel = HTTP1Channel.Configuration(
                additionalChannelHandlers: [RequestDeadline(.seconds(Int64(seconds)))],
                idleTimeout: .seconds(Int64(seconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
            let application = Application(
                responder: router.responder(), server: .http1(configuration: channel),
                configuration: .init(
                    address: .hostname(settings.host, port: settings.port),
                    availableConnectionsDelegate: MaximumAvailableConnections(settings.mostConnections)),
                onServerRunning: { whenListening($0.localAddress?.port ?? 0) },
                logger: Logger(label: "enkat", factory: { _ in SwiftLogNoOpLogHandler() }))
            do {
                try await application.runService()
            } catch let error as IOError {
                throw ListeningFailure(error.errnoCode)
            } catch is SocketAddressError.UnknownHost {
                throw ListeningFailure.unknownHost
            }
        }
    }
#endif
