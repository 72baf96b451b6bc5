/// Takes out of free text what points at a person: e-mail addresses, personal identity numbers and phone numbers.
///
/// It errs on the side of masking: a number that only looks like one of these is lost from a comment, which costs less
/// than a person who is found.
struct CommentMasking {
    /// The text with what points at a person replaced by what it was.
    ///
    ///     CommentMasking().masked("Ring 070-123 45 67")   // "Ring [telefonnummer]"
    func masked(_ text: String) -> String {
        text.replacing(emailAddress, with: "[e-postadress]")
            .replacing(identityNumber, with: "[personnummer]")
            .replacing(phoneNumber, with: "[telefonnummer]")
    }

    private let emailAddress =
        /[A-Za-zÅÄÖåäö0-9._%+\-]+@[A-Za-zÅÄÖåäö0-9\-]+(?:\.[A-Za-zÅÄÖåäö0-9\-]+)+/

    /// Six or eight digits of a birth date (also a coordination number's day + 60), a sign or none, four digits.
    private let identityNumber =
        /\b(?:19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01])[\-+ ]?[0-9]{4}\b/

    /// A number that begins with 0 or a country's code and holds eight digits or more, set apart as people write it.
    private let phoneNumber =
        /(?:\+|\b00|\b0)[0-9](?:[ \-]?[0-9]){6,12}\b/
}
