#if CommandLine
    import Mustache
    import SurveyModel
    import SurveyTestSupport
    import Testing

    @testable import CollectionServer

    struct FormPagesTests {
        private let snapshots = Snapshot()

        private let forms = HTMLForms(FormSample.organisation)

        private func visit(
            _ body: String? = nil, language: LanguageTag = .swedish, draft: String? = nil,
            survey: SurveyFacts = FormSample.survey, reference: String? = nil, existing: SurveyRecord? = nil
        ) -> FormVisit {
            FormVisit(
                survey: survey, language: language, body: body.map { Array($0.utf8) },
                draft: draft.map { Array($0.utf8) },
                hidden: [.init(name: "_token", value: "hemlig"), .init(name: "_csrf", value: "a&b")],
                reference: reference,
                existing: existing, isPreview: false)
        }

        private func html(_ reply: FormReply) throws -> String {
            switch reply {
            case .page(let html, _), .save(let html, _), .forget(let html): html
            case .finished:
                throw SnapshotMismatchOfReply()
            }
        }

        private struct SnapshotMismatchOfReply: Error {}

        @Test func `Every template can be parsed`() throws {
            for (name, text) in FormTemplates.all {
                #expect(throws: Never.self, "\(name)") { try MustacheTemplate(string: text) }
            }
        }

        @Test(
            "Pages are as they were committed",
            arguments: [
                ("start.html", nil, .swedish), ("start.en.html", nil, .english),
                ("network.html", "", .swedish),
                ("network-fault.html", "f-place=natverk&roll=chef&f-action=next", .swedish),
                ("scale.html", "f-place=natverk&natverk=chefer&roll=chef&f-action=next", .swedish),
                ("scale.en.html", "f-place=natverk&natverk=chefer&roll=chef&f-action=next&f-language=en", .swedish),
                (
                    "fields-fault.html",
                    "f-place=varfor&natverk=rad&relevans=1&timmar=tv%C3%A5&metoder=a&metoder=vet-ej&dag-year=2018&ort=%3Cb%3E&f-action=next",
                    .swedish
                ),
                (
                    "review.html",
                    "f-place=f-review&natverk=rad&relevans=1&stod=98&varfor=a%0D%0A%3Cscript%3E&metoder=a&metoder=b&timmar=2,5&dag-year=2018&dag-month=3&dag-day=4",
                    .swedish
                ),
            ] as [(String, String?, LanguageTag)])
        func pages(_ name: String, _ body: String?, _ language: LanguageTag) throws {
            let html = try html(forms.reply(to: visit(body, language: language)))
            try snapshots.check(html, named: name)
        }

        @Test(
            "Messages are as they were committed",
            arguments: [
                ("thanks.html", .thanks), ("used.html", .alreadyAnswered), ("closed.html", .closed),
                ("not-stored.html", .notStored), ("unknown.html", .unknownLink),
            ] as [(String, FormNotice)])
        func notices(_ name: String, _ notice: FormNotice) throws {
            let html = forms.notice(
                notice, for: visit("natverk=rad&f-place=f-review&f-action=send&_token=gammal"))
            try snapshots.check(html, named: name)
        }

        @Test func `Paper, statement, counts and index are as they were committed`() throws {
            try snapshots.check(forms.paper(FormSample.survey, language: .swedish), named: "paper.html")
            try snapshots.check(forms.statement(FormSample.survey, language: .swedish), named: "statement.html")
            let counts = [
                ResponseCount(network: nil, answered: 22, invited: 40),
                ResponseCount(network: "chefer", answered: 4, invited: 13),
                ResponseCount(network: "rad", answered: 7, invited: 9),
                ResponseCount(network: "slut", answered: 11, invited: nil),
            ]
            try snapshots.check(forms.counts(FormSample.survey, counts, language: .swedish), named: "counts.html")
            try snapshots.check(forms.index([FormSample.survey], language: .swedish), named: "index.html")
        }

        @Test(
            "A page about no survey stands in the organisation's own frame",
            arguments: [
                (FormNotice.notFound, LanguageTag.swedish, "Sidan finns inte – Exempelförbundet"),
                (.notFound, .english, "There is no such page – The example"),
                (.tooMany, .swedish, "Många svarar just nu – Exempelförbundet"),
                (.tooMany, LanguageTag(rawValue: "fi"), "Många svarar just nu – Exempelförbundet"),
            ])
        func ownPages(_ notice: FormNotice, _ language: LanguageTag, _ title: String) {
            let html = forms.notice(notice, language: language)
            #expect(html.contains("<title>\(title)</title>"), "\(html)")
            #expect(!html.contains("/s/prov") && !html.contains("Provenkät") && !html.contains("<form"))
        }

        @Test func `An answer sent twice by the open link sends nobody to ask for an invitation`() {
            let open = SurveyFacts(
                instrument: FormSample.instrument, organisation: FormSample.organisation, address: "/s/prov",
                isByInvitation: false)
            let visit = FormVisit(
                survey: open, language: .swedish, body: [], draft: nil, hidden: [], reference: nil, existing: nil,
                isPreview: false)
            let html = forms.notice(.alreadyAnswered, for: visit)
            #expect(html.contains("räknas en gång") && !html.contains("inbjudan"))
        }

        @Test func `The start page without a survey is the organisation's as well`() {
            let html = forms.index([], language: .english)
            #expect(html.contains("<title>Surveys – The example</title>") && html.contains("No survey is open."))
        }

        @Test(arguments: [LanguageTag.swedish, .english])
        func `the statement says where those turn who cannot answer`(language: LanguageTag) {
            var organisation = FormSample.organisation
            organisation.contact = "enkat@example.se"
            let survey = SurveyFacts(
                instrument: FormSample.instrument, organisation: organisation, address: "/s/prov", isByInvitation: true)
            #expect(forms.statement(survey, language: language).contains(" (enkat@example.se)"))
        }

        @Test(
            "Every page is labelled, carries the server's fields in every form, and holds no inline script or style",
            arguments: [
                nil, "", "f-place=f-review&natverk=rad", "f-place=varfor&natverk=rad&relevans=1", "f-action=save",
            ])
        func structure(_ body: String?) throws {
            let html = try html(forms.reply(to: visit(body)))
            let posts = html.matches(of: #/<form [^>]*method="post"[^>]*>/#).count
            #expect(posts > 0)
            #expect(html.matches(of: #/name="_token" value="hemlig"/#).count == posts)
            #expect(html.matches(of: #/name="_csrf" value="a&amp;b"/#).count == posts)
            #expect(html.matches(of: #/<script[^>]*>/#).count == 1 && html.contains("<script src=\"/assets/form.js\""))
            #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick"))
            let fieldsets = html.matches(of: #/<fieldset/#).count
            #expect(html.matches(of: #/<legend>/#).count == fieldsets)
            let labels = Set(html.matches(of: #/<label for="([^"]+)"/#).map { String($0.1) })
            for field in html.matches(of: #/<(?:input type="(?:text|radio|checkbox)"|select|textarea) id="([^"]+)"/#) {
                #expect(labels.contains(String(field.1)))
            }
            let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
            for ties in html.matches(of: #/aria-describedby="([^"]+)"/#) {
                for id in ties.1.split(separator: " ") { #expect(ids.contains(String(id))) }
            }
        }

        @Test func `Links of the summary lead to fields of the page`() throws {
            let body = "f-place=varfor&natverk=rad&relevans=1&timmar=x&metoder=a&metoder=vet-ej&dag-day=2&f-action=next"
            let reply = forms.reply(to: visit(body))
            guard case .page(let html, true) = reply else {
                Issue.record("a page with faults says that it is invalid")
                return
            }
            let targets = html.matches(of: #/<a href="#([^"]+)">/#).map { String($0.1) }
            #expect(targets == ["metoder-0", "timmar", "dag-year"])
            for target in targets { #expect(html.contains(" id=\"\(target)\"")) }
            #expect(html.contains("<title>Fel: Steg 3 av 4"))
        }

        @Test func `What is entered is text wherever it stands`() throws {
            let evil = "%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%7B%7Bsurvey%7D%7D"
            for place in ["varfor", "natverk", "f-review"] {
                let body = "f-place=\(place)&natverk=rad&relevans=1&varfor=\(evil)&ort=\(evil)"
                let html = try html(forms.reply(to: visit(body)))
                #expect(!html.contains("<script>alert") && !html.contains("</textarea><script"))
                #expect(html.contains("{{survey}}"))
            }
        }

        @Test func `A draft fits a cookie or is refused with the answers still on the page`() throws {
            let entered = "natverk=rad&relevans=1&varfor=kort&f-place=varfor&f-action=save"
            guard case .save(_, let draft) = forms.reply(to: visit(entered)) else {
                Issue.record("a short draft is saved")
                return
            }
            #expect(draft.count <= HTMLForms.largestDraft)
            let start = try html(forms.reply(to: visit(nil, draft: String(decoding: draft, as: UTF8.self))))
            #expect(start.contains("name=\"varfor\" value=\"kort\"") && start.contains("value=\"forget\""))
            let long =
                "natverk=rad&relevans=1&varfor=\(String(repeating: "%C3%A5", count: 2_000))&f-place=varfor&f-action=save"
            guard case .page(let page, false) = forms.reply(to: visit(long)) else {
                Issue.record("a long draft is not saved")
                return
            }
            #expect(page.contains(String(repeating: "å", count: 2_000)))
        }

        @Test func `A named answer is changed from what it was, and its id is not asked for`() throws {
            var instrument = FormSample.instrument("roll", "ort")
            instrument.anonymity.mode = .named
            instrument.items[1].role = .recordID
            let survey = SurveyFacts(
                instrument: instrument, organisation: FormSample.organisation, address: "/s/prov", isByInvitation: true)
            let existing = SurveyRecord(answers: ["roll": .option("chef"), "ort": .text("P-17")])
            let start = try html(
                forms.reply(to: visit(survey: survey, reference: "Placering 17", existing: existing)))
            #expect(start.contains("Gäller: Placering 17") && start.contains("name=\"roll\" value=\"chef\""))
            let page = try html(
                forms.reply(to: visit("roll=chef&f-place=", survey: survey, reference: "Placering 17")))
            #expect(page.contains("value=\"chef\" checked") && !page.contains("name=\"ort\""))
        }

        @Test func `The last page gives the record`() throws {
            let body = "natverk=chefer&roll=annan&stod=98&f-place=f-review&f-action=send"
            guard case .finished(let record) = forms.reply(to: visit(body)) else {
                Issue.record("the answers are complete")
                return
            }
            #expect(record.answers["stod"] == .option("98"))
            #expect(record.answers["relevans"] == .missing(.noAnswer))
        }

        @Test(
            "A count is not told where a small group could be told",
            arguments: [
                ([22, 4, 7, 11], [1, 2]), ([22, 4, 2, 16], [1, 2]), ([20, 2, 2, 16], [1, 2, 3]),
                ([4, 4, 0, 0], [0, 1]),
                ([22, 5, 6, 11], []), ([0, 0, 0, 0], []), ([16, 0, 0, 16], []), ([6, 1, 5, 0], [1, 2]),
            ] as [([Int], [Int])])
        func counts(_ answered: [Int], _ hidden: [Int]) {
            let counts = answered.enumerated().map { index, count in
                ResponseCount(network: index == 0 ? nil : "n\(index)", answered: count, invited: nil)
            }
            #expect(CountsView.hidden(counts, least: 5) == Set(hidden))
        }

        @Test(
            "Languages are offered in which every question can be read",
            arguments: [
                ([.swedish: "a"], ["sv"]), ([.swedish: "a", .english: "b"], ["sv", "en"]),
                ([.swedish: "a", LanguageTag(rawValue: "sv-x-lattlast"): "b"], ["sv", "sv-x-lattlast", "en"]),
            ] as [([LanguageTag: String], [String])])
        func languages(_ label: [LanguageTag: String], _ offered: [String]) {
            var instrument = FormSample.instrument("ort")
            instrument.items[0].label = LocalizedText(label)
            if offered.count == 3 { instrument.items[0].label = FormSample.both("a", "b").adding(label) }
            #expect(instrument.formLanguages.map(\.rawValue) == offered)
        }

        @Test(
            "A language has its direction",
            arguments: [
                ("sv", "ltr"), ("ar", "rtl"), ("fa-AF", "rtl"), ("ku", "ltr"), ("ku-Arab", "rtl"), ("ar-Latn", "ltr"),
            ])
        func directions(_ tag: String, _ direction: String) {
            #expect(PageVoice.direction(of: LanguageTag(rawValue: tag)) == direction)
        }
    }

    extension LocalizedText {
        fileprivate func adding(_ others: [LanguageTag: String]) -> LocalizedText {
            LocalizedText(texts.merging(others) { first, _ in first })
        }
    }
#endif
