import ResponseImport
import ResponseStore
import SurveyDefinition
import SurveyModel
import SurveyStatistics
import Tables

/// Reads everything a period's folder holds: answers of every instrument, and how many were asked.
struct PeriodReading {
    let workspace: Workspace

    /// The raw results of a period, and a receipt for each file that was read.
    ///
    /// - Throws: Where a file as a whole cannot be used; single rows and cells are set aside and counted.
    func results(of folder: String, plan planID: String? = nil) throws -> (
        results: PeriodResults, receipts: [ImportReceipt]
    ) {
        let period = try workspace.period(inFolder: folder)
        let plan = workspace.library.inRhythmOfInstruments(try workspace.library.plan(planID ?? period.plan))
        tellOfUnreadFiles(in: folder)
        var instruments: [InstrumentResults] = []
        var receipts: [ImportReceipt] = []
        for id in workspace.library.instrumentIDs {
            guard let source = try source(of: id, period, folder),
                source.instrument.anonymity.audience == .everyone
            else { continue }
            let (table, read) = try records(source)
            receipts += read
            tellOfAbsentColumns(table, plan)
            instruments.append(
                InstrumentResults(
                    table: try ofItsPeriod(table, source), sourcePeriod: source.period, plan: plan,
                    organisation: workspace.library.organisation,
                    population: try population(in: source.folder, source.instrument),
                    previous: source.period == period.id ? period.previous : nil))
        }
        tellOfNetworksOutOfTime(instruments, period)
        for told in differingMeetings(in: instruments) {
            StandardStreams.diagnose(
                (workspace.language.isSwedish ? "obs: \(told.swedish)" : "note: \(told.english)") + ".")
        }
        for told in impossibleParts(in: instruments) { StandardStreams.diagnose("warning: \(told).") }
        for told in contradictingValues(in: instruments) { StandardStreams.diagnose("warning: \(told)") }
        let results = PeriodResults(
            period: period, organisation: workspace.library.organisation,
            plan: fingerprinted(plan, with: instruments.map(\.instrument)), instruments: instruments)
        return (results, receipts)
    }

    /// The receipts of the period's own registers that have rows with blanks of which something hangs; those of compared
    /// rows tell it themselves.
    func receiptsOfOpenRows(in folder: String) throws -> [ImportReceipt] {
        let period = try workspace.period(inFolder: folder)
        return try workspace.library.instrumentIDs.flatMap { id -> [ImportReceipt] in
            guard let source = try source(of: id, period, folder), source.period == period.id,
                source.instrument.isFilledIn, !source.instrument.items.contains(where: { $0.unitPart != nil })
            else { return [] }
            return try records(source).1.filter { $0.openRows != nil }
        }
    }

    /// Warns of columns that the plan's goals count by and the answers lack: nothing is known then, and nothing is zero.
    private func tellOfAbsentColumns(_ table: RecordTable, _ plan: Plan) {
        let goals = plan.goals.filter { $0.measure.instrument == table.instrument.id }
        let names = Set(goals.flatMap { AbsentColumns($0.measure, in: table).names }).sorted()
        guard !names.isEmpty else { return }
        StandardStreams.diagnose(
            """
            warning: \(table.instrument.id): the answers have no column for \(names.joined(separator: ", ")); the goals \
            that count by it have no figure.
            """)
    }

    /// The instruments that have answers in a period, its own or, unless `isOwn`, carried on from a wave's folder.
    func answeredInstruments(in folder: String, isOwn: Bool = false) throws -> Set<String> {
        let period = try workspace.period(inFolder: folder)
        return Set(
            try workspace.library.instrumentIDs.filter { id in
                try source(of: id, period, folder).map { !isOwn || $0.period == period.id } ?? false
            })
    }

    /// The receipts of the period's own registers whose rows are held against each other: parts of a number, to see
    /// whether they add up, and others' values, to see whether one is told twice.
    func receiptsOfComparedRows(in folder: String) throws -> [ImportReceipt] {
        let period = try workspace.period(inFolder: folder)
        return try workspace.library.instrumentIDs.flatMap { id -> [ImportReceipt] in
            guard let source = try source(of: id, period, folder), source.period == period.id,
                source.instrument.holdsImportedValues
                    || source.instrument.items.contains(where: { $0.unitPart != nil })
            else { return [] }
            return try records(source).1
        }
    }

