#if CommandLine
    import SurveyModel

    /// The colours of forms, those of the result sheets; every text keeps 4.5 : 1 against its ground and every field's edge
    /// 3 : 1, in light and dark.
    enum FormStylesheetColours {
        /// The rules, with an organisation's own colours where it has them.
        static func css(_ theme: Theme?) -> String {
            let light = (theme?.accent ?? Colour(0x0B5C60)).hexadecimal
            // A light page's colour without a dark sister must not stand on dark pages.
            let dark = (theme?.accentDark ?? Colour(0x83CFCA)).hexadecimal
            return """
                :root {
                  color-scheme: light dark;
                  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial,
                    sans-serif;
                  --serif: ui-serif, "Iowan Old Style", Charter, "Palatino Linotype", Georgia, "DejaVu Serif", serif;
                  --paper: #f6f4ef; --card: #ffffff; --tint: #e3eeec; --ink: #1b2526; --muted: #536062; --line: #e2ded5;
                  --edge: #6f7b7c; --accent: \(light); --on-accent: #ffffff; --fault: #a1261d; --fault-tint: #fbe6e2;
                }
                @media (prefers-color-scheme: dark) { :root {
                  --paper: #11181a; --card: #192123; --tint: #1b2f30; --ink: #e9edeb; --muted: #a5b2b2; --line: #303b3d;
                  --edge: #8d9a9a; --accent: \(dark); --on-accent: #11181a; --fault: #ffa598; --fault-tint: #43211d;
                } }
                """
        }
    }
#endif
