#if CommandLine
    /// The look of questions: options are rows of one card, each row a target of at least 48 pixels.
    enum FormStylesheetOfQuestions {
        static let css = way + "\n" + fields + "\n" + options + "\n" + scales + "\n" + review

        private static let way = """
            .way { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .15rem 1.25rem;
              font-family: var(--sans); font-size: 1rem; letter-spacing: 0; line-height: 1.4; }
            .way .survey { font-weight: 600; }
            .way .step { font-weight: 400; color: var(--muted); font-variant-numeric: tabular-nums; }
            .bar { display: block; width: 100%; height: .375rem; margin-top: .6rem; border: 0; border-radius: 99px;
              appearance: none; background: var(--line); overflow: hidden; }
            .bar::-webkit-progress-bar { background: var(--line); }
            .bar::-webkit-progress-value { background: var(--accent); border-radius: 99px; }
            .bar::-moz-progress-bar { background: var(--accent); border-radius: 99px; }
            .faults { background: var(--fault-tint); border: 2px solid var(--fault); border-radius: 14px; padding: 1.1rem 1.25rem;
              margin-top: 1.5rem; }
            .faults h2 { font-size: 1.15rem; }
            .faults ul { margin-top: .6rem; display: grid; gap: .5rem; }
            .faults a { color: var(--fault); font-weight: 600; display: inline-block; padding-block: .2rem; }
            .about { display: block; font-size: .95rem; }
            """

        private static let fields = """
            fieldset { border: 0; margin: 2.25rem 0 0; padding: 0; min-inline-size: 0; }
            legend { padding: 0; font-weight: 600; font-size: 1.175rem; line-height: 1.35; text-wrap: pretty; margin-bottom: .75rem;
              float: inline-start; width: 100%; }
            legend + * { clear: both; }
            .required { font-weight: 400; font-size: .95rem; color: var(--muted); }
            .hint { color: var(--muted); margin: -.35rem 0 .75rem; }
            .hint span { display: block; }
            .error { color: var(--fault); font-weight: 600; margin: -.25rem 0 .75rem; }
            .wrong { border-inline-start: 4px solid var(--fault); padding-inline-start: 1rem; }
            .note { margin-top: 2.25rem; font-size: 1.1rem; }
            input[type="text"], textarea, select { font: inherit; color: inherit; background: var(--card); width: 100%;
              min-height: 3.25rem; padding: .75rem .9rem; border: 1px solid var(--edge); border-radius: 12px; }
            .wrong input[type="text"], .wrong textarea, .wrong select { border: 2px solid var(--fault); }
            textarea { display: block; resize: vertical; min-height: 9rem; }
            select { text-overflow: ellipsis; }
            .number input { max-width: 12rem; }
            .date { display: flex; flex-wrap: wrap; gap: .75rem 1rem; }
            .date > legend, .date > .hint, .date > .error { flex-basis: 100%; }
            .date > .hint { margin-block: -1.1rem 0; }
            .part { display: grid; gap: .3rem; }
            .part input { width: 4.5rem; }
            .part .digits4 { width: 6rem; }
            """

        private static let options = """
            .options { background: var(--card); border: 1px solid var(--line); border-radius: 14px; }
            .option { position: relative; }
            .option + .option { border-top: 1px solid var(--line); }
            .option:not(.apart) + .apart { border-top: 2px solid var(--edge); }
            .option input { position: absolute; inset-block-start: .9rem; inset-inline-start: 1rem; width: 1.5rem; height: 1.5rem;
              margin: 0; accent-color: var(--accent); pointer-events: none; z-index: 1; }
            .option label { display: block; min-height: 3.2rem; padding-block: .82rem; padding-inline: 3.1rem 1rem; cursor: pointer; }
            .option:first-child label { border-start-start-radius: 13px; border-start-end-radius: 13px; }
            .option:last-child label { border-end-start-radius: 13px; border-end-end-radius: 13px; }
            .option label:hover, .option input:checked + label { background: var(--tint); }
            .option input:checked + label { font-weight: 600; }
            .option input:focus-visible { outline: none; }
            .option input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: -3px; }
            .apart label { color: var(--muted); }
            .apart input:checked + label { color: var(--ink); }
            .clearing { min-height: 2.25rem; }
            .clearing .plain { font-size: .95rem; min-height: 2.25rem; padding-block: .35rem; }
            fieldset:has(> .clearing) + fieldset { margin-top: 1.25rem; }
            fieldset:has(> .clearing) + .buttons { margin-top: 1.25rem; }
            @supports selector(:has(*)) {
              .clear { display: none; }
              .question:has(input:checked) .clear { display: inline-block; }
            }
            """

        /// Scales lie down where there is room; steps with a number alone stand side by side on a phone too.
        private static let scales = """
            .steps .options { display: grid; grid-template-columns: repeat(4, 1fr); }
            .steps .end, .steps .apart { grid-column: 1 / -1; }
            .steps .option:not(.end, .apart) label { padding: 2.6rem .25rem .6rem; text-align: center; }
            .steps .option:not(.end, .apart) input { inset-inline-start: calc(50% - .75rem); }
            .steps .option:not(.end, .apart) + .option:not(.end, .apart) { border-inline-start: 1px solid var(--line); }
            @media (min-width: 48rem) {
              .scale .options { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; }
              .scale .option + .option { border-top: 0; border-inline-start: 1px solid var(--line); }
              .scale .option:not(.apart) + .apart { border-top: 0; border-inline-start: 2px solid var(--edge); }
              .scale .option label { height: 100%; padding: 2.9rem .4rem .8rem; text-align: center; font-size: .95rem; line-height: 1.3;
                border-radius: 0; }
              .scale .option input:checked + label { font-weight: 400; }
              .scale .option input { inset-inline-start: calc(50% - .75rem); }
              .scale .option:first-child label { border-start-start-radius: 13px; border-end-start-radius: 13px; }
              .scale .option:last-child label { border-start-end-radius: 13px; border-end-end-radius: 13px; }
              .steps .options { grid-template-columns: repeat(8, 1fr); }
            }
            """

        private static let review = """
            .heading { margin-top: 1.75rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem); }
            .given { margin-top: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 16px;
              padding-inline: 1.35rem; }
            .given > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; padding-block: .9rem; }
            .given > div + div { border-top: 1px solid var(--line); }
            .given dt { color: var(--muted); font-size: .95rem; }
            .given dd { grid-column: 1; font-weight: 600; }
            .given .change { grid-column: 2; grid-row: 1 / span 2; font-weight: 400; align-self: center; }
            .answer { display: block; white-space: pre-line; }
            .none { font-weight: 400; color: var(--muted); }
            """
    }
#endif
