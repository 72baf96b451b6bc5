#if CommandLine
    /// The part of an address that belongs to one visitor: of IPv4 all of it, of IPv6 the first 64 bits, since whoever has
    /// one such address has all the rest of its network (RFC 6177).
    struct VisitorNetwork: Hashable {
        private let text: String

        init(_ address: String) {
            let bare = VisitorNetwork.withoutPort(address)
            guard let groups = VisitorNetwork.groups(of: bare) else {
                text = bare
                return
            }
            text = groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":")
        }

        /// An address as a proxy may write it, `[2001:db8::1]:443` or `192.0.2.1:443`, without brackets and port.
        private static func withoutPort(_ address: String) -> String {
            if address.hasPrefix("[") { return String(address.dropFirst().prefix { $0 != "]" }) }
            // An IPv4 address in the clothes of an IPv6 one is what it is.
            let mapped = "::ffff:"
            if address.contains("."), address.lowercased().hasPrefix(mapped) {
                return String(address.dropFirst(mapped.count))
            }
            return address.contains(".") ? String(address.prefix { $0 != ":" }) : address
        }

        /// The eight groups of an IPv6 address (RFC 4291, section 2.2); nil where it is none.
        private static func groups(of address: String) -> [UInt16]? {
            guard address.contains(":") else { return nil }
            let bare = address.prefix { $0 != "%" }
            let halves = bare.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false).map { half in
                half.split(separator: ":").map { UInt16($0, radix: 16) }
            }
            let given = halves.flatMap { $0 }
            let known = given.compactMap { $0 }
            guard known.count == given.count, known.count <= 8, let head = halves.first else { return nil }
            guard halves.count == 2 else { return known.count == 8 ? known : nil }
            let zeros = [UInt16](repeating: 0, count: 8 - known.count)
            return Array(known.prefix(head.count)) + zeros + known.dropFirst(head.count)
        }
    }
#endif
