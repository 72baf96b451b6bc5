import Tables

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds files of answers by the convention of their names.
enum InputFiles {
    /// One file of answers, and the network its name gives to all its records.
    struct Found: Hashable {
        let path: String
        let network: String?
    }

    /// The endings of files that hold tables.
    private static let endings = ["csv", "tsv", "txt", "xlsx", "xlsm", "sav", "zsav", "por", "sss", "json"]
    /// The endings of files in which a .sss file keeps its data.
    private static let tripleSData = ["asc", "csv", "dat", "txt"]

    /// The end of the name of a file of rejects that lies beside the file it came from, as `ID.rejects.csv`.
    static let rejectsEnding = ".rejects.csv"

    /// The files of an instrument in a period's folder: `ID.csv`, or every table in a folder `ID`; beside them mended files
    /// of rejects.
    ///
    /// Inside the folder a file named as a network holds that network's records.
    static func answers(to instrument: String, in folder: String, networks: Set<String>) -> [Found] {
        let beside = names(in: folder)
        let single = beside.filter { owner(of: $0) == instrument && isTable($0, in: folder, beside: beside) }
            .map { "\(folder)/\($0)" }.filter(isFile)
        let all = names(in: "\(folder)/\(instrument)")
        let inside = all.filter { isTable($0, in: "\(folder)/\(instrument)", beside: all) }
        return single.map { Found(path: $0, network: nil) }
            + inside.map { name in
                let stem = owner(of: name)
                return Found(path: "\(folder)/\(instrument)/\(name)", network: networks.contains(stem) ? stem : nil)
            }
    }

    /// The tables of a period's folder that its instruments do not read, also of kinds that are not read at all.
    static func unreadTables(in folder: String, instruments: [String]) -> [String] {
        let all = names(in: folder)
        return all.filter { name in
            let isKnown = (endings + ["xls", "xlsb", "ods"]).contains(ending(of: name))
            guard isKnown, isFile("\(folder)/\(name)"), !isTripleSData(name, in: folder, beside: all),
                !isIdleDefinition(name, in: folder, beside: all)
            else { return false }
            guard !["population.csv", "period.json", "simulation.json", PeopleList.fileName].contains(name) else {
                return false
            }
            return !(isTable(name, in: folder, beside: all) && instruments.contains(owner(of: name)))
        }
    }

    /// Whether a file holds a table of its own.
    private static func isTable(_ name: String, in folder: String, beside names: [String]) -> Bool {
        endings.contains(ending(of: name)) && !isTripleSData(name, in: folder, beside: names)
            && !isIdleDefinition(name, in: folder, beside: names)
    }

    /// Whether a file holds the data of a .sss file beside it, by which it is read.
    private static func isTripleSData(_ name: String, in folder: String, beside names: [String]) -> Bool {
        guard tripleSData.contains(ending(of: name)), names.contains("\(stem(of: name)).sss") else { return false }
        return OpenTable.isTripleSData(ByteSource(path: "\(folder)/\(name)"))
    }

    /// Whether a .sss file merely has the name of tables beside it that are not its data.
    private static func isIdleDefinition(_ name: String, in folder: String, beside names: [String]) -> Bool {
        guard ending(of: name) == "sss" else { return false }
        let beside = names.filter { stem(of: $0) == stem(of: name) && tripleSData.contains(ending(of: $0)) }
        return !beside.isEmpty && !beside.contains { isTripleSData($0, in: folder, beside: names) }
    }

    /// Whose answers a file's name says it holds.
    private static func owner(of name: String) -> String {
        name.hasSuffix(rejectsEnding) ? String(name.dropLast(rejectsEnding.count)) : stem(of: name)
    }

    /// A name without its ending.
    private static func stem(of name: String) -> String {
        let ending = ending(of: name)
        return ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    }

    /// The names in a folder, sorted; none where there is no such folder.
    static func names(in folder: String) -> [String] {
        FileDoor().names(in: folder) ?? []
    }

    /// Whether there is a file that is no folder.
    static func isFile(_ path: String) -> Bool { exists(path) && !isFolder(path) }

    /// Whether there is anything: a file, a folder, a pipe.
    static func exists(_ path: String) -> Bool { FileDoor().exists(path) }

    /// Whether there is a folder.
    static func isFolder(_ path: String) -> Bool { FileDoor().isFolder(path) }

    /// The bytes of a file.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do {
            return try FileDoor().bytes(of: path)
        } catch {
            throw Failure(error.problem == .missingFile ? .missingFile : .unusableInput, "error: \(error)")
        }
    }

    /// The path without `.` and `..`, so that two spellings of one folder are the same.
    static func standardised(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

    /// The last part of a path, and the folder before it.
    static func split(_ path: String) -> (folder: String, name: String) {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
        let folder = trimmed[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(trimmed[trimmed.index(after: slash)...]))
    }

    /// The ending of a name without its dot, in lower case.
    static func ending(of name: String) -> String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}
