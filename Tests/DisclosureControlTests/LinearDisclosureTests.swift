import Testing

@testable import DisclosureControl

@Suite struct `What published sums give away` {
    // Sums of atoms, an atom, and whether it can be computed.
    private static let cases: [([Set<Int>], Int, Bool)] = [
        ([[0, 1, 2], [0], [1]], 2, true), ([[0, 1, 2], [0]], 2, false), ([[0, 1], [1, 2], [0, 2]], 1, true),
        ([[0, 1], [1, 2], [2, 3]], 0, false), ([[0, 1, 2, 3], [0, 1], [2]], 3, true), ([], 0, false),
    ]

    @Test(arguments: cases)
    func `is found by elimination`(sums: [Set<Int>], atom: Int, isDetermined: Bool) {
        #expect(LinearDisclosure(sums: sums, atoms: 4).determines(atom) == isDetermined)
    }

    /// A second way to the same answer, over small integers.
    @Test func `agrees with trying every assignment`() {
        var generator = SmallGenerator(state: 7)
        for _ in 0..<400 {
            let atoms = 4
            let sums = (0..<(generator.next(5))).map { _ in
                Set((0..<atoms).filter { _ in generator.next(2) == 1 })
            }.filter { !$0.isEmpty }
            for atom in 0..<atoms {
                let solver = LinearDisclosure(sums: sums, atoms: atoms)
                #expect(solver.determines(atom) == bruteForce(sums, atoms, atom), "\(sums) \(atom)")
            }
        }
    }

    /// An atom is free if some integer direction moves it and leaves every sum alone; coefficients of small 0/1
    /// matrices need no steps larger than 3.
    private func bruteForce(_ sums: [Set<Int>], _ atoms: Int, _ atom: Int) -> Bool {
        let steps = -3...3
        func search(_ position: Int, _ direction: [Int]) -> Bool {
            guard position < atoms else {
                return direction[atom] != 0 && sums.allSatisfy { $0.reduce(0) { $0 + direction[$1] } == 0 }
            }
            return steps.contains { search(position + 1, direction + [$0]) }
        }
        return !search(0, [])
    }
}

/// A small generator for tests, the same on every machine (Numerical Recipes' constants).
struct SmallGenerator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int(state >> 16 & 0xFFFF) % bound
    }
}
