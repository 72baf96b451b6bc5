/// The version of the rules of the arithmetic; raised whenever the same answers would give another number.
public enum ArithmeticVersion {
    /// The version in force.
    public static let current = "9"
}
