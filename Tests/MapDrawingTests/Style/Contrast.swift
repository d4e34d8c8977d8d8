@testable import MapDrawing

/// Contrast by the formula of WCAG 2.2, "contrast ratio" and "relative luminance", of two colours of six digits.
func contrast(_ one: String, _ two: String) -> Double {
    func luminance(_ colour: String) -> Double {
        let digits = Array(colour.dropFirst())
        let channels = stride(from: 0, to: 6, by: 2).map { index in
            let value = Double(UInt8(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
            // The power of 2.4 by its two factors, so that no mathematics library is needed.
            return value <= 0.03928 ? value / 12.92 : power(((value + 0.055) / 1.055))
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    let (first, second) = (luminance(one), luminance(two))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

func contrast(_ one: Token, _ two: Token, _ palette: Palette) -> Double {
    contrast("\(palette.hex(one))", "\(palette.hex(two))")
}

func power(_ base: Double) -> Double {
    // x^2.4 = x^2 · (x^2)^(1/5), the fifth root by Newton's method.
    let square = base * base
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
}
