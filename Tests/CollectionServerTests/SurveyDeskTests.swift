import Foundation
import HTTPTypes
import ResponseStore
import SurveyModel
import Synchronization
import Testing

@testable import CollectionServer

/// Forms of one field, whose words stand in the page so that tests can read them.
private struct PlainForms: SurveyForms {
    let assets: [String: FormAsset] = [:]

    func reply(to visit: FormVisit) -> FormReply {
        guard let body = visit.body, let fields = try? FormFields(body) else {
            return .page(html: visit.hidden.map(\.value).joined(separator: " "), isInvalid: false)
        }
        switch fields.first("f-action") {
        case "send": return .finished(SurveyRecord(answers: ["forslag": .text(fields.first("forslag") ?? "")]))
        case "save": return .save(html: "saved", draft: body)
        default: return .page(html: visit.existing == nil ? "more" : "more existing", isInvalid: true)
        }
    }

    func notice(_ notice: FormNotice, for visit: FormVisit) -> String { "\(notice)" }
    func notice(_ notice: FormNotice, language: LanguageTag) -> String { "\(notice)" }
    func paper(_ survey: SurveyFacts, language: LanguageTag) -> String { "paper" }
    func statement(_ survey: SurveyFacts, language: LanguageTag) -> String { "" }
    func index(_ surveys: [SurveyFacts], language: LanguageTag) -> String { "" }
    func counts(_ survey: SurveyFacts, _ counts: [ResponseCount], language: LanguageTag) -> String { "" }
}

/// A day that a test moves on.
private final class SettableDay: Sendable {
    private let value: Mutex<CalendarDate?>

    init(_ text: String) { value = Mutex(CalendarDate(text)) }

    var day: CalendarDate? { value.withLock { $0 } }

    func move(to text: String) { value.withLock { $0 = CalendarDate(text) } }
}

@Suite struct `The server's desk` {
    /// A desk before a store of its own.
    private struct Setting {
        let store: ResponseStore
        let desk: SurveyDesk
        let survey: ServedSurvey
        let wave: CollectedWave
        /// The day it is, which a test may change.
        let day = SettableDay("2018-11-30")

        init(_ folder: String, mode: Anonymity.Mode = .anonymous, deleteAfter: String? = nil) throws {
            store = try ResponseStore(path: "\(folder)/svar.enkat")
            let instrument = Instrument(
                id: "enkat", title: "Enkät",
                items: [
                    Item(name: "placering", type: .text, label: "Placering", role: .recordID),
                    Item(name: "forslag", type: .text, label: "Förslag"),
                ], anonymity: Anonymity(mode: mode))
            let parts = deleteAfter.map { ["retention.delete_after": $0] } ?? [:]
            wave = try store.collect(FrozenDefinition(instrument, parts: parts))
            let organisation = Organisation(id: "org", name: "Organisationen", networks: [])
            survey = ServedSurvey(
                facts: SurveyFacts(
                    instrument: instrument, organisation: organisation, address: "/s/enkat", isByInvitation: false),
                wave: wave)
            let worker = StoreWorker(store)
            desk = SurveyDesk(
                forms: PlainForms(), worker: worker, queue: SubmissionQueue(worker),
                seal: PageSeal(key: PageSeal.newKey()), today: { [day] in day.day })
        }

        /// Opens a form; the token and the seal of its page, or the notice that stands in its place.
        func open(_ token: String?) async throws -> (fields: [String], notice: FormNotice?) {
            switch try await desk.open(survey, token: token, language: .swedish, drafts: .none) {
            case .page(let html, _): (html.split(separator: " ").map(String.init), nil)
            case .notice(let notice, _): ([], notice)
            default: ([], nil)
            }
        }

        /// The form for print, or the notice that stands in its place.
        func paper() async throws -> String {
            switch try await desk.paper(survey, language: .swedish) {
            case .page(let html, _): html
            case .notice(let notice, _): "\(notice)"
            default: ""
            }
        }

        func send(
            _ token: String, _ seal: String, _ words: String, action: String = "send", version: String = ""
        ) async throws -> String {
            let own = "_token=\(token)&_csrf=\(seal)&_version=\(version)"
            let body = Array("\(own)&f-action=\(action)&forslag=\(words)".utf8)
            return switch try await desk.receive(survey, body: body, language: .swedish, drafts: .none) {
            case .stored: "stored"
            case .notice(let notice, _): "\(notice)"
            case .page(let html, _): html
            case .draft(_, let draft, _): String(decoding: draft, as: UTF8.self)
            case .forgetDraft(let html, _): html
            }
        }

