import SurveyModel

/// The words of a unit's report.
extension Phrases {
    /// All units of a kind together, as principals: "Kommunerna", "Regionen".
    func principal(_ kind: String) -> String {
        switch kind {
        case "kommun": say("Kommunerna tillsammans", "The municipalities together")
        case "region": say("Regionen", "The region")
        case "stat": say("Statliga myndigheter", "State agencies")
        default: kind.capitalisingFirst
        }
    }

    var attendance: String { say("Närvaro", "Attendance") }

    /// What a goal counts may be a part of those expected, as the municipalities alone.
    var wholeMeasure: String { say("Mätetalet som helhet", "The measure as a whole") }

    var everyoneExpected: String { say("Alla som väntades", "Everyone expected") }

    func networksTakenPartIn(_ count: Int, by unit: String) -> String {
        count == 1
            ? say("\(unit) förväntas delta i 1 nätverk.", "\(unit): expected to take part in 1 network.")
            : say("\(unit) förväntas delta i \(count) nätverk.", "\(unit): expected to take part in \(count) networks.")
    }

    /// "12 mätetal är obesvarade …", of which no sum says anything.
    func unanswered(_ count: Int) -> String {
        count == 1
            ? say("1 mätetal är obesvarat och räknas inte med.", "1 measure is unanswered and not counted.")
            : say(
                "\(count) mätetal är obesvarade och räknas inte med.",
                "\(count) measures are unanswered and not counted.")
    }

    func unitsAtTarget(_ units: String) -> String {
        say("\(units) nådde målet", "\(units) reached the target")
    }

    /// "88 % (7 av 8), når inte målvärdet": which of the rows the sum does not count.
    func againstTarget(_ attendance: String, reaches: Bool) -> String {
        reaches
            ? say("\(attendance), når målvärdet", "\(attendance), reaches the target")
            : say("\(attendance), når inte målvärdet", "\(attendance), below the target")
    }

    func attendanceReaching(_ reaching: Int, of all: Int) -> String {
        guard all > 1 else {
            return reaching == 1
                ? say(
                    "Närvaron når målvärdet i det enda mätetal som har ett.",
                    "Attendance reaches the target in the only measure that has one.")
                : say(
                    "Närvaron når inte målvärdet i det enda mätetal som har ett.",
                    "Attendance does not reach the target in the only measure that has one.")
        }
        return say(
            "Närvaron når målvärdet i \(reaching) av de \(all) mätetal som har ett.",
            "Attendance reaches the target in \(reaching) of the \(all) measures that have one.")
    }

    private func onlyAnswer(isYes: Bool) -> String {
        isYes
            ? say(
                "Svaret är ja i det enda mätetal som besvaras med ja eller nej.",
                "The answer is yes in the only measure that is answered by yes or no.")
            : say(
                "Svaret är inte ja i det enda mätetal som besvaras med ja eller nej.",
                "The answer is not yes in the only measure that is answered by yes or no.")
    }

    /// "Svaret är ja i 17 av de 25 mätetal … De övriga: 3 påbörjat, 5 inte påbörjat."; of no alone nothing is added.
    func hasOrTakesPart(_ done: Int, of all: Int, otherwise: [String]) -> String {
        let said =
            all == 1
            ? onlyAnswer(isYes: done == 1)
            : say(
                "Svaret är ja i \(done) av de \(all) mätetal som besvaras med ja eller nej.",
                "The answer is yes in \(done) of the \(all) measures that are answered by yes or no.")
        var kinds: [String] = []
        for answer in otherwise where !kinds.contains(answer) { kinds.append(answer) }
        guard kinds.contains(where: { $0 != yesOrNo(false) }) else { return said }
        let counted = kinds.map { kind in "\(otherwise.count { $0 == kind }) \(kind)" }
        return said + say(" De övriga: ", " The others: ") + counted.joined(separator: ", ") + "."
    }
}
