#if CommandLine
    import SurveyModel
    import Testing

    @testable import CollectionServer

    struct FormPassageTests {
        private let definition = FormSample.definition

        /// The names of the items on each page.
        private func pages(_ passage: FormPassage, of definition: FormDefinition) -> [[String]] {
            passage.plan.pages.map { $0.map { definition.instrument.items[$0].name } }
        }

        private func passage(_ body: String, of definition: FormDefinition? = nil) throws -> FormPassage {
            FormPassage(definition ?? self.definition, sent: try FormSample.fields(body))
        }

        @Test func `What depends on an answer stands on a later page than it`() throws {
            let all = pages(try passage("natverk=rad&roll=chef&relevans=1"), of: definition)
            #expect(
                all == [
                    ["natverk", "roll"], ["stod", "relevans", "leder", "radet"],
                    ["varfor", "metoder", "timmar", "dag", "tack", "ort"],
                ])
            for (name, needed) in [
                ("stod", "natverk"), ("leder", "roll"), ("radet", "natverk"), ("varfor", "relevans"),
            ] {
                let page = try #require(all.firstIndex { $0.contains(name) })
                #expect(try #require(all.firstIndex { $0.contains(needed) }) < page)
            }
        }

        @Test func `One question a page, a note with the question after it`() throws {
            let single = FormDefinition(FormSample.instrument, paging: .single)
            let all = pages(try passage("natverk=chefer&roll=annan&relevans=3", of: single), of: single)
            #expect(
                all == [
                    ["natverk"], ["roll"], ["stod"], ["relevans"], ["metoder"], ["timmar"], ["dag"], ["tack", "ort"],
                ])
        }

        @Test(
            "A long scale is spread evenly, as many on each page as fit a phone",
            arguments: [(4, [4]), (5, [3, 2]), (12, [4, 4, 4]), (13, [4, 3, 3, 3])])
        func longScale(_ count: Int, _ sizes: [Int]) {
            let seven = ChoiceList(
                name: "sju",
                choices: (1...7).map { (step: Int) in
                    Choice(code: "\(step)", label: LocalizedText("Steg \(step)"), score: step)
                })
            let items = (0..<count).map { number in
                Item(name: "f\(number)", type: .selectOne, choices: seven, label: LocalizedText("Fråga \(number)"))
            }
            let instrument = Instrument(id: "x", title: "X", items: items)
            let passage = FormPassage(FormDefinition(instrument, paging: .together))
            #expect(passage.plan.pages.map(\.count) == sizes)
        }

        @Test func `The number of steps is exact once what decides it is answered, and never too low before`() throws {
            let single = FormDefinition(FormSample.instrument, paging: .single)
            let atMost = FormPassage(single).plan.total(from: 0)
            // Twelve items, of which a note and, in every network but one, a question have no page.
            #expect(atMost.count == 11 && !atMost.isExact)
            for network in ["chefer", "rad"] {
                for role in ["chef", "annan", ""] {
                    for relevance in ["1", "3"] {
                        let passage = try passage("natverk=\(network)&roll=\(role)&relevans=\(relevance)", of: single)
                        let total = passage.plan.total(from: passage.plan.pages.count - 1)
                        #expect(total.isExact && total.count == passage.plan.pages.count)
                        #expect(total.count <= atMost.count)
                    }
                }
            }
            // What cannot be taken decides nothing.
            let fault = try passage("natverk=nattvak", of: single).plan.total(from: 0)
            #expect(fault.count == atMost.count && !fault.isExact)
            // Few questions on three pages, whatever is answered.
            let few = FormPassage(definition).plan.total(from: 0)
            #expect(few.count == 3 && few.isExact)
        }

        @Test(
            "A button leads where it says",
            arguments: [
                ("f-place=natverk&f-action=next", .page(0), 1),
                ("f-place=natverk&natverk=rad&f-action=next", .page(1), 0),
                ("f-place=stod&natverk=rad&f-action=back", .page(0), 0), ("f-place=natverk&f-action=back", .page(0), 0),
                ("f-place=stod&natverk=rad&f-action=go+natverk", .page(0), 0),
                ("f-place=metoder&natverk=chefer&f-action=next", .review, 0),
                ("f-place=f-review&natverk=chefer&f-action=back", .page(2), 0),
                ("f-place=f-review&natverk=chefer&f-action=send", .finished, 0),
                ("f-place=f-review&f-action=send", .page(0), 1),
                ("f-place=f-review&natverk=rad&radet=99&f-action=send", .page(1), 1),
                ("f-place=finnsej&natverk=rad&f-action=next", .page(1), 0), ("f-action=hej", .page(0), 0),
                ("f-place=f-review&natverk=rad", .review, 0),
            ] as [(String, FormPassage.Place, Int)])
        func buttons(_ body: String, _ place: FormPassage.Place, _ faults: Int) throws {
            let passage = try passage(body)
            #expect(passage.place == place)
            #expect(passage.faults.count == faults)
        }

        @Test func `Nothing can be sent past a question that must be answered`() throws {
            for place in ["natverk", "stod", "metoder", "f-review", "ort", "x"] {
                for action in ["next", "send"] {
                    #expect(try passage("f-place=\(place)&f-action=\(action)&stod=3").place != .finished)
                }
            }
        }

        @Test(arguments: [
            (Anonymity.Mode.anonymous, FormPassage.Place.review), (.confidential, .review), (.open, .review),
            (.named, .finished),
        ])
        func `A single page is sent from where it stands where it can be changed afterwards`(
            mode: Anonymity.Mode, next: FormPassage.Place
        ) throws {
            let sample = FormSample.instrument("roll", "ort")
            let instrument = Instrument(
                id: sample.id, title: sample.title, items: sample.items, anonymity: Anonymity(mode: mode))
            let short = FormDefinition(instrument, paging: .together)
            #expect(try passage("f-place=roll&roll=chef&f-action=next", of: short).place == next)
            #expect(try passage("f-place=f-review&roll=chef&f-action=send", of: short).place == .finished)
        }

        @Test func `Going back and on again loses nothing, nor does an answer that was not asked for a while`() throws {
            let entered =
                "natverk=rad&roll=chef&stod=98&relevans=1&leder=3&radet=12&varfor=S%C3%A5+%C3%A4r+det&metoder=a"
            var passage = try passage(entered + "&f-place=metoder&f-action=back")
            let whole = passage.draft
            #expect(passage.place == .page(1))
            // Back to the start, where another role and another network are chosen, and on.
            var body = String(decoding: try carried(passage), as: UTF8.self)
            passage = try self.passage(body + "&f-action=go+natverk")
            body = String(decoding: try carried(passage, without: ["natverk", "roll"]), as: UTF8.self)
            passage = try self.passage(body + "&natverk=chefer&roll=annan&f-action=next")
            #expect(passage.reading.record.answers["leder"] == .missing(.notAsked))
            #expect(passage.reading.record.answers["radet"] == .missing(.notAsked))
            // And changed again: all is as it was.
            body = String(decoding: try carried(passage, without: ["natverk", "roll"]), as: UTF8.self)
            passage = try self.passage(body + "&natverk=rad&roll=chef&f-action=next")
            #expect(passage.draft == whole)
        }

        /// The fields that a page carries on, as a browser would send them.
        private func carried(_ passage: FormPassage, without shown: Set<String> = []) throws -> [UInt8] {
            let fields = FormCarriage.fields(
                passage.draft, of: definition.instrument, without: shown, place: passage.placeName, PageVoice(.swedish))
            return FormFields(fields).encoded
        }

        @Test func `A choice can be taken back`() throws {
            let passage = try passage("f-place=natverk&natverk=rad&roll=chef&f-action=clear+roll")
            #expect(passage.place == .page(0))
            #expect(passage.draft.entries == ["natverk": ["rad"]])
        }
    }
#endif
