import SurveyModel
import Tables

extension ImportSession where Reader == DelimitedReader {
    /// The same session before it has read a row, for a part of the file.
    func part() -> ImportSession {
        var part = self
        part.reader.countAnew()
        part.coder = RowCoder(coder.plan, instrument: instrument, columnCount: uses.count)
        (part.rowsRead, part.records, part.rowsSetAside, part.cellsSetAside, part.emptyRows) = (0, 0, 0, 0, 0)
        (part.rowsLeftOut, part.setAside) = (0, [])
        part.alike = alike.map { _ in AlikeRows() }
        part.swallowed = SwallowedLines(reader.finding.dialect, columns: uses.count)
        return part
    }

    /// Takes a record whose cells are read already, one for each column of the plan; the reader's row is its row.
    mutating func takeCoded(_ answers: [CodedAnswer], into sink: inout some RecordSink) {
        countRecords(1)
        coder.code(answers)
        if !coder.rejections.isEmpty { noteRejections() }
        sink.take(coder, from: reader)
    }

    /// Counts records that were read elsewhere.
    mutating func countRecords(_ number: Int) {
        rowsRead += number
        records += number
    }

    /// Adds what came of the part behind.
    mutating func add(_ part: ImportSession) {
        for var place in part.setAside.prefix(mostDetails - setAside.count) {
            place.row += reader.row
            place.line += reader.linesRead
            setAside.append(place)
        }
        rowsRead += part.rowsRead
        records += part.records
        rowsSetAside += part.rowsSetAside
        rowsLeftOut += part.rowsLeftOut
        cellsSetAside += part.cellsSetAside
        emptyRows += part.emptyRows
        if let other = part.alike { alike?.add(other) }
        if let other = part.swallowed { swallowed?.add(other, after: reader.row) }
        coder.add(part.coder)
        reader.pass(rows: part.reader.row, lines: part.reader.linesRead, blankLines: part.reader.blankLines)
        reader.takeEncoding(of: part.reader)
    }
}
