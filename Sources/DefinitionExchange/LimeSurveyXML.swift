import SurveyModel
import Tables

/// LimeSurvey's structure as XML (.lss): tables of groups, questions, subquestions and answers → its survey.
///
/// Until version 3 each row stands once for each language; from version 4 texts stand in tables of their own
/// (`question_l10ns` …), joined by number.
struct LimeSurveyXML {
    let file: String
    let tables: TablesInXML

    private typealias Row = [String: String]

    func survey() throws(ExchangeError) -> LimeSurveySurvey {
        guard tables.rows["questions"] != nil || tables.rows["surveys"] != nil else {
            throw ExchangeError(
                .both(file, file),
                .both("filen från LimeSurvey har inga frågor", "this LimeSurvey file holds no questions"),
                remedy: .both(
                    "Välj Exportera, sedan Enkätstruktur (.lss) i LimeSurvey",
                    "In LimeSurvey choose Export, then Survey structure (.lss)"))
        }
        let head = rows("surveys").first ?? [:]
        var survey = LimeSurveySurvey(file: file, language: LanguageTag(rawValue: head["language"] ?? "en"))
        survey.id = head["sid"] ?? ""
        for settings in rows("surveys_languagesettings") {
            survey.title[tag(settings["surveyls_language"])] = settings["surveyls_title"] ?? ""
        }
        addQuestions(to: &survey)
        survey.unread = unread(survey)
        return survey
    }

    /// What stands in tables and columns that are not read.
    private func unread(_ survey: LimeSurveySurvey) -> [ExchangeNote] {
        let all = rows("questions") + rows("subquestions")
        var parts: [String: [String]] = [:]
        let conditions = conditions
        for qid in Set(rows("conditions").compactMap({ $0["qid"] })) where conditions.relevance(of: qid) == nil {
            parts[qid, default: []].append("conditions")
        }
        for row in rows("question_attributes") where !["", "0", "N"].contains(row["value"] ?? "") {
            guard let name = row["attribute"], Self.attributes.contains(name) else { continue }
            parts[row["qid"] ?? "", default: []].append(name)
        }
        for row in all where !(row["preg"] ?? "").isEmpty { parts[row["qid"] ?? "", default: []].append("preg") }
        let notes = parts.sorted { $0.key < $1.key }.compactMap { qid, names -> ExchangeNote? in
            let row = all.first { $0["qid"] == qid }
            // LimeSurvey makes the relevance of the conditions, except where none was ever saved.
            let hasRelevance = !["", "1"].contains(row?["relevance"] ?? "")
            let told = Set(names).subtracting(hasRelevance ? ["conditions"] : []).sorted()
            let code = row?["title"] ?? qid
            return UnreadParts.note(told, at: .both("frågan \(code)", "question \(code)"))
        }
        var texts = rows("surveys_languagesettings").flatMap { row in
            LimeSurveySurvey.textsOfSurvey.filter { !(row[$0] ?? "").isEmpty }
        }
        let groups = rows("groups") + rows("group_l10ns")
        if groups.contains(where: { !($0["group_name"] ?? "").isEmpty }) { texts.append("group_name") }
        if groups.contains(where: { !($0["description"] ?? "").isEmpty }) { texts.append("group description") }
        if !rows("quota").isEmpty { texts.append("quota") }
        return notes + [UnreadParts.note(Set(texts).sorted(), at: .both(file, file))].compactMap(\.self)
    }

    /// Attributes by which a question takes fewer answers, or is put to fewer.
    private static let attributes: Set = [
        "em_validation_q", "em_validation_sq", "max_answers", "min_answers", "exclude_all_others", "hidden",
        "array_filter", "array_filter_exclude", "min_num_value", "max_num_value", "min_num_value_n", "max_num_value_n",
        "maximum_chars", "date_min", "date_max", "random_group",
    ]

    private func rows(_ table: String) -> [Row] { tables.rows[table] ?? [] }

    private var conditions: LimeSurveyConditions {
        LimeSurveyConditions(rows("conditions"), questions: rows("questions"))
    }

