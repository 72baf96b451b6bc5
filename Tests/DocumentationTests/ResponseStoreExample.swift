import Foundation
import ResponseStore
import SurveyModel
import Testing

@Test func `the example of ResponseStore`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString).enkat").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let scale = ChoiceList(
        name: "skala", choices: [Choice(code: "1", label: "Nej"), Choice(code: "2", label: "Ja", agrees: true)])
    let instrument = Instrument(
        id: "enkat", title: "Enkät",
        items: [Item(name: "stod", type: .selectOne, choices: scale, label: "Nätverket är ett stöd")])

    let store = try ResponseStore(path: file)
    let wave = try store.collect(FrozenDefinition(instrument, parts: ["items.stod.label": "Nätverket är ett stöd"]))
    let tokens = try store.issueTokens(2, for: wave)
    let answer = SurveyRecord(answers: ["stod": .option("2")])
    let submission = Submission(wave: wave, token: tokens[0], isInvited: true, record: answer, of: instrument)
    let first = try store.submit([submission])  // [.stored]
    let again = try store.submit([submission])  // [.alreadyAnswered]

    #expect(first == [.stored])
    #expect(again == [.alreadyAnswered])
}
