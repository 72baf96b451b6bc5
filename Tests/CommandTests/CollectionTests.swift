import Foundation
import ResponseStore
import SurveyModel
import Testing

@Suite struct `Collecting answers` {
    private static let list = "namn;epost\nA;a@exempel.se\nB;b@exempel.se\nC;c@exempel.se\n"

    /// Invites three, and gives their tokens.
    private func invite(_ survey: SmallSurvey) throws -> [String] {
        try survey.write(Self.list, to: "adresser.csv")
        let run = try survey.enkat(
            "invite", "adresser.csv", "--store", "svar.enkat", "--instrument", "provenkat", "-o", "utskick.csv",
            "--server", "https://svara.exempel.se/")
        #expect(run.status == 0, "\(run.diagnostics)")
        return try survey.text(of: "utskick.csv").split(separator: "\n").dropFirst().map { line in
            String(line.split(separator: "/").last ?? "")
        }
    }

    private static func answers(_ words: String) -> [(String, String)] {
        [("natverk", "chefer"), ("stod", "3"), ("relevans", "98"), ("forslag", words)]
    }

    @Test func `past the day of deletion says that it is closed, and takes nothing`() throws {
        try SmallSurvey.with { survey in
            let token = try invite(survey)[0]
            let kept = SmallSurvey.files[SmallSurvey.instrument, default: ""]
            try survey.write(
                kept.replacingOccurrences(of: "2099-12-31", with: "2019-12-31"), to: SmallSurvey.instrument)
            let server = try RunningServer(survey, "Data/2018", "--store", "svar.enkat")
            for address in ["/s/provenkat", "/s/provenkat/\(token)"] {
                let page = try server.page(address)
                #expect(page.status == 410 && page.text.contains("Enkäten är stängd"), "\(page.text)")
            }
            let sent = try server.page("/s/provenkat", sending: Self.answers(SmallSurvey.secret))
            #expect(sent.status == 410)
            #expect(try !server.page("/").text.contains("Provenkät"))
            #expect(server.end() == 0)
            #expect(server.words.contains("Serving 0 forms"))
            #expect(try survey.enkat("store", "status", "svar.enkat").output.contains("3 invited"))
        }
    }

    @Test func `by invitation ends in the store, the export and the results`() throws {
        try SmallSurvey.with { survey in
            let tokens = try invite(survey)
            let server = try RunningServer(survey, "Data/2018", "--store", "svar.enkat", "--instrument", "provenkat")
            #expect(try server.page("/s/provenkat").status == 403)
            for token in tokens.prefix(2) {
                let page = try server.answer(token, Self.answers(SmallSurvey.secret))
                #expect(page.status == 200, "\(page.text)")
                #expect(try server.page("/s/provenkat/\(token)").status == 410)
            }
            #expect(server.end() == 0)
            let spoken = server.words
            #expect(!spoken.contains(SmallSurvey.secret))
            #expect(tokens.allSatisfy { !spoken.contains($0) })

            let reminded = try survey.enkat(
                "invite", "utskick.csv", "--store", "svar.enkat", "--remind", "-o", "paminnelse.csv")
            #expect(reminded.output == "paminnelse.csv: 1 of 3 have not answered\n")
            #expect(
                try survey.text(of: "paminnelse.csv").contains("C;c@exempel.se;https://svara.exempel.se/s/provenkat/"))

            let waiting = try survey.enkat("export", "svar.enkat")
            #expect(waiting.output == "natverk,stod,relevans,forslag\n")
            #expect(waiting.diagnostics.contains("note: svar.enkat: answers to provenkat wait"))
            let empty = try survey.enkat("tally", "--store", "svar.enkat", "--instrument", "provenkat")
            #expect(empty.diagnostics.contains("svar.enkat (provenkat): "), "\(empty.diagnostics)")
            #expect(!empty.diagnostics.contains("enkat import"), "\(empty.diagnostics)")
            let status = try survey.enkat("store", "status", "svar.enkat")
            #expect(
                status.output
                    == "provenkat: 3 invited, fewer than 5 answered, the last of them waiting for others; open; to be deleted after 2099-12-31\n"
            )
            let refused = try survey.enkat("store", "close", "svar.enkat")
            #expect(refused.status == 65 && refused.diagnostics.contains("fewer than 5 have answered"))
            #expect(try survey.enkat("store", "close", "svar.enkat", "--yes").status == 0)
            let row = "chefer,3,98,\(SmallSurvey.secret)\n"
            #expect(try survey.enkat("export", "svar.enkat").output == "natverk,stod,relevans,forslag\n\(row)\(row)")

