#if CommandLine
    import SurveyModel

    /// The accessibility statement that lagen (2018:1937) om tillgänglighet till digital offentlig service asks for.
    struct StatementView {
        let survey: SurveyFacts
        let voice: PageVoice

        private var words: FormWords { voice.words }

        var title: String { words.say("Tillgänglighetsredogörelse", "Accessibility statement") }

        /// The title with a place where a narrow screen may divide the long word.
        private var heading: String { words.say("Tillgänglighets\u{AD}redogörelse", title) }

        /// The values of the template `statement`.
        var values: TemplateValues {
            ["heading": heading, "lead": lead, "sections": [status, tested, contact, supervision]]
        }

        private var organisation: String { survey.organisation.name.text(in: voice.language) }

        private var lead: String {
            let title = survey.instrument.title.text(in: voice.language)
            return words.say(
                "\(organisation) står bakom enkäten ”\(title)”. Den ska kunna besvaras av alla. Här står hur enkäten uppfyller lagen om tillgänglighet till digital offentlig service, vad som är känt om brister och hur du rapporterar dem.",
                "\(organisation) is behind the survey “\(title)”. Everybody shall be able to answer it. This page says how the survey meets the Swedish act on the accessibility of digital public services, which faults are known, and how you report them.",
                easy: "Alla ska kunna svara på enkäten. Här står vad du gör om något inte fungerar.")
        }

        private var status: TemplateValues {
            [
                "heading": words.say("Hur tillgänglig enkäten är", "How accessible the survey is"),
                "paragraphs": [
                    words.say(
                        "Sidorna är byggda efter WCAG 2.2 nivå AA och EN 301 549. Enligt vår egen bedömning är de helt förenliga med lagens krav: vi känner inte till några brister i sidornas uppbyggnad. Frågornas ord är organisationens egna och ingår inte i den prövningen.",
                        "The pages are built after WCAG 2.2 level AA and EN 301 549. By our own assessment they are fully compliant with the act: we know of no faults in how the pages are built. The words of the questions are the organisation’s own and are not part of that test."
                    ),
                    words.say(
                        "Enkäten är gjord för att fungera utan skript, med tangentbord, i 200 procents förstoring, på en skärm som är 320 bildpunkter bred och i mörkt läge, och är uppmärkt för skärmläsare. Det finns ingen tidsgräns.",
                        "The survey is made to work without scripts, by keyboard, at 200 per cent zoom, on a screen 320 pixels wide and in dark mode, and is marked up for screen readers. There is no time limit."
                    ),
                ],
            ]
        }

        private var tested: TemplateValues {
            [
                "heading": words.say("Hur det har prövats", "How it has been tested"),
                "paragraphs": [
                    words.say(
                        "Självskattning: sidorna har prövats automatiskt i webbläsare med reglerna i axe-core för WCAG 2.2 AA, med tangentbord, utan skript och i fyra skärmbredder. Ingen oberoende granskning är gjord, och ingen prövning av personer som använder hjälpmedel.",
                        "Self-assessment: the pages have been tested automatically in a browser with the rules of axe-core for WCAG 2.2 AA, by keyboard, without scripts and at four widths of screen. No independent audit has been made, and no test by people who use assistive technology."
                    ),
                    words.say(
                        "Redogörelsen gäller sidorna som de är i dag: den skrivs på nytt varje gång den visas.",
                        "The statement holds for the pages as they are today: it is written anew each time it is shown."
                    ),
                ],
            ]
        }

        /// The organisation, with the address it gives for those who cannot answer.
        private var whomToAsk: String {
            guard let contact = survey.organisation.contact else { return organisation }
            return "\(organisation) (\(contact.text(in: voice.language)))"
        }

        private var contact: TemplateValues {
            [
                "heading": words.say("Om något inte fungerar för dig", "If something does not work for you"),
                "paragraphs": [
                    words.say(
                        "Svara på det sätt som inbjudan kom, eller kontakta \(whomToAsk), så får du hjälp att svara på annat sätt. Enkäten finns också som pappersblankett.",
                        "Reply in the way the invitation came, or contact \(whomToAsk), and you will be helped to answer in another way. The survey is available as a paper form too."
                    )
                ],
            ]
        }

        private var supervision: TemplateValues {
            [
                "heading": words.say("Tillsyn", "Supervision"),
                "paragraphs": [
                    words.say(
                        "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du anmäla det till Digg:",
                        "Digg, the Agency for Digital Government, supervises the act. If you are not content with how we handle your comments, you can report it to Digg:"
                    )
                ],
                "link": "https://www.digg.se/tdosanmalan", "link_text": "digg.se/tdosanmalan",
            ]
        }
    }
#endif
