#if CommandLine
    import SurveyModel

    /// The language of one page: the house's words in it, and the definition's texts marked where they are in another.
    struct PageVoice {
        /// The language that was asked for and is offered.
        let language: LanguageTag
        let words: FormWords

        init(_ language: LanguageTag) {
            self.language = language
            words = FormWords(language)
        }

        /// Languages written from right to left (CLDR 45, `characterOrder` right-to-left).
        private static let rightToLeft: Set<String> = [
            "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
        ]

        /// Whether a language is written from right to left.
        static func direction(of language: LanguageTag) -> String {
            let parts = language.rawValue.lowercased().split(separator: "-").map(String.init)
            if parts.contains("latn") { return "ltr" }
            // Kurdish is written from the left in the north, from the right where its script is said to be Arabic.
            if parts.first == "ku" { return parts.contains("arab") ? "rtl" : "ltr" }
            return parts.first.map(rightToLeft.contains) == true ? "rtl" : "ltr"
        }

        /// The attributes of an element that holds the house's own words, where they are not in the page's language.
        var markOfWords: String {
            words.tag == language || language.isKind(of: words.tag) ? "" : PageVoice.attributes(words.tag)
        }

        /// A text of the definition with its language, where that is not the page's.
        func text(_ text: LocalizedText) -> TemplateValues {
            ["text": text.text(in: language), "lang": spoken(text).map(PageVoice.attributes)]
        }

        /// Words of the house that stand among texts of the definition.
        func plain(_ text: String) -> TemplateValues {
            ["text": text, "lang": markOfWords.isEmpty ? nil : markOfWords]
        }

        /// The language a text appears in, where that is not the page's.
        private func spoken(_ text: LocalizedText) -> LanguageTag? {
            var wanted: LanguageTag? = language
            while let tag = wanted {
                if text.texts[tag] != nil { return nil }
                wanted = tag.broader
            }
            return text.defaultLanguage
        }

        private static func attributes(_ language: LanguageTag) -> String {
            // A tag of a definition is letters, digits and hyphens; anything else has no place in an attribute.
            let tag = String(
                language.rawValue.unicodeScalars.filter {
                    $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "-")
                })
            return " lang=\"\(tag)\" dir=\"\(direction(of: language))\""
        }
    }

    extension LanguageTag {
        /// Whether it is another language or a variety of it.
        fileprivate func isKind(of other: LanguageTag) -> Bool {
            var tag: LanguageTag? = self
            while let wider = tag {
                if wider == other { return true }
                tag = wider.broader
            }
            return false
        }
    }

    extension Instrument {
        /// The languages its form is offered in: its own first, then those in which every question can be read.
        ///
        /// A variety as easy Swedish is offered where at least one question has it; the others stand in the wider language.
        var formLanguages: [LanguageTag] {
            let labels = [title] + items.map(\.label)
            let named = labels.reduce(into: Set<LanguageTag>()) { $0.formUnion($1.texts.keys) }
            let others = named.subtracting([language]).filter { tag in labels.allSatisfy { $0.speaks(tag) } }
            let order: [LanguageTag] = [.swedish, FormWords.easySwedish, .english]
            return [language]
                + others.sorted {
                    (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
                }
        }
    }

    extension LocalizedText {
        /// Whether it can be read in a language: in it, or in a wider one.
        fileprivate func speaks(_ language: LanguageTag) -> Bool {
            var wanted: LanguageTag? = language
            while let tag = wanted {
                if texts[tag] != nil { return true }
                wanted = tag.broader
            }
            // Digits alone, as the steps of a scale, are the same in every language.
            return texts.values.allSatisfy { $0.allSatisfy { !$0.isLetter } }
        }
    }
#endif
