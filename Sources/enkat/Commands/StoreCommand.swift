import ArgumentParser
import ResponseStore
import SurveyModel

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Looks after collected answers: how many, closing, backup, and what must be deleted.",
        subcommands: [
            Status.self, Close.self, Backup.self, Forget.self, Withdraw.self, Erase.self,
        ])

    /// Which store, and which wave in it.
    struct Selection: ParsableArguments {
        @Argument(help: ArgumentHelp("The store.", valueName: "store"))
        var store: String

        @Option(help: "The instrument, where the store holds several.")
        var instrument: String?

        @Option(help: "Its wave.")
        var wave: String?

        func opened() throws -> (store: ResponseStore, wave: CollectedWave) {
            let store = try ResponseStore(path: store, access: .existing)
            return (store, try store.wave(instrument: instrument, wave: wave))
        }
    }

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How many have answered, and whether the file is whole.")

        @Argument(help: ArgumentHelp("The store.", valueName: "store"))
        var store: String

        func run() throws {
            let store = try ResponseStore(path: store, access: .existing)
            try store.verify()
            let waves = try store.waves()
            if waves.isEmpty { StandardStreams.write("\(store.path): whole, and holds no survey\n") }
            for wave in waves {
                let counts = try store.counts(of: wave)
                let waiting = counts.waiting > 0 ? ", the last of them waiting for others" : ""
                let kept = wave.definition.deleteAfter.map { "; to be deleted after \($0)" } ?? ""
                let state = wave.isClosed ? "closed" : "open"
                StandardStreams.write("\(wave.name): \(Status.words(counts, wave))\(waiting); \(state)\(kept)\n")
                try store.noteIfOverdue(wave)
            }
        }

        /// How many have answered, of how many invited; few answers to an anonymous wave are not told apart.
        private static func words(_ counts: CollectionCounts, _ wave: CollectedWave) -> String {
            let few = 1..<wave.definition.smallestBatch
            let isFew = { (count: Int) in wave.definition.mode == .anonymous && few.contains(count) }
            let told = { (count: Int) in isFew(count) ? "fewer than \(few.upperBound)" : "\(count)" }
            guard wave.isByInvitation else { return "\(told(counts.answered)) answered" }
            let (invited, answered) = (counts.invited, counts.answeredByInvitation)
            let openly = counts.answered - answered
            return
                (isFew(answered)
                ? "\(invited) invited, \(told(answered)) answered" : "\(answered) of \(invited) invited answered")
                + (openly > 0 ? ", and \(told(openly)) by the open link before" : "")
        }
    }

    struct Close: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends the collection of a wave; answers that waited are let out, and none is taken any more.")

        @OptionGroup var selection: Selection

        @Flag(help: "Also let out answers that are so few that they point at whoever gave them.")
        var yes = false

        func run() throws {
            let (store, wave) = try selection.opened()
            let (answered, least) = (try store.counts(of: wave).answered, wave.definition.smallestBatch)
            guard yes || wave.definition.mode != .anonymous || answered == 0 || answered >= least else {
                throw Failure(
                    .unusableInput,
                    """
                    error: \(wave.name): fewer than \(least) have answered. Let out, each answer would point at whoever gave \
                    it, to all who know who did. Wait for more, delete them with 'enkat store erase', or add --yes.
                    """)
            }
            try store.close(wave)
            StandardStreams.write("\(wave.name): closed\n")
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copies the store to a new file, also while answers come in.",
            discussion: """
                Keep one copy and replace it: two from different times tell which answers came between them.

                  enkat store backup svar.enkat -o /backup/svar.enkat.new && mv /backup/svar.enkat.new /backup/svar.enkat
                """)

        @Argument(help: ArgumentHelp("The store.", valueName: "store"))
        var store: String

        @Option(name: .shortAndLong, help: ArgumentHelp("The new file.", valueName: "file"))
        var output: String

        func run() throws {
            try ResponseStore(path: store, access: .existing).backUp(to: output)
            StandardStreams.write("\(output): a copy of \(store)\n")
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Deletes the links between invitations and answers of a confidential or named wave.")

        @OptionGroup var selection: Selection

        @Flag(help: "Also of a named wave that is still open: nobody can change an answer any more.")
        var yes = false

        func run() throws {
            let (store, wave) = try selection.opened()
            guard yes || wave.definition.mode != .named || wave.isClosed else {
                throw Failure(
                    .unusableInput,
                    """
                    error: \(wave.name): it is open, and those who answered were told that they can change their answer. \
                    Close it first with 'enkat store close', or add --yes.
                    """)
            }
            guard [.confidential, .named].contains(wave.definition.mode) else {
                StandardStreams.write("\(wave.name): no links are kept in this mode; there was nothing to forget\n")
                return
            }
            try store.forgetLinks(of: wave)
            StandardStreams.write("\(wave.name): nobody can tell any more which answer came with which invitation\n")
        }
    }

    struct Withdraw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes back one answer of a confidential or named wave, by its invitation.")

        @OptionGroup var selection: Selection

        @Option(help: ArgumentHelp("The invitation's link, or its last part.", valueName: "link"))
        var link: String

        func run() throws {
            let (store, wave) = try selection.opened()
            guard let token = InvitationLink.token(in: link) else {
                throw Failure(.usage, "error: --link: this is no link of an invitation. Copy it whole from the list.")
            }
            guard try store.withdraw(token, from: wave) else {
                throw Failure(
                    .unusableInput,
                    """
                    error: \(wave.name): nothing that can be taken back was answered with this link. \
                    \(Withdraw.reason(wave.definition.mode))
                    """)
            }
            StandardStreams.write("\(wave.name): taken back\n")
        }

        private static func reason(_ mode: Anonymity.Mode) -> String {
            switch mode {
            case .anonymous, .open: "In this mode nobody can tell which answer came with which link."
            case .confidential, .named:
                "Either none was given with it, or 'enkat store forget' has deleted what told which it was."
            }
        }
    }

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Deletes all answers and invitations of a wave, as its retention demands; nothing is left in the file.")

        @OptionGroup var selection: Selection

        @Flag(help: "Say that this cannot be undone.")
        var yes = false

        func validate() throws {
            guard yes else { throw ValidationError("Deleting cannot be undone. Export first, then add --yes.") }
        }

        func run() throws {
            let (store, wave) = try selection.opened()
            try store.erase(wave)
            StandardStreams.write("\(wave.name): deleted\n")
        }
    }
}
