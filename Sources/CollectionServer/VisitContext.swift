#if CommandLine
    import HTTPTypes
    import Hummingbird
    import NIOCore

    /// What is known of a request besides what it says: where it came from, which is used for the rate limit and goes nowhere.
    struct VisitContext: RequestContext {
        var coreContext: CoreRequestContextStorage
        /// The address of the connection.
        let remoteAddress: SocketAddress?

        init(source: ApplicationRequestContextSource) {
            coreContext = .init(source: source)
            remoteAddress = source.channel.remoteAddress
        }

        /// The number under which the rate limit knows the visitor: the address mixed with a secret of this run.
        ///
        /// Behind a proxy the address is the last one that the proxy wrote; otherwise whoever asks could choose it.
        func visitor(_ headers: HTTPFields, trustsProxy: Bool, salt: Int) -> UInt64 {
            let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { headers[values: $0].last }
            let last = forwarded?.split(separator: ",").last.map { String($0.filter { $0 != " " }) }
            let address = (trustsProxy ? last : nil) ?? remoteAddress?.ipAddress ?? ""
            var hasher = Hasher()
            hasher.combine(salt)
            hasher.combine(VisitorNetwork(address))
            return UInt64(bitPattern: Int64(hasher.finalize()))
        }
    }
#endif
