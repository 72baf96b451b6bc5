import SurveyModel

/// What the reader of a receipt should know beside the counts, each saying what, where and what now.
enum ReceiptWarnings {
    static func profile(_ profile: ImportProfile?) -> [LocalizedText] {
        guard let profile, profile.fingerprint.isEmpty else { return [] }
        return [
            .both(
                "Profilen \(profile.id) har inget fingeravtryck; rubrikerna jämfördes en och en, och stämmer.",
                "The profile \(profile.id) has no fingerprint; the headings were compared one by one, and agree.")
        ]
    }

    /// A file that is given twice: records without an id cannot be told from others with the same answers.
    static func same(_ file: String?) -> [LocalizedText] {
        guard let file else { return [] }
        return [
            .both(
                "Filen är byte för byte densamma som \(file), som läses tillsammans med den; svar utan eget id räknas då två gånger. "
                    + "Läs in en av dem.",
                "The file is byte for byte the same as \(file), which is read together with it; records without an id of their own "
                    + "count twice. Import one of them.")
        ]
    }

    static func rows(read: Int, empty: Int) -> [LocalizedText] {
        var result: [LocalizedText] = []
        if read == 0 {
            result.append(.both("Det finns ingen rad under rubrikerna.", "There is no row below the headings."))
        }
        if empty > 0 {
            result.append(
                .both(
                    "\(ReceiptWords.counted(empty, .row, in: .swedish)) utan någon ifylld cell lästes inte in som svar.",
                    "\(ReceiptWords.counted(empty, .row, in: .english)) without any filled cell: not read as records."))
        }
        return result
    }

    static func kept(partial: Int, tests: Int, _ instrument: Instrument) -> [LocalizedText] {
        var result: [LocalizedText] = []
        if partial > 0, instrument.partialAnswers == .keep {
            result.append(
                .both(
                    "\(partial) svar är inte \(partial == 1 ? "avslutat" : "avslutade") och räknas med; partial_answers: "
                        + "leave_out i definitionen utelämnar sådana.",
                    "\(responses(partial)) not finished, and counted; partial_answers: leave_out in the definition leaves "
                        + "such out."))
        }
        if tests > 0, instrument.testAnswers == .keep {
            result.append(
                .both(
                    "\(tests) svar är \(tests == 1 ? "märkt" : "märkta") som test och räknas med; test_answers: leave_out i "
                        + "definitionen utelämnar sådana.",
                    "\(responses(tests)) marked as a test, and counted; test_answers: leave_out in the definition leaves "
                        + "such out."))
        }
        return result
    }

    /// That a definition leaves out what no column of the tool's export tells apart.
    static func untold(_ screen: RowScreen, _ dialect: ResponseDialect, _ instrument: Instrument) -> [LocalizedText] {
        guard dialect != .canonical else { return [] }
        var result: [LocalizedText] = []
        if instrument.partialAnswers == .leaveOut, !screen.tellsFinished {
            result.append(
                .both(
                    "Definitionen utelämnar svar som inte är avslutade (partial_answers: leave_out), men ingen kolumn säger vilka "
                        + "de är; alla räknas. Ta bort dem i enkätverktyget, eller exportera med dess kolumn för det.",
                    "The definition leaves out responses that were not finished (partial_answers: leave_out), but no column tells "
                        + "which they are; all count. Remove them in the survey tool, or export with its column for that."
                ))
        }
        if instrument.testAnswers == .leaveOut, !screen.tellsStatus, dialect.marksTests {
            result.append(
                .both(
                    "Definitionen utelämnar testsvar (test_answers: leave_out), men ingen kolumn säger vilka de är; alla räknas. "
                        + "Ta bort dem i enkätverktyget, eller exportera med dess kolumn för det.",
                    "The definition leaves out tests (test_answers: leave_out), but no column tells which they are; all count. "
                        + "Remove them in the survey tool, or export with its column for that."))
        }
        return result
    }

    /// Responses that somebody rejected in the tool, as in Kobo's and ODK's review.
    static func rejected(_ count: Int) -> [LocalizedText] {
        guard count > 0 else { return [] }
        return [
            .both(
                "\(count) svar är \(count == 1 ? "underkänt" : "underkända") i enkätverktygets granskning och räknas med; ta bort dem "
                    + "i verktyget och exportera på nytt om de inte ska räknas.",
                "\(responses(count)) rejected in the survey tool's review, and counted; remove them there and export again where "
                    + "they are not to count.")
        ]
    }

