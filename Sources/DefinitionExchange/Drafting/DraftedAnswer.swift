import ResponseImport
import SurveyModel

/// What a question's answers were taken for, before it is an item.
struct DraftedAnswer {
    /// The kind of answer.
    let type: ItemType
    /// The options, where it has any.
    var choices: [Choice] = []
    /// What the list of options is to be called.
    var list = ""
    /// What an analyst should look at, in both languages.
    var doubts: [LocalizedText] = []

    /// Free text.
    static let text = DraftedAnswer(type: .text)
}

extension DraftedAnswer {
    /// The answer in a known scale, with all its points, and words for missing answers beside it.
    static func scale(_ scale: KnownScale, _ positions: [Int], words: [String], missing: [String]) -> DraftedAnswer {
        let spelled = Dictionary(zip(positions, words)) { first, _ in first }
        let first = scale.points.count - scale.agreeing
        let choices = scale.points.indices.map { point in
            Choice(
                code: String(point + 1), label: LocalizedText(spelled[point] ?? scale.points[point][0]),
                score: scale.isScored ? point + 1 : nil, agrees: point >= first)
        }
        var answer = DraftedAnswer(
            type: .selectOne, choices: choices + DraftedAnswer.missing(missing), list: scale.name)
        let unseen = scale.points.indices.filter { spelled[$0] == nil }
        if !unseen.isEmpty {
            let words = unseen.map { "\"\(scale.points[$0][0])\"" }.joined(separator: ", ")
            answer.doubts.append(
                .both(
                    "\(words.replacing("\"", with: "”")) står inte i filen utan hör till skalan; rätta orden om de är andra",
                    "\(words) is not in the file but belongs to the scale; correct the words if they are others"))
        }
        return answer
    }

    /// The answer on a scale of numbers.
    static func scale(_ scale: NumberScale, missing: [String]) -> DraftedAnswer {
        let low = scale.points.first?.number ?? 0
        let high = scale.points.last?.number ?? 0
        var choices = scale.points.map { point in
            Choice(
                code: String(point.number), label: LocalizedText(point.label ?? String(point.number)),
                score: point.number,
                agrees: scale.firstAgreeing.map { point.number >= $0 } ?? false)
        }
        var doubts: [LocalizedText] = []
        for number in scale.outside {
            let isUnknown = [98, 88, 998, -1, -8].contains(number)
            choices.append(
                Choice(
                    code: String(number), label: LocalizedText(isUnknown ? "\(number) (?)" : "\(number) (??)"),
                    missing: isUnknown ? .dontKnow : .notApplicable))
            doubts.append(
                .both(
                    "\(number) ligger utanför skalan och togs för ett svar som saknas",
                    "\(number) lies outside the scale and was taken for a missing answer"))
        }
        if scale.isMixed {
            doubts.append(
                .both(
                    "i filen står siffror och ord om varandra; vilken siffra orden står för är gissat",
                    "the file mixes numbers and words; which number the words stand for is a guess"))
        } else if scale.goesDown {
            doubts.append(
                .both(
                    "orden vid talen säger att skalan går nedåt; märk vilka som instämmer med agree",
                    "the words beside the numbers say that the scale goes down; mark which agree with agree"))
        } else if scale.firstAgreeing == nil {
            doubts.append(
                .both(
                    "vad siffrorna betyder står inte i filen; inget alternativ har märkts som instämmande",
                    "what the numbers mean is not in the file; no option is marked as agreeing"))
        }
        let list = "skala_\(low)_\(high)" + (scale.points.contains { $0.label != nil } ? "_ord" : "")
        return DraftedAnswer(
            type: .selectOne, choices: choices + DraftedAnswer.missing(missing), list: list, doubts: doubts)
    }

    /// Options for words that tell that an answer is missing.
    static func missing(_ words: [String]) -> [Choice] {
        words.enumerated().compactMap { index, word in
            MissingWords.kind(ofOption: word).map { kind in
                let code = kind == .dontKnow ? 98 - 10 * index : 99 - 10 * index
                return Choice(code: String(code), label: LocalizedText(word), missing: kind)
            }
        }
    }
}
