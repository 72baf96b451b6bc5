#if CommandLine
    import Mustache

    /// What a template reads, by name; everything is worked out before, so that templates decide nothing.
    ///
    /// A name that is absent is looked for further out by the template engine, so templates ask for inner names with a
    /// leading full stop, as `{{.hint}}`.
    struct TemplateValues: MustacheParent, ExpressibleByDictionaryLiteral {
        private var values: [String: Any] = [:]

        init(dictionaryLiteral elements: (String, Any?)...) {
            for (name, value) in elements { values[name] = value }
        }

        func child(named name: String) -> Any? { values[name] }

        /// These values and others, which win.
        func adding(_ others: TemplateValues) -> TemplateValues {
            var copy = self
            copy.values.merge(others.values) { _, other in other }
            return copy
        }
    }

    extension TemplateValues {
        /// A field that travels unseen.
        static func hidden(_ name: String, _ value: String) -> TemplateValues { ["name": name, "value": value] }
    }
#endif
