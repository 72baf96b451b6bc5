#if CommandLine
    import SurveyModel

    /// A page that is a message, as its template reads it.
    struct NoticeView {
        private let notice: FormNotice
        private let visit: FormVisit?
        private let voice: PageVoice
        private let fields: FormFields
        private let message: NoticeWords

        init(notice: FormNotice, visit: FormVisit, voice: PageVoice, fields: FormFields) {
            self.notice = notice
            self.visit = visit
            self.voice = voice
            self.fields = fields
            message = NoticeWords(
                notice, mode: visit.survey.instrument.anonymity.mode, isByInvitation: visit.survey.isByInvitation,
                voice.words, isSent: visit.body != nil, isPreview: visit.isPreview)
        }

        /// A message that is about no survey.
        init(notice: FormNotice, voice: PageVoice) {
            self.notice = notice
            self.voice = voice
            visit = nil
            fields = FormFields()
            message = NoticeWords(
                notice, mode: nil, isByInvitation: false, voice.words, isSent: false, isPreview: false)
        }

        var title: String { message.heading }

        /// The values of the template `notice`.
        var values: TemplateValues {
            let isTrouble = NoticeWords.keepsAnswers(notice) && visit?.body != nil
            return [
                "address": visit?.survey.address ?? "/", "heading": message.heading, "paragraphs": message.paragraphs,
                "done": (notice == .thanks && visit?.isPreview != true) || notice == .alreadyAnswered,
                "again": isTrouble ? again : nil,
            ]
        }

        /// Everything that was sent but what the server itself put there, to be sent once more.
        private var again: TemplateValues {
            // What could not be kept on the device is not asked to be kept once more.
            let own = fields.fields.filter { field in
                !field.name.hasPrefix("_")
                    && !(field.name == FormField.action && field.value == FormAction.save.value)
            }
            return [
                "button": notice == .draftTooLarge ? voice.words.goOn : voice.words.sendAgain,
                "fields": own.map { TemplateValues.hidden($0.name, $0.value) }
                    + (visit?.hidden ?? []).map { TemplateValues.hidden($0.name, $0.value) },
            ]
        }
    }

    extension FormWords {
        var goOn: String { say("Fortsätt", "Continue") }
    }
#endif
