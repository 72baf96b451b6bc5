/// Takes out of free text what points at a person: e-mail addresses, personal identity numbers and phone numbers.
///
/// It errs on the side of masking: a number that only looks like one of these is lost from a comment, which costs less
/// than a person who is found.
struct CommentMasking {
    /// The text with what points at a person replaced by what it was.
    ///
    ///     CommentMasking().masked("Ring 070-123 45 67")   // "Ring [telefonnummer]"
    func masked(_ text: String) -> String {
        var masked = text
        // Most comments hold nothing that a pattern could begin with; to look for each in all of them would take most of
        // the time that a publication takes.
        if text.unicodeScalars.contains(where: { "@＠﹫([{".unicodeScalars.contains($0) }) {
            masked = masked.replacing(emailAddress, with: "[e-postadress]")
        }
        let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits >= CommentMasking.fewestDigits else { return masked }
        return masked.replacing(identityNumber) { "\($0.1)[personnummer]" }
            .replacing(phoneNumber) { "\($0.1)[telefonnummer]" }
            .replacing(namedNumber) { "\($0.1)[telefonnummer]" }
    }

    /// The digits of the shortest of the numbers below, one said to be a telephone's.
    private static let fewestDigits = 5

    /// Letters of any alphabet, and "(at)" for the sign; spaces around it where the address has a domain.
    private let emailAddress =
        /[\p{L}\p{N}._%+\-]+\s?(?:[@＠﹫]|[(\[{]\s?(?:at|snabel-?a)\s?[)\]}])\s?[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)*\.\p{L}{2,}/

    /// Six or eight digits of a birth date (also a coordination number's day + 60), set apart or not, a sign or none, and
    /// four digits, the first of which is a letter in numbers given meanwhile; not the first year of two dates.
    private let identityNumber =
        /(^|[^0-9])(?:18|19|20)?[0-9]{2}[\-.\/\s]?(?:0[1-9]|1[0-2])[\-.\/\s]?(?:[06][1-9]|[1278][0-9]|[39][01])\s?[\-–−+]?\s?[0-9TRSUWXJKLMN][0-9]{3}(?![0-9]|[\-–.\/][0-9])/

    /// A number that begins with 0 or a country's code and holds eight digits or more, or Norwegian eight in pairs, set
    /// apart as people write it; not a day at the end of a date.
    private let phoneNumber =
        /(^|[^0-9\-–−.]|[^0-9][\-–−.])(?:(?:\+[1-9]|\(?00?[1-9])(?:[\s\-–−\/()]{0,3}[0-9]){6,13}|0[1-9][0-9]{0,2}\.[0-9]{3}(?:\.[0-9]{2,3}){1,2}|[2-9][0-9](?:\s[0-9]{2}){3}(?!\s[0-9]))(?![0-9])/

    /// A shorter number said to be a telephone's.
    private let namedNumber =
        /(\b(?:[Tt]el|[Tt]fn|[Tt]elefon|[Mm]ob|[Mm]obil|[Rr]ing|[Pp]hone|[Cc]all)(?:nr|nummer)?[.:]?\s?)[0-9](?:[\s\-–]?[0-9]){4,12}(?![0-9])/
}
