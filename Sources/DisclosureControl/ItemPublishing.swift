import SurveyModel
import SurveyStatistics

/// Turns item drafts into what readers get: answers or the bare fact that they are withheld, with their history.
struct ItemPublishing {
    let organisation: Organisation
    let link: SeriesLink?

    func published(_ draft: ItemDraft, isSuppressed: Bool) -> PublishedItem {
        let instrument = draft.results.instrument
        let isShown = draft.isAllowed && !isSuppressed
        let answers = isShown ? Reported.shown(answers(of: draft)) : .withheld
        let earlier = link?.earlier(draft.item.concept, group: draft.group, instrument: instrument.id)
        return PublishedItem(
            group: draft.group, instrument: instrument.id, wave: instrument.wave, name: draft.item.name,
            concept: draft.item.concept, label: label(of: draft), options: options(of: draft.item),
            answers: answers, history: history(of: draft.item, earlier, wave: instrument.wave),
            trend: isShown ? .shown(trend(of: draft, earlier)) : .withheld)
    }

    private func answers(of draft: ItemDraft) -> PublishedAnswers {
        let isJoint = !draft.group.hasPrefix("network:") && draft.answeredNetworks > 0
        return PublishedAnswers(
            counts: draft.counts.options, base: draft.counts.base, agree: draft.counts.agree,
            networks: isJoint
                ? NetworkCoverage(included: draft.networks.count { !$0.isEmpty }, answered: draft.answeredNetworks)
                : nil)
    }

    private func options(of item: Item) -> [PublishedItem.Option] {
        (item.choices?.answers ?? []).map {
            PublishedItem.Option(code: $0.code, label: $0.label, agrees: $0.agrees, score: $0.score)
        }
    }

    private func label(of draft: ItemDraft) -> LocalizedText {
        guard case .network(let id)? = GoalScope(groupKey: draft.group) else { return draft.item.label.naming(nil) }
        return draft.item.label.naming(organisation.network(id))
    }

    private func history(of item: Item, _ earlier: PublishedItem?, wave: String?) -> [HistoryPoint] {
        guard let earlier, let link else { return [] }
        // The same wave read again is the same point, not a new one.
        if let wave, wave == earlier.wave { return earlier.history }
        let level = SeriesLink.level(of: item, since: earlier.wave)
        let share = SeriesLink.share(of: earlier, recodedFor: item)
        let point = HistoryPoint(
            period: link.previous.period.id, wave: earlier.wave, agree: share.map(Reported.shown) ?? .withheld,
            continuation: level, note: level == .identical ? nil : item.comparability?.note)
        return earlier.history + [point]
    }

    private func trend(of draft: ItemDraft, _ earlier: PublishedItem?) -> Trend {
        guard let link else { return .none(.noPreviousPeriod) }
        guard let now = draft.counts.agree else { return .none(.noFigure) }
        let instrument = draft.results.instrument
        guard let earlier else {
            return .none(draft.item.since == instrument.wave && instrument.wave != nil ? .newItem : .notMeasuredBefore)
        }
        if let wave = instrument.wave, wave == earlier.wave { return .none(.sameWave) }
        let level = SeriesLink.level(of: draft.item, since: earlier.wave)
        if level == .broken { return .none(.changedItem) }
        guard earlier.answers.figure != nil else { return .none(.tooFewAnswers) }
        guard let before = SeriesLink.share(of: earlier, recodedFor: draft.item) else { return .none(.notRecoded) }
        let change = Movement().change(
            from: .share(before), to: .share(now), period: link.previous.period.id, isRescaled: level == .rescaled)
        guard instrument.kind == .survey else { return change.map(Trend.change) ?? .none(.noFigure) }
        let completed = YearDifference(before: earlier.answers.figure?.base, now: draft.counts.base)
            .completing(change, to: .share(now))
        return completed.map(Trend.change) ?? .none(.noFigure)
    }
}

extension LocalizedText {
    /// The words with the network's name set in, or "the network" where they are about several.
    func naming(_ network: Network?) -> LocalizedText {
        replacing(
            variable: "natverk",
            with: network?.name ?? LocalizedText([.swedish: "nätverket", .english: "the network"]))
    }
}
