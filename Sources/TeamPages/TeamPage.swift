public import SurveyModel
public import SurveyStatistics

/// The page a team reads about the persons it observes: a run chart, the phases and the support factors of each.
///
/// It holds single persons' values and stands outside the publication: nothing of it goes through disclosure control,
/// and no snapshot, sheet or report can hold it. It says so at its top.
public struct TeamPage: Sendable {
    /// The page, self-contained HTML.
    public let text: String

    /// The page of an instrument's observations.
    ///
    /// - Parameters:
    ///   - instrument: The instrument, for its title and texts.
    ///   - observations: Every person's series.
    ///   - period: The period's id, for the heading.
    ///   - language: Swedish unless English.
    public init(
        _ instrument: Instrument, _ observations: Observations, period: String, language: LanguageTag = .swedish
    ) {
        let words = TeamWords(language)
        let findings = observations.series.compactMap { PersonFinding($0, factors: observations.factors) }
        let sections = findings.map { finding in
            TeamPerson(finding: finding, observations: observations, words: words).html
        }
        let title = "\(instrument.title.text(in: language)) \(period)"
        text = """
            <!DOCTYPE html>
            <html lang="\(words.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(HTMLText.escaped(title)) – \(words.forTheTeam)</title>
            <style>\(TeamStyle.css)</style>
            </head>
            <body>
            <main>
            <p class="warning" role="note">\(words.warning)</p>
            <h1>\(HTMLText.escaped(title))</h1>
            <p>\(words.observed(observations.series.count, leftOut: observations.leftOut))</p>
            \(sections.joined(separator: "\n"))
            <section aria-labelledby="method"><h2 id="method">\(words.methodHeading)</h2>
            \(words.method.map { "<p>\(HTMLText.escaped($0))</p>" }.joined(separator: "\n"))
            </section>
            </main>
            </body>
            </html>

            """
    }
}

/// Text as HTML.
enum HTMLText {
    /// The text with every character that means something in HTML written as an entity.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
    }
}

enum TeamStyle {
    static let css = """
        body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}
        main{max-width:60rem;margin:0 auto;padding:1rem}
        .warning{border:2px solid #8a1c1c;padding:.5rem 1rem;font-weight:600}
        table{border-collapse:collapse;margin:.5rem 0 1.5rem}
        th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ccc;vertical-align:top}
        td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
        figure{margin:1rem 0}figcaption{font-weight:600}
        svg{width:100%;height:auto}
        details{margin-bottom:1.5rem}
        @media print{.warning{position:static}details{display:none}}
        """
}
