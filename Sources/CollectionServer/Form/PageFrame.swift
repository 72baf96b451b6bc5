#if CommandLine
    import SurveyModel

    /// What every page has round its content: language, title, head and foot.
    struct PageFrame {
        let voice: PageVoice
        /// The organisation behind the page, where it is known.
        var organisation: Organisation?
        /// What the page is about, in its title and links; nil on pages of the server itself.
        var survey: SurveyFacts?
        /// Whether nothing that is sent is saved.
        var isPreview = false
        /// Whether links away open beside the page, since answers stand on it.
        var keepsAnswers = false
        /// The organisation's mark as a `data:` address.
        var logo: String?

        private var words: FormWords { voice.words }

        /// The values of the frame, with a title that says first what the page is.
        func values(title: String, _ content: TemplateValues) -> TemplateValues {
            let name = organisation?.name.text(in: voice.language)
            let subject = survey?.instrument.title.text(in: voice.language)
            let titles = ([title, subject, name].compactMap { $0 }).reduce(into: [String]()) { titles, part in
                if !titles.contains(part) { titles.append(part) }
            }
            let frame: TemplateValues = [
                "page_language": voice.language.rawValue, "page_direction": PageVoice.direction(of: voice.language),
                "page_title": titles.joined(separator: " – "), "ui": voice.markOfWords, "skip": words.skipToContent,
                "organisation": organisation.map { voice.text($0.name) }, "logo": logo,
                "preview": isPreview ? [words.preview] : nil,
                "links": links, "beside": keepsAnswers,
            ]
            return frame.adding(content)
        }

        private var links: [TemplateValues] {
            guard let survey else { return [] }
            let base = survey.address
            let suffix = "?lang=\(voice.language.rawValue)"
            let statement: TemplateValues = [
                "address": "\(base)/statement\(suffix)",
                "text": words.accessibility + (keepsAnswers ? words.opensBeside : ""),
            ]
            guard !keepsAnswers else { return [statement] }
            return [["address": "\(base)/paper\(suffix)", "text": words.paper], statement]
        }
    }

    extension FormWords {
        var opensBeside: String { say(" (öppnas i ny flik)", " (opens in a new tab)") }
    }
#endif
