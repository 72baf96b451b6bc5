/// Key figures as Kolada's API tells them (data, versions 2 and 3), saved to a file: a row a key figure, unit, year and
/// gender.
///
/// Source: the API's own description, github.com/Hypergene/kolada (v2), and api.kolada.se/v3.
final class KoladaAnswer: RowProducer {
    /// The columns; `source` says Kolada and the key figure in every row, since its terms ask that the source be named,
    /// `indicator` says Kolada alone, and `retrieved` is the day it was fetched, which no answer tells by itself.
    static let headings = [
        "kpi", "municipality", "period", "gender", "count", "status", "value", "source", "indicator", "retrieved",
    ]

    let bytesRead: Int
    /// What else the reader should know.
    let remarks: [TableRemark]
    private var rows: ArraySlice<[String]>
    private var number = 0
    private static let fullBatch = 1 << 18
    /// An answer holds at most 5,000 rows; some joined in one file are no more than this.
    static let mostBytes = 64 << 20

    /// The key figures of an answer; nil where it is another document of JSON.
    ///
    /// - Parameters:
    ///   - answer: the document.
    ///   - size: how many bytes it was.
    ///   - retrieved: the day it was fetched, as 2018-12-20, where known.
    init?(_ answer: JSONText, size: Int, retrieved: String?) {
        guard let entries = answer["values"]?.elements,
            entries.allSatisfy({ $0["kpi"]?.text != nil && $0["period"]?.text != nil && $0["values"]?.elements != nil })
        else { return nil }
        bytesRead = size
        var rows: [[String]] = []
        var (deleted, rounded, ofParts) = (0, 0, 0)
        for entry in entries {
            for value in entry["values"]?.elements ?? [] {
                if value["isdeleted"] == .boolean(true) {
                    deleted += 1
                } else {
                    let row = KoladaAnswer.row(entry, value)
                    if row.isRounded { rounded += 1 }
                    if entry["municipality"] == nil, entry["ou"] != nil { ofParts += 1 }
                    rows.append(row.cells + [retrieved ?? ""])
                }
            }
        }
        self.rows = rows[...]
        let isPart = ["next_page", "next_url"].contains { answer[$0]?.text != nil }
        var remarks: [TableRemark] = []
        if rows.isEmpty, deleted == 0 { remarks.append(.noValues) }
        if ofParts > 0 { remarks.append(.unitsBelowMunicipalities(ofParts)) }
        if deleted > 0 { remarks.append(.deletedValues(deleted)) }
        if rounded > 0 { remarks.append(.roundedValues(rounded)) }
        if retrieved == nil, !rows.isEmpty { remarks.append(.undatedAnswer) }
        if isPart { remarks.append(.furtherPages) }
        self.remarks = remarks
    }

    private static func row(_ entry: JSONText, _ value: JSONText) -> (cells: [String], isRounded: Bool) {
        let unit = entry["municipality"]?.text ?? entry["ou"]?.text ?? ""
        let own = ["gender", "count", "status"].map { value[$0]?.text ?? "" }
        let written = value["value"]?.text.map(KoladaAnswer.plain) ?? ""
        let figure = rounded(written) ?? written
        let name = entry["kpi"]?.text ?? ""
        let cells = [name, unit, entry["period"]?.text ?? ""] + own + [figure, "Kolada (\(name))", "Kolada"]
        return (cells, figure != written)
    }

    /// A number without an exponent, digit by digit; as it was where the exponent is beyond any figure.
    ///
    ///     KoladaAnswer.plain("1.5e2")   // "150"
    static func plain(_ text: String) -> String {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let exponent = Int(parts[1].drop { $0 == "+" }), (-30...30).contains(exponent) else {
            return text
        }
        let isNegative = parts[0].hasPrefix("-")
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = mantissa.first, mantissa.count <= 2 else { return text }
        let decimals = mantissa.count == 2 ? String(mantissa[1]) : ""
        var digits = String(whole) + decimals
        var point = whole.count + exponent
        if point <= 0 { (digits, point) = (String(repeating: "0", count: 1 - point) + digits, 1) }
        if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
        let before = String(digits.prefix(point).drop { $0 == "0" })
        let after = digits.dropFirst(point)
        let sign = isNegative ? "-" : ""
        return "\(sign)\(before.isEmpty ? "0" : before)\(after.isEmpty ? "" : ".\(after)")"
    }

    /// The day at the end of a file's name: 2018-12-20 of `indikatorer/N00945-2018-12-20.json`; nil without one.
    static func day(inName name: String) -> String? {
        let file = name.split(separator: "/").last ?? ""
        let stem = file.prefix { $0 != "." }
        let day = String(stem.suffix(10))
        let digits = day.utf8.enumerated().allSatisfy { place, byte in
            place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
        }
        return day.utf8.count == 10 && digits ? day : nil
    }

    /// A number to six decimals, half away from zero, as many as a table of numbers keeps; nil where it has no more.
    ///
    ///     KoladaAnswer.rounded("13.1234565")   // "13.123457"
    static func rounded(_ text: String) -> String? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count > 6, parts[1].allSatisfy(\.isNumber),
            let millionths = Int(parts[0] + parts[1].prefix(6)), millionths < Int.max,
            let next = parts[1].dropFirst(6).first
        else { return nil }
        let digits = String(next >= "5" ? millionths + 1 : millionths)
        let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
        return (isNegative ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
    }

    func produce(into batch: inout RowBatch) -> Bool {
        while batch.count < KoladaAnswer.fullBatch, let row = rows.popFirst() {
            number += 1
            batch.beginRow()
            for cell in row {
                batch.beginCell()
                batch.append(cell.utf8)
                batch.endCell()
            }
            batch.endRow(number: number)
        }
        return !batch.rows.isEmpty
    }
}

extension ContainerReader {
    /// Opens a document of JSON.
    ///
    /// - Throws: ``TableError`` where it is no answer of Kolada's, or breaks off.
    init(json bytes: [UInt8], file: String, retrieved: String?) throws(TableError) {
        guard let document = JSONText(bytes) else {
            throw TableError(.otherFormat(.brokenJSON), at: TableLocation(file: file))
        }
        let day = retrieved ?? KoladaAnswer.day(inName: file)
        guard let answer = KoladaAnswer(document, size: bytes.count, retrieved: day) else {
            throw TableError(.otherFormat(.json), at: TableLocation(file: file))
        }
        let table = TableDescription(
            file: file, container: Finding(.kolada, confidence: .certain, reason: .kolada),
            remarks: answer.remarks)
        try self.init(table, headings: KoladaAnswer.headings, producer: answer)
    }
}
