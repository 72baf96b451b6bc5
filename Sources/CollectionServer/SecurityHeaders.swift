#if CommandLine
    import HTTPTypes
    import Hummingbird

    /// What every response tells the browser: nothing from elsewhere, nothing inline, no frame around it, no referrer.
    enum SecurityHeaders {
        /// The headers of every response.
        static let all: [(name: String, value: String)] = [
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'"
            ),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Robots-Tag", "noindex, nofollow"),
        ]

        /// A page; it may be gone back to, and is asked for anew otherwise.
        static func page(
            _ html: String, status: HTTPResponse.Status = .ok, cookies: [String] = []
        ) -> Response {
            var response = body(
                Array(html.utf8), type: "text/html; charset=utf-8", status: status, cache: "private, no-cache")
            // A moment after which the limit has room again.
            if status == .tooManyRequests { response.headers[.retryAfter] = "5" }
            for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie)) }
            return response
        }

        /// The page after an answer is stored: nothing that was entered can be gone back to on the device.
        static func lastPage(_ html: String, cookies: [String]) -> Response {
            var response = page(html, cookies: cookies)
            response.headers[.cacheControl] = "no-store"
            if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\"" }
            return response
        }

        /// A plain text, as health and metrics are.
        static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
            body(Array(text.utf8), type: "text/plain; charset=utf-8", status: status, cache: "no-store")
        }

        /// Any bytes.
        static func body(_ bytes: [UInt8], type: String, status: HTTPResponse.Status, cache: String) -> Response {
            var headers = HTTPFields()
            for (name, value) in all {
                if let name = HTTPField.Name(name) { headers[name] = value }
            }
            headers[.contentType] = type
            headers[.cacheControl] = cache
            return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
#endif
