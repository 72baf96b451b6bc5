import SurveyModel

/// Checks of one wave that need all its items at once.
struct InstrumentChecks {
    let log: IssueLog
    let context: DefinitionContext

    func check(_ decoded: DecodedInstrument, today: CalendarDate?) {
        let instrument = decoded.instrument
        if !decoded.isIncomplete { checkConditions(decoded) }
        for item in instrument.items {
            checkSince(item, decoded)
            checkPart(item, decoded)
            checkRole(item, decoded)
            checkScopes(item, decoded)
        }
        checkRetired(decoded)
        checkHeadings(decoded)
        if let today { checkRetention(decoded, today: today) }
    }

    /// Answers that are kept too long, or without anybody having said how long.
    private func checkRetention(_ decoded: DecodedInstrument, today: CalendarDate) {
        let instrument = decoded.instrument
        let title = [instrument.id, instrument.wave].compactMap(\.self).joined(separator: " ")
        guard let last = instrument.deleteAfter else {
            guard instrument.anonymity.isProtected else { return }
            log.warning(
                .both(
                    "inget säger hur länge enskilda svar på \(title) får sparas",
                    "nothing says how long raw answers of \(title) may be kept"), at: decoded.mark,
                remedy: .both(
                    "Skriv sista dagen under retention, som retention: {delete_after: 2030-12-31}",
                    "Write the last day under retention, as retention: {delete_after: 2030-12-31}"))
            return
        }
        guard last < today else { return }
        log.warning(
            .both(
                "enskilda svar på \(title) skulle gallras efter \(last)",
                "raw answers of \(title) were to be deleted after \(last)"),
            at: decoded.retentionNode?["delete_after"]?.mark ?? decoded.mark,
            remedy: .both(
                "Gallra dem, och behåll ögonblicksbilden av det som publicerats",
                "Delete them, and keep the snapshot of what was published"))
    }

    private func checkConditions(_ decoded: DecodedInstrument) {
        let instrument = decoded.instrument
        let conditions = ConditionReader(log: log)
        for item in instrument.items {
            if let relevant = item.relevant {
                let mark = decoded.mark(of: item.name, "relevant")
                conditions.check(relevant, against: instrument, at: mark, of: "'relevant' of item '\(item.name)'")
                if relevant.items.contains(item.name) {
                    log.error(
                        .both(
                            "frågan ’\(item.name)’ ställs beroende på sitt eget svar",
                            "item '\(item.name)' is asked depending on its own answer"), at: mark)
                }
            }
            if let constraint = item.constraint {
                conditions.check(
                    constraint, against: instrument, own: item, at: decoded.mark(of: item.name, "constraint"),
                    of: "'constraint' of item '\(item.name)'")
            }
        }
    }

    private func checkSince(_ item: Item, _ decoded: DecodedInstrument) {
        guard let since = item.since, let wave = decoded.instrument.wave, since > wave else { return }
        log.error(
            .both(
                "frågan ’\(item.name)’ ställs sedan \(since), som är efter omgången \(wave)",
                "item '\(item.name)' is asked since \(since), which is after the wave \(wave)"),
            at: decoded.mark(of: item.name, "since"))
    }

    private func checkPart(_ item: Item, _ decoded: DecodedInstrument) {
        guard let part = item.unitPart, !decoded.isIncomplete else { return }
        let names = decoded.instrument.items.filter { $0.type == .integer && $0.unitPart == nil }.map(\.name)
        if !names.contains(part.item) {
            log.unknown(
                .both(
                    "frågan ’\(item.name)’ är en del av ’\(part.item)’, som inte är ett helt tal här",
                    "item '\(item.name)' is a part of '\(part.item)', which is no whole number of this instrument"),
                part.item,
                among: names, at: decoded.mark(of: item.name, "part_of"))
        }
        let twin = decoded.instrument.items.first { $0.unitPart == part }
        if let twin, twin.name != item.name {
            log.error(
                .both(
                    "frågorna ’\(twin.name)’ och ’\(item.name)’ är samma del av ’\(part.item)’",
                    "items '\(twin.name)' and '\(item.name)' are the same part of '\(part.item)'"),
                at: decoded.mark(of: item.name, "part_of"),
                remedy: .both(
                    "Ge en av dem en annan kommun, eller ta bort den", "Give one of them another unit, or delete it"))
        }
    }

    private func checkRole(_ item: Item, _ decoded: DecodedInstrument) {
        guard let organisation = context.organisation, let role = item.role else { return }
        let known: [String]
        switch role {
        case .network: known = organisation.networks.map(\.id)
        case .unit: known = organisation.units.map(\.id)
        case .phase: return checkPhases(item, decoded)
        case .outcome, .supportFactor: return checkScored(item, decoded)
        case .position: return checkPosition(item, decoded)
        case .source: return checkSource(item, decoded)
        case .indicator, .indicatorName, .measuredIn, .valuePeriod, .breakdown:
            return ImportedValueChecks(log: log, decoded: decoded).check(item)
        case .principal, .recordID, .timestamp, .comment, .personCode, .activity, .activityName: return
        }
        guard item.isTallied else {
            log.error(
                .both(
                    "frågan ’\(item.name)’ har rollen \(role.rawValue) men inga choices",
                    "item '\(item.name)' has the role \(role.rawValue) and no choices"),
                at: decoded.mark(of: item.name, "role"),
                remedy: .both(
                    "Skriv type: select_one med choices: \(role == .network ? "networks" : "units")",
                    "Write type: select_one with choices: \(role == .network ? "networks" : "units")"))
            return
        }
        for choice in item.choices?.answers ?? [] where !known.contains(choice.code) {
            log.unknown(
                .both(
                    "frågan ’\(item.name)’ har rollen \(role.rawValue), men ’\(choice.code)’ finns inte i organisationen",
                    "item '\(item.name)' has the role \(role.rawValue), and no \(role.rawValue) is called '\(choice.code)'"
                ),
                choice.code, among: known, at: decoded.mark(of: item.name, "choices"))
        }
    }