    /// What the period's registers of imported values tell twice and differently, a sentence a goal.
    func contradictingValues(in folder: String) throws -> [String] {
        let period = try workspace.period(inFolder: folder)
        let plan = try workspace.library.plan(period.plan)
        let results = try workspace.library.instrumentIDs.compactMap { id -> InstrumentResults? in
            guard let source = try source(of: id, period, folder), source.instrument.holdsImportedValues else {
                return nil
            }
            return InstrumentResults(
                table: try records(source).0, sourcePeriod: source.period, plan: plan,
                organisation: workspace.library.organisation, population: Population())
        }
        return contradictingValues(in: results)
    }

    /// Records in which a part is more than its whole, a sentence a goal; none of them is counted.
    func impossibleParts(in folder: String) throws -> [String] {
        let period = try workspace.period(inFolder: folder)
        let plan = try workspace.library.plan(period.plan)
        let wanted = Set(plan.goals.filter { $0.measure.whole != nil }.compactMap(\.measure.instrument))
        let results = try workspace.library.instrumentIDs.filter(wanted.contains).compactMap { id in
            try source(of: id, period, folder).map { source in
                InstrumentResults(
                    table: try ofItsPeriod(try records(source).0, source), sourcePeriod: source.period, plan: plan,
                    organisation: workspace.library.organisation, population: Population())
            }
        }
        return impossibleParts(in: results)
    }

    private func impossibleParts(in instruments: [InstrumentResults]) -> [String] {
        instruments.filter { !$0.instrument.anonymity.isProtected }.flatMap { instrument in
            instrument.goals.sorted { $0.key < $1.key }.compactMap { goal, counts in
                let records = counts.values.reduce(0) { $0 + $1.impossibleParts }
                return records == 0
                    ? nil
                    : "\(instrument.instrument.id): goal '\(goal)' meets \(counted(records, "record")) with a part that is "
                        + "more than its whole; none of them is counted. Correct the part or the whole"
            }
        }
    }

    /// Networks of whose meetings the period's registers tell different numbers, a sentence each.
    func differingMeetings(in folder: String) throws -> [(swedish: String, english: String)] {
        let period = try workspace.period(inFolder: folder)
        let plan = try workspace.library.plan(period.plan)
        let results = try workspace.library.instrumentIDs.compactMap { id -> InstrumentResults? in
            guard let source = try source(of: id, period, folder), source.instrument.tellsMeetings else { return nil }
            return InstrumentResults(
                table: try ofItsPeriod(try records(source).0, source), sourcePeriod: source.period, plan: plan,
                organisation: workspace.library.organisation, population: Population())
        }
        return differingMeetings(in: results)
    }

    private func differingMeetings(in instruments: [InstrumentResults]) -> [(swedish: String, english: String)] {
        MeetingDifference.all(in: instruments).map { differing in
            let name = workspace.library.organisation.network(differing.network)?.name
            func parts(_ verb: String) -> String {
                differing.told.map { "\($0.instrument) \(verb) \($0.meetings)" }.joined(separator: ", ")
            }
            return (
                "\(name?.text(in: .swedish) ?? differing.network): registren har olika antal träffar (\(parts("har")))",
                "\(name?.text(in: .english) ?? differing.network): the registers tell different numbers of meetings "
                    + "(\(parts("has")))"
            )
        }
    }

    private func contradictingValues(in instruments: [InstrumentResults]) -> [String] {
        instruments.flatMap { instrument in
            instrument.goals.sorted { $0.key < $1.key }.compactMap { goal, counts in
                guard let values = counts.values.compactMap(\.values).first, values.ambiguous > 0 else { return nil }
                return """
                    \(instrument.instrument.id): goal '\(goal)' meets different values for the same indicator, unit, \
                    period and part of the population (\(counted(values.ambiguous, "time")) for \
                    \(values.period ?? "no period")); none of them is counted. Keep one of them, \
                    tell the days on which all were fetched, or name what tells them apart in the goal's 'where'; \
                    'enkat check --period' names the rows
                    """
            }
        }
    }

