import SurveyModel
import Tables

/// The marks of LimeSurvey, in its three kinds of headings.
enum LimeSurveySigns {
    /// The columns of its own, as code headings have them.
    static let codes: Set = [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr", "refurl",
    ]

    /// The same columns in words (its translations in Swedish, English, German, Dutch, Norwegian, Danish, Finnish).
    static let words: [[String]] = [
        ["svars-id", "datum inskickad", "sista sidan", "startspråk", "frö", "datum påbörjad", "datum senaste åtgärd"],
        ["response id", "date submitted", "last page", "start language", "seed", "date started", "date last action"],
        [
            "antwort id", "datum abgeschickt", "letzte seite", "start-sprache", "zufallsstartwert", "datum gestartet",
            "datum letzte aktivität",
        ],
        [
            "respons-id", "antwoord id", "datum inzending", "laatste pagina", "starttaal", "datum gestart",
            "datum laatste actie",
        ],
        ["svar-id", "dato sendt", "siste side", "startspråk", "dato startet", "dato siste handling"],
        ["svar id", "dato for afsendelse", "sidste side", "startsprog", "dato startet", "dato for sidste handling"],
    ]

    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let keys = sample.keys(ofRow: 0)
        return inCodes(keys) ?? inCodesAndText(keys) ?? inWords(keys)
    }

    private static func inCodes(_ keys: [String]) -> DialectCandidate? {
        let own = Set(keys).intersection(codes)
        guard keys.contains("id"), own.count >= 4 else { return nil }
        return DialectCandidate(.limeSurveyCodes, layout: .code, .certain, columns(own.count))
    }

    private static func inCodesAndText(_ keys: [String]) -> DialectCandidate? {
        let parted = keys.filter { !$0.isEmpty }.map(CodedHeading.init)
        let own = Set(parted.compactMap(\.?.code)).intersection(codes)
        if keys.contains(where: { $0.hasPrefix("id. ") }), own.count >= 4 {
            return DialectCandidate(.limeSurveyCodeAndText, layout: .codeAndText, .certain, columns(own.count))
        }
        let found = parted.compactMap(\.self)
        guard found.count >= 5, found.count * 10 >= parted.count * 9, found.contains(where: { $0.subcode != nil })
        else { return nil }
        return DialectCandidate(
            .limeSurveyCodeAndText, layout: .codeAndText, .likely,
            .both(
                "\(found.count) av \(parted.count) rubriker är skrivna som ”kod[delfråga]. text”",
                "\(found.count) of \(parted.count) headings are written as \"code[subquestion]. text\""))
    }

    private static func inWords(_ keys: [String]) -> DialectCandidate? {
        let most = words.map { Set(keys).intersection($0).count }.max() ?? 0
        guard most >= 4 else { return nil }
        return DialectCandidate(.limeSurveyText, layout: .plain, .certain, columns(most))
    }

    private static func columns(_ count: Int) -> LocalizedText {
        .both("\(count) av LimeSurveys egna kolumner finns", "\(count) of LimeSurvey's own columns are there")
    }
}

/// A heading as `B1[SQ001]. Text` in its parts.
struct CodedHeading {
    /// The question's code.
    let code: String
    /// The code of a subquestion, or of the second scale: what stands in the last brackets.
    let subcode: String?
    /// What stands behind the code.
    let text: String

    /// Parts a heading at the first `. `, or takes all of it as the code; nil where what stands there is no code.
    init?(_ heading: String) {
        let end = heading.range(of: ". ")
        text = end.map { String(heading[$0.upperBound...]) } ?? ""
        let whole = end.map { heading[..<$0.lowerBound] } ?? heading[...]
        let name = whole.prefix { $0 != "[" }
        guard let first = name.first, first.isLetter, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else { return nil }
        let rest = whole.dropFirst(name.count)
        guard rest.isEmpty || rest.last == "]" else { return nil }
        code = String(name)
        subcode = rest.isEmpty ? nil : String(rest.dropFirst().dropLast()).replacing("][", with: "_")
        guard end != nil || subcode != nil || !heading.contains(" ") else { return nil }
    }
}

extension String {
    /// Where a short text first stands.
    func range(of part: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
