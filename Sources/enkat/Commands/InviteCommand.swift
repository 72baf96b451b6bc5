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

            With --letter the letters are sent as well, each tried again for some twenty minutes where the mail server is
            busy. Who has not got one yet stands in a list beside (utskick.unsent.csv), which --send takes up again:

              enkat invite utskick.unsent.csv --send --letter brev.txt --from 'Enkäten <enkat@example.se>'
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("The list: a CSV with headings; with --remind, the one that was sent.", valueName: "csv"))
    var list: String

    @Option(help: ArgumentHelp("The store; made where there is none.", valueName: "file"))
    var store: String?

    @Option(help: "The instrument that is to be answered.")
    var instrument: String?

    @Option(help: "Its wave.")
    var wave: String?

    @Option(help: ArgumentHelp("The address under which respondents reach the server.", valueName: "https://…"))
    var server = InviteCommand.ownMachine
    private static let ownMachine = "http://127.0.0.1:8080"

    @Option(
        help: ArgumentHelp("In named mode, the column with what is followed up, as a placement.", valueName: "heading"))
    var reference: String?

    @Flag(help: "Make links for all rows also where several have the same mail address.")
    var sharedAddresses = false

    @Flag(help: "Write the rows whose link has not been used, to be reminded.")
    var remind = false

    @Flag(help: "Send the letter to all of a list that has its links, and make none.")
    var send = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the list with links here.", valueName: "file"))
    var output: String?

    @OptionGroup(title: "Letters") var mail: MailOptions

    func validate() throws {
        if send {
            guard store == nil, output == nil, !remind else {
                throw ValidationError("--send goes with a list and --letter alone: it makes and asks for no links.")
            }
            guard mail.letter != nil else { throw ValidationError("--send needs --letter with what is to be sent.") }
        } else if store == nil || output == nil {
            throw ValidationError("Name the store with --store, and with -o where the list goes.")
        }
        guard server.hasPrefix("http://") || server.hasPrefix("https://"),
            !server.contains(where: { "?# ".contains($0) })
        else {
            throw ValidationError("--server is an address as https://svara.example.se, without '?' and '#'.")
        }
    }

    func run() throws {
        guard let store, let output else { return try sendLetters(to: list) }
        let list = try people(in: list)
        try requireNew(output)
        if mail.letter != nil { _ = try Mailing(list, mail, unsent: output) }  // before a link is made
        if remind { try writeReminders(list, store, output) } else { try writeInvitations(list, store, output) }
        if mail.letter != nil { try sendLetters(to: output) }
    }

    private func people(in path: String) throws -> InvitationList {
        let list = try InvitationList(path: path)
        guard !list.rows.isEmpty else {
            throw Failure(
                .unusableInput, "error: \(path): there are headings and nobody below them. Add a row for each person.")
        }
        return list
    }

    /// A list that is there may hold the only copy of its links.
    private func requireNew(_ output: String) throws {
        guard InputFiles.isFile(output) else { return }
        throw Failure(
            .cannotCreate,
            "error: \(output): there is a file already, and its links could not be had again. Name a new one with -o."
        )
    }

    private func sendLetters(to path: String) throws {
        let unsent = InvitationList.unsentPath(of: path)
        // The list is read when no other run sends to it any more: it may have got shorter.
        let isLeft = try SendingLock.holding(unsent) {
            try requireNotBegun(path, unsent)
            return try sendLetters(to: people(in: path), unsent)
        }
        guard isLeft else { return }
        let program = Subprocess.find(CommandLine.arguments[0]) ?? CommandLine.arguments[0]
        let log = unsent + ".log"
        guard Subprocess.leaveRunning(program, ["invite", unsent, "--send"] + mail.arguments, log: log) else {
            throw Failure(.internalFault, "error: no program can be started. Send without --background.")
        }
        StandardStreams.write("\(unsent): letters under way; see \(log)\n")
    }

    /// Who stands in the rest of an earlier sending has got no letter; all others on the list have.
    private func requireNotBegun(_ path: String, _ unsent: String) throws {
        guard path != unsent, InputFiles.isFile(unsent) else { return }
        throw Failure(
            .unusableInput,
            """
            error: \(unsent): letters to \(path) were sent before, and these are left. Go on with 'enkat invite \(unsent) \
            --send'; or remove that file, and all on the list get the letter again.
            """)
    }

    /// Sends, or leaves a list that is to be sent by a run of its own; whether it is left.
    private func sendLetters(to list: InvitationList, _ unsent: String) throws -> Bool {
        guard list.linkColumn != nil else {
            throw Failure(
                .unusableInput,
                "error: \(list.path): there is no column 'link'. Name the list that 'enkat invite' wrote.")
        }
        list.noteRepeatedAddresses(column: mail.address)
        let mailing = try Mailing(list, mail, unsent: unsent)
        guard mail.background else {
            try mailing.run()
            return false
        }
        try list.write(list.rows, headings: list.headings, to: unsent)
        return true
    }

    private func writeInvitations(_ list: InvitationList, _ path: String, _ output: String) throws {
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
        try requireKept(asked.deleteAfter, asked.id, "invited. Correct 'retention', or name another wave with --wave")
        let references = try references(in: list, asked)
        // Whoever answers by name answers for each placement.
        if !sharedAddresses, asked.anonymity.mode != .named { try list.requireOneRowEach(column: mail.address) }
        noteServer()
        let store = try ResponseStore(path: path)
        let wave = try store.collect(FrozenDefinition(asked, parts: asked.frozenParts))
        let earlier = try store.counts(of: wave).invited
        let tokens = try store.issueTokens(references: references, for: wave)
        let links = tokens.map { InvitationLink.text(server, instrument: asked.id, $0) }
        try list.write(zip(list.rows, links).map { $0 + [$1] }, headings: list.headings + ["link"], to: output)
        StandardStreams.write("\(output): \(counted(links.count, "link")) to \(wave.name)\n")
        if asked.anonymity.mode == .anonymous, earlier + links.count < wave.definition.smallestBatch {
            StandardStreams.diagnose(
                """
                warning: \(wave.name): fewer than \(wave.definition.smallestBatch) are asked, so that nothing of their \
                answers will be shown, and whoever reads the store may know whose an answer is.
                """)
        }
        if earlier > 0 {
            StandardStreams.diagnose(
                """
                note: there were \(counted(earlier, "link")) to \(wave.name) from before. The store does not know whose: \
                whoever stands on both lists can answer twice.
                """)
        }
    }

    /// Says where links lead to this machine alone, or are read by whoever carries them.
    private func noteServer() {
        if server == InviteCommand.ownMachine {
            StandardStreams.diagnose("note: the links lead to \(server), this machine alone; --server names another.")
        } else if server.hasPrefix("http://"), !OwnMachine.isMeant(by: server) {
            StandardStreams.diagnose(
                "warning: the links are not encrypted: whoever carries them can read the answers. Use https:// in --server."
            )
        }
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
        try list.requireOneReferenceEach(column: column)
        return list.rows.map { $0[column] }
    }

    /// Answers to it are to be deleted by now, so that none are taken.
    private func requireKept(_ last: CalendarDate?, _ name: String, _ remedy: String) throws {
        guard let last, let today = CalendarDate.today, today > last else { return }
        throw Failure(
            .unusableInput,
            "error: \(name): answers were to be deleted after \(last.description), so nobody can be \(remedy).")
    }

    private func writeReminders(_ list: InvitationList, _ path: String, _ output: String) throws {
        guard let column = list.linkColumn else {
            throw Failure(
                .unusableInput,
                "error: \(list.path): there is no column 'link'. Name the list that 'enkat invite' wrote.")
        }
        let store = try ResponseStore(path: path, access: .existing)
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
            if let (wave, _) = zip(waves, states).first(where: { $1 != .unknown }) {
                try requireKept(wave.definition.deleteAfter, wave.name, "reminded")
            }
            if let closed = zip(waves, states).first(where: { $0.isClosed && $1 != .unknown })?.0 {
                throw StoreError(.closedWave(closed.name), path: path)
            }
            if states.contains(.unspent) { unanswered.append(row) }
        }
        try list.write(unanswered, headings: list.headings, to: output)
        StandardStreams.write("\(output): \(unanswered.count) of \(list.rows.count) have not answered\n")
    }
}
