/// The look of every page: quiet, roomy, for light and dark, phone and paper; nothing is fetched.
enum Stylesheet {
    /// All rules.
    static let all = [
        StylesheetColours.css, text, layout, parts, StylesheetOfGoals.css, StylesheetOfFigures.css,
        StylesheetOfMedia.css, StylesheetOfPaper.css,
    ]
    .joined(separator: "\n")

    private static let text = """
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.55 var(--sans);
          font-variant-numeric: tabular-nums lining-nums; hyphens: manual; overflow-wrap: break-word; }
        h1, th, td, .unit, .statement, figcaption { hyphens: auto; hyphenate-limit-chars: 12 5 4; }
        h1, h2, .lead { font-family: var(--serif); font-weight: 600; text-wrap: balance; }
        h1 { font-size: clamp(1.2rem, .6rem + 3vw, 3rem); line-height: 1.12; letter-spacing: -.015em;
          margin: .15rem 0 .75rem; }
        h2 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.005em; margin: 0 0 1.1rem; }
        h3 { font-size: 1.05rem; line-height: 1.35; margin: 2rem 0 .75rem; }
        h2 + h3 { margin-top: 0; }
        a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
        ul, ol, dl, dd, figure { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        p { margin: 0; }
        q { quotes: none; }
        .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        .skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); color: var(--ink);
          padding: .6rem 1rem;
          border-radius: 0 0 8px 8px; z-index: 1; }
        .skip:focus { top: 0; }
        """

    private static let layout = """
        .page { max-width: 70rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
        .top { padding: 0 0 1.75rem; }
        .logo img { display: block; max-height: 3.5rem; max-width: 16rem; margin: 0 0 1.5rem; background: #fff;
          border-radius: 6px; padding: .3rem; }
        .top nav { margin: 0 0 1.75rem; font-size: .95rem; }
        .eyebrow { color: var(--muted); font-size: .9rem; font-weight: 600; letter-spacing: .01em; }
        .facts { color: var(--muted); }
        .facts li + li { margin-top: .1rem; }
        .facts strong { color: var(--ink); font-weight: 600; }
        details.facts ul { padding: 0 0 .5rem; }
        .contents { margin: 0 0 1.5rem; font-size: .95rem; }
        .contents ul { columns: 20rem; column-gap: 2rem; }
        .contents li { break-inside: avoid; padding: .15rem 0; }
        .missed { margin-top: .9rem; display: flex; flex-wrap: wrap; gap: .2rem .75rem; font-size: .95rem; }
        .missed p { font-weight: 600; color: var(--not-reached); }
        .missed ul { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; }
        .own { margin-top: 1rem; font-weight: 600; }
        .areas + .links { margin-top: 1rem; }
        .areas { margin-top: 1rem; display: grid; gap: .3rem; }
        .standing { margin-top: 1.1rem; font-size: .9rem; }
        .standing th[scope="row"] { font-weight: 400; }
        .standing td, .standing thead th:not(:first-child) { text-align: end; }
        .standing tfoot > tr > * { font-weight: 600; border-top: 1px solid var(--ink); }
        .standing + .note { margin-top: .5rem; }
        .standing th, .standing td { padding-block: .35rem; border-color: var(--muted); }
        main > section { background: var(--card); border: 1px solid var(--line); border-radius: 16px;
          padding: 1.9rem 2rem 2.1rem; margin: 0 0 1.5rem; }
        main > .summary { background: var(--tint); border-color: transparent; padding-block: 1.6rem; }
        .lead { font-size: clamp(1.3rem, 1.05rem + 1.1vw, 1.75rem); line-height: 1.3; }
        .lead span { white-space: nowrap; }
        .symbols { display: flex; flex-wrap: wrap; gap: .35rem .55rem; margin-top: .9rem; font-size: 1.5rem;
          line-height: 1; }
        .symbols.small { font-size: 1.15rem; gap: .25rem .4rem; margin: 0 0 .3rem; }
        .shortcut { margin-top: .6rem; font-weight: 600; }
        .paper { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .few { font-size: 1rem; line-height: 1.4; }
        .search { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; margin: 0 0 1.25rem; }
        .search[hidden], .index tr[hidden] { display: none; }
        .search label { display: grid; gap: .25rem; font-size: .875rem; color: var(--muted); }
        .search input, .search select { font: inherit; font-size: 1rem; color: var(--ink); background: var(--card);
          border: 1px solid var(--muted); border-radius: 8px; padding: .45rem .6rem; min-height: 2.75rem;
          min-width: 14rem; max-width: 100%; }
        .search p { color: var(--muted); font-size: .875rem; padding-bottom: .7rem; }
        .intro { color: var(--muted); max-width: 44rem; }
        section > .intro + table { margin-top: 1.1rem; }
        .links { display: flex; flex-wrap: wrap; gap: .5rem 2rem; font-weight: 600; }
        /* What is unseen in a wide table stays within it. */
        .scroll { overflow-x: auto; position: relative;
          background: linear-gradient(to right, var(--card) 30%, transparent) left / 2.5rem 100% local,
            linear-gradient(to left, var(--card) 30%, transparent) right / 2.5rem 100% local,
            linear-gradient(to right, var(--line), transparent) left / .8rem 100% scroll,
            linear-gradient(to left, var(--line), transparent) right / .8rem 100% scroll; background-repeat: no-repeat; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; color: var(--muted); font-size: .9rem; padding: 0 0 .6rem; }
        th { text-align: start; font-weight: 600; }
        th, td { vertical-align: top; padding: .55rem 1rem .55rem 0; }
        thead th, thead td { border-bottom: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
        tbody tr + tr > * { border-top: 1px solid var(--line); }
        th:last-child, td:last-child { padding-inline-end: 0; }
        """

