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
    private static let endings = ["csv", "tsv", "txt"]

    /// The files of an instrument in a period's folder: `ID.csv`, or every table in a folder `ID`.
    ///
    /// Inside the folder a file named as a network holds that network's records.
    static func answers(to instrument: String, in folder: String, networks: Set<String>) -> [Found] {
        let single = endings.map { "\(folder)/\(instrument).\($0)" }.filter(isFile)
        let inside = names(in: "\(folder)/\(instrument)").filter { endings.contains(ending(of: $0)) }
        return single.map { Found(path: $0, network: nil) }
            + inside.map { name in
                let stem = String(name.dropLast(ending(of: name).count + 1))
                return Found(path: "\(folder)/\(instrument)/\(name)", network: networks.contains(stem) ? stem : nil)
            }
    }

    /// The tables of a period's folder that its instruments do not read, also of kinds that are not read at all.
    static func unreadTables(in folder: String, instruments: [String]) -> [String] {
        names(in: folder).filter { name in
            let ending = ending(of: name)
            guard (endings + ["xlsx", "xls", "ods", "sav"]).contains(ending), isFile("\(folder)/\(name)") else {
                return false
            }
            let isRead = endings.contains(ending) && instruments.contains(String(name.dropLast(ending.count + 1)))
            return !isRead && !["population.csv", PeopleList.fileName].contains(name)
        }
    }

    /// The names in a folder, sorted; none where there is no such folder.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Whether there is a file that is no folder.
    static func isFile(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
    }

    /// Whether there is anything: a file, a folder, a pipe.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether there is a folder.
    static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// The bytes of a file.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        guard isFile(path) else {
            throw Failure(.missingFile, "error: \(path): there is no such file. Check the path and the file's name.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.unusableInput, "error: \(path): the file cannot be read. Check that you may read it.")
        }
        return Array(data)
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
