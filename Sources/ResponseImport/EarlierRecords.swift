/// Which records the files read before hold, so that one that stands in two files of a period counts once.
///
/// It holds fingerprints, never an answer.
public struct EarlierRecords: Sendable {
    /// The records by their ids, or by all of their answers and the time where they have none.
    var seen: [DuplicateFinder.Key: DuplicateFinder.Seen] = [:]
    /// The files, in the order they were read.
    var files: [EarlierFile] = []
    /// Who finished a response in which of all the files, in the same order, as far as was looked ahead.
    var finished: [FinishedResponses] = []
    /// The rows that files of rejects hold too.
    var found = MendedRows()
    /// The headings of each export of which files of rejects hold rows, as they stand in these.
    var headings: [Set<String>] = []
    /// Whether other files are read beside.
    let areTogether: Bool

    /// None yet, of several files that are read one after the other.
    public init() { areTogether = true }

    private init(alone: Void) { areTogether = false }

    /// For a file that is read by itself.
    static let none = EarlierRecords(alone: ())
}
