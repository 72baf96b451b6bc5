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
        let differences = differences(between: headings, and: profile)
        guard differences.isEmpty else {
            throw ImportError(.profileDiffers(profile: profile.id, differences: differences), at: place)
        }
        var uses = Array(repeating: ColumnUse.bookkeeping, count: headings.count - profile.columns.count)
        for column in profile.columns {
            uses.append(try use(column.use, profile, instrument, at: place))
        }
        try requireOneColumnEach(uses, instrument, at: place)
        return uses
    }

    /// Holds a profile to one column for an item, or for each of its options: of two one would be lost.
    private static func requireOneColumnEach(
        _ uses: [ColumnUse], _ instrument: Instrument, at place: TableLocation
    ) throws(ImportError) {
        var columns: [Int: [(column: Int, option: Int?)]] = [:]
        for (column, use) in uses.enumerated() {
            let (item, option): (Int, Int?)
            switch use {
            case .item(let whole, _): (item, option) = (whole, nil)
            case .part(let divided, let part, _): (item, option) = (divided, part)
            default: continue
            }
            let clash = columns[item]?.first { option == nil || $0.option == nil || $0.option == option }
            if let clash {
                var cell = place
                cell.column = column + 1
                let name = instrument.items[item].name
                throw ImportError(
                    .twoColumnsInProfile(item: name, first: clash.column + 1, second: column + 1), at: cell)
            }
            columns[item, default: []].append((column, option))
        }
    }

    /// What differs between the headings of a file and those of a profile; nothing where it may be applied.
    ///
    /// A file of rejects has the toolkit's own columns before those of the profile.
    static func differences(between headings: [ColumnHeading], and profile: ImportProfile) -> [LocalizedText] {
        let titles = headings.map { $0.title(joinedBy: profile.table.headerJoin) }
        let own = RejectsColumns.count(in: titles)
        let isSame = HeadingFingerprint.hexadecimal(of: headings) == profile.fingerprint
        if own == 0, isSame, headings.count == profile.columns.count { return [] }
        let result = HeadingChanges(from: profile.columns.map(\.heading), to: Array(titles.dropFirst(own))).words
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
