import SurveyModel

/// The prose of a period: `text/*.md` beside its answers, named by what each is about.
struct TextFiles {
    /// What a text can be about, and the beginning of its file's name.
    private static let kinds = ["strategic-goal", "area", "network", "goal"]

    /// The texts by what they are about, as `area:aldre`.
    ///
    /// - Throws: Where a file is named after nothing that exists, so that a text would be lost in silence.
    static func texts(in folder: String, plan: Plan, organisation: Organisation) throws -> [String: String] {
        var texts: [String: String] = [:]
        let path = "\(folder)/text"
        for name in InputFiles.names(in: path) where name.hasSuffix(".md") {
            let stem = String(name.dropLast(3))
            guard let about = about(stem, plan, organisation) else {
                throw Failure(
                    .unusableInput,
                    """
                    error: \(path)/\(name) is about nothing that exists. Name it organisation.md, strategic-goal-ID.md, \
                    area-ID.md, network-ID.md or goal-ID.md.
                    """)
            }
            texts[about] = String(decoding: try InputFiles.bytes(of: "\(path)/\(name)"), as: UTF8.self)
        }
        return texts
    }

    private static func about(_ stem: String, _ plan: Plan, _ organisation: Organisation) -> String? {
        if stem == "organisation" { return stem }
        for kind in kinds where stem.hasPrefix(kind + "-") {
            let id = String(stem.dropFirst(kind.count + 1))
            let known =
                switch kind {
                case "strategic-goal": organisation.strategicGoals.map(\.id)
                case "area": organisation.programmeAreas.map(\.id)
                case "network": organisation.networks.map(\.id)
                default: plan.goals.map(\.id)
                }
            if known.contains(id) { return "\(kind):\(id)" }
        }
        return nil
    }
}
