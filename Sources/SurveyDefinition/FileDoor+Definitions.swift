import Tables

extension FileDoor: DefinitionSource {
    func bytes(of path: String, limit: Int) throws(SourceFailure) -> [UInt8] {
        do {
            return try bytes(of: path, atMost: limit)
        } catch {
            switch error.problem {
            case .missingFile: throw .missing
            case .tooLarge: throw .tooLarge
            default: throw .unreadable
            }
        }
    }
}
