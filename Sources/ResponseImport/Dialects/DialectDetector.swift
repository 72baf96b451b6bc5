import SurveyModel
import Tables

/// Tells from the first rows which tool wrote a file, by evidence that can be read aloud.
enum DialectDetector {
    /// The dialect that the evidence points to most surely; of several, the one whose marks are the most peculiar.
    static func candidate(for sample: ExportSample) -> DialectCandidate { tool(for: sample) ?? habit(of: sample) }

    /// The same where a tool left a mark; nil where none did.
    static func tool(for sample: ExportSample) -> DialectCandidate? {
        let found = [
            ContainerSigns.candidate(sample), QualtricsSigns.candidate(sample), LimeSurveySigns.candidate(sample),
            SurveyMonkeySigns.candidate(sample), TypeformSigns.candidate(sample), FormSigns.google(sample),
            FormSigns.microsoft(sample), FormSigns.formbricks(sample), FieldSigns.redcap(sample),
            FieldSigns.kobo(sample), FieldSigns.odkCentral(sample), AlchemerSigns.candidate(sample),
            FormrSigns.candidate(sample), EnalyzerSigns.candidate(sample), FlattenedSigns.candidate(sample),
            MergedSigns.candidate(sample),
        ].compactMap(\.self)
        for confidence in Confidence.allCases {
            if let best = found.first(where: { $0.confidence == confidence }) { return best }
        }
        return nil
    }

    /// What remains where no tool left a mark.
    private static func habit(of sample: ExportSample) -> DialectCandidate {
        guard sample.table.delimiter?.value == .semicolon else {
            return DialectCandidate(
                .plain, layout: .plain, .likely,
                .both("en rubrikrad och inget känt verktygs märke", "a row of headings, and no mark of a known tool"))
        }
        let isTypical = sample.table.encoding?.value == .windows1252 || sample.table.hasByteOrderMark
        return DialectCandidate(
            .swedishExcel, layout: .plain, isTypical ? .certain : .likely,
            isTypical
                ? .both(
                    "semikolon mellan cellerna och en av Excels teckenkodningar",
                    "cells stand between semicolons and the encoding is one of Excel's")
                : .both("semikolon mellan cellerna", "cells stand between semicolons"))
    }
}

/// Files that say themselves what they are.
enum ContainerSigns {
    static func candidate(_ sample: ExportSample) -> DialectCandidate? {
        switch sample.table.container.value {
        case .spss:
            DialectCandidate(
                .spss, layout: .plain, .certain,
                .both("filen är en datafil från SPSS", "the file is a data file of SPSS"))
        case .tripleS:
            DialectCandidate(
                .tripleS, layout: .plain, .certain,
                .both(
                    "en definition enligt Triple-S beskriver kolumnerna", "a Triple-S definition describes the columns")
            )
        case .kolada:
            DialectCandidate(
                .kolada, layout: .plain, .certain,
                .both("filen är ett svar från Koladas API", "the file is an answer of Kolada's API"))
        case .delimitedText, .workbook: nil
        }
    }
}
