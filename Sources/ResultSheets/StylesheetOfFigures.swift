/// The look of bars, charts and tables of numbers.
enum StylesheetOfFigures {
    /// The rules.
    static let css = [bars, fills, charts, plots, tables].joined(separator: "\n")

    private static let bars = """
        .battery + .battery, .battery + h3 { margin-top: 2.5rem; }
        #answers h3:first-of-type { margin-top: 0; }
        .battery figcaption { color: var(--muted); font-size: .925rem; max-width: 44rem; }
        .key { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: .9rem 0 .4rem; font-size: .875rem; }
        .key li { display: flex; align-items: center; gap: .45rem; }
        .swatch { width: .9rem; height: .9rem; border-radius: 3px; flex: none; border: 1px solid var(--muted); }
        .items .item { display: grid; grid-template-columns: minmax(0, 1fr) 7.5rem; gap: .1rem 1.5rem;
          align-items: center;
          padding: 1.05rem 0; }
        .items .item + .item { border-top: 1px solid var(--line); }
        .statement { grid-column: 1 / -1; font-weight: 600; line-height: 1.4; max-width: 46rem; }
        .bar { display: block; overflow: visible; }
        .bar rect { stroke: var(--card); stroke-width: 1.5px; }
        .bar :is(.d1, .n, .a0, .a1, .c3, .c5, .m2, .m3) { stroke: var(--muted); stroke-width: 1px; }
        .bar text { font: 600 .8125rem var(--sans); text-anchor: middle; }
        .bar .side-axis { stroke: var(--muted); stroke-width: 1px; }
        .bar .centre { stroke: var(--ink); stroke-width: 2px; }
        .bar .whole { fill: var(--ink); stroke: var(--card); stroke-width: 1px; }
        .agree { display: flex; flex-direction: column; line-height: 1.15; }
        .agree strong { font-family: var(--serif); font-size: 1.5rem; font-weight: 600; white-space: nowrap; }
        .agree span { color: var(--muted); font-size: .8125rem; }
        .side { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--muted);
          font-size: .875rem; }
        .not-shown { grid-column: 1 / -1; color: var(--muted); border: 1px dashed var(--line); border-radius: 6px;
          padding: .2rem .75rem; font-size: .925rem; }
        .asked { list-style: disc; padding-inline-start: 1.3rem; margin: 0 0 .6rem; }
        .several { display: grid; gap: .3rem; margin: .4rem 0; }
        .several li { display: grid; grid-template-columns: minmax(0, 14rem) 4rem 1fr; gap: .2rem 1rem;
          align-items: center; }
        .percent { text-align: end; white-space: nowrap; }
        """

    private static let fills =
        ["d3", "d2", "d1", "n", "a0", "a1", "a2", "a3", "c1", "c2", "c3", "c4", "c5", "c6"]
        .map { "\(fill($0)) .on-\($0) { fill: var(--on-\($0)); }" }.joined(separator: "\n")
        + ["m1", "m2", "m3"].map { "\n\(fill($0))" }.joined()

    private static func fill(_ tint: String) -> String {
        ".\(tint) { fill: var(--\(tint)); background: var(--\(tint)); }"
    }

    private static let charts = """
        .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); gap: 2rem 2.25rem;
          margin: 1.5rem 0 0; }
        .charts figure { display: grid; grid-template-rows: subgrid; grid-row: span 3; gap: .25rem; }
        .charts figcaption { font-weight: 600; line-height: 1.35; font-size: .95rem;}
        .history { display: block; overflow: visible; }
        .history .frame { stroke: var(--line); stroke-width: 1px; }
        .history .target { stroke: var(--muted); stroke-width: 1px; stroke-dasharray: 2 4; }
        .history .series { stroke: var(--figure); stroke-width: 2.5px; stroke-linecap: round; }
        .history .rescaled { stroke-dasharray: 7 5; }
        .history .gap { stroke: var(--muted); stroke-width: 1.5px; stroke-dasharray: 4 4; }
        .history .point { fill: var(--card); stroke: var(--figure); stroke-width: 2.5px; }
        .history .point.now { fill: var(--figure); }
        .history text { font: 400 .8125rem var(--sans); text-anchor: middle; fill: var(--muted); paint-order: stroke;
          stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
        .history .axis { text-anchor: start; font-size: .75rem; }
        .history .last { text-anchor: end; }
        .history .figure { fill: var(--ink); }
        .history .now { font-weight: 700; }
        .note { color: var(--muted); font-size: .8125rem; line-height: 1.4; }
        """

