import SurveyModel

/// One goal of a plan.
struct GoalDecoder {
    let values: ValueReader
    let context: DefinitionContext

    private var log: IssueLog { values.log }

    func decode(_ node: DefinitionNode) -> Goal? {
        var title = "a goal"
        if case .scalar(let id, _)? = node["id"]?.content { title = "goal '\(id)'" }
        guard let reader = MappingReader(node, title, .goal, values: values) else { return nil }
        let id = reader.demandedName("id")
        let text = reader.demandedText("text")
        let scope = scope(reader)
        guard let measure = measure(reader), let id, let text, let scope else { return nil }
        let targets = TargetDecoder(values: values)
        var goal = GoalDescription(
            id: id, scope: scope, text: text, kind: measure.kind, target: targets.target(reader))
        goal.items = measure.items
        goal.enough = measure.enough
        goal.instrument = measure.instrument
        goal.nearly = targets.nearly(reader)
        goal.tolerance = targets.tolerance(reader, kind: measure.kind)
        readWords(reader, into: &goal)
        return Goal(description: goal, measure: measure, continues: (reader.names("continues") ?? []).map(\.name))
    }

    private func readWords(_ reader: MappingReader, into goal: inout GoalDescription) {
        goal.strategicGoal = reader.name("strategic_goal")
        goal.measureText = reader.text("measure_text")
        goal.reading = reader.keyword("reading")
        goal.weighting = reader.keyword("weighting")
        goal.readingNote = reader.text("reading_note")
        goal.direction = direction(reader)
        goal.unit = reader.text("unit")
        goal.measuring = MeasuringDecoder(values: values).measuring(reader)
        readProration(reader, into: &goal)
        goal.besidePlan = reader.boolean("beside_plan") ? true : nil
        goal.reports = reports(reader)
        goal.section = reader.name("section")
        goal.source = source(reader)
        goal.action = action(reader)
        goal.caveat = caveat(reader)
        goal.note = reader.text("note")
    }

    private func scope(_ reader: MappingReader) -> GoalScope? {
        let present = ["network", "area", "organisation"].filter { reader[$0] != nil }
        guard present.count == 1, let key = present.first else {
            log.error(
                .both(
                    "\(DefinitionWords.swedish(reader.what)) ska höra till ett av network, area och organisation, och inte fler",
                    "\(reader.what) must belong to exactly one of network, area and organisation"), at: reader.mark,
                remedy: .both(
                    "Skriv network: ID, area: ID eller organisation: true",
                    "Write network: ID, area: ID or organisation: true"))
            return nil
        }
        switch key {
        case "network":
            return reader.name(key).map { id in
                check(id, "network", among: context.networkIDs, at: reader.mark(of: key))
                return .network(id)
            }
        case "area":
            return reader.name(key).map { id in
                check(
                    id, "programme area", among: context.organisation?.programmeAreas.map(\.id),
                    at: reader.mark(of: key))
                return .area(id)
            }
        default:
            guard reader.boolean(key) else {
                log.error(
                    .both("’organisation’ kan bara vara true", "'organisation' can only be true"),
                    at: reader.mark(of: key), remedy: .both("Ta bort den, eller skriv true", "Delete it, or write true")
                )
                return nil
            }
            return .organisation
        }
    }

    private func check(_ id: String, _ what: String, among known: [String]?, at mark: SourceMark) {
        guard let known, !known.contains(id) else { return }
        log.unknown(.both("okänt namn ’\(id)’ (\(what))", "unknown \(what) '\(id)'"), id, among: known, at: mark)
    }

    private func measure(_ reader: MappingReader) -> Measure? {
        guard let node = reader.demanded("measure"),
            let part = MappingReader(node, "'measure' of \(reader.what)", .measure, values: values)
        else { return nil }
        let kind: MeasureKind? = part.keyword("kind")
        if part["kind"] == nil { _ = part.demanded("kind") }
        guard let kind else { return nil }
        var measure = Measure(kind: kind, instrument: part.name("instrument"))
        measure.items = (part.names("items") ?? []).map(\.name)
        if let filter = part["where"], let text = part.words("where") {
            measure.filter = ConditionReader(log: log).read(text, node: filter, of: "'where' of \(reader.what)")
        }
        measure.options = part.names("options")?.map(\.name)
        measure.distinct = part.name("distinct")
        measure.whole = part.name("of")
        measure.enough = part.integer("enough", in: 1...1_000)
        measure.units = ExpectedUnitsDecoder(values: values, organisation: context.organisation).units(part)
        measure.answeredAtLeast = part.integer("answered_at_least", in: 1...1_000)
        measure.networks = networks(reader, "networks", "network", among: context.networkIDs)
        let kinds = context.organisation.map { Set($0.networks.map(\.kind)).sorted() }
        measure.networkKinds = networks(reader, "network_kinds", "kind of network", among: kinds)
        return measure
    }

    private func networks(_ reader: MappingReader, _ key: String, _ what: String, among known: [String]?) -> [String]? {
        guard let names = reader.names(key) else { return nil }
        if reader["network"] != nil {
            log.error(
                .both("’\(key)’ står bredvid ’network’", "'\(key)' stands beside 'network'"), at: reader.mark(of: key),
                remedy: .both("Använd den med area eller organisation", "Use it with area or organisation")
            )
        }
        for (name, mark) in names { check(name, what, among: known, at: mark) }
        return names.map(\.name)
    }

    private func direction(_ reader: MappingReader) -> Direction? {
        let word: DirectionWord? = reader.keyword("direction")
        return word.map { $0 == .increase ? .up : .down }
    }

    private enum DirectionWord: String, CaseIterable { case increase, decrease }

    private func reports(_ reader: MappingReader) -> [ReportKind] {
        guard reader["reports"] != nil else { return [.year] }
        return reader.elements("reports").compactMap { values.keyword($0, "report") }
    }

    /// Where something stands in print, by document, page and row.
    func source(_ reader: MappingReader) -> String? {
        guard let node = reader["source"],
            let part = MappingReader(node, "'source'", .source, values: values),
            let document = part.demandedName("document")
        else { return nil }
        // A section of the source is named in words.
        let page = part.yearName("page").map { $0.first?.isNumber == true ? " s. \($0)" : ", \($0)" } ?? ""
        let row = part.name("row").map { ", \($0)" } ?? ""
        return document + page + row
    }

    /// Whether the elapsed part of the year is told, with a verdict of its own or for information alone.
    private func readProration(_ reader: MappingReader, into goal: inout GoalDescription) {
        if case .scalar("information", _)? = reader["prorate"]?.content {
            (goal.isProrated, goal.elapsedInforms) = (true, true)
        } else {
            goal.isProrated = reader.boolean("prorate")
        }
    }

    private func caveat(_ reader: MappingReader) -> SeriesCaveat? {
        guard let node = reader["caveat"],
            let part = MappingReader(node, "'caveat' of \(reader.what)", .caveat, values: values),
            let with = part.demandedYearName("with"), let text = part.demandedText("text")
        else { return nil }
        return SeriesCaveat(with: with, text: text)
    }

    private func action(_ reader: MappingReader) -> GoalAction? {
        reader["action"].flatMap { GoalActionDecoder(values: values).action($0) }
    }
}
