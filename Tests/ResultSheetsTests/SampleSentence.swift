import SurveyModel

@testable import DisclosureControl
@testable import ResultSheets

/// What is said of a goal, with ordinary spaces.
func sentence(_ goal: PublishedGoal, _ language: LanguageTag = .swedish) -> String {
    plain(GoalSentence(goal, in: Edition(SamplePublication.year, language: language)).text)
}

/// The text with ordinary spaces, to be read in a test.
func plain(_ text: String) -> String {
    text.split(separator: Typography.noBreakSpace, omittingEmptySubsequences: false).joined(separator: " ")
}