    /// Numbers of responses that begin anew in each file, as those of two forms do.
    static func idsToldApart(_ count: Int?) -> [LocalizedText] {
        guard let count else { return [] }
        return [
            .both(
                "\(count) av svarens id i filen står också i en annan av filerna, men för andra svar: tiderna är andra, eller "
                    + "filerna kommer ur olika verktyg. De lästes som svar på olika formulär. Är de samma svar, läs in en av "
                    + "filerna.",
                "\(count) of the ids of this file's responses \(count == 1 ? "stands" : "stand") in another of the files too, but "
                    + "for other responses: the times are others, or the files come from different tools. They were read as "
                    + "responses to different forms. Where they are the same, import one of the files.")
        ]
    }

    /// Records of two files that share their numbers alone: LimeSurvey's anonymised answers tell no time.
    static func numbersAlone(_ numbers: NumbersAlone) -> [LocalizedText] {
        guard numbers.areUnsure else { return [] }
        let count = numbers.count
        return [
            .both(
                "\(count) svar har id som också står i en annan av filerna, och ingen tid visar om det är samma svar; de togs för "
                    + "samma och räknas en gång. Är filerna svar på olika enkäter, läs in dem var för sig.",
                "The ids of \(responses(count)) stand in another of the files too, and no time tells whether they are the same "
                    + "responses; they were taken for the same, and count once. Where the files answer different surveys, "
                    + "import each by itself.")
        ]
    }

    /// Negative codes of Qualtrics, which stand for options marked as not applicable there.
    static func negativeCodes(
        _ plan: ImportPlan, _ layout: ExportLayout, _ instrument: Instrument
    ) -> [LocalizedText] {
        guard layout.habits.takesNegatives else { return [] }
        return plan.columns.compactMap { column in
            guard case .options = column.kind else { return nil }
            let item = instrument.items[column.item]
            let known = Set(item.options.map(\.code))
            let found = Set(layout.cells(ofColumn: column.column).map(folded))
                .filter { layout.habits.isNegativeCode($0) && !known.contains($0) }
            guard !found.isEmpty else { return nil }
            let codes = found.sorted().joined(separator: ", ")
            return .both(
                "I kolumn \(layout.name(ofColumn: column.column)) (\(item.name)) står \(codes), som Qualtrics ger alternativ som inte är aktuella; de "
                    + "räknas så. Är de något annat, lägg till dem som alternativ.",
                "Column \(layout.name(ofColumn: column.column)) (\(item.name)) holds \(codes), which Qualtrics gives to options that do not apply; they "
                    + "count so. Where they are anything else, add them as options.")
        }
    }

    /// Numbers as `1,234` in columns where nothing but the file's semicolons tells that the comma stands before decimals.
    static func presumedDecimals(_ plan: ImportPlan, _ layout: ExportLayout) -> [LocalizedText] {
        plan.columns.compactMap { column in
            guard case .number(let style) = column.kind, style.mark == nil, style.presumed == .comma,
                layout.numbers(ofColumn: column.column).asked.contains(.comma)
            else { return nil }
            let place = layout.name(ofColumn: column.column)
            return .both(
                "I kolumn \(place) (\(layout.title(ofColumn: column.column).quoted)) står tal som 1,234, och inget tal som avgör om "
                    + "kommat skiljer decimaler eller tusental; de lästes som decimaler, som i svensk Excel. Är de tusental, "
                    + "ange decimalChar: \".\" i en profil (--save-profile).",
                "Column \(place) (\(layout.title(ofColumn: column.column).quoted)) holds numbers as 1,234, and none that tells whether the "
                    + "comma parts decimals or thousands; they were read as decimals, as in Swedish Excel. Where they are "
                    + "thousands, declare decimalChar: \".\" in a profile (--save-profile).")
        }
    }

    /// What the file itself declares to be no answers, apart from cells left blank.
    static func declaredMissing(_ columns: [ImportReceipt.Column], _ layout: ExportLayout) -> [LocalizedText] {
        columns.compactMap { column in
            guard let count = column.declaredMissing, count > 0 else { return nil }
            let blank = column.missing.values.reduce(0, +) - count
            let place = layout.name(ofColumn: column.number - 1)
            return .both(
                "I kolumn \(place) (\(column.heading.quoted)) har \(ReceiptWords.counted(count, .cell, in: .swedish)) ett värde som "
                    + "filen själv säger inte är något svar; \(max(0, blank)) saknar svar av annat skäl.",
                "In column \(place) (\(column.heading.quoted)) \(ReceiptWords.counted(count, .cell, in: .english)) "
                    + "\(count == 1 ? "has" : "have") a value that the file itself declares to be no answer; \(max(0, blank)) "
                    + "\(max(0, blank) == 1 ? "lacks" : "lack") an answer for another reason.")
        }
    }

