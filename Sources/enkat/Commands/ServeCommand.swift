import ArgumentParser
import CollectionServer
import ResponseStore
import SurveyDefinition
import SurveyModel

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Asks the questions: serves the forms of a period or of a folder of definitions.",
        discussion: """
            Without --store the answers go to a temporary store that is gone when the server ends. The server listens on
            this machine alone; a proxy before it brings TLS. Options may also be given by the environment, as
            ENKAT_STORE, ENKAT_HOST, ENKAT_PORT and ENKAT_BEHIND_PROXY=1; the secret of the owner's page is given by
            ENKAT_OWNER_KEY alone.

              enkat serve Samples/2021
              enkat serve Samples/2021 --instrument arlig-utvarderingsenkat --store /var/lib/enkat/svar.enkat
              enkat serve Surveys --preview
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("A period's folder, or a folder of definitions.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("Where answers are stored; made where there is none.", valueName: "file"))
    var store: String?

    @Option(help: ArgumentHelp("Serve only this instrument; may be repeated.", valueName: "id"))
    var instrument: [String] = []

    @Option(help: "The address to listen on.")
    var host: String?

    @Option(help: "The port; 0 takes any that is free.")
    var port: Int?

    @Flag(help: "Show the forms and store nothing.")
    var preview = false

    @Flag(help: "Ask one question a page.")
    var oneAtATime = false

    @Flag(help: "A proxy stands before: pages are reached by https, and visitors' addresses read from X-Forwarded-For.")
    var behindProxy = false

    @Flag(help: "Set no limit to how often one visitor may ask, as where a proxy does it.")
    var noRateLimit = false

    func validate() throws {
        if preview, store != nil { throw ValidationError("--preview stores nothing; leave out --store.") }
        guard port.map((0...65_535).contains) ?? true else { throw ValidationError("--port is 0 to 65535.") }
    }

    func run() throws {
        let offer = try SurveyOffer(folder: folder, only: instrument, common)
        let settings = try settings()
        guard !preview else { return try serve(offer.surveys(in: nil), nil, offer.organisation, settings) }
        guard let path = store ?? Environment.value("ENKAT_STORE") else {
            return try TemporaryFolder.with { folder in
                let store = try ResponseStore(path: "\(folder)/svar.enkat")
                StandardStreams.diagnose(
                    "note: answers go to a temporary store and are gone when the server ends; --store keeps them.")
                try serve(offer.surveys(in: store), store, offer.organisation, settings)
            }
        }
        let store = try ResponseStore(path: path)
        try serve(offer.surveys(in: store), store, offer.organisation, settings)
    }

    private func settings() throws -> ServerSettings {
        var settings = ServerSettings()
        settings.host = host ?? Environment.value("ENKAT_HOST") ?? settings.host
        if let text = Environment.value("ENKAT_PORT") {
            guard let port = Int(text), (0...65_535).contains(port) else {
                throw Failure(.usage, "error: ENKAT_PORT is '\(text)'. Write a port, 0 to 65535.")
            }
            settings.port = port
        }
        settings.port = port ?? settings.port
        settings.trustsProxy = try Environment.flag("ENKAT_BEHIND_PROXY") || behindProxy
        settings.isSecure = settings.trustsProxy
        settings.ownerKey = try ServeCommand.ownerKey()
        settings.asksOneAtATime = oneAtATime
        if noRateLimit { settings.burst = nil }
        return settings
    }

    /// The secret of the owner's page, long enough not to be guessed.
    private static func ownerKey() throws -> String? {
        let least = 16
        guard let key = Environment.value("ENKAT_OWNER_KEY") else { return nil }
        guard key.utf8.count >= least else {
            throw Failure(
                .usage,
                "error: ENKAT_OWNER_KEY is shorter than \(least) characters. Draw one, as with 'openssl rand -hex 16'.")
        }
        guard key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._~".contains($0)) }) else {
            throw Failure(
                .usage,
                """
                error: ENKAT_OWNER_KEY is part of an address and holds characters that cannot be. Use letters, digits, '-', \
                '.', '_' and '~', as 'openssl rand -hex 16' does.
                """)
        }
        return key
    }

    private func serve(
        _ surveys: [OfferedSurvey], _ store: ResponseStore?, _ organisation: Organisation, _ settings: ServerSettings
    ) throws {
        if organisation.contact == nil {
            StandardStreams.diagnose(
                """
                note: organisation.yaml gives no 'contact', so that the accessibility statement names nobody to write to.
                """)
        }
        let server = try CollectionServer(surveys, organisation: organisation, store: store, settings: settings)
        let open = surveys.filter { !$0.isOver }.count
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        try Asynchronous.wait {
            do {
                try await server.run(
                    whenListening: { port in
                        StandardStreams.diagnose(
                            "Serving \(counted(open, "form")) at http://\(host):\(port)/ (end with Ctrl-C)")
                    }, trouble: { StandardStreams.diagnose($0) })
            } catch let error as ListeningFailure {
                throw Failure(
                    .cannotCreate,
                    "error: \(host):\(settings.port): \(error). \(error.remedy)")
            }
        }
        StandardStreams.diagnose("Ended; every answer that was acknowledged is stored.")
        if let store { noteLeftLog(of: store) }
    }

    /// Says where another program's reading keeps what could tell which answer came with which link.
    private func noteLeftLog(of store: ResponseStore) {
        guard !store.clearLeftLog() else { return }
        StandardStreams.diagnose(
            """
            warning: \(store.path)-wal: another program is reading the store, so that this log of the last answers is still \
            there, and could tell which came with which link. End that program, then run 'enkat store status \(store.path)'.
            """)
    }
}
