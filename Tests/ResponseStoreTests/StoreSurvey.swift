import Foundation
import ResponseStore
import SurveyModel

/// A small survey and a store for it, made for one test.
struct StoreSurvey {
    let store: ResponseStore
    let wave: CollectedWave
    let instrument: Instrument
    /// The store's folder.
    let folder: String

    /// Makes the store in a folder of its own, for as long as the test runs.
    static func with<Result>(
        mode: Anonymity.Mode = .anonymous, minimumBase: Int = 5, _ body: (StoreSurvey) throws -> Result
    ) throws -> Result {
        try inFolder { folder in
            let store = try ResponseStore(path: "\(folder)/svar.enkat")
            let instrument = instrument(mode: mode, minimumBase: minimumBase)
            let wave = try store.collect(frozen(instrument))
            return try body(StoreSurvey(store: store, wave: wave, instrument: instrument, folder: folder))
        }
    }

    /// Memory that looks like a disk, where there is such: thousands of durable commits need no disk to be tested on.
    private static let place =
        FileManager.default.isWritableFile(atPath: "/dev/shm")
        ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

    /// A folder for as long as the work takes.
    static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = place.appending(path: "store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    static func instrument(mode: Anonymity.Mode = .anonymous, minimumBase: Int = 5) -> Instrument {
        Instrument(
            id: "provenkat", wave: "2018", title: "Provenkät",
            items: [
                Item(name: "stod", type: .selectOne, label: "Arbetet är ett stöd"),
                Item(name: "upplysning", type: .note, label: "Nu frågar vi om träffarna."),
                Item(name: "antal", type: .integer, label: "Hur många träffar?"),
                Item(name: "forslag", type: .text, label: "Vad kan bli bättre?"),
            ],
            anonymity: Anonymity(mode: mode, minimumBase: minimumBase))
    }

    static func frozen(_ instrument: Instrument, label: String = "Arbetet är ett stöd") -> FrozenDefinition {
        FrozenDefinition(
            instrument, parts: ["items.stod.label.sv": label, "items.antal.label.sv": "Hur många träffar?"])
    }

    /// An answer that a test can know again by its words.
    func submission(
        _ words: String, with token: ResponseToken, isInvited: Bool = true, replacing version: String? = nil
    ) -> Submission {
        let record = SurveyRecord(answers: ["stod": .option("3"), "antal": .number(4), "forslag": .text(words)])
        return Submission(
            wave: wave, token: token, isInvited: isInvited, record: record, of: instrument, replacing: version)
    }

    /// Answers with as many new tokens as there are words, one after the other.
    @discardableResult
    func answer(_ words: [String]) throws -> [ResponseToken] {
        let tokens = try store.issueTokens(words.count, for: wave)
        for (token, text) in zip(tokens, words) { _ = try store.submit([submission(text, with: token)]) }
        return tokens
    }

    /// The last cells of all answers that may be read.
    func words() throws -> [String] {
        var words: [String] = []
        let known = try store.wave(instrument: nil, wave: nil)
        try store.forEachAnswer(in: known) { words.append($0.last ?? "") }
        return words
    }
}
