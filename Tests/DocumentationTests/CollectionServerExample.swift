import CollectionServer
import Foundation
import ResponseStore
import SurveyModel
import Testing

@Test func `the example of CollectionServer`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString).enkat").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let store = try ResponseStore(path: file)

    let instrument = Instrument(
        id: "enkat", title: "Enkät", items: [Item(name: "forslag", type: .text, label: "Vad kan bli bättre?")])
    let organisation = Organisation(id: "organisationen", name: "Organisationen")
    let wave = try store.collect(FrozenDefinition(instrument, parts: ["items.forslag.label": "Vad kan bli bättre?"]))
    let survey = OfferedSurvey(instrument, wave: wave)
    let server = try CollectionServer([survey], organisation: organisation, store: store, settings: ServerSettings())

    #expect(try store.waves() == [wave])
    _ = server
}
