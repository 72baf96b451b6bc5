import HTTPTypes
import Hummingbird
import Testing

@testable import CollectionServer

@Suite struct `A form from elsewhere` {
    private static let form = "application/x-www-form-urlencoded"

    @Test(arguments: [
        (form, nil, nil, true), (form + "; charset=UTF-8", "same-origin", "https://svara.example", true),
        (form, "none", "null", true), (form, nil, "http://svara.example", true),
        (form, "cross-site", nil, false), (form, "same-site", nil, false), (form, nil, "https://ond.example", false),
        (form, "same-origin", "https://svara.example.ond.example", false), ("text/plain", nil, nil, false),
        ("application/json", "same-origin", nil, false), (nil, nil, nil, false),
    ])
    func `is refused where the browser says so`(type: String?, site: String?, origin: String?, isOwn: Bool) throws {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.origin] = origin
        headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site
        #expect(FormRouter.isOwnForm(headers, host: "svara.example") == isOwn)
    }
}

@Suite struct `A request` {
    @Test(arguments: [("svara.example", [], true), (nil, [], false), ("svara.example", ["ond.example"], false)])
    func `names its host once`(host: String?, others: [String], isTaken: Bool) throws {
        var head = HTTPRequest(method: .get, scheme: "http", authority: host, path: "/")
        head.headerFields[values: try #require(HTTPField.Name("Host"))] = others
        #expect(FormRouter.namesOneHost(head) == isTaken)
    }
}

@Suite struct `Every response` {
    @Test func `forbids scripts and frames of others, sniffing and referrers`() throws {
        let response = SecurityHeaders.page("<p>hej</p>")
        let headers = Dictionary(response.headers.map { ($0.name.rawName, $0.value) }) { first, _ in first }
        let policy = try #require(headers["Content-Security-Policy"])
        #expect(policy.hasPrefix("default-src 'none';"))
        #expect(!policy.contains("unsafe"))
        let expected = [
            "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
            "Cache-Control": "private, no-cache",
        ]
        for (name, value) in expected { #expect(headers[name] == value, "\(name)") }
    }

    @Test(arguments: [
        (FormNotice.thanks, 200), (.alreadyAnswered, 410), (.unknownLink, 404), (.invitationNeeded, 403),
        (.closed, 410),
        (.tooMany, 429), (.tooLarge, 413), (.badRequest, 400), (.expired, 403), (.notStored, 503), (.notFound, 404),
    ])
    func `has the status of what its page says`(notice: FormNotice, status: Int) {
        #expect(notice.status.code == status)
    }

    @Test func `of the metrics tells answers by tens alone`() async {
        let watch = ServerWatch()
        for _ in 0..<19 { await watch.stored() }
        #expect(await watch.metrics().contains("enkat_answers_stored_in_tens_total 10\n"))
        await watch.stored()
        #expect(await watch.metrics().contains("enkat_answers_stored_in_tens_total 20\n"))
    }
}
