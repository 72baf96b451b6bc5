/// The kinds of maps that definition files are made of, and the keys each takes.
///
/// The schemas in `Surveys/schema/` have a definition of each, by the same name and with the same keys.
enum DefinitionMap: String, CaseIterable {
    // The organisation.
    case organisationFile, organisation, theme, unit, programmeArea, network, valid, strategicGoal
    // An instrument, and the bank of items its waves share.
    case instrumentFile, instrument, bankFile, item, comparability, option, retiredItem, anonymity, retention
    // A plan.
    case planFile, plan, goal, measure, target, nearly, measured, source, action, caveat, statement, section
    // A period.
    case periodFile, period, notYet, followUp, correction
    // How a tool's exports are imported.
    case profileFile, profile, table, missingValue, column
    // What synthetic answers are made from.
    case simulationFile, simulation, simulatedFile, tendency, meetings, split, group, guests

    /// The keys, in the order in which messages name them; a file's own map also takes `$schema`.
    var keys: [String] {
        switch self {
        case .organisationFile, .organisation, .theme, .unit, .programmeArea, .network, .valid, .strategicGoal:
            keysOfOrganisation
        case .instrumentFile, .instrument, .bankFile, .item, .comparability, .option, .retiredItem, .anonymity,
            .retention:
            keysOfInstrument
        case .planFile, .plan, .goal, .measure, .target, .nearly, .measured, .source, .action, .caveat, .statement,
            .section:
            keysOfPlan
        case .periodFile, .period, .notYet, .followUp, .correction: keysOfPeriod
        case .profileFile, .profile, .table, .missingValue, .column: keysOfProfile
        case .simulationFile, .simulation, .simulatedFile, .tendency, .meetings, .split, .group, .guests:
            keysOfSimulation
        }
    }

    private var keysOfOrganisation: [String] {
        switch self {
        case .organisationFile: ["organisation", "units", "programme_areas", "networks", "strategic_goals", "$schema"]
        case .organisation: ["id", "name", "language", "contact", "theme"]
        case .theme: ["accent", "accent_dark", "logo"]
        case .unit: ["id", "name", "kind", "aliases"]
        case .programmeArea: ["id", "name"]
        case .network: ["id", "name", "kind", "area", "members", "valid", "continues", "aliases", "meetings"]
        case .valid: ["from", "to"]
        case .strategicGoal: ["id", "text", "number"]
        default: []
        }
    }

    private var keysOfInstrument: [String] {
        switch self {
        case .instrumentFile:
            ["instrument", "choice_lists", "items", "retired", "anonymity", "retention", "$schema"]
        case .instrument:
            [
                "id", "wave", "waves", "kind", "record", "language", "title", "frequency", "bank", "response_floor",
                "partial_answers", "test_answers", "every_municipality", "measured", "empty_is_zero", "period_by",
                "expected_units", "record_key",
            ]
        case .bankFile: ["choice_lists", "items", "$schema"]
        case .item:
            [
                "name", "bank", "concept", "type", "choices", "label", "hint", "role", "networks", "relevant",
                "constraint", "constraint_message", "required", "multiline", "since", "comparability", "crosswalk",
                "aliases",
                "part_of", "unit",
            ]
        case .comparability: ["with", "level", "note"]
        case .option: ["code", "label", "score", "agree", "missing", "phase", "network", "area", "aliases"]
        case .retiredItem: ["name", "concept", "last", "reason"]
        case .anonymity: ["mode", "minimum_base", "policy", "reason", "audience"]
        case .retention: ["delete_after"]
        default: []
        }
    }

    private var keysOfPlan: [String] {
        switch self {
        case .planFile: ["plan", "goals", "statements", "sections", "$schema"]
        case .section: ["id", "title"]
        case .plan: ["id", "language", "title"]
        case .goal:
            [
                "id", "network", "area", "organisation", "networks", "network_kinds", "strategic_goal", "text",
                "measure_text", "weighting", "measure", "target", "nearly", "reading", "reading_note", "tolerance",
                "direction", "unit", "prorate", "measured", "reports", "section", "source", "continues", "caveat",
                "action", "note", "beside_plan",
            ]
        case .measure:
            [
                "kind", "instrument", "items", "of", "where", "options", "distinct", "enough", "units",
                "units_of", "answered_at_least",
            ]
        case .target: ["at_least", "at_most", "equal", "between", "unknown"]
        case .nearly: ["within", "share_of_target"]
        case .measured: ["every", "in_month"]
        case .source: ["document", "page", "row"]
        case .action: ["text", "responsible"]
        case .caveat: ["with", "text"]
        case .statement:
            [
                "matter", "says", "goals", "amount", "value", "not_measured", "share", "part", "whole", "total",
                "largest",
                "groups", "source",
            ]
        default: []
        }
    }

    private var keysOfPeriod: [String] {
        switch self {
        case .periodFile: ["period", "waves", "not_yet", "follow_up", "corrections", "$schema"]
        case .period: ["id", "from", "to", "plan", "previous"]
        case .notYet: ["goal", "text"]
        case .followUp: ["goal", "comment", "action", "done"]
        case .correction: ["goal", "period", "date", "text"]
        default: []
        }
    }

    private var keysOfProfile: [String] {
        switch self {
        case .profileFile: ["profile", "table", "dates", "decimalChar", "missing_values", "columns", "$schema"]
        case .profile: ["id", "instrument", "dialect", "fingerprint"]
        case .table:
            ["delimiter", "encoding", "headerRows", "headerJoin", "quoteChar", "header", "sheetName", "sheetNumber"]
        case .missingValue: ["value", "reason"]
        case .column: ["heading", "item", "option", "leave_out", "record_id"]
        default: []
        }
    }

    private var keysOfSimulation: [String] {
        switch self {
        case .simulationFile: ["simulation", "pools", "files", "$schema"]
        case .simulation: ["seed", "from", "to"]
        case .simulatedFile:
            [
                "instrument", "wave", "file", "dialect", "encoding", "mixed", "seed", "from", "to", "break_off",
                "tendency", "items", "meetings", "split", "groups",
            ]
        case .tendency:
            [
                "agree", "dont_know", "not_applicable", "no_answer", "weights", "exact", "agreeing", "valid", "fixed",
                "value", "total", "range", "texts", "dates", "numbered",
            ]
        case .meetings: ["id", "seat", "present", "same"]
        case .split: ["whole", "rest", "chosen", "parts"]
        case .group:
            [
                "network", "asked", "records", "dates", "units", "seats", "present", "absences", "guests", "from", "to",
                "lift", "tendency", "items", "parts",
            ]
        case .guests: ["seat", "items"]
        default: []
        }
    }
}
