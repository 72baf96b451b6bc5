import SurveyModel
import Tables

/// Where a file tells which record a row is: in one column, or in those of the instrument's key together.
struct RecordIdentity {
    /// The columns; none where nothing tells.
    private let columns: [Int]
    /// Those of the key that tell whose the record is; none where an id tells it.
    private let owners: [Int]

    /// An id's column by itself.
    init(idColumn: Int?) { (columns, owners) = (idColumn.map { [$0] } ?? [], []) }

    /// An id's column, or else those of the key where the file has them all.
    init(_ idColumn: Int?, _ uses: [ColumnUse], _ instrument: Instrument) {
        let key = instrument.recordKey.map { name in
            instrument.items.firstIndex { $0.name == name }.flatMap { item in uses.firstIndex { $0.item == item } }
        }
        let known = key.compactMap(\.self)
        let isKnown = idColumn == nil && known.count == key.count
        columns = idColumn.map { [$0] } ?? (isKnown ? known : [])
        let names = instrument.ownerItems.map(\.name)
        owners = isKnown ? zip(instrument.recordKey, known).filter { names.contains($0.0) }.map(\.1) : []
    }

    /// Whether no row is known.
    var isUnknown: Bool { columns.isEmpty }

    /// The key of a row; nil where all of its columns are blank, or those that tell whose the record is: two rows of one
    /// meeting that leave blank who came are of two.
    func key(of row: some TableReader, scope: UInt64) -> DuplicateFinder.Key? {
        let isOwned = owners.contains { DuplicateFinder.Key(id: row, column: $0, scope: scope) != nil }
        guard owners.isEmpty || isOwned else { return nil }
        if columns.count == 1 { return DuplicateFinder.Key(id: row, column: columns[0], scope: scope) }
        var joined: DuplicateFinder.Key?
        for (place, column) in columns.enumerated() {
            guard let part = DuplicateFinder.Key(id: row, column: column, scope: UInt64(place)) else { continue }
            joined = (joined ?? DuplicateFinder.Key(first: scope, second: 0)).followed(by: part)
        }
        return joined
    }

    /// The column that identifies records, or nil where none does or where a record may stand in several rows.
    static func column(
        _ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument, profile: ImportProfile?
    ) -> Int? {
        if let item = instrument.items.firstIndex(where: { $0.role == .recordID }),
            let column = uses.firstIndex(where: { $0.item == item })
        {
            return column
        }
        if let column = profile?.columns.firstIndex(where: { $0.use == .recordID }) { return column }
        let isRepeated = layout.headings.contains { heading in
            ["redcap_event_name", "redcap_repeat_instance"].contains(heading.code ?? "")
        }
        return isRepeated ? nil : layout.own.firstIndex(of: .recordID)
    }
}
