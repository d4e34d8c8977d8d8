/// Colours of a terminal, or none.
package struct Paint: Sendable {
    package enum Colour: String, Sendable {
        case red = "31"
        case yellow = "33"
        case blue = "34"
        case cyan = "36"
        case green = "32"
    }

    package let isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    package func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    package func bold(_ text: String, _ colour: Colour) -> String {
        isOn ? "\u{1B}[1;\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    package func faint(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
