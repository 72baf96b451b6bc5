import SurveyModel
import Tables

/// Who finished a response in one of several files that are read together, where it may stand half done in another.
struct FinishedResponses: Sendable {
    /// What is known of a finished response beside whose it is.
    struct Response {
        let answers: UInt64
        let time: UInt64?
        /// When it was begun.
        let begun: UInt64?
    }

    /// The file.
    let file: EarlierFile
    private var responses: [DuplicateFinder.Key: Response] = [:]

    /// Nobody yet.
    init(_ file: EarlierFile) { self.file = file }

    /// Takes a finished response under each of the keys that tell whose it is.
    mutating func take(_ keys: [DuplicateFinder.Key], _ response: Response) {
        for key in keys { responses[key] = response }
    }

    /// Whether a response by one of these keys was finished here, and begun at the same time where both files tell it.
    func hold(_ keys: [DuplicateFinder.Key], begun: UInt64?, in other: EarlierFile) -> Bool {
        keys.contains { key in
            guard let response = responses[key] else { return false }
            guard file.timeShape == other.timeShape, let then = response.begun, let begun else { return true }
            return then == begun
        }
    }

    /// Those of other files whose ids number the same records as the ids of one file.
    static func elsewhere(than place: Int, among all: [FinishedResponses]) -> [FinishedResponses] {
        guard all.indices.contains(place) else { return [] }
        return all.indices.filter { $0 != place && all[$0].numberSameRecords(as: all[place]) }.map { all[$0] }
    }

    private func numberSameRecords(as other: FinishedResponses) -> Bool {
        guard !responses.isEmpty, file.network == other.file.network, !file.isOfOtherTool(than: other.file) else {
            return false
        }
        guard file.timeShape == other.file.timeShape else { return true }
        var shared = SharedNumbers()
        for (key, response) in responses {
            guard let its = other.responses[key] else { continue }
            shared.take((response.time, response.answers), (its.time, its.answers))
        }
        return !shared.areApart
    }
}

extension ImportSession {
    /// Who finished a response in the file, read to its end; nobody where the tool does not tell or nobody asks.
    ///
    /// - Throws: `TableError` where the file fails while it is read.
    consuming func finishedResponses(_ features: RecordFeatures) throws(TableError) -> FinishedResponses {
        var result = FinishedResponses(features.file)
        guard forerun.asksWhoFinished else { return result }
        while true {
            switch try reader.next() {
            case .end: return result
            case .broken: continue
            case .row where screen.isUnfinished(reader): continue
            case .row:
                result.take(
                    forerun.keys(of: reader),
                    .init(
                        answers: features.answers(of: reader), time: features.time(of: reader),
                        begun: forerun.begun(reader)))
            }
        }
    }
}
