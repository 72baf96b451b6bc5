import Tables

extension TableReader {
    /// Whether no cell of the last row holds anything, and none is quoted.
    var hasEmptyRow: Bool {
        guard cells[0].isEmpty, cells[cellCount - 1].isEmpty else { return false }
        return cells[..<cellCount].allSatisfy { $0.isEmpty && !$0.isQuoted }
    }

    /// Whether no cell of the last row holds anything, quoted or not; a row of one column may be an answer left blank.
    var hasBlankRow: Bool { cellCount > 1 && cells[..<cellCount].allSatisfy(\.isEmpty) }

    /// Whether the cells of the last row hold white space, as somebody leaves it who pressed the space bar, and nothing else.
    var hasWhiteRow: Bool {
        var hasWhite = false
        for cell in cells[..<cellCount] where !cell.isEmpty {
            guard mayBeWhite(buffer[cell.start]), isWhite(text(of: cell)) else { return false }
            hasWhite = true
        }
        return hasWhite
    }
}