    /// The records of the period's instruments that are for a team alone; they go into no results.
    func teamTables(of folder: String) throws -> (period: Period, tables: [RecordTable], receipts: [ImportReceipt]) {
        let period = try workspace.period(inFolder: folder)
        var tables: [RecordTable] = []
        var receipts: [ImportReceipt] = []
        for id in workspace.library.instrumentIDs {
            guard let source = try source(of: id, period, folder), source.instrument.anonymity.audience == .team else {
                continue
            }
            let (table, read) = try records(source)
            tables.append(table)
            receipts += read
        }
        return (period, tables, receipts)
    }

    /// The plan with each goal's fingerprint taken over the items of the wave that was answered, so that a comparison
    /// sees a reworded item as a changed definition.
    private func fingerprinted(_ plan: Plan, with instruments: [Instrument]) -> Plan {
        var plan = plan
        for index in plan.goals.indices {
            let goal = plan.goals[index]
            guard let instrument = instruments.first(where: { $0.id == goal.measure.instrument }) else { continue }
            let items = goal.measure.items.compactMap(instrument.item)
            plan.goals[index].fingerprint = GoalFingerprint.hexadecimal(of: goal, items: items)
        }
        return plan
    }

    private struct Source {
        let instrument: Instrument
        let folder: String
        let period: String
        let files: [InputFiles.Found]
        /// The wave of the store that holds more answers.
        var collected: CollectedWave?
    }

    /// The period's own files, else those of the sibling folder named as the wave that the period carries on.
    private func source(of id: String, _ period: Period, _ folder: String) throws -> Source? {
        let networks = Set(workspace.library.organisation.networks.map(\.id))
        let own = InputFiles.answers(to: id, in: folder, networks: networks)
        tellOfTwins(own.filter { $0.path.hasPrefix("\(folder)/\(id).") }.map(\.path))
        if let collected = try collected(id, period) {
            return Source(
                instrument: collected.instrument, folder: folder, period: period.id, files: own,
                collected: collected.wave)
        }
        if !own.isEmpty {
            let instrument = try workspace.library.instrument(id: id, for: period)
            return Source(instrument: instrument, folder: folder, period: period.id, files: own)
        }
        guard let wave = period.waves[id] else { return nil }
        let (parent, _) = InputFiles.split(folder)
        let sibling = "\(parent)/\(wave)"
        let carried = InputFiles.answers(to: id, in: sibling, networks: networks)
        guard !carried.isEmpty else { return nil }
        let instrument = try workspace.library.instrument(id: id, wave: wave)
        return Source(instrument: instrument, folder: sibling, period: wave, files: carried)
    }

    /// The wave of an instrument that the store holds for a period.
    private func collected(_ id: String, _ period: Period) throws -> (instrument: Instrument, wave: CollectedWave)? {
        guard let store = workspace.store, let asked = try? workspace.library.instrument(id: id, for: period) else {
            return nil
        }
        return try store.wave(of: asked).map { (asked, $0) }
    }

    /// The records of all files and, on the same path, what the store has collected.
    private func records(_ source: Source) throws -> (RecordTable, [ImportReceipt]) {
        var table = RecordTable(instrument: source.instrument, count: 0, columns: [:])
        var receipts: [ImportReceipt] = []
        var inputs = try source.files.map { file in
            let profile = try ImportProfiles.fitting(
                file.path, instrument: source.instrument.id, inFolder: source.folder, language: workspace.language)
            return (ByteSource(path: file.path), ImportOptions(profile: profile, fixedNetwork: file.network))
        }
        if let store = workspace.store, let wave = source.collected {
            inputs.append((try store.source(of: wave), ImportOptions()))
        }
        var together = MendedFiles(inputs.map(\.0))
        together.lookAhead { ResponseImporter(instrument: source.instrument, options: inputs[$0].1) }
        for index in together.order {
            let importer = ResponseImporter(
                instrument: source.instrument, options: together.options(inputs[index].1, forFile: index))
            let (records, receipt) = try importer.records(from: inputs[index].0, after: &together.earlier)
            table.append(records)
            receipts.append(receipt)
        }
        return (table, receipts)
    }

