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
        let receipts: [ImportReceipt]
        /// Persons whom comments are searched for; never published.
        let people: [String]
    }

    /// The publication of a folder, compared with the `previous` folder or snapshot, else with the one that period.yaml
    /// names.
    func publication(of folder: String, previous: String? = nil, plan: String? = nil) throws -> Reading {
        try publication(of: folder, previous: previous, plan: plan, visited: [])
    }

    /// The publication of a folder or snapshot.
    func publication(at path: String) throws -> Publication {
        if InputFiles.isFile(path) { return try Snapshot.publication(from: InputFiles.bytes(of: path), file: path) }
        guard InputFiles.exists(path) else {
            throw Failure(.missingFile, "error: \(path): there is no such folder or snapshot. Check the path.")
        }
        return try publication(of: path).publication
    }

    private func publication(of folder: String, previous: String?, plan: String?, visited: Set<String>) throws
        -> Reading
    {
        let (results, receipts) = try PeriodReading(workspace: workspace).results(of: folder, plan: plan)
        let before = try earlier(results.period, folder, previous, visited.union([InputFiles.standardised(folder)]))
        let publication = try PublicationMaker(previous: before).publication(of: results)
        return Reading(publication: publication, receipts: receipts, people: try PeopleList.names(in: folder))
    }

    private func earlier(
        _ period: Period, _ folder: String, _ named: String?, _ visited: Set<String>
    ) throws -> Publication? {
        guard let path = try named ?? period.previous.map({ try locate($0, beside: folder) }) else { return nil }
        if InputFiles.isFile(path) { return try Snapshot.publication(from: InputFiles.bytes(of: path), file: path) }
        guard InputFiles.isFolder(path) else {
            throw Failure(
                .missingFile, "error: \(path): there is no such folder or snapshot to compare with. Check the path.")
        }
        guard !visited.contains(InputFiles.standardised(path)) else {
            throw Failure(
                .unusableInput, "error: \(folder)/period.yaml: the periods before go round in a circle at \(path).")
        }
        return try publication(of: path, previous: nil, plan: nil, visited: visited).publication
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
