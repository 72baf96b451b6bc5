import SurveyModel
import SurveyStatistics

/// The item row that counts the same answers as a goal: one question in one group has one figure.
///
/// A goal tells only how many agree, and its own rule might join small networks that no row joins, since a row tells how
/// many chose each option. Beside the row that would be a second figure of the same answers, and the difference between
/// the two a figure of networks of which nothing is shown.
struct GoalRow {
    let territory: Territory

    /// The networks of the row, where the goal's own rule would show them too; nil where no row counts the same.
    func networks(of goal: Goal, within own: RollUp, in results: InstrumentResults) -> Set<String>? {
        guard goal.countsAllAnswers, let item = goal.measure.items.first.flatMap(results.instrument.item) else {
            return nil
        }
        let rows = ItemDrafting(territory: territory).blocks(of: item, in: results)
        let networks: Set<String>
        switch goal.description.scope {
        case .network: return nil
        case .area(let id): networks = rows.networks(ofArea: id, areas: territory.areaOfNetwork)
        case .organisation: networks = rows.all
        }
        let isShown = !networks.isEmpty && rows.limited(to: networks).isPart(of: own)
        return isShown ? networks : nil
    }
}

extension Goal {
    /// Whether its figure is of all answers of its group to one item, as the item's own row is.
    var countsAllAnswers: Bool { measure.kind == .shareAgree && countsAll }

    /// Whether it counts every record of its group that answers its one item.
    var countsAll: Bool {
        measure.items.count == 1 && measure.filter == nil && measure.networks == nil && measure.networkKinds == nil
    }
}