    private func tag(_ language: String?) -> LanguageTag { LanguageTag(rawValue: language ?? "en") }

    private func order(_ row: Row, _ key: String) -> Int { row[key].flatMap { Int($0) } ?? 0 }

    private func addQuestions(to survey: inout LimeSurveySurvey) {
        let (language, conditions) = (survey.language, conditions)
        let groups = distinct(rows("groups"), by: ["gid"], language).sorted {
            order($0, "group_order") < order($1, "group_order")
        }
        let all = rows("questions") + rows("subquestions")
        for group in groups {
            let heads = all.filter { $0["gid"] == group["gid"] && ($0["parent_qid"] ?? "0") == "0" }
            for head in distinct(heads, by: ["qid"], language).sorted(by: {
                order($0, "question_order") < order($1, "question_order")
            }) {
                var question = LimeSurveySurvey.Question(head: entry(head, of: heads, language))
                if ["", "1"].contains(question.head.relevance), let told = conditions.relevance(of: head["qid"] ?? "") {
                    question.head.relevance = told
                }
                question.groupRelevance = group["grelevance"] ?? ""
                let children = all.filter { $0["parent_qid"] == head["qid"] }
                question.subquestions = distinct(children, by: ["qid"], language)
                    .sorted { order($0, "question_order") < order($1, "question_order") }
                    .map { child in
                        var entry = entry(child, of: children, language)
                        entry.type = child["scale_id"] ?? ""
                        return entry
                    }
                question.answers = answers(of: head["qid"] ?? "", language)
                survey.questions.append(question)
            }
        }
    }

    /// One row for each value of the keys: that in the survey's language, else the first.
    private func distinct(_ rows: [Row], by keys: [String], _ language: LanguageTag) -> [Row] {
        var seen: [[String]: Int] = [:]
        var result: [Row] = []
        for row in rows {
            let key = keys.map { row[$0] ?? "" }
            if let index = seen[key] {
                if row["language"] == language.rawValue { result[index] = row }
            } else {
                seen[key] = result.count
                result.append(row)
            }
        }
        return result
    }

    private func entry(_ row: Row, of rows: [Row], _ language: LanguageTag) -> LimeSurveySurvey.Entry {
        let qid = row["qid"] ?? ""
        let texts =
            rows.filter { $0["qid"] == qid && $0["question"] != nil }
            + self.rows("question_l10ns").filter { $0["qid"] == qid }
        let code = row["title"] ?? ""
        return LimeSurveySurvey.Entry(
            code: code, type: row["type"] ?? "", text: byLanguage(texts, "question", language),
            help: byLanguage(texts, "help", language), relevance: row["relevance"] ?? "",
            isMandatory: row["mandatory"] == "Y", hasOther: row["other"] == "Y",
            place: .both("frågan \(code)", "question \(code)"))
    }

    private func byLanguage(_ rows: [Row], _ key: String, _ language: LanguageTag) -> [LanguageTag: String] {
        rows.reduce(into: [:]) { texts, row in
            if let text = row[key], !text.isEmpty {
                texts[row["language"].map(LanguageTag.init(rawValue:)) ?? language] = text
            }
        }
    }

    private func answers(of qid: String, _ language: LanguageTag) -> [LimeSurveySurvey.Entry] {
        let own = rows("answers").filter { $0["qid"] == qid }
        return distinct(own, by: ["code", "scale_id"], language).sorted {
            order($0, "sortorder") < order($1, "sortorder")
        }
        .map { answer in
            let same = own.filter { $0["code"] == answer["code"] && $0["scale_id"] == answer["scale_id"] }
            let l10n = rows("answer_l10ns").filter { $0["aid"] == answer["aid"] && answer["aid"] != nil }
            return LimeSurveySurvey.Entry(
                code: answer["code"] ?? "", type: answer["scale_id"] ?? "0",
                text: byLanguage(same.filter { $0["answer"] != nil } + l10n, "answer", language),
                score: answer["assessment_value"].flatMap { Int($0) },
                place: .both("svaret \(answer["code"] ?? "")", "answer \(answer["code"] ?? "")"))
        }
    }
}
