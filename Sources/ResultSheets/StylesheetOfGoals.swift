/// The look of a table of goals: what came of each at the left, and what is told of it over the rest of the width; on a phone
/// the goal's name, what came of it, and what is told of it, below each other.
enum StylesheetOfGoals {
    /// The rules.
    static let css = rows + "\n" + figures + "\n" + phone

    private static let rows = """
        .goals, .goals :is(tbody, th, td), .goals :is(.goal, .told, .told > span) { display: block; }
        .goals thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .goals tbody tr { display: grid; grid-template-columns: 13rem minmax(0, 1fr);
          grid-template-rows: auto auto auto 1fr; grid-template-areas: "status told" "result told" "target told" "change told";
          gap: .3rem 2rem; padding: 1.15rem 0; }
        .goals tbody tr:first-child { padding-top: 0; }
        .goals tbody tr:last-child { padding-bottom: 0; }
        .goals tbody tr + tr { border-top: 1px solid var(--line); }
        .goals tbody tr > * { padding: 0; border: 0; min-width: 0; }
        .goals td:first-child { grid-area: status; }
        .goals .status { white-space: normal; }
        .goals .named { grid-area: told; }
        .goals .told > span { max-width: 46rem; }
        """

    private static let figures = """
        .goals .result { grid-area: result; margin-top: .3rem; }
        .goals .target { grid-area: target; }
        .goals .change { grid-area: change; }
        .goals .value { font-family: var(--serif); font-size: 1.75rem; font-weight: 600; line-height: 1.1; }
        .goals .unit { font-size: .95rem; line-height: 1.35; }
        .goals .counts { margin-inline-start: .15rem; }
        .goals .uncertainty { display: block; color: var(--muted); font-size: .8rem; line-height: 1.35; margin-top: .15rem; }
        .goals :is(.target, .change) { font-size: .9rem; line-height: 1.4; }
        .goals :is(.target, .change)::before { content: attr(data-label) " "; color: var(--muted); }
        """

    private static let phone = """
        @media screen and (max-width: 46rem) {
          .goals tbody tr { grid-template-columns: minmax(0, 1fr); grid-template-rows: none;
            grid-template-areas: "goal" "status" "result" "target" "change" "told"; }
          .goals .named { display: contents; }
          .goals .goal { grid-area: goal; }
          .goals .told { grid-area: told; padding-top: .35rem; }
        }
        """
}
