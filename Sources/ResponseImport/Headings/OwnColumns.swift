import SurveyModel

/// What a column tells of the response itself, or of who gave it, instead of an answer.
enum OwnColumn: Hashable, Sendable {
    /// What identifies the response.
    case recordID
    /// When it was sent in.
    case submitted
    /// Another time, as when it was begun.
    case time
    /// Whether it was finished.
    case finished
    /// What kind of response it is, as a test.
    case status
    /// What whoever looked it through said of it.
    case review
    /// Anything else the tool notes, as a collector or the language of the pages.
    case note
    /// Who gave it.
    case person(PersonalKind)
}

/// What a column tells of a person.
enum PersonalKind: String, CaseIterable, Sendable, Hashable, Codable {
    /// A name.
    case name
    /// An e-mail address.
    case email
    /// A telephone number.
    case telephone
    /// The address of a computer.
    case ip
    /// A place by its coordinates.
    case position
    /// An address in a street.
    case address
    /// A personal identity number.
    case identityNumber = "identity_number"
    /// The day somebody was born.
    case birthDate = "birth_date"
    /// The name of somebody's account.
    case account
    /// Any of these, by which somebody can be reached.
    case contact
    /// What ties the response to an invitation, as a token.
    case invitation

    /// What it is called.
    var words: LocalizedText {
        switch self {
        case .name: .both("namn", "name")
        case .email: .both("e-postadress", "e-mail address")
        case .telephone: .both("telefonnummer", "telephone number")
        case .ip: .both("IP-adress", "IP address")
        case .position: .both("geografiskt läge", "geographic position")
        case .address: .both("postadress", "street address")
        case .identityNumber: .both("personnummer", "personal identity number")
        case .birthDate: .both("födelsedatum", "date of birth")
        case .account: .both("användaridentitet", "user id")
        case .contact: .both("kontaktuppgift", "contact details")
        case .invitation: .both("koppling till inbjudan", "link to an invitation")
        }
    }
}

/// The headings by which tools name columns of their own.
enum OwnColumns {
    /// What the column of a heading tells of the response, or nil where it may be an answer.
    static func use(of heading: ColumnHeading, in dialect: ResponseDialect) -> OwnColumn? {
        let keys =
            heading.cells.map(foldedHeading) + [heading.code, heading.stableID].compactMap { $0.map(foldedHeading) }
        if let kind = keys.lazy.compactMap({ personal[$0] }).first { return .person(kind) }
        for key in keys {
            if let use = tool(key, dialect) { return use }
        }
        return heading.names.lazy.compactMap(PersonalHeadings.kind).first.map { .person($0) }
    }

    private static func tool(_ key: String, _ dialect: ResponseDialect) -> OwnColumn? {
        if let use = everywhere[key] { return use }
        switch dialect {
        case .limeSurveyCodes, .limeSurveyCodeAndText, .limeSurveyText: return limeSurvey(key)
        case .surveyMonkey, .surveyMonkeyNumeric:
            return key == "project" ? nil : key.hasPrefix("custom data") ? .note : nil
        case .qualtrics, .qualtricsLegacy: return qualtrics[key]
        case .googleForms, .googleFormsSwedish: return key == "timestamp" ? .submitted : nil
        case .microsoftForms:
            return microsoft[key]
                ?? (["points - ", "feedback - ", "poäng - ", "återkoppling - "].contains { key.hasPrefix($0) }
                    ? .note : nil)
        case .redcap:
            return key == "record_id"
                ? .recordID : key.hasSuffix("_complete") || key.hasPrefix("redcap_") ? .note : nil
        case .kobo, .odkCentral:
            return fields[key] ?? (key.hasPrefix("_") || key.hasPrefix("meta/") ? .note : nil)
        case .typeform: return key == "#" ? .recordID : key == "submit date (utc)" ? .submitted : typeform[key]
        case .alchemer: return alchemer[key]
        case .formbricks: return formbricks[key] ?? (key.hasSuffix(" - option id") ? .note : nil)
        case .formr: return formr[key]
        default: return nil
        }
    }

    /// Headings that may name a number of the response, in files of no known tool: the cells must be numbers of that kind.
    private static let ids: Set = [
        "svars-id", "svarsid", "svar-id", "svar id", "svarsnummer", "svarsnr", "svarnr", "response id", "response-id",
        "respondent", "respondentnr", "respondentnummer", "respondent-id", "respondent no", "löpnr", "löpnummer",
        "löp-nr",
        "record id", "recordid", "record-id", "submission id", "submissionid", "entry id", "case id", "enkätnr",
        "enkät-id", "formulärnr",
    ]

    /// Whether a column by such a heading holds numbers of responses: digits in every cell, and most of them once.
    ///
    /// A file of rejects has few rows, and lacks what its tool is known by.
    static func isRecordID(_ heading: ColumnHeading, cells: [String], isRejects: Bool) -> Bool {
        let names = heading.cells.map(foldedHeading)
        if isRejects, names.contains("id"), !cells.isEmpty { return cells.allSatisfy { $0.allSatisfy(\.isASCIIDigit) } }
        guard names.contains(where: ids.contains), cells.count > 1 else { return false }
        return cells.allSatisfy { $0.contains(where: \.isASCIIDigit) } && Set(cells).count * 2 > cells.count
    }

