extension LocalizedText {
    /// A text in the toolkit's two languages.
    package static func both(_ swedish: String, _ english: String) -> LocalizedText {
        LocalizedText([.swedish: swedish, .english: english])
    }
}
