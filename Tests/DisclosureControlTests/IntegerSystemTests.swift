import Testing

@testable import DisclosureControl

@Suite struct `Integers within sums` {
    @Test func `are found or refused exactly as trying all of them does`() {
        var generator = SmallGenerator(state: 11)
        var impossible = 0
        for _ in 0..<600 {
            var system = IntegerSystem()
            let variables = (0..<4).map { _ in system.variable(in: 0...generator.next(5)) }
            for _ in 0..<(1 + generator.next(3)) {
                let terms = variables.map { (variable: $0, coefficient: [-2, -1, 1, 2][generator.next(4)]) }
                let low = generator.next(9) - 3
                system.require(terms, in: low...(low + generator.next(2)))
            }
            let exists = isSolvable(system, [])
            var work = 10_000
            switch system.solution(prefersHigh: generator.next(2) == 1, work: &work) {
            case .found(let values):
                #expect(exists)
                #expect(fits(values, system))
            case .impossible:
                impossible += 1
                #expect(!exists)
            case .undecided: Issue.record("four small integers need no more work")
            }
        }
        #expect(impossible > 50)
    }

    @Test func `are left undecided beyond the bound of work`() {
        var system = IntegerSystem()
        let variables = (0..<6).map { _ in system.variable(in: 0...9) }
        // Twice a whole number is never odd, which ranges alone do not see.
        system.require(variables.map { ($0, 2) }, in: 31...31)
        var work = 5
        guard case .undecided = system.solution(work: &work) else {
            Issue.record("five branches cannot decide it")
            return
        }
    }

    private func fits(_ values: [Int], _ system: IntegerSystem) -> Bool {
        zip(values, system.ranges).allSatisfy { $1.contains($0) }
            && system.sums.allSatisfy { sum in
                sum.range.contains(sum.terms.reduce(0) { $0 + values[$1.variable] * $1.coefficient })
            }
    }

    private func isSolvable(_ system: IntegerSystem, _ values: [Int]) -> Bool {
        guard values.count < system.ranges.count else { return fits(values, system) }
        return system.ranges[values.count].contains { isSolvable(system, values + [$0]) }
    }
}
