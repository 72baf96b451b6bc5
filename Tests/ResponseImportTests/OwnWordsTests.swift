import SurveyModel
import Tables
import Testing

@testable import ResponseImport

/// Words of one's own in columns beside options: an item's answers, or told as left out, never lost without a word.
@Suite struct OwnWordsTests {
    private static let ways = [Choice(code: "A1", label: "Brev"), Choice(code: "A2", label: "Telefon")]
    private static let other = Choice(code: "other", label: "Annat")

    private func read(
        _ text: String, hasOption: Bool, asksWords: Bool
    ) throws -> (rows: [String], receipt: ImportReceipt) {
        let choices = ChoiceList(name: "satt", choices: Self.ways + (hasOption ? [Self.other] : []))
        var items = [
            Item(name: "stod", type: .integer, label: "Stöd"),
            Item(name: "satt", type: .selectMultiple, choices: choices, label: "Hur vill du ses?"),
        ]
        if asksWords {
            let aliases = ["satt[other]", "Hur vill du ses? - Annat (ange vad)"]
            items.append(Item(name: "annat", type: .text, label: "På annat sätt", aliases: aliases))
        }
        let importer = ResponseImporter(instrument: Instrument(id: "prov", title: "Prov", items: items))
        let (records, receipt) = try importer.records(from: ByteSource(text: text, name: "svar.csv"))
        #expect(receipt.isBalanced)
        #expect(try importer.tally(from: ByteSource(text: text, name: "svar.csv"), by: []).receipt == receipt)
        return (CanonicalWriter(records).text().split(separator: "\n").dropFirst().map(String.init), receipt)
    }

    private static let limeSurvey = """
        id,submitdate,lastpage,startlanguage,stod,satt[A1],satt[A2],satt[other]
        1,2022-01-31 10:00:00,2,sv,1,Y,,Brevduva
        2,2022-01-31 10:00:01,2,sv,2,N/A,N/A,N/A
        3,2022-01-31 10:00:02,2,sv,3,,,Rök
        4,2022-01-31 10:00:03,2,sv,4,Y,,

        """
    private static let stacked = """
        stod,Hur vill du ses? - Brev,Hur vill du ses? - Telefon,Hur vill du ses? - Annat (ange vad)
        1,Brev,,Brevduva
        2,,Telefon,
        3,,,Rök

        """

    /// An export, whether the list has the option and the definition a question for the words, what is read, and what the
    /// receipt says of the words.
    @Test(arguments: [
        (limeSurvey, true, true, ["1,A1;other,Brevduva", "2,_not_asked,_not_asked", "3,other,Rök", "4,A1,"], nil),
        (limeSurvey, false, true, ["1,A1,Brevduva", "2,_not_asked,_not_asked", "3,_no_answer,Rök", "4,A1,"], nil),
        (limeSurvey, true, false, ["1,A1;other", "2,_not_asked", "3,other", "4,A1"], "i 2 celler. De räknas som"),
        (limeSurvey, false, false, ["1,A1", "2,_not_asked", "3,_unreadable", "4,A1"], "i 2 celler. Inget alternativ"),
        (stacked, true, true, ["1,A1;other,Brevduva", "2,A2,", "3,other,Rök"], nil),
        (stacked, true, false, ["1,A1;other", "2,A2", "3,other"], "i 2 celler. De räknas som"),
        (stacked, false, false, ["1,A1", "2,A2", "3,_unreadable"], "i 2 celler. Inget alternativ"),
    ])
    func `words beside an option are an item's answers, or told as left out`(
        text: String, hasOption: Bool, asksWords: Bool, rows: [String], told: String?
    ) throws {
        let (read, receipt) = try read(text, hasOption: hasOption, asksWords: asksWords)
        #expect(read == rows)
        let warnings = receipt.warnings.filter { $0.text(in: .swedish).contains("egna ord") }
        #expect(warnings.count == (told == nil ? 0 : 1))
        #expect(told.map { warnings.first?.text(in: .swedish).contains($0) == true } != false)
        #expect(warnings.allSatisfy { !$0.text(in: .english).contains("Brevduva") })
        if asksWords { #expect(receipt.columns.last?.answers == 2 && receipt.columns.last?.item == "annat") }
    }
}