    private static func limeSurvey(_ key: String) -> OwnColumn? {
        let parts = CodedHeading(key)
        let code = parts.map { $0.subcode == nil ? $0.code.lowercased() : "" } ?? ""
        if let use = limeCodes[key] ?? limeCodes[code] { return use }
        if key.hasPrefix("question time:") || key.hasPrefix("group time:") { return .note }
        if code == "interviewtime" || code.hasPrefix("grouptime") || code.hasSuffix("time"), code.count > 4 {
            return parts?.text.isEmpty != false || parts?.text.contains("time") == true ? .note : nil
        }
        for words in LimeSurveySigns.words {
            guard let place = words.firstIndex(of: key) else { continue }
            return place == 0 ? .recordID : place == 1 ? .submitted : place >= words.count - 2 ? .time : .note
        }
        return nil
    }

    private static let limeCodes: [String: OwnColumn] = [
        "id": .recordID, "submitdate": .submitted, "lastpage": .note, "startlanguage": .note, "seed": .note,
        "startdate": .time, "datestamp": .time, "ipaddr": .person(.ip), "refurl": .note, "token": .person(.invitation),
        "interviewtime": .note, "total time": .note,
    ]

    /// Headings that tell the same wherever they stand.
    private static let everywhere: [String: OwnColumn] = [
        "tidstämpel": .submitted, "submitdate": .submitted, "datum inskickad": .submitted, "date submitted": .submitted,
        "completion time": .submitted, "slutförandetid": .submitted, "respondent id": .recordID,
        "respondentid": .recordID, "responseid": .recordID, "collector id": .note, "collectorid": .note,
        "start date": .time,
        "end date": .submitted, "starttid": .time, "start time": .time, "time started": .time,
    ]

    private static let qualtrics: [String: OwnColumn] = [
        "startdate": .time, "enddate": .submitted, "recordeddate": .time, "status": .status, "finished": .finished,
        "progress": .note, "duration (in seconds)": .note, "responseid": .recordID, "_recordid": .recordID,
        "responseset": .note, "distributionchannel": .note, "userlanguage": .note, "externalreference": .note,
        "externaldatareference": .note, "name": .person(.name),
    ]

    private static let microsoft: [String: OwnColumn] = [
        "id": .recordID, "last modified time": .time, "senast ändrad": .time, "total points": .note,
        "summa poäng": .note,
        "quiz feedback": .note, "fullføringstidspunkt": .submitted, "starttidspunkt": .time, "startzeit": .time,
        "fertigstellungszeit": .submitted, "hora de inicio": .time, "hora de finalización": .submitted,
        "fuldførelsestidspunkt": .submitted, "language": .note, "språk": .note,
    ]

    private static let fields: [String: OwnColumn] = [
        "_id": .recordID, "_uuid": .note, "key": .recordID, "_submission_time": .submitted,
        "submissiondate": .submitted, "start": .time, "end": .time, "deviceid": .note, "instanceid": .note,
        "meta-instanceid": .note, "submitterid": .person(.invitation), "submittername": .person(.name),
        "attachmentspresent": .note, "attachmentsexpected": .note, "status": .note, "reviewstate": .review,
        "_validation_status": .review,
        "edits": .note, "formversion": .note, "_submitted_by": .person(.invitation), "username": .person(.name),
    ]

    private static let typeform: [String: OwnColumn] = [
        "start date (utc)": .time, "stage date (utc)": .time, "network id": .person(.ip), "response type": .finished,
        "tags": .note, "ending": .note,
    ]

    private static let alchemer: [String: OwnColumn] = [
        "response id": .recordID, "status": .finished, "contact id": .person(.invitation), "legacy comments": .note,
        "comments": .note, "language": .note, "referer": .note, "sessionid": .note, "user agent": .note,
        "tags": .note, "is test data": .status, "country": .note, "city": .note, "state/region": .note,
        "postal": .person(.address),
    ]

    /// The columns of formr's own.
    static let formr: [String: OwnColumn] = [
        "session": .person(.invitation), "session_id": .recordID, "study_id": .note, "iteration": .note,
        "unit_session_id": .note, "created": .time, "modified": .time, "ended": .submitted, "expired": .note,
    ]

    private static let formbricks: [String: OwnColumn] = [
        "no.": .note, "response id": .recordID, "timestamp": .submitted, "finished": .finished, "survey id": .note,
        "formbricks id (internal)": .note, "user id": .person(.invitation), "notes": .note, "tags": .note,
        "quotas": .note, "url": .note, "source": .note, "country": .note, "action": .note, "language": .note,
        "useragent - browser": .note, "useragent - os": .note, "useragent - device": .note,
        "verified email": .person(.email),
    ]

