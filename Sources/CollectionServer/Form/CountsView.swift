#if CommandLine
    import SurveyModel

    /// How many have answered so far, for the survey's owner: no count from which a small group could be told.
    struct CountsView {
        private let survey: SurveyFacts
        private let counts: [ResponseCount]
        private let voice: PageVoice

        private var words: FormWords { voice.words }

        init(_ survey: SurveyFacts, _ counts: [ResponseCount], _ voice: PageVoice) {
            self.survey = survey
            self.counts = counts
            self.voice = voice
        }

        var title: String { words.countsTitle }

        /// The values of the template `counts`.
        var values: TemplateValues {
            [
                "survey": voice.text(survey.instrument.title), "heading": title, "lead": words.countsLead(least),
                "group": words.countsGroup, "answered": words.countsAnswered, "invited": words.countsInvited,
                "rows": rows,
            ]
        }

        /// The fewest answers of which it is said how many they are; all where nothing is protected.
        private var least: Int? {
            survey.instrument.anonymity.isProtected ? survey.instrument.anonymity.minimumBase : nil
        }

        private var rows: [TemplateValues] {
            let hidden = CountsView.hidden(counts, least: least ?? 0)
            return counts.indices.map { index in
                let count = counts[index]
                let name = count.network.map(networkName) ?? voice.plain(words.countsAll)
                return [
                    "name": name, "all": count.network == nil,
                    "answered": hidden.contains(index)
                        ? words.countsFew(least ?? 0) : Typography(words.tag).integer(count.answered),
                    "invited": count.invited.map { Typography(words.tag).integer($0) } ?? "–",
                ]
            }
        }

        /// The rows whose count is not told: those below the base, and where a single one could be had by subtraction from
        /// the total, the smallest of the others as well.
        static func hidden(_ counts: [ResponseCount], least: Int) -> Set<Int> {
            var hidden = Set(counts.indices.filter { counts[$0].answered < least && counts[$0].answered > 0 })
            let parts = counts.indices.filter { counts[$0].network != nil }
            let small = parts.filter(hidden.contains)
            let joint = small.reduce(0) { $0 + counts[$1].answered }
            guard !small.isEmpty, small.count == 1 || joint < least else { return hidden }
            let others = parts.filter { !hidden.contains($0) && counts[$0].answered > 0 }
            if let next = others.min(by: { counts[$0].answered < counts[$1].answered }) {
                hidden.insert(next)
            } else {
                hidden.formUnion(counts.indices.filter { counts[$0].network == nil })
            }
            return hidden
        }

        private func networkName(_ id: String) -> TemplateValues {
            survey.organisation.network(id).map { voice.text($0.name) } ?? voice.plain(id)
        }
    }

    extension FormWords {
        var countsTitle: String { say("Så många har svarat", "How many have answered") }

        func countsLead(_ least: Int?) -> String {
            guard let least else {
                return say("Antalet svar just nu.", "The number of answers just now.")
            }
            return say(
                "Antalet svar just nu. Grupper med färre än \(least) svar visas inte med antal, och ibland utelämnas en större grupp så att ingen kan räknas fram.",
                "The number of answers just now. Groups with fewer than \(least) answers are not counted out, and sometimes a larger group is left out so that none can be worked out."
            )
        }

        var countsGroup: String { say("Grupp", "Group") }
        var countsAnswered: String { say("Svar", "Answers") }
        var countsInvited: String { say("Inbjudna", "Invited") }
        var countsAll: String { say("Alla", "All") }

        func countsFew(_ least: Int) -> String { say("visas inte", "not shown") }
    }
#endif