            let both = try survey.enkat(
                "tally", SmallSurvey.data, "--store", "svar.enkat", "--instrument", "provenkat", "--by", "natverk")
            #expect(both.status == 0, "\(both.diagnostics)")
            #expect(both.output.contains("chefer,stod,3,8\n"))
            let alone = try survey.enkat("tally", "--store", "svar.enkat")
            #expect(alone.output.contains("stod,3,2\n"))
            let imported = try survey.enkat("import", "--store", "svar.enkat", "-o", "in.csv")
            #expect(imported.status == 0, "\(imported.diagnostics)")
            #expect(try survey.text(of: "in.csv") == "natverk,stod,relevans,forslag\n\(row)\(row)")
            let results = try survey.enkat("results", "Data/2018", "--store", "svar.enkat", "--format", "json")
            // Seven in the file, of whom six agree, and two in the store: eight of nine.
            #expect(results.output.contains(#""k": 8"#) && results.output.contains(#""n": 9"#), "\(results.everything)")
        }
    }

    @Test func `by an open link needs no list, and no second sending counts`() throws {
        try SmallSurvey.with { survey in
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            let first = try server.page("/s/provenkat")
            let own = ["_token", "_csrf", "_version"].map { ($0, first.hidden($0)) }
            let form = own + Self.answers("a") + [("f-action", "send"), ("f-place", "f-review")]
            #expect(try server.page("/s/provenkat", sending: form).status == 200)
            #expect(try server.page("/s/provenkat", sending: form).status == 410)
            #expect(try server.page("/s/provenkat", sending: Array(form.dropFirst(2))).status == 403)
            let elsewhere = try server.page("/s/provenkat", sending: form, headers: ["Sec-Fetch-Site": "cross-site"])
            #expect(elsewhere.status == 400)
            #expect(server.end() == 0)
            #expect(
                try survey.enkat("store", "status", "svar.enkat").output.hasPrefix("provenkat: fewer than 5 answered"))
        }
    }

    @Test func `in preview stores nothing`() throws {
        try SmallSurvey.with { survey in
            let server = try RunningServer(survey, "Surveys", "--preview")
            #expect(try server.page("/s/provenkat").text.contains("Förhandsvisning: inget sparas."))
            let end = try server.answer(nil, Self.answers("a"))
            #expect(end.status == 200 && end.text.contains("Här slutar formuläret") && !end.text.contains("Tack"))
            #expect(end.text.contains("inget av det du fyllde i har sparats"))
            #expect(try server.page("/health").text == "ok: preview\n")
            #expect(server.end() == 0)
            #expect(!survey.has("svar.enkat"))
        }
    }

    @Test func `tells health, metrics and counts without anything personal`() throws {
        try SmallSurvey.with { survey in
            let server = try RunningServer(
                survey, "Surveys", "--store", "svar.enkat", environment: ["ENKAT_OWNER_KEY": "agarens-nyckel-1"])
            #expect(try server.answer(nil, Self.answers("a")).status == 200)
            #expect(try server.page("/health").text == "ok\n")
            #expect(try server.page("/metrics").text.contains("enkat_answers_stored_in_tens_total 0\n"))
            #expect(try server.page("/s/provenkat/counts/agarens-nyckel-1").status == 200)
            #expect(try server.page("/s/provenkat/counts/agarens-nyckel-2").status == 404)
            let missing = try server.page("/finns-inte")
            #expect(missing.text.contains("<title>Sidan finns inte – Provverksamheten</title>"))
            #expect(!missing.text.contains("Provenkät"))
            let page = try server.page("/")
            #expect(page.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
            #expect(page.headers["referrer-policy"] == "no-referrer")
            for path in [
                "/s/../../etc/passwd", "/s/annan", "/s/provenkat/%2e%2e%2f", "/assets/..%2fPackage.swift", "/x",
            ] {
                #expect(try server.page(path).status == 404, "\(path)")
            }
            #expect(server.end() == 0)
        }
    }

    @Test func `goes on with a changed definition only as long as nobody has answered`() throws {
        try SmallSurvey.with { survey in
            let changed = SmallSurvey.changed(
                SmallSurvey.instrument, "Arbetet är ett stöd", to: "Arbetet är till nytta")
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            #expect(try server.answer(nil, Self.answers("a")).status == 200)
            #expect(server.end() == 0)
            for (path, text) in changed { try survey.write(text, to: path) }
            let refused = try survey.enkat("serve", "Surveys", "--store", "svar.enkat", "--port", "0")
            #expect(refused.status == 65)
            #expect(
                refused.diagnostics.contains(
                    "items.stod.label was 'Arbetet är ett stöd' and is now 'Arbetet är till nytta'"))
            #expect(try survey.enkat("tally", "--store", "svar.enkat").status == 65)
            #expect(try survey.enkat("export", "svar.enkat").status == 0)
            for (path, text) in SmallSurvey.changed(SmallSurvey.instrument, "2099-12-31", to: "2098-12-31") {
                try survey.write(text, to: path)
            }
            let longer = try survey.enkat("serve", "Surveys", "--store", "svar.enkat", "--port", "0")
            #expect(longer.status == 65)
            #expect(
                longer.diagnostics.contains("retention.delete_after was '2099-12-31' and is now '2098-12-31'"),
                "\(longer.diagnostics)")
            #expect(try survey.enkat("tally", "--store", "svar.enkat").status == 0)
        }
    }

    @Test func `says of a used link that it is used, also where the server was there before the invitations`() throws {
        try SmallSurvey.with { survey in
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            let token = try invite(survey)[0]
            #expect(try server.answer(token, Self.answers("a")).status == 200)
            let again = try server.page("/s/provenkat/\(token)")
            #expect(again.status == 410 && again.text.contains("redan använd"), "\(again.text)")
            #expect(server.end() == 0)
        }
    }

    @Test func `stores nothing under questions that were replaced, and says so to whoever watches`() throws {
        try SmallSurvey.with { survey in
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            #expect(try server.page("/health").status == 200)
            for (path, text) in SmallSurvey.changed(
                SmallSurvey.instrument, "Arbetet är ett stöd", to: "Arbetet hjälper")
            {
                try survey.write(text, to: path)
            }
            let tokens = try invite(survey)
            #expect(try server.page("/health").status == 503)
            #expect(try server.page("/s/provenkat/\(tokens[0])").status == 503)
            #expect(try server.page("/health").text.contains("start again"))
            #expect(server.end() == 0)
            let again = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            #expect(try again.page("/health").status == 200)
            #expect(try again.answer(tokens[0], Self.answers("a")).status == 200)
            #expect(again.end() == 0)
        }
    }

    @Test func `tells where the organisation's names are others than those that were met`() throws {
        try SmallSurvey.with { survey in
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            #expect(try server.answer(nil, Self.answers("a")).status == 200)
            #expect(server.end() == 0)
            let organisation = "Surveys/organisation.yaml"
            let text = try survey.text(of: organisation)
            let renamed = text.replacing("name: Chefsnätverket", with: "name: Ledarna")
            let grown = text.replacing(
                "strategic_goals:", with: "  - {id: ny, name: Nya, kind: natverk, area: omsorg}\nstrategic_goals:")
            for (text, change) in [(renamed, "networks.chefer.label"), (grown, "choice_lists.networks")] {
                try survey.write(text, to: organisation)
                let refused = try survey.enkat("serve", "Surveys", "--store", "svar.enkat", "--port", "0")
                #expect(refused.status == 65 && refused.diagnostics.contains(change), "\(refused.diagnostics)")
                let read = try survey.enkat("tally", "--store", "svar.enkat")
                #expect(read.status == 0, "\(read.diagnostics)")
                #expect(read.diagnostics.contains("was 'Chefsnätverket' and is now 'Ledarna'") == (text == renamed))
            }
        }
    }

    @Test func `reminds of answers that were to be deleted, wherever the store is read`() throws {
        try SmallSurvey.with { survey in
            let instrument = Instrument(
                id: "provenkat", title: "Provenkät",
                items: [Item(name: "forslag", type: .text, label: "Förslag")])
            let store = try ResponseStore(path: "\(survey.folder)/svar.enkat")
            let wave = try store.collect(
                FrozenDefinition(instrument, parts: ["retention.delete_after": "2019-12-31"]))
            let tokens = try store.issueTokens(2, for: wave)
            let answer = SurveyRecord(answers: ["forslag": .text("a")])
            let sent = Submission(wave: wave, token: tokens[1], isInvited: true, record: answer, of: instrument)
            #expect(try store.submit([sent]) == [.stored])
            try survey.write("namn;link\nA;https://svara.exempel.se/s/provenkat/\(tokens[0].text)\n", to: "utskick.csv")
            let status = try survey.enkat("store", "status", "svar.enkat")
            #expect(status.output.hasSuffix("; open; to be deleted after 2019-12-31\n"))
            let export = try survey.enkat("export", "svar.enkat")
            let reminders = try survey.enkat(
                "invite", "utskick.csv", "--store", "svar.enkat", "--remind", "-o", "paminnelse.csv")
            for run in [status, export, reminders] {
                #expect(run.diagnostics.contains("were to be deleted after 2019-12-31"), "\(run.diagnostics)")
            }
            #expect(reminders.status == 65 && !survey.has("paminnelse.csv"))
        }
    }

    @Test func `overwrites no list with links, and invites nobody to what is closed`() throws {
        try SmallSurvey.with { survey in
            _ = try invite(survey)
            let list = try survey.text(of: "utskick.csv")
            let known = ["--store", "svar.enkat", "--instrument", "provenkat"]
            for (input, output) in [("adresser.csv", "utskick.csv"), ("adresser.csv", "adresser.csv")] {
                let run = try survey.enkat.run(["invite", input] + known + ["-o", output])
                #expect(run.status == 73)
                #expect(run.diagnostics.contains("\(output): there is a file already"), "\(run.diagnostics)")
            }
            let onto = try survey.enkat(
                "invite", "utskick.csv", "--store", "svar.enkat", "--remind", "-o", "utskick.csv")
            #expect(onto.status == 73)
            #expect(try survey.text(of: "utskick.csv") == list)
            #expect(try survey.text(of: "adresser.csv") == Self.list)
            #expect(try survey.enkat("store", "status", "svar.enkat").output.contains("0 of 3 invited"))
            #expect(try survey.enkat("store", "close", "svar.enkat").status == 0)
            let more = try survey.enkat.run(["invite", "adresser.csv"] + known + ["-o", "fler.csv"])
            let reminders = try survey.enkat(
                "invite", "utskick.csv", "--store", "svar.enkat", "--remind", "-o", "fler.csv")
            for run in [more, reminders] {
                #expect(run.status == 65)
                #expect(run.diagnostics.contains("provenkat is closed"), "\(run.diagnostics)")
            }
            #expect(!survey.has("fler.csv"))
        }
    }

    @Test func `stops with a word where the store's file is gone, and shows one draft to one link alone`() throws {
        try SmallSurvey.with { survey in
            let tokens = try invite(survey)
            let server = try RunningServer(survey, "Surveys", "--store", "svar.enkat")
            let first = try server.page("/s/provenkat/\(tokens[0])")
            let own = ["_token", "_csrf", "_version"].map { ($0, first.hidden($0)) }
            let saved = try server.page(
                "/s/provenkat",
                sending: own + Self.answers("utkastets ord") + [("f-action", "save"), ("f-place", "f-review")])
            let cookie = try #require(saved.headers["set-cookie"]).prefix { $0 != ";" }
            #expect(saved.headers["set-cookie"]?.contains("SameSite=Lax") == true)
            let back = try server.page("/s/provenkat/\(tokens[0])", headers: ["Cookie": String(cookie)])
            let other = try server.page("/s/provenkat/\(tokens[1])", headers: ["Cookie": String(cookie)])
            #expect(back.text.contains("utkastets ord"))
            #expect(!other.text.contains("utkastets ord"))
            try FileManager.default.moveItem(
                atPath: "\(survey.folder)/svar.enkat", toPath: "\(survey.folder)/undan.enkat")
            let refused = try server.answer(tokens[1], Self.answers("b"))
            #expect(refused.status == 503)
            #expect(try server.page("/health").text == "the store's file was removed or replaced\n")
            #expect(server.end() == 0)
            #expect(server.words.contains("the file that is open was removed or replaced"))
        }
    }

    @Test(arguments: [
        ("ENKAT_OWNER_KEY=kort enkat serve Surveys --preview --port 0", 64, "shorter than 16 characters"),
        (
            "ENKAT_BEHIND_PROXY=ja enkat serve Surveys --preview --port 0", 64,
            "ENKAT_BEHIND_PROXY is 'ja'. Write 1 for yes or 0 for no."
        ),
        (
            "enkat serve Surveys --preview --port 0 --host 300.1.1.1", 73,
            "300.1.1.1:0: there is no such address or name. Name one of this machine's with --host"
        ),
        (
            "enkat serve Surveys --preview --port 0 --host 192.0.2.1", 73,
            "192.0.2.1:0: this machine has no such address. Name one of this machine's with --host"
        ),
    ])
    func `says which setting of the server is wrong`(command: String, status: Int32, words: String) throws {
        try SmallSurvey.with { survey in
            let run = try survey.enkat.shell(command)
            #expect(run.status == status)
            #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
        }
    }

    @Test(arguments: [
        (["export", "ingen.enkat"], 66, "there is no such store"),
        (["serve", "Data"], 66, "neither a period.yaml nor an organisation.yaml"),
        (["serve", "Surveys", "--instrument", "provenkatt"], 64, "Did you mean 'provenkat'?"),
        (["serve", "Surveys", "--preview", "--store", "x"], 64, "--preview stores nothing"),
        (["tally", "--language", "en"], 64, "name a file of answers, or a store"),
        (["store", "erase", "ingen.enkat"], 64, "Deleting cannot be undone"),
        (["invite", "adresser.csv", "--store", "s", "-o", "u.csv"], 64, "Add --instrument with one of provenkat"),
        (
            [
                "invite", "adresser.csv", "--store", "s", "-o", "u.csv", "--instrument", "provenkat", "--reference",
                "namn",
            ],
            64, "the store keeps nothing of whom a link is for"
        ),
        (["invite", "adresser.csv", "--store", "s", "-o", "u.csv", "--remind"], 65, "there is no column 'link'"),
    ])
    func `says what is wrong, and what now`(arguments: [String], status: Int32, words: String) throws {
        try SmallSurvey.with(["adresser.csv": Self.list]) { survey in
            let run = try survey.enkat.run(arguments)
            #expect(run.status == status)
            #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
        }
    }
}
