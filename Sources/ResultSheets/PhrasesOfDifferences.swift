/// What is said of differences between years, and of response rates below the declared floor.
extension Phrases {
    /// "−17 till +31 procentenheter".
    func approximately(_ low: String, _ high: String, points: String) -> String {
        say("\(low) till \(high) \(points)", "\(low) to \(high) \(points)")
    }

    /// A change of an item with its interval: "+3 procentenheter sedan 2017; ungefärligt −17 till +31 procentenheter".
    func givenApproximately(_ change: String, limits: String) -> String {
        say("\(change); ungefärligt \(limits)", "\(change); approximately \(limits)")
    }

    func approximateDifference(_ limits: String) -> String {
        say("Skillnaden är ungefärlig: \(limits).", "The difference is approximate: \(limits).")
    }

    var yearDifferenceRule: String {
        say(
            """
            Det är till stor del samma medlemmar som tillfrågas år från år, men svaren går inte att koppla till varandra. \
            Skillnaden är därför ungefärlig: intervallet (95 procent, Newcombes) är räknat som om olika personer svarat, \
            och som om slumpen avgjort vilka som svarat.
            """,
            """
            It is largely the same members who are asked year after year, but the answers cannot be linked to each other. \
            The difference is therefore approximate: the interval (95 percent, Newcombe’s) is computed as if different \
            people had answered, and as if chance had decided who did.
            """
        )
    }

    /// The warning after "5 av 13 svarade (38 %)".
    func belowFloor(_ floor: String) -> String {
        say(
            "Det är under \(floor), den lägsta svarsfrekvens enkäten anger: läs siffrorna med försiktighet.",
            "That is below \(floor), the lowest response rate the survey declares: read the figures with care.")
    }

    func floorRule(_ title: String, _ floor: String) -> String {
        say(
            "\(title): där färre än \(floor) svarat sägs det på bladet.",
            "\(title): where fewer than \(floor) answered, the sheet says so.")
    }
}
