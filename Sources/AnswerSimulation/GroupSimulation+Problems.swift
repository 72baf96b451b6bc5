extension GroupSimulation {
    /// A fault of one column, with its place and what to do.
    func problem(_ fault: ColumnDraw.Fault, item: String) -> SimulationProblem {
        let (problem, remedy) =
            switch fault {
            case .unknownAnswer(let cell):
                ("'\(cell)' is no answer to it.", "Write a code of its options, a whole number or a day as 2018-11-14.")
            case .tooMany(let named, let asked):
                ("\(named) answers are named, and \(asked) records were asked.", "Name fewer or raise 'records'.")
            case .totalOutOfReach(let total, let records):
                ("\(total) cannot be split over \(records) records.", "Change 'total', 'fixed' or 'range'.")
            case .unknownPool(let name):
                ("There is no pool '\(name)' with texts.", "Add it under 'pools'.")
            case .noSides:
                ("'agreeing' needs options that agree and options that do not.", "Use 'exact' instead.")
            }
        return SimulationProblem(problem: problem, place: place(item: item), remedy: remedy)
    }
}
