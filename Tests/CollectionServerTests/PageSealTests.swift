import SurveyModel
import Testing

@testable import CollectionServer

@Suite struct `The seal of a page` {
    /// Source: RFC 4231, test cases 1, 2 and 6.
    static let vectors: [(key: [UInt8], message: String, code: String)] = [
        (
            [UInt8](repeating: 0x0b, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]

    @Test(arguments: vectors)
    func `is made by the keyed hash that the standard publishes`(key: [UInt8], message: String, code: String) {
        let hexadecimal = HMAC.code(for: Array(message.utf8), key: key).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        #expect(hexadecimal.joined() == code)
    }

    @Test func `holds for its own survey, wave, token and day alone`() throws {
        let seal = PageSeal(key: PageSeal.newKey())
        let page = PageSeal.Page(survey: "enkat", wave: [1, 2], token: "abc", isInvited: true)
        let day = try #require(CalendarDate("2018-11-30"))
        let made = seal.seal(page, on: day)
        #expect(seal.day(of: made, on: page) == day)
        let others = [
            PageSeal.Page(survey: "annan", wave: [1, 2], token: "abc", isInvited: true),
            PageSeal.Page(survey: "enkat", wave: [1, 3], token: "abc", isInvited: true),
            PageSeal.Page(survey: "enkat", wave: [1, 2], token: "abd", isInvited: true),
            PageSeal.Page(survey: "enkat", wave: [1, 2], token: "abc", isInvited: false),
        ]
        for other in others { #expect(seal.day(of: made, on: other) == nil) }
        for text in ["", "20181130", made.replacing("20181130", with: "20181201")] {
            #expect(seal.day(of: text, on: page) == nil)
        }
        #expect(PageSeal(key: PageSeal.newKey()).day(of: made, on: page) == nil)
    }
}
