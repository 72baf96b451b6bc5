public import Tables

/// Files that are read together: where one is a file of rejects, its mended rows take the place of the rows that they came
/// from, so that no record counts twice.
///
///     var together = MendedFiles([export, mended])
///     for index in together.order {
///         let importer = ResponseImporter(instrument: instrument, options: together.options(options, forFile: index))
///         together.note(try importer.records(from: files[index]).receipt, ofFile: index)
///     }
public struct MendedFiles {
    /// The order in which to read them, by their positions: files of rejects come last.
    public let order: [Int]
    private let held: [MendedRows?]
    private var found = MendedRows()

    /// Looks which of some files are files of rejects; a single one, and a pipe, is not looked at.
    public init(_ files: [ByteSource]) {
        let held = files.map { files.count > 1 && $0.canBeReadAgain ? MendedRows($0) : nil }
        self.held = held
        order = files.indices.filter { held[$0] == nil } + files.indices.filter { held[$0] != nil }
    }

    /// What is prescribed for one of the files, and what the others hold of its rows.
    public func options(_ options: ImportOptions, forFile index: Int) -> ImportOptions {
        var options = options
        for (other, rows) in held.enumerated() where other != index {
            if let rows { options.mendedElsewhere.formUnion(rows) }
        }
        if held[index] != nil { options.leftToMended = found }
        return options
    }

    /// Notes which rows a file left to the files of rejects.
    public mutating func note(_ receipt: ImportReceipt, ofFile index: Int) {
        if let rows = held[index] { found.subtract(rows) }
        for mark in receipt.mended { found.insert(mark) }
    }
}
