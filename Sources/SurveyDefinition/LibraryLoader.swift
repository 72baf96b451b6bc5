public import SurveyModel
import Tables

extension SurveyLibrary {
    /// Reads and checks a folder of definitions; warnings do not stop it.
    ///
    /// - Throws: `DefinitionError` with all issues where there is any error.
    public init(directory: String, today: CalendarDate? = nil) throws(DefinitionError) {
        let (library, issues) = SurveyLibrary.load(directory: directory, today: today)
        guard let library else { throw DefinitionError(issues) }
        self = library
    }

    /// Reads and checks a folder of definitions, each file YAML or JSON: the organisation, `instruments/` and `plans/`.
    ///
    /// - Parameters:
    ///   - directory: the folder, as `Surveys`.
    ///   - today: the day against which retention is held; without it no reminder is given.
    ///   - plans: whether the plans are read; counting answers needs none, and they are the most to read.
    /// - Returns: the library, nil where there is any error, and all issues of all files.
    public static func load(
        directory: String, today: CalendarDate? = nil, plans: Bool = true
    ) -> (library: SurveyLibrary?, issues: [DefinitionIssue]) {
        let folder = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
        return load(folder, from: FileDoor(), today: today, plans: plans)
    }

    /// Reads and checks definitions that a program carries with it; without the trait CommandLine they are JSON.
    ///
    /// - Parameters:
    ///   - files: bytes by path, as `organisation.json` and `instruments/enkat/2018.json`.
    ///   - today: the day against which retention is held; without it no reminder is given.
    /// - Returns: the library, nil where there is any error, and all issues of all files.
    public static func load(
        embedded files: [String: [UInt8]], today: CalendarDate? = nil
    ) -> (library: SurveyLibrary?, issues: [DefinitionIssue]) {
        load("", from: EmbeddedFiles(files: files), today: today)
    }

    /// Reads and checks the organisation and one instrument of a folder, whatever is wrong elsewhere in it.
    ///
    /// - Parameters:
    ///   - directory: the folder, as `Surveys`.
    ///   - instrument: the id of the instrument, which its file or folder is named after.
    /// - Returns: the library, nil where there is any error in what was read, and its issues.
    public static func load(
        directory: String, instrument: String
    ) -> (library: SurveyLibrary?, issues: [DefinitionIssue]) {
        load(directory, from: FileDoor(), today: nil, plans: false, only: instrument)
    }

    private static func load(
        _ directory: String, from files: any DefinitionSource, today: CalendarDate?, plans: Bool = true,
        only instrument: String? = nil
    ) -> (library: SurveyLibrary?, issues: [DefinitionIssue]) {
        let loader = LibraryLoader(directory: directory, files: files, today: today, only: instrument)
        let library = loader.load(plans: plans)
        return (loader.log.hasErrors ? nil : library, loader.log.issues)
    }
}

/// The order in which definitions are read: the organisation, then what refers to it.
final class LibraryLoader {
    let directory: String
    let files: any DefinitionSource
    let today: CalendarDate?
    /// The one instrument that is wanted; nil for all.
    let only: String?
    let log = IssueLog()
    private var context = DefinitionContext()
    private var banks: [String: ItemBank] = [:]
    private var usedBanks: Set<String> = []

    init(directory: String, files: any DefinitionSource, today: CalendarDate?, only: String? = nil) {
        self.directory = directory
        self.files = files
        self.today = today
        self.only = only
    }

    func load(plans wantsPlans: Bool) -> SurveyLibrary? {
        let organisation = readOrganisation()
        let instruments = readInstruments()
        let plans = wantsPlans ? readPlans(instruments) : []
        guard let organisation else { return nil }
        var marks = SurveyLibrary.Marks()
        for decoded in instruments {
            for (name, node) in decoded.itemNodes {
                marks.items[[decoded.instrument.id, decoded.instrument.wave ?? "", name]] = node.mark
            }
        }
        for decoded in plans {
            for (id, node) in decoded.goalNodes { marks.goals[[decoded.plan.id, id]] = node.mark }
        }
        return SurveyLibrary(
            directory: directory, organisation: organisation.value,
            organisationFingerprint: organisation.fingerprint, instruments: instruments.map(\.instrument),
            plans: plans.map(\.plan), marks: marks,
            statements: Dictionary(plans.map { ($0.plan.id, $0.statements) }, uniquingKeysWith: { first, _ in first }))
    }

    private func path(_ name: String) -> String { directory.isEmpty ? name : "\(directory)/\(name)" }

