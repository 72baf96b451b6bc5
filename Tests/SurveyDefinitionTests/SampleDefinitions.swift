import SurveyDefinition
import SurveyModel

/// A small set of definitions without faults; tests plant one fault at a time.
struct SampleDefinitions {
    var files: [String: String] = [
        "organisation.yaml": SampleDefinitions.organisation,
        "instruments/enkat/items.yaml": SampleDefinitions.bank,
        "instruments/enkat/2017.yaml": SampleDefinitions.wave2017,
        "instruments/enkat/2018.yaml": SampleDefinitions.wave2018,
        "instruments/narvaro.yaml": SampleDefinitions.register,
        "plans/2018.yaml": SampleDefinitions.plan,
    ]

    /// The same files with one passage replaced, which must be there.
    func replacing(_ passage: String, with other: String, in file: String) -> SampleDefinitions {
        var copy = self
        let parts = (files[file] ?? "").split(separator: passage, maxSplits: 1, omittingEmptySubsequences: false)
        precondition(parts.count == 2, "\(file) does not hold \(passage)")
        copy.files[file] = parts.joined(separator: other)
        return copy
    }

    func load(today: CalendarDate? = nil) -> (library: SurveyLibrary?, issues: [DefinitionIssue]) {
        SurveyLibrary.load(embedded: files.mapValues { Array($0.utf8) }, today: today)
    }

    static let organisation = """
        organisation: {id: exempel, name: {sv: Exempelförbundet, en: The example}, language: sv}
        units:
          - {id: "0604", name: Aneby}
          - {id: "0680", name: Jönköping, kind: kommun}
          - {id: rjl, name: {sv: Regionen, en: The region}, kind: region}
        programme_areas:
          - {id: barn, name: Barn och unga}
        networks:
          - {id: chefer, name: Chefsnätverket, kind: chefsnatverk, area: barn, members: all_units, aliases: [Cheferna]}
          - id: styrgrupp
            name: Styrgruppen
            kind: styrgrupp
            area: barn
            members: [all_units, rjl]
            valid: {from: 2018}
            continues: [chefer]
            meetings: 6 per år
          - {id: rad, name: Rådet, area: barn, members: 9, valid: {from: "2017", to: 2021}}
          - {id: grupp, name: Gruppen, area: barn}
        strategic_goals:
          - {id: partnerskap, text: {2018: Partnerskap, 2022: Starkt partnerskap}, number: {2018: 1, 2022: 2}}
        """

    static let bank = """
        choice_lists:
          fem:
            - {code: "1", label: Instämmer inte alls, score: 1}
            - {code: "2", label: Instämmer helt, score: 2, agree: true}
            - {code: "98", label: {sv: Vet ej, en: Don't know}, missing: dont_know, aliases: [Vet inte]}
          tio:
            - {code: "1", label: Inte alls, score: 1}
            - {code: "5", label: Delvis, score: 5}
            - {code: "10", label: Helt, score: 10, agree: true}
            - {code: "98", label: Vet ej, missing: dont_know}
        items:
          - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk, required: true}
          - name: stod
            concept: natverk.stod
            type: select_one
            choices: fem
            label: Arbetet i {natverk} är ett stöd
          - {name: relevans, type: select_one, choices: fem, label: Arbetet är relevant}
          - {name: lokal, type: select_one, choices: fem, label: Lokalen var bra}
        """

    static let wave2017 = """
        instrument: {id: enkat, wave: 2017, language: sv, title: Enkät 2017, bank: items.yaml}
        items:
          - {name: natverk, bank: natverk}
          - {name: stod, bank: stod}
          - {name: relevans, bank: relevans, choices: tio}
          - {name: lokal, bank: lokal}
        """

    static let wave2018 = """
        instrument:
          id: enkat
          wave: "2018"
          kind: survey
          record: person
          title: {sv: Enkät 2018, en: Survey 2018}
          frequency: En gång per år
          bank: items.yaml
        items:
          - {name: natverk, bank: natverk}
          - name: stod
            bank: stod
            label: Arbetet i {natverk} är ett gott stöd
            comparability: {with: 2017, level: minor_wording, note: "'stöd' blev 'gott stöd'"}
            aliases: [Stöd]
          - name: relevans
            bank: relevans
            comparability: {with: "2017", level: rescaled}
            crosswalk: {2017: {"1": "1", "5": "1", "10": "2"}}
          - name: varfor
            type: text
            role: comment
            since: 2018
            networks: [chefer, styrgrupp]
            relevant: "relevans = '1' and not(stod in ('2', '98'))"
            label: Varför inte?
            hint: Skriv inga namn.
          - name: antal
            type: integer
            label: Antal träffar
            constraint: ". >= 0 and . <= 50"
            constraint_message: Mellan 0 och 50
        retired:
          - {name: lokal, last: 2017, reason: Digitala möten}
        anonymity: {mode: anonymous, minimum_base: 6, policy: base, reason: Små nätverk}
        retention: {delete_after: 2024-12-31}
        """

    static let register = """
        instrument: {id: narvaro, kind: register, record: meeting, title: Närvaro}
        choice_lists:
          narvaro:
            - {code: ja, label: Närvarande, agree: true}
            - {code: nej, label: Frånvarande}
        items:
          - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk}
          - {name: enhet, type: select_one, choices: units, role: unit, label: Enhet}
          - {name: datum, type: date, role: timestamp, label: Datum, constraint: ". >= '2017-01-01'"}
          - {name: narvarande, type: select_one, choices: narvaro, label: Närvaro}
          - {name: kommuner, type: select_multiple, choices: units, label: Kommuner}
          - {name: deltagare, type: integer, label: Deltagare}
        anonymity: {mode: open}
        """

    static let plan = """
        plan: {id: 2018, language: sv, title: Plan 2018}
        goals:
          - id: g-stod
            network: chefer
            strategic_goal: partnerskap
            text: Nätverket är ett stöd
            measure_text: {sv: Andel som har stöd, en: Share supported}
            measure: {kind: share_agree, instrument: enkat, items: [stod], where: "relevans = '2'"}
            target: {at_least: 90 %}
            nearly: {within: 10 pp}
            tolerance: 2 pp
            section: "3.2"
            source: {document: VP2018, page: 10, row: "08.r1"}
            action: {text: Följ upp, responsible: teamchef}
            note: Källan är otydlig
          - id: g-bada
            area: barn
            text: Stöd och relevans
            measure: {kind: share_agree_all_of, instrument: enkat, items: [stod, relevans]}
            target: {at_least: "80 %"}
            reading: each_item
            reading_note: Var för sig
          - id: g-narvaro
            organisation: true
            network_kinds: [chefsnatverk, styrgrupp]
            text: Alla är med
            measure: {kind: attendance_share, instrument: narvaro, items: [narvarande], where: "datum < '2018-09-01'"}
            reading: pooled
            direction: increase
            reports: [tertial, year]
          - id: g-traffar
            organisation: true
            text: Två träffar
            measure: {kind: count_target, instrument: narvaro, distinct: datum}
            target: {between: [1, 2]}
            nearly: {share_of_target: 80 %}
            unit: {sv: träffar, en: meetings}
            prorate: true
            continues: [g-stod]
          - {id: g-ord, organisation: true, text: Berättelse, measure: {kind: qualitative}}
          - id: g-lost
            organisation: true
            text: Mätetal saknas
            measure: {kind: unspecified}
            target: {unknown: Nivån skulle bestämmas senare}
        """
}
