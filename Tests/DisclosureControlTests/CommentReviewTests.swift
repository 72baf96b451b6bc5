import SurveyModel
import Testing

@testable import DisclosureControl

@Suite struct `Reviewing comments` {
    @Test(arguments: [
        (["I Aneby gör vi så här"], 1), (["Anebys väg", "Gnosjö!"], 2), (["anebyxa"], 0), (["Inget att säga"], 0),
        ([], 0),
    ])
    func `finds those that name a unit`(texts: [String], count: Int) throws {
        var publication = try SamplePeriod(answers: ["a1": (9, 0, 0)]).publication()
        publication.comments = [
            PublishedComments(
                group: "network:a1", instrument: "enkat", item: "forbattra", label: "Förslag", texts: texts)
        ]
        #expect(CommentReview(of: publication).findings.map(\.comments) == (count == 0 ? [] : [count]))
    }
}
