import SurveyModel

/// Says in Swedish and English how a withheld count is given away.
struct AttackWords {
    let knowledge: AttackKnowledge

    /// A withheld network that only one count fits.
    func pinned(_ pin: HiddenTable.Pin, in table: HiddenTable) -> LocalizedText {
        let sum = pin.sum.map { table.sums[$0] }
        guard pin.isProved else {
            return said(
                "\(name(pin.network, .swedish)) kunde inte prövas färdigt inom arbetsgränsen och räknas som röjt",
                "\(name(pin.network, .english)) was not decided within the bound of work and counts as disclosed")
        }
        if case .member(let network) = pin.reader {
            return said(
                "Den som själv har svarat i \(name(network, .swedish)) kan räkna ut \(name(pin.network, .swedish))"
                    + " ur \(sources(sum, .swedish))",
                "Who answered in \(name(network, .english)) can compute \(name(pin.network, .english))"
                    + " from \(sources(sum, .english))")
        }
        if let sum, sum.members == 1, let whole = sum.figures.first {
            let rest = max(0, knowledge.networks(areShown: true, in: area(of: whole)).count)
            return said(
                "\(name(pin.network, .swedish)) kan räknas ut: \(name(whole.group, .swedish)) minus de övriga \(rest)",
                "\(name(pin.network, .english)) can be computed: \(name(whole.group, .english)) less the other \(rest)")
        }
        return said(
            "\(name(pin.network, .swedish)) kan räknas ut: bara ett antal passar med \(sources(sum, .swedish))"
                + " och hur många som svarat",
            "\(name(pin.network, .english)) can be computed: only one count fits \(sources(sum, .english))"
                + " and how many answered")
    }

    /// Networks that jointly hold too few answers.
    func weak(_ sum: HiddenTable.JointSum) -> LocalizedText {
        let minimum = knowledge.instrument.minimumBase
        guard sum.members > 1 else {
            return said(
                "Färre än \(minimum) svar i ett dolt nätverk kan skiljas ut ur \(sources(sum, .swedish))",
                "Fewer than \(minimum) answers of one withheld network can be told apart from \(sources(sum, .english))"
            )
        }
        return said(
            "\(sum.members) dolda nätverk kan skiljas ut tillsammans ur \(sources(sum, .swedish)),"
                + " och utan det största kan färre än \(minimum) svar återstå",
            "\(sum.members) withheld networks can be told apart jointly from \(sources(sum, .english)),"
                + " and without the largest fewer than \(minimum) answers may remain")
    }

    /// Figures that leave too few answers between them.
    func difference(_ wholes: [AttackedFigure], less taken: [AttackedFigure]) -> LocalizedText {
        let words = parts.difference(wholes, less: taken, swedish: "svar", english: "answers")
        return said(words.swedish, words.english)
    }

    /// A withheld row whose answers a goal's filter counts.
    func counting(_ goal: AttackedFigure) -> LocalizedText {
        let words = parts.counting(goal)
        return said(words.swedish, words.english)
    }

    /// A figure withheld here and shown there.
    func shownElsewhere(_ withheld: AttackedFigure, _ shown: AttackedFigure) -> LocalizedText {
        said(
            "\(name(withheld.group, .swedish)) döljs i \(withheld.publication) men visas i \(shown.publication)",
            "\(name(withheld.group, .english)) is withheld in \(withheld.publication) but shown in"
                + " \(shown.publication)")
    }

    /// Answers that came between two publications.
    func late(_ figure: AttackedFigure) -> LocalizedText {
        said(
            "Färre än \(knowledge.instrument.minimumBase) sena svar kan räknas ut: \(name(figure.group, .swedish))"
                + " visas före och efter dem",
            "Fewer than \(knowledge.instrument.minimumBase) late answers can be computed:"
                + " \(name(figure.group, .english)) is shown before and after them")
    }

    /// Parts of a group that are too many to be tried in every way.
    func tooManyParts(_ group: String) -> LocalizedText {
        said(
            "\(name(group, .swedish)) har för många mål på delar av svaren för att kunna prövas, och räknas som röjt",
            "\(name(group, .english)) has too many goals on parts of its answers to be tried, and counts as disclosed")
    }

    private func said(_ swedish: String, _ english: String) -> LocalizedText {
        LocalizedText([
            .swedish: "\(swedish) (”\(knowledge.label.text(in: .swedish))”).",
            .english: "\(english) (“\(knowledge.label.text(in: .english))”).",
        ])
    }

    private func name(_ key: String, _ language: LanguageTag) -> String { parts.name(key, language) }

    private var parts: PartWords {
        PartWords(groups: knowledge.groups, minimumBase: knowledge.instrument.minimumBase)
    }

    private func area(of figure: AttackedFigure) -> String? { figure.group.hasPrefix("area:") ? figure.group : nil }

    private func sources(_ sum: HiddenTable.JointSum?, _ language: LanguageTag) -> String {
        let names = sum?.figures.prefix(3).map { name($0.group, language) } ?? []
        let rest = (sum?.figures.count ?? 0) - names.count
        let more = rest > 0 ? [language == .swedish ? "\(rest) till" : "\(rest) more"] : []
        guard !names.isEmpty else { return language == .swedish ? "de visade målen" : "the goals shown" }
        return (names + more).joined(separator: ", ")
    }
}
