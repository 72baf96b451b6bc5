import ArgumentParser

/// What letters say, who sends them, and through which server.
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Send this letter: 'Subject: …', a blank line, and a text with {link} and the list's headings in braces.",
            valueName: "file"))
    var letter: String?

    @Option(help: ArgumentHelp("Who sends it; also ENKAT_SMTP_FROM.", valueName: "address"))
    var from: String?

    @Option(help: ArgumentHelp("The list's column of mail addresses.", valueName: "heading"))
    var address: String?

    @Option(
        help: ArgumentHelp(
            "The mail server; also ENKAT_SMTP. Its user and password are ENKAT_SMTP_USER and ENKAT_SMTP_PASSWORD.",
            valueName: "smtps://…"))
    var smtp: String?

    @Flag(help: "Return at once and go on sending; what happens is written beside the list, in a file .log.")
    var background = false

    func validate() throws {
        guard letter != nil || (from == nil && address == nil && smtp == nil && !background) else {
            throw ValidationError("--from, --address, --smtp and --background go with --letter.")
        }
    }

    /// The same, as arguments of a run of its own.
    var arguments: [String] {
        [("--letter", letter), ("--from", from), ("--address", address), ("--smtp", smtp)].flatMap { name, value in
            value.map { [name, $0] } ?? []
        }
    }
}
