import SurveyModel
import Tables

/// Applies a profile to a file's columns, where the headings are the profile's.
enum ProfileMatching {
    /// The use of each column as the profile says.
    ///
    /// - Throws: ``ImportError`` that says exactly what differs, or which name is unknown.
    static func uses(
        _ profile: ImportProfile, _ headings: [ColumnHeading], _ instrument: Instrument, at place: TableLocation
    ) throws(ImportError) -> [ColumnUse] {
        let differences = differences(
            between: headings, and: profile, in: place.sheet == nil ? .delimitedText : .workbook)
        guard differences.isEmpty else {
            throw ImportError(.profileDiffers(profile: profile.id, differences: differences), at: place)
        }
        var uses = Array(repeating: ColumnUse.bookkeeping, count: headings.count - profile.columns.count)
        for column in profile.columns {
            uses.append(try use(column.use, profile, instrument, at: place))
        }
        try requireOnce(&uses, headings, instrument, at: place)
        return uses
    }

    /// Lets no two columns hold the same; columns of a set that the file declares each hold one of an item's options.
    private static func requireOnce(
        _ uses: inout [ColumnUse], _ headings: [ColumnHeading], _ instrument: Instrument, at place: TableLocation
    ) throws(ImportError) {
        for (column, use) in uses.enumerated() {
            guard let item = use.item else { continue }
            for (earlier, other) in uses[..<column].enumerated() where other.item == item {
                if case .part(_, let one, _) = use, case .part(_, let another, _) = other,
                    one != another || headings[column].isBesideOption || headings[earlier].isBesideOption
                {
                    continue
                }
                if headings[column].set != nil, headings[earlier].set != nil,
                    instrument.items[item].type == .selectMultiple
                {
                    (uses[earlier], uses[column]) = (.oneOf(item: item, .profile), .oneOf(item: item, .profile))
                    continue
                }
                var cell = place
                cell.column = column + 1
                throw ImportError(
                    .twoColumns(item: instrument.items[item].name, first: earlier + 1, second: column + 1), at: cell)
            }
        }
    }

    /// What differs between the headings of a file and those of a profile; nothing where it may be applied.
    ///
    /// A file of rejects has the toolkit's own columns before those of the profile.
    static func differences(
        between headings: [ColumnHeading], and profile: ImportProfile, in container: TableContainer
    ) -> [LocalizedText] {
        let titles = headings.map { $0.title(joinedBy: profile.table.headerJoin) }
        let own = RejectsColumns.count(in: titles)
        let isSame = HeadingFingerprint.hexadecimal(of: headings) == profile.fingerprint
        if own == 0, isSame, headings.count == profile.columns.count { return [] }
        let result = HeadingChanges(
            from: profile.columns.map(\.heading), to: Array(titles.dropFirst(own)), in: container
        ).words
        guard result.isEmpty, own == 0, !profile.fingerprint.isEmpty else { return result }
        return [
            .both(
                "rubrikerna ser likadana ut, men fingeravtrycket är ett annat än profilens",
                "the headings look alike, but their fingerprint is another than the profile's")
        ]
    }

    private static func use(
        _ use: ImportProfile.Use, _ profile: ImportProfile, _ instrument: Instrument, at place: TableLocation
    ) throws(ImportError) -> ColumnUse {
        func unknown(_ name: String, among known: [String]) -> ImportError {
            ImportError(
                .profileNamesUnknown(profile: profile.id, name: name), at: place,
                suggestion: nearestName(to: name, among: known))
        }
        switch use {
        case .leaveOut: return .leftOut
        case .recordID: return .own(.recordID)
        case .item(let name), .option(let name, _):
            guard let item = instrument.items.firstIndex(where: { $0.name == name && $0.type != .note }) else {
                throw unknown(name, among: instrument.items.map(\.name))
            }
            guard case .option(_, let code) = use else { return .item(item, .profile) }
            let options = instrument.items[item].options.map(\.code)
            guard let option = options.firstIndex(of: code) else { throw unknown("\(name) = \(code)", among: options) }
            return .part(item: item, option: option, .profile)
        }
    }
}
