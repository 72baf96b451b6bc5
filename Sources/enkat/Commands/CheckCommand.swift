import ArgumentParser
import ResponseImport
import ResponseStore
import SurveyDefinition
import SurveyModel
import YearSnapshots

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validates organisation, instruments and plans, their references, and the comparability of waves.",
        discussion: """
            Every fault is told in one run, with file, line, column and remedy. Named files narrow what is told.

              enkat check
              enkat check --period Samples/2018
              enkat check Surveys/plans/2022.yaml --format json
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Tell only of these files (default: all).")
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "Tell as well how many goals await data in this period's folder, and what in it contradicts itself.",
            valueName: "period-dir"))
    var period: String?

    @Option(help: "table or json.")
    var format = TableFormat.table

    func run() throws {
        try common.requireSurveys()
        for file in files where !InputFiles.isFile(file) {
            throw Failure(.missingFile, "error: \(file): there is no such file. Check the path and the file's name.")
        }
        let (library, all) = SurveyLibrary.load(directory: common.surveys, today: CalendarDate.today)
        let issues = (all + (try logoIssues(library))).filter { issue in
            files.isEmpty || files.contains { CheckCommand.isSame($0, issue.mark.file) }
        }
        let errors = issues.count { $0.severity == .error }
        let notes = self.notes(on: library) + (errors == 0 ? try notesOnPeriod() : [])
        switch format {
        case .json:
            StandardStreams.write(try CanonicalJSON.text(of: Report(issues + notes, library, try asked())))
        case .table:
            for issue in issues + notes { StandardStreams.write("\(issue.text(in: language))\n") }
            if let library { StandardStreams.write(try account(of: library)) }
            StandardStreams.write(summary(errors: errors, warnings: issues.count - errors, notes: notes.count))
        }
        if errors > 0 {
            throw ExitCode(
                issues.contains(where: \.isMissingFile)
                    ? Failure.Status.missingFile.rawValue : Failure.Status.unusableInput.rawValue)
        }
    }

    /// What is wrong with the organisation's mark, which every page would have to show.
    private func logoIssues(_ library: SurveyLibrary?) throws -> [DefinitionIssue] {
        guard let logo = library?.organisation.theme?.logo else { return [] }
        do {
            _ = try LogoFile.read("\(common.surveys)/\(logo)")
            return []
        } catch let error as DefinitionError { return error.issues }
    }

    /// The language of what is told: English, as JSON has it, unless another is asked for.
    private var language: LanguageTag { common.language.map(LanguageTag.init(rawValue:)) ?? .english }

    private func summary(errors: Int, warnings: Int, notes: Int) -> String {
        guard language.isSwedish else {
            let told = notes == 0 ? "" : ", \(counted(notes, "note"))"
            return "\(counted(errors, "error")), \(counted(warnings, "warning"))\(told)\n"
        }
        let told = notes == 0 ? "" : ", \(notes) \(notes == 1 ? "anmärkning" : "anmärkningar")"
        return "\(errors) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar")\(told)\n"
    }

    private static func isSame(_ named: String, _ file: String) -> Bool {
        InputFiles.standardised(named) == InputFiles.standardised(file)
    }

    /// What a careful reader would ask about, of the plans in the files named.
    private func notes(on library: SurveyLibrary?) -> [DefinitionIssue] {
        guard let library else { return [] }
        return library.plans.flatMap { PlanNotes(of: $0, in: library).notes }
            .filter { note in files.isEmpty || files.contains { CheckCommand.isSame($0, note.mark.file) } }
    }

    /// What a careful reader would ask about the period's folder.
    private func notesOnPeriod() throws -> [DefinitionIssue] {
        guard let folder = period else { return [] }
        let workspace = try Workspace(common)
        let reading = PeriodReading(workspace: workspace)
        let period = try workspace.period(inFolder: folder)
        let own = try reading.answeredInstruments(in: folder, isOwn: true)
        let promised = PeriodNotes(
            of: period, plan: try workspace.library.plan(period.plan), answered: own, file: "\(folder)/period.yaml")
        let sums = try reading.receiptsOfComparedRows(in: folder).flatMap { receipt in
            receipt.warnings.map { warning in
                var note = DefinitionIssue(
                    .note, at: SourceMark(file: receipt.file), Self.clause(warning.text(in: .english)))
                note.swedish = .init(problem: Self.clause(warning.text(in: .swedish)))
                return note
            }
        }
        let open = try reading.receiptsOfOpenRows(in: folder).flatMap { receipt in
            (receipt.openRows ?? []).map { rows in
                var note = DefinitionIssue(
                    .note, at: SourceMark(file: receipt.file), Self.clause(rows.words.text(in: .english)))
                note.swedish = .init(problem: Self.clause(rows.words.text(in: .swedish)))
                return note
            }
        }
        let doubled = try reading.contradictingValues(in: folder).map {
            DefinitionIssue(.note, at: SourceMark(file: folder), $0)
        }
        let meetings = try reading.differingMeetings(in: folder).map { told in
            var note = DefinitionIssue(.note, at: SourceMark(file: folder), told.english)
            note.swedish = .init(problem: told.swedish)
            return note
        }
        let impossible = try reading.impossibleParts(in: folder).map {
            DefinitionIssue(.note, at: SourceMark(file: folder), $0)
        }
        return promised.notes + sums + open + doubled + impossible + meetings
    }

    /// A sentence as a clause that a full stop is set after.
    private static func clause(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    private func account(of library: SurveyLibrary) throws -> String {
        let organisation = library.organisation
        let (networks, units, instruments) = (
            organisation.networks.count, organisation.units.count, library.instrumentIDs.count
        )
        var text =
            language.isSwedish
            ? "\(networks) nätverk, \(units) \(units == 1 ? "enhet" : "enheter"), \(instruments) instrument\n"
            : "\(counted(networks, "network")), \(counted(units, "unit")), \(counted(instruments, "instrument"))\n"
        let asked = try self.asked()
        for plan in library.plans {
            let isAsked = asked?.period.plan == plan.id
            let account = PlanAccount(of: plan, in: isAsked ? asked : nil)
            text +=
                language.isSwedish
                ? CheckCommand.swedish(account, in: asked?.period) : CheckCommand.text(of: account, in: asked?.period)
        }
        return text
    }

    private static func swedish(_ account: PlanAccount, in period: Period?) -> String {
        let awaiting = account.awaitingData.map { ", \($0) väntar på data i \(period?.id ?? "")" } ?? ""
        let beside =
            account.besidePlan == 0
            ? "" : " (\(account.goals - account.besidePlan) i planen och \(account.besidePlan) vid sidan av den)"
        return """
            plan \(account.plan): \(account.goals) mål\(beside): \(account.withTarget) med målvärde, \(account.withoutTarget) som \
            följs utan målvärde, \(account.unknownTarget) vars målvärde saknas i källan, \(account.written) som berättas i \
            ord, \(account.unspecified) ospecificerade, \(account.withoutMeasure) utan mått; \(account.computed) går att \
            räkna\(awaiting)

            """
    }

    private static func text(of account: PlanAccount, in period: Period?) -> String {
        let awaiting = account.awaitingData.map { ", \($0) awaiting data in \(period?.id ?? "")" } ?? ""
        let beside =
            account.besidePlan == 0
            ? "" : " (\(account.goals - account.besidePlan) of the plan and \(account.besidePlan) beside it)"
        return """
            plan \(account.plan): \(counted(account.goals, "goal"))\(beside): \(account.withTarget) with a target, \
            \(account.withoutTarget) followed without a target, \(account.unknownTarget) with a target lost in the \
            source, \(account.written) told in words, \(account.unspecified) unspecified, \
            \(account.withoutMeasure) without a measure; \(account.computed) computable\(awaiting)

            """
    }

    /// The period asked about, and the instruments that have answers in it.
    private func asked() throws -> (period: Period, answered: Set<String>)? {
        guard let folder = period else { return nil }
        let workspace = try Workspace(common)
        let period = try workspace.period(inFolder: folder)
        return (period, try PeriodReading(workspace: workspace).answeredInstruments(in: folder))
    }

    private struct Report: Encodable {
        struct Issue: Encodable {
            let file: String
            let line: Int
            let column: Int
            let severity: String
            let problem: String
            let remedy: String?
            let suggestion: String?
        }

        struct Account: Encodable {
            let goals: Int
            let withTarget: Int
            let computable: Int
            let withoutMeasure: Int
            let unspecified: Int
            let awaitingData: Int?
        }

        let issues: [Issue]
        let goals: [String: Int]
        let accounts: [String: Account]

        init(
            _ issues: [DefinitionIssue], _ library: SurveyLibrary?, _ asked: (period: Period, answered: Set<String>)?
        ) {
            self.issues = issues.map {
                Issue(
                    file: $0.mark.file, line: $0.mark.line, column: $0.mark.column, severity: $0.severity.rawValue,
                    problem: $0.problem, remedy: $0.remedy, suggestion: $0.suggestion)
            }
            goals = (library?.plans ?? []).reduce(into: [:]) { $0[$1.id] = $1.goals.count }
            accounts = (library?.plans ?? []).reduce(into: [:]) { accounts, plan in
                let own = PlanAccount(of: plan, in: asked?.period.plan == plan.id ? asked : nil)
                accounts[plan.id] = Account(
                    goals: own.goals, withTarget: own.withTarget, computable: own.computed,
                    withoutMeasure: own.withoutMeasure, unspecified: own.unspecified, awaitingData: own.awaitingData)
            }
        }
    }
}

/// How a command prints what is a table by nature.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json
}

/// A number and its noun in English: "1 error", "2 errors".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
