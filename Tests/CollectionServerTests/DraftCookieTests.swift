import Hummingbird
import Testing

@testable import CollectionServer

@Suite struct `The draft on the respondent's device` {
    /// Source: RFC 4648, section 10, without padding.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"), ("\u{3FF}\u{3FF}", "z7_Pvw"),
    ])
    func `is written as the standard says`(text: String, encoded: String) {
        #expect(Base64URL.text(of: Array(text.utf8)) == encoded)
        #expect(Base64URL.bytes(of: encoded[...]) == Array(text.utf8))
    }

    @Test(arguments: ["Z", "Zg=", "Zh", "Zm9v!", "Zm+v", "Å"])
    func `is not read from anything else`(text: String) {
        #expect(Base64URL.bytes(of: text[...]) == nil)
    }

    @Test func `comes back among other cookies`() throws {
        let cookie = DraftCookie(path: "/s/enkat", isSecure: true)
        let header = try #require(cookie.setting(Array("stod=3&forslag=mer+tid".utf8)))
        #expect(header.hasSuffix("; Path=/s/enkat; HttpOnly; SameSite=Strict; Secure"))
        let pair = header.prefix { $0 != ";" }
        var headers = HTTPFields()
        headers[.cookie] = "a=b; \(pair); c=d"
        #expect(DraftCookie.draft(in: headers) == Array("stod=3&forslag=mer+tid".utf8))
    }

    @Test func `longer than a browser keeps is not set`() {
        let cookie = DraftCookie(path: "/s/enkat", isSecure: false)
        #expect(cookie.setting([UInt8](repeating: 65, count: 2_801)) == nil)
        #expect((cookie.setting([UInt8](repeating: 65, count: 2_800))?.utf8.count ?? 9_999) < 4_096)
        #expect(cookie.removing == "utkast=; Max-Age=0; Path=/s/enkat; HttpOnly; SameSite=Strict")
    }
}
