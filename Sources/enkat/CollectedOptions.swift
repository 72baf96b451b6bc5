import ArgumentParser
import ResponseStore
import SurveyDefinition
import SurveyModel
import Tables

/// A store as one more source of answers, for commands that read files.
struct CollectedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Answers collected in this store, beside the files.", valueName: "file"))
    var store: String?

    /// Ends where there is neither a file nor a store.
    func require(_ files: [String]) throws(Failure) {
        guard files.isEmpty, store == nil else { return }
        throw Failure(
            .usage, "error: name a file of answers, or a store with --store.",
            swedish: "fel: ange en fil med svar, eller insamlade svar med --store.")
    }

    /// The answers of one wave of the store, with the instrument they answer; nil where no store is named.
    func answers(
        to id: String?, wave: String?, _ workspace: Workspace
    ) throws -> (instrument: Instrument, source: ByteSource)? {
        guard let store else { return nil }
        let reading = try StoreReading(store)
        let named = try reading.store.wave(instrument: id, wave: wave)
        let instrument = try workspace.library.instrument(
            id: named.definition.instrument, wave: named.definition.wave)
        guard let collected = try reading.wave(of: instrument) else { return nil }
        return (instrument, try reading.source(of: collected))
    }
}