    private func checkPosition(_ item: Item, _ decoded: DecodedInstrument) {
        guard item.type != .selectOne else { return }
        log.error(
            .both(
                "frågan ’\(item.name)’ har rollen position men typen \(item.type.rawValue)",
                "item '\(item.name)' has the role position and is \(item.type.rawValue)"),
            at: decoded.mark(of: item.name, "role"),
            remedy: .both(
                "Skriv type: select_one med befattningarna som choices",
                "Write type: select_one with the positions as choices"))
    }

    /// Its words are published as they stand, so only a register of public facts may have it.
    private func checkSource(_ item: Item, _ decoded: DecodedInstrument) {
        guard item.type != .text || decoded.instrument.anonymity.isProtected else { return }
        log.error(
            .both(
                "frågan ’\(item.name)’ har rollen source, som är en text i ett öppet register",
                "item '\(item.name)' has the role source, which is a text of an open register"),
            at: decoded.mark(of: item.name, "role"),
            remedy: .both(
                "Ta bort rollen, eller skriv type: text och mode: open",
                "Delete the role, or write type: text and mode: open"))
    }

    /// An option may be about a network or an area that there is.
    private func checkScopes(_ item: Item, _ decoded: DecodedInstrument) {
        guard let organisation = context.organisation else { return }
        for case let (code, scope?) in item.options.map({ ($0.code, $0.scope) }) {
            let (id, kind, known) =
                switch scope {
                case .network(let id): (id, "network", organisation.networks.map(\.id))
                case .area(let id): (id, "programme area", organisation.programmeAreas.map(\.id))
                case .organisation: ("", "", [""])
                }
            guard !known.contains(id) else { continue }
            let swedish = kind == "network" ? "nätverk" : "programområde"
            log.unknown(
                .both(
                    "alternativet ’\(code)’ gäller ’\(id)’, som inte är något \(swedish)",
                    "the option '\(code)' is about '\(id)', which is no \(kind)"), id, among: known,
                at: decoded.mark(of: item.name, "choices"))
        }
    }

    private func checkPhases(_ item: Item, _ decoded: DecodedInstrument) {
        let phases = Set(item.options.compactMap(\.phase))
        guard phases.count < Phase.allCases.count else { return }
        log.error(
            .both(
                "frågan ’\(item.name)’ har rollen phase, men alternativen säger inte vilket som är före och efter",
                "item '\(item.name)' has the role phase, and its options do not say which is before and which is after"),
            at: decoded.mark(of: item.name, "choices"),
            remedy: .both(
                "Skriv phase: before och phase: after vid alternativen",
                "Write phase: before and phase: after at the options"))
    }

    private func checkScored(_ item: Item, _ decoded: DecodedInstrument) {
        let isNumber = item.type == .integer || item.type == .decimal
        guard !isNumber, !item.options.contains(where: { $0.score != nil || $0.agrees }) else { return }
        log.error(
            .both(
                "frågan ’\(item.name)’ har rollen \(item.role?.rawValue ?? "") men varken score eller alternativ med agree",
                "item '\(item.name)' has the role \(item.role?.rawValue ?? "") and neither scores nor options that agree"
            ),
            at: decoded.mark(of: item.name, "role"),
            remedy: .both(
                "Ge alternativen score, eller agree: true till ett", "Give its options scores, or agree: true to one"))
    }

    private func checkRetired(_ decoded: DecodedInstrument) {
        let concepts = Set(decoded.instrument.items.map(\.concept))
        for retired in decoded.instrument.retired where concepts.contains(retired.concept) {
            log.error(
                .both(
                    "frågan ’\(retired.name)’ är både borttagen och ställs",
                    "item '\(retired.name)' is retired and asked at once"), at: decoded.mark,
                remedy: .both("Ta bort en av dem", "Delete one of them"))
        }
    }

    /// Headings by which an import finds items must lead to one item each.
    private func checkHeadings(_ decoded: DecodedInstrument) {
        var owners: [String: String] = [:]
        for item in decoded.instrument.items {
            for heading in Set(([item.name] + item.aliases).map(NormalText.of)).sorted() {
                if let other = owners[heading] {
                    log.error(
                        .both(
                            "frågorna ’\(other)’ och ’\(item.name)’ delar rubriken ’\(heading)’",
                            "the items '\(other)' and '\(item.name)' share the heading '\(heading)'"),
                        at: decoded.mark(of: item.name, "aliases"),
                        remedy: .both("Ta bort aliaset hos en av dem", "Delete the alias at one of them"))
                }
                owners[heading] = item.name
            }
        }
    }
}
