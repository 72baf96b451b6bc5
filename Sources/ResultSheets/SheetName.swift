import DisclosureControl
import SurveyModel

/// Names of files made from ids, safe on every file system and distinct where the ids are.
enum SheetName {
    /// The name of a group's sheet without its extension: `network:bou-chef` is `network-bou-chef`.
    ///
    /// Small letters, digits and hyphens stay; the first colon becomes a hyphen; all else is written as `_` and hex.
    static func sheet(_ key: String) -> String {
        let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.map(safe).joined(separator: "-")
    }

    /// Where a goal's row stands in a page.
    static func anchor(_ goal: String) -> String { "goal-\(safe(goal[...]))" }

    /// The name of a report without its extension.
    static func report(_ kind: ReportKind) -> String { "report-\(kind.rawValue)" }

    private static func safe(_ text: Substring) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                return String(UnicodeScalar(byte))
            default:
                let hex = String(byte, radix: 16)
                return "_" + (hex.utf8.count == 1 ? "0" : "") + hex
            }
        }.joined()
    }
}

extension Edition {
    /// The groups that have a sheet: the organisation first, then each area with its networks, then the joined rests.
    func groupsWithSheets() -> [PublishedGroup] {
        let shown = publication.groups.filter(hasContent)
        let organisation = shown.filter { $0.kind == .organisation }
        let areas = shown.filter { $0.kind == .area }
        let networks = Dictionary(grouping: shown.filter { $0.kind != .area }, by: \.area)
        let members = areas.flatMap { area in [area] + (networks[area.key] ?? []) }
        let placed = Set((organisation + members).map(\.key))
        return organisation + members + shown.filter { !placed.contains($0.key) }
    }
}
