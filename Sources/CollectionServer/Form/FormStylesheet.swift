#if CommandLine
    /// The look of every page of a form: quiet, roomy, one clear button.
    enum FormStylesheet {
        static let css = """
            *, *::before, *::after { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.55 var(--sans);
              overflow-wrap: anywhere; hyphens: manual; min-height: 100vh; display: flex; flex-direction: column; }
            h1, h2, .lead { text-wrap: balance; }
            h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; letter-spacing: -.01em; margin: 0; }
            h1 { font-size: clamp(1.375rem, 1rem + 2.2vw, 2.4rem); hyphens: auto; }
            h2 { font-size: 1.3rem; }
            p, ul, dl, dd { margin: 0; padding: 0; }
            ul { list-style: none; }
            a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
            a:hover { text-decoration-thickness: 2px; }
            :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 6px; }
            .unseen, .first { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden;
              clip-path: inset(50%); white-space: nowrap; }
            .skip { position: absolute; inset-inline-start: 1rem; top: -5rem; background: var(--card); color: var(--ink);
              padding: .75rem 1.1rem; border-radius: 0 0 10px 10px; z-index: 2; }
            .skip:focus { top: 0; }
            .preview { background: var(--tint); text-align: center; padding: .5rem 1rem; font-weight: 600; }
            .top, main, .foot { width: 100%; max-width: 48rem; margin-inline: auto; padding-inline: 1.25rem; }
            .top { padding-block: 1.5rem 0; }
            .owner { color: var(--muted); font-size: .95rem; font-weight: 600; }
            .owner img { display: block; max-height: 3rem; max-width: 14rem; background: #fff; border-radius: 6px; padding: .3rem; }
            main { padding-block: 1rem 2.5rem; flex: 1; }
            .foot { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; padding-block: 1.25rem 2rem; font-size: .95rem; }
            .foot a { color: var(--muted); padding-block: .45rem; }
            .lead { font-size: 1.15rem; margin-top: .85rem; }
            .lead + .lead { margin-top: .35rem; }
            .panel { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 1.4rem 1.35rem;
              margin-top: 1.75rem; }
            .panel h2 + * { margin-top: .75rem; }
            .more { margin-top: 2.5rem; color: var(--muted); }
            .more h2 { color: var(--ink); font-size: 1.15rem; }
            .more ul { margin-top: .6rem; }
            .panel li, .more li { padding-inline-start: 1.15rem; position: relative; }
            .panel li + li, .more li + li { margin-top: .6rem; }
            .panel li::before, .more li::before { content: ""; position: absolute; inset-inline-start: 0; top: .62em; width: .4rem; height: .4rem;
              border-radius: 50%; background: var(--accent); }
            .panel p + p { margin-top: .75rem; }
            .panel form + form .buttons { margin-top: .6rem; }
            .notice { padding: 2.25rem 1.5rem; }
            .notice h1 { font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem); }
            .notice h1 + p { margin-top: .9rem; }
            .sign { width: 3rem; height: 3rem; border-radius: 50%; background: var(--tint); color: var(--accent); font-size: 1.5rem;
              line-height: 3rem; text-align: center; margin-bottom: 1.1rem; }
            .message { background: var(--tint); border-radius: 12px; padding: .9rem 1.1rem; margin-top: 1.25rem; }
            .buttons { display: flex; flex-direction: column; gap: .75rem; margin-top: 2.25rem; }
            .panel .buttons { margin-top: 1.25rem; }
            button { font: inherit; color: inherit; cursor: pointer; touch-action: manipulation; }
            .primary, .secondary { min-height: 3.25rem; padding: .7rem 1.6rem; border-radius: 12px; font-weight: 600; }
            .primary { background: var(--accent); color: var(--on-accent); border: 2px solid var(--accent); }
            .secondary { background: transparent; border: 2px solid var(--edge); }
            .primary:hover { text-decoration: underline; text-underline-offset: .2em; }
            .secondary:hover { border-color: var(--ink); }
            .plain { background: none; border: 0; padding: .6rem .35rem; min-height: 2.75rem; color: var(--accent);
              text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
            .plain:hover { text-decoration-thickness: 2px; }
            .languages { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; margin-top: 1.75rem;
              color: var(--muted); }
            .languages .plain { padding-inline: 0; }
            .languages strong { color: var(--ink); font-weight: 600; }
            .text h2 { margin-top: 1.9rem; }
            .text p { margin-top: .75rem; }
            .text a { display: inline-block; padding-block: .3rem; }
            .surveys { margin-top: 1.5rem; display: grid; gap: .75rem; }
            .surveys li { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: .6rem 1.1rem; display: flex;
              flex-wrap: wrap; align-items: baseline; gap: 0 1.25rem; }
            .surveys a { padding-block: .55rem; font-weight: 600; }
            .surveys .paper { font-weight: 400; font-size: .95rem; color: var(--muted); margin-inline-start: auto; }
            .kind { color: var(--muted); font-size: .95rem; }
            th, td { overflow-wrap: break-word; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { text-align: start; padding-block: .6rem; border-bottom: 1px solid var(--line); font-weight: 400; }
            thead th { color: var(--muted); font-size: .9rem; }
            td.number, th.number { text-align: end; padding-inline: .5rem 0; }
            .panel table { margin-top: 1rem; }
            .all > * { font-weight: 600; }
            """
    }
#endif