    private func readOrganisation() -> (value: Organisation, fingerprint: String)? {
        let names = files.names(in: directory) ?? []
        let found = names.filter { name in DefinitionDocument.endings.contains { "organisation\($0)" == name } }
        if found.count > 1 {
            log.error(
                .both(
                    "\(found.joined(separator: " och ")) finns båda här",
                    "\(found.joined(separator: " and ")) both stand here"), at: SourceMark(file: path(found[1])),
                remedy: .both("Behåll en av dem", "Keep one of them"))
        }
        guard
            let document = DefinitionDocument.read(
                path(found.first ?? "organisation.yaml"), from: files, log: log),
            let decoded = OrganisationDecoder(log: log).decode(document)
        else { return nil }
        context.organisation = decoded.organisation
        context.lists = decoded.lists
        return (decoded.organisation, document.fingerprint)
    }

    /// All definition files in a folder and, one level down, in its folders; nothing where there is no folder.
    private func paths(in folder: String) -> [String] {
        (files.names(in: folder) ?? []).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            if let inner = files.names(in: path) {
                return inner.map { "\(path)/\($0)" }.filter(LibraryLoader.isDefinition)
            }
            return LibraryLoader.isDefinition(path) ? [path] : []
        }
    }

    /// The files of each plan: one by itself, or all of a folder, in the order of their names.
    private func planFiles() -> [[String]] {
        let folder = path("plans")
        return (files.names(in: folder) ?? []).sorted().map { name in
            let path = "\(folder)/\(name)"
            let parts = files.names(in: path)?.sorted().map { "\(path)/\($0)" } ?? [path]
            return parts.filter(LibraryLoader.isDefinition)
        }
    }

    private static func isDefinition(_ path: String) -> Bool {
        DefinitionDocument.endings.contains { path.hasSuffix($0) }
    }

    private func readInstruments() -> [DecodedInstrument] {
        let folder = path("instruments")
        let paths = paths(in: folder).filter { path in
            only.map { path.hasPrefix("\(folder)/\($0)/") || path.hasPrefix("\(folder)/\($0).") } ?? true
        }
        var documents = paths.compactMap { DefinitionDocument.read($0, from: files, log: log) }
        let banks = documents.filter { $0.root["instrument"] == nil }
        documents.removeAll { $0.root["instrument"] == nil }
        let decoder = InstrumentDecoder(log: log, context: context) { [self] path, language in
            usedBanks.insert(path)
            return bank(at: path, language: language)
        }
        var taken = TakenNames()
        let decoded = documents.flatMap(decoder.decode).filter {
            let wave = $0.instrument.wave.map { " \($0)" } ?? ""
            return taken.claims($0.instrument.id + wave, "the instrument", at: $0.mark, log: log)
        }
        for bank in banks where !usedBanks.contains(bank.path) {
            log.warning(
                .both(
                    "filen är varken ett instrument eller en bank till något",
                    "this file is neither an instrument nor the bank of one"), at: bank.root.mark,
                remedy: .both(
                    "Lägg till nyckeln instrument, eller ange den som bank i ett instrument",
                    "Add the key instrument, or name it as bank in an instrument"))
        }
        return checked(decoded)
    }

    private func bank(at path: String, language: LanguageTag) -> ItemBank? {
        let key = "\(path) \(language.rawValue)"
        if let bank = banks[key] { return bank }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let names = files.names(in: parts.dropLast().joined(separator: "/")) ?? []
        guard let name = parts.last, names.contains(String(name)),
            let document = DefinitionDocument.read(path, from: files, log: log)
        else { return nil }
        let bank = ItemBank(document, values: ValueReader(log: log, language: language), context: context)
        banks[key] = bank
        return bank
    }

    private func checked(_ decoded: [DecodedInstrument]) -> [DecodedInstrument] {
        let sorted = decoded.sorted {
            ($0.instrument.id, $0.instrument.wave ?? "") < ($1.instrument.id, $1.instrument.wave ?? "")
        }
        let checks = InstrumentChecks(log: log, context: context)
        for instrument in sorted {
            checks.check(instrument, today: today)
            PathChecks(log: log).check(instrument)
        }
        for (id, waves) in Dictionary(grouping: sorted, by: \.instrument.id) {
            if waves.count > 1, let timeless = waves.first(where: { $0.instrument.wave == nil }) {
                log.error(
                    .both("\(id) finns både med och utan omgång", "\(id) stands both with and without a wave"),
                    at: timeless.mark, remedy: .both("Ge varje fil dess wave", "Give every file its wave"))
            }
            WaveChecks(log: log).check(waves)
        }
        return sorted
    }

    private func readPlans(_ instruments: [DecodedInstrument]) -> [DecodedPlan] {
        let decoder = PlanDecoder(log: log, context: context)
        var taken = TakenNames()
        let plans = planFiles()
            .map { paths in paths.compactMap { DefinitionDocument.read($0, from: files, log: log) } }
            .compactMap { $0.isEmpty ? nil : decoder.decode($0) }
            .filter { taken.claims($0.plan.id, "the plan", at: $0.mark, log: log) }
            .sorted { $0.plan.id < $1.plan.id }
        let checks = PlanChecks(log: log, context: context, instruments: instruments)
        return checks.checked(plans)
    }
}
