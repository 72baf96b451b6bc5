import SurveyModel

/// LimeSurvey's tab-separated structure (class S, SL, G, Q, SQ, A; a row for each language) → its survey.
struct LimeSurveyTSV {
    let table: FormTable

    func survey() throws(ExchangeError) -> LimeSurveySurvey {
        let records = table.records
        guard let heads = table.rows.first?.cells, heads.contains("class"), heads.contains("relevance") else {
            throw ExchangeError(
                .both(table.name, table.name),
                .both(
                    "det är ingen enkätstruktur från LimeSurvey: kolumnerna ’class’ och ’relevance’ saknas",
                    "this is no LimeSurvey structure: the columns 'class' and 'relevance' are missing"),
                remedy: .both(
                    "Välj Exportera, sedan Tab-separated-values format (*.txt) i LimeSurvey",
                    "In LimeSurvey choose Export, then Tab-separated-values format (*.txt)"))
        }
        let base = records.first { $0["class"] == "S" && $0["name"] == "language" }?["text"] ?? "en"
        var survey = LimeSurveySurvey(file: table.name, language: LanguageTag(rawValue: base))
        survey.id = records.first { $0["class"] == "S" && $0["name"] == "sid" }?["text"] ?? ""
        var reading = Reading()
        for record in records { read(record, &reading, into: &survey) }
        survey.unread =
            UnreadParts.columns(of: table) { Self.headings.contains($0) }
            + [UnreadParts.note(texts(records), at: table.place)].compactMap(\.self)
        return survey
    }

    /// The texts around the questions, which are not read.
    private func texts(_ records: [FormRecord]) -> [String] {
        let ofSurvey = records.filter {
            $0["class"] == "SL" && $0["name"] != "surveyls_title" && $0["name"].hasPrefix("surveyls_")
                && !$0["text"].isEmpty
        }.map { $0["name"] }.filter(LimeSurveySurvey.textsOfSurvey.contains)
        let groups = records.filter { $0["class"] == "G" }
        return Set(ofSurvey).sorted() + (groups.contains { !$0["name"].isEmpty } ? ["group_name"] : [])
            + (groups.contains { !$0["text"].isEmpty } ? ["group description"] : [])
    }

    private static let headings: Set = [
        "id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language", "mandatory",
        "other",
        "assessment_value", "num_value_int_only", "same_default", "same_script",
    ]

    /// Where the reading stands: languages follow each other, each telling the whole survey again.
    private struct Reading {
        var question: Int?
        var groupRelevance = ""
    }

    private func read(_ record: FormRecord, _ reading: inout Reading, into survey: inout LimeSurveySurvey) {
        let language = LanguageTag(rawValue: record["language"].isEmpty ? survey.language.rawValue : record["language"])
        switch record["class"] {
        case "SL" where record["name"] == "surveyls_title": survey.title[language] = record["text"]
        case "G":
            reading.question = nil
            reading.groupRelevance = record["relevance"]
        case "Q":
            let entry = entry(record, language)
            if let index = survey.questions.firstIndex(where: { $0.head.code == entry.code }) {
                survey.questions[index].head.merge(entry)
                reading.question = index
            } else {
                survey.questions.append(.init(head: entry, groupRelevance: reading.groupRelevance))
                reading.question = survey.questions.count - 1
            }
        case "SQ":
            if let index = reading.question { add(entry(record, language), to: &survey.questions[index].subquestions) }
        case "A":
            if let index = reading.question { add(entry(record, language), to: &survey.questions[index].answers) }
        default: break
        }
    }

    private func add(_ entry: LimeSurveySurvey.Entry, to entries: inout [LimeSurveySurvey.Entry]) {
        if let index = entries.firstIndex(where: { $0.code == entry.code && $0.type == entry.type }) {
            entries[index].merge(entry)
        } else {
            entries.append(entry)
        }
    }

    private func entry(_ record: FormRecord, _ language: LanguageTag) -> LimeSurveySurvey.Entry {
        let assessment = record["assessment_value"].isEmpty ? record["relevance"] : record["assessment_value"]
        return LimeSurveySurvey.Entry(
            code: record["name"], type: record["type/scale"],
            text: record["text"].isEmpty ? [:] : [language: record["text"]],
            help: record["help"].isEmpty ? [:] : [language: record["help"]],
            relevance: record["class"] == "A" ? "" : record["relevance"],
            isMandatory: record["mandatory"] == "Y", hasOther: record["other"] == "Y",
            isWhole: record["num_value_int_only"] == "1",
            score: record["class"] == "A" ? Int(assessment) : nil, place: record.place)
    }
}

extension LimeSurveySurvey.Entry {
    /// Takes the texts of the same entry in another language.
    mutating func merge(_ other: LimeSurveySurvey.Entry) {
        text.merge(other.text) { own, _ in own }
        help.merge(other.help) { own, _ in own }
    }
}
