public import Tables

/// Files that are read together: no record counts twice, whether it stands in two of them or was mended in a file of rejects.
///
///     var together = MendedFiles([export, mended])
///     together.lookAhead { _ in ResponseImporter(instrument: instrument, options: options) }
///     for index in together.order {
///         let importer = ResponseImporter(instrument: instrument, options: together.options(options, forFile: index))
///         let (records, receipt) = try importer.records(from: files[index], after: &together.earlier)
///     }
public struct MendedFiles {
    /// The order in which to read them, by their positions: files of rejects come last.
    public let order: [Int]
    /// What the files read so far hold.
    public var earlier: EarlierRecords
    private let files: [ByteSource]
    private let isRejects: [Bool]
    private var held = MendedRows()
    /// For each file the rows that stand mended in another one, which counts.
    private let mendedElsewhere: [MendedRows]

    /// Looks which of some files are files of rejects; a single one, and a pipe, is not looked at.
    public init(_ files: [ByteSource]) {
        let rows = files.map { files.count > 1 && $0.canBeReadAgain ? HeldRow.rows(of: $0) : nil }
        self.files = files
        isRejects = rows.map { $0 != nil }
        order = files.indices.filter { rows[$0] == nil } + files.indices.filter { rows[$0] != nil }
        earlier = files.count > 1 ? EarlierRecords() : .none
        for row in rows.compactMap(\.self).joined() { held.insert(row.mark) }
        let chosen = MendedFiles.chosen(rows)
        mendedElsewhere = files.indices.map { file in
            var elsewhere = MendedRows()
            for choice in chosen.values where choice.file != file { elsewhere.insert(choice.mark) }
            return elsewhere
        }
    }

    /// The file in which each mended row counts: of several the one that was mended last, and of equals the first.
    private static func chosen(_ rows: [[HeldRow]?]) -> [String: (file: Int, mark: RecordMark)] {
        var chosen: [String: (file: Int, mark: RecordMark)] = [:]
        for (file, rows) in rows.enumerated() {
            for row in rows ?? [] where row.isMended {
                let before = chosen[row.mark.identity]?.mark.generation ?? -1
                if row.mark.generation > before { chosen[row.mark.identity] = (file, row.mark) }
            }
        }
        return chosen
    }

    /// Looks who finished a response in which file, before the first of them is read, so that the half of it in another
    /// does not count; `importer` gives the one by which a file is read, by its position.
    public mutating func lookAhead(by importer: (Int) -> ResponseImporter) {
        for index in order { importer(index).lookAhead(in: files[index], for: &earlier) }
    }

    /// What is prescribed for one of the files, and what the others hold of its rows.
    public func options(_ options: ImportOptions, forFile index: Int) -> ImportOptions {
        var options = options
        options.sameFile = files[..<index].first { $0.isSame(as: files[index]) }?.name
        options.mendedElsewhere = mendedElsewhere[index]
        if !isRejects[index] { options.heldElsewhere = held }
        return options
    }
}
