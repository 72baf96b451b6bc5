import CollectionServer
import ResponseStore
import SurveyDefinition
import SurveyModel

/// The surveys that a folder offers: those of a period, or the last wave of each definition.
struct SurveyOffer {
    let organisation: Organisation
    private let instruments: [Instrument]

    /// Reads the definitions of a period's folder, or of a folder of definitions.
    init(folder: String, only wanted: [String], _ common: CommonOptions) throws {
        var common = common
        let isPeriod = InputFiles.isFile("\(folder)/period.yaml")
        if !isPeriod, InputFiles.isFile("\(folder)/organisation.yaml") { common.surveys = folder }
        guard isPeriod || common.surveys == folder else {
            throw Failure(
                .missingFile,
                "error: \(folder): here is neither a period.yaml nor an organisation.yaml. Name a period's folder, or Surveys."
            )
        }
        let workspace = try Workspace(common, plans: isPeriod)
        let library = workspace.library
        let period = isPeriod ? try workspace.period(inFolder: folder) : nil
        for id in wanted where !library.instrumentIDs.contains(id) {
            let hint = nearestName(to: id, among: library.instrumentIDs).map { "Did you mean '\($0)'?" }
            throw Failure(.usage, "error: there is no instrument '\(id)'. \(hint ?? "'enkat check' lists them.")")
        }
        organisation = library.organisation
        let ids = wanted.isEmpty ? library.instrumentIDs : wanted
        instruments = try ids.compactMap { id in
            guard let period else { return try library.instrument(id: id, wave: library.waves(of: id).last) }
            let asked = try? library.instrument(id: id, for: period)
            if asked == nil, !wanted.isEmpty { _ = try library.instrument(id: id, for: period) }
            return asked
        }
    }

    /// The surveys, with the waves of the store that take their answers; without a store they are to be looked at.
    func surveys(in store: ResponseStore?) throws -> [OfferedSurvey] {
        try instruments.map { instrument in
            guard let store else { return OfferedSurvey(instrument, wave: nil) }
            guard !SurveyOffer.isPastRetention(instrument) else { return OfferedSurvey(over: instrument) }
            return OfferedSurvey(
                instrument, wave: try store.collect(FrozenDefinition(instrument, parts: instrument.frozenParts)))
        }
    }

    /// Whether answers to it may be kept no longer; tells so.
    private static func isPastRetention(_ instrument: Instrument) -> Bool {
        guard let last = instrument.deleteAfter, let today = CalendarDate.today, today > last else { return false }
        StandardStreams.diagnose(
            """
            warning: \(instrument.id): answers were to be deleted after \(last.description), so none are taken. Delete \
            those there are with 'enkat store erase', or correct 'retention'.
            """)
        return true
    }
}
