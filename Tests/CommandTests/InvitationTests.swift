import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct `Inviting` {
    private static let known = ["--store", "svar.enkat", "--instrument", "provenkat", "-o", "utskick.csv"]
    private static let server = ["--server", "https://svara.exempel.se"]
    private static let twice = "namn;epost\nA;a@exempel.se\nB;b@exempel.se\nC;A@exempel.se\nD;\nE;\n"
    private static let letter = "Subject: Hej\n\nSvara: {link}\n"
    private static let mail = ["--send", "--letter", "brev.txt", "--smtp", "smtp://127.0.0.1:1"]

    @Test(arguments: [
        ([], "note: the links lead to http://127.0.0.1:8080, this machine alone; --server names another."),
        (["--server", "http://svara.exempel.se"], "warning: the links are not encrypted"),
        (["--server", "http://localhost:9000/"], ""), (["--server", "https://svara.exempel.se"], ""),
    ])
    func `says where links lead nobody, and where they can be read on the way`(server: [String], words: String) throws {
        try SmallSurvey.with(["adresser.csv": "namn\nA\nB\nC\nD\nE\n"]) { survey in
            let run = try survey.enkat.run(["invite", "adresser.csv"] + Self.known + server)
            #expect(run.status == 0)
            #expect(words.isEmpty ? run.diagnostics.isEmpty : run.diagnostics.hasPrefix(words), "\(run.diagnostics)")
        }
    }

    @Test func `makes one link for an address, and more where several are said to share it`() throws {
        try SmallSurvey.with(["adresser.csv": Self.twice]) { survey in
            let refused = try survey.enkat.run(["invite", "adresser.csv"] + Self.known + Self.server)
            #expect(refused.status == 65)
            #expect(
                refused.diagnostics.contains("adresser.csv, row 4: the address stands in row 2 already"),
                "\(refused.diagnostics)")
            #expect(!refused.diagnostics.contains("exempel.se") && !survey.has("svar.enkat"))
            let shared = try survey.enkat.run(
                ["invite", "adresser.csv", "--shared-addresses"] + Self.known + Self.server)
            #expect(shared.status == 0, "\(shared.diagnostics)")
            #expect(shared.output == "utskick.csv: 5 links to provenkat\n")
        }
    }

    @Test func `warns of a list so short that an answer points at whoever gave it`() throws {
        try SmallSurvey.with(["adresser.csv": "namn\nA\nB\nC\nD\n"]) { survey in
            let run = try survey.enkat.run(["invite", "adresser.csv"] + Self.known + Self.server)
            #expect(run.status == 0)
            #expect(run.diagnostics.hasPrefix("warning: provenkat: fewer than 5 are asked"), "\(run.diagnostics)")
        }
    }

    @Test func `says that a second list may give some a second link`() throws {
        try SmallSurvey.with(["adresser.csv": "namn\nA\nB\nC\nD\nE\n"]) { survey in
            let first = try survey.enkat.run(["invite", "adresser.csv"] + Self.known + Self.server)
            #expect(first.status == 0 && first.diagnostics.isEmpty, "\(first.diagnostics)")
            let again = try survey.enkat.run(
                ["invite", "adresser.csv"] + Self.known.dropLast() + ["igen.csv"] + Self.server)
            #expect(again.status == 0)
            #expect(again.diagnostics.hasPrefix("note: there were 5 links to provenkat from before."))
        }
    }

    @Test func `tells of an address with several letters before they are sent`() throws {
        let list = "namn,epost,link\nA,a@exempel.se,x\nB,a@exempel.se,y\nC,a@exempel.se,z\n"
        try SmallSurvey.with(["utskick.csv": list, "brev.txt": Self.letter]) { survey in
            // No curl on this path: all is checked, and nothing leaves.
            let words = (["invite", "utskick.csv", "--from", "a@exempel.se"] + Self.mail).joined(separator: " ")
            let run = try survey.enkat.shell("PATH=/ \(Command.binary) \(words)")
            #expect(run.status == 66, "\(run.diagnostics)")
            let note = "utskick.csv, row 3: the address stands in row 2 already, and so it is in 1 row more"
            #expect(run.diagnostics.contains(note) && run.diagnostics.contains("the program curl"))
        }
    }

    @Test(arguments: [
        (["--from", "nix"], "--from is 'nix', which is no mail address"), ([], "nothing says who sends the letters"),
    ])
    func `says of a sender what is wrong`(from: [String], words: String) throws {
        try SmallSurvey.with(["utskick.csv": "epost,link\na@exempel.se,x\n", "brev.txt": Self.letter]) { survey in
            let run = try survey.enkat.run(["invite", "utskick.csv"] + Self.mail + from)
            #expect(run.status == 64)
            #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
            #expect(!survey.has("utskick.unsent.csv") && !survey.has("utskick.unsent.csv.lock"))
        }
    }

    @Test(arguments: ["utskick.csv", "utskick.unsent.csv"])
    func `sends nothing while another run sends the same letters`(list: String) throws {
        let rows = "epost,link\na@exempel.se,x\n"
        try SmallSurvey.with([list: rows, "brev.txt": Self.letter]) { survey in
            let file = open("\(survey.folder)/utskick.unsent.csv.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
            let run = try survey.enkat.run(["invite", list, "--from", "a@exempel.se"] + Self.mail)
            close(file)
            #expect(run.status == 73)
            #expect(
                run.diagnostics.contains("utskick.unsent.csv: another run sends these letters just now"),
                "\(run.diagnostics)")
            #expect(try survey.text(of: list) == rows)
        }
    }

    @Test func `sends a list again only where nobody of an earlier sending is left`() throws {
        let rows = "epost,link\na@exempel.se,x\n"
        let files = ["utskick.csv": rows, "utskick.unsent.csv": rows, "brev.txt": Self.letter]
        try SmallSurvey.with(files) { survey in
            let words = ["invite", "utskick.csv", "--from", "a@exempel.se"] + Self.mail
            let run = try survey.enkat.run(words)
            #expect(run.status == 65, "\(run.diagnostics)")
            #expect(
                run.diagnostics.contains("Go on with 'enkat invite utskick.unsent.csv --send'"), "\(run.diagnostics)")
            #expect(try survey.text(of: "utskick.unsent.csv") == rows)
            #expect(!survey.has("utskick.unsent.csv.lock"))
        }
    }
}
