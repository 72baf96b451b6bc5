import SurveyModel

/// Opens a file in the program its reader has chosen for it; where none can, the file is written all the same.
enum Browser {
    static func open(_ path: String, telling language: LanguageTag) {
        #if canImport(Darwin)
            let opener = "open"
        #else
            let opener = "xdg-open"
        #endif
        guard let program = Subprocess.find(opener), Subprocess.run(program, [path]) == 0 else {
            return StandardStreams.diagnose(
                language.isSwedish
                    ? "obs: \(path) är skriven men gick inte att öppna. Öppna den själv."
                    : "note: \(path) is written but could not be opened. Open it by hand.")
        }
    }
}
