#if CommandLine
    import ResponseStore
    import SurveyModel

    /// What a sent page says of itself: whether it is one of ours, and which answer it was made to change.
    struct SentPage {
        /// Which answer a page was made to change, in named mode.
        static let versionField = "_version"

        /// The token that it carries.
        let token: ResponseToken?
        private let fields: FormFields
        /// The day on which its token was given out; nil where it is none of ours.
        let day: CalendarDate?

        init(
            _ fields: FormFields, of survey: ServedSurvey, _ wave: CollectedWave, _ standing: Standing, _ seal: PageSeal
        ) {
            self.fields = fields
            let text = fields.first("_token") ?? ""
            token = ResponseToken(text)
            day = seal.day(
                of: fields.first("_csrf") ?? "",
                on: .init(survey: survey.id, wave: wave.key, token: text, isInvited: standing.isInvitation))
        }

        /// Whether it was given out here, for this wave and token.
        var isSealed: Bool { day != nil }

        /// Whether it was given out today or the day before.
        func isRecent(on today: CalendarDate?) -> Bool { day.map { [today, today?.dayBefore].contains($0) } ?? false }

        /// Whether what is kept on the device is to go, so that what was sent before is there again.
        var isForgetting: Bool { FormAction(fields) == .forget }

        /// The version of the named answer that it is about; nil in other modes.
        func version(from standing: Standing) -> String? {
            standing.version.map { isForgetting ? $0 : fields.first(SentPage.versionField) ?? "" }
        }
    }

    extension FormVisit {
        /// The same, knowing of the version that stands there now: sent once more, it replaces that one.
        func knowing(_ version: String?, _ field: String) -> FormVisit {
            FormVisit(
                survey: survey, language: language, body: body, draft: draft,
                hidden: hidden.map { $0.name == field ? HiddenField(name: field, value: version ?? "") : $0 },
                reference: reference, existing: existing, isPreview: isPreview)
        }
    }
#endif
