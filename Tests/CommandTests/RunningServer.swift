import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A running `enkat serve`, and a respondent's browser before it.
final class RunningServer {
    private let process = Process()
    private let log: URL
    private var port = 0

    /// Starts the server in a survey's folder and waits until it listens.
    init(_ survey: SmallSurvey, _ arguments: String..., environment: [String: String] = [:]) throws {
        log = URL(filePath: survey.folder).appending(path: "server-\(UUID().uuidString).log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        process.executableURL = URL(filePath: Command.binary)
        process.arguments = ["serve"] + arguments + ["--port", "0"]
        process.currentDirectoryURL = URL(filePath: survey.folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = process.standardOutput
        try process.run()
        port = try listeningPort()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// What it has written so far.
    var words: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    private func listeningPort() throws -> Int {
        for _ in 0..<1_000 {
            if let found = words.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//) { return Int(found.1) ?? 0 }
            guard process.isRunning else { break }
            Thread.sleep(forTimeInterval: 0.01)
        }
        throw Trouble(words: words)
    }

    struct Trouble: Error {
        let words: String
    }

    /// Asks it to end, and gives its exit status.
    func end() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// A page or what stands in its place.
    struct Page {
        let status: Int
        let text: String
        let headers: [String: String]

        /// The value of a hidden field.
        func hidden(_ name: String) -> String {
            let field = try? Regex("name=\"\(name)\"[^>]*?value=\"([^\"]*)\"")
            return field.flatMap { text.firstMatch(of: $0) }.flatMap { $0.output[1].substring }.map(String.init) ?? ""
        }
    }

    /// Asks for an address; sends a form where there are fields.
    func page(_ path: String, sending fields: [(String, String)]? = nil, headers: [String: String] = [:]) throws -> Page
    {
        guard let address = URL(string: "http://127.0.0.1:\(port)\(path)") else { throw Trouble(words: path) }
        var request = URLRequest(url: address, timeoutInterval: 20)
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        if let fields {
            request.httpMethod = "POST"
            request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data(fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&").utf8)
        }
        let answer = Answer()
        let done = DispatchSemaphore(value: 0)
        URLSession(configuration: .ephemeral).dataTask(with: request) { data, response, _ in
            answer.take(data, response)
            done.signal()
        }.resume()
        done.wait()
        guard let page = answer.page else { throw Trouble(words: "no answer to \(path)") }
        return page
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// Carries the answer from the session's thread.
    private final class Answer: @unchecked Sendable {
        private(set) var page: Page?

        func take(_ data: Data?, _ response: URLResponse?) {
            guard let response = response as? HTTPURLResponse else { return }
            let headers = response.allHeaderFields.compactMap { name, value in
                (name as? String).map { ($0.lowercased(), "\(value)") }
            }
            page = Page(
                status: response.statusCode, text: String(decoding: data ?? Data(), as: UTF8.self),
                headers: Dictionary(headers) { $1 })
        }
    }

    /// Opens a form by a token, or by the open link, and sends it whole; the page that follows.
    func answer(_ token: String?, _ answers: [(String, String)]) throws -> Page {
        let first = try page(token.map { "/s/provenkat/\($0)" } ?? "/s/provenkat")
        let own = ["_token", "_csrf", "_version"].map { ($0, first.hidden($0)) }
        return try page(
            "/s/provenkat", sending: own + answers + [("f-action", "send"), ("f-place", "f-review")])
    }
}
