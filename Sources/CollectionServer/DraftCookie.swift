#if CommandLine
    import HTTPTypes
    import Hummingbird

    /// The answers so far, kept on the respondent's own device and nowhere else: a cookie that scripts cannot read.
    ///
    /// It is sent also when a link on another site (a letter read in a browser) leads here, since that is how people come
    /// back: `SameSite=Lax`. It gives no right to anything: what it holds is shown on a page that no other site can read or
    /// frame, and a form is taken only with the seal of such a page, from whatever site it was sent.
    struct DraftCookie {
        static let prefix = "utkast"
        /// The most bytes of a draft; browsers keep cookies of 4,096.
        static let mostBytes = 2_800
        /// How long a device keeps it, in seconds: 30 days.
        private static let age = 2_592_000
        /// The most bytes of drafts that are left on a device beside a new one, well below what a request may carry.
        private static let mostBesides = 8_000

        /// Whose draft it is: ``prefix`` for an open link, with an invitation's mark after it for that one alone.
        let name: String
        let path: String
        let isSecure: Bool

        /// The header that keeps a draft; nil where it is too long for a browser.
        func setting(_ draft: [UInt8]) -> String? {
            guard draft.count <= DraftCookie.mostBytes else { return nil }
            return "\(name)=\(Base64URL.text(of: draft)); Max-Age=\(DraftCookie.age)\(attributes)"
        }

        /// The header that takes a draft away.
        var removing: String { "\(name)=; Max-Age=0\(attributes)" }

        private var attributes: String { "; Path=\(path); HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }

        /// The headers that make room for a new draft, where other people's on the same device take too much of it.
        func makingRoom(among drafts: Drafts) -> [String] {
            let others = drafts.texts.filter { $0.key != name }
            guard others.values.reduce(0, { $0 + $1.utf8.count }) > DraftCookie.mostBesides else { return [] }
            return others.keys.sorted().map { DraftCookie(name: $0, path: path, isSecure: isSecure).removing }
        }

        /// The drafts that a request brings, by their names.
        struct Drafts: Sendable {
            fileprivate let texts: [String: Substring]

            /// What a request without drafts brings.
            static let none = Drafts(HTTPFields())

            init(_ headers: HTTPFields) {
                let pieces = headers[values: .cookie].flatMap { $0.split(separator: ";") }
                let pairs = pieces.compactMap { piece -> (String, Substring)? in
                    let trimmed = piece.drop { $0 == " " }
                    guard trimmed.hasPrefix(DraftCookie.prefix), let sign = trimmed.firstIndex(of: "=") else {
                        return nil
                    }
                    return (String(trimmed[..<sign]), trimmed[trimmed.index(after: sign)...])
                }
                texts = Dictionary(pairs) { first, _ in first }
            }

            /// The draft of that name; nil where there is none, or none of ours.
            subscript(name: String) -> [UInt8]? {
                guard let text = texts[name], text.utf8.count <= 2 * mostBytes, let bytes = Base64URL.bytes(of: text),
                    !bytes.isEmpty
                else { return nil }
                return bytes
            }
        }
    }

    /// Bytes as letters that may stand in cookies: base64url of RFC 4648, section 5, without padding.
    enum Base64URL {
        private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

        /// The text of bytes.
        static func text(of bytes: [UInt8]) -> String {
            var letters: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let group = bytes[start..<min(start + 3, bytes.count)]
                let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
                for place in 0...group.count { letters.append(Base64URL.letters[bits >> (18 - 6 * place) & 63]) }
            }
            return String(decoding: letters, as: UTF8.self)
        }

        /// The bytes of a text; nil where it is no such text.
        static func bytes(of text: Substring) -> [UInt8]? {
            var bytes: [UInt8] = []
            var (bits, count) = (0, 0)
            for letter in text.utf8 {
                guard let value = letters.firstIndex(of: letter) else { return nil }
                bits = (bits << 6 | value) & 0xFFFF
                count += 6
                if count >= 8 {
                    count -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                }
            }
            return count < 6 && bits & ((1 << count) - 1) == 0 ? bytes : nil
        }
    }
#endif
