import Testing

@testable import ResponseStore

@Suite struct `A token` {
    @Test func `is read again from its text, whatever the case and the hyphens`() throws {
        for _ in 0..<100 {
            let token = ResponseToken.random()
            #expect(token.text.utf8.count == 26)
            #expect(ResponseToken(token.text) == token)
            let letters = token.text.uppercased()
            #expect(ResponseToken(letters.prefix(5) + "-" + letters.dropFirst(5)) == token)
        }
    }

    @Test func `typed with letters that look like digits is the same`() throws {
        let written = "0011223344556677889900abcd"
        let typed = "OoIl223344556677889900abcd"
        #expect(ResponseToken(written)?.text == written)
        #expect(ResponseToken(typed) == ResponseToken(written))
    }

    @Test(arguments: [
        "", "abc", "0011223344556677889900abc", "0011223344556677889900abcdd", "8011223344556677889900abcd",
        "u011223344556677889900abcd", "../../../../../../etc/pass", "0011223344556677889900ab%d",
        "åäö1223344556677889900abc",
    ])
    func `is not read from anything else`(text: String) {
        #expect(ResponseToken(text) == nil)
    }

    @Test func `is never drawn twice, and its hash says nothing of it`() {
        let tokens = (0..<1000).map { _ in ResponseToken.random() }
        #expect(Set(tokens).count == 1000)
        #expect(Set(tokens.map(\.hash)).count == 1000)
        #expect(tokens.allSatisfy { $0.hash.count == 32 })
    }

    @Test(arguments: [
        ([1, 2, 3], [1, 2, 3], true), ([1, 2, 3], [1, 2, 4], false), ([0, 2, 3], [1, 2, 3], false),
        ([1, 2], [1, 2, 3], false), ([], [], true),
    ])
    func `has a hash that is compared whole`(one: [UInt8], other: [UInt8], isSame: Bool) {
        #expect(isSameHash(one, other) == isSame)
    }
}
