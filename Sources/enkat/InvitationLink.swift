import ResponseStore

/// The address that somebody is invited by: the server's, the survey's, and a token.
enum InvitationLink {
    /// The link of a token.
    static func text(_ server: String, instrument: String, _ token: ResponseToken) -> String {
        let base = server.hasSuffix("/") ? String(server.dropLast()) : server
        return "\(base)/s/\(instrument)/\(token.text)"
    }

    /// The token at the end of a link, or the token alone.
    static func token(in link: String) -> ResponseToken? {
        let last = link.split(separator: "/").last.map(String.init) ?? link
        return ResponseToken(String(last.prefix { $0 != "?" && $0 != "#" }))
    }
}
