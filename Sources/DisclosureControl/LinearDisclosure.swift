/// Finds what can be computed from published sums by adding and subtracting them.
///
/// A published figure is the sum of some atoms (a network's answers, or the part of them a filter takes). An atom
/// is disclosed when its unit vector lies in the row space of the published sums. Rows hold only 0 and 1, and the
/// elimination runs modulo the prime 2^61 − 1: exact, without growing fractions, and the same on every machine.
struct LinearDisclosure {
    private static let prime: UInt64 = (1 << 61) - 1
    private var rows: [(pivot: Int, values: [UInt64])] = []
    private let width: Int

    /// Takes the published sums, each as the positions of its atoms.
    init(sums: [Set<Int>], atoms: Int) {
        width = atoms
        for sum in sums {
            var row = [UInt64](repeating: 0, count: atoms)
            for atom in sum { row[atom] = 1 }
            insert(row)
        }
    }

    /// Whether an atom can be computed from the sums.
    func determines(_ atom: Int) -> Bool {
        var row = [UInt64](repeating: 0, count: width)
        row[atom] = 1
        return reduced(row).allSatisfy { $0 == 0 }
    }

    /// How many independent sums over the last atoms are put together in every way; beyond, each is taken alone.
    private static let mostJoined = 12

    /// The sums that published ones add up to over the atoms from a position on, each atom once.
    ///
    /// Rows are fully reduced with the first atoms as pivots, so a row whose pivot lies behind the position holds only
    /// atoms behind it, and these rows span all such sums. Only a row itself holds its pivot, so that a sum with each
    /// atom once is a sum of some of the rows, each once.
    func sums(from first: Int) -> [Set<Int>] {
        let behind = rows.filter { $0.pivot >= first }.map(\.values)
        guard behind.count <= LinearDisclosure.mostJoined else { return behind.compactMap(LinearDisclosure.atoms) }
        var joined: [[UInt64]] = [[UInt64](repeating: 0, count: width)]
        for row in behind {
            joined += joined.map { LinearDisclosure.subtract(row, times: LinearDisclosure.prime - 1, $0) }
        }
        return joined.dropFirst().compactMap(LinearDisclosure.atoms)
    }

    /// The atoms of a row that holds each of its atoms once; nil for any other row.
    private static func atoms(_ values: [UInt64]) -> Set<Int>? {
        values.allSatisfy { $0 <= 1 } ? Set(values.indices.filter { values[$0] == 1 }) : nil
    }

    private mutating func insert(_ row: [UInt64]) {
        var row = reduced(row)
        guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = LinearDisclosure.power(row[pivot], LinearDisclosure.prime - 2)
        for index in row.indices { row[index] = LinearDisclosure.product(row[index], inverse) }
        for other in rows.indices where rows[other].values[pivot] != 0 {
            rows[other].values = LinearDisclosure.subtract(row, times: rows[other].values[pivot], rows[other].values)
        }
        rows.append((pivot, row))
    }

    private func reduced(_ row: [UInt64]) -> [UInt64] {
        rows.reduce(row) { rest, known in
            rest[known.pivot] == 0 ? rest : LinearDisclosure.subtract(known.values, times: rest[known.pivot], rest)
        }
    }

    private static func subtract(_ row: [UInt64], times factor: UInt64, _ from: [UInt64]) -> [UInt64] {
        zip(from, row).map { left, right in
            let taken = product(right, factor)
            return left >= taken ? left - taken : left + prime - taken
        }
    }

    private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let wide = a.multipliedFullWidth(by: b)
        return prime.dividingFullWidth((wide.high, wide.low)).remainder
    }

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }
}
