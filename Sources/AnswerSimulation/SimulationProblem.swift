/// Why parameters cannot be fulfilled: what, where, and what now.
public struct SimulationProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var problem: String
    /// Where: the file, the group and the item as the parameters name them.
    public var place: Place
    /// What to do about it.
    public var remedy: String

    /// Where in the parameters a problem lies.
    public struct Place: Hashable, Sendable {
        /// The file's name.
        public var file: String
        /// The group's number in the file, from 1.
        public var group: Int?
        /// The item's name.
        public var item: String?

        /// Takes the parts as known.
        public init(file: String, group: Int? = nil, item: String? = nil) {
            self.file = file
            self.group = group
            self.item = item
        }
    }

    /// The problem as one line: place, problem, remedy.
    public var description: String {
        var parts = [place.file]
        if let group = place.group { parts.append("group \(group)") }
        if let item = place.item { parts.append("item '\(item)'") }
        return "\(parts.joined(separator: ", ")): \(problem) \(remedy)"
    }
}
