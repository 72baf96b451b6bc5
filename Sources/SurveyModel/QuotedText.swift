extension String {
    /// The text with spaces for what would steer a terminal or turn the direction of writing, line ends and tabs apart.
    ///
    ///     "röd\u{1B}[31m".printable   // "röd [31m"
    package var printable: String {
        guard unicodeScalars.contains(where: \.steers) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.steers ? " " : $0 }))
    }

    /// A text out of a file, as a heading, as messages quote it: on one line, printable, and sixty characters at most.
    package var quoted: String {
        let line = printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character, or one of those that embed, override or isolate a direction of writing.
    fileprivate var steers: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
