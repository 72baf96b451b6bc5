import SurveyModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A letter to many: its subject, and a text with places for the link and for what the list says of each person.
struct Letter {
    private let path: String
    private let subject: String
    private let body: String

    /// Reads a letter: a first line `Subject: …` (or `Ämne: …`), a blank line, and the text with `{link}` in it.
    init(path: String) throws {
        self.path = path
        let text = String(decoding: try InputFiles.bytes(of: path), as: UTF8.self)
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let first = lines[0].split(separator: ":", maxSplits: 1)
        guard first.count == 2, ["subject", "ämne"].contains(first[0].lowercased()), lines.count == 2 else {
            throw Failure(
                .unusableInput,
                "error: \(path), row 1: a letter begins with 'Subject: …' and a blank line. Write them.")
        }
        subject = first[1].trimmed
        body = lines[1].trimmed + "\n"
        guard body.contains("{link}") else {
            throw Failure(
                .unusableInput,
                "error: \(path): {link} stands nowhere in the text, so that nobody could answer. Write it where the link goes."
            )
        }
    }

    /// Refuses a place that the list does not fill.
    func check(against headings: [String]) throws {
        for place in Letter.places(in: subject + body) where place != "link" && !headings.contains(place) {
            let hint = nearestName(to: place, among: headings).map { "Did you mean {\($0)}?" }
            throw Failure(
                .unusableInput,
                "error: \(path): the list has no column '\(place)'. \(hint ?? "Check the list's headings.")")
        }
    }

    /// The message to one person (RFC 5322), as plain text in UTF-8.
    func message(from sender: MailAddress, to recipient: MailAddress, filled fields: [String: String]) -> [UInt8] {
        let subject = Letter.fill(subject, fields).map { $0.isNewline ? " " : $0 }
        let text = Letter.fill(body, fields).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        let head = [
            "From: \(sender.header)", "To: \(recipient.header)", "Subject: \(MailAddress.encodedWord(String(subject)))",
            "Date: \(Letter.date())", "Message-ID: <\(UUID().uuidString.lowercased())@\(sender.host)>",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
        ]
        let coded = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
            .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\r\n")
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + coded + "\r\n").utf8)
    }

    private static func places(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    /// Fills the places once; what a field itself holds in braces stays as it is.
    private static func fill(_ text: String, _ fields: [String: String]) -> String {
        let parts = text.split(separator: "{", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts[0])) { whole, part in
            guard let end = part.firstIndex(of: "}"), let field = fields[String(part[..<end])] else {
                return whole + "{" + part
            }
            return whole + field + part[part.index(after: end)...]
        }
    }

    private static func date() -> String {
        var now = time(nil), parts = tm()
        gmtime_r(&now, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S +0000", &parts)
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
