#if CommandLine
    import SurveyModel

    /// Seals the pages that the server gives out: a form is taken only with the seal of a page made here.
    ///
    /// No other site can read such a page, and so none can make a visitor's browser send a form. A token that a page brought
    /// along itself cannot be made up either.
    struct PageSeal: Sendable {
        private let key: [UInt8]

        /// A seal by a secret key of at least 32 bytes.
        init(key: [UInt8]) { self.key = key }

        /// A key for a server that keeps none.
        static func newKey() -> [UInt8] {
            var source = SystemRandomNumberGenerator()
            return (0..<32).map { _ in UInt8.random(in: 0...255, using: &source) }
        }

        /// What a sealed page is of.
        struct Page {
            let survey: String
            /// What the wave is known by; a page of another wave, or of what was asked before, is none of this one.
            let wave: [UInt8]
            let token: String
            /// Whether the token came with an invitation; else the page brought it along.
            let isInvited: Bool
        }

        /// The seal of a page that is given out on a day.
        func seal(_ page: Page, on day: CalendarDate) -> String { "\(day.ordinal)-\(code(page, day.ordinal))" }

        private func code(_ page: Page, _ day: Int) -> String {
            let parts = [
                page.survey, page.wave.map(PageSeal.digits).joined(), page.token, page.isInvited ? "invited" : "open",
                String(day),
            ]
            return HMAC.code(for: Array(parts.joined(separator: "\u{1F}").utf8), key: key).map(PageSeal.digits).joined()
        }

        /// The name of the draft of an invitation: other links on the same device do not see it, and the token cannot be
        /// had from it.
        func draftName(survey: String, token: String) -> String {
            let code = HMAC.code(for: Array("\(DraftCookie.prefix)\u{1F}\(survey)\u{1F}\(token)".utf8), key: key)
            return "\(DraftCookie.prefix)-" + code.prefix(12).map(PageSeal.digits).joined()
        }

        /// The day on which a page was given out, where the seal is its own; compared in a time that does not tell where it
        /// differs.
        func day(of seal: String, on page: Page) -> CalendarDate? {
            let parts = seal.split(separator: "-", maxSplits: 1)
            guard parts.count == 2, let day = Int(parts[0]), isSameText(String(parts[1]), code(page, day)) else {
                return nil
            }
            return CalendarDate(ordinal: day)
        }

        private static func digits(_ byte: UInt8) -> String {
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }
    }

    /// Whether two secrets are equal, in a time that does not tell where they differ.
    func isSameText(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(one.utf8, other.utf8) { difference |= left ^ right }
        return difference == 0
    }

    /// A keyed hash: HMAC of RFC 2104, with SHA-256.
    enum HMAC {
        /// The code of a message under a key.
        static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
            let blockSize = 64
            var block = key.count > blockSize ? SHA256.digest(of: key) : key
            block += [UInt8](repeating: 0, count: blockSize - block.count)
            let inner = SHA256.digest(of: block.map { $0 ^ 0x36 } + message)
            return SHA256.digest(of: block.map { $0 ^ 0x5C } + inner)
        }
    }
#endif
