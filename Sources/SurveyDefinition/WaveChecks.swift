import SurveyModel

/// Holds each wave of an instrument against the waves before it.
struct WaveChecks {
    let log: IssueLog

    /// Checks the waves of one instrument; `waves` are sorted.
    func check(_ waves: [DecodedInstrument]) {
        for (index, wave) in waves.enumerated() {
            let earlier = Array(waves[..<index])
            // Items that could not be read would look changed or gone.
            if wave.isIncomplete || earlier.contains(where: \.isIncomplete) { continue }
            for item in wave.instrument.items { check(item, of: wave, earlier: earlier) }
            if let last = earlier.last { checkDisappeared(from: last, in: wave) }
        }
    }

    private func check(_ item: Item, of wave: DecodedInstrument, earlier: [DecodedInstrument]) {
        let known = earlier.compactMap(\.instrument.wave)
        checkWavesExist(item, of: wave, known: known)
        var found: (wave: DecodedInstrument, item: Item)?
        for candidate in earlier.reversed() where found == nil {
            found = candidate.instrument.items.first { $0.concept == item.concept }.map { (candidate, $0) }
        }
        guard let found, let name = found.wave.instrument.wave else { return }
        let changes = ItemFingerprint(of: item).changes(from: ItemFingerprint(of: found.item))
        let entry = item.comparability.flatMap { $0.with == name ? $0 : nil }
        if !changes.isEmpty { judge(changes, entry, item, wave, since: name) }
        if entry?.level == .rescaled { checkCrosswalk(of: item, from: found.item, name, wave) }
    }

    private func judge(
        _ changes: [ItemFingerprint.Aspect], _ entry: Comparability?, _ item: Item, _ wave: DecodedInstrument,
        since name: String
    ) {
        let what = changes.map(\.rawValue).joined(separator: ", ")
        let key = entry == nil ? changes.contains(.label) ? "label" : "choices" : "comparability"
        let found = wave.mark(of: item.name, key)
        // What changed may stand in the bank, which other waves share: the statement belongs in this wave.
        let mark = found.file == wave.mark.file ? found : wave.mark(of: item.name)
        switch entry?.level {
        case nil:
            log.error(
                .both(
                    "frågan ’\(item.name)’ är inte som i omgång \(name) (ändrat: \(what)), och inget säger hur de jämförs",
                    "item '\(item.name)' is not as in wave \(name) (changed: \(what)), and nothing says how they compare"
                ),
                at: mark,
                remedy: .both(
                    "Lägg till comparability: {with: \"\(name)\", level: …} med minor_wording, rescaled eller broken, "
                        + "eller återställ ordalydelsen",
                    "Add comparability: {with: \"\(name)\", level: …} with minor_wording, rescaled or broken, "
                        + "or restore the wording"))
        case .identical:
            log.warning(
                .both(
                    "frågan ’\(item.name)’ sägs vara identisk med omgång \(name), men är det inte (ändrat: \(what))",
                    "item '\(item.name)' is declared identical to wave \(name), but it is not (changed: \(what))"),
                at: mark,
                remedy: .both(
                    "Skriv minor_wording, rescaled eller broken, eller återställ ordalydelsen",
                    "Write minor_wording, rescaled or broken, or restore the wording"))
        case .minorWording where changes.contains(.codes) || changes.contains(.type) || changes.contains(.scores):
            log.error(
                .both(
                    "frågan ’\(item.name)’ har en annan skala än i omgång \(name) (ändrat: \(what)), mer än ordalydelsen",
                    "item '\(item.name)' has another scale than in wave \(name) (changed: \(what)), more than wording"),
                at: mark,
                remedy: .both(
                    "Skriv level: rescaled med en crosswalk, eller level: broken",
                    "Write level: rescaled with a crosswalk, or level: broken"))
        case .rescaled where changes.contains(.type):
            log.error(
                .both(
                    "frågan ’\(item.name)’ har en annan typ än i omgång \(name), och ingen crosswalk når över det",
                    "item '\(item.name)' has another type than in wave \(name), and no crosswalk spans that"), at: mark,
                remedy: .both("Skriv level: broken", "Write level: broken"))
        case .minorWording, .rescaled, .broken: break
        }
    }

