public import SurveyModel
import Tables

/// What was detected in a file, as a profile to be corrected by hand.
public struct ProfileProposal: Hashable, Sendable {
    /// The profile.
    public let profile: ImportProfile
    /// By what each column was recognised, in the columns' order.
    public let remarks: [LocalizedText]

    /// The same for an instrument of which no heading was recognised.
    func meant(for instrument: String) -> ProfileProposal {
        var profile = profile
        profile.instrument = instrument
        return ProfileProposal(profile: profile, remarks: remarks)
    }

    /// The same with what an earlier profile says of the columns whose headings it knows, and of the file as a whole.
    func following(_ earlier: ImportProfile) -> ProfileProposal {
        var known = Dictionary(grouping: earlier.columns.reversed()) { foldedHeading($0.heading) }
        var (profile, remarks) = (earlier, remarks)
        profile.id = self.profile.id
        profile.fingerprint = self.profile.fingerprint
        profile.columns = self.profile.columns
        for (index, column) in profile.columns.enumerated() {
            if let use = known[foldedHeading(column.heading)]?.popLast()?.use {
                profile.columns[index].use = use
                remarks[index] = .both("", "")
            } else {
                remarks[index] = .both("ny sedan profilen \(earlier.id)", "new since the profile \(earlier.id)")
            }
        }
        return ProfileProposal(profile: profile, remarks: remarks)
    }

    private init(profile: ImportProfile, remarks: [LocalizedText]) {
        self.profile = profile
        self.remarks = remarks
    }

    init(
        id: String, _ layout: ExportLayout, uses: [ColumnUse], instrument: Instrument?, idColumn: Int?
    ) {
        let table = layout.sample.table
        profile = ImportProfile(
            id: id, instrument: instrument?.id, dialect: layout.dialect.rawValue,
            fingerprint: HeadingFingerprint.hexadecimal(of: layout.headings),
            table: .init(
                delimiter: table.delimiter?.value.rawValue, encoding: table.encoding?.value.rawValue,
                headerRows: layout.headerRowNumbers,
                sheet: table.sheetNames.count > 1 ? table.sheet.map { .name($0.value) } : nil),
            columns: layout.headings.enumerated().map { column, heading in
                ImportProfile.Column(
                    heading: heading.title,
                    use: ProfileProposal.use(uses[column], instrument, isID: column == idColumn))
            })
        remarks = uses.enumerated().map { column, use in
            LeftOutWords.words(use, instrument) ?? .both("", "")
        }
    }

    private static func use(_ use: ColumnUse, _ instrument: Instrument?, isID: Bool) -> ImportProfile.Use {
        guard let instrument else { return isID ? .recordID : .leaveOut }
        switch use {
        case .item(let item, _), .oneOf(let item, _): return .item(instrument.items[item].name)
        case .part(let item, let option, _):
            return .option(item: instrument.items[item].name, code: instrument.items[item].options[option].code)
        default: return isID ? .recordID : .leaveOut
        }
    }
}

extension ImportSession {
    /// What was detected, as a profile.
    func proposal(id: String) -> ProfileProposal {
        ProfileProposal(
            id: id, layout, uses: uses, instrument: instrument,
            idColumn: RecordIdentity.column(uses, layout, instrument, profile: profile))
    }
}

extension ImportProfile {
    /// The dialect that the profile prescribes, where it is another than the one detected.
    func dialect(insteadOf found: DelimitedDialect) -> DelimitedDialect? {
        var dialect = found
        if let quote = table.quote?.utf8.first { dialect.quote = quote }
        if let delimiter = table.delimiter.flatMap(DelimitedDialect.Delimiter.init) { dialect.delimiter = delimiter }
        if let encoding = table.encoding.flatMap(TextEncoding.init) { dialect.encoding = encoding }
        return dialect == found ? nil : dialect
    }
}
