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
        var uses: [ColumnUse] = []
        for column in profile.columns {
            uses.append(try use(column.use, profile, instrument, at: place))
        }
        return uses
    }

    /// What differs between the headings of a file and those of a profile; nothing where it may be applied.
    static func differences(between headings: [ColumnHeading], and profile: ImportProfile) -> [LocalizedText] {
        if HeadingFingerprint.hexadecimal(of: headings) == profile.fingerprint,
            headings.count == profile.columns.count
        {
            return []
        }
        var result: [LocalizedText] = []
        for column in 0..<max(headings.count, profile.columns.count) {
            let found = column < headings.count ? headings[column].title : nil
            let wanted = column < profile.columns.count ? profile.columns[column].heading : nil
            if let difference = difference(column + 1, found, wanted) { result.append(difference) }
        }
        if result.isEmpty {
            result.append(
                .both(
                    "rubrikerna ser likadana ut, men fingeravtrycket är ett annat än profilens",
                    "the headings look alike, but their fingerprint is another than the profile's"))
        }
        return result
    }

    private static func difference(_ number: Int, _ found: String?, _ wanted: String?) -> LocalizedText? {
        switch (found, wanted) {
        case (let found?, let wanted?):
            foldedHeading(found) == foldedHeading(wanted)
                ? nil
                : .both(
                    "kolumn \(number) har rubriken ”\(found)”, i profilen ”\(wanted)”",
                    "column \(number) is headed \"\(found)\", in the profile \"\(wanted)\"")
        case (nil, let wanted?):
            .both("kolumn \(number) (”\(wanted)”) saknas", "column \(number) (\"\(wanted)\") is missing")
        case (let found?, nil):
            .both("kolumn \(number) (”\(found)”) är ny", "column \(number) (\"\(found)\") is new")
        case (nil, nil): nil
        }
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
