import Testing

@testable import CollectionServer

@Suite struct `The rate limit` {
    @Test func `lets a burst through, and then one for each interval`() {
        var limiter = RateLimiter(burst: 3, interval: .seconds(2))
        let start = (0..<5).map { _ in limiter.allows(1, at: .zero) }
        #expect(start == [true, true, true, false, false])
        let later = (1...6).map { limiter.allows(1, at: .seconds($0)) }
        #expect(later == [false, true, false, true, false, true])
    }

    @Test func `of one visitor does not hold another`() {
        var limiter = RateLimiter(burst: 1, interval: .seconds(60))
        let visits: [(visitor: UInt64, second: Int)] = [(1, 0), (2, 0), (1, 59), (1, 60)]
        let allowed = visits.map { limiter.allows($0.visitor, at: .seconds($0.second)) }
        #expect(allowed == [true, true, false, true])
    }

    @Test func `remembers no more visitors than it may`() {
        var limiter = RateLimiter(burst: 1, interval: .seconds(60))
        limiter.mostVisitors = 100
        let allowed = (0..<1000).filter { limiter.allows(UInt64($0), at: .zero) }
        #expect(allowed.count == 100)
        let later = limiter.allows(5000, at: .seconds(61))
        #expect(later)
    }

    @Test(arguments: [
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true), ("2001:db8::1", "[2001:db8::2]:443", true),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", false), ("fe80::1%eth0", "fe80::2", true), ("::1", "1::", false),
        ("192.0.2.1", "192.0.2.2", false), ("192.0.2.1", "::ffff:192.0.2.1", true), ("192.0.2.1:80", "192.0.2.1", true),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false), ("", "192.0.2.1", false),
    ])
    func `holds an IPv6 network of 64 bits to be one visitor`(one: String, other: String, isSame: Bool) {
        #expect((VisitorNetwork(one) == VisitorNetwork(other)) == isSame)
    }
}