    private func checkWavesExist(_ item: Item, of wave: DecodedInstrument, known: [String]) {
        func demand(_ name: String, _ key: String) {
            guard !known.contains(name) else { return }
            let names = known.joined(separator: ", ")
            let list: LocalizedText =
                known.isEmpty
                ? .both("Det finns ingen tidigare omgång", "There is no earlier wave")
                : .both("Tidigare omgångar är \(names)", "Earlier waves are \(names)")
            log.error(
                .both(
                    "’\(key)’ för frågan ’\(item.name)’ talar om omgång \(name) av \(wave.instrument.id), som inte är en "
                        + "tidigare omgång",
                    "'\(key)' of item '\(item.name)' speaks of wave \(name) of \(wave.instrument.id), which is not an "
                        + "earlier wave"), at: wave.mark(of: item.name, key), remedy: list)
        }
        if let entry = item.comparability { demand(entry.with, "comparability") }
        for name in item.crosswalk.keys.sorted() { demand(name, "crosswalk") }
    }

    private func checkCrosswalk(of item: Item, from old: Item, _ name: String, _ wave: DecodedInstrument) {
        let mark = wave.mark(of: item.name, item.crosswalk.isEmpty ? "comparability" : "crosswalk")
        guard let codes = item.crosswalk[name] else {
            log.error(
                .both(
                    "frågan ’\(item.name)’ har en ny skala sedan omgång \(name), utan crosswalk",
                    "item '\(item.name)' is rescaled from wave \(name) without a crosswalk"), at: mark,
                remedy: .both(
                    "Lägg till crosswalk: {\"\(name)\": {\"gammal kod\": \"ny kod\"}}",
                    "Add crosswalk: {\"\(name)\": {\"old code\": \"new code\"}}"))
            return
        }
        let new = item.options.map(\.code)
        for option in old.options where codes[option.code] == nil {
            // A kind of missing that kept its code needs no line of its own.
            if option.missing != nil,
                item.options.contains(where: { $0.code == option.code && $0.missing == option.missing })
            {
                continue
            }
            log.error(
                .both(
                    "crosswalk för frågan ’\(item.name)’ saknar koden ’\(option.code)’ i omgång \(name)",
                    "the crosswalk of item '\(item.name)' lacks the code '\(option.code)' of wave \(name)"), at: mark,
                remedy: .both("Säg vilken ny kod den blir", "Say which new code it becomes"))
        }
        for (code, target) in codes.sorted(by: { $0.key < $1.key }) {
            if !old.options.contains(where: { $0.code == code }) {
                log.error(
                    .both(
                        "crosswalk för frågan ’\(item.name)’ nämner koden ’\(code)’, som omgång \(name) saknar",
                        "the crosswalk of item '\(item.name)' names the code '\(code)', which wave \(name) lacks"),
                    at: mark)
            }
            if !new.contains(target) {
                log.unknown(
                    .both(
                        "crosswalk för frågan ’\(item.name)’ leder till ’\(target)’, som inte är en kod i den",
                        "the crosswalk of item '\(item.name)' leads to '\(target)', which is no code of it"), target,
                    among: new,
                    at: mark)
            }
        }
    }

    private func checkDisappeared(from last: DecodedInstrument, in wave: DecodedInstrument) {
        let concepts = Set(wave.instrument.items.map(\.concept)).union(wave.instrument.retired.map(\.concept))
        for item in last.instrument.items where !concepts.contains(item.concept) {
            log.warning(
                .both(
                    "frågan ’\(item.name)’ i omgång \(last.instrument.wave ?? "") är borta, och inget säger varför",
                    "item '\(item.name)' of wave \(last.instrument.wave ?? "") is gone, and nothing says why"),
                at: wave.mark,
                remedy: .both(
                    "Lägg till den under retired med last och reason", "Add it under retired with last and reason"))
        }
    }
}
