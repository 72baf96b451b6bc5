import SurveyModel

/// The options that LimeSurvey's own question types carry, with the codes of its exports.
enum LimeSurveyScales {
    /// `1` to `5`, or another row of numbers.
    static func points(_ range: ClosedRange<Int>) -> [Choice] {
        range.map { Choice(code: String($0), label: LocalizedText(String($0)), score: $0) }
    }

    static let yesNo = [option("Y", "Ja", "Yes"), option("N", "Nej", "No")]
    static let gender = [option("F", "Kvinna", "Female"), option("M", "Man", "Male")]
    static let yesUncertainNo = [
        option("Y", "Ja", "Yes"),
        Choice(code: "U", label: .both("Vet ej", "Uncertain"), missing: .dontKnow), option("N", "Nej", "No"),
    ]
    static let change = [
        option("I", "Öka", "Increase"), option("S", "Oförändrat", "Same"), option("D", "Minska", "Decrease"),
    ]
    static let other = LocalizedText.both("Annat", "Other")
    static let comment = LocalizedText.both("kommentar", "comment")

    private static func option(_ code: String, _ swedish: String, _ english: String) -> Choice {
        Choice(code: code, label: .both(swedish, english))
    }
}
