import SurveyModel
import SurveyStatistics
import Testing

@testable import DisclosureControl

/// Complementary suppression over linked figures, held against the best of all patterns in small cases.
@Suite struct `Loss of linked figures` {
    @Test func `is the least by the order of importance, nearly always`() {
        var generator = SmallGenerator(state: 23)
        var (cases, best, ours, fewest) = (0, 0, 0, 0)
        for _ in 0..<400 {
            let (suppression, figures) = Self.linked(&generator)
            let taken = suppression.suppressed(among: figures)
            #expect(suppression.newlyDisclosed(by: figures.filter { !taken.contains($0) }).isEmpty)
            for figure in taken {
                let back = figures.filter { !taken.contains($0) || $0 == figure }
                #expect(!suppression.newlyDisclosed(by: back).isEmpty, "nothing is taken that could stay")
            }
            guard !taken.isEmpty, let least = Self.least(suppression, figures) else { continue }
            let loss = Loss(of: figures, keeping: figures.filter { !taken.contains($0) })
            let bestLoss = Loss(of: figures, keeping: figures.filter { !least.contains($0) })
            #expect(loss >= bestLoss)
            (cases, best) = (cases + 1, best + (loss == bestLoss ? 1 : 0))
            (ours, fewest) = (ours + taken.count, fewest + least.count)
        }
        // Beside the best possible: how often it is reached, and how many figures go.
        #expect(cases > 100)
        #expect(best * 100 >= cases * 97, "\(best) of \(cases); \(ours) figures where the least loss is \(fewest)")
    }

    /// Up to eight figures over five atoms, three of them sensitive.
    private static func linked(_ generator: inout SmallGenerator) -> (ComplementarySuppression, [LinkedFigure]) {
        let atoms = (0..<5).map { Atom(network: "n\($0)", taken: []) }
        let sensitive = atoms.prefix(3).reduce(into: [Atom: ShareCounts]()) { sensitive, atom in
            var counts = ShareCounts()
            counts.base.valid = 1 + generator.next(4)
            sensitive[atom] = counts
        }
        let ranks: [LinkedFigure.Importance] = [.others, .area, .organisation, .network, .goal]
        let figures = (0..<(4 + generator.next(5))).map { number in
            LinkedFigure(
                name: "f\(number)", importance: ranks[generator.next(5)],
                atoms: Set(atoms.filter { _ in generator.next(2) == 0 }))
        }
        let rule = PrimarySuppression(anonymity: Anonymity(mode: .anonymous))
        return (
            ComplementarySuppression(sensitive: sensitive, rule: rule),
            figures.filter { $0.atoms.count > 1 && !$0.atoms.isSubset(of: sensitive.keys) }
        )
    }

    /// The pattern of the least loss, of all patterns.
    private static func least(_ suppression: ComplementarySuppression, _ figures: [LinkedFigure]) -> [LinkedFigure]? {
        (0..<(1 << figures.count)).map { pattern in
            figures.enumerated().filter { pattern >> $0.offset & 1 == 1 }.map(\.element)
        }.filter { taken in
            suppression.newlyDisclosed(by: figures.filter { !taken.contains($0) }).isEmpty
        }.min { first, second in
            Loss(of: figures, keeping: figures.filter { !first.contains($0) })
                < Loss(of: figures, keeping: figures.filter { !second.contains($0) })
        }
    }
}
