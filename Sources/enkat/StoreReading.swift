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
        let changes = store.changes(of: FrozenDefinition(instrument, parts: instrument.frozenParts), in: known)
        // A day of deletion that was moved makes no other questions of those that were answered.
        let graver = changes.filter { !$0.isOfRetention && !$0.isOfOrganisation }
        guard graver.isEmpty else {
            throw StoreError(.definitionChanged(instrument: known.name, graver), path: store.path)
        }
        noteOtherNames(changes.filter(\.isOfOrganisation), of: known)
        try store.noteIfOverdue(known)
        return known
    }

    /// An organisation gets new units and renames others over the years; what was chosen is held against today's list.
    private func noteOtherNames(_ changes: [DefinitionChange], of wave: CollectedWave) {
        let renamed = changes.filter { $0.was != nil && $0.path.contains(".label") }
        guard !renamed.isEmpty else { return }
        StandardStreams.diagnose(
            """
            warning: \(store.path): those who answered \(wave.name) met other names than organisation.yaml gives now: \
            \(renamed.map(\.description).joined(separator: "; ")). What they chose is counted under the new names; check \
            that these are the same units and networks.
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
