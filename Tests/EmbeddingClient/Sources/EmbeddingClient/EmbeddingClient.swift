import DisclosureControl
import ResponseImport
import ResultSheets
import SurveyDefinition
import SurveyModel
import SurveyStatistics
import Tables
import YearSnapshots

@main
struct EmbeddingClient {
    static func main() {
        var goal = GoalDescription(
            id: "support", scope: .organisation, text: "Stöd", kind: .shareAgree,
            target: .atLeast(.share(Fraction(percent: 90))))
        goal.items = ["stod"]
        print(Judgement(of: goal).status(of: .share(Share(26, of: 29))).symbol)
    }
}
