public import DisclosureControl

/// A publication as canonical text, safe to commit: it holds nothing that was not published.
public enum Snapshot {
    /// The snapshot of a publication; the same publication gives the same bytes anywhere.
    public static func text(of publication: Publication) throws -> String {
        CanonicalJSON.text(of: OptionLists.gathered(in: try CanonicalJSON.tree(of: publication)))
    }

    /// Reads a snapshot.
    ///
    /// - Throws: ``SnapshotError`` where the file is no snapshot or was written by a newer version.
    public static func publication(from bytes: [UInt8], file: String) throws(SnapshotError) -> Publication {
        let header: Header
        do { header = try CanonicalJSON.value(Header.self, from: bytes) } catch {
            throw SnapshotError(file: file, problem: .notASnapshot)
        }
        guard header.schema == Publication.currentSchema else {
            throw SnapshotError(file: file, problem: .otherSchema(header.schema))
        }
        do {
            let tree = try CanonicalJSON.tree(from: bytes)
            return try CanonicalJSON.value(Publication.self, from: OptionLists.spread(in: tree))
        } catch {
            throw SnapshotError(file: file, problem: .damaged(SnapshotError.place(of: error)))
        }
    }

    private struct Header: Decodable { let schema: Int }
}

/// Why a snapshot could not be read.
public struct SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The file is not JSON with a schema version.
        case notASnapshot
        /// Another version of the shape.
        case otherSchema(Int)
        /// Something is missing or of the wrong type at this place.
        case damaged(String)
    }

    /// The file.
    public let file: String
    /// What is wrong.
    public let problem: Problem

    /// What is wrong, where, and what to do.
    public var description: String {
        switch problem {
        case .notASnapshot: "\(file): this is no snapshot. Make one with 'enkat snapshot PERIOD_DIR -o FILE'."
        case .otherSchema(let schema):
            """
            \(file): the snapshot has schema \(schema); this version reads \(Publication.currentSchema). \
            Make it again with 'enkat snapshot'.
            """
        case .damaged(let place):
            "\(file): the snapshot is damaged at '\(place)'. Take it from git, or make it again with 'enkat snapshot'."
        }
    }

    static func place(of error: any Error) -> String {
        let path: [any CodingKey] =
            switch error as? DecodingError {
            case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?, .dataCorrupted(let context)?:
                context.codingPath
            case .keyNotFound(let key, let context)?: context.codingPath + [key]
            case nil: []
            @unknown default: []
            }
        return path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
    }
}
