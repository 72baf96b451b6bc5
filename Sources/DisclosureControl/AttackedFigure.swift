/// A published or withheld figure by name, as an attack speaks of it.
public struct AttackedFigure: Hashable, Sendable, Codable {
    /// The period whose publication holds it.
    public internal(set) var publication: String
    /// The key of the group it is about.
    public internal(set) var group: String
    /// The instrument.
    public internal(set) var instrument: String
    /// The item.
    public internal(set) var item: String
    /// The goal's id, where the figure is a goal's and not the item's row.
    public internal(set) var goal: String?
}
