public import SurveyModel

/// The limits of a share whatever those who are not in its base would have answered, in two declared readings.
///
/// Source: Manski 1989, Journal of Human Resources 24, 343–360.
public struct NonresponseBounds: Hashable, Sendable {
    /// Who is taken for unknown; raw values are the names in tables.
    public enum Reading: String, CaseIterable, Sendable {
        /// Those who gave no record at all. The sheets, as `HardBounds`, take blanks of the item as silence besides.
        case silentOnly = "silent_only"
        /// Everyone asked who gave no valid answer.
        case allNonvalid = "all_nonvalid"
    }

    /// The share if all unknown disagree.
    public let lowest: Share
    /// The share if all unknown agree.
    public let highest: Share

    /// The bounds where `agreeing` of `valid` agree, `returned` gave a record and `invited` were asked.
    ///
    ///     NonresponseBounds(agreeing: 2, valid: 5, returned: 7, invited: 13, reading: .allNonvalid)
    ///     // 2 of 13 to 10 of 13; .silentOnly gives 2 of 11 to 8 of 11
    ///
    /// - Returns: nil for counts that cannot be, and where nobody would be in the base.
    public init?(agreeing: Int, valid: Int, returned: Int, invited: Int, reading: Reading) {
        guard 0 <= agreeing, agreeing <= valid, valid <= returned, returned <= invited else { return nil }
        let unknown = reading == .silentOnly ? invited - returned : invited - valid
        guard let lowest = Share(checking: agreeing, of: valid + unknown),
            let highest = Share(checking: agreeing + unknown, of: valid + unknown)
        else { return nil }
        self.lowest = lowest
        self.highest = highest
    }
}
