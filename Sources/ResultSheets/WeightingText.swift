import DisclosureControl
import SurveyModel

/// A weighted share with its error and interval: "81 % (medelfel 2,1 procentenheter, osäkerhet 76–85 %)".
struct WeightingText {
    let edition: Edition

    /// The share, its standard error in percentage points, and its interval where it has one.
    func text(_ weighted: PublishedWeighting) -> String {
        let typography = edition.typography
        let share = typography.percent(PublishedWeighting.fraction(weighted.share))
        let points = PublishedWeighting.fraction(weighted.standardError) * Fraction(100)
        let rounded = DecimalDigits(rounding: points, decimals: 1).value
        var details = [edition.phrases.standardError(typography.points(stated: rounded * Fraction(1, 100)))]
        if let lower = weighted.lower, let upper = weighted.upper {
            details.append(
                edition.phrases.between(
                    typography.digits(ofPercent: PublishedWeighting.fraction(lower)),
                    typography.plainPercent(PublishedWeighting.fraction(upper))))
        }
        return "\(share) (\(details.joined(separator: ", ")))"
    }
}

extension Phrases {
    func standardError(_ points: String) -> String { say("medelfel \(points)", "standard error \(points)") }

    func weighted(_ figure: String) -> String {
        say("Viktat efter nätverkens storlek: \(figure).", "Weighted by the networks’ sizes: \(figure).")
    }

    var weightingRule: String {
        say(
            """
            Den viktade andelen räknar varje nätverk efter hur många som tillfrågats i det, inte efter hur många som \
            svarat. Medelfelet är lineariserat med nätverken som strata och rättat för att grupperna är ändliga; intervallet \
            (95 procent) är räknat på logitskalan. Statusen avgörs av den oviktade andelen.
            """,
            """
            The weighted share counts each network by how many were asked in it, not by how many answered. The standard \
            error is linearised with the networks as strata and corrected for finite groups; the interval (95 percent) is \
            computed on the logit scale. The status is decided by the unweighted share.
            """
        )
    }

    // MARK: Who answered

    /// "Från 3 av 13 kommuner kom inget svar.".
    func unitsHeard(_ silent: String, of asked: String, all: Bool) -> String {
        all
            ? say("Alla \(asked) finns med bland svaren.", "All \(asked) are among the answers.")
            : say("Från \(silent) av \(asked) kom inget svar.", "From \(silent) of \(asked) there was no answer.")
    }

    var otherPositions: String { say("övriga", "others") }

    func positionsHeard(_ positions: [String]) -> String {
        say("Svar efter befattning: \(list(positions)).", "Answers by position: \(list(positions)).")
    }
}
