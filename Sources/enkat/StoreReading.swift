import ResponseImport
import ResponseStore
import SurveyDefinition
import SurveyModel
import Tables

/// Answers collected in a store, as one more source beside files.
struct StoreReading {
    let store: ResponseStore

    /// Opens a store that is there.
    init(_ path: String) throws {
        store = try ResponseStore(path: path, access: .existing)
    }

    /// The wave in which an instrument was collected; nil where the store holds none of it.
    ///
    /// - Throws: `StoreError` where the definition is no longer the one that respondents met.
    func wave(of instrument: Instrument) throws -> CollectedWave? {
        let known = try store.waves().first {
            $0.definition.instrument == instrument.id && $0.definition.wave == instrument.wave
        }
        guard let known else { return nil }
        let now = FrozenDefinition(instrument, parts: instrument.frozenParts)
        // A day of deletion that was moved makes no other questions of those that were answered.
        let changes = store.changes(of: now, in: known).filter { !$0.path.hasPrefix("retention") }
        guard changes.isEmpty else {
            throw StoreError(.definitionChanged(instrument: known.name, changes), path: store.path)
        }
        noteRetention(of: instrument, in: known)
        return known
    }

    /// Reminds of a day by which those who answered were told that their answers are gone.
    private func noteRetention(of instrument: Instrument, in wave: CollectedWave) {
        guard let last = instrument.deleteAfter, let today = CalendarDate.today, today > last else { return }
        StandardStreams.diagnose(
            """
            warning: \(store.path): answers to \(wave.name) were to be deleted after \(last.description). Delete them with \
            'enkat store erase' when what they were given for is published.
            """)
    }

    /// The answers of a wave that may be read, as the text that `enkat import -o` writes.
    ///
    /// Where `isReferred`, named answers carry what their invitations stand for in a last column `reference`.
    func text(of wave: CollectedWave, isReferred: Bool = false) throws -> [UInt8] {
        let waiting = try store.release(wave)
        if waiting > 0 {
            StandardStreams.diagnose(
                """
                note: \(store.path): answers to \(wave.name) wait to be let out together with others, so that nobody sees \
                whose came last. Close the collection with 'enkat store close' when it is over.
                """)
        }
        var writer = CSVWriter(style: .init(guardsFormulas: true))
        let items = wave.definition.items
        guard isReferred, wave.definition.mode == .named else {
            writer.write(row: items)
            try store.forEachAnswer(in: wave) { writer.write(row: $0) }
            return writer.drain()
        }
        writer.write(row: items + [items.contains("reference") ? "_reference" : "reference"])
        try store.forEachReferredAnswer(in: wave) { writer.write(row: $0 + [$1 ?? ""]) }
        return writer.drain()
    }

    /// The answers of a wave as a file to import.
    func source(of wave: CollectedWave) throws -> ByteSource {
        ByteSource(bytes: try text(of: wave), name: "\(store.path) (\(wave.name))")
    }
}
