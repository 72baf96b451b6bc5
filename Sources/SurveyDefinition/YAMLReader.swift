#if CommandLine
    import SurveyModel
    import Yams

    /// YAML text → nodes with marks, without YAML's traps: no anchors, no aliases, no tags, bounded depth.
    struct YAMLReader {
        let file: String
        let log: IssueLog

        func read(_ text: String) -> DefinitionNode? {
            guard !refusesManyAliases(in: text) else { return nil }
            do {
                // Without rules that tell types by regular expressions: scalars are read by their items' types here.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    log.error(
                        .both("filen är tom", "the file is empty"), at: SourceMark(file: file),
                        remedy: .both("Skriv definitionen, eller ta bort filen", "Write the definition or delete it"))
                    return nil
                }
                // Nodes hold their anchors weakly; the parser owns them.
                return withExtendedLifetime(parser) { node(root, depth: 0) }
            } catch {
                report(error)
                return nil
            }
        }

        private func place(_ mark: Mark?) -> SourceMark {
            SourceMark(file: file, line: max(mark?.line ?? 1, 1), column: max(mark?.column ?? 1, 1))
        }

        private func node(_ yaml: Node, depth: Int) -> DefinitionNode? {
            let mark = place(yaml.mark)
            guard depth < DefinitionNode.deepest else {
                log.error(
                    .both(
                        "indragen är djupare än \(DefinitionNode.deepest) nivåer",
                        "the nesting is deeper than \(DefinitionNode.deepest) levels"), at: mark)
                return nil
            }
            switch yaml {
            case .scalar(let scalar):
                refuse(scalar.anchor, scalar.tag, at: mark)
                let isQuoted = scalar.style != .plain || scalar.tag.rawValue == Tag.Name.str.rawValue
                return DefinitionNode(.scalar(scalar.string, isQuoted: isQuoted), at: mark)
            case .sequence(let sequence):
                refuse(sequence.anchor, sequence.tag, at: mark)
                return DefinitionNode(.sequence(sequence.compactMap { node($0, depth: depth + 1) }), at: mark)
            case .mapping(let mapping):
                refuse(mapping.anchor, mapping.tag, at: mark)
                return DefinitionNode(.mapping(mapping.compactMap { entry($0, $1, depth: depth + 1) }), at: mark)
            case .alias(let alias):
                refuseAlias(at: place(alias.mark))
                return nil
            }
        }

        private func entry(_ key: Node, _ value: Node, depth: Int) -> DefinitionNode.Entry? {
            guard case .scalar(let scalar) = key, scalar.anchor == nil else {
                log.error(.both("en nyckel ska vara en text", "a key must be a text"), at: place(key.mark))
                return nil
            }
            return node(value, depth: depth).map {
                DefinitionNode.Entry(key: scalar.string, keyMark: place(scalar.mark), value: $0)
            }
        }

        /// Refuses anchors and tags; the value itself is read on, so that one slip gives one message.
        private func refuse(_ anchor: Anchor?, _ tag: Tag, at mark: SourceMark) {
            if anchor != nil { refuseAlias(at: mark) }
            // The parser itself gives quoted scalars the tag of strings.
            guard ![Tag.Name.implicit, .str, .seq, .map].contains(where: { $0.rawValue == tag.rawValue }) else {
                return
            }
            log.error(
                .both("YAML-taggar används inte här", "YAML tags are not used here"), at: mark,
                remedy: .both("Ta bort ’\(tag.description)’", "Delete '\(tag.description)'"))
        }

        private func refuseAlias(at mark: SourceMark) {
            log.error(
                .both(
                    "ankare och alias används inte i definitioner", "anchors and aliases are not used in definitions"),
                at: mark,
                remedy: .both(
                    "Skriv ut värdet, eller dela frågor genom banken",
                    "Write the value out, or share items through the bank"))
        }

        /// Refuses a text with very many aliases before it is composed: a few lines of nested aliases used as keys
        /// would otherwise take exponential time.
        private func refusesManyAliases(in text: String) -> Bool {
            var anchor: SourceMark?
            var aliases = 0
            for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                var before: UInt8 = 32
                for (column, byte) in line.utf8.enumerated() {
                    if [32, 44, 91, 123].contains(before) {
                        if byte == UInt8(ascii: "&"), anchor == nil {
                            anchor = SourceMark(file: file, line: row + 1, column: column + 1)
                        }
                        if byte == UInt8(ascii: "*") { aliases += 1 }
                    }
                    before = byte
                }
            }
            guard let anchor, aliases > 16 else { return false }
            refuseAlias(at: anchor)
            return true
        }

        private func report(_ error: any Error) {
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                log.error(
                    .both("det här går inte att läsa som YAML", "this is not YAML: \(problem)"), at: place(mark),
                    remedy: .both(
                        "Se över indrag, kolon och citattecken här och på raden ovanför",
                        "Look at indentation, colons and quotes here and on the line above"))
            case .duplicatedKeysInMapping(let keys, let context):
                log.error(
                    .both(
                        "nyckeln ’\(keys.first ?? "")’ finns två gånger, först här",
                        "the key '\(keys.first ?? "")' stands twice in one map, first here"), at: place(context.mark),
                    remedy: .both("Ta bort en av dem", "Delete one of them"))
            default:
                log.error(
                    .both("filen går inte att läsa som YAML", "this cannot be read as YAML"),
                    at: SourceMark(file: file),
                    remedy: .both("Spara den som UTF-8", "Save it as UTF-8"))
            }
        }
    }
#endif
