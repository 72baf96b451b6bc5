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
            letters and could answer twice. Take a row out, or add --shared-addresses where several share an address, or one \
            is to answer for each of several networks.
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

extension InvitationList {
    /// Refuses a row that says nothing of what is followed up, or the same as an earlier one: two answers about one thing
    /// could not be told apart.
    func requireOneReferenceEach(column: Int) throws(Failure) {
        var first: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            let reference = row[column].filter { !$0.isWhitespace }
            guard !reference.isEmpty else {
                throw Failure(
                    .unusableInput,
                    "error: \(path), row \(index + 2), '\(headings[column])': what is followed up is not said. Fill it in."
                )
            }
            if let earlier = first[reference] {
                throw Failure(
                    .unusableInput,
                    """
                    error: \(path), row \(index + 2), '\(headings[column])': this stands in row \(earlier) already, and would \
                    be answered twice. Take a row out, or tell the two apart.
                    """)
            }
            first[reference] = index + 2
        }
    }
}
