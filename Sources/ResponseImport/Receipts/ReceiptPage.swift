public import SurveyModel
import Tables

/// A receipt as a page for whoever delivered the file: HTML in one piece, no request to any host, never an answer.
public struct ReceiptPage {
    private let receipts: [ImportReceipt]
    private let language: LanguageTag

    /// The page of one or several files.
    public init(_ receipts: [ImportReceipt], in language: LanguageTag) {
        self.receipts = receipts
        self.language = language
    }

    /// The page of a file that could not be used, with what to send instead.
    public static func refusal(_ error: ImportError, in language: LanguageTag) -> String {
        let isSwedish = language.isSwedish
        let (message, remedy) = error.words(in: language)
        let title = isSwedish ? "Filen kunde inte läsas in" : "The file could not be imported"
        let body = """
            <h1>\(escaped(title))</h1>
            <p><strong>\(escaped(error.location.file))</strong>: \(escaped(message)).</p>
            <p>\(escaped(remedy))</p>
            """
        return page(title: title, body: body, language: language)
    }

    /// The page.
    public var html: String {
        let title = said("Kvitto på inläsning", "Import receipt")
        let intro = said(
            "Så här lästes filen in. Inga svar visas här, bara var de stod och hur de räknades.",
            "This is how the file was read. No answers are shown here, only where they stood and how they were counted."
        )
        let body = "<h1>\(title)</h1>\n<p>\(intro)</p>\n" + receipts.map(section).joined(separator: "\n")
        return ReceiptPage.page(title: title, body: body, language: language)
    }

    private func said(_ swedish: String, _ english: String) -> String { language.isSwedish ? swedish : english }

    private func section(_ receipt: ImportReceipt) -> String {
        let name = receipt.file.split(separator: "/").last.map(String.init) ?? receipt.file
        return """
            <section>
            <h2>\(escaped(name))</h2>
            \(facts(receipt))
            \(remarks(receipt))
            \(setAside(receipt))
            \(columns(receipt))
            </section>
            """
    }

    private func facts(_ receipt: ImportReceipt) -> String {
        let tool = ResponseDialect(rawValue: receipt.dialect.value)?.name ?? receipt.dialect.value
        var rows = [
            (said("Enkät eller register", "Survey or register"), receipt.instrument),
            (said("Antal svar inlästa", "Records imported"), String(receipt.records)),
            (
                said("Exporten kommer från", "The export comes from"),
                "\(tool) (\(ReceiptWords.name(of: receipt.dialect.confidence, in: language))): "
                    + receipt.dialect.reason.text(in: language)
            ),
        ]
        if let wave = receipt.wave { rows.insert((said("Omgång", "Wave"), wave), at: 1) }
        if let encoding = receipt.encoding {
            let sure = ReceiptWords.name(of: encoding.confidence, in: language)
            rows.append((said("Teckenkodning", "Encoding"), "\(encoding.value) (\(sure))"))
        }
        if let profile = receipt.profile { rows.append((said("Profil", "Profile"), profile)) }
        rows.append((said("Avstämning", "Balance"), ReceiptWords.summary(of: receipt, in: language)))
        if let alike = ReceiptWords.alike(in: receipt, in: language) {
            rows.append((said("Lika rader", "Rows alike"), alike))
        }
        let cells = rows.map { "<tr><th scope=\"row\">\(escaped($0.0))</th><td>\(escaped($0.1))</td></tr>" }
        let caption = said("Filen i korthet", "The file in short")
        return "<table>\n<caption>\(caption)</caption>\n\(cells.joined(separator: "\n"))\n</table>"
    }

    private func remarks(_ receipt: ImportReceipt) -> String {
        guard !receipt.warnings.isEmpty else { return "" }
        let items = receipt.warnings.map { "<li>\(escaped($0.text(in: language)))</li>" }
        return "<h3>\(said("Bra att veta", "Good to know"))</h3>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
    }

    private func setAside(_ receipt: ImportReceipt) -> String {
        guard !receipt.setAside.isEmpty else {
            return "<p>\(said("Inget behövde läggas åt sidan.", "Nothing had to be set aside."))</p>"
        }
        let rows = receipt.setAside.map { entry in
            let column = entry.column.map(receipt.name) ?? said("hela raden", "whole row")
            let cells = [entry.item ?? "", entry.reason.text(in: language)].map { "<td>\(escaped($0))</td>" }
            return "<tr><th scope=\"row\">\(entry.row)</th><td>\(escaped(column))</td>\(cells.joined())</tr>"
        }
        let heads = [
            said("Rad", "Row"), said("Kolumn", "Column"), said("Fråga", "Item"),
            said("Varför, och vad nu", "Why, and what now"),
        ]
        return table(said("Lagt åt sidan", "Set aside"), heads: heads, rows: rows)
    }

    private func columns(_ receipt: ImportReceipt) -> String {
        let rows = receipt.columns.map { column in
            let use = column.item.map { item in column.option.map { "\(item) = \($0)" } ?? item }
            let missing = MissingKind.allCases.map { "<td>\(column.missing[$0.token] ?? 0)</td>" }.joined()
            let text = use ?? column.leftOutBecause?.text(in: language) ?? ""
            return
                "<tr><th scope=\"row\">\(receipt.name(ofColumn: column.number))</th><td>\(escaped(column.heading))</td><td>\(escaped(text))</td>"
                + "<td>\(escaped(known(column)))</td><td>\(column.answers)</td>\(missing)<td>\(column.leftOut + column.inRowsSetAside)</td></tr>"
        }
        let heads =
            ["#", said("Rubrik i filen", "Heading in the file"), said("Fråga", "Item"), said("Känd på", "Known by")]
            + [said("svar", "answers")]
            + MissingKind.allCases.map { ReceiptWords.name(of: $0, in: language) } + [said("utelämnade", "left out")]
        return table(said("Varje kolumn", "Every column"), heads: heads, rows: rows)
    }

    /// By what a column was recognised, and how sure that is where it is not certain.
    private func known(_ column: ImportReceipt.Column) -> String {
        guard let rule = column.rule else { return "" }
        let name = ReceiptWords.name(of: rule, in: language)
        guard let confidence = column.confidence, confidence != .certain else { return name }
        return "\(name) (\(ReceiptWords.name(of: confidence, in: language)))"
    }

    private func table(_ caption: String, heads: [String], rows: [String]) -> String {
        let cells = heads.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
        return """
            <div class="wide" role="region" aria-label="\(escaped(caption))" tabindex="0">
            <table>
            <caption>\(escaped(caption))</caption>
            <thead><tr>\(cells)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """
    }

    private static func page(title: String, body: String, language: LanguageTag) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; }
        table { border-collapse: collapse; margin: 1rem 0; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; }
        th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
        thead th { background: #f0f0f0; }
        .wide { overflow-x: auto; }
        </style>
        </head>
        <body>
        <main>
        \(body)
        </main>
        </body>
        </html>

        """
    }
}

/// A text with the five letters that HTML reserves written as it wants them.
private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.append(character)
        }
    }
    return result
}
