import DefinitionExchange
import SurveyDefinition
import SurveyModel
import Tables
import Testing

/// Forms in the ways of other tools, small and whole.
struct ForeignFormTests {
    private func read(_ text: String, name: String) throws -> ExchangedDefinition {
        try DefinitionConverter.read(ByteSource(text: text, name: name))
    }

    @Test func `a LimeSurvey scale keeps its scores beside an option that is no answer`() throws {
        let read = try read(
            """
            class\ttype/scale\tname\trelevance\ttext\tlanguage\tassessment_value
            S\t\tlanguage\t\tsv\t\t
            G\tG0\tg\t1\t\tsv\t
            Q\tL\tstod\t1\tArbetet är ett stöd\tsv\t
            A\t0\t1\t\tInstämmer inte alls\tsv\t1
            A\t0\t2\t\tInstämmer helt\tsv\t2
            A\t0\t98\t\tVet ej\tsv\t
            Q\tL\ttrivsel\t1\tTrivs du?\tsv\t
            A\t0\t1\t\tJa\tsv\t1
            A\t0\t2\t\tNej\tsv\t

            """, name: "enkat.txt")
        let items = read.instrument.items
        #expect(items[0].options.map(\.score) == [1, 2, nil])
        #expect(items[0].options.map(\.missing) == [nil, nil, .dontKnow])
        #expect(items[1].options.map(\.score) == [nil, nil])
        let scores = read.notes.filter { $0.problem.text(in: .english).contains("only some options have a score") }
        #expect(scores.map { $0.problem.text(in: .english).contains("'trivsel'") } == [true])
        let again = try self.read(
            String(decoding: DefinitionConverter.write(read.instrument, as: .limeSurveyTSV).bytes, as: UTF8.self),
            name: "igen.txt")
        #expect(again.instrument.items[0].options.map(\.score) == [1, 2, nil])
    }

    private static func many(_ form: (Int) -> String, joinedBy joint: String = "") -> String {
        (0...AnswerSet.mostOptions).map(form).joined(separator: joint)
    }

    private static let longXLSForm =
        "survey,,,\n,type,name,label\n,select_multiple s,q,Vilka?\n,select_one j,r,Nöjd?\nchoices,,,\n"
        + ",list_name,name,label\n,j,1,Ja\n,j,2,Nej\n" + many { ",s,s\($0),S \($0)\n" }

    private static let longREDCap =
        "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
        + "\"Choices, Calculations, OR Slider Labels\"\nq,f,,checkbox,Vilka?,\""
        + many({ "\($0), S \($0)" }, joinedBy: " | ") + "\"\nr,f,,radio,Nöjd?,\"1, Ja | 2, Nej\"\n"

    private static let longTripleS =
        "<sss version=\"3.0\"><survey><record ident=\"A\"><variable ident=\"1\" type=\"multiple\"><name>q</name>"
        + "<label>Vilka?</label><position start=\"1\" finish=\"121\"/><values>"
        + many { "<value code=\"\($0 + 1)\">S \($0)</value>" } + "</values></variable>"
        + "<variable ident=\"2\" type=\"single\"><name>r</name><label>Nöjd?</label><position start=\"122\"/>"
        + "<values><value code=\"1\">Ja</value></values></variable></record></survey></sss>"

    private static let longQualtrics =
        "{\"SurveyEntry\": {\"SurveyName\": \"Prov\"}, \"SurveyElements\": [{\"Element\": \"SQ\", \"Payload\": {"
        + "\"QuestionText\": \"Vilka?\", \"DataExportTag\": \"q\", \"QuestionType\": \"MC\", \"Selector\": \"MAVR\", "
        + "\"Choices\": {" + many({ "\"\($0 + 1)\": {\"Display\": \"S \($0)\"}" }, joinedBy: ", ")
        + "}}}, {\"Element\": \"SQ\", \"Payload\": {\"QuestionText\": \"Nöjd?\", \"DataExportTag\": \"r\", "
        + "\"QuestionType\": \"TE\", \"Selector\": \"SL\"}}]}"

