#if CommandLine

    /// What a cell's number format says that its number is.
    struct NumberFormat: Equatable {
        /// Whether it shows a day.
        var hasDate = false
        /// Whether it shows a time.
        var hasTime = false

        /// Whether hours, minutes or seconds count on beyond a day.
        var isElapsed = false

        /// A format by its number: those built into Excel need no definition (ECMA-376 part 1, 18.8.30).
        init(builtIn id: Int) {
            switch id {
            case 14...17, 27...31, 36, 50...54, 57, 58: hasDate = true
            case 18...21, 32...35, 45, 47, 55, 56: hasTime = true
            case 46: (hasTime, isElapsed) = (true, true)
            case 22: (hasDate, hasTime) = (true, true)
            default: break
            }
        }

        /// A format by its code, as `yyyy\-mm\-dd hh:mm` or `[h]:mm`.
        init(code: String) {
            let letters = NumberFormat.letters(of: code)
            guard !letters.contains("g") else { return }  // General
            isElapsed = letters.contains("[")
            hasTime = isElapsed || letters.contains("h") || letters.contains("s")
            // Months and minutes share a letter: without an hour or a second beside it, it is a month.
            hasDate = letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime)
        }

        /// The letters of a code's first part that stand for themselves: no literals, colours or locales.
        private static func letters(of code: String) -> Set<Character> {
            var letters: Set<Character> = []
            var (isQuoted, isEscaped, bracket): (Bool, Bool, String?) = (false, false, nil)
            for letter in code.lowercased() {
                if isEscaped {
                    isEscaped = false
                } else if letter == "\"" {
                    isQuoted.toggle()
                } else if isQuoted {
                    continue
                } else if let open = bracket {
                    if letter == "]" {
                        // [h], [mm] and [s] count beyond a day; all else between brackets is colour, locale or condition
                        if ["h", "hh", "m", "mm", "s", "ss"].contains(open) { letters.insert("[") }
                        bracket = nil
                    } else {
                        bracket = open + String(letter)
                    }
                } else if letter == ";" {
                    break
                } else {
                    switch letter {
                    case "\\", "_", "*": isEscaped = true
                    case "[": bracket = ""
                    default: letters.insert(letter)
                    }
                }
            }
            return letters
        }
    }

    /// The text of a number that a workbook shows as a day or a time.
    struct SerialTime {
        /// Whether days are counted from 1904, as on the first Macintosh.
        let from1904: Bool

        /// The text of a serial number, or nil where it is no time that Excel has.
        ///
        /// In the count from 1900 the day 60 is the 29th of February 1900, which never was; Excel keeps it for Lotus.
        func text(_ serial: Double, as format: NumberFormat) -> String? {
            guard serial >= 0, serial < 2_958_466 else { return nil }
            var day = Int(serial)
            var second = Int(((serial - Double(day)) * 86_400).rounded())
            if second == 86_400 { (day, second) = (day + 1, 0) }
            if !format.hasDate, format.isElapsed || day == 0 { return TimeText.time(day * 86_400 + second) }
            if from1904 { return TimeText.point(day: day - 24_107, second: second) }
            if day == 60 { return "1900-02-29" }
            return TimeText.point(day: day - (day < 60 ? 25_568 : 25_569), second: second)
        }
    }

#endif
