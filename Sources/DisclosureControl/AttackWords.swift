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
        said(
            "\(sum.members) dolda nätverk kan skiljas ut tillsammans ur \(sources(sum, .swedish)),"
                + " och utan det största kan färre än \(knowledge.instrument.minimumBase) svar återstå",
            "\(sum.members) withheld networks can be told apart jointly from \(sources(sum, .english)),"
                + " and without the largest fewer than \(knowledge.instrument.minimumBase) answers may remain")
    }

    /// Two figures that leave too few answers between them.
    func difference(_ whole: AttackedFigure, less part: [AttackedFigure]) -> LocalizedText {
        let goals = part.compactMap(\.goal).map { "”\($0)”" }.joined(separator: ", ")
        let goal = whole.goal.map { ", ”\($0)”," } ?? ""
        return said(
            "Färre än \(knowledge.instrument.minimumBase) svar kan räknas ut: \(name(whole.group, .swedish))\(goal)"
                + " minus \(part.count == 1 ? "målet" : "målen") \(goals)",
            "Fewer than \(knowledge.instrument.minimumBase) answers can be computed: \(name(whole.group, .english))\(goal)"
                + " less the \(part.count == 1 ? "goal" : "goals") \(goals)")
    }

    /// A figure withheld here and shown there.
    func shownElsewhere(_ withheld: AttackedFigure, _ shown: AttackedFigure) -> LocalizedText {
        let goal = shown.goal.map { ", ”\($0)”" } ?? ""
        return said(
            "\(name(withheld.group, .swedish)) döljs i \(withheld.publication) men visas i \(shown.publication)\(goal)",
            "\(name(withheld.group, .english)) is withheld in \(withheld.publication) but shown in"
                + " \(shown.publication)\(goal)")
    }

    /// Answers that came between two publications.
    func late(_ figure: AttackedFigure) -> LocalizedText {
        said(
            "Färre än \(knowledge.instrument.minimumBase) sena svar kan räknas ut: \(name(figure.group, .swedish))"
                + " visas före och efter dem",
            "Fewer than \(knowledge.instrument.minimumBase) late answers can be computed:"
                + " \(name(figure.group, .english)) is shown before and after them")
    }

    private func said(_ swedish: String, _ english: String) -> LocalizedText {
        LocalizedText([
            .swedish: "\(swedish) (”\(knowledge.label.text(in: .swedish))”).",
            .english: "\(english) (“\(knowledge.label.text(in: .english))”).",
        ])
    }

    private func name(_ key: String, _ language: LanguageTag) -> String {
        if key == "organisation" { return language == .swedish ? "hela organisationen" : "the whole organisation" }
        return knowledge.groups.first { $0.key == key }?.name.text(in: language) ?? key
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
