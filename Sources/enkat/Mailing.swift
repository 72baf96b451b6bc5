#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Sends a letter to everybody on a list of links, with retries; whoever has not got it stands in a file meanwhile.
struct Mailing {
    private let list: InvitationList
    private let letter: Letter
    private let server: MailServer
    private let sender: MailAddress
    private let addresses: [MailAddress]
    private let unsent: String

    /// Seconds before each further try.
    private static let waits: [UInt32] = [2, 60, 300, 900]
    /// So many letters at most may be sent twice where the program is killed.
    private static let step = 10

    /// Checks all that can be checked before the first letter leaves.
    init(_ list: InvitationList, _ options: MailOptions, unsent: String) throws {
        guard let path = options.letter else {
            throw Failure(
                .usage, "error: nothing says what to write. Add --letter with a file that begins 'Subject: …'.")
        }
        let sender = try Mailing.sender(options)
        letter = try Letter(path: path)
        try letter.check(against: list.headings)
        addresses = try Mailing.addresses(in: list, column: options.address)
        server = try MailServer(url: options.smtp, sender: sender)
        (self.list, self.sender, self.unsent) = (list, sender, unsent)
    }

    private static func sender(_ options: MailOptions) throws(Failure) -> MailAddress {
        guard let from = options.from ?? Environment.value("ENKAT_SMTP_FROM") else {
            throw Failure(
                .usage,
                "error: nothing says who sends the letters. Add --from 'Name <name@example.se>', or set ENKAT_SMTP_FROM."
            )
        }
        guard let sender = MailAddress(from) else {
            throw Failure(
                .usage,
                """
                error: \(options.from == nil ? "ENKAT_SMTP_FROM" : "--from") is '\(from)', which is no mail address. Write \
                name@example.se or 'Name <name@example.se>'.
                """)
        }
        return sender
    }

    private static func addresses(in list: InvitationList, column: String?) throws -> [MailAddress] {
        guard let place = list.addressColumn(named: column) else {
            throw Failure(
                .unusableInput,
                "error: \(list.path): no column is known for mail addresses. Name it with --address.")
        }
        return try list.rows.enumerated().map { index, row in
            if let address = MailAddress(row[place]) { return address }
            throw Failure(
                .unusableInput,
                "error: \(list.path), row \(index + 2), column \(place + 1) ('\(list.headings[place])'): this is no mail address. Mend it; no letter was sent."
            )
        }
    }

    /// Sends; at the end the file of those without their letter is gone, or says whom the server refused.
    func run() throws {
        var waiting = Array(list.rows.indices), refused: [Int] = []
        for wait in [0] + Mailing.waits where !waiting.isEmpty {
            if wait > 0 {
                StandardStreams.write("\(unsent): \(counted(waiting.count, "letter")) again in \(wait) s\n")
                sleep(wait)
            }
            try pass(&waiting, &refused)
        }
        let left = (waiting + refused).sorted()
        StandardStreams.write(
            "\(list.path): \(list.rows.count - left.count) of \(counted(list.rows.count, "letter")) sent\n")
        guard !left.isEmpty else {
            _ = unlink(unsent)
            return
        }
        throw Failure(
            .unusableInput,
            "error: \(unsent): \(counted(left.count, "letter")) not sent. Mend the addresses there and run 'enkat invite \(unsent) --send' with the same letter."
        )
    }

    private func pass(_ waiting: inout [Int], _ refused: inout [Int]) throws {
        var later: [Int] = []
        for (number, row) in waiting.enumerated() {
            if number % Mailing.step == 0 { try keep(later + waiting[number...] + refused) }
            switch try server.deliver(message(to: row), to: addresses[row]) {
            case .sent: break
            case .later: later.append(row)
            case .refused(let reply):
                refused.append(row)
                StandardStreams.diagnose("warning: \(list.path), row \(row + 2): the mail server says no (\(reply)).")
            }
        }
        try keep(later + refused)
        waiting = later
    }

    private func message(to row: Int) -> [UInt8] {
        let fields = Dictionary(zip(list.headings, list.rows[row]), uniquingKeysWith: { first, _ in first })
        return letter.message(from: sender, to: addresses[row], filled: fields)
    }

    private func keep(_ rows: [Int]) throws {
        try list.write(rows.sorted().map { list.rows[$0] }, headings: list.headings, to: unsent)
    }
}