    static func columns(
        _ uses: [ColumnUse], _ headings: [String], absent: [String], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [LocalizedText] {
        var result: [LocalizedText] = []
        let unnamed = uses.indices.filter { uses[$0] == .unknown && headings[$0].isEmpty }
        if let first = unnamed.first, let last = unnamed.last, unnamed.count > 1 {
            let span =
                last - first + 1 == unnamed.count
                ? "\(layout.name(ofColumn: first))–\(layout.name(ofColumn: last))"
                : unnamed.map { layout.name(ofColumn: $0) }.joined(separator: ", ")
            result.append(
                .both(
                    "Kolumnerna \(span) saknar rubrik, motsvarar ingen fråga och utelämnas.",
                    "Columns \(span) have no heading, fit no item and are left out."))
        }
        let unknown = uses.indices.filter { uses[$0] == .unknown && (unnamed.count < 2 || !headings[$0].isEmpty) }
        let begun = itemsBegun(by: unknown, layout, instrument)
        result += begun.sorted { $0.key < $1.key }.map { cutOff($0, headings, items: $1, layout) }
        result += unknownColumns(unknown.filter { begun[$0] == nil }, headings, absent: absent, layout)
        let personal = uses.indices.filter { if case .own(.person) = uses[$0] { true } else { false } }
        if !personal.isEmpty {
            let numbers = personal.map { layout.name(ofColumn: $0) }.joined(separator: ", ")
            result.append(
                .both(
                    "Kolumner som säger vem som svarat lästes inte in (\(numbers)); de behövs inte, exportera gärna utan dem.",
                    "Columns that tell who answered were not imported (\(numbers)); they are not needed, so export without them."
                ))
        }
        return result
    }

    /// Boxes that say that nothing was chosen by those to whom they were never shown, as LimeSurvey 6.4 writes them.
    static func boxes(_ coder: RowCoder, _ instrument: Instrument, of dialect: ResponseDialect) -> [LocalizedText] {
        zip(coder.plan.spreads, coder.toldThoughNotAsked).filter { $0.1 > 0 }.map { spread, count in
            let name = instrument.items[spread.item].name
            let (swedish, english) =
                dialect.isLimeSurvey ? (" (LimeSurvey 6.4 skriver så)", " (LimeSurvey 6.4 writes so)") : ("", "")
            return .both(
                "I \(count) svar står Nej i alla rutor i \(name), som inte ställdes till dem\(swedish); de räknas som inte "
                    + "tillfrågade.",
                "In \(responses(count)) all boxes of \(name), which was not put to them, say No\(english); they count as not "
                    + "asked.")
        }
    }

    /// Columns of options that the definition does not have.
    static func unknownOptions(
        _ uses: [ColumnUse], _ layout: ExportLayout, _ instrument: Instrument
    ) -> [LocalizedText] {
        uses.enumerated().compactMap { column, use in
            guard case .unknownOption(let item) = use, !layout.headings[column].isBesideOption else { return nil }
            let (name, title) = (instrument.items[item].name, layout.title(ofColumn: column).quoted)
            let place = layout.name(ofColumn: column)
            return .both(
                "Kolumn \(place) (”\(title)”) står för ett alternativ som \(name) inte har; svar som väljer det läggs åt "
                    + "sidan. Lägg till alternativet i definitionen, eller orden som alias för det alternativ det är.",
                "Column \(place) (\"\(title)\") stands for an option that \(name) does not have; answers that choose it are "
                    + "set aside. Add the option to the definition, or the words as an alias of the option it is.")
        }
    }

    /// Items whose skip rule turns on an item of which the file tells nothing.
    static func unknownAudience(_ plan: ImportPlan, absent: [String], _ instrument: Instrument) -> [LocalizedText] {
        let unknown = Set(absent)
        return plan.askRules.compactMap { rule in
            let item = instrument.items[rule.item]
            let lacking = (item.relevant?.items ?? []).filter(unknown.contains)
            guard !lacking.isEmpty else { return nil }
            let names = lacking.sorted().joined(separator: ", ")
            return .both(
                "Vilka som fick \(item.name) beror på \(names), som filen saknar; den som inte svarat räknas som inte tillfrågad.",
                "Who was asked \(item.name) depends on \(names), of which the file tells nothing; whoever did not answer counts "
                    + "as not asked.")
        }
    }

    static func network(_ name: String?, absent: [String]) -> [LocalizedText] {
        guard let name, absent.contains(name) else { return [] }
        return [
            .both(
                "Ingen kolumn säger vilket nätverk (\(name)) svaret gäller, så inget svar hör till något.",
                "No column tells the network (\(name)), so no record belongs to one.")
        ]
    }

    private static func responses(_ count: Int) -> String { count == 1 ? "1 response" : "\(count) responses" }
}
