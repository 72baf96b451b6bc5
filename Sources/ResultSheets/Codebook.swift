public import SurveyModel

/// An instrument documented for readers: every item with its options, codes and what changed between waves.
public struct Codebook: Sendable {
    private let instrument: Instrument
    private let language: LanguageTag
    private let phrases: Phrases

    /// The codebook of an instrument.
    public init(_ instrument: Instrument, language: LanguageTag) {
        self.instrument = instrument
        self.language = language
        phrases = Phrases(language)
    }

    /// The codebook as Markdown.
    public var markdown: String {
        let title = instrument.title.text(in: language)
        let wave = instrument.wave.map { title.hasSuffix($0) ? "" : " \($0)" } ?? ""
        var text = "# \(title)\(wave)\n\n"
        text += facts.map { "- \($0)\n" }.joined() + "\n"
        text += instrument.items.map(section).joined()
        if !instrument.retired.isEmpty {
            text += "## " + phrases.say("Frågor som inte längre ställs", "Items no longer asked") + "\n\n"
            text += instrument.retired.map(retired).joined()
        }
        return text
    }

    private var facts: [String] {
        let anonymity = instrument.anonymity
        var facts = [
            phrases.say("En post är: ", "One record is: ") + phrases.word(forRecord: instrument.record),
            phrases.say("Skydd: ", "Protection: ") + phrases.word(for: anonymity.mode),
        ]
        if let frequency = instrument.frequency { facts.append(frequency.text(in: language)) }
        if anonymity.isProtected {
            let rule = phrases.rule(anonymity.policy, minimum: anonymity.minimumBase)
            facts.append(phrases.say("Minsta bas: ", "Minimum base: ") + rule)
        }
        if anonymity.audience == .team {
            facts.append(
                phrases.say(
                    "Visas bara för det egna teamet, aldrig i en publikation",
                    "Shown to the team alone, never in a publication"))
        }
        if let date = instrument.deleteAfter {
            facts.append(phrases.say("Råa svar gallras efter ", "Raw answers are deleted after ") + date.description)
        }
        return facts
    }

    private func section(_ item: Item) -> String {
        var text = "## `\(item.name)` \(item.label.text(in: language))\n\n"
        if let hint = item.hint { text += "*\(hint.text(in: language))*\n\n" }
        text += details(item).map { "- \($0)\n" }.joined() + "\n"
        guard !item.options.isEmpty else { return text }
        let heads = [
            phrases.say("Kod", "Code"), phrases.say("Svar", "Answer"), phrases.say("Poäng", "Score"),
            phrases.say("Räknas som", "Counts as"),
        ]
        text += "| \(heads.joined(separator: " | ")) |\n|---|---|---|---|\n"
        for option in item.options {
            let score = option.score.map(String.init) ?? ""
            let cells = [option.code, option.label.text(in: language), score, meaning(option)]
            text += "| \(cells.map(escaped).joined(separator: " | ")) |\n"
        }
        return text + "\n"
    }

    private func details(_ item: Item) -> [String] {
        var details = [phrases.say("Typ: ", "Type: ") + phrases.word(for: item.type)]
        if item.concept != item.name { details.append(phrases.say("Begrepp: ", "Concept: ") + item.concept) }
        if let role = item.role { details.append(phrases.say("Roll: ", "Role: ") + phrases.word(for: role)) }
        if let networks = item.networks {
            details.append(phrases.say("Ställs i: ", "Asked in: ") + networks.joined(separator: ", "))
        }
        if let since = item.since { details.append(phrases.say("Ställd sedan ", "Asked since ") + since) }
        if let entry = item.comparability {
            let note = entry.note.map { ": \($0.text(in: language))" } ?? ""
            let lead = phrases.say("Jämförbarhet med ", "Comparability with ")
            details.append("\(lead)\(entry.with): \(phrases.word(for: entry.level))\(note)")
        }
        return details
    }

    private func meaning(_ option: Choice) -> String {
        if let missing = option.missing {
            return phrases.say("bortfall: ", "missing: ") + phrases.plainWord(for: missing)
        }
        if let phase = option.phase {
            return phase == .before
                ? phrases.say("tillfälle: före", "phase: before") : phrases.say("tillfälle: efter", "phase: after")
        }
        return option.agrees ? phrases.say("instämmer", "agrees") : ""
    }

    private func retired(_ item: RetiredItem) -> String {
        "- `\(item.name)` (\(phrases.say("sist", "last")) \(item.last)): \(item.reason.text(in: language))\n"
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
