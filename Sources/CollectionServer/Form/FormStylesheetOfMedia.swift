#if CommandLine
    /// What changes with the screen's width, on paper, and where the reader asks for less motion or own colours.
    enum FormStylesheetOfMedia {
        static let css = wide + "\n" + paper + "\n" + wishes

        private static let wide = """
            @media (min-width: 40rem) {
              .buttons { flex-direction: row; flex-wrap: wrap; align-items: center; }
              .primary { min-width: 11rem; }
              .panel { padding: 1.75rem 2rem; }
              .notice { padding: 3rem 2.5rem; }
              .top { padding-top: 2.25rem; }
              main { padding-block: 1.5rem 3.5rem; }
              fieldset, .note { margin-top: 2.5rem; }
              input[type="text"] { max-width: 30rem; }
              .part input { max-width: none; }
            }
            """

        private static let paper = """
            .sheet h2 { font-family: var(--sans); font-size: 1.0625rem; line-height: 1.35; letter-spacing: 0; }
            .sheet .asked { margin-top: 1.75rem; break-inside: avoid; }
            .sheet .hint, .sheet .instruction { margin: .25rem 0 0; font-size: .95rem; }
            .instruction { font-style: italic; }
            .sheet .asked.long { break-inside: auto; }
            .boxes { margin-top: .5rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .3rem; }
            .boxes li { padding-inline-start: 1.9rem; position: relative; min-height: 1.6rem; }
            .boxes li::before { content: ""; position: absolute; inset-inline-start: 0; top: .18em; width: 1.15rem; height: 1.15rem;
              border: 1.5px solid currentcolor; border-radius: 3px; }
            .boxes .round::before { border-radius: 50%; }
            .boxes .apart { margin-top: .3rem; }
            .write { border-bottom: 1px solid currentcolor; height: 2.1rem; }
            .write.short { width: 12rem; }
            @media (min-width: 40rem) { .boxes.many { columns: 2; display: block; } .boxes.many li { break-inside: avoid; margin-bottom: .3rem; } }
            @media print {
              :root { --paper: #fff; --card: #fff; --tint: #fff; --ink: #000; --muted: #333; --line: #999; --edge: #666; }
              @page { size: A4; margin: 16mm 18mm; }
              body { font-size: 10.5pt; line-height: 1.4; display: block; }
              .top, main, .foot { max-width: none; padding-inline: 0; }
              .skip, .foot, .buttons, .languages, .clearing, .bar { display: none; }
              .boxes.many { columns: 2; display: block; }
              .options, .panel, fieldset { break-inside: avoid; }
            }
            """

        private static let wishes = """
            @media (prefers-reduced-motion: no-preference) {
              .option label, .primary, .secondary { transition: background-color .12s, border-color .12s; }
            }
            @media (prefers-contrast: more) { :root { --line: var(--edge); --muted: var(--ink); } }
            @media (forced-colors: active) {
              .option input:checked + label { outline: 2px solid Highlight; outline-offset: -2px; }
              .primary { border-color: ButtonText; }
              .bar { border: 1px solid CanvasText; }
            }
            """
    }
#endif
