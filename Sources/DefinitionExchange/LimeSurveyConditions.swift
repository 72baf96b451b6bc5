/// The conditions of a LimeSurvey file that were set question by question → the relevance that LimeSurvey makes of them.
///
/// Answers to one question are joined by "or", questions by "and", scenarios by "or". What asks for more than an answer
/// (other fields, patterns, blank answers) is left to be told; a rule is carried whole or not at all.
struct LimeSurveyConditions {
    typealias Row = [String: String]

    private let conditions: [String: [Row]]
    private let questions: [String: Row]

    private static let methods: Set = ["==", "!=", "<", "<=", ">", ">="]

    /// What the tables `conditions` and `questions` hold.
    init(_ conditions: [Row], questions: [Row]) {
        self.conditions = Dictionary(grouping: conditions) { $0["qid"] ?? "" }
        self.questions = Dictionary(questions.compactMap { row in row["qid"].map { ($0, row) } }) { first, _ in first }
    }

    /// The relevance of a question; nil where it has no conditions, or one that cannot be said.
    func relevance(of qid: String) -> String? {
        guard let rows = conditions[qid] else { return nil }
        var scenarios: [String: [(question: String, parts: [String])]] = [:]
        for row in rows {
            guard let part = comparison(row), let question = row["cqid"] else { return nil }
            let scenario = row["scenario"] ?? "1"
            if let place = scenarios[scenario]?.firstIndex(where: { $0.question == question }) {
                scenarios[scenario]?[place].parts.append(part)
            } else {
                scenarios[scenario, default: []].append((question, [part]))
            }
        }
        let said = scenarios.sorted { $0.key < $1.key }.map { scenario in
            joined(scenario.value.map { joined($0.parts, by: "or") }, by: "and")
        }
        return joined(said, by: "or")
    }

    private func joined(_ parts: [String], by word: String) -> String {
        parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " \(word) ")))"
    }

    /// One condition as a comparison, as `Q1_SQ1.NAOK == "Y"`.
    private func comparison(_ row: Row) -> String? {
        guard let qid = row["cqid"], let question = questions[qid], let code = question["title"], !code.isEmpty,
            let method = row["method"], Self.methods.contains(method), var value = row["value"],
            var part = part(of: row["cfieldname"] ?? "", question: qid), !value.isEmpty,
            !value.contains(where: { "\"@{".contains($0) })
        else { return nil }
        // Without a plus, the value of a question with several answers is the one that is ticked.
        if ["M", "P"].contains(question["type"]), row["cfieldname"]?.first != "+" {
            guard part.isEmpty else { return nil }
            (part, value) = (value, "Y")
        }
        let name = part.isEmpty ? code : "\(code)_\(part)"
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
        return "\(name).NAOK \(method) \"\(value)\""
    }

    /// The code of the subquestion that a field names behind survey, group and question, as in `12X3X45SQ1`.
    private func part(of field: String, question: String) -> String? {
        let parts = field.drop { $0 == "+" }.split(separator: "X", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].hasPrefix(question) else { return nil }
        return String(parts[2].dropFirst(question.count))
    }
}
