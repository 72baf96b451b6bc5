import Testing

/// Values of others' indicators that no goal uses.
@Suite struct `Indicators that no goal uses` {
    private static let register = """
        instrument: {id: varden, kind: register, record: value, language: sv, title: Värden}
        choice_lists:
          vilka:
            - {code: larm, label: {sv: Digitala larm, en: Digital alarms}, area: omsorg}
            - {code: besok, label: {sv: Besök, en: Visits}, network: chefer}
            - {code: invanare, label: {sv: Invånare, en: Inhabitants}}
          kon:
            - {code: alla, label: {sv: Alla, en: All}}
            - {code: kvinnor, label: {sv: Kvinnor, en: Women}}
          matt:
            - {code: procent, label: {sv: "%", en: "%"}}
            - {code: larm, label: {sv: larm, en: alarms}}
            - {code: besok, label: {sv: besök, en: visits}, aliases: [besök]}
            - {code: personer, label: {sv: personer, en: persons}}
        items:
          - {name: vad, type: select_one, choices: vilka, role: indicator, label: Vad}
          - {name: enhet, type: select_one, choices: units, role: unit, label: Enhet}
          - {name: nar, type: text, role: value_period, label: Period}
          - {name: kon, type: select_one, choices: kon, role: breakdown, label: Kön}
          - {name: varde, type: decimal, label: Värde}
          - {name: matt, type: select_one, choices: matt, role: measured_in, label: Mått}
          - {name: kalla, type: text, role: source, label: Källa}
          - {name: dag, type: date, role: timestamp, label: Hämtat}
        anonymity: {mode: open}

        """

    private static let values = """
        vad,enhet,nar,kon,varde,matt,kalla,dag
        larm,,2018,alla,91.5,procent,Larmverket,2018-12-03
        larm,,2017,alla,75,procent,Larmverket,2018-01-03
        larm,,2019,alla,99,procent,Larmverket,2018-12-03
        larm,0001,2018,kvinnor,1842,larm,Larmverket,2018-12-03
        besok,,2018-T2,,17,besök,Räknaren,
        besok,0001,2018,alla,4,besök,Räknaren,2018-12-03
        besok,0001,2018,alla,5,besök,Räknaren,2018-12-03
        invanare,,2018,alla,-3,personer,Folkräkningen,2018-12-03

        """

    private static let files = ["Surveys/instruments/varden.yaml": register, "Data/2018/varden.csv": values]

    @Test func `stand on the sheet of what they are about, the latest of each, with source and day`() throws {
        try SmallSurvey.with(Self.files) { survey in
            let made = try survey.enkat("sheets", "Data/2018", "-o", "blad", "--format", "html,md,csv,xlsx,docx,json")
            #expect(made.status == 0, "\(made.everything)")
            let area = try survey.text(of: "blad/area-omsorg.md")
            let all = "Alla kommuner tillsammans"
            #expect(area.contains("| Digitala larm | \(all) | 2018 | 91,5\u{A0}% | Larmverket | 2018-12-03 |"))
            #expect(area.contains("| Digitala larm, kvinnor | Norrby | 2018 | 1\u{A0}842\u{A0}larm |"))
            #expect(!area.contains("75\u{A0}%") && !area.contains("99\u{A0}%"))
            let network = try survey.text(of: "blad/network-chefer.md")
            #expect(network.contains("| Besök | \(all) | 2018-T2 | 17\u{A0}besök | Räknaren | — |"))
            #expect(network.contains("| Besök | Norrby | 2018 | registret har flera olika värden |"))
            #expect(!network.contains("Digitala larm"))
            let whole = try survey.text(of: "blad/organisation.md")
            #expect(whole.contains("| Invånare | \(all) | 2018 | −3\u{A0}personer |"))
            #expect(!whole.contains("Digitala larm"))
            let page = try survey.text(of: "blad/area-omsorg.html")
            #expect(page.contains("Nyckeltal från andra källor") && page.contains("91,5\u{A0}%"))
            let rows = try survey.text(of: "blad/figures.csv").split(separator: "\n")
            #expect(rows.count { $0.hasPrefix("indicator,") } == 5)
            #expect(
                rows.contains { $0.hasPrefix("indicator,2018,area:omsorg") && $0.contains("91.5,,%,Larmverket") })
        }
    }

    @Test func `are all in the yearly report, each with what it is about, in every language`() throws {
        try SmallSurvey.with(Self.files) { survey in
            let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", "md").output
            for name in ["Digitala larm – Omsorg", "Besök – Chefsnätverket", "| Invånare |"] {
                #expect(report.contains(name), "\(name)")
            }
            #expect(try survey.enkat("report", "Data/2018", "--kind", "year").output.contains("Digitala larm – Omsorg"))
            let english = try survey.enkat(
                "--language", "en", "report", "Data/2018", "--kind", "year", "--format", "html"
            ).output
            #expect(english.contains("Digital alarms") && english.contains("91.5%"))
            #expect(english.contains("17\u{A0}visits") && english.contains("All municipalities together"))
            let tertial = try survey.enkat("report", "Data/2018", "--kind", "tertial", "--format", "md").output
            #expect(!tertial.contains("Digitala larm"))
        }
    }

    @Test func `say how many values fetched earlier they replace, and receipts name the rows`() throws {
        let values = """
            vad,enhet,nar,kon,varde,matt,kalla,dag
            invanare,,2018,alla,100,personer,Folkräkningen,2018-12-03
            larm,,2018,alla,118,larm,Larmverket,2018-12-20
            larm,,2018,,130,larm,Ett annat verk,2019-02-01
            besok,,2018,alla,4,besök,Räknaren,2018-12-03
            besok,,2018,alla,5,besök,Räknaren,

            """
        let files = Self.files.merging(["Data/2018/varden.csv": values]) { $1 }
        try SmallSurvey.with(files) { survey in
            for format in ["md", "html"] {
                let report = try survey.enkat("report", "Data/2018", "--kind", "year", "--format", format).output
                #expect(report.contains("130\u{A0}larm"), "\(report)")
                #expect(report.contains("2019-02-01 (1 tidigare hämtat värde ersatt)"))
                #expect(report.contains("registret har flera olika värden"))
            }
            let check = try survey.enkat("check", "--period", "Data/2018").everything
            let receipt = try survey.enkat("import", "Data/2018/varden.csv", "--dry-run").everything
            for told in [check, receipt] {
                let words = told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(words.contains("(rad 3)") || words.contains("fetched later (row 3)"), "\(told)")
                #expect(words.contains("(rad 5, 6)") || words.contains("different values (row 5, 6)"), "\(told)")
            }
        }
    }

    @Test(arguments: ["area: omsorg": "area: omsrog", "network: chefer": "network: cheferna"])
    func `name an area or a network that there is`(right: String, wrong: String) throws {
        let register = Self.register.replacing(right, with: wrong)
        try SmallSurvey.with(["Surveys/instruments/varden.yaml": register]) { survey in
            let told = try survey.enkat("check")
            #expect(told.status == 65)
            #expect(told.everything.contains("varden.yaml") && told.everything.contains("Did you mean"))
        }
    }
}
