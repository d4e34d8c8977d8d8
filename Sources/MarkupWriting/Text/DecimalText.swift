/// Numbers as text, the same on every machine: no locale, no exponent.
package enum DecimalText {
    /// `value` rounded half away from zero to at most `places` decimals (0 to 6), trailing zeros dropped;
    /// not-a-number and infinities become `0`, for a drawing must open whatever was computed.
    package static func write(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero))
        guard scaled != 0 else { return "0" }
        let sign = value < 0 ? "-" : ""
        let fraction = scaled % scale
        guard fraction != 0 else { return sign + String(scaled / scale) }
        var digits = String(fraction)
        while digits.utf8.count < places { digits = "0" + digits }
        while digits.hasSuffix("0") { digits.removeLast() }
        return sign + String(scaled / scale) + "." + digits
    }
}
