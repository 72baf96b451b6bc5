/// A text in lines as a spreadsheet wraps it: at its own line breaks, between words, after hyphens within them, and where a
/// word alone is wider than the column.
struct WrappedText {
    /// The lines; at least one.
    private(set) var lines: [String] = []

    /// The lines of a text in a column of so many characters.
    init(_ text: String, width: Int) {
        // No text has more characters than bytes; most are short.
        if text.utf8.count <= width, !text.utf8.contains(where: { (0x0A...0x0D).contains($0) }) {
            lines = [text]
            return
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            wrap(line, width: max(width, 1))
        }
    }

    /// The length of the longest piece that is not broken, in scalars: asked of every cell of every workbook.
    static func longestPiece(of text: String) -> Int {
        var (longest, length) = (0, 0)
        var mayBreak = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
                length = 0
            } else {
                if mayBreak { length = 0 }
                length += 1
                longest = max(longest, length)
            }
            // A hyphen ends its piece where it has something before and behind it.
            mayBreak = scalar == "-" && length > 1
        }
        return longest
    }

    private mutating func wrap(_ text: Substring, width: Int) {
        var line = ""
        for word in text.split(separator: " ") {
            for (number, piece) in WrappedText.pieces(of: word).enumerated() {
                let joint = number == 0 && !line.isEmpty ? " " : ""
                if !line.isEmpty, line.count + joint.count + piece.count > width {
                    lines.append(line)
                    line = String(piece)
                } else {
                    line += joint + piece
                }
                while line.count > width {
                    lines.append(String(line.prefix(width)))
                    line = String(line.dropFirst(width))
                }
            }
        }
        lines.append(line)
    }

    /// The pieces of a word, each but the last ending with its hyphen.
    private static func pieces(of word: Substring) -> [Substring] {
        var (pieces, rest) = ([Substring](), word)
        while let hyphen = rest.dropFirst().dropLast().firstIndex(of: "-") {
            pieces.append(rest[...hyphen])
            rest = rest[rest.index(after: hyphen)...]
        }
        return pieces + [rest]
    }
}
