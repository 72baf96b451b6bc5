import SurveyModel
import SurveyStatistics
import Testing

@Suite struct `Movements` {
    @Test(arguments: [
        // before, now, arrow: more than two points and more than one person
        (52, 52, 50, 52, Arrow.down), (52, 52, 51, 52, .flat), (48, 52, 47, 52, .flat), (12, 13, 11, 13, .flat),
        (12, 13, 10, 13, .down), (800, 1000, 790, 1000, .flat), (800, 1000, 779, 1000, .down), (8, 10, 10, 10, .up),
    ])
    func `of shares hold two points or one person as unchanged`(
        k1: Int, n1: Int, k2: Int, n2: Int, arrow: Arrow
    ) throws {
        let change = try #require(
            Movement().change(from: .share(Share(k1, of: n1)), to: .share(Share(k2, of: n2)), period: "2021-T2"))
        #expect(change.arrow == arrow)
        #expect(change.difference == Fraction(k2, n2) - Fraction(k1, n1))
    }

    @Test(arguments: [(100, 102, Arrow.flat), (100, 103, .up), (24, 15, .down), (0, 0, .flat), (0, 1, .up)])
    func `of counts hold two per cent as unchanged`(before: Int, now: Int, arrow: Arrow) throws {
        let change = try #require(Movement().change(from: .count(before), to: .count(now), period: "2021"))
        #expect(change.arrow == arrow)
        #expect(change.persons == nil)
    }

    @Test(arguments: [(0, 1, 1, 1, Arrow.up), (1, 1, 0, 1, .down), (1, 1, 1, 1, .flat), (3, 4, 4, 4, .up)])
    func `of what is done or not have no tolerance, however few the deeds`(
        k1: Int, n1: Int, k2: Int, n2: Int, arrow: Arrow
    ) throws {
        let change = try #require(
            Movement(isDeed: true).change(
                from: .share(Share(k1, of: n1)), to: .share(Share(k2, of: n2)), period: "2017"))
        #expect(change.arrow == arrow)
    }

    @Test func `say how many persons a change is`() throws {
        let change = try #require(
            Movement().change(from: .share(Share(12, of: 12)), to: .share(Share(10, of: 12)), period: "2017"))
        #expect(change.persons == -2)
    }

    @Test func `follow a declared tolerance`() throws {
        let wide = Movement(tolerance: Fraction(percent: 10))
        let change = try #require(
            wide.change(from: .share(Share(90, of: 100)), to: .share(Share(80, of: 100)), period: "2017"))
        #expect(change.arrow == .flat)
    }

    @Test(arguments: [(100, 109, Arrow.flat), (100, 110, .flat), (100, 111, .up), (10, 12, .up)])
    func `of counts follow a declared tolerance as a part of the count before`(
        before: Int, now: Int, arrow: Arrow
    ) throws {
        let wide = Movement(tolerance: Fraction(percent: 10))
        #expect(try #require(wide.change(from: .count(before), to: .count(now), period: "2021")).arrow == arrow)
    }

    @Test func `are not drawn between unlike figures`() {
        #expect(Movement().change(from: .count(3), to: .share(Share(1, of: 2)), period: "2017") == nil)
    }
}
