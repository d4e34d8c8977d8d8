/// A colour of the brand, made fit to be read on the page's ground.
package struct BrandColor: Hashable, Sendable {
    /// 0 … 255 each.
    package let red: Int
    package let green: Int
    package let blue: Int

    package init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#rrggbb`, and nothing else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"), bytes[1...].allSatisfy({ $0 < 0x80 }),
            let value = Int(String(decoding: bytes[1...], as: UTF8.self), radix: 16), value >= 0,
            !bytes[1...].contains(UInt8(ascii: "+"))
        else { return nil }
        self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
    }

    package static let white = BrandColor(red: 255, green: 255, blue: 255)
    package static let black = BrandColor(red: 0, green: 0, blue: 0)
    /// The page's ground in the dark.
    package static let night = BrandColor(red: 0x14, green: 0x18, blue: 0x1D)

    package var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Moved towards another colour by `parts` of 20.
    package func mixed(with other: BrandColor, parts: Int) -> BrandColor {
        func mix(_ from: Int, _ to: Int) -> Int { from + (to - from) * parts / 20 }
        return BrandColor(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The nearest mixture with `shade` that keeps a contrast on `ground`.
    package func readable(on ground: BrandColor, towards shade: BrandColor, contrast: Double) -> BrandColor {
        for parts in 0...20 {
            let color = mixed(with: shade, parts: parts)
            if color.contrast(to: ground) >= contrast { return color }
        }
        return shade
    }

    /// The colour as texts and links have it by day: WCAG 2.2 asks for 4.5 : 1, and a little more is kept, since
    /// luminance is approximated.
    package var onPaper: BrandColor { readable(on: .white, towards: .black, contrast: 4.6) }

    /// Contrast ratio, 1 … 21 (WCAG 2.2, relative luminance).
    package func contrast(to other: BrandColor) -> Double {
        let lighter = max(luminance, other.luminance)
        let darker = min(luminance, other.luminance)
        return (lighter + 0.05) / (darker + 0.05)
    }

    private var luminance: Double {
        0.2126 * BrandColor.linear(red) + 0.7152 * BrandColor.linear(green) + 0.0722 * BrandColor.linear(blue)
    }

    /// Light that a channel of sRGB gives: a cubic that stays within 0.005 of the standard's curve, so that no
    /// mathematics library of the machine can change a byte of the stylesheet.
    private static func linear(_ channel: Int) -> Double {
        let value = Double(channel) / 255
        return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
    }
}
