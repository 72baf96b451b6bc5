/// Who collected and published the values behind a figure, and when they were fetched.
public struct FigureSource: Hashable, Sendable, Codable {
    /// The source's name, as the register has it.
    public var name: String
    /// The latest day on which a value was fetched from it, where told.
    public var retrieved: CalendarDate?

    /// Takes the parts.
    public init(name: String, retrieved: CalendarDate? = nil) {
        self.name = name
        self.retrieved = retrieved
    }

    /// One entry a name, with its latest day, by name.
    public static func latest(of sources: some Sequence<FigureSource>) -> [FigureSource] {
        sources.reduce(into: [String: FigureSource]()) { latest, source in
            guard let known = latest[source.name]?.retrieved else {
                latest[source.name] = source
                return
            }
            if let day = source.retrieved, day > known { latest[source.name] = source }
        }.values.sorted { $0.name < $1.name }
    }
}