    private static let plots = """
        .goal-bar, .dots { display: block; overflow: visible; }
        .goal-bar { margin: .5rem 0 .35rem; max-width: 26rem; }
        .goal-bar .track { fill: var(--quiet); }
        .goal-bar .value { fill: var(--figure); }
        .goal-bar .band { fill: var(--figure); fill-opacity: .22; }
        .goal-bar .end { stroke: var(--figure); stroke-width: 1.5px; }
        .goal-bar .limit, .dots .limit { stroke: var(--ink); stroke-width: 2px; }
        .dots { min-width: 6rem; }
        .dots .track { stroke: var(--line); stroke-width: 2px; }
        .dots .span { stroke: var(--figure); stroke-width: 2px; stroke-opacity: .45; }
        .dots .dot { fill: var(--figure); stroke: var(--figure); stroke-width: 2.5px; }
        .dots .below { fill: var(--card); stroke: var(--d3); }
        .statements { columns: 20rem; column-gap: 2.5rem; list-style: decimal; font-size: .875rem; margin: .9rem 0 0;
          padding-inline-start: 1.75rem; }
        .statements li { break-inside: avoid; padding: 0 0 .25rem .25rem; }
        .statements ::marker { color: var(--muted); }
        .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1.5rem 2rem;
          margin: 1.5rem 0 0; align-items: start; }
        .panels .name { display: block; font-size: .925rem; font-weight: 600; line-height: 1.3; margin: 0 0 .35rem; }
        .panels .name { hyphens: auto; }
        @supports (grid-template-rows: subgrid) {
          .panels li { display: grid; grid-row: span 2; grid-template-rows: subgrid; gap: 0; }
        }
        .panels .track { stroke-width: 1px; }
        .panels text { font: 400 .6875rem var(--sans); fill: var(--muted); }
        .panels .share { text-anchor: end; fill: var(--ink); }
        """

    private static let tables = """
        details { margin-top: .4rem; }
        summary { cursor: pointer; color: var(--accent); font-weight: 600; font-size: .925rem; width: max-content;
          max-width: 100%; padding: .25rem 0; }
        details[open] summary { margin-bottom: .75rem; }
        .readings { margin-top: 1.5rem; }
        .readings table { font-size: .875rem; }
        .readings th[scope="row"] { font-weight: 400; width: 38%; }
        .numbers { font-size: .8125rem; }
        .numbers th[scope="row"] { font-weight: 400; min-width: 12rem; }
        .numbers td { text-align: end; }
        .numbers thead th + th { text-align: end; }
        .numbers :is(td, thead th) { padding-inline-end: .4rem; }
        @media screen { .numbers :is(th[scope="row"], thead th:first-child) { position: sticky; inset-inline-start: 0;
          background: var(--card); } }
        .numbers thead th { vertical-align: bottom; }
        .crossed .whole > * { font-weight: 600; }
        .units { max-width: 46rem; }
        .units + .units { margin-top: 2rem; }
        .units th[scope="row"] { font-weight: 400; }
        .units tbody > tr > * { vertical-align: middle; }
        .units .drawn { width: 38%; }
        .units thead th:nth-child(2) { text-align: end; }
        .plain { display: block; min-width: 4rem; }
        .plain .track { fill: var(--quiet); }
        """
}
