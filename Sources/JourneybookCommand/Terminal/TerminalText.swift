/// Text of an author's on a terminal: how wide it is, and made harmless.
package enum TerminalText {
    /// Columns that a character takes in a terminal's grid: 2 for East Asian wide ones and emoji, 0 for marks alone.
    package static func width(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F { return 2 }
            width = max(width, self.width(scalar))
        }
        return width
    }

    package static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        for range in wide where range.contains(value) { return 2 }
        return 1
    }

    /// Ranges whose East Asian width is W or F (Unicode Standard Annex 11), emoji aside.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]

    /// The character as it may be shown: control characters and those that turn the direction of writing become
    /// U+FFFD, because a file must not be able to give orders to the terminal or show other text than it holds.
    package static func harmless(_ character: Character) -> String {
        guard character.unicodeScalars.contains(where: isHarmful) else { return String(character) }
        return character == "\t" ? "    " : "\u{FFFD}"
    }

    /// A whole text on one line.
    package static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        return text.reduce(into: "") { $0 += $1.isNewline ? " " : harmless($1) }
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
