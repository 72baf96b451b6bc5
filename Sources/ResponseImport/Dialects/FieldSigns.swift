import SurveyModel
import Tables

/// The marks of tools whose headings are names of fields: REDCap, KoboToolbox, ODK Central.
enum FieldSigns {
    static func redcap(_ sample: ExportSample) -> DialectCandidate? {
        let keys = sample.keys(ofRow: 0)
        let forms = keys.indices.filter { column in
            keys[column].hasSuffix("_complete")
                && sample.filled(column: column, below: 1).allSatisfy { ["0", "1", "2"].contains($0) }
        }
        let boxes = keys.indices.filter { keys[$0].contains("___") }
        let hasRecord = keys.contains("record_id")
        let boxed = LocalizedText.both(
            "\(boxes.count) \(boxes.count == 1 ? "rubrik är skriven" : "rubriker är skrivna") som fält___kod",
            "\(boxes.count) \(boxes.count == 1 ? "heading is" : "headings are") written as field___code")
        guard !forms.isEmpty, hasRecord || boxes.count > 1 else {
            let areTicks = boxes.allSatisfy { sample.filled(column: $0, below: 1).allSatisfy(isTick) }
            guard areTicks, boxes.count > 1 || hasRecord && !boxes.isEmpty else { return nil }
            return DialectCandidate(.redcap, layout: .field, .likely, boxed)
        }
        let complete = LocalizedText.both(
            "\(ReceiptWords.counted(forms.count, .column, in: .swedish)) slutar på _complete",
            "\(forms.count) \(forms.count == 1 ? "column ends" : "columns end") in _complete")
        return boxes.isEmpty
            ? DialectCandidate(
                .redcap, layout: .field, .certain, complete,
                .both("rubriken record_id finns", "the heading record_id is there"))
            : DialectCandidate(.redcap, layout: .field, .certain, complete, boxed)
    }

    /// Whether it is what REDCap writes for a box, in codes or in words.
    private static func isTick(_ cell: String) -> Bool { ["0", "1", "unchecked", "checked"].contains(folded(cell)) }

    static func kobo(_ sample: ExportSample) -> DialectCandidate? {
        let own = Set(sample.keys(ofRow: 0)).intersection([
            "_uuid", "_id", "_submission_time", "__version__", "_validation_status", "_index", "_submitted_by",
        ])
        guard own.contains("_uuid"), own.count >= 3 else { return nil }
        return DialectCandidate(
            .kobo, layout: .field, .certain,
            .both("\(own.count) av Kobos egna kolumner finns", "\(own.count) of Kobo's own columns are there"))
    }

    static func odkCentral(_ sample: ExportSample) -> DialectCandidate? {
        let keys = sample.keys(ofRow: 0)
        guard keys.contains("submissiondate"), keys.contains("key") else { return nil }
        return DialectCandidate(
            .odkCentral, layout: .groupedField, .certain,
            .both(
                "rubrikerna SubmissionDate och KEY finns",
                "the headings SubmissionDate and KEY are there"))
    }
}

/// The marks of formr: a session, a row for each time it was begun.
enum FormrSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let keys = Set(sample.keys(ofRow: 0))
        let found = keys.intersection(OwnColumns.formr.keys)
        guard keys.isSuperset(of: ["session", "created", "modified", "ended"]) else { return nil }
        return DialectCandidate(
            .formr, layout: .plain, .certain,
            .both("\(found.count) av formrs egna kolumner finns", "\(found.count) of formr's own columns are there"))
    }
}

/// The marks of Alchemer: `Option:Question`, and columns of its own.
enum AlchemerSigns {
    private static let own: Set = [
        "time started", "date submitted", "status", "response id", "contact id", "legacy comments", "sessionid",
        "user agent", "is test data",
    ]

    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        let keys = sample.keys(ofRow: 0)
        let found = Set(keys).intersection(own)
        guard found.isSuperset(of: ["time started", "date submitted", "status"]) else { return nil }
        let spread = OptionBeforeQuestion(sample.rows[0]).count
        return DialectCandidate(
            .alchemer, layout: .optionBeforeQuestion, spread > 0 ? .certain : .likely,
            .both(
                "\(found.count) av Alchemers egna kolumner finns", "\(found.count) of Alchemer's own columns are there"),
            .both(
                "\(spread) \(spread == 1 ? "rubrik är skriven" : "rubriker är skrivna") som ”alternativ:fråga”",
                "\(spread) \(spread == 1 ? "heading is" : "headings are") written as \"option:question\""))
    }
}

/// Headings of any tool that repeat a question with one option after the other.
enum FlattenedSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        guard sample.table.delimiter?.value != .semicolon else { return nil }
        let groups = QuestionBeforeOption(sample.rows[0]).groups
        guard let largest = groups.map(\.count).max(), largest >= 3 else { return nil }
        let columns = groups.reduce(0) { $0 + $1.count }
        return DialectCandidate(
            .flattened, layout: .plain, .likely,
            .both(
                "\(columns) kolumner upprepar \(groups.count) \(groups.count == 1 ? "fråga" : "frågor") med ett alternativ var",
                "\(columns) columns repeat \(groups.count) \(groups.count == 1 ? "question" : "questions") with an option each"
            ))
    }
}
