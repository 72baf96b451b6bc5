#if CommandLine

    /// Reads a definition by the Triple-S standard from its XML.
    final class TripleSParser: XMLVisitor {
        private(set) var definition = TripleSDefinition(version: "", name: "", title: [:], data: .init(), variables: [])
        /// Whether the survey has records below records, which one table cannot hold.
        private(set) var isHierarchical = false
        /// Whether the root is that of the standard.
        private(set) var isTripleS = false
        var wantsPause = false
        private(set) var hasFault = false

        private var records = 0
        private var variable: TripleSDefinition.Variable?
        private var value: TripleSDefinition.Value?
        private var path: [XMLName] = []
        private var text: [UInt8] = []
        private var languages: [String] = []

        private static let mostVariables = 32_767
        private static let mostValues = 1 << 20
        private static let deepest = 64
        private var valueCount = 0

        private enum Name {
            static let root = XMLName("sss")
            static let survey = XMLName("survey")
            static let record = XMLName("record")
            static let variable = XMLName("variable")
            static let value = XMLName("value")
            static let label = XMLName("label")
            static let title = XMLName("title")
            static let text = XMLName("text")
            static let name = XMLName("name")
            static let filter = XMLName("filter")
            static let lineBreak = XMLName("br")
        }

        func begin(_ name: XMLName, _ attributes: XMLAttributes) {
            // A label's own text ends where its first specialised text begins.
            if name == Name.text { take(words, in: "") }
            path.append(name)
            hasFault = hasFault || path.count > TripleSParser.deepest
            switch name {
            case Name.root:
                isTripleS = path.count == 1
                definition.version = attributes.text("version") ?? ""
                definition.languages = (attributes.text("languages") ?? "").split(separator: " ").map(String.init)
            case Name.record: beginRecord(attributes)
            case Name.variable: beginVariable(attributes)
            case Name.text: languages.append(attributes.text("lang") ?? attributes.text("mode").map { "x-" + $0 } ?? "")
            case XMLName("hierarchy"), XMLName("parent"): isHierarchical = true
            default: if variable != nil { beginPart(name, attributes) }
            }
            if name == Name.lineBreak { text.append(0x20) } else { text.removeAll(keepingCapacity: true) }
        }

        private func beginRecord(_ attributes: XMLAttributes) {
            records += 1
            isHierarchical = isHierarchical || records > 1
            definition.data.isDelimited = attributes.text("format") == "csv"
            definition.data.skippedLines = max(0, min(1000, attributes.number("skip") ?? 0))
            definition.data.fileName = attributes.text("href")
        }

        private func beginVariable(_ attributes: XMLAttributes) {
            var variable = TripleSDefinition.Variable()
            variable.ident = attributes.text("ident") ?? ""
            variable.kind = attributes.text("type").flatMap(TripleSDefinition.Kind.init(rawValue:)) ?? .character
            variable.use = attributes.text("use")
            self.variable = variable
        }

        private func beginPart(_ name: XMLName, _ attributes: XMLAttributes) {
            switch name {
            case XMLName("position"):
                let start = attributes.number("start") ?? 0
                variable?.start = start
                variable?.finish = attributes.number("finish") ?? start
            case XMLName("spread"):
                variable?.spread = .init(
                    subfields: attributes.number("subfields") ?? 0, width: attributes.number("width"))
            case XMLName("range"):
                variable?.range = .init(from: attributes.text("from") ?? "", to: attributes.text("to") ?? "")
            case Name.value:
                value = .init(code: attributes.text("code") ?? "", label: [:], score: attributes.text("score"))
            default: break
            }
        }

        func text(_ bytes: UnsafeRawBufferPointer) {
            unsafe text.append(contentsOf: bytes)
            hasFault = hasFault || text.count > 1 << 20
        }

        func end(_ name: XMLName) {
            _ = path.popLast()
            let words = words
            switch name {
            case Name.lineBreak: return
            case Name.name where variable != nil: variable?.name = words
            case Name.name where path.last == Name.survey: definition.name = words
            case Name.filter: variable?.filter = words
            case Name.text: take(words, in: languages.popLast() ?? "")
            case Name.label, Name.title: take(words, in: "", of: name)
            case Name.value: endValue(words)
            case Name.variable: endVariable()
            default: break
            }
            text.removeAll(keepingCapacity: true)
        }

        /// The text so far, with single spaces.
        private var words: String {
            String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// Gives a text to what it stands in.
        private func take(_ words: String, in language: String, of element: XMLName? = nil) {
            guard !words.isEmpty else { return }
            if value != nil {
                value?.label[language] = words
            } else if variable != nil {
                if path.contains(Name.label) || element == Name.label { variable?.label[language] = words }
            } else if element == Name.title || path.contains(Name.title) {
                definition.title[language] = words
            }
        }

        private func endValue(_ words: String) {
            take(words, in: "")
            if let value { variable?.values.append(value) }
            value = nil
            valueCount += 1
            hasFault = hasFault || valueCount > TripleSParser.mostValues
        }

        private func endVariable() {
            if let variable { definition.variables.append(variable) }
            variable = nil
            hasFault = hasFault || definition.variables.count > TripleSParser.mostVariables
        }
    }

    extension TripleSDefinition {
        /// The largest definition that is read.
        static let mostBytes = 1 << 26

        /// Reads a definition.
        ///
        /// - Throws: ``TableError`` where it is no Triple-S, damaged, or of several records.
        public init(_ source: ByteSource) throws(TableError) {
            let bytes = try source.whole(limit: TripleSDefinition.mostBytes)
            let place = TableLocation(file: source.name)
            let parser = TripleSParser()
            let stream = XMLStream(XMLBytes(bytes), visitor: parser, allowsDocumentType: true)
            do { while try stream.read() {} } catch { throw TableError(error, at: place) }
            guard parser.isTripleS else { throw TableError(.otherFormat(.markup), at: place) }
            guard !parser.isHierarchical else { throw TableError(.hierarchy, at: place) }
            self = parser.definition
            guard !variables.isEmpty else { throw TableError(.empty, at: place) }
            guard variables.allSatisfy(\.hasPlace) else { throw TableError(TableError.Problem.damaged, at: place) }
        }
    }

    extension TripleSDefinition.Variable {
        /// Whether it has a place that a line can have, and parts that fit in it.
        fileprivate var hasPlace: Bool {
            let parts =
                spread.map { (1...10_000).contains($0.subfields) && (1...10_000).contains($0.width ?? 1) } ?? true
            return (1...1_000_000).contains(start) && (start...1_000_000).contains(finish) && parts
        }
    }

    /// An XML document in memory, in UTF-8 or as it declares; Windows-1252, which the parser does not know, is turned
    /// into UTF-8.
    struct XMLBytes {
        let bytes: [UInt8]
        let isTranscoded: Bool

        init(_ bytes: [UInt8]) {
            let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased().prefix { $0 != ">" }
            isTranscoded = head.contains("windows-1252") || head.contains("cp1252")
            self.bytes = isTranscoded ? Array(TextEncoding.windows1252.text(of: bytes).utf8) : bytes
        }
    }

#endif
