import SurveyModel
import Testing

@testable import DisclosureControl

@Suite struct `Reviewing comments` {
    @Test(arguments: [
        (["I Aneby gör vi så här"], 1), (["Anebys väg", "Gnosjö!"], 2), (["nebyxa", "an eby"], 0),
        (["ANEBYS linje", "gnosjo", "Anebyborna säger", "GNOSJO\u{308}"], 4), (["Inget att säga"], 0),
        ([], 0),
    ])
    func `finds those that name a unit`(texts: [String], count: Int) throws {
        var publication = try SamplePeriod(answers: ["a1": (9, 0, 0)]).publication()
        publication.comments = [
            PublishedComments(
                group: "network:a1", instrument: "enkat", item: "forbattra", label: "Förslag", texts: texts)
        ]
        #expect(CommentReview(of: publication).findings.map(\.namingUnits) == (count == 0 ? [] : [count]))
    }

    @Test(arguments: [
        ("Tack Maja!", 1), ("MAJA LINDGRENS upplägg", 1), ("lindgren vet", 1), ("Majas idé", 1), ("Majvor var bra", 0),
        ("Grenen i lind", 0), ("", 0),
    ])
    func `finds those that name a person on the list`(text: String, count: Int) throws {
        var publication = try SamplePeriod(answers: ["a1": (9, 0, 0)]).publication()
        publication.comments = [
            PublishedComments(
                group: "network:a1", instrument: "enkat", item: "forbattra", label: "Förslag", texts: [text])
        ]
        let review = CommentReview(of: publication, people: ["Maja Lindgren", "Bo"])
        #expect(review.findings.map(\.namingPersons) == (count == 0 ? [] : [count]))
        #expect(CommentReview(of: publication).findings.isEmpty)
    }
}
