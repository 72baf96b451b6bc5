public import SurveyModel
import Tables

extension SurveyLibrary {
    /// Reads `period.yaml` (or `.json`) of a folder of answers and holds it against the definitions.
    ///
    /// - Returns: the period, nil where there is any error, and all issues.
    public func period(inFolder folder: String) -> (period: Period?, issues: [DefinitionIssue]) {
        period(inFolder: folder, from: FileDoor())
    }

    /// Reads the period of a folder held in memory, as `2018/period.json`.
    public func period(
        inFolder folder: String, embedded files: [String: [UInt8]]
    ) -> (period: Period?, issues: [DefinitionIssue]) {
        period(inFolder: folder, from: EmbeddedFiles(files: files))
    }

    private func period(
        inFolder folder: String, from files: any DefinitionSource
    ) -> (period: Period?, issues: [DefinitionIssue]) {
        let log = IssueLog()
        let names = files.names(in: folder) ?? []
        let name = DefinitionDocument.endings.map { "period\($0)" }.first(where: names.contains) ?? "period.yaml"
        let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let period = DefinitionDocument.read("\(base)/\(name)", from: files, log: log)
            .flatMap { PeriodDecoder(log: log, library: self).decode($0) }
        return (log.hasErrors ? nil : period, log.issues)
    }
}

/// `period.yaml` → the period.
struct PeriodDecoder {
    let log: IssueLog
    let library: SurveyLibrary

    func decode(_ document: DefinitionDocument) -> Period? {
        let values = ValueReader(log: log, language: library.organisation.language)
        guard let root = MappingReader(document.root, "the period file", .periodFile, values: values),
            let node = root.demanded("period"),
            let head = MappingReader(node, "period", .period, values: values)
        else { return nil }
        let id = head.demandedYearName("id")
        let from = head.demandedDate("from")
        let to = head.demandedDate("to")
        let plan = head.demandedYearName("plan")
        if let from, let to, from > to {
            log.error(
                .both("perioden slutar innan den börjar", "the period ends before it begins"), at: head.mark(of: "to"))
        }
        if let plan, !library.planIDs.contains(plan) {
            log.unknown(
                .both("det finns ingen plan ’\(plan)’", "no such plan '\(plan)'"), plan, among: library.planIDs,
                at: head.mark(of: "plan"))
        }
        let waves = waves(root, values)
        let notYet = notYet(root, values, plan: plan)
        let remarks = FollowUpDecoder(
            values: values, goals: library.plans.first { $0.id == plan }?.goals.map(\.id), plan: plan ?? "")
        let (followUp, corrections) = (remarks.followUp(root), remarks.corrections(root))
        guard let id, let from, let to, let plan else { return nil }
        return Period(
            id: id, from: from, to: to, plan: plan, previous: head.yearName("previous"), waves: waves, notYet: notYet,
            followUp: followUp, corrections: corrections)
    }

    private func waves(_ root: MappingReader, _ values: ValueReader) -> [String: String] {
        var waves: [String: String] = [:]
        for entry in root.entries("waves") {
            guard let wave = values.yearName(entry.value, "the wave of '\(entry.key)'") else { continue }
            do {
                _ = try library.instrument(id: entry.key, wave: wave)
                waves[entry.key] = wave
            } catch {
                report(error, entry)
            }
        }
        return waves
    }

    private func report(_ failure: LookupFailure, _ entry: DefinitionNode.Entry) {
        if case .noInstrument(let id, let known) = failure {
            log.unknown(
                .both("det finns inget instrument ’\(id)’", "no such instrument '\(id)'"), id, among: known,
                at: entry.keyMark)
        } else {
            log.error(String(failure.description.dropLast()), at: entry.value.mark)
        }
    }

    private func notYet(_ root: MappingReader, _ values: ValueReader, plan: String?) -> [String: LocalizedText] {
        let goals = library.plans.first { $0.id == plan }?.goals.map(\.id)
        var notYet: [String: LocalizedText] = [:]
        var taken = TakenNames()
        for node in root.elements("not_yet") {
            guard let reader = MappingReader(node, "an entry of not_yet", .notYet, values: values),
                let goal = reader.demandedName("goal"), let text = reader.demandedText("text"),
                taken.claims(goal, "the goal", at: reader.mark(of: "goal"), log: log)
            else { continue }
            if let goals, !goals.contains(goal) {
                log.unknown(
                    .both("plan \(plan ?? "") har inget mål ’\(goal)’", "plan \(plan ?? "") has no goal '\(goal)'"),
                    goal, among: goals, at: reader.mark(of: "goal"))
            }
            notYet[goal] = text
        }
        return notYet
    }
}
