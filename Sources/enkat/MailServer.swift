/// The mail server that letters are handed to, through curl, which speaks SMTP with and without encryption.
struct MailServer {
    /// What became of a letter.
    enum Outcome {
        case sent
        /// Not now: the server is busy, slow or out of reach.
        case later
        /// Never: the server said no with this reply code.
        case refused(Int)
    }

    private let program: String
    private let url: String
    private let sender: MailAddress
    private let login: String?

    /// The server that options or the environment name.
    init(url given: String?, sender: MailAddress) throws {
        guard let url = given ?? Environment.value("ENKAT_SMTP") else {
            throw Failure(
                .usage,
                "error: nothing says which mail server to use. Add --smtp smtps://post.example.se, or set ENKAT_SMTP.")
        }
        guard url.hasPrefix("smtp://") || url.hasPrefix("smtps://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x22 }),
            !url.contains("@")
        else {
            throw Failure(
                .usage,
                "error: a mail server is named as smtps://post.example.se or smtp://post.example.se:587; its user and password by ENKAT_SMTP_USER and ENKAT_SMTP_PASSWORD."
            )
        }
        guard let program = Subprocess.find("curl") else {
            throw Failure(
                .missingFile,
                "error: letters are handed to the mail server by the program curl, which is not here. Install it, or send the list with a mail merge."
            )
        }
        (self.url, self.sender, self.program) = (url, sender, program)
        login = Environment.value("ENKAT_SMTP_USER").map { "\($0):\(Environment.value("ENKAT_SMTP_PASSWORD") ?? "")" }
    }

    /// Hands over one letter; throws where no letter can get through.
    func deliver(_ message: [UInt8], to recipient: MailAddress) throws -> Outcome {
        try TemporaryFolder.with { folder in
            // Neither password nor address stands among the arguments, which everybody on the machine can read.
            try OutputFile.write(message, to: "\(folder)/letter")
            try OutputFile.write(settings(recipient, folder), to: "\(folder)/settings")
            let status = Subprocess.run(
                program, ["--disable", "--config", "\(folder)/settings"], output: "\(folder)/reply")
            let reply = Int(String(decoding: try InputFiles.bytes(of: "\(folder)/reply"), as: UTF8.self)) ?? 0
            return try outcome(status, reply)
        }
    }

    private func settings(_ recipient: MailAddress, _ folder: String) -> String {
        var lines = [
            "url = \(quoted(url))", "mail-from = \(quoted(sender.address))", "mail-rcpt = \(quoted(recipient.address))",
            "upload-file = \(quoted("\(folder)/letter"))", "silent", "connect-timeout = 20", "max-time = 120",
            "write-out = \"%{response_code}\"",
        ]
        if let login { lines.append("user = \(quoted(login))") }
        if !isLocal { lines.append("ssl-reqd") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether letters do not leave the machine, so that they need no encryption on the way.
    private var isLocal: Bool { url.hasPrefix("smtp://") && OwnMachine.isMeant(by: url) }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// What curl's status and the server's last reply mean (curl's manual, "EXIT CODES").
    private func outcome(_ status: Int32, _ reply: Int) throws -> Outcome {
        switch status {
        case 0: return .sent
        case 67: throw stop("does not take the user and password. Check ENKAT_SMTP_USER and ENKAT_SMTP_PASSWORD.")
        case 35, 51, 58, 60, 64, 77, 83:
            throw stop("cannot be spoken to in confidence. Check its name, its certificate, and smtps:// or the port.")
        case 1, 2, 3, 4: throw stop("cannot be used by this curl. Check the address.")
        case 6: throw stop("is not known by that name. Check the address.")
        default: return (500..<600).contains(reply) ? .refused(reply) : .later
        }
    }

    private func stop(_ problem: String) -> Failure {
        Failure(.unusableInput, "error: the mail server \(url) \(problem)")
    }
}
