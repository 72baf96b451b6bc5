#if CommandLine
    import SurveyModel

    /// What the server asks of the pages it shows.
    ///
    /// Pure: no clock, no store, no randomness. Everything answered so far travels in the fields of the page, so that going back
    /// loses nothing and nothing unfinished is kept on the server.
    protocol SurveyForms: Sendable {
        /// The page that follows, or the finished answer.
        func reply(to visit: FormVisit) -> FormReply
        /// A whole page of words: thanks, a used link, a closed survey.
        func notice(_ notice: FormNotice, for visit: FormVisit) -> String
        /// A whole page of words that is about no survey, in the organisation's own frame.
        func notice(_ notice: FormNotice, language: LanguageTag) -> String
        /// The form for print.
        func paper(_ survey: SurveyFacts, language: LanguageTag) -> String
        /// The accessibility statement.
        func statement(_ survey: SurveyFacts, language: LanguageTag) -> String
        /// The list of forms.
        func index(_ surveys: [SurveyFacts], language: LanguageTag) -> String
        /// How many have answered, for the survey's owner; counts of small groups are withheld.
        func counts(_ survey: SurveyFacts, _ counts: [ResponseCount], language: LanguageTag) -> String
        /// The files that pages name, by their path under `/assets/`.
        var assets: [String: FormAsset] { get }
    }

    /// A file that pages name: a stylesheet, or script that only enhances.
    struct FormAsset: Sendable {
        let mediaType: String
        let bytes: [UInt8]
    }

    /// What a form's pages say of the survey.
    struct SurveyFacts: Sendable {
        /// What is asked; its mode decides the words above the form.
        let instrument: Instrument
        /// Whose survey it is, and what its networks and units are called.
        let organisation: Organisation
        /// The path of the form: GET shows its first page, POST goes on.
        let address: String
        /// Whether it is answered by invitation; otherwise by an open link.
        let isByInvitation: Bool
    }

    /// How many have answered, of how many asked, in a network or in all.
    struct ResponseCount: Hashable, Sendable {
        /// The network's id; nil for all.
        let network: String?
        let answered: Int
        /// How many were asked, where that is known.
        let invited: Int?
    }

    /// One request for a form.
    struct FormVisit: Sendable {
        let survey: SurveyFacts
        /// The language that the address names, else the instrument's.
        let language: LanguageTag
        /// The fields as sent, `application/x-www-form-urlencoded`; nil for the first page.
        let body: [UInt8]?
        /// What ``FormReply/save(html:draft:)`` gave earlier, from the respondent's own device.
        let draft: [UInt8]?
        /// The server's own fields, whose names begin with `_`; they stand unchanged in every form of a page.
        let hidden: [HiddenField]
        /// What the invitation stands for, in named mode.
        let reference: String?
        /// What was answered with the invitation before, in named mode, to be changed.
        let existing: SurveyRecord?
        /// Whether nothing is stored, so that the form can be looked at.
        let isPreview: Bool
    }

    /// A hidden field of a form.
    struct HiddenField: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// What follows a visit.
    enum FormReply: Sendable {
        /// A page to show; `isInvalid` where it lists errors.
        case page(html: String, isInvalid: Bool)
        /// A page that says that the answers so far are kept on the respondent's device as this draft.
        case save(html: String, draft: [UInt8])
        /// A page that says that what was kept on the respondent's device is gone.
        case forget(html: String)
        /// The finished answer.
        case finished(SurveyRecord)
    }

    /// What a page of words is about.
    enum FormNotice: Hashable, Sendable {
        /// The answer is on the disk.
        case thanks
        /// The link was used for an answer before.
        case alreadyAnswered
        /// A named answer was given anew since the page was opened; the answers stand in the visit and can be sent again.
        case changedMeanwhile
        /// The link was never issued for this survey.
        case unknownLink
        /// The survey is answered by invitation alone.
        case invitationNeeded
        /// The survey takes no more answers.
        case closed
        /// Too many requests; the answers stand in the visit and can be sent again.
        case tooMany
        /// More was sent than any form holds.
        case tooLarge
        /// What was sent is no form.
        case badRequest
        /// The page was not one of ours or too old; the answers stand in the visit and can be sent again.
        case expired
        /// The answer could not be stored; it stands in the visit and can be sent again.
        case notStored
        /// The answers so far are too long to be kept on the device.
        case draftTooLarge
        /// There is no such page.
        case notFound
    }
#endif
