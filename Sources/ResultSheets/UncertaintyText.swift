import DisclosureControl
import SurveyModel

/// How sure a share is for the whole group, in a few words beside it.
struct UncertaintyText {
    let edition: Edition

    /// "osäkerhet 83–100 %; beskedet kan ändras av bortfallet"; nil where the group is known and all of it answered.
    func text(_ uncertainty: PublishedUncertainty) -> String? {
        let (low, high) = (uncertainty.lowerLimit, uncertainty.upperLimit)
        guard low < high else { return nil }
        let limits = edition.phrases.between(
            edition.typography.digits(ofPercent: low), edition.typography.plainPercent(high))
        guard let certainty = uncertainty.certainty else { return limits }
        return "\(limits); \(edition.phrases.verdict(certainty, isOfKnownGroup: uncertainty.isOfKnownGroup))"
    }
}

extension PublishedUncertainty {
    /// Whether it is known how many were asked, so that it is known how many did not answer.
    fileprivate var isOfKnownGroup: Bool { method != "wilson" }
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

    func verdict(_ certainty: Certainty, isOfKnownGroup: Bool) -> String {
        switch certainty {
        case .secured: say("beskedet gäller oavsett bortfallet", "the verdict holds whatever the nonresponse")
        case .likely: say("beskedet är troligt", "the verdict is likely")
        case .amongRespondentsOnly:
            isOfKnownGroup
                ? say("beskedet kan ändras av bortfallet", "nonresponse could change the verdict")
                : say("beskedet är osäkert", "the verdict is uncertain")
        }
    }

    var uncertaintyRule: String {
        say(
            """
            Osäkerheten är ett 95-procentigt intervall för hela gruppen: exakt (hypergeometriskt) där antalet tillfrågade \
            är känt, annars Wilsons. Det förutsätter att det är slumpen som avgör vilka som inte svarat. Beskedet om målet \
            ”gäller oavsett bortfallet” när det hade blivit detsamma vad de som inte svarat än hade svarat, det är \
            ”troligt” när hela intervallet ligger på samma sida om målvärdet, och det ”kan ändras av bortfallet” när det \
            inte gör det, eller ”är osäkert” där antalet tillfrågade är okänt.
            """,
            """
            The uncertainty is a 95 percent interval for the whole group: exact (hypergeometric) where the number asked \
            is known, otherwise Wilson’s. It takes for granted that chance decides who is silent. The verdict “holds \
            whatever the nonresponse” when it would have been the same whatever the silent had answered, it is “likely” \
            when the whole interval lies on the same side of the target, and “nonresponse could change” it when it does \
            not, or it “is uncertain” where the number asked is unknown.
            """
        )
    }
}
