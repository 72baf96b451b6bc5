import DefinitionExchange
import SurveyModel
import Tables
import Testing

@Test func `the example of DefinitionExchange`() throws {
    let form =
        "survey,,,\n,type,name,label\n,select_one skala,stod,Är nätverket ett stöd?\nchoices,,,\n"
        + ",list_name,name,label\n,skala,1,Nej\n,skala,2,Ja\n,skala,98,Vet ej\n"
    let read = try DefinitionConverter.read(ByteSource(text: form, name: "form.csv"))
    let options = read.instrument.items[0].options.map { "\($0.code) \($0.missing?.token ?? "")" }
    // ["1 ", "2 ", "98 _dont_know"]
    let places = read.notes.map { $0.place.text(in: .english) }  // ["list skala"]

    #expect(options == ["1 ", "2 ", "98 _dont_know"])
    #expect(places == ["list skala"])
}
