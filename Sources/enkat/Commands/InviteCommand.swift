import ArgumentParser
import ResponseStore
import SurveyDefinition
import SurveyModel
import Tables

struct InviteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Makes a personal link for each row of a list, or picks out those who have not answered.",
        discussion: """
            The list is any CSV with a row for each person; it comes out with the column 'link' added, ready for mail
            merge. The store never sees the list: it keeps the hashes of the links alone. Keep the new list as carefully
            as the addresses, and delete it when the survey is over.

              enkat invite adresser.csv --store svar.enkat --instrument arlig-utvarderingsenkat --wave 2021 \\
                --server https://svara.example.se -o utskick.csv
              enkat invite utskick.csv --store svar.enkat --remind -o paminnelse.csv
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("The list: a CSV with headings; with --remind, the one that was sent.", valueName: "csv"))
    var list: String

    @Option(help: ArgumentHelp("The store; made where there is none.", valueName: "file"))
    var store: String

    @Option(help: "The instrument that is to be answered.")
    var instrument: String?

    @Option(help: "Its wave.")
    var wave: String?

    @Option(help: ArgumentHelp("The address under which respondents reach the server.", valueName: "https://…"))
    var server = "http://127.0.0.1:8080"

    @Option(
        help: ArgumentHelp("In named mode, the column with what is followed up, as a placement.", valueName: "heading"))
    var reference: String?

    @Flag(help: "Write the rows whose link has not been used, to be reminded.")
    var remind = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the list with links here.", valueName: "file"))
    var output: String

    func validate() throws {
        guard server.hasPrefix("http://") || server.hasPrefix("https://") else {
            throw ValidationError("--server is an address as https://svara.example.se.")
        }
    }

    func run() throws {
        let list = try InvitationList(path: list)
        if remind { try writeReminders(list) } else { try writeInvitations(list) }
    }

    private func writeInvitations(_ list: InvitationList) throws {
        guard list.linkColumn == nil else {
            throw Failure(
                .unusableInput,
                "error: \(list.path): there is a column 'link' already. Add --remind, or take the column out.")
        }
        let workspace = try Workspace(common, plans: false)
        guard let instrument else {
            throw Failure(
                .usage,
                "error: nothing says which survey the list is for. Add --instrument with one of "
                    + workspace.library.instrumentIDs.joined(separator: ", ") + ".")
        }
        let asked = try workspace.library.instrument(id: instrument, wave: wave)
        let references = try references(in: list, asked)
        let store = try ResponseStore(path: store)
        let wave = try store.collect(FrozenDefinition(asked, parts: asked.frozenParts))
        let tokens = try store.issueTokens(references: references, for: wave)
        let links = tokens.map { InvitationLink.text(server, instrument: asked.id, $0) }
        try list.write(zip(list.rows, links).map { $0 + [$1] }, headings: list.headings + ["link"], to: output)
        StandardStreams.write("\(output): \(counted(links.count, "link")) to \(wave.name)\n")
    }

    private func references(in list: InvitationList, _ asked: Instrument) throws -> [String?] {
        guard let reference else {
            guard asked.anonymity.mode == .named else { return list.rows.map { _ in nil } }
            throw Failure(
                .usage,
                "error: '\(asked.id)' is answered by name. Add --reference with the column that says what is followed up."
            )
        }
        guard asked.anonymity.mode == .named else {
            throw Failure(
                .usage,
                """
                error: '\(asked.id)' is \(asked.anonymity.mode.rawValue): the store keeps nothing of whom a link is for. \
                Leave out --reference.
                """)
        }
        guard let column = list.headings.firstIndex(of: reference) else {
            let hint = nearestName(to: reference, among: list.headings).map { "Did you mean '\($0)'?" }
            throw Failure(
                .unusableInput,
                "error: \(list.path): there is no column '\(reference)'. \(hint ?? "Check the headings.")")
        }
        return list.rows.map { $0[column] }
    }

    private func writeReminders(_ list: InvitationList) throws {
        guard let column = list.linkColumn else {
            throw Failure(
                .unusableInput,
                "error: \(list.path): there is no column 'link'. Name the list that 'enkat invite' wrote.")
        }
        let store = try ResponseStore(path: store, access: .existing)
        let waves = try store.waves()
        var unanswered: [[String]] = []
        for (index, row) in list.rows.enumerated() {
            guard let token = InvitationLink.token(in: row[column]) else {
                throw Failure(
                    .unusableInput, "error: \(list.path), row \(index + 2): this is no link of an invitation.")
            }
            let states = try waves.map { try store.state(of: token, in: $0) }
            guard states.contains(where: { $0 != .unknown }) else {
                throw Failure(
                    .unusableInput,
                    "error: \(list.path), row \(index + 2): the store does not know this link. Name the store it was made with."
                )
            }
            if states.contains(.unspent) { unanswered.append(row) }
        }
        try list.write(unanswered, headings: list.headings, to: output)
        StandardStreams.write("\(output): \(unanswered.count) of \(list.rows.count) have not answered\n")
    }
}
