/// Reading single rows in the middle of a file, for a caller that reads the others itself.
extension DelimitedReader {
    /// All bytes of the source at one address; nil for a pipe, and where they are turned into others.
    package func wholeBytes() -> WholeBytes? { stream.wholeBytes() }

    /// Where the next row begins, as an offset into the source.
    package var offset: Int { bytesRead - (filled - position) }

    /// Goes to the row that begins at an offset; its number and line are those behind the last.
    package mutating func move(to offset: Int, in bytes: WholeBytes) {
        stream = ByteStream(bytes, from: offset)
        (position, filled, bytesRead) = (0, 0, offset)
        (isAtEnd, isSkippingLine) = (false, false)
    }

    /// Passes what is left of a line that did not fit.
    ///
    /// - Throws: ``TableError`` where the source fails.
    package mutating func finishLine() throws(TableError) {
        if isSkippingLine { try skipLine() }
    }

    /// Counts rows that were read elsewhere; `lines` are theirs, and `line` that of the last.
    package mutating func pass(rows: Int, lines: Int, blankLines: Int = 0, lastLines: Int = 1) {
        guard rows > 0 else { return }
        row += rows
        nextLine += lines
        line = nextLine - lastLines
        self.blankLines += blankLines
    }

    /// Counts rows and lines from here on, as though the file began below the headings.
    package mutating func countAnew() { (row, line, nextLine, blankLines) = (0, 0, 1, 0) }

    /// How many lines all rows so far have.
    package var linesRead: Int { nextLine - 1 }

    /// Takes over what a reader of the same source found out about the encoding.
    package mutating func takeEncoding(of other: DelimitedReader) {
        finding = other.finding
        isEncodingSettled = other.isEncodingSettled
    }
}

extension Range<Int> {
    /// The bytes of a row without LF, CR or both at its end.
    package func withoutLineEnd(in bytes: Span<UInt8>) -> Range<Int> {
        var end = upperBound
        if end > lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
        if end > lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        return lowerBound..<end
    }
}
