#if CommandLine
    import SurveyModel

    /// The files that pages name: one style sheet and one script, both optional to a reader.
    enum FormAssets {
        /// By path under `/assets/`.
        static func all(theme: Theme?) -> [String: FormAsset] {
            let css = [
                FormStylesheetColours.css(theme), FormStylesheet.css, FormStylesheetOfQuestions.css,
                FormStylesheetOfMedia.css,
            ].joined(separator: "\n")
            return [
                "form.css": FormAsset(mediaType: "text/css; charset=utf-8", bytes: Array(css.utf8)),
                "form.js": FormAsset(mediaType: "text/javascript; charset=utf-8", bytes: Array(FormScript.js.utf8)),
            ]
        }
    }
#endif