        func answers() throws -> [[String]] {
            var answers: [[String]] = []
            try store.close(wave)
            try store.forEachAnswer(in: try store.current(wave)) { answers.append($0) }
            return answers
        }
    }

    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    @Test func `takes one answer by an open link, and the same page's only once`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let page = try await setting.open(nil).fields
            let sent = try await setting.send(page[0], page[1], "a")
            let again = try await setting.send(page[0], page[1], "a")
            #expect([sent, again] == ["stored", "alreadyAnswered"])
            #expect(try setting.answers() == [["", "a"]])
        }
    }

    @Test func `takes an answer only from a page of its own`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let (one, other) = (try await setting.open(nil).fields, try await setting.open(nil).fields)
            let without = try await setting.send(one[0], "", "a")
            let swapped = try await setting.send(one[0], other[1], "a")
            let invented = try await setting.send(ResponseToken.random().text, one[1], "a")
            #expect([without, swapped, invented] == ["expired", "expired", "expired"])
            #expect(try setting.answers().isEmpty)
        }
    }

    @Test func `asks for an invitation where the survey has a list`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let token = try setting.store.issueTokens(1, for: setting.wave)[0].text
            #expect(try await setting.open(nil).notice == .invitationNeeded)
            #expect(try await setting.open(ResponseToken.random().text).notice == .unknownLink)
            #expect(try await setting.open("../../etc/passwd").notice == .unknownLink)
            let page = try await setting.open(token.uppercased()).fields
            #expect(page.first == token)
            let sent = try await setting.send(token, page[1], "a")
            #expect(sent == "stored")
            #expect(try await setting.open(token).notice == .alreadyAnswered)
        }
    }

    @Test func `spends no token before the answer is finished`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let token = try setting.store.issueTokens(1, for: setting.wave)[0]
            let page = try await setting.open(token.text).fields
            let next = try await setting.send(token.text, page[1], "a", action: "next")
            let saved = try await setting.send(token.text, page[1], "a", action: "save")
            #expect(next == "more")
            #expect(saved.hasSuffix("f-action=save&forslag=a"))
            #expect(try setting.store.state(of: token, in: setting.wave) == .unspent)
        }
    }

    @Test func `takes a form that was opened by the open link before there were invitations`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let page = try await setting.open(nil).fields
            let token = try setting.store.issueTokens(1, for: setting.wave)[0].text
            let invented = try await setting.send(ResponseToken.random().text, page[1], "a")
            #expect(invented == "unknownLink")
            let sent = try await setting.send(page[0], page[1], "a")
            let again = try await setting.send(page[0], page[1], "a")
            #expect([sent, again] == ["stored", "alreadyAnswered"])
            let counts = try setting.store.counts(of: setting.wave)
            #expect((counts.invited, counts.answered, counts.answeredByInvitation) == (1, 1, 0))
            let invited = try await setting.open(token).fields
            let last = try await setting.send(token, invited[1], "b")
            #expect(last == "stored")
        }
    }

    @Test func `keeps each invitation's draft under a name of its own`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let tokens = try setting.store.issueTokens(2, for: setting.wave).map(\.text)
            var names: [String] = []
            for token in tokens {
                let page = try await setting.open(token).fields
                let body = Array("_token=\(token)&_csrf=\(page[1])&f-action=save".utf8)
                let outcome = try await setting.desk.receive(
                    setting.survey, body: body, language: .swedish, drafts: .none)
                guard case .draft(_, _, let name) = outcome else { continue }
                names.append(name)
            }
            #expect(Set(names).count == 2)
            #expect(names.allSatisfy { name in name.hasPrefix("utkast-") && !tokens.contains { name.contains($0) } })
        }
    }

    @Test func `says that a closed survey is closed`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let page = try await setting.open(nil).fields
            #expect(try await setting.paper() == "paper")
            try setting.store.close(setting.wave)
            let sent = try await setting.send(page[0], page[1], "a")
            #expect(sent == "closed")
            #expect(try await setting.paper() == "closed")
            #expect(try await setting.open(nil).notice == .closed)
        }
    }

    @Test func `puts the reference of a named invitation into the record, and takes changes`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder, mode: .named)
            let token = try setting.store.issueTokens(references: ["plats-7"], for: setting.wave)[0].text
            for words in ["a", "b"] {
                let page = try await setting.open(token).fields
                let sent = try await setting.send(token, page[1], words, version: page.count > 2 ? page[2] : "")
                #expect(sent == "stored")
            }
            #expect(try setting.answers() == [["plats-7", "b"]])
        }
    }

    @Test func `takes a page of the open link no longer than a day after it was opened, where there are invitations`()
        async throws
    {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let pages = [try await setting.open(nil).fields, try await setting.open(nil).fields]
            _ = try setting.store.issueTokens(1, for: setting.wave)
            setting.day.move(to: "2018-12-01")
            let next = try await setting.send(pages[0][0], pages[0][1], "a")
            setting.day.move(to: "2018-12-02")
            let late = try await setting.send(pages[1][0], pages[1][1], "b")
            #expect([next, late] == ["stored", "invitationNeeded"])
        }
    }

    @Test func `gives a page of the open link that was too old what it needs to be sent again`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let page = try await setting.open(nil).fields
            let body = Array("_token=\(page[0])&_csrf=20181130-00&f-action=send&forslag=a".utf8)
            let outcome = try await setting.desk.receive(setting.survey, body: body, language: .swedish, drafts: .none)
            guard case .notice(.expired, let visit) = outcome else {
                Issue.record("the page was taken")
                return
            }
            let own = visit.hidden.map(\.value)
            let again = try await setting.send(own[0], own[1], "a")
            #expect(again == "stored" && own[0] != page[0])
        }
    }

    @Test func `keeps the day of an open page, however often it is gone on with`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let page = try await setting.open(nil).fields
            setting.day.move(to: "2018-12-01")
            let body = Array("_token=\(page[0])&_csrf=\(page[1])&f-action=send".utf8)
            let visit = setting.desk.resending(setting.survey, body: body, language: .swedish)
            #expect(visit.hidden.map(\.value) == [page[0], page[1]])
        }
    }

    @Test func `takes no page of a wave that was deleted, nor of what was asked before`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let page = try await setting.open(nil).fields
            // Nobody has answered, so that another definition may take its place while the server runs.
            let other = Instrument(
                id: "enkat", title: "Enkät", items: [Item(name: "annat", type: .text, label: "Annat")])
            _ = try setting.store.collect(FrozenDefinition(other, parts: [:]))
            await #expect(throws: StoreError.self) { try await setting.send(page[0], page[1], "a") }
            await #expect(throws: StoreError.self) { try await setting.open(nil) }
            let changed = try setting.store.wave(instrument: "enkat", wave: nil)
            #expect(try setting.store.counts(of: changed).answered == 0)
            try setting.store.erase(changed)
            #expect(try await setting.open(nil).notice == .closed)
            _ = try setting.store.collect(FrozenDefinition(other, parts: [:]))
            await #expect(throws: StoreError.self) { try await setting.send(page[0], page[1], "a") }
        }
    }

    @Test func `takes nothing past the day by which answers are to be gone`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder, deleteAfter: "2018-12-01")
            let page = try await setting.open(nil).fields
            setting.day.move(to: "2018-12-01")
            #expect(try await setting.open(nil).notice == nil)
            #expect(try await setting.paper() == "paper")
            setting.day.move(to: "2018-12-02")
            #expect(try await setting.open(nil).notice == .closed)
            #expect(try await setting.paper() == "closed")
            let sent = try await setting.send(page[0], page[1], "a")
            #expect(sent == "closed")
        }
    }

    @Test func `asks also before a draft from the device replaces a named answer given since`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder, mode: .named)
            let token = try setting.store.issueTokens(references: ["plats-7"], for: setting.wave)[0].text
            let page = try await setting.open(token).fields
            let body = Array("_token=\(token)&_csrf=\(page[1])&_version=&f-action=save&forslag=a".utf8)
            let saved = try await setting.desk.receive(setting.survey, body: body, language: .swedish, drafts: .none)
            guard case .draft(_, let draft, let name) = saved else {
                Issue.record("nothing was saved")
                return
            }
            let other = try await setting.send(token, page[1], "b")
            #expect(other == "stored")
            var headers = HTTPFields()
            headers[.cookie] = "\(name)=\(Base64URL.text(of: draft))"
            let resumed = try await setting.desk.open(
                setting.survey, token: token, language: .swedish, drafts: .init(headers))
            guard case .page(let html, _) = resumed else {
                Issue.record("there is no page")
                return
            }
            let fields = html.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            let sent = try await setting.send(token, fields[1], "a", version: fields[2])
            #expect(sent == "changedMeanwhile")
            // Without what is on the device, what was sent is there to be changed.
            let forget = Array("_token=\(token)&_csrf=\(fields[1])&_version=&f-action=forget".utf8)
            let forgotten = try await setting.desk.receive(
                setting.survey, body: forget, language: .swedish, drafts: .init(headers))
            guard case .page(let start, _) = forgotten else {
                Issue.record("there is no page")
                return
            }
            #expect(start == "more existing")
        }
    }

    @Test func `asks before an older page of a named answer replaces a newer one`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder, mode: .named)
            let token = try setting.store.issueTokens(references: ["plats-7"], for: setting.wave)[0].text
            let page = try await setting.open(token).fields
            let first = try await setting.send(token, page[1], "a")
            let again = try await setting.send(token, page[1], "a")
            #expect([first, again] == ["stored", "stored"])
            let body = Array("_token=\(token)&_csrf=\(page[1])&_version=&f-action=send&forslag=b".utf8)
            let outcome = try await setting.desk.receive(setting.survey, body: body, language: .swedish, drafts: .none)
            guard case .notice(.changedMeanwhile, let visit) = outcome else {
                Issue.record("the older page was taken")
                return
            }
            // Its page carries the version that stands there now, so that it is sent knowingly.
            let version = visit.hidden.last?.value ?? ""
            let knowing = try await setting.send(token, page[1], "b", version: version)
            #expect(knowing == "stored")
            #expect(try setting.answers() == [["plats-7", "b"]])
        }
    }

    @Test func `stores what hundreds send at once, each once`() async throws {
        try await inFolder { folder in
            let setting = try Setting(folder)
            let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let page = try await setting.open(nil).fields
                        async let first = setting.send(page[0], page[1], "\(number)")
                        async let second = setting.send(page[0], page[1], "\(number)")
                        return try await [first, second].sorted().joined(separator: " ")
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(outcomes == ["alreadyAnswered stored"])
            #expect(try Set(setting.answers().map { $0[1] }) == Set((0..<200).map(String.init)))
        }
    }
}
