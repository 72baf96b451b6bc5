import SurveyModel

/// Checks of what a register of imported values is made of.
struct ImportedValueChecks {
    let log: IssueLog
    let decoded: DecodedInstrument

    /// A value belongs to an indicator, a period and, where told, a part of the population.
    func check(_ item: Item) {
        let fits: Bool
        switch item.role {
        case .valuePeriod, .indicatorName: fits = item.type == .text
        case .breakdown: fits = item.type == .selectOne
        default: fits = item.type == .text || item.type == .selectOne
        }
        let partner: ItemRole = item.role == .indicator ? .valuePeriod : .indicator
        if !fits {
            log.error(
                .both(
                    "frågan ’\(item.name)’ har rollen \(item.role?.rawValue ?? "") och är av typen \(item.type.rawValue)",
                    "item '\(item.name)' has the role \(item.role?.rawValue ?? "") and is \(item.type.rawValue)"),
                at: decoded.mark(of: item.name, "role"),
                remedy: .both(
                    "Skriv type: text för en period och ett namn, select_one för en uppdelning, någotdera för ett nyckeltal och en måttenhet",
                    "Write type: text for a period and a name, select_one for a breakdown, either for an indicator and a unit of measurement"
                ))
        } else if !decoded.isIncomplete, decoded.instrument.item(role: partner) == nil {
            log.error(
                .both(
                    "frågan ’\(item.name)’ har rollen \(item.role?.rawValue ?? ""), och ingen fråga har rollen \(partner.rawValue)",
                    "item '\(item.name)' has the role \(item.role?.rawValue ?? ""), and no item has the role \(partner.rawValue)"
                ),
                at: decoded.mark(of: item.name, "role"),
                remedy: .both(
                    "Ge frågan som säger det role: \(partner.rawValue)",
                    "Give the item that tells it role: \(partner.rawValue)"))
        }
    }
}