    /// Forms in which one question of several answers has more options than an item can hold, and another after it.
    @Test(arguments: [
        (longXLSForm, "f.csv"), (longREDCap, "f.csv"), (longTripleS, "f.sss"), (longQualtrics, "f.qsf"),
    ])
    func `a question with more options than an item holds is left out, and the rest kept`(
        text: String, name: String
    ) throws {
        let read = try read(text, name: name)
        #expect(read.instrument.items.map(\.name) == ["r"])
        #expect(
            read.notes.map { $0.problem.text(in: .swedish) } == [
                "frågan har 121 svarsalternativ, och en fråga med flera svar tar högst 120; den utelämnas"
            ])
    }

    @Test(arguments: [
        ("Vet ej", MissingKind.dontKnow, "'-9' is taken for a missing answer (dont_know)"),
        ("Hoppar över", .notApplicable, "'-9' has a negative code and is taken for a missing answer (not_applicable)"),
    ])
    func `a negative code of Qualtrics' is what its words say, and told`(
        words: String, kind: MissingKind, told: String
    ) throws {
        let read = try read(
            """
            {"SurveyEntry": {"SurveyName": "Prov", "SurveyLanguage": "SV"}, "SurveyElements": [
            {"Element": "SQ", "Payload": {"QuestionText": "Nöjd?", "DataExportTag": "Q1", "QuestionType": "MC",
             "Selector": "SAVR", "Choices": {"1": {"Display": "Ja"}, "2": {"Display": "\(words)"}},
             "RecodeValues": {"1": "5", "2": "-9"}}},
            {"Element": "SQ", "Payload": {"QuestionText": "Antal", "DataExportTag": "Q2", "QuestionType": "TE",
             "Selector": "SL", "Validation": {"Settings": {"Type": "ContentType", "ContentType": "ValidNumber"}}}}]}
            """, name: "enkat.qsf")
        let items = read.instrument.items
        #expect(items[0].options.map(\.missing) == [nil, kind] && items[1].type == .decimal)
        #expect(read.notes.map { $0.problem.text(in: .english).contains(told) } == [true])
    }

    @Test func `an XLSForm's groups give their rule to each question`() throws {
        let read = try read(
            """
            survey,,,,,
            ,type,name,label::Svenska (sv),label::English (en),relevant
            ,select_one janej,med,Var du med?,Did you attend?,
            ,begin_group,g,,,${med} = 'ja'
            ,select_multiple amnen,amnen,Vilka ämnen?,Which subjects?,
            ,integer,antal,Hur många?,How many?,"selected(${amnen}, 'a') and ${med} != ''"
            ,end_group,,,,
            ,calculate,summa,,,
            choices,,,,,
            ,list_name,name,label::Svenska (sv),label::English (en),
            ,janej,ja,Ja,Yes,
            ,janej,nej,Nej,No,
            ,janej,98,Vet ej,Don't know,
            ,amnen,a,"Miljö, klimat",Environment,
            ,amnen,b,Skola,School,
            """, name: "form.csv")
        let items = read.instrument.items
        #expect(items.map(\.name) == ["med", "amnen", "antal"])
        #expect(items[1].relevant == .equals(item: "med", code: "ja"))
        #expect(items[1].label.text(in: .english) == "Which subjects?")
        #expect(items[0].options.map(\.missing) == [nil, nil, .dontKnow])
        // A rule that asks whether a choice was answered at all cannot be said, so it is left out and told.
        #expect(items[2].relevant == .equals(item: "med", code: "ja"))
        let places = read.notes.map { $0.place.text(in: .english) }
        #expect(places == ["list janej", "form.csv, sheet 'survey', row 8", "item antal"])
    }

    @Test(arguments: [
        ("${a} = 'x' or not(selected(${b}, '2'))", "a = 'x' or not(selected(b, '2'))"),
        ("${n} >= 18 and ${d} < date('2018-01-01')", "n >= 18 and d < '2018-01-01'"),
        ("(${a} != '' and ${a} != 'y')", "a != 'y'"),
        ("${a} != 'y'", "not(a = 'y')"), ("${a} = 1", "a = '1'"),
        ("${n} = 3", "n >= 3 and n <= 3"),
    ])
    func `an XLSForm rule is said in conditions`(rule: String, condition: String) throws {
        let read = try read(
            """
            survey,,,
            ,type,name,label,relevant
            ,select_one l,a,A,
            ,select_multiple l,b,B,
            ,integer,n,N,
            ,date,d,D,
            ,text,t,T,"\(rule)"
            choices,,,
            ,list_name,name,label,
            ,l,x,X,
            ,l,y,Y,
            ,l,1,Ett,
            ,l,2,Två,
            """, name: "form.csv")
        let expected = try Self.parsed(condition)
        #expect(read.instrument.items.last?.relevant == expected)
    }

    private static func parsed(_ text: String) throws -> Condition { try ConditionParser.parse(text) }

    @Test func `a LimeSurvey structure becomes items, one a row of an array`() throws {
        let head = "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tmandatory\tother"
        let rows = [
            "S\t\tlanguage\t\tsv\t\tsv", "SL\t\tsurveyls_title\t\tTrivsel\t\tsv", "G\t1\tGrupp\t1\t\t\tsv",
            "Q\tM\tdagar\t1\tVilka dagar?\t\tsv\tN\tN", "SQ\t0\tman\t\tMåndag\t\tsv", "SQ\t0\ttis\t\tTisdag\t\tsv",
            "Q\tF\tnojd\tdagar_man.NAOK == \"Y\"\tHur nöjd är du med\t\tsv\tY\tN", "SQ\t0\trum\t\tRummet\t\tsv",
            "SQ\t0\tmat\t\tMaten\t\tsv", "A\t0\t1\t\tInte alls\t\tsv", "A\t0\t2\t\tMycket\t\tsv",
            "A\t0\t9\t\tEj aktuellt\t\tsv", "Q\t|\tfil\t1\tLadda upp\t\tsv\tN\tN",
        ]
        let read = try read(([head] + rows).joined(separator: "\n"), name: "lime.txt")
        let items = read.instrument.items
        #expect(read.instrument.title.original == "Trivsel")
        #expect(items.map(\.name) == ["dagar", "nojd_rum", "nojd_mat"])
        #expect(
            items.map(\.aliases) == [
                [], ["Hur nöjd är du med [Rummet]", "nojd[rum]"], ["Hur nöjd är du med [Maten]", "nojd[mat]"],
            ])
        #expect(items[1].label.original == "Hur nöjd är du med – Rummet")
        #expect(items[1].relevant == .selected(item: "dagar", code: "man"))
        #expect(items[1].isRequired)
        #expect(items[2].options.map(\.missing) == [nil, nil, .notApplicable])
        #expect(read.notes.contains { $0.description.contains("type '|'") })
    }

    @Test func `a REDCap dictionary keeps codes, limits and branching`() throws {
        let head =
            "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
            + "\"Choices, Calculations, OR Slider Labels\",Field Note,Text Validation Type OR Show Slider Number,"
            + "Text Validation Min,Text Validation Max,Identifier?,Branching Logic (Show field only if...),Required Field?"
        let rows = [
            "id,f,,text,Nummer,,,,,,,,", "sex,f,,radio,Kön,\"0, Kvinna | 1, Man\",,,,,,,y",
            "race,f,,checkbox,Ursprung,\"1, A|2, B|-9, Vet ej\",,,,,,,",
            "age,f,,text,Ålder,,,integer,0,120,,\"[sex] = '1' and [race(2)] = '1'\",",
            "namn,f,,text,Namn,,,,,,y,,", "bmi,f,,calc,BMI,round(1),,,,,,,",
        ]
        let read = try read(([head] + rows).joined(separator: "\n"), name: "dictionary.csv")
        let items = read.instrument.items
        #expect(items.map(\.name) == ["id", "sex", "race", "age", "namn"])
        #expect(items[0].role == .recordID)
        #expect(items[1].options.map(\.code) == ["0", "1"])
        #expect(items[3].relevant == .all([.equals(item: "sex", code: "1"), .selected(item: "race", code: "2")]))
        let limits = try Self.parsed(". >= 0 and . <= 120")
        #expect(items[3].constraint == limits)
        #expect(items[2].options.map(\.missing) == [nil, nil, .dontKnow])
        #expect(read.notes.map { $0.place.text(in: .english) } == [4, 6, 7].map { "dictionary.csv, row \($0)" })
    }

    @Test(arguments: [
        ("Nätverk;Svar\nA;1\n", "this is no definition that is known"), ("", "empty"), ("{}", "toolkit's own"),
        ("<html><body>", "no definition that is known"),
    ])
    func `what is no definition is refused with what is read`(text: String, problem: String) {
        let error = #expect(throws: (any Error).self) { try read(text, name: "fil.csv") }
        #expect("\(error as Any)".contains(problem), "\(error as Any)")
    }

    /// Rows of the table of conditions: question asked of, field, method, value, scenario; and the rule, or nil where it is told.
    static let conditions: [([(String, String, String, String, String)], String?)] = [
        ([("11", "1X1X11", "==", "A2", "1")], "stod = 'A2'"),
        ([("11", "1X1X11", "==", "A1", "1"), ("11", "1X1X11", "==", "A2", "1")], "stod = 'A1' or stod = 'A2'"),
        (
            [("11", "1X1X11", "==", "A2", "1"), ("12", "+1X1X12SQ1", "==", "Y", "1")],
            "stod = 'A2' and selected(kanal, 'SQ1')"
        ),
        (
            [("11", "1X1X11", "==", "A2", "1"), ("12", "1X1X12", "==", "SQ2", "2")],
            "stod = 'A2' or selected(kanal, 'SQ2')"
        ),
        ([("11", "1X1X11", "!=", "A2", "1")], "not(stod = 'A2')"),
        ([("11", "1X1X11", "==", "-oth-", "1")], "stod = 'other'"), ([("11", "1X1X11", "RX", "/x/", "1")], nil),
        ([("11", "1X1X11", "==", "@1X1X12@", "1")], nil), ([("11", "1X1X11", "==", "", "1")], nil),
        ([("99", "1X1X99", "==", "A2", "1")], nil),
    ]

    @Test(arguments: conditions)
    func `LimeSurvey's plain conditions become the rule of when an item is asked`(
        rows: [(String, String, String, String, String)], rule: String?
    ) throws {
        func table(_ name: String, _ rows: [[(String, String)]]) -> String {
            "<\(name)><rows>"
                + rows.map { row in "<row>" + row.map { "<\($0.0)><![CDATA[\($0.1)]]></\($0.0)>" }.joined() + "</row>" }
                .joined() + "</rows></\(name)>"
        }
        func question(_ qid: String, _ parent: String, _ type: String, _ code: String, other: String = "N") -> [(
            String, String
        )] {
            [
                ("qid", qid), ("parent_qid", parent), ("sid", "1"), ("gid", "1"), ("type", type), ("title", code),
                ("question", code + "?"), ("other", other), ("mandatory", "N"), ("question_order", qid),
                ("scale_id", "0"), ("language", "sv"), ("relevance", "1"),
            ]
        }
        func answer(_ code: String) -> [(String, String)] {
            [
                ("qid", "11"), ("code", code), ("answer", code), ("sortorder", code), ("scale_id", "0"),
                ("language", "sv"),
            ]
        }
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>"
            + table("answers", [answer("A1"), answer("A2")])
            + table(
                "conditions",
                rows.map {
                    [
                        ("qid", "13"), ("cqid", $0.0), ("cfieldname", $0.1), ("method", $0.2), ("value", $0.3),
                        ("scenario", $0.4),
                    ]
                })
            + table("groups", [[("gid", "1"), ("group_order", "1"), ("language", "sv")]])
            + table(
                "questions",
                [
                    question("11", "0", "L", "stod", other: "Y"), question("12", "0", "M", "kanal"),
                    question("13", "0", "S", "fri"),
                ])
            + table("subquestions", [question("14", "12", "T", "SQ1"), question("15", "12", "T", "SQ2")])
            + table("surveys", [[("sid", "1"), ("language", "sv")]]) + "</document>"
        let read = try DefinitionConverter.read(ByteSource(text: text, name: "enkat.lss"))
        let item = try #require(read.instrument.items.first { $0.name == "fri" })
        #expect(item.relevant?.definitionText == rule)
        let told = read.notes.contains {
            $0.text(in: .swedish).contains("conditions har ingen motsvarighet")
                || $0.text(in: .swedish).contains("hoppvillkor")
        }
        #expect(told == (rule == nil))
        #expect(read.instrument.items.first { $0.name == "stod" }?.options.last?.aliases == ["-oth-"])
    }
}