    private static let parts = """
        .status { display: inline-flex; align-items: baseline; gap: .4em; padding: .16rem .65rem .2rem .5rem;
          border-radius: 99px;
          font-size: .875rem; font-weight: 600; line-height: 1.35; white-space: nowrap; }
        .symbol { font-family: var(--signs); font-weight: 400; }
        .status.withheld { white-space: normal; border-radius: 12px; }
        .status.reached { color: var(--reached); background: var(--reached-tint); }
        .status.nearly { color: var(--nearly); background: var(--nearly-tint); }
        .status.not_reached { color: var(--not-reached); background: var(--not-reached-tint); }
        .status.not_measured_yet { color: var(--not-yet); background: var(--not-yet-tint); }
        .status.cannot_be_judged, .status.followed, .status.withheld { color: var(--muted); background: var(--quiet); }
        .symbol.reached { color: var(--reached); }
        .symbol.nearly { color: var(--nearly); }
        .symbol.not_reached { color: var(--not-reached); }
        .symbol.not_measured_yet { color: var(--not-yet); }
        .symbol.cannot_be_judged, .symbol.followed, .symbol.withheld { color: var(--muted); font-weight: 700; }
        .report thead th { padding-block: 0 .5rem; }
        .report tbody th { font-weight: 400; }
        .goal { font-weight: 600; line-height: 1.4; }
        .promise, .strategic, .action, .kind { color: var(--muted); font-size: .875rem; line-height: 1.45; }
        .sentence { margin: .35rem 0 .3rem; line-height: 1.5; }
        .more { display: block; margin-top: .25rem; color: var(--muted); font-size: .875rem; line-height: 1.45; }
        .action { color: var(--ink); border-inline-start: 3px solid var(--nearly); padding-inline-start: .6rem;
          margin: .3rem 0; }
        .counts { color: var(--muted); font-size: .875rem; white-space: nowrap; }
        .arrow { font-size: 1.15rem; line-height: 1; color: var(--ink); }
        .report th, .report td, .measures th, .measures td { padding-block: .85rem; }
        .report th:nth-child(1) { width: 28%; }
        .measures th:nth-child(1) { width: 40%; }
        .measures tbody th { font-weight: 400; }
        .measures .promise { display: block; }
        .measures .result { font-weight: 600; }
        .report th:nth-child(2) { width: 13%; }
        .report th:nth-child(3) { width: 15%; }
        .report .action { display: block; }
        .summary .lead + p { margin-top: .7rem; }
        .summary > p + p { margin-top: .35rem; }
        .report.untargeted th:nth-child(2) { width: 20%; }
        .report.untargeted th:nth-child(3) { width: auto; }
        .unjudged { list-style: none; padding: 0; max-width: 52rem; }
        .unjudged li { margin: .35rem 0; line-height: 1.45; }
        .unjudged .goal { font-weight: 400; }
        .unjudged .promise { margin-inline-start: .4rem; }
        .unjudged .action { display: block; margin-inline-start: 1.45rem; }
        .report .status { margin: 0 0 .35rem; }
        .report .goal { display: block; }
        .unjudged .symbol { font-size: 1.15rem; margin-inline-end: .3rem; }
        .report .promise { display: block; }
        .report .result { font-weight: 600; }
        .contents { display: grid; gap: .7rem; margin-top: 1.2rem; line-height: 1.45; }
        .prose { margin-top: 1.1rem; max-width: 44rem; }
        .prose > * + * { margin-top: .7rem; }
        .prose ul { list-style: disc; padding-inline-start: 1.3rem; }
        .index th[scope="row"] { width: 38%; }
        .index td:last-child { width: 34%; }
        .index th .kind { display: block; font-weight: 400; }
        .index .area th, .index .organisation th { font-size: 1.05rem; }
        .index .counts { white-space: normal; }
        .index .network th, .index .others th { padding-inline-start: 1.25rem; }
        .legend { display: grid; gap: .55rem; font-size: .95rem; }
        .legend + .intro { margin-top: .9rem; }
        .legend li { display: grid; grid-template-columns: 15.5rem 1fr; gap: .25rem 1rem; align-items: baseline;
          color: var(--muted); }
        .legend .status { justify-self: start; }
        .legend .withheld .symbol { font-weight: 700; }
        .legend .arrows { display: block; color: var(--ink); margin-top: .35rem; }
        .method { display: grid; gap: 1.1rem; font-size: .925rem; }
        .method div { display: grid; grid-template-columns: 11.5rem 1fr; gap: .2rem 1rem; }
        .method dt { font-weight: 600; }
        .method dd { grid-column: 2; color: var(--muted); overflow-wrap: anywhere; max-width: 44rem; }
        .comments { display: grid; gap: .75rem; }
        .comments li { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; max-width: 44rem; }
        .comments q { white-space: pre-line; }
        """
}
