extension InvitationList {
    /// The headings under which mail addresses usually stand.
    private static let usualHeadings = [
        "e-post", "epost", "e-postadress", "mejl", "mail", "email", "e-mail", "address", "adress",
    ]

    /// The column of mail addresses: the one named, else one with a usual heading.
    func addressColumn(named column: String?) -> Int? {
        headings.firstIndex { heading in
            column.map { heading == $0 } ?? InvitationList.usualHeadings.contains(heading.lowercased())
        }
    }

    /// The rows, as the user counts them, whose address stands in an earlier row, each with that row; capitals make no
    /// other address.
    func repeatedAddresses(column: String?) -> [(row: Int, earlier: Int)] {
        guard let place = addressColumn(named: column) else { return [] }
        var first: [String: Int] = [:]
        return rows.enumerated().compactMap { index, row in
            guard let address = MailAddress(row[place])?.address.lowercased() else { return nil }
            guard let earlier = first[address] else {
                first[address] = index + 2
                return nil
            }
            return (index + 2, earlier)
        }
    }

    /// Refuses to make two links for one address: whoever reads there could answer twice.
    func requireOneRowEach(column: String?) throws(Failure) {
        guard let (row, earlier) = repeatedAddresses(column: column).first else { return }
        throw Failure(
            .unusableInput,
            """
            error: \(path), row \(row): the address stands in row \(earlier) already, so that one person would get two \
            letters and could answer twice. Take a row out, or add --shared-addresses where several share an address.
            """)
    }

    /// Tells of addresses that get more than one letter.
    func noteRepeatedAddresses(column: String?) {
        let repeated = repeatedAddresses(column: column)
        guard let (row, earlier) = repeated.first else { return }
        let rest = repeated.count > 1 ? ", and so it is in \(counted(repeated.count - 1, "row")) more" : ""
        StandardStreams.diagnose(
            """
            note: \(path), row \(row): the address stands in row \(earlier) already\(rest): each row has a letter and a \
            link of its own.
            """)
    }
}
