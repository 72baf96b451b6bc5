import DefinitionExchange
import ResponseImport
import SurveyModel
import Tables
import Testing

/// What a source says and a definition cannot is told, part by part; nothing is lost in silence.
@Suite struct UnreadPartsTests {
    private static let xlsform = """
        "survey"
        ,"type","name","label","default","choice_filter","parameters"
        ,"begin_group","g","Om dig","","",""
        ,"range","r","Hur länge?","","","start=0 end=10"
        ,"select_one k","k","Var, ${r}?","0604","lan = ${r}",""
        ,"end_group","","","","",""
        ,"dateTime","d","När?","","",""
        "choices"
        ,"list_name","name","label","lan"
        ,"k","0604","Aneby","06"
        ,"tom","1","Ja",""
        "settings"
        ,"form_title","form_id","version"
        ,"Prov","prov","3"

        """

    private static let redcap =
        "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
        + "\"Choices, Calculations, OR Slider Labels\",Field Note,Text Validation Type OR Show Slider Number,Field Annotation\n"
        + "namn,f,Om dig,text,E-post?,,,email,@HIDDEN\nreg,f,,slider,Hur mycket?,Lite | Mycket,,,\n"

    private static let limeSurvey =
        "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\tmandatory\tother\n"
        + "S\t\tlanguage\t\tsv\t\t\t\t\t\nSL\t\tsurveyls_welcometext\t\tVälkommen\t\tsv\t\t\t\n"
        + "G\t\tG1\t1\tBeskrivning\t\tsv\t\t\t\nQ\tL\tstod\t1\tStöd?\t\tsv\t\tY\tY\nA\t0\tA1\t\tNej\t\tsv\t\t\t\nA\t0\tA2\t\tJa\t\tsv\t\t\t\n"
        + "Q\tM\tkanal\t1\tKanaler\t\tsv\t\tN\t\nSQ\t\tSQ1\t1\tMöte\t\tsv\t\t\t\nSQ\t\tSQ2\tstod.NAOK==\"A2\"\tWebb\t\tsv\t\t\t\n"
        + "Q\tF\tmat\t1\tMatris\t\tsv\t\t\t\nSQ\t\tM1\t1\tRad 1\t\tsv\t\t\t\nSQ\t\tM2\t1\tRad 2\t\tsv\t\t\t\nA\t0\t1\t\tLåg\t\tsv\t\t\t\nA\t0\t2\t\tHög\t\tsv\t\t\t\n"
        + "Q\tR\trang\t1\tRang\t\tsv\t\t\t\nA\t0\tx\t\tEtt\t\tsv\t\t\t\nA\t0\ty\t\tTvå\t\tsv\t\t\t\n"
        + "Q\tS\tfri\t1\tFritt\t\tsv\t/x/\t\t\n"

    @Test func `words that are the same in two languages are one heading`() throws {
        let text = Self.limeSurvey + "Q\tF\tmat\t1\tMatris\t\ten\t\t\t\nSQ\t\tM1\t1\tRad 1\t\ten\t\t\t\n"
        let read = try DefinitionConverter.read(ByteSource(text: text, name: "enkat.txt")).instrument
        #expect(read.items.first { $0.name == "mat_M1" }?.aliases == ["Matris [Rad 1]", "mat[M1]"])
    }

    private static let qualtrics = """
        {"SurveyEntry": {"SurveyName": "Prov", "SurveyLanguage": "SV"}, "SurveyElements": [
          {"Element": "FL", "Payload": {"Flow": [{"Type": "EmbeddedData"}, {"Type": "Branch", "Flow": [{"Type": "Branch"}]}]}},
          {"Element": "SQ", "Payload": {"QuestionID": "QID1", "DataExportTag": "Q1", "QuestionType": "MC", "Selector": "MAVR",
            "QuestionText": "Kanaler?", "Choices": {"1": {"Display": "Möte"}, "2": {"Display": "Annat", "TextEntry": "true"}},
            "Language": {"EN": {"QuestionText": "Ways?"}}, "SkipLogic": {"0": {"Type": "x"}},
            "Validation": {"Settings": {"ForceResponse": "ON", "Type": "None"}}}},
          {"Element": "SQ", "Payload": {"QuestionID": "QID2", "DataExportTag": "Q2", "QuestionType": "TE", "Selector": "SL",
            "QuestionText": "Antal?", "Validation": {"Settings": {"Type": "ContentType", "ContentType": "ValidEmail"}}}}]}
        """

