#if CommandLine
    import SurveyModel

    /// The words of a page that is a message alone.
    struct NoticeWords {
        let heading: String
        let paragraphs: [String]

        /// The words of a notice; `isSent` where it answers a form, whose answers then stand on the page; a page that is about
        /// no survey has no mode.
        init(
            _ notice: FormNotice, mode: Anonymity.Mode?, isByInvitation: Bool, _ words: FormWords, isSent: Bool,
            isPreview: Bool
        ) {
            switch notice {
            case .thanks where isPreview: self = NoticeWords.previewEnds(words)
            case .tooMany where !isSent: self = NoticeWords.waitForPage(words)
            case .thanks: self = NoticeWords.thanks(mode, words)
            case .alreadyAnswered where !isByInvitation: self = NoticeWords.alreadySent(words)
            case .alreadyAnswered: self = NoticeWords.alreadyAnswered(words)
            case .unknownLink: self = NoticeWords.unknownLink(words)
            case .invitationNeeded: self = NoticeWords.invitationNeeded(words)
            case .closed: self = NoticeWords.closed(words)
            case .notFound: self = NoticeWords.notFound(words)
            case .tooMany, .tooLarge, .badRequest, .expired, .notStored, .draftTooLarge, .changedMeanwhile:
                self = NoticeWords.trouble(notice, words)
            }
        }

        private init(_ heading: String, _ paragraphs: [String]) {
            self.heading = heading
            self.paragraphs = paragraphs
        }

        /// Whether the answers that were sent stand on the page, so that they can be sent again.
        static func keepsAnswers(_ notice: FormNotice) -> Bool {
            switch notice {
            case .tooMany, .expired, .notStored, .draftTooLarge, .changedMeanwhile: true
            case .thanks, .alreadyAnswered, .unknownLink, .invitationNeeded, .closed, .tooLarge, .badRequest, .notFound:
                false
            }
        }

        private static func thanks(_ mode: Anonymity.Mode?, _ words: FormWords) -> NoticeWords {
            let after =
                mode == .named
                ? words.say(
                    "Vill du ändra något kan du öppna samma länk igen.",
                    "If you want to change anything you can open the same link again.",
                    easy: "Vill du ändra något? Öppna samma länk igen.")
                : words.say("Du kan stänga sidan nu.", "You can close the page now.")
            return NoticeWords(
                words.say("Tack, ditt svar är sparat", "Thank you, your answer is saved", easy: "Tack för dina svar"),
                [after])
        }

        /// The end of a form that is only looked at.
        private static func previewEnds(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say("Här slutar formuläret", "The form ends here"),
                [
                    words.say(
                        "Det här är en förhandsvisning: inget av det du fyllde i har sparats.",
                        "This is a preview: nothing of what you entered has been saved.")
                ])
        }

        private static func waitForPage(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say("Många svarar just nu", "Many are answering just now"),
                [
                    words.say(
                        "Vänta en liten stund och ladda om sidan.", "Wait a little and reload the page.")
                ])
        }

        /// What an open form says that was sent before.
        private static func alreadySent(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say(
                    "Svaret är redan skickat", "The answer has already been sent", easy: "Vi har redan fått ditt svar"),
                [
                    words.say(
                        "Vi har tagit emot svaret från den här sidan, och det räknas en gång. Allt är klart, tack!",
                        "We have received the answer from this page, and it counts once. All is done, thank you!",
                        easy: "Du är klar. Tack!"),
                    words.say(
                        "Ska någon annan svara på samma enhet? Öppna enkäten på nytt.",
                        "Is somebody else to answer on the same device? Open the survey anew.",
                        easy: "Ska någon annan svara? Öppna enkäten en gång till."),
                ])
        }

        private static func alreadyAnswered(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say(
                    "Den här länken är redan använd", "This link has already been used",
                    easy: "Vi har redan fått ett svar"),
                [
                    words.say(
                        "Vi har redan tagit emot ett svar med den. Har du svarat är allt klart, tack!",
                        "We have already received an answer with it. If you have answered, all is done, thank you!",
                        easy: "Har du svarat är du klar. Tack!"),
                    words.say(
                        "Har du inte svarat? Be den som skickade inbjudan om en ny länk.",
                        "Have you not answered? Ask whoever sent the invitation for a new link.",
                        easy: "Har du inte svarat? Be om en ny länk."),
                ])
        }

        private static func unknownLink(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say("Länken stämmer inte", "The link is not right"),
                [
                    words.say(
                        "Den kan ha klippts av. Öppna den direkt ur inbjudan, eller kopiera hela raden.",
                        "It may have been cut off. Open it from the invitation itself, or copy the whole line.",
                        easy: "Öppna länken i ditt brev en gång till.")
                ])
        }

        private static func invitationNeeded(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say("Du behöver en inbjudan", "You need an invitation"),
                [
                    words.say(
                        "Enkäten besvaras med den personliga länken i inbjudan.",
                        "The survey is answered by the personal link in the invitation.",
                        easy: "Använd länken i ditt brev.")
                ])
        }

        private static func closed(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say("Enkäten är stängd", "The survey is closed"),
                [
                    words.say(
                        "Den tar inte längre emot svar. Tack för att du ville vara med.",
                        "It no longer takes answers. Thank you for wanting to take part.",
                        easy: "Du kan inte svara längre. Tack för att du ville svara.")
                ])
        }

        private static func notFound(_ words: FormWords) -> NoticeWords {
            NoticeWords(
                words.say("Sidan finns inte", "There is no such page"),
                [words.say("Kontrollera adressen.", "Check the address.", easy: "Titta på länken en gång till.")])
        }

        private static func trouble(_ notice: FormNotice, _ words: FormWords) -> NoticeWords {
            switch notice {
            case .tooMany:
                NoticeWords(
                    words.say("Många svarar just nu", "Many are answering just now"),
                    [
                        words.say(
                            "Vänta en liten stund och skicka igen. Dina svar finns kvar på sidan.",
                            "Wait a little and send again. Your answers are still on the page.")
                    ])
            case .notStored:
                NoticeWords(
                    words.say("Svaret kunde inte sparas än", "The answer could not be saved yet"),
                    [
                        words.say(
                            "Felet är vårt. Dina svar finns kvar på sidan: vänta en stund och skicka igen.",
                            "The fault is ours. Your answers are still on the page: wait a while and send again.")
                    ])
            case .expired:
                NoticeWords(
                    words.say("Skicka en gång till", "Send once more"),
                    [
                        words.say(
                            "Sidan var för gammal för att tas emot. Dina svar finns kvar.",
                            "The page was too old to be received. Your answers are still here.")
                    ])
            case .changedMeanwhile:
                NoticeWords(
                    words.say("Svaret har ändrats", "The answer has been changed"),
                    [
                        words.say(
                            "Ett annat svar skickades med samma länk sedan du öppnade den här sidan. Inget av det du skrev här är sparat än.",
                            "Another answer was sent by the same link since you opened this page. Nothing of what you entered here is saved yet.",
                            easy: "Någon har skickat ett nyare svar med samma länk. Det du skrev här är inte sparat."),
                        words.say(
                            "Skickar du igen gäller det här svaret i stället. Annars kan du stänga sidan.",
                            "If you send again, this answer counts instead. Otherwise you can close the page.",
                            easy: "Skicka igen om det här svaret ska gälla. Annars kan du stänga sidan."),
                    ])
            case .draftTooLarge:
                NoticeWords(
                    words.say("Det gick inte att spara på enheten", "It could not be saved on the device"),
                    [
                        words.say(
                            "Svaren är för långa för det. De finns kvar på sidan, och du kan fortsätta nu.",
                            "The answers are too long for that. They are still on the page, and you can continue now.")
                    ])
            default:
                NoticeWords(
                    words.say("Det som skickades kunde inte läsas", "What was sent could not be read"),
                    [
                        words.say(
                            "Gå tillbaka med webbläsaren och försök igen. Mycket långa texter kan behöva kortas.",
                            "Go back in the browser and try again. Very long texts may need to be shortened.")
                    ])
            }
        }
    }
#endif
