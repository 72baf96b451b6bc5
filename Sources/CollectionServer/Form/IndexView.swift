#if CommandLine
    import SurveyModel

    /// The list of forms that a server asks, as its template reads it.
    struct IndexView {
        let surveys: [SurveyFacts]
        let voice: PageVoice

        private var words: FormWords { voice.words }

        var title: String { words.say("Enkäter", "Surveys") }

        /// The values of the template `index`.
        var values: TemplateValues {
            [
                "heading": title,
                "languages": [LanguageTag.swedish, .english].filter { $0 != voice.language }.map { tag in
                    ["tag": tag.rawValue, "name": FormWords.name(of: tag)] as TemplateValues
                },
                "empty": surveys.isEmpty ? [words.say("Ingen enkät är öppen.", "No survey is open.")] : nil,
                "surveys": surveys.map { survey in
                    let suffix = survey.instrument.language == voice.language ? "" : "?lang=\(voice.language.rawValue)"
                    return [
                        "address": "\(survey.address)\(suffix)", "name": voice.text(survey.instrument.title),
                        "note": survey.isByInvitation ? words.say("Med inbjudan", "By invitation") : nil,
                        "paper": "\(survey.address)/paper\(suffix)", "paper_text": words.paper,
                    ] as TemplateValues
                },
            ]
        }
    }
#endif
