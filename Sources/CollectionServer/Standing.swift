#if CommandLine
    import ResponseStore
    import SurveyModel

    /// How a visitor stands to a survey: what the store says of the wave and of the token, read at once.
    struct Standing: Sendable {
        let token: ResponseToken?
        let isByInvitation: Bool
        let reference: String?
        private let state: TokenState
        /// Whether no answers are taken any more.
        let isClosed: Bool
        private let mode: Anonymity.Mode
        private let answer: GivenAnswer?

        init(
            of token: ResponseToken?, in wave: CollectedWave, _ store: ResponseStore, on today: CalendarDate?
        ) throws {
            let now = try store.current(wave)
            isByInvitation = now.isByInvitation
            // Past the day by which answers are to be gone none are taken.
            let isOver = today.flatMap { today in wave.definition.deleteAfter.map { today > $0 } } ?? false
            isClosed = now.isClosed || isOver
            mode = wave.definition.mode
            state = try token.map { try store.state(of: $0, in: wave) } ?? .unknown
            let isNamed = mode == .named
            reference = isNamed ? try token.flatMap { try store.reference(of: $0, in: wave) } : nil
            answer = isNamed && state == .spent ? try token.flatMap { try store.answer(givenWith: $0, in: wave) } : nil
            self.token = isByInvitation && state == .unknown ? nil : token
        }

        /// Whether the token came with an invitation of this wave.
        var isInvitation: Bool { isByInvitation && state != .unknown }

        /// What keeps the visitor from the form; nil where nothing does.
        func obstacle(isTokenGiven: Bool) -> FormNotice? {
            if isClosed { return .closed }
            if isByInvitation || mode == .named, state == .unknown {
                return isTokenGiven ? .unknownLink : .invitationNeeded
            }
            if !isByInvitation, isTokenGiven { return .unknownLink }
            // Whose tie to its answer or to what it stands for is deleted can neither change nor give one.
            if state == .spent { return mode == .named && answer != nil ? nil : .alreadyAnswered }
            return mode == .named && reference == nil ? .unknownLink : nil
        }

        /// What keeps a sent form from being taken; one that was opened by an open link lately, as its seal says, may be handed
        /// in also when invitations have been made since.
        func obstacleOfSent(isSealed: Bool, isLatelyOpened: Bool) -> FormNotice? {
            if isSealed, isByInvitation, state == .unknown, !isClosed {
                return isLatelyOpened && mode != .named ? nil : .invitationNeeded
            }
            return obstacle(isTokenGiven: isByInvitation)
        }

        /// The survey, with how it is answered as the store says it now.
        func survey(_ survey: ServedSurvey) -> ServedSurvey {
            let facts = SurveyFacts(
                instrument: survey.facts.instrument, organisation: survey.facts.organisation,
                address: survey.facts.address, isByInvitation: isByInvitation)
            return ServedSurvey(facts: facts, wave: survey.wave, isOver: survey.isOver)
        }

        /// What was answered before, in named mode.
        func record(of instrument: Instrument) -> SurveyRecord? {
            answer.flatMap { SurveyRecord(cells: $0.cells, of: instrument) }
        }

        /// The version of what was answered before; empty where nothing was, nil where nothing can be changed.
        var version: String? { mode == .named ? answer?.version ?? "" : nil }

        /// The answer with what the invitation stands for in the place of the record's id, where the instrument has one.
        func completed(_ record: SurveyRecord, of instrument: Instrument) -> SurveyRecord {
            guard let reference, let item = instrument.item(role: .recordID), item.type == .text else { return record }
            var record = record
            record.answers[item.name] = .text(reference)
            return record
        }
    }
#endif
