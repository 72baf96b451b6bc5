#if CommandLine
    import SurveyModel

    /// The page a respondent meets first, as its template reads it.
    struct StartView {
        let definition: FormDefinition
        let visit: FormVisit
        let voice: PageVoice
        /// What was entered earlier: by the same person's named answer, or saved on the device.
        let draft: DraftAnswers
        /// Where the respondent was when the draft was saved; nil where none was.
        let savedPlace: String?

        private var words: FormWords { voice.words }
        private var survey: SurveyFacts { visit.survey }

        var title: String { words.begin }

        /// The values of the template `start`.
        var values: TemplateValues {
            let privacy = PrivacyWords(survey, words)
            return [
                "address": survey.address, "survey": voice.text(survey.instrument.title), "facts": facts,
                "privacy_heading": privacy.heading, "privacy": privacy.promise,
                "more_heading": privacy.moreHeading, "more": privacy.more, "begin": words.begin,
                "hidden": hidden, "languages": languages, "several_languages": !languages.isEmpty,
                "choose_language": words.chooseLanguage, "saved": saved,
                "fresh": savedPlace == nil, "reference": visit.reference.map { words.concerning($0) },
                "start_action": FormAction.start.value,
                "server_hidden": visit.hidden.map { TemplateValues.hidden($0.name, $0.value) },
            ]
        }

        private var facts: [String] {
            let passage = FormPassage(definition, draft: draft)
            guard case .page = passage.place else { return [] }
            let steps = passage.plan.total(from: 0)
            let count = definition.hasReview(of: steps.count) ? steps.count + 1 : steps.count
            var facts = [words.steps(count, isExact: steps.isExact)]
            let asked = definition.instrument.items.filter { $0.type != .note }
            if asked.contains(where: \.isRequired), !asked.allSatisfy(\.isRequired) {
                facts.append(words.onlySomeRequired)
            } else if !asked.contains(where: \.isRequired) {
                facts.append(words.noneRequired)
            }
            return facts
        }

        /// A start with nothing entered, unless a named answer is there to be changed.
        private var hidden: [TemplateValues] {
            let entries = savedPlace == nil ? draft : DraftAnswers()
            return fields(entries, place: "")
        }

        private var saved: TemplateValues? {
            savedPlace.map { place in
                [
                    "heading": words.savedHeading, "text": words.savedText, "continue": words.continueSaved,
                    "forget": words.forgetSaved, "forget_action": FormAction.forget.value,
                    "fields": fields(draft, place: place), "none": fields(DraftAnswers(), place: ""),
                ]
            }
        }

        private func fields(_ draft: DraftAnswers, place: String) -> [TemplateValues] {
            FormCarriage.fields(draft, of: survey.instrument, without: [], place: place, voice)
                .map { TemplateValues.hidden($0.name, $0.value) }
                + visit.hidden.map { TemplateValues.hidden($0.name, $0.value) }
        }

        private var languages: [TemplateValues] {
            let offered = survey.instrument.formLanguages
            guard offered.count > 1 else { return [] }
            return offered.map { tag in
                [
                    "tag": tag.rawValue, "direction": PageVoice.direction(of: tag), "name": FormWords.name(of: tag),
                    "current": tag == voice.language,
                ]
            }
        }
    }

    extension FormWords {
        /// What a named follow-up is about.
        func concerning(_ reference: String) -> String { say("Gäller: \(reference)", "Concerns: \(reference)") }

        func steps(_ count: Int, isExact: Bool) -> String {
            if count == 1 { return say("Enkäten är en enda sida.", "The survey is a single page.") }
            return isExact
                ? say("Enkäten har \(count) steg.", "The survey has \(count) steps.")
                : say("Enkäten har högst \(count) steg.", "The survey has at most \(count) steps.")
        }

        var onlySomeRequired: String {
            say(
                "Frågor som måste besvaras är märkta. Alla andra kan du hoppa över.",
                "Questions that must be answered are marked. You may skip all others.",
                easy: "Några frågor måste du svara på. De är märkta. Andra frågor kan du hoppa över.")
        }

        var noneRequired: String {
            say(
                "Du kan hoppa över frågor som du inte vill svara på.",
                "You may skip questions that you do not want to answer.", easy: "Du kan hoppa över frågor.")
        }

        var savedHeading: String {
            say("Du har svar sparade på den här enheten", "You have answers saved on this device")
        }

        var savedText: String {
            say(
                "De är inte skickade. Delar du enheten med andra kan du ta bort dem.",
                "They have not been sent. If you share the device with others you can remove them.")
        }

        var continueSaved: String { say("Fortsätt där du var", "Continue where you were") }
        var forgetSaved: String { say("Ta bort det sparade", "Remove what is saved") }

        var isSaved: String {
            say(
                "Svaren är sparade på den här enheten, ingen annanstans. De är inte skickade. Öppna samma länk här när du vill fortsätta.",
                "The answers are saved on this device and nowhere else. They have not been sent. Open the same link here when you want to continue."
            )
        }

        var isTooLongToSave: String {
            say(
                "Svaren är för långa för att sparas på enheten. De finns kvar på sidan, och du kan fortsätta nu.",
                "The answers are too long to be saved on the device. They are still on the page, and you can continue now."
            )
        }
    }
#endif
