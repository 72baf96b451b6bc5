import Foundation
import Testing

@Suite struct `Answers that are not anonymous` {
    private static let list = """
        namn;epost;placering
        A;handlaggare@exempel.se;P-17
        A;handlaggare@exempel.se;P-18

        """

    private static func mode(_ mode: String) -> [String: String] {
        SmallSurvey.changed(SmallSurvey.instrument, "mode: anonymous", to: "mode: \(mode)")
    }

    private static func answers(_ words: String) -> [(String, String)] {
        [("natverk", "chefer"), ("stod", "3"), ("relevans", "98"), ("forslag", words)]
    }

    /// Invites to the list, and gives its tokens.
    private func invite(_ survey: SmallSurvey, _ more: String...) throws -> [String] {
        try survey.write(Self.list, to: "adresser.csv")
        let run = try survey.enkat.run(
            [
                "invite", "adresser.csv", "--store", "svar.enkat", "--instrument", "provenkat", "-o", "utskick.csv",
                "--server", "https://svara.exempel.se",
            ] + more)
        #expect(run.status == 0, "\(run.diagnostics)")
        return try survey.text(of: "utskick.csv").split(separator: "\n").dropFirst().map { line in
            String(line.split(separator: "/").last ?? "")
        }
    }

    @Test func `by name carry what they are about, and are changed until the collection ends`() throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            let tokens = try invite(survey, "--reference", "placering")
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            let first = try server.page("/s/provenkat/\(tokens[0])")
            #expect(first.status == 200 && first.text.contains("P-17") && !first.text.contains("P-18"))
            #expect(try server.answer(tokens[0], Self.answers("första orden")).status == 200)
            let again = try server.page("/s/provenkat/\(tokens[0])")
            #expect(again.status == 200 && again.text.contains("första orden"), "\(again.text)")
            let changed = try server.answer(tokens[0], Self.answers("andra orden"))
            #expect(changed.status == 200 && changed.text.contains("öppna samma länk igen"))
            let exported = try survey.enkat("export", "svar.enkat", "-o", "svar.csv")
            #expect(exported.status == 0, "\(exported.diagnostics)")
            #expect(
                try survey.text(of: "svar.csv")
                    == "natverk,stod,relevans,forslag,reference\nchefer,3,98,andra orden,P-17\n")
            #expect(try survey.enkat("store", "close", "svar.enkat").status == 0)
            #expect(try server.page("/s/provenkat/\(tokens[0])").status == 410)
            let own = ["_token", "_csrf", "_version"].map { ($0, again.hidden($0)) }
            let late = try server.page(
                "/s/provenkat",
                sending: own + Self.answers("sena ord") + [("f-action", "send"), ("f-place", "f-review")])
            #expect(late.status == 410)
            #expect(server.end() == 0)
            #expect(try survey.enkat("export", "svar.enkat").output.contains("chefer,3,98,andra orden,P-17\n"))
        }
    }

    @Test func `are not replaced by an older page unless it is sent once more`() throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            let token = try invite(survey, "--reference", "placering")[0]
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            let older = try server.page("/s/provenkat/\(token)")
            #expect(try server.answer(token, Self.answers("de nya orden")).status == 200)
            func send(_ page: RunningServer.Page) throws -> RunningServer.Page {
                try server.page(
                    "/s/provenkat",
                    sending: ["_token", "_csrf", "_version"].map { ($0, page.hidden($0)) }
                        + Self.answers("de gamla orden") + [("f-action", "send"), ("f-place", "f-review")])
            }
            let asked = try send(older)
            #expect(asked.status == 409 && asked.text.contains("Svaret har ändrats"), "\(asked.text)")
            #expect(asked.text.contains("de gamla orden"), "what was entered stands on the page, to be sent once more")
            #expect(try survey.enkat("export", "svar.enkat").output.contains("de nya orden"))
            #expect(try send(asked).status == 200)
            #expect(server.end() == 0)
            #expect(try survey.enkat("export", "svar.enkat").output.contains("de gamla orden"))
        }
    }

    @Test func `are asked for once for each matter, also when a second list names it`() throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            let tokens = try invite(survey, "--reference", "placering")
            try survey.write("namn;placering\nB;P-19\nB;P- 18\n", to: "fler.csv")
            let run = try survey.enkat.run(
                [
                    "invite", "fler.csv", "--store", "svar.enkat", "--instrument", "provenkat", "-o",
                    "fler-utskick.csv",
                    "--server", "https://svara.exempel.se", "--reference", "placering",
                ])
            #expect(run.status == 65)
            #expect(run.diagnostics.contains("number 2 of the list has a link to provenkat"), "\(run.diagnostics)")
            #expect(!run.diagnostics.contains("18") && !survey.has("fler-utskick.csv"))
            let status = try survey.enkat("store", "status", "svar.enkat")
            #expect(
                status.output
                    == "provenkat: 0 of \(tokens.count) invited answered; open; to be deleted after 2099-12-31\n")
        }
    }

    @Test func `are exported to a file that its owner alone may read`() throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            _ = try invite(survey, "--reference", "placering")
            #expect(try survey.enkat("export", "svar.enkat", "-o", "svar.csv").status == 0)
            for file in ["svar.csv", "utskick.csv", "svar.enkat"] {
                let facts = try FileManager.default.attributesOfItem(atPath: "\(survey.folder)/\(file)")
                #expect((facts[.posixPermissions] as? Int) == 0o600, "\(file)")
            }
        }
    }

    @Test func `lose their links where they are told to be forgotten, and no others`() throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            let tokens = try invite(survey, "--reference", "placering")
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            #expect(try server.answer(tokens[1], Self.answers("orden")).status == 200)
            #expect(server.end() == 0)
            let open = try survey.enkat("store", "status", "svar.enkat")
            #expect(open.output == "provenkat: 1 of 2 invited answered; open; to be deleted after 2099-12-31\n")
            #expect(try survey.enkat("store", "close", "svar.enkat").output == "provenkat: closed\n")
            #expect(
                try survey.enkat("store", "status", "svar.enkat").output.hasSuffix(
                    "answered; closed; to be deleted after 2099-12-31\n"))
            #expect(
                try survey.enkat("store", "forget", "svar.enkat").output
                    == "provenkat: nobody can tell any more which answer came with which invitation\n")
            #expect(try survey.enkat("export", "svar.enkat").output.hasSuffix("chefer,3,98,orden,\n"))
        }
    }

    @Test func `are taken by invitation alone, and by none whose tie is deleted`() throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            let open = try RunningServer(survey, "Surveys", "--store", "oppen.enkat")
            #expect(try open.page("/s/provenkat").status == 403)
            #expect(open.end() == 0)
            let tokens = try invite(survey, "--reference", "placering")
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            #expect(try server.answer(tokens[0], Self.answers("orden")).status == 200)
            #expect(server.end() == 0)
            #expect(try survey.enkat("store", "forget", "svar.enkat").status == 65)
            #expect(try survey.enkat("store", "forget", "svar.enkat", "--yes").status == 0)
            let later = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            let answered = try later.page("/s/provenkat/\(tokens[0])")
            #expect(answered.status == 410 && !answered.text.contains("samma länk"))
            let unanswered = try later.page("/s/provenkat/\(tokens[1])")
            #expect(
                unanswered.status == 200 && unanswered.text.contains("P-18"), "an invitation that was not used is good")
            #expect(later.end() == 0)
        }
    }

    @Test(arguments: [
        ("namn;placering\nA;P-1\nB;P-1\n", "row 3, 'placering': this stands in row 2 already"),
        ("namn;placering\nA;\n", "row 2, 'placering': what is followed up is not said"),
        ("a@exempel.se;P-1\nb@exempel.se;P-2\n", "row 1: a mail address is no heading"),
    ])
    func `need something of its own in every row`(list: String, said: String) throws {
        try SmallSurvey.with(Self.mode("named")) { survey in
            try survey.write(list, to: "lista.csv")
            let run = try survey.enkat(
                "invite", "lista.csv", "--store", "svar.enkat", "--instrument", "provenkat", "-o", "ut.csv",
                "--reference",
                "placering")
            #expect(run.status == 65)
            #expect(run.diagnostics.contains(said), "\(run.diagnostics)")
        }
    }

    @Test func `of an anonymous wave there is nothing to forget`() throws {
        try SmallSurvey.with { survey in
            _ = try invite(survey, "--shared-addresses")
            let run = try survey.enkat("store", "forget", "svar.enkat")
            #expect(run.output == "provenkat: no links are kept in this mode; there was nothing to forget\n")
            let status = try survey.enkat("store", "status", "svar.enkat")
            #expect(status.output == "provenkat: 0 of 2 invited answered; open; to be deleted after 2099-12-31\n")
        }
    }
}
