/// How the page's figures are made, in paragraphs.
extension TeamWords {
    var method: [String] {
        [
            say(
                """
                Diagrammet visar skattningarna i tidsordning kring medianen. Ett skifte är minst sex värden i rad på \
                samma sida om medianen, en trend minst fem värden i rad som stiger eller faller.
                """,
                """
                The chart shows the ratings in order of time about the median. A shift is six or more values in a row \
                on one side of the median, a trend five or more in a row that rise or fall.
                """),
            say(
                """
                Dagar som ligger nära varandra liknar varandra. Därför blandas inte dagarna: skattningarna vrids mot stödet \
                alla möjliga steg, och p är andelen vridningar som ger ett minst lika starkt samband, den \
                orörda serien inräknad. Med n vridningar kan p aldrig bli mindre än 1/n.
                """,
                """
                Days near each other resemble each other. So days are not shuffled: the ratings are turned against the support \
                by every possible number of steps, and p is the share of turns whose association is at least as strong, the \
                untouched series included. With n turns p can never be less than 1/n.
                """),
            say(
                """
                Stöden jämförs inom samma fas: före och efter vrids var för sig i alla kombinationer, och medelvärdena \
                gäller de faser där stödet både har getts och inte. Medelvärdet utan är fasernas egna medelvärden, vägda efter \
                hur många skattningar med stödet som ligger i varje fas; det är därför inte alltid det vanliga medelvärdet av \
                de skattningar vars antal står bredvid. En förändring mellan faserna räknas alltså varken för eller \
                emot ett stöd som sattes in samtidigt. Jämförelsen mellan faserna är en fråga för sig och räknas inte in \
                bland stöden.
                """,
                """
                Supports are compared inside the same phase: before and after are turned each by itself in every combination, \
                and the means are of the phases in which the support was both given and not. The mean without it is made of the \
                phases’ own means, weighted by how many ratings with the support lie in each phase; so it is not always the \
                plain mean of the ratings counted beside it. A change between the phases thus \
                speaks neither for nor against a support that came with it. The comparison of the phases is a question of its \
                own and not counted among the supports.
                """),
            say(
                """
                Varje person prövas för sig. När flera stöd prövas hos en person är p för alla stöd andelen vridningar där \
                något av stöden når minst ett lika starkt samband. p avrundas uppåt till tre decimaler, så att det aldrig ser \
                mindre ut än det är. Ett samband säger inte vad som är orsak.
                """,
                """
                Each person is tested alone. Where several supports are tested in a person, p over all supports is the share \
                of turns in which any of the supports reaches an association at least as strong. p is rounded up to three \
                decimals, so that it never looks smaller than it is. An association does not say what is the cause.
                """),
        ]
    }
}
