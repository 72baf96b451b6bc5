import ResponseStore
import SurveyModel

extension ResponseStore {
    /// Reminds of a day by which those who answered were told that their answers are gone.
    func noteIfOverdue(_ wave: CollectedWave) throws {
        guard let last = wave.definition.deleteAfter, let today = CalendarDate.today, today > last,
            try counts(of: wave).answered > 0
        else { return }
        StandardStreams.diagnose(
            """
            warning: \(path): answers to \(wave.name) were to be deleted after \(last), so none are taken. Delete them with \
            'enkat store erase' when what they were given for is published.
            """)
    }
}
