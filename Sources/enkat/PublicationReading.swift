import DisclosureControl
import ResponseImport
import SurveyDefinition
import SurveyModel
import SurveyStatistics
import YearSnapshots

/// Makes the publication of a folder, compared with the one before, or reads it from a snapshot.
struct PublicationReading {
    let workspace: Workspace

    /// A publication and what was set aside on the way to it.
    struct Reading {
        let publication: Publication
        /// What readers have already: the period before, the one before that and so on.
        let earlier: [Publication]
        let receipts: [ImportReceipt]
        /// Persons whom comments are searched for; never published.
        let people: [String]
        let language: LanguageTag
    }

    /// The publication of a folder, compared with the `previous` folder or snapshot, else with the one that period.yaml
    /// names; with `listsUnits` it also holds what each unit has of each goal.
    func publication(
        of folder: String, previous: String? = nil, plan: String? = nil, listsUnits: Bool = false
    ) throws -> Reading {
        let reading = try publication(of: folder, previous: previous, plan: plan, listsUnits: listsUnits, visited: [])
        if let before = reading.earlier.first { tellOfOtherSpan(reading.publication.period, before.period) }
        return reading
    }

    /// Warns of a period before that does not cover the same part of its year: half of what is shown has no arrow then.
    private func tellOfOtherSpan(_ period: PublishedPeriod, _ before: PublishedPeriod) {
        let span = PeriodSpan(from: period.from, to: period.to)
        guard span.obstacle(against: PeriodSpan(from: before.from, to: before.to)) != nil else { return }
        StandardStreams.diagnose(
            """
            warning: \(period.id) covers \(period.from)–\(period.to), and \(before.id), which it is compared with, \
            \(before.from)–\(before.to): counts, sums and promises of a change are not held against each other. Name the \
            same months of another year as 'previous'.
            """)
    }

    /// The publication of a folder or snapshot.
    func publication(at path: String) throws -> Publication {
        try requirePeriod(at: path)
        if InputFiles.isFile(path) { return try Snapshot.publication(from: InputFiles.bytes(of: path), file: path) }
        return try publication(of: path).publication
    }

    /// The publication of a folder or snapshot, and after it those of the periods before, the nearest first.
    func publications(at path: String) throws -> [Publication] {
        try requirePeriod(at: path)
        return try publications(at: path, visited: [])
    }

    private func requirePeriod(at path: String) throws {
        guard !InputFiles.exists(path) else { return }
        throw Failure(
            .missingFile, "error: \(path): there is no such folder or snapshot. Check the path.",
            swedish: "fel: \(path): mappen eller ögonblicksbilden finns inte. Se över sökvägen.")
    }

    private func publication(
        of folder: String, previous: String?, plan: String?, listsUnits: Bool = false, visited: Set<String>
    ) throws -> Reading {
        let (results, receipts) = try PeriodReading(workspace: workspace).results(of: folder, plan: plan)
        let before = try earlier(results.period, folder, previous, visited)
        let texts = try TextFiles.texts(in: folder, plan: results.plan, organisation: results.organisation)
        let maker = PublicationMaker(
            previous: before.first, earlier: Array(before.dropFirst()), texts: texts, listsUnits: listsUnits)
        let publication = try maker.publication(of: results)
        return Reading(
            publication: publication, earlier: before, receipts: receipts, people: try PeopleList.names(in: folder),
            language: workspace.language)
    }

    /// The periods before, the nearest first.
    private func earlier(
        _ period: Period, _ folder: String, _ named: String?, _ visited: Set<String>
    ) throws -> [Publication] {
        guard let path = try named ?? period.previous.map({ try locate($0, beside: folder) }) else { return [] }
        guard InputFiles.isFolder(path) || InputFiles.isFile(path) else {
            throw Failure(
                .missingFile, "error: \(path): there is no such folder or snapshot to compare with. Check the path.",
                swedish: "fel: \(path): mappen eller ögonblicksbilden att jämföra med finns inte. Se över sökvägen.")
        }
        let seen = visited.union([InputFiles.standardised(folder)])
        guard !seen.contains(InputFiles.standardised(path)) else {
            throw Failure(
                .unusableInput, "error: \(folder)/period.yaml: the periods before go round in a circle at \(path).")
        }
        return try publications(at: path, visited: seen)
    }

    /// A publication and those before it; they must not go round in a circle.
    private func publications(at path: String, visited: Set<String>) throws -> [Publication] {
        let name = InputFiles.standardised(path)
        guard !visited.contains(name) else {
            throw Failure(.unusableInput, "error: \(path): the periods before go round in a circle here.")
        }
        guard InputFiles.isFile(path) else {
            let reading = try publication(of: path, previous: nil, plan: nil, visited: visited)
            return [reading.publication] + reading.earlier
        }
        let publication = try Snapshot.publication(from: InputFiles.bytes(of: path), file: path)
        guard let before = locate(before: publication, at: path) else { return [publication] }
        return [publication] + (try publications(at: before, visited: visited.union([name])))
    }

    /// Where the period before a snapshot's lies: as a snapshot or folder beside it, else as a folder beside its folder.
    private func locate(before publication: Publication, at path: String) -> String? {
        guard let id = publication.period.previous else { return nil }
        let (parent, _) = InputFiles.split(path)
        let places = ["\(parent)/\(id).json", "\(parent)/\(id)", "\(InputFiles.split(parent).folder)/\(id)"]
        if let found = places.first(where: InputFiles.exists) { return found }
        StandardStreams.diagnose(
            "note: \(path): the period before, '\(id)', lies nowhere near, and what it shows was not tried against this one."
        )
        return nil
    }

    /// A period's id stands for the folder beside, else for the committed snapshot; anything else is a path.
    private func locate(_ name: String, beside folder: String) throws -> String {
        let (parent, _) = InputFiles.split(folder)
        let places = ["\(parent)/\(name)", "\(parent)/snapshots/\(name).json", "\(folder)/\(name)", name]
        guard let found = places.first(where: { InputFiles.isFolder($0) || InputFiles.isFile($0) }) else {
            throw Failure(
                .missingFile,
                """
                error: \(folder)/period.yaml: the previous period '\(name)' is neither a folder nor a snapshot. \
                Looked for \(places.dropLast().joined(separator: ", ")).
                """)
        }
        return found
    }
}