    @Test(arguments: [
        (
            xlsform, "form.csv",
            [
                "form.csv, fliken ’survey’, rad 3: label har ingen motsvarighet och följer inte med.",
                "rad 5: etiketten hämtar ett svar med ${…}", "typen ’dateTime’ har ingen motsvarighet",
                "form.csv, fliken ’survey’: kolumnen ’default’ har ingen motsvarighet; det som står där (rad 5) följer inte med.",
                "kolumnen ’choice_filter’", "kolumnen ’parameters’", "form.csv, fliken ’choices’: kolumnen ’lan’",
                "fliken ’settings’: kolumnen ’version’", "ingen fråga har listan ’tom’",
            ]
        ),
        (
            redcap, "ordlista.csv",
            [
                "Text Validation Type: email har ingen motsvarighet", "Slider Labels har ingen motsvarighet",
                "kolumnen ’Section Header’",
                "kolumnen ’Field Annotation’ har ingen motsvarighet; det som står där (rad 2)",
            ]
        ),
        (
            limeSurvey, "enkat.txt",
            [
                "villkoret för när alternativet SQ2 visas följer inte med: stod.NAOK==\"A2\"", "kolumnen ’validation’",
                "surveyls_welcometext, group_name, group description har ingen motsvarighet",
            ]
        ),
        (
            qualtrics, "enkat.qsf",
            [
                "hoppvillkor (Branch, 2) följer inte med", "EmbeddedData har ingen motsvarighet",
                "frågan Q1: SkipLogic, Language: EN har ingen motsvarighet", "frågan Q2: Validation: ValidEmail",
            ]
        ),
    ])
    func `each part that is not read is told once`(text: String, name: String, told: [String]) throws {
        let notes = try DefinitionConverter.read(ByteSource(text: text, name: name)).notes.map { $0.text(in: .swedish) }
        for words in told { #expect(notes.count { $0.contains(words) } == 1, "\(words): \(notes)") }
        #expect(Set(notes).count == notes.count && !notes.contains { $0.contains("sheet") })
    }

    @Test func `Qualtrics' texts beside options and required answers are carried`() throws {
        let items = try DefinitionConverter.read(ByteSource(text: Self.qualtrics, name: "enkat.qsf")).instrument.items
        #expect(items.map(\.name) == ["Q1", "Q1_2_TEXT", "Q2"])
        #expect(items.map(\.isRequired) == [true, false, false])
    }

    @Test func `LimeSurvey's export in full words is read with its own structure`() throws {
        let instrument = try DefinitionConverter.read(ByteSource(text: Self.limeSurvey, name: "enkat.txt")).instrument
        let export =
            "Svars-ID;Datum inskickad;Sista sidan;Startspråk;Stöd?;Stöd? [Annat];Kanaler [Möte];Kanaler [Webb];"
            + "Matris [Rad 1];Matris [Rad 2];Rang [Rangordning 1];Rang [Rangordning 2];Fritt\n"
            + "1;2022-01-31 10:00:00;2;sv;Ja;;Ja;Nej;Låg;Hög;Två;Ett;bra\n"
        let (records, receipt) = try ResponseImporter(instrument: instrument)
            .records(from: ByteSource(text: export, name: "svar.csv"))
        let rows = CanonicalWriter(records).text().split(separator: "\n").map(String.init)
        #expect(rows == ["stod,stod_other,kanal,mat_M1,mat_M2,rang_1,rang_2,fri", "A2,,SQ1,1,2,y,x,bra"])
        #expect(receipt.absentItems.isEmpty)
    }

    @Test(arguments: [("Rank", "Comment"), ("Rangordning", "Kommentar")])
    func `LimeSurvey's own words in headings are known in the language of whoever exports`(
        rank: String, comment: String
    ) throws {
        let structure = """
            class\ttype/scale\tname\trelevance\ttext\tlanguage
            S\t\tlanguage\t\tsv\t
            G\tG0\tg\t1\t\tsv
            Q\tR\trang\t1\tRang\tsv
            A\t0\tx\t\tEtt\tsv
            A\t0\ty\t\tTvå\tsv
            Q\tP\tflera\t1\tFlera\tsv
            SQ\t\ta\t\tAlfa\tsv

            """
        let read = try DefinitionConverter.read(ByteSource(text: structure, name: "enkat.txt"))
        let export =
            "Svars-ID;Datum inskickad;Sista sidan;Startspråk;Rang [\(rank) 1];Rang [\(rank) 2];Flera [Alfa];"
            + "Flera [Alfa][\(comment)]\n1;2022-01-31 10:00:00;2;sv;Två;Ett;Ja;bra\n"
        let (records, receipt) = try ResponseImporter(instrument: read.instrument)
            .records(from: ByteSource(text: export, name: "svar.csv"))
        #expect(CanonicalWriter(records).text().split(separator: "\n").last == "y,x,a,bra")
        #expect(receipt.absentItems.isEmpty && receipt.cellsSetAside == 0)
    }
}
