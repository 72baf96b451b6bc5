/// The machine that the program runs on.
enum OwnMachine {
    /// Whether an address with a scheme leads no further than here.
    static func isMeant(by address: String) -> Bool {
        let host = address.split(separator: "/").dropFirst().first ?? ""
        return ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
    }
}
