#if CommandLine
    import SurveyModel
    import Testing

    @testable import CollectionServer

    struct FormReadingTests {
        private func reading(_ body: String) throws -> FormReading {
            let fields = try FormSample.fields(body)
            return FormReading(DraftAnswers(fields, for: FormSample.instrument), of: FormSample.instrument)
        }

        private func fault(_ body: String, of name: String) throws -> EntryFault? {
            let position = try #require(FormSample.items.firstIndex { $0.name == name })
            return try reading(body).fault(at: position)
        }

        @Test(
            "A number is read as people write it",
            arguments: [
                ("12", false, .number(12)), ("-3", false, .number(-3)), ("−3", false, .number(-3)),
                ("1 2", false, .fault(.notANumber)), ("12 3456", false, .fault(.notANumber)),
                ("1 234 567 ", false, .number(1_234_567)),
                ("1 234,5", true, .number(1_234_500_000)), ("1 2,5", true, .fault(.notANumber)),
                ("- 5", false, .number(-5)),
                ("1 234", false, .number(1234)), ("1\u{A0}234", false, .number(1234)), ("007", false, .number(7)),
                ("1000000000", false, .number(1_000_000_000)), ("1000000001", false, .fault(.numberTooLarge)),
                ("99999999999999999999", false, .fault(.numberTooLarge)), ("12,0", false, .fault(.notWhole)),
                ("1.234", false, .fault(.notWhole)), ("tolv", false, .fault(.notANumber)),
                ("1e3", false, .fault(.notANumber)), ("+5", false, .fault(.notANumber)),
                ("-", false, .fault(.notANumber)),
                ("12,5", true, .number(12_500_000)), ("12.5", true, .number(12_500_000)),
                ("0,000001", true, .number(1)),
                ("-0,5", true, .number(-500_000)), ("1,50000000", true, .number(1_500_000)),
                ("0,1234567", true, .fault(.tooPrecise)), ("1,2,3", true, .fault(.notANumber)),
                (",5", true, .fault(.notANumber)), ("5,", true, .fault(.notANumber)), ("٣", true, .fault(.notANumber)),
            ] as [(String, Bool, FormAnswer)])
        func numbers(_ text: String, _ isDecimal: Bool, _ expected: FormAnswer) {
            #expect(EnteredNumber.answer(text, isDecimal: isDecimal) == expected)
        }

        @Test(
            "A day is three parts that make a day",
            arguments: [
                ("", nil), ("dag-year=2020&dag-month=2&dag-day=29", nil),
                ("dag-year=2021&dag-month=2&dag-day=29", .notADate), ("dag-year=20&dag-month=2&dag-day=1", .notADate),
                ("dag-year=2021&dag-day=1", .incompleteDate([.month])),
                ("dag-month=5", .incompleteDate([.year, .day])),
                ("dag-year=2016&dag-month=12&dag-day=31", .constraint),
                ("dag-year=mars&dag-month=2&dag-day=1", .notADate),
            ] as [(String, EntryFault?)])
        func days(_ body: String, _ expected: EntryFault?) throws {
            #expect(try fault(body, of: "dag") == expected)
        }

        @Test(
            "Options are codes of the list, and don't know stands alone",
            arguments: [
                ("metoder=b&metoder=a", "metoder", nil), ("metoder=vet-ej", "metoder", nil),
                ("metoder=a&metoder=vet-ej", "metoder", .exclusive(3)), ("metoder=x", "metoder", .noSuchOption),
                ("roll=chef&roll=chef", "roll", nil), ("roll=chef&roll=annan", "roll", .noSuchOption),
                ("roll=Chef", "roll", .noSuchOption), ("natverk=", "natverk", .required),
            ] as [(String, String, EntryFault?)])
        func options(_ body: String, _ item: String, _ expected: EntryFault?) throws {
            #expect(try fault(body, of: item) == expected)
        }

        @Test(
            "A constraint is asked of an answer and never of a blank",
            arguments: [
                ("natverk=rad&radet=50", nil), ("natverk=rad&radet=51", .constraint), ("natverk=rad", nil),
                ("natverk=rad&radet=-1", .constraint), ("natverk=chefer&radet=51", nil),
            ] as [(String, EntryFault?)])
        func constraints(_ body: String, _ expected: EntryFault?) throws {
            #expect(try fault(body, of: "radet") == expected)
        }

        @Test(
            "What is asked follows from what is answered",
            arguments: [
                ("", "leder", false), ("roll=chef", "leder", true), ("roll=annan", "leder", false),
                ("natverk=rad", "radet", true), ("natverk=chefer", "radet", false), ("", "radet", true),
                ("relevans=1", "varfor", true), ("relevans=3", "varfor", false), ("relevans=98", "varfor", false),
            ])
        func asked(_ body: String, _ item: String, _ expected: Bool) throws {
            let position = try #require(FormSample.items.firstIndex { $0.name == item })
            #expect(try reading(body).isAsked[position] == expected)
        }

        @Test func `An answer that is no longer asked counts for nothing that depends on it`() {
            var instrument = FormSample.instrument("roll", "relevans", "varfor")
            instrument.items[1].relevant = .equals(item: "roll", code: "chef")
            var draft = DraftAnswers()
            (draft["roll"], draft["relevans"]) = (["chef"], ["1"])
            #expect(FormReading(draft, of: instrument).isAsked == [true, true, true])
            draft["roll"] = ["annan"]
            #expect(FormReading(draft, of: instrument).isAsked == [true, false, false])
        }

        @Test func `Conditions that lead round to themselves end`() {
            var instrument = FormSample.instrument("roll", "relevans")
            instrument.items[0].relevant = .equals(item: "relevans", code: "1")
            instrument.items[1].relevant = .equals(item: "roll", code: "chef")
            let reading = FormReading(DraftAnswers(), of: instrument)
            #expect(reading.isAsked == [false, false])
        }

        @Test(
            "The record holds codes, and keeps blank, don't know and not asked apart",
            arguments: [
                (
                    "natverk=chefer&roll=annan&stod=98&leder=3&metoder=vet-ej&timmar=2,5&ort=Vetlanda",
                    [
                        "natverk": .option("chefer"), "roll": .option("annan"), "stod": .option("98"),
                        "relevans": .missing(.noAnswer), "leder": .missing(.notAsked), "radet": .missing(.notAsked),
                        "varfor": .missing(.notAsked), "metoder": .options(["vet-ej"]), "timmar": .number(2_500_000),
                        "dag": .missing(.noAnswer), "ort": .text("Vetlanda"),
                    ]
                ),
                (
                    "natverk=rad&roll=chef&leder=2&radet=7&relevans=1&varfor=a%0D%0Ab&metoder=c&metoder=a&dag-year=2018&dag-month=3&dag-day=4",
                    [
                        "natverk": .option("rad"), "roll": .option("chef"), "stod": .missing(.noAnswer),
                        "relevans": .option("1"), "leder": .option("2"), "radet": .number(7), "varfor": .text("a\nb"),
                        "metoder": .options(["a", "c"]), "timmar": .missing(.noAnswer),
                        "dag": CalendarDate("2018-03-04").map { .date($0) } ?? .missing(.unreadable),
                        "ort": .missing(.noAnswer),
                    ]
                ),
            ] as [(String, [String: RecordedAnswer])])
        func records(_ body: String, _ expected: [String: RecordedAnswer]) throws {
            let record = try reading(body).record
            #expect(record.answers == expected)
            let again = FormReading(DraftAnswers(record, for: FormSample.instrument), of: FormSample.instrument)
            #expect(again.record == record)
        }

        @Test func `A text is never cut: too long a one is said to be`() throws {
            let long = String(repeating: "å", count: 201)
            #expect(try fault("ort=\(long)", of: "ort") == .tooLong(200))
            #expect(try reading("ort=\(long)").record.answers["ort"] == .missing(.unreadable))
        }
    }
#endif
