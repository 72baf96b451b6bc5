import SurveyModel
import Tables

/// A profile's file → the profile.
struct ImportProfileDecoder {
    let values: ValueReader

    func decode(_ document: DefinitionDocument) -> ImportProfile? {
        guard let root = MappingReader(document.root, "the profile", .profileFile, values: values),
            let node = root.demanded("profile"),
            let head = MappingReader(node, "profile", .profile, values: values),
            let id = head.demandedName("id")
        else { return nil }
        let dates: DatesWord? = root.keyword("dates")
        return ImportProfile(
            id: id, instrument: head.name("instrument"), dialect: head.name("dialect") ?? "plain",
            fingerprint: head.name("fingerprint") ?? "", table: table(root), dates: dates?.rawValue,
            decimalChar: decimalChar(root), missing: missing(root),
            columns: root.elements("columns").compactMap(column))
    }

    private enum DatesWord: String, CaseIterable {
        case yearFirst = "year_first"
        case monthFirst = "month_first"
        case dayFirst = "day_first"
        case serial
    }

    private func decimalChar(_ root: MappingReader) -> String? {
        guard let node = root["decimalChar"] else { return nil }
        guard case .scalar(let text, _) = node.content, [",", "."].contains(text) else {
            values.log.error(
                .both("’decimalChar’ är inget decimaltecken", "'decimalChar' is no decimal mark"), at: node.mark,
                remedy: .both("Skriv \",\" eller \".\"", "Write \",\" or \".\""))
            return nil
        }
        return text
    }

    private func table(_ root: MappingReader) -> ImportProfile.TableDialect {
        var table = ImportProfile.TableDialect()
        guard let node = root["table"], let reader = MappingReader(node, "table", .table, values: values) else {
            return table
        }
        table.delimiter = delimiter(reader)
        table.encoding = encoding(reader)
        table.quote = quote(reader)
        table.headerRows = headerRows(reader)
        if reader["header"] != nil, !reader.boolean("header", default: true) {
            values.log.error(
                .both(
                    "’header’ är false, men en profil känner kolumner på deras rubriker",
                    "'header' is false, but a profile knows columns by their headings"), at: reader.mark(of: "header"),
                remedy: .both(
                    "Lägg till en rad rubriker i filen, och ta bort ’header’",
                    "Add a row of headings to the file, and leave 'header' out"))
        }
        if case .scalar(let join, _) = reader["headerJoin"]?.content { table.headerJoin = join }
        table.sheet = sheet(reader)
        return table
    }

    /// The sheet of a workbook; its name goes before its place.
    private func sheet(_ reader: MappingReader) -> ImportProfile.Sheet? {
        let number = reader.integer("sheetNumber", in: 1...10_000).map { ImportProfile.Sheet.number($0) }
        if case .scalar(let name, _) = reader["sheetName"]?.content, !name.isEmpty { return .name(name) }
        return number
    }

    /// A delimiter may be a tab, which is white space and so no name.
    private func delimiter(_ reader: MappingReader) -> String? {
        guard let node = reader["delimiter"] else { return nil }
        guard case .scalar(let text, _) = node.content, [",", ";", "\t", "|"].contains(text) else {
            values.log.error(
                .both("’delimiter’ är inget skiljetecken som läses", "'delimiter' is none that is read"), at: node.mark,
                remedy: .both(
                    "Skriv \",\", \";\", \"\\t\" eller \"|\"", "Write \",\", \";\", \"\\t\" or \"|\""))
            return nil
        }
        return text
    }

    private func encoding(_ reader: MappingReader) -> String? {
        guard let name = reader.name("encoding") else { return nil }
        let known = TextEncoding.allCases.map(\.rawValue)
        if let encoding = known.first(where: { $0.lowercased() == name.lowercased() }) { return encoding }
        values.log.unknown(
            .both("’encoding’ är ingen teckenkodning som läses", "'encoding' is none that is read"), name, among: known,
            at: reader.mark(of: "encoding"))
        return nil
    }

    private func quote(_ reader: MappingReader) -> String? {
        guard let node = reader["quoteChar"] else { return nil }
        guard case .scalar(let text, _) = node.content, text.utf8.count == 1, text != "\"" else {
            if case .scalar("\"", _) = node.content { return nil }
            values.log.error(
                .both("’quoteChar’ är inte ett tecken", "'quoteChar' is not one character"), at: node.mark,
                remedy: .both(
                    "Skriv tecknet som omsluter celler, som \"'\"", "Write the sign that encloses cells, as \"'\""))
            return nil
        }
        return text
    }

    /// The rows of headings: a list, or one number.
    private func headerRows(_ reader: MappingReader) -> [Int] {
        guard let node = reader["headerRows"] else { return [1] }
        let rows = (node.elements ?? [node]).compactMap {
            values.integer($0, "a row in 'headerRows'", in: 1...1000)
        }
        return rows.isEmpty ? [1] : Set(rows).sorted()
    }

    private func missing(_ root: MappingReader) -> [String: MissingKind] {
        var missing: [String: MissingKind] = [:]
        for node in root.elements("missing_values") {
            guard let reader = MappingReader(node, "a missing value", .missingValue, values: values),
                let value = reader.demandedName("value"), let reason = reader.demandedName("reason")
            else { continue }
            guard let kind = MissingKind(token: "_\(reason)"), kind != .unreadable else {
                values.log.unknown(
                    .both("’\(reason)’ är inget slag av uteblivet svar", "'\(reason)' is no kind of missing"), reason,
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
                .both(
                    "en kolumn säger varken item eller leave_out", "a column says neither item nor leave_out"),
                at: node.mark,
                remedy: .both("Lägg till item: NAMN eller leave_out: true", "Add item: NAME or leave_out: true"))
        }
        return ImportProfile.Column(heading: heading, use: .leaveOut)
    }
}
