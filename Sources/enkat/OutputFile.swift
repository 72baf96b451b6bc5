import ResponseImport
import SurveyModel
import Tables

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

/// Writes files whole: a run that fails leaves the old file.
enum OutputFile {
    /// Writes a text, making the folders on its way; where there is a language, that is told in it.
    static func write(_ text: String, to path: String, telling language: LanguageTag? = nil) throws(Failure) {
        try write(Array(text.utf8), to: path, telling: language)
    }

    /// Writes bytes, making the folders on their way; a device, pipe or link is written through, never replaced.
    ///
    /// `name` is what errors call it, where that is not its path.
    static func write(
        _ bytes: [UInt8], to path: String, shownAs name: String? = nil, telling language: LanguageTag? = nil
    ) throws(Failure) {
        guard !InputFiles.isFolder(path) else {
            throw Failure(
                .cannotCreate, "error: \(path): this is a folder. Name a file in it.",
                swedish: "fel: \(path): det är en mapp. Ange en fil i den.")
        }
        let folder = InputFiles.split(path).folder
        let isNew = !InputFiles.exists(folder)
        try makeFolder(folder)
        if isNew, let language {
            StandardStreams.diagnose(
                language.isSwedish
                    ? "obs: mappen \(folder) fanns inte, och skapades."
                    : "note: the folder \(folder) was not there, and was made.")
        }
        do {
            try Data(bytes).write(to: URL(filePath: path), options: isReplaceable(path) ? .atomic : [])
        } catch {
            throw Failure(
                .cannotWrite,
                "error: \(name ?? path): the file cannot be written. Check the space left, and that its folder may be written to.",
                swedish:
                    "fel: \(name ?? path): filen kan inte skrivas. Se efter att det finns plats, och att det går att skriva i mappen."
            )
        }
    }

    /// Refuses to write over what is read: an export has no second copy.
    static func keep(_ inputs: [String], from outputs: [String?]) throws(Failure) {
        for output in outputs.compactMap({ $0 }) where inputs.contains(where: { isSame($0, output) }) {
            throw Failure(
                .cannotCreate, "error: \(output): this is the file that is read, and it would be lost. Name another.",
                swedish: "fel: \(output): det är filen som läses, och den skulle gå förlorad. Ange en annan.")
        }
    }

    /// Refuses to write over a file of another content that people edit by hand, unless they say so.
    static func keepEdited(_ path: String, from bytes: [UInt8], force: Bool) throws(Failure) {
        guard !force, FileDoor().isRegular(path), let old = try? InputFiles.bytes(of: path), !old.isEmpty, old != bytes
        else { return }
        throw Failure(
            .cannotCreate,
            "error: \(path): the file is there already, and what was written in it would be lost. Name another, or add --force.",
            swedish:
                "fel: \(path): filen finns redan, och det som står i den skulle gå förlorat. Ange en annan, eller lägg till --force."
        )
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
        var one = stat(), other = stat()
        guard stat(first, &one) == 0, stat(second, &other) == 0, one.st_mode & S_IFMT == S_IFREG else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// Whether there is nothing there or a file of its own; an atomic write puts a new file in the place of a link or
    /// device, which must stay.
    private static func isReplaceable(_ path: String) -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
        return attributes[.type] as? FileAttributeType == .typeRegular
    }

    /// Puts a finished file in its place, over an older one.
    static func move(_ source: String, to path: String) throws(Failure) {
        guard !InputFiles.isFolder(path), rename(source, path) == 0 else {
            throw Failure(
                .cannotWrite,
                "error: \(path): the file cannot be put in its place. Check what lies there, and its rights.")
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .cannotCreate,
                "error: \(path): the folder cannot be made. Choose another with -o, or check its rights.",
                swedish: "fel: \(path): mappen kan inte skapas. Välj en annan med -o, eller se över rättigheterna."
            )
        }
    }
}
