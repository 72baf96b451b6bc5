/// What changes on a phone and where the reader forces colours.
enum StylesheetOfMedia {
    /// The rules.
    static let css = stacked + "\n" + phone + "\n" + forced

    private static let phone = """
        @media screen and (max-width: 46rem) {
          .page { padding: 1.5rem 1rem 3rem; }
          main > section { padding: 1.35rem 1.1rem 1.5rem; border-radius: 12px; }
          :is(.top nav, .contents, .links, .index th) a { display: inline-block; padding-block: .25rem; }
          .contents ul { columns: auto; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; }
          .index, .index tbody, .index tr, .index th, .index td { display: block; }
          .index thead { display: none; }
          .index tr { padding: .9rem 0; }
          .index tbody tr + tr { border-top: 1px solid var(--line); }
          .index tbody tr > * { padding: 0 0 .3rem; border: 0; }
          .index th[scope="row"], .index td:last-child { width: auto; }
          .index td[data-label]::before { content: attr(data-label); display: block; color: var(--muted);
            font-size: .8125rem; }
          .index td:nth-child(2):has(> .unseen) { display: none; }
          .index .network th, .index .others th { padding-inline-start: 0; }
          .legend li, .method div { grid-template-columns: 1fr; }
          .method dd { grid-column: 1; }
          .items .item { grid-template-columns: minmax(0, 1fr); }
          .bar .tight { display: none; }
          .agree { flex-direction: row; align-items: baseline; gap: .4rem; }
          .several li { grid-template-columns: 1fr 4rem; }
          .several .plain { grid-column: 1 / -1; }
          .lead span { white-space: normal; }
          .units .drawn { width: 22%; padding-inline-end: .9rem; }
          .standing :is(tbody, tfoot, tr, th) { display: block; }
          .standing thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .standing tbody tr > *, .standing tfoot tr > * { padding: 0; border: 0; }
          .standing :is(tbody, tfoot) tr { padding-block: .55rem; }
          .standing :is(tbody tr + tr, tfoot tr) { border-top: 1px solid var(--line); }
          .standing td { display: inline-block; margin-inline-end: .9rem; text-align: start; white-space: nowrap; font-weight: 600; }
          .standing td:empty { display: none; }
          .standing td::before { content: attr(data-label) " "; font-weight: 400; color: var(--muted); }
          .readings :is(table, tbody, tr, th, td) { display: block; }
          .readings thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .readings tbody tr > * { padding: 0; border: 0; width: auto; }
          .readings tbody tr { padding-block: .6rem; border-top: 1px solid var(--line); }
          figcaption { overflow-wrap: anywhere; }
          .units { font-size: .875rem; }
          .units .dots { min-width: 2.5rem; }
          .units th, .units td { padding-inline-end: .5rem; }
          .units th[scope="row"] { overflow-wrap: anywhere; }
          .search input, .search select { min-width: 0; width: 100%; }
          .search label { flex: 1 1 100%; }
        }
        /* The smallest screens keep every figure and leave out the drawing of it. */
        @media screen and (max-width: 24rem) {
          .units .drawn { display: none; }
        }
        """

    /// Tables of measures as one card for each row.
    private static let stacked = """
        @media screen and (max-width: 61rem) {
          :is(.report, .measures), :is(.report, .measures) :is(tbody, tr, th, td) { display: block; }
          :is(.report, .measures) thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
            clip-path: inset(50%); }
          :is(.report, .measures) tbody tr { padding: 1.1rem 0; }
          :is(.report, .measures) tbody tr:first-child { padding-top: 0; }
          :is(.report, .measures) tbody tr + tr { border-top: 1px solid var(--line); }
          :is(.report, .measures) tbody tr > * { padding: 0; border: 0; width: auto; min-width: 0; }
          :is(.report, .measures) td[data-label] { display: grid;
            grid-template-columns: 6.5rem minmax(0, 1fr);
            gap: .75rem; padding: .15rem 0; align-items: baseline; white-space: normal; }
          :is(.report, .measures) td[data-label]::before { content: attr(data-label);
            color: var(--muted); font-size: .875rem; font-weight: 400; }
          .report th:nth-child(1), .measures th:nth-child(1) { width: auto; padding: 0 0 .45rem; }
          .report td:last-child[data-label] { display: block; padding-top: .35rem; }
          .report td:last-child[data-label]::before { display: none; }
        }
        """

    private static let forced = """
        @media (forced-colors: active) {
          .status { border: 1px solid; }
          .bar rect, .plain rect { stroke: CanvasText; }
          .bar text { fill: CanvasText; }
          .bar rect { fill: Canvas; }
          .goal-bar .value, .dots .dot { fill: CanvasText; }
          .goal-bar .track, .goal-bar .band { fill: Canvas; stroke: CanvasText; }
          .goal-bar .limit, .goal-bar .end, .dots line { stroke: CanvasText; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        """
}
