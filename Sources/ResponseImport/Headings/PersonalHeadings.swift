/// Tells from the words of a heading whether its column names the person who answered, or somebody close.
enum PersonalHeadings {
    /// What a column by such a heading tells of a person; nil where it may be an answer.
    static func kind(of heading: String) -> PersonalKind? {
        kind(of: words(of: heading)) ?? withoutBrackets(heading).flatMap { kind(of: words(of: $0)) }
    }

    private static func kind(of words: [String]) -> PersonalKind? {
        let text = words.joined(separator: " ")
        if let kind = phrases[text] ?? OwnColumns.personal[text] { return kind }
        if namesWay(words) { return .contact }
        // A long question only mentions what a short heading asks for.
        guard !words.isEmpty, words.count <= mostWords else { return nil }
        if let kind = words.lazy.compactMap({ telling[$0] }).first { return kind }
        if births.contains(where: { holds(text.utf8, $0.utf8) }) { return .birthDate }
        return namesPerson(words) ? .name : nil
    }

    private static let births = phrases.filter { $0.value == .birthDate }.map(\.key)

    private static func holds(_ text: String.UTF8View, _ part: String.UTF8View) -> Bool {
        text.indices.contains { text[$0...].starts(with: part) }
    }

    /// The most words of a heading in which one of them tells.
    private static let mostWords = 6

    /// The words of a heading, but those that only say whether it must be answered.
    private static func words(of heading: String) -> [String] {
        foldedHeading(heading).split { " ?!.,:;()/\"”’'_".contains($0) }.map(String.init)
            .filter { !manners.contains($0) }
    }

    private static let manners: Set = [
        "frivilligt", "frivillig", "valfritt", "valfri", "obligatoriskt", "optional", "required",
    ]

    /// A heading without what stands in brackets at its end, as in `Född (ÅÅMMDD)`; nil where nothing does.
    private static func withoutBrackets(_ heading: String) -> String? {
        let text = trimmed(heading)
        guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
        return String(text[..<open])
    }

    /// Whether it asks for a name and a way to reach whose it is, however long it is: `Ange namn och telefon om …`.
    private static func namesWay(_ words: [String]) -> Bool {
        words.indices.contains { place in
            names.contains(words[place]) && words[place...].dropFirst().prefix(3).contains(where: ways.contains)
        }
    }

    private static let ways: Set = [
        "telefon", "telefonnummer", "mobil", "mobilnummer", "e-post", "epost", "e-postadress", "mejl", "mejladress",
        "mail",
        "phone", "telephone", "email", "e-mail",
    ]

    /// Whether it asks for a name and says whose: `Chefens namn`, `Name of the child`, but not `Kursens namn`.
    private static func namesPerson(_ words: [String]) -> Bool {
        guard let first = words.first, let last = words.last, names.contains(first) || names.contains(last) else {
            return false
        }
        return words.contains { word in
            persons.contains { stem in word.hasPrefix(stem) && word.count - stem.count <= longestEnding }
        }
    }

    /// How many letters a word may have beyond its stem, as `barn` in `barnets`.
    private static let longestEnding = 5

    private static let names: Set = ["namn", "name", "names", "förnamn", "efternamn", "navn", "firstname", "lastname"]

    private static let persons = [
        "ditt", "dina", "min", "mitt", "your", "chef", "barn", "elev", "deltagar", "respondent", "svarande",
        "uppgiftslämnar",
        "vårdnadshavar", "förälder", "föräldra", "medarbetar", "kontaktperson", "handläggar", "klient", "brukar",
        "patient",
        "lärar", "ledar", "anhörig", "person", "socialsekreterar", "moder", "mamma", "pappa", "fader", "child",
        "parent",
        "guardian", "manager", "teacher", "student", "participant", "client", "employee", "contact", "caseworker",
    ]

    /// Words that tell by themselves.
    private static let telling: [String: PersonalKind] = [
        "hemadress": .address, "bostadsadress": .address, "gatuadress": .address, "postadress": .address,
        "folkbokföringsadress": .address, "adress": .address, "address": .address,
        "e-postadress": .email, "epostadress": .email, "mejladress": .email, "mailadress": .email,
        "e-mailadress": .email,
        "telefonnummer": .telephone, "mobilnummer": .telephone, "mobiltelefonnummer": .telephone,
        "telefonnr": .telephone, "mobilnr": .telephone, "mobiltelefon": .telephone, "kontaktuppgifter": .contact,
        "personnummer": .identityNumber, "samordningsnummer": .identityNumber,
        "födelsedatum": .birthDate, "födelsedag": .birthDate, "birthdate": .birthDate, "birthday": .birthDate,
        "dob": .birthDate, "geburtsdatum": .birthDate, "fødselsdato": .birthDate,
        "användar-id": .account, "användarid": .account, "användarnamn": .account, "userid": .account,
        "username": .account, "user-id": .account, "inloggningsnamn": .account, "användaridentitet": .account,
    ]

    /// Headings that tell as a whole.
    private static let phrases: [String: PersonalKind] = [
        "date of birth": .birthDate, "birth date": .birthDate, "när är du född": .birthDate,
        "user id": .account, "user name": .account, "login": .account, "login name": .account, "anv id": .account,
        "vem är du": .name, "vad heter du": .name, "who are you": .name, "what is your name": .name,
        "namnteckning": .name, "signature": .name,
        "ifylld av": .name, "ifyllt av": .name, "besvarad av": .name, "besvarat av": .name, "filled in by": .name,
        "completed by": .name, "kontaktperson": .name, "contact person": .name, "handläggare": .name, "signatur": .name,
        "surname": .name, "given name": .name, "family name": .name, "contact details": .contact,
        "contact information": .contact, "tel": .telephone, "tel nr": .telephone, "telnr": .telephone,
        "tfn": .telephone,
        "mobil nr": .telephone, "mobile": .telephone, "mobile number": .telephone, "mobile phone": .telephone,
        "cell phone": .telephone, "född": .birthDate, "födelsedata": .birthDate, "postnummer": .address,
        "ditt postnummer": .address, "postnr": .address, "zip": .address, "zip code": .address, "zipcode": .address,
        "postcode": .address, "postal code": .address, "c o": .address,
        "var bor du adress": .address, "street address": .address, "home address": .address, "street": .address,
        "gata": .address,
    ]
}
