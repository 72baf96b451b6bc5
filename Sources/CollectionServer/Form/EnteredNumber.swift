#if CommandLine
    import SurveyModel

    /// A number as people type it, who can be asked again: nothing that may mean two things is taken.
    enum EnteredNumber {
        /// The largest that is taken, as on import: sums of nine billion of them stay exact.
        private static let largest = 1_000_000_000

        /// The number, or millionths for a decimal.
        ///
        ///     "1 234,5" as a decimal   // 1234500000
        static func answer(_ text: String, isDecimal: Bool) -> FormAnswer {
            var typed = text.unicodeScalars.drop { $0.properties.isWhitespace }
            let isNegative = typed.first == "-" || typed.first == "\u{2212}"
            if isNegative { typed = typed.dropFirst() }
            guard let rest = withoutGrouping(typed) else { return .fault(.notANumber) }
            let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
            guard let whole = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
                return .fault(.notANumber)
            }
            // What has a separator among whole numbers may be thousands.
            guard isDecimal || parts.count == 1 else { return .fault(.notWhole) }
            let decimals = parts.count > 1 ? withoutZeros(parts[1]) : []
            guard decimals.count <= 6 else { return .fault(.tooPrecise) }
            guard let number = value(whole), number < largest || (number == largest && decimals.isEmpty) else {
                return .fault(.numberTooLarge)
            }
            guard isDecimal else { return .number(isNegative ? -number : number) }
            let fraction = value((decimals + Array(repeating: "0", count: 6 - decimals.count))[...]) ?? 0
            let millionths = number * AnswerColumn.decimalScale + fraction
            return .number(isNegative ? -millionths : millionths)
        }

        /// Millionths as they would be entered, with a decimal comma.
        static func text(_ millionths: Int) -> String {
            String(RecordedAnswer.number(millionths).canonicalCell(as: .decimal).map { $0 == "." ? "," : $0 })
        }

        /// The scalars without blanks round them and between thousands; nil where a blank stands elsewhere, as between two
        /// numbers.
        private static func withoutGrouping(_ typed: Substring.UnicodeScalarView) -> [Unicode.Scalar]? {
            let groups = typed.split { $0.properties.isWhitespace }
            guard let last = groups.last, groups.count > 1 else { return Array(groups.joined()) }
            let isGrouped =
                groups.dropLast().allSatisfy { $0.allSatisfy(isDigit) } && groups[0].count <= 3
                && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 } && last.prefix(while: isDigit).count == 3
            return isGrouped ? Array(groups.joined()) : nil
        }

        private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

        /// Digits without zeros at their end.
        private static func withoutZeros(_ digits: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
            var digits = Array(digits)
            while digits.last == "0" { digits.removeLast() }
            return digits
        }

        /// The number that digits stand for; nil where it outgrows a word.
        private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
            Int(String(String.UnicodeScalarView(digits)))
        }
    }
#endif
