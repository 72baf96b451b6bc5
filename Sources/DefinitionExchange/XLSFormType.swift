import SurveyModel

/// What stands in an XLSForm's column `type`.
enum XLSFormType: Hashable {
    case blank
    case item(ItemType, list: String?, hasOther: Bool)
    case beginGroup, beginRepeat, end
    /// Filled in by the device, as `start` or `deviceid`; never imported as an answer.
    case metadata
    case unknown(String)

    init(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
        guard !words.isEmpty else {
            self = .blank
            return
        }
        let hasOther = XLSFormType.dropOther(&words)
        self = XLSFormType.select(words, hasOther) ?? XLSFormType.plain(words)
    }

    /// `or_other` and the older `or specify other`.
    private static func dropOther(_ words: inout [String]) -> Bool {
        for ending in [["or_other"], ["or", "other"], ["or", "specify", "other"]]
        where words.suffix(ending.count) == ending[...] {
            words.removeLast(ending.count)
            return true
        }
        return false
    }

    private static let selects: [(words: [String], type: ItemType)] = [
        (["select_one"], .selectOne), (["select_multiple"], .selectMultiple), (["select", "one", "from"], .selectOne),
        (["select", "all", "that", "apply", "from"], .selectMultiple), (["select1"], .selectOne),
        (["select", "one"], .selectOne), (["select", "multiple"], .selectMultiple),
    ]

    private static func select(_ words: [String], _ hasOther: Bool) -> XLSFormType? {
        let lower = words.map { $0.lowercased() }
        guard let match = selects.first(where: { lower.starts(with: $0.words) }), words.count > match.words.count
        else { return nil }
        return .item(match.type, list: words[match.words.count...].joined(separator: " "), hasOther: hasOther)
    }

    private static let items: [String: ItemType] = [
        "text": .text, "string": .text, "barcode": .text, "integer": .integer, "int": .integer, "range": .integer,
        "decimal": .decimal, "date": .date, "note": .note, "select_one_external": .text,
    ]
    private static let device: Set<String> = [
        "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit",
        "start-geopoint", "background-audio",
    ]

    private static func plain(_ words: [String]) -> XLSFormType {
        let word = words.joined(separator: " ").lowercased().replacing("_", with: " ")
        switch word {
        case "begin group", "begin field-list": return .beginGroup
        case "begin repeat", "begin loop": return .beginRepeat
        case "end group", "end repeat", "end loop": return .end
        default:
            if let type = items[word] { return .item(type, list: nil, hasOther: false) }
            return device.contains(word) ? .metadata : .unknown(words.joined(separator: " "))
        }
    }
}
