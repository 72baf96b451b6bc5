import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// Distributions of small networks joined: every table of networks, options and missing answers that fits.
@Suite struct `Options of networks joined` {
    @Test func `cannot be told one by one, but where one person or none chose one`() {
        var generator = SmallGenerator(state: 13)
        var (joined, options) = (0, 0)
        for _ in 0..<600 {
            // Three networks; options disagree, partly agree, agree; then missing.
            let table = (0..<3).map { _ in (0..<4).map { _ in generator.next(3) } }
            let valid = table.map { $0[..<3].reduce(0, +) }
            guard valid.allSatisfy({ (1...4).contains($0) }) else { continue }
            let sums = (0..<4).map { column in table.reduce(0) { $0 + $1[column] } }
            let records = table.map { $0.reduce(0, +) }
            guard Self.isJoined(records, agreeing: sums[1] + sums[2], valid: sums[..<3].reduce(0, +)) else { continue }
            joined += 1
            for (network, option) in Self.pinned(records, sums, knowing: nil) {
                #expect(option < 3 && sums[option] == 0, "network \(network), option \(option) of \(table)")
                options += 1
            }
            for (member, own) in (0..<3).flatMap({ member in (0..<4).map { (member, $0) } }) {
                for (network, option) in Self.pinned(records, sums, knowing: (member, own))
                where network != member || records[member] > 1 {
                    #expect(option < 3 && sums[option] < 2, "\(member), \(own): \(network), \(option) of \(table)")
                }
            }
        }
        #expect(joined > 10)
        #expect(options > 0)
    }

    private static func isJoined(_ records: [Int], agreeing: Int, valid: Int) -> Bool {
        let instrument = SamplePeriod(answers: [:]).instrument
        let table = RecordTable(instrument: instrument, count: 0, columns: [:])
        var results = InstrumentResults(
            table: table, sourcePeriod: "2018", plan: Plan(id: "2018", title: "Plan", goals: [], fingerprint: ""),
            organisation: SamplePeriod.organisation, population: Population(entries: []))
        let names = ["a2", "a3", "b2"]
        results.records = Dictionary(uniqueKeysWithValues: zip(names, records))
        return JointBlock(results).keepsSecret(Set(names), agreeing: agreeing, valid: valid)
    }

    /// The counts that all fitting tables have alike, of each network, each option and the missing, to one who gave an
    /// answer in a network or to nobody in particular.
    private static func pinned(
        _ records: [Int], _ sums: [Int], knowing own: (network: Int, option: Int)?
    ) -> [(network: Int, option: Int)] {
        var seen = [[Set<Int>]](repeating: [[], [], [], []], count: 3)
        for first in rows(records[0], sums) {
            let rest = zip(sums, first).map { $0 - $1 }
            for second in rows(records[1], rest) {
                let third = zip(rest, second).map { $0 - $1 }
                guard third.reduce(0, +) == records[2], (1...4).contains(third[..<3].reduce(0, +)) else { continue }
                let rows = [first, second, third]
                if let own, rows[own.network][own.option] == 0 { continue }
                for (network, row) in rows.enumerated() {
                    for (option, count) in row.enumerated() { seen[network][option].insert(count) }
                }
            }
        }
        return (0..<3).flatMap { network in
            (0..<4).filter { seen[network][$0].count == 1 }.map { (network, $0) }
        }
    }

    /// Every way a network may have answered, with one to four valid answers.
    private static func rows(_ records: Int, _ most: [Int]) -> [[Int]] {
        var rows: [[Int]] = []
        for a in 0...most[0] {
            for b in 0...most[1] {
                for c in 0...most[2] {
                    let missing = records - a - b - c
                    if (1...4).contains(a + b + c), (0...most[3]).contains(missing) { rows.append([a, b, c, missing]) }
                }
            }
        }
        return rows
    }
}
