/// A decimal number with six places, kept as a whole number of millionths: what was measured is printed as it was
/// written, the same on every machine.
package struct ExactNumber: Hashable, Sendable, Comparable {
    /// Decimals that are kept.
    package static let places = 6
    /// Millionths in one.
    package static let one: Int64 = 1_000_000
    /// Whole numbers below this one, of either sign, can be kept.
    package static let limit: Int64 = 1_000_000_000_000

    package let millionths: Int64

    package init(millionths: Int64) {
        self.millionths = millionths
    }

    package init(_ whole: Int) {
        millionths = Int64(whole) * ExactNumber.one
    }

    package static let zero = ExactNumber(0)
    package static let hundred = ExactNumber(100)

    /// `numerator / denominator` millionths, rounded half away from zero; nil for a denominator of zero and for what
    /// is too large to be kept.
    package init?(millionths numerator: Int128, dividedBy denominator: Int128) {
        guard denominator != 0 else { return nil }
        let isNegative = (numerator < 0) != (denominator < 0)
        let (quotient, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        let rounded = rest >= denominator.magnitude - rest ? quotient + 1 : quotient
        guard rounded < UInt128(ExactNumber.limit) * UInt128(ExactNumber.one) else { return nil }
        millionths = isNegative ? -Int64(rounded) : Int64(rounded)
    }

    /// The mean of some numbers; nil of none.
    package init?(meanOf numbers: some Collection<ExactNumber>) {
        self.init(millionths: numbers.reduce(0) { $0 + Int128($1.millionths) }, dividedBy: Int128(numbers.count))
    }

    /// The number rounded half away from zero to fewer places.
    package func rounded(places: Int) -> ExactNumber {
        var unit: Int64 = 1
        for _ in min(places, ExactNumber.places)..<ExactNumber.places { unit *= 10 }
        let rest = millionths.magnitude % UInt64(unit)
        let whole = millionths.magnitude - rest + (2 * rest >= UInt64(unit) ? UInt64(unit) : 0)
        return ExactNumber(millionths: millionths < 0 ? -Int64(whole) : Int64(whole))
    }

    package var magnitude: ExactNumber { ExactNumber(millionths: abs(millionths)) }

    /// Digits, a sign and a full stop, without trailing zeros: `-12.5`.
    package var plain: String {
        let size = millionths.magnitude
        let whole = String(size / UInt64(ExactNumber.one))
        let fraction = size % UInt64(ExactNumber.one)
        let sign = millionths < 0 ? "-" : ""
        guard fraction != 0 else { return sign + whole }
        var digits = String(fraction)
        while digits.utf8.count < ExactNumber.places { digits = "0" + digits }
        while digits.hasSuffix("0") { digits.removeLast() }
        return sign + whole + "." + digits
    }

    /// For drawing, where the last bit is nothing.
    package var double: Double { Double(millionths) / Double(ExactNumber.one) }

    package static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.millionths < right.millionths }

    package static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(millionths: left.millionths - right.millionths)
    }
}
