import DisclosureControl
import SurveyModel

/// How sure a share is for the whole group, in a few words beside it.
struct UncertaintyText {
    let edition: Edition

    /// "83–100 %, kan ändras av bortfallet"; nil where the group is known and all of it answered.
    func text(_ uncertainty: PublishedUncertainty) -> String? {
        let (low, high) = (uncertainty.lowerLimit, uncertainty.upperLimit)
        guard low < high else { return nil }
        let limits = edition.phrases.between(
            edition.typography.digits(ofPercent: low), edition.typography.plainPercent(high))
        guard let certainty = uncertainty.certainty else { return limits }
        return "\(limits), \(edition.phrases.word(for: certainty))"
    }
}

extension Typography {
    /// A share's whole percent without the sign: "83".
    func digits(ofPercent value: Fraction) -> String {
        integer(DecimalDigits(rounding: value * Fraction(100), decimals: 0).units)
    }
}

extension Phrases {
    func between(_ low: String, _ high: String) -> String {
        say("osäkerhet \(low)–\(high)", "uncertainty \(low)–\(high)")
    }

    func word(for certainty: Certainty) -> String {
        switch certainty {
        case .secured: say("gäller oavsett bortfallet", "holds whatever the nonresponse")
        case .likely: say("troligt för hela gruppen", "likely for the whole group")
        case .amongRespondentsOnly: say("kan ändras av bortfallet", "nonresponse could change it")
        }
    }

    var uncertaintyRule: String {
        say(
            """
            Osäkerheten är ett 95-procentigt intervall för hela gruppen: exakt (hypergeometriskt) där antalet tillfrågade \
            är känt, annars Wilsons. Det förutsätter att det är slumpen som avgör vilka som inte svarat. ”Gäller oavsett \
            bortfallet” betyder att beskedet om målet hade blivit detsamma vad de som inte svarat än hade svarat, \
            ”troligt” att hela intervallet ligger på samma sida om målvärdet, ”kan ändras av bortfallet” att det inte gör det.
            """,
            """
            The uncertainty is a 95 percent interval for the whole group: exact (hypergeometric) where the number asked \
            is known, otherwise Wilson’s. It takes for granted that chance decides who is silent. “Holds whatever the \
            nonresponse” means that the verdict would have been the same whatever the silent had answered, “likely” that \
            the whole interval lies on the same side of the target, “nonresponse could change it” that it does not.
            """
        )
    }
}