    /// Headings of columns that tell who somebody is.
    static let personal: [String: PersonalKind] = [
        "ip address": .ip, "ipaddress": .ip, "ip-adress": .ip, "ip-adresse": .ip, "ipaddr": .ip, "ip": .ip,
        "email address": .email, "email": .email, "e-mail": .email, "e-post": .email, "epost": .email,
        "e-postadress": .email, "mejladress": .email, "correo electrónico": .email, "recipientemail": .email,
        "emailaddress": .email, "mejl": .email, "e-mail address": .email,
        "first name": .name, "firstname": .name, "last name": .name, "lastname": .name, "förnamn": .name,
        "efternamn": .name, "name": .name, "namn": .name, "navn": .name, "nombre": .name, "full name": .name,
        "recipientlastname": .name, "recipientfirstname": .name, "name_first": .name, "name_last": .name,
        "fornavn": .name, "etternavn": .name, "vorname": .name, "nachname": .name,
        "ditt namn": .name, "your name": .name, "för- och efternamn": .name,
        "telephone": .telephone, "phone": .telephone, "phone number": .telephone, "telefon": .telephone,
        "telefonnummer": .telephone, "mobil": .telephone, "mobilnummer": .telephone,
        "locationlatitude": .position, "locationlongitude": .position, "locationaccuracy": .position,
        "latitude": .position, "longitude": .position,
        "address": .address, "adress": .address, "postadress": .address, "gatuadress": .address,
        "personnummer": .identityNumber, "personnr": .identityNumber, "person-nr": .identityNumber,
        "pnr": .identityNumber,
        "samordningsnummer": .identityNumber, "födelsenummer": .identityNumber,
        "personal identity number": .identityNumber,
        "cpr": .identityNumber, "cpr-nummer": .identityNumber,
        "token": .invitation, "access code": .invitation, "zugangscode": .invitation,
    ]
}

/// Tells from the cells of a column whether they name persons, whatever its heading says.
enum PersonalCells {
    /// What most of the cells are, or nil.
    static func kind(of cells: [String]) -> PersonalKind? {
        // Ten digits alone may be any number; with a mark or the century one is enough.
        if cells.count == 1 { return cells[0].utf8.count > 10 && isIdentityNumber(cells[0]) ? .identityNumber : nil }
        guard cells.count >= 2 else { return nil }
        // Four of five must be; a column of anything else is left after its first fifth.
        func are(_ test: (String) -> Bool) -> Bool {
            var others = 0
            for cell in cells where !test(cell) {
                others += 1
                if others * 5 > cells.count { return false }
            }
            return true
        }
        if are(isAddress) { return .email }
        if are(isIP) { return .ip }
        if are(isIdentityNumber) { return .identityNumber }
        return are(isTelephone) ? .telephone : nil
    }

    /// Whether a text alone is of a kind that names a person.
    static func isOne(_ text: String) -> Bool {
        isAddress(text) || isIP(text) || isTelephone(text) || text.utf8.count > 10 && isIdentityNumber(text)
    }

    private static func isAddress(_ cell: String) -> Bool {
        guard cell.utf8.contains(UInt8(ascii: "@")) else { return false }
        let parts = trimmed(cell).split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !cell.contains(" ")
    }

    private static func isIP(_ cell: String) -> Bool {
        guard cell.utf8.contains(UInt8(ascii: ".")) else { return false }
        let parts = trimmed(cell).split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Whether it is as `070-12 34 567`, `036 10 10 10` or `+46 70 123 45 67`: nine digits or more behind a zero or a plus.
    private static func isTelephone(_ cell: String) -> Bool {
        guard let first = cell.utf8.first(where: { $0 != 0x20 && $0 != 0x28 }), first == 0x30 || first == 0x2B else {
            return false
        }
        let text = trimmed(cell)
        let digits = text.filter(\.isASCIIDigit)
        return (9...14).contains(digits.count) && text.allSatisfy { $0.isASCIIDigit || "+-–/() ".contains($0) }
            && !digits.hasPrefix("000")
    }

    /// Whether it is as `19640823-3234`, `640823-3234` or `196408233234`, a day that exists and a check digit that fits
    /// (Luhn 1960); a coordination number has 60 added to its day.
    private static func isIdentityNumber(_ cell: String) -> Bool {
        // Asked of every cell that is looked at, and seldom so.
        guard cell.utf8.count(where: { (48...57).contains($0) }) >= 10 else { return false }
        let text = trimmed(cell)
        let digits = text.compactMap { $0.isASCIIDigit ? $0.wholeNumberValue : nil }
        let isPlain = digits.count == text.count
        let isParted = digits.count == text.count - 1 && text.dropLast(4).last.map { "-+ ".contains($0) } == true
        guard isPlain || isParted, digits.count == 10 || digits.count == 12 else { return false }
        let number = digits.suffix(10)
        func pair(_ place: Int) -> Int {
            number[number.startIndex + place] * 10 + number[number.startIndex + place + 1]
        }
        let (month, day) = (pair(2), pair(4) > 60 ? pair(4) - 60 : pair(4))
        guard (1...12).contains(month), (1...31).contains(day),
            digits.count == 10 || [18, 19, 20].contains(digits[0] * 10 + digits[1])
        else { return false }
        let sum = number.enumerated().reduce(0) { sum, digit in
            let doubled = digit.element * (digit.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
        return sum.isMultiple(of: 10)
    }
}
