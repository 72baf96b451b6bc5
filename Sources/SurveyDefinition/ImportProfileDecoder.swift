import SurveyModel

/// A profile's file → the profile.
struct ImportProfileDecoder {
    let values: ValueReader

    func decode(_ document: DefinitionDocument) -> ImportProfile? {
        guard let root = MappingReader(document.root, "the profile", .profileFile, values: values),
            let node = root.demanded("profile"),
            let head = MappingReader(node, "profile", .profile, values: values),
            let id = head.demandedName("id"), let fingerprint = head.demandedName("fingerprint")
        else { return nil }
        let dates: DatesWord? = root.keyword("dates")
        return ImportProfile(
            id: id, instrument: head.name("instrument"), dialect: head.name("dialect") ?? "plain",
            fingerprint: fingerprint, table: table(root), dates: dates?.rawValue, missing: missing(root),
            columns: root.elements("columns").compactMap(column))
    }

    private enum DatesWord: String, CaseIterable {
        case yearFirst = "year_first"
        case monthFirst = "month_first"
        case dayFirst = "day_first"
        case serial
    }

    private func table(_ root: MappingReader) -> ImportProfile.TableDialect {
        var table = ImportProfile.TableDialect()
        guard let node = root["table"], let reader = MappingReader(node, "table", .table, values: values) else {
            return table
        }
        table.delimiter = delimiter(reader)
        table.encoding = reader.name("encoding")
        table.headerRows = max(1, reader["headerRows"]?.elements?.count ?? 1)
        if case .scalar(let join, _) = reader["headerJoin"]?.content { table.headerJoin = join }
        return table
    }

    /// A delimiter may be a tab, which is white space and so no name.
    private func delimiter(_ reader: MappingReader) -> String? {
        guard let node = reader["delimiter"] else { return nil }
        guard case .scalar(let text, _) = node.content, [",", ";", "\t", "|"].contains(text) else {
            values.log.error(
                "'delimiter' is none that is read", at: node.mark, remedy: "Write \",\", \";\", \"\\t\" or \"|\"")
            return nil
        }
        return text
    }

    private func missing(_ root: MappingReader) -> [String: MissingKind] {
        var missing: [String: MissingKind] = [:]
        for node in root.elements("missing_values") {
            guard let reader = MappingReader(node, "a missing value", .missingValue, values: values),
                let value = reader.demandedName("value"), let reason = reader.demandedName("reason")
            else { continue }
            guard let kind = MissingKind(token: "_\(reason)"), kind != .unreadable else {
                values.log.unknown(
                    "'\(reason)' is no kind of missing", reason,
                    among: MissingKind.allCases.filter { $0 != .unreadable }.map { String($0.token.dropFirst()) },
                    at: reader.mark(of: "reason"))
                continue
            }
            missing[value] = kind
        }
        return missing
    }

    private func column(_ node: DefinitionNode) -> ImportProfile.Column? {
        guard let reader = MappingReader(node, "a column", .column, values: values) else { return nil }
        var heading = ""
        if case .scalar(let text, _) = reader["heading"]?.content { heading = text }
        if let item = reader.name("item") {
            let use = reader.name("option").map { ImportProfile.Use.option(item: item, code: $0) } ?? .item(item)
            return ImportProfile.Column(heading: heading, use: use)
        }
        if reader.boolean("record_id") { return ImportProfile.Column(heading: heading, use: .recordID) }
        if reader["leave_out"] == nil {
            values.log.error(
                "a column says neither item nor leave_out", at: node.mark, remedy: "Add item: NAME or leave_out: true")
        }
        return ImportProfile.Column(heading: heading, use: .leaveOut)
    }
}
