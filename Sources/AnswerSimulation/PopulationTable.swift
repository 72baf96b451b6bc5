import Tables

extension SimulationParameters {
    /// The bytes of `population.csv`: how many were asked, a row for each group that says so.
    ///
    ///     instrument,network,unit,invited
    ///     arlig-utvarderingsenkat,bou-chef,,13
    ///
    /// Groups of one network are added up; nil where no group says how many were asked.
    public func populationTable() -> [UInt8]? {
        var order: [[String]] = []
        var invited: [[String]: Int] = [:]
        for file in files {
            for group in file.groups {
                guard let asked = group.asked else { continue }
                let key = [file.instrument, group.network ?? ""]
                if invited[key] == nil { order.append(key) }
                invited[key, default: 0] += asked
            }
        }
        guard !order.isEmpty else { return nil }
        var writer = CSVWriter()
        writer.write(row: ["instrument", "network", "unit", "invited"])
        for key in order { writer.write(row: [key[0], key[1], "", String(invited[key] ?? 0)]) }
        return writer.bytes
    }
}
