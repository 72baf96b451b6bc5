import ResponseStore
import SurveyModel

extension CollectedWave {
    /// Reminds of a day by which those who answered were told that their answers are gone.
    func noteIfOverdue(in store: String) {
        guard let last = definition.deleteAfter, let today = CalendarDate.today, today > last else { return }
        StandardStreams.diagnose(
            """
            warning: \(store): answers to \(name) were to be deleted after \(last), so none are taken. Delete them with \
            'enkat store erase' when what they were given for is published.
            """)
    }
}
