#if CommandLine

    /// Tells formulas that sum up what stands above their cell, as `SUM(C2:C40)` in C41.
    enum TotalFormula {
        private static let functions: Set<String> = [
            "SUM", "AVERAGE", "MEDIAN", "COUNT", "COUNTA", "MIN", "MAX", "MODE", "STDEV", "STDEV.S", "STDEV.P", "VAR",
        ]

        /// Whether a formula does, of a cell in a column, from 0, and a row; `SUBTOTAL` stands below tables alone.
        static func isOne(_ formula: [UInt8], column: Int, row: Int) -> Bool {
            let text = String(decoding: formula, as: UTF8.self).filter { $0 != "$" && $0 != " " }.uppercased()
            guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return false }
            let name = String(text[..<open]).replacing("_XLFN.", with: "")
            if name == "SUBTOTAL" || name == "AGGREGATE" { return true }
            let ends = text[text.index(after: open)...].dropLast().split(separator: ":").map { reference(String($0)) }
            guard functions.contains(name), ends.count == 2, let first = ends[0], let last = ends[1] else {
                return false
            }
            return first.letters == columnLetters(column + 1) && last.letters == first.letters && first.row < last.row
                && last.row < row
        }

        private static func reference(_ text: String) -> (letters: String, row: Int)? {
            let letters = text.prefix { $0.isASCII && $0.isLetter }
            return Int(text.dropFirst(letters.count)).map { (String(letters), $0) }
        }
    }

#endif