    /// The records that belong to the period they were read for, by the day that the instrument names.
    private func ofItsPeriod(_ table: RecordTable, _ source: Source) throws -> RecordTable {
        guard table.instrument.periodItem != nil else { return table }
        let period = try workspace.period(inFolder: source.folder)
        let (records, others) = table.belonging(from: period.from, to: period.to)
        if others > 0 {
            StandardStreams.diagnose(
                workspace.language.isSwedish
                    ? """
                    obs: \(source.folder): \(others) av \(table.count) poster i \(table.instrument.id) är daterade utanför \
                    \(period.from)–\(period.to) och räknas inte i perioden.
                    """
                    : """
                    note: \(source.folder): \(others) of \(counted(table.count, "record")) of \(table.instrument.id) are \
                    dated outside \(period.from)–\(period.to), and are not counted in the period.
                    """)
        }
        return records
    }

    private func population(in folder: String, _ instrument: Instrument) throws -> Population {
        let path = "\(folder)/population.csv"
        guard InputFiles.isFile(path) else { return Population() }
        let population = try PopulationReader.read(ByteSource(path: path))
        let organisation = workspace.library.organisation
        for entry in population.entries {
            try require(entry.instrument, "instrument", among: workspace.library.instrumentIDs, path)
            try require(entry.network, "network", among: organisation.networks.map(\.id), path)
            try require(entry.unit, "unit", among: organisation.units.map(\.id), path)
            guard entry.instrument == instrument.id else { continue }
            let positions = instrument.item(role: .position)?.choices?.answers.map(\.code) ?? []
            try require(entry.position, "position", among: positions, path)
        }
        return population
    }

    /// Ends where the number asked belongs to something that does not exist, and so would be lost.
    private func require(_ name: String?, _ what: String, among known: [String], _ path: String) throws(Failure) {
        guard let name, !known.contains(name) else { return }
        let hint =
            nearestName(to: name, among: known).map { "Did you mean '\($0)'?" } ?? "Correct it, or remove the row."
        throw Failure(.unusableInput, "error: \(path): there is no \(what) '\(name)'. \(hint)")
    }

    /// Warns of answers from networks that did not exist in the period: a merged network's answers go to the new one.
    private func tellOfNetworksOutOfTime(_ instruments: [InstrumentResults], _ period: Period) {
        for network in workspace.library.organisation.networks
        where !network.valid.contains(year: String(period.from.year)) {
            for source in instruments where source.sourcePeriod == period.id {
                guard let records = source.records[network.id] else { continue }
                StandardStreams.diagnose(
                    """
                    warning: \(source.instrument.id): \(counted(records, "record")) from '\(network.id)', which did not \
                    exist in \(period.from.year). Correct its 'valid' in the organisation's file, or the answers.
                    """)
            }
        }
    }

    /// Warns where one folder holds an instrument's answers in several kinds of file, which may be the same answers.
    private func tellOfTwins(_ paths: [String]) {
        let paths = paths.filter { !$0.hasSuffix(InputFiles.rejectsEnding) }
        guard paths.count > 1 else { return }
        StandardStreams.diagnose(
            "warning: \(paths.joined(separator: ", ")): all are read, and their records added. "
                + "Keep one where they hold the same answers.")
    }

    /// Warns of tables that by their names answer no instrument: a misspelt name would lose a whole file in silence.
    private func tellOfUnreadFiles(in folder: String) {
        let known = workspace.library.instrumentIDs
        for name in InputFiles.unreadTables(in: folder, instruments: known) {
            let stem = String(name.prefix { $0 != "." })
            let hint = nearestName(to: stem, among: known).map { "Did you mean '\($0).csv'?" }
            let remedy =
                known.contains(stem)
                ? "Save it as an Excel workbook (.xlsx) or as CSV."
                : hint ?? "Name it after its instrument, as ID.csv or ID.xlsx."
            StandardStreams.diagnose("warning: \(folder)/\(name) answers no instrument and was not read. \(remedy)")
        }
    }
}
