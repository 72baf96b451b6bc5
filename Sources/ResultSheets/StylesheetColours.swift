/// Colours and typefaces; every text colour keeps 4.5 : 1 against its ground in light and dark.
enum StylesheetColours {
    /// The rules.
    static let css = """
        :root {
          color-scheme: light dark;
        \(faces)
        \(light)
        }
        @media (prefers-color-scheme: dark) { :root {
        \(dark)
        } }
        """

    private static let faces = """
          --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans",
            Arial, sans-serif;
          --serif: ui-serif, "Iowan Old Style", Charter, "Palatino Linotype", Georgia, "DejaVu Serif", serif;
          --signs: "Segoe UI Symbol", "Apple Symbols", "DejaVu Sans", "Noto Sans Symbols2", sans-serif;
        """

    private static let light = """
          --paper: #f6f4ef; --card: #ffffff; --tint: #e3eeec; --quiet: #eeece6; --ink: #1b2526; --muted: #536062;
            --line: #e2ded5;
          --accent: #0b5c60; --figure: #0b5c60;
          --reached: #17633a; --reached-tint: #e2f1e7; --nearly: #7c5000; --nearly-tint: #fbeed2;
          --not-reached: #a1261d; --not-reached-tint: #fbe6e2; --not-yet: #34578a; --not-yet-tint: #e7eef8;
          --d3: #954717; --d2: #cd8a5a; --d1: #ebccb2; --n: #d6d6cf; --a0: #dfeae8; --on-a0: #1b2526; --a1: #add6d2; --a2: #57a6a3; --a3: #0b5c60;
          --on-d3: #fff; --on-d2: #1b2526; --on-d1: #1b2526; --on-n: #1b2526; --on-a1: #1b2526; --on-a2: #1b2526;
            --on-a3: #fff;
          --c1: #34578a; --c2: #86a7cd; --c3: #cbd9e8; --c4: #9a9a90; --c5: #d6d6cf; --c6: #bcaed2;
          --on-c1: #fff; --on-c2: #1b2526; --on-c3: #1b2526; --on-c4: #1b2526; --on-c5: #1b2526; --on-c6: #1b2526;
          --m1: #5a5f8c; --m2: #a3a7cb; --m3: #d9dbee;
        """

    private static let dark = """
          --paper: #11181a; --card: #192123; --tint: #1b2f30; --quiet: #2a3335; --ink: #e9edeb; --muted: #a5b2b2;
            --line: #303b3d;
          --accent: #83cfca; --figure: #83cfca;
          --reached: #86d6a3; --reached-tint: #17352a; --nearly: #f1c268; --nearly-tint: #3a2e12;
          --not-reached: #ffa598; --not-reached-tint: #43211d; --not-yet: #a6c5f2; --not-yet-tint: #202e43;
          --d3: #f0a878; --d2: #bd7747; --d1: #6d4a33; --n: #4c5657; --a0: #2b3d3e; --on-a0: #fff; --a1: #2a5a5a; --a2: #439995; --a3: #8ad7d1;
          --on-d3: #11181a; --on-d2: #11181a; --on-d1: #fff; --on-n: #fff; --on-a1: #fff; --on-a2: #11181a;
            --on-a3: #11181a;
          --c1: #a6c5f2; --c2: #6b8cb8; --c3: #33475f; --c4: #8f948f; --c5: #4c5657; --c6: #9585b3;
          --on-c1: #11181a; --on-c2: #11181a; --on-c3: #fff; --on-c4: #11181a; --on-c5: #fff; --on-c6: #11181a;
          --m1: #a9aedb; --m2: #6a6f9e; --m3: #3d4064;
        """
}
