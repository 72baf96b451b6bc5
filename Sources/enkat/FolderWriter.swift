import ResultSheets

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes a set of files at one stroke: beside their places first, and into them when all are made.
///
/// A run that fails leaves the old files as they were, and one that is killed has them put back by the next. Pages that an
/// earlier run made and this one does not are taken away; files of others are never touched, and where one lies in the way
/// nothing is written.
struct FolderWriter {
    let folder: String
    private let unfinished: String
    /// Where the old files lie while the new ones take their places.
    private let aside: String
    private(set) var paths: [String] = []

    /// Lists what the last run wrote, so that stale pages can be told from others' files.
    private static let manifest = ".enkat-sheets"
    private static let doneWith = ".enkat-done-with"

    /// Makes the folder, and room beside the old files.
    init(_ folder: String) throws(Failure) {
        self.folder = folder
        unfinished = "\(folder)/.enkat-unfinished"
        aside = "\(folder)/.enkat-before"
        guard !InputFiles.isFile("\(folder)/period.yaml") else {
            throw Failure(
                .usage,
                "error: -o \(folder): the answers of a period lie there (period.yaml), and what is written is kept apart from them. Name a folder of its own.",
                swedish:
                    "fel: -o \(folder): där ligger en periods svar (period.yaml), och det som skrivs ska inte blandas med dem. Ange en egen mapp."
            )
        }
        try OutputFile.makeFolder(folder)
        putBack()
        discard()
    }

    /// Where a file stands until all are made.
    func unfinished(_ path: String) -> String { "\(unfinished)/\(path)" }

    /// Keeps a file for later.
    mutating func add(_ bytes: [UInt8], at path: String) throws(Failure) {
        try write(bytes, at: path)
        note(path)
    }

    /// Writes a file to its unfinished place, on any thread; it is to be noted.
    func write(_ bytes: [UInt8], at path: String) throws(Failure) {
        try OutputFile.write(bytes, to: unfinished(path), shownAs: "\(folder)/\(path)")
    }

    /// Notes a file that was written to its unfinished place.
    mutating func note(_ path: String) { paths.append(path) }

    /// Prints a page to a PDF of that name.
    mutating func print(_ page: [UInt8], as name: String) throws {
        let source = unfinished(".print-\(name).html")
        try OutputFile.write(page, to: source)
        try PDFPrinter().print(source, to: unfinished("\(name).pdf"), shownAs: "\(folder)/\(name).pdf")
        note("\(name).pdf")
    }

    /// Puts every file in its place, and takes away what earlier runs made with these endings and this one did not.
    ///
    /// Where that fails halfway, the old files are put back.
    func finish(replacing endings: Set<String>) throws(Failure) {
        let known = self.known
        try refuseForeign(paths.filter { !known.contains($0) }, in: folder)
        let stale = known.filter { path in
            !paths.contains(path) && endings.contains { path.hasSuffix(".\($0)") }
        }
        let kept = Set(known).subtracting(stale).union(paths)
        // Listed before they come, so that the next run knows them for its own if this one is killed among them.
        try list(kept.union(stale))
        do { try exchange(paths, over: stale) } catch {
            try? list(Set(known))
            throw error
        }
        try list(kept)
        discard()
    }

    /// Packs what is made in an archive beside the folder, so that the folder can be packed again.
    func pack() throws {
        let (parent, name) = InputFiles.split(InputFiles.standardised(folder))
        if !known.contains("\(name).zip") { try refuseForeign(["\(name).zip"], in: parent) }
        let bytes = try Archive.bytes(of: paths.map { ("\(name)/\($0)", unfinished($0)) })
        try OutputFile.write(bytes, to: "\(parent)/\(name).zip")
        try list(Set(known).union(["\(name).zip"]))
    }

    /// What earlier runs wrote.
    private var known: [String] {
        let listed = (try? String(contentsOfFile: "\(folder)/\(FolderWriter.manifest)", encoding: .utf8)) ?? ""
        return listed.split(separator: "\n").map(String.init).filter { !$0.contains("/") }
    }

    private func list(_ names: Set<String>) throws(Failure) {
        try OutputFile.write(names.sorted().map { $0 + "\n" }.joined(), to: "\(folder)/\(FolderWriter.manifest)")
    }

    /// Stops where a file of somebody else's lies in the way.
    private func refuseForeign(_ names: [String], in folder: String) throws(Failure) {
        let foreign = names.filter { InputFiles.isFile("\(folder)/\($0)") }.sorted()
        guard let first = foreign.first else { return }
        let more = foreign.count - 1
        throw Failure(
            .cannotWrite,
            """
            error: \(folder)/\(first)\(more > 0 ? " and \(more) more" : ""): enkat has not written what lies there, and does not \
            write over it. Move it, or choose another -o.
            """,
            swedish: """
                fel: \(folder)/\(first)\(more > 0 ? " och \(more) till" : ""): enkat har inte skrivit det som ligger där och \
                skriver inte över det. Flytta det, eller välj en annan -o.
                """)
    }

    /// Takes away what is unfinished.
    func discard() { try? FileManager.default.removeItem(atPath: unfinished) }

    // MARK: The exchange

    /// Sets the old files aside, all of them, and only then puts the new ones in their places.
    private func exchange(_ paths: [String], over stale: [String]) throws(Failure) {
        if let blocked = paths.first(where: { InputFiles.isFolder("\(folder)/\($0)") }) {
            throw Failure(
                .cannotWrite,
                "error: \(folder)/\(blocked): a folder lies where the file goes. Move it, or choose another -o.",
                swedish:
                    "fel: \(folder)/\(blocked): en mapp ligger där filen ska stå. Flytta den, eller välj en annan -o.")
        }
        var placed: [String] = []
        do {
            try OutputFile.makeFolder(aside)
            for path in paths + stale where InputFiles.isFile("\(folder)/\(path)") {
                try OutputFile.move("\(folder)/\(path)", to: "\(aside)/\(path)")
            }
            for path in paths {
                try OutputFile.move(unfinished(path), to: "\(folder)/\(path)")
                placed.append(path)
            }
        } catch {
            for path in placed { _ = rename("\(folder)/\(path)", unfinished(path)) }
            putBack()
            throw error
        }
        // Gone at once, so that a run that is killed here puts nothing back.
        _ = rename(aside, "\(unfinished)/\(FolderWriter.doneWith)")
    }

    /// Puts back what a run set aside that did not come to its end.
    private func putBack() {
        for path in InputFiles.names(in: aside) { _ = rename("\(aside)/\(path)", "\(folder)/\(path)") }
        try? FileManager.default.removeItem(atPath: aside)
    }
}
