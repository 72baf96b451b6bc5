import SurveyModel
import Tables

/// Finds the sheet of a workbook that answers an instrument.
struct SheetChoice {
    private let index: HeadingIndex

    init(_ instrument: Instrument) { index = HeadingIndex(instrument) }

    /// The sheet whose headings fit most items; the one that is open where none fits or there is only one.
    ///
    /// - Throws: ``ImportError`` where two sheets fit equally well.
    func fitting(_ reader: ContainerReader) throws(ImportError) -> ContainerReader {
        guard reader.table.sheetNames.count > 1 else { return reader }
        var best = (reader: reader, matches: matches(reader))
        var rivals: [String] = []
        var all = [(name: reader.table.sheet?.value ?? "", matches: best.matches, hasRows: hasRows(reader))]
        for name in reader.table.sheetNames where name != reader.table.sheet?.value {
            guard let other = try? reader.opening(sheet: name, because: .fittingHeadings) else { continue }
            let found = matches(other)
            all.append((name, found, hasRows(other)))
            if found > best.matches {
                best = (other, found)
                rivals = []
            } else if found == best.matches, found > 0 {
                rivals.append(name)
            }
        }
        guard rivals.isEmpty else {
            let table = best.reader.table
            // What is no answers at all is told as such.
            if NotResponses.found(in: ExportSample(best.reader), sheets: table.sheetNames) != nil { return best.reader }
            let names = [best.reader.table.sheet?.value ?? ""] + rivals
            throw ImportError(.severalSheets(names), at: TableLocation(file: reader.table.file))
        }
        let chosen = best.reader.table.sheet?.value
        let passed = all.filter {
            $0.name != chosen && $0.hasRows && $0.matches > 1 && $0.matches * 2 >= best.matches
        }
        if !passed.isEmpty { best.reader.describe { $0.remarks.append(.sheetsPassedOver(passed.map(\.name))) } }
        return best.reader
    }

    private func hasRows(_ reader: ContainerReader) -> Bool {
        let sample = ExportSample(reader)
        return sample.dropping(TitleRows.count(in: sample)).rows.count > 1
    }

    private func matches(_ reader: ContainerReader) -> Int {
        let sample = ExportSample(reader)
        return sample.dropping(TitleRows.count(in: sample)).rows[0].count { index.match($0) != .none }
    }
}
