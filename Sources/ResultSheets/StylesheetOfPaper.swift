/// What changes on paper: A4, a first page that sums up, and no row or drawing cut in two.
enum StylesheetOfPaper {
    /// The rules.
    static let css = page + "\n" + tables

    private static let page = """
        @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 8pt sans-serif; } }
        @media print {
          :root { color-scheme: light; --paper: #fff; }
          html { font-size: 9.5pt; }
          body { hyphens: auto; line-height: 1.4; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .page { max-width: none; padding: 0; }
          .top nav, .search, .contents { display: none; }
          .skip, .shortcut { display: none; }
          .paper { position: static; width: auto; height: auto; overflow: visible; clip-path: none; font-family: var(--sans); font-size: 9.5pt; line-height: 1.4; margin-inline-start: .5rem; }
          .summary .symbols { display: block; }
          .summary .symbols li { display: flex; align-items: baseline; gap: .35rem; margin: 0 0 .3rem; }
          .summary:has(li:nth-child(7)) + section, .summary:has(li:nth-child(7)) + .contents + section { break-before: page; }
          main > section { border: 0; border-radius: 0; padding: 0; margin: 0 0 1.4rem; }
          h2 { font-size: 1.35rem; margin-bottom: .7rem; }
          main > .summary { padding: 1rem 1.25rem; border-radius: 8px; }
          h2, h3, figcaption, caption, .intro, .statements { break-after: avoid; break-inside: avoid; }
          .charts, .panels, .legend + .intro { break-before: avoid; }
          thead { display: table-header-group; break-after: avoid; }
          tbody tr:is(:first-child, :last-child), .item:first-child { break-before: avoid; }
          tr, .item, .charts figure, .panels li, .comments li, .legend li, .method div { break-inside: avoid; }
          .key, .summary, .legend { break-inside: avoid; }
          .key { break-after: avoid; }
          .panels { grid-template-columns: repeat(4, minmax(0, 1fr)); }
          .crossed.numbers th:first-child { width: 30%; }
          .crossed.numbers :is(th, td) { padding-inline-end: 0; }
          .crossed:has(th:nth-child(16)) .sign { display: none; }
          .readings details > summary { break-after: avoid; }
          .readings details:not(:has(tbody tr:nth-child(7))) { break-inside: avoid; }
          .readings tbody tr:first-child { break-before: avoid; }
          .top .facts:has(li:nth-child(9)) ul { columns: 2; column-gap: 1.5rem; font-size: .8rem; line-height: 1.35; }
          .summary:has(.areas li:nth-child(9)) { break-inside: auto; }
          .summary:has(.areas li:nth-child(9)) :is(.areas, p:not(.lead)) { font-size: .84rem; line-height: 1.3; }
          .areas { gap: .18rem; }
          .scroll { overflow: visible; }
          details > summary { display: none; }
          .readings details > summary { display: block; color: inherit; }
          .missed:has(~ .symbols) { display: none; }
          .missed { display: block; }
          .protected details { display: none; }
          details::details-content { content-visibility: visible; display: block; }
          .numbers { font-size: .74rem; table-layout: fixed; }
          .numbers th:first-child { width: 28%; }
          .numbers td { white-space: normal; }
          .numbers :is(th, td) { padding-block: .25rem; padding-inline-end: .35rem; }
          .battery .numbers:has(th:nth-child(8)) thead th + th { writing-mode: vertical-rl; max-height: 44mm; text-align: end;
            padding: 0 .1rem .35rem; overflow-wrap: normal; line-height: 1.25; }
          .battery .numbers:has(th:nth-child(8)) thead th:last-child { width: 9%; }
          .numbers th[scope="row"] { min-width: 0; }
          a { color: inherit; text-decoration: none; }
        }
        """

    /// A page's title at the foot of each sheet of paper, so that a sheet on its own says what it is of.
    static func foot(_ title: String) -> String {
        let escaped = title.unicodeScalars.map { scalar in
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
            return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "@page { @bottom-left { content: \"\(escaped.joined())\"; font: 8pt sans-serif; } }"
    }

    /// Tables lose the room that a screen has to spare.
    ///
    /// Their columns are as wide as their longest word at least: not every browser has the language's hyphens.
    private static let tables = """
        @media print {
          .goals tbody tr { padding: .6rem 0; column-gap: 1.4rem; }
          .goals .goal, .goals .change { line-height: 1.3; }
          .goals .sentence { margin: .2rem 0; line-height: 1.35; }
          .goals .status { font-size: .8rem; }
          .counts { white-space: normal; }
          .goal-bar { max-width: none; margin: .2rem 0 .1rem; }
          .report th, .report td, .measures th, .measures td { padding-block: .4rem; }
          .report th:nth-child(1) { width: 28%; }
          .report th:nth-child(2) { width: 12%; }
          .report th:nth-child(3), .report.untargeted th:nth-child(2) { width: 14%; }
          .report.untargeted th:nth-child(3) { width: auto; }
          .items .item { padding: .45rem 0; }
          .battery + .battery, .battery + h3 { margin-top: 1.4rem; }
          .charts { grid-template-columns: repeat(3, 1fr); gap: 1rem 1.5rem; margin-top: .8rem; }
          .units tbody > tr > * { padding-block: .25rem; }
          .method, .legend { gap: .45rem; }
        }
        """
}
