#if CommandLine
    import HTTPTypes
    import Hummingbird

    /// The answers so far, kept on the respondent's own device and nowhere else: a cookie that scripts cannot read.
    struct DraftCookie {
        static let name = "utkast"
        /// The most bytes of a draft; browsers keep cookies of 4,096.
        static let mostBytes = 2_800
        /// How long a device keeps it, in seconds: 30 days.
        private static let age = 2_592_000

        let path: String
        let isSecure: Bool

        /// The header that keeps a draft; nil where it is too long for a browser.
        func setting(_ draft: [UInt8]) -> String? {
            guard draft.count <= DraftCookie.mostBytes else { return nil }
            return "\(DraftCookie.name)=\(Base64URL.text(of: draft)); Max-Age=\(DraftCookie.age)\(attributes)"
        }

        /// The header that takes a draft away.
        var removing: String { "\(DraftCookie.name)=; Max-Age=0\(attributes)" }

        private var attributes: String { "; Path=\(path); HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "") }

        /// The draft that a request brings; nil where there is none, or none of ours.
        static func draft(in headers: HTTPFields) -> [UInt8]? {
            let pieces = headers[values: .cookie].flatMap { $0.split(separator: ";") }
            for piece in pieces {
                let trimmed = piece.drop { $0 == " " }
                guard trimmed.hasPrefix("\(name)=") else { continue }
                let text = trimmed.dropFirst(name.utf8.count + 1)
                guard text.utf8.count <= 2 * mostBytes, let bytes = Base64URL.bytes(of: text), !bytes.isEmpty else {
                    continue
                }
                return bytes
            }
            return nil
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
