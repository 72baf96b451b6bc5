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

    private func request(_ cookies: [String]) -> DraftCookie.Drafts {
        var headers = HTTPFields()
        headers[.cookie] = cookies.map { String($0.prefix { $0 != ";" }) }.joined(separator: "; ")
        return DraftCookie.Drafts(headers)
    }

    @Test func `comes back among other cookies, also by a link on another site`() throws {
        let cookie = DraftCookie(name: "utkast", path: "/s/enkat", isSecure: true)
        let header = try #require(cookie.setting(Array("stod=3&forslag=mer+tid".utf8)))
        #expect(header.hasSuffix("; Path=/s/enkat; HttpOnly; SameSite=Lax; Secure"))
        #expect(request(["a=b", header, "c=d"])["utkast"] == Array("stod=3&forslag=mer+tid".utf8))
    }

    @Test func `of one invitation is not that of another, and tells no token`() throws {
        let seal = PageSeal(key: [UInt8](repeating: 7, count: 32))
        let names = ["a", "b"].map { seal.draftName(survey: "enkat", token: $0) }
        #expect(Set(names + [seal.draftName(survey: "annan", token: "a")]).count == 3)
        let cookie = DraftCookie(name: names[0], path: "/s/enkat", isSecure: false)
        let drafts = request([try #require(cookie.setting([65]))])
        #expect(drafts[names[0]] == [65])
        #expect(drafts[names[1]] == nil)
        #expect(drafts["utkast"] == nil)
    }

    @Test func `makes room where others fill the device`() throws {
        let long = [UInt8](repeating: 65, count: 2_800)
        let others = ["utkast-1", "utkast-2", "utkast-3"].map { DraftCookie(name: $0, path: "/s", isSecure: false) }
        let own = DraftCookie(name: "utkast-4", path: "/s", isSecure: false)
        let headers = try others.map { try #require($0.setting(long)) }
        #expect(own.makingRoom(among: request(Array(headers.dropLast()))) == [])
        #expect(own.makingRoom(among: request(headers)) == others.map(\.removing))
    }

    @Test func `longer than a browser keeps is not set`() {
        let cookie = DraftCookie(name: "utkast", path: "/s/enkat", isSecure: false)
        #expect(cookie.setting([UInt8](repeating: 65, count: 2_801)) == nil)
        #expect((cookie.setting([UInt8](repeating: 65, count: 2_800))?.utf8.count ?? 9_999) < 4_096)
        #expect(cookie.removing == "utkast=; Max-Age=0; Path=/s/enkat; HttpOnly; SameSite=Lax")
    }
}
