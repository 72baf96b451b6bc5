import ResponseImport
import SurveyModel
import Tables
import Testing

@Test func `the example of ResponseImport`() throws {
    let scale = ChoiceList(
        name: "skala",
        choices: [
            Choice(code: "1", label: "Instämmer inte alls"), Choice(code: "2", label: "Instämmer helt", agrees: true),
            Choice(code: "98", label: "Vet ej", missing: .dontKnow),
        ])
    let instrument = Instrument(
        id: "enkat", title: "Enkät",
        items: [Item(name: "stod", type: .selectOne, choices: scale, label: "Nätverket är ett stöd")])

    let export = ByteSource(text: "Nätverket är ett stöd\nInstämmer helt\n2\nvet ej\nkanske\n", name: "svar.csv")
    let (tally, receipt) = try ResponseImporter(instrument: instrument).tally(from: export, by: [])
    let counts = tally.rows.map { "\($0.option) \($0.count)" }  // ["2 2", "_dont_know 1", "_unreadable 1"]
    let place = receipt.setAside.map(\.row)  // [5]: the word that fits no option, never the word itself

    #expect(counts == ["2 2", "_dont_know 1", "_unreadable 1"])
    #expect(place == [5])
    #expect(receipt.isBalanced)
}
