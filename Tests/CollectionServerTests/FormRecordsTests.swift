#if CommandLine
    import Foundation
    import ResponseImport
    import SurveyDefinition
    import SurveyModel
    import Tables
    import Testing

    @testable import CollectionServer

    /// Every instrument of the repository, filled in at random page by page, and the records read back by the import.
    struct FormRecordsTests {
        private static let library: SurveyLibrary? = {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            return try? SurveyLibrary(directory: root.appendingPathComponent("Surveys").path)
        }()

        @Test(arguments: FormPaging.allCases)
        func `every instrument can be filled in, and its records are read as they were meant`(_ paging: FormPaging)
            throws
        {
            let library = try #require(FormRecordsTests.library)
            #expect(library.instruments.count >= 59)
            for instrument in library.instruments {
                var random = SmallRandom(state: UInt64(instrument.items.count))
                let records = try (0..<8).map { _ in
                    try FormWalker(FormDefinition(instrument, paging: paging)).record(&random)
                }
                try check(records, of: instrument)
            }
        }

        private func check(_ records: [SurveyRecord], of asked: Instrument) throws {
            // What is filled in by chance may repeat a record's key.
            var instrument = asked
            instrument.recordKey = []
            let items = instrument.items.filter { $0.type != .note }
            var writer = CSVWriter()
            writer.write(row: items.map(\.name))
            for record in records {
                writer.write(row: items.map { record.answers[$0.name]?.canonicalCell(as: $0.type) ?? "" })
            }
            let source = ByteSource(text: String(decoding: writer.bytes, as: UTF8.self))
            let (table, receipt) = try ResponseImporter(instrument: instrument).records(from: source)
            let title = "\(instrument.id) \(instrument.wave ?? "")"
            #expect(table.count == records.count, "\(title)")
            #expect(receipt.isBalanced && receipt.setAside.isEmpty, "\(title)")
            #expect(receipt.columns.allSatisfy { $0.answeredThoughNotAsked == 0 }, "\(title)")
            for (row, record) in records.enumerated() {
                for item in items {
                    let read = table.columns[item.name]?.answer(row, of: item)
                    #expect(meant(read, item) == meant(record.answers[item.name], item), "\(title) \(item.name)")
                }
            }
        }

        /// What the canonical CSV keeps of an answer: why a text is missing it does not say.
        private func meant(_ answer: RecordedAnswer?, _ item: Item) -> RecordedAnswer? {
            if item.type == .text, case .missing = answer { .missing(.noAnswer) } else { answer }
        }
    }

    /// A respondent who chooses at random, goes back now and then, and reads nothing but the pages.
    private struct FormWalker {
        private let definition: FormDefinition

        init(_ definition: FormDefinition) { self.definition = definition }

        func record(_ random: inout SmallRandom) throws -> SurveyRecord {
            var passage = FormPassage(definition)
            for _ in 0..<400 {
                if passage.place == .finished { return passage.reading.record }
                #expect(passage.faults.isEmpty)
                let action: FormAction = random.next(8) == 0 ? .back : passage.place == .review ? .send : .next
                let fields = sent(from: passage, pressing: action, &random)
                passage = FormPassage(definition, sent: try FormFields(fields.encoded))
            }
            throw EndlessForm()
        }

        private struct EndlessForm: Error {}

        private func sent(
            from passage: FormPassage, pressing action: FormAction, _ random: inout SmallRandom
        ) -> FormFields {
            var shown: [Item] = []
            if case .page(let page) = passage.place {
                shown = passage.plan.pages[page].map { definition.instrument.items[$0] }
            }
            let names = Set(shown.flatMap(\.formFields))
            var fields = FormCarriage.fields(
                passage.draft, of: definition.instrument, without: names, place: passage.placeName, PageVoice(.swedish))
            for item in shown { fields += entry(item, &random) }
            return FormFields(fields + [.init(name: FormField.action, value: action.value)])
        }

        private func entry(_ item: Item, _ random: inout SmallRandom) -> [FormFields.Field] {
            if !item.isRequired, random.next(4) == 0 { return [] }
            func one(_ value: String) -> [FormFields.Field] { [.init(name: item.name, value: value)] }
            switch item.type {
            case .note: return []
            case .selectOne: return one(item.options[random.next(item.options.count)].code)
            case .selectMultiple:
                let answers = item.options.filter { $0.missing == nil }
                let first = random.next(answers.count)
                return Set([first, random.next(answers.count)]).flatMap { one(answers[$0].code) }
            case .integer: return one("\(1 + random.next(9))")
            case .decimal: return one("\(1 + random.next(9)),\(random.next(10))")
            // A repeated id of a record would be set aside as the same record twice.
            case .text where item.role == .recordID || item.role == .personCode:
                return one("nr \(random.next(1_000_000_000))")
            case .text: return one(["Hej; \"citat\", å", "=1+1", "rad\r\ntvå", "_no", "0604"][random.next(5)])
            case .date:
                let day = ["20\(18 + random.next(5))", "\(1 + random.next(12))", "0\(1 + random.next(9))"]
                return zip(DatePart.allCases, day).map { .init(name: item.name + $0.suffix, value: $1) }
            }
        }
    }

    /// Splitmix64, so that a failure comes again.
    private struct SmallRandom {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(bound))
        }
    }
#endif
