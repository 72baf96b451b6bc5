#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension StatisticsValue {
    /// The value as it is written in a table: numbers with 15 significant digits as R writes them, nothing where there
    /// is none.
    ///
    ///     StatisticsValue.number(1.0 / 3).text   // 0.333333333333333
    public var text: String {
        switch self {
        case .number(let number): significantDigits(number)
        case .count(let count): "\(count)"
        case .text(let word): word
        case .undefined: ""
        }
    }
}

/// A number with 15 significant digits, correctly rounded by the system; a negative zero is 0.
private func significantDigits(_ number: Double) -> String {
    let capacity = 64
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        let count = unsafe withVaList([number == 0 ? 0 : number]) {
            unsafe Int(vsnprintf(buffer.baseAddress, capacity, "%.15g", $0))
        }
        return unsafe String(decoding: buffer.prefix(max(0, min(count, capacity - 1))).map(UInt8.init), as: UTF8.self)
    }
}
