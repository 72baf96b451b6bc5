import SurveyModel

/// Plain words for what definition files write as codes.
extension Phrases {
    /// A kind of measure: "andel som instämmer".
    func word(for kind: MeasureKind) -> String {
        switch kind {
        case .shareAgree: say("andel som instämmer", "share that agrees")
        case .shareAgreeAllOf:
            say("andel som instämmer i flera påståenden", "share that agrees with several statements")
        case .attendanceShare: say("andel närvarande av förväntade", "share present of those expected")
        case .eachUnitAttendance: say("närvaro för varje enhet", "attendance of every unit")
        case .shareOfUnits: say("andel eller antal enheter", "share or number of units")
        case .minPerActivity: say("andel enheter i varje aktivitet", "share of units in every activity")
        case .minPerUnit: say("lägsta antal för varje enhet", "least number for every unit")
        case .count: say("antal som följs", "a number that is followed")
        case .countTarget: say("antal mot ett målvärde", "a number against a target")
        case .coverage: say("andel som är ifylld", "share that is filled in")
        case .scoreMean: say("medelvärde av poäng", "mean of scores")
        case .beforeAfter: say("skillnad mellan före och efter", "difference between before and after")
        case .trend: say("förändring sedan förra perioden", "change since the previous period")
        case .yesNo: say("gjort eller inte gjort", "done or not done")
        case .shareOfCases: say("andel av de redovisade", "share of those on record")
        case .qualitative: say("beskrivning i ord", "a description in words")
        case .unspecified: say("mätetal saknas", "no measure")
        }
    }

    /// A reading of an ambiguous promise.
    func word(for reading: Reading) -> String {
        switch reading {
        case .eachItem: say("varje påstående för sig", "every statement by itself")
        case .everyRespondent:
            say("alla påståenden på en gång, svar för svar", "all statements at once, answer by answer")
        case .pooled: say("alla tillfällen tillsammans", "all occasions together")
        case .eachUnit: say("varje enhet för sig", "every unit by itself")
        case .meanOfUnits: say("medel av enheternas egna värden", "mean of the units’ own figures")
        case .meanOfActivities: say("medel av aktiviteternas egna andelar", "mean of the activities’ own shares")
        case .meanOfShares: say("medel av nätverkens andelar", "mean of the networks’ shares")
        }
    }

    /// What is promised to those who answer.
    func word(for mode: Anonymity.Mode) -> String {
        switch mode {
        case .open: say("öppna uppgifter", "open data")
        case .anonymous: say("anonyma svar", "anonymous answers")
        case .confidential: say("konfidentiella svar", "confidential answers")
        case .named: say("svar knutna till ärende eller namn", "answers tied to a case or a name")
        }
    }

    /// A kind of answer.
    func word(for type: ItemType) -> String {
        switch type {
        case .selectOne: say("ett av flera svar", "one of several answers")
        case .selectMultiple: say("flera svar får väljas", "several answers may be chosen")
        case .integer: say("heltal", "whole number")
        case .decimal: say("tal med decimaler", "number with decimals")
        case .text: say("fritext", "free text")
        case .date: say("datum", "date")
        case .note: say("text utan svar", "text without an answer")
        }
    }

    /// What an item is used for besides being an answer.
    func word(for role: ItemRole) -> String {
        switch role {
        case .network: say("nätverk", "network")
        case .unit: say("enhet", "unit")
        case .principal: say("huvudman", "principal")
        case .recordID: say("postens id", "id of the record")
        case .timestamp: say("tidpunkt", "time")
        case .personCode: say("personens kod, visas aldrig", "the person’s code, never shown")
        case .phase: say("tillfälle", "occasion")
        case .outcome: say("utfall", "outcome")
        case .supportFactor: say("stödfaktor", "support factor")
        case .position: say("befattning", "position")
        case .comment: say("kommentar som får visas", "comment that may be shown")
        case .source: say("uppgiftens källa", "source of the value")
        case .indicator: say("vad värdet är ett värde på", "what the value is a value of")
        case .indicatorName: say("nyckeltalets namn", "name of the indicator")
        case .measuredIn: say("måttenhet", "unit of measurement")
        case .valuePeriod: say("perioden som värdet gäller", "the period of the value")
        case .breakdown: say("vilka värdet gäller", "whom the value concerns")
        case .activity: say("aktivitet som hållits", "activity held")
        case .activityName: say("aktivitetens namn", "name of the activity")
        }
    }

    /// How far a series holds.
    func word(for level: Comparability.Level) -> String {
        switch level {
        case .identical: say("oförändrad", "identical")
        case .minorWording: say("ändrad ordalydelse, samma innebörd", "other wording, same meaning")
        case .rescaled: say("omräknad skala", "recoded scale")
        case .broken: say("går inte att jämföra", "cannot be compared")
        }
    }

    /// A kind of missing answer in running text.
    func plainWord(for missing: MissingKind) -> String { word(for: missing).loweringFirst }

    /// The method of an interval.
    func word(forMethod method: String) -> String {
        switch method {
        case "hyper_tail": say("exakt för en grupp av känd storlek", "exact for a group of known size")
        case "wilson": say("Wilsons", "Wilson’s")
        case "newcombe10": say("Newcombes", "Newcombe’s")
        default: method
        }
    }

    /// A term of a goal's measure in the plan, by the plan's own key.
    func word(forTerm key: String) -> String {
        switch key {
        case "where": say("Villkor", "Condition")
        case "options": say("Svar som räknas", "Answers that count")
        case "distinct": say("Olika värden av", "Different values of")
        case "enough": say("Så många påståenden räcker", "So many statements are enough")
        case "networks": say("Nätverk", "Networks")
        case "network_kinds": say("Slag av nätverk", "Kinds of network")
        default: key
        }
    }
}
