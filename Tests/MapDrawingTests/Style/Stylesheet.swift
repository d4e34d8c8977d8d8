import Foundation

@testable import MapDrawing

/// The parts of `templates/assets/diagram.css` that follow from the palette and the paints.
enum Stylesheet {
    static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("templates/assets/diagram.css")

    /// Stages and lanes that recede by name; there may be more of them, which then stay as they are.
    private static let stages = 13
    private static let lanes = 17

    /// What stands between the marker `name` and the next `/* end */`.
    static func expected(_ name: String) -> String? {
        switch name {
        case "tokens: light": tokens(.light)
        case "tokens: dark": tokens(.dark)
        case "marks": Role.allCases.map(rule).joined(separator: "\n")
        case "recede": recede
        default: nil
        }
    }

    private static func tokens(_ palette: Palette) -> String {
        Token.allCases.map { "  --d-\($0.rawValue): \(palette.hex($0));" }.joined(separator: "\n")
    }

    static func rule(_ role: Role) -> String {
        let paint = role.paint
        var parts = ["fill: " + (paint.fill.map { "var(--d-\($0.rawValue))" } ?? "none")]
        if let stroke = paint.stroke {
            parts.append("stroke: var(--d-\(stroke.rawValue))")
            if paint.strokeWidth != 1 { parts.append("stroke-width: \(paint.strokeWidth.formatted())px") }
            if let dash = paint.dash { parts.append("stroke-dasharray: \(dash)") }
            if paint.isRound { parts.append("stroke-linecap: round; stroke-linejoin: round") }
        }
        if paint.fontSize > 0 {
            // A text may stand in a group whose texts are of another role, so it says all.
            parts.append("font-size: \(Int(paint.fontSize))px")
            parts.append("font-weight: \(paint.face == .bold ? "bold" : "normal")")
            parts.append("font-style: \(paint.face == .italic ? "italic" : "normal")")
        }
        return ".d .\(role.className) { \(parts.joined(separator: "; ")); }"
    }

    private static var recede: String {
        let stages = (0..<stages).map { ".d-map:has(.d-stages .d-s\($0):hover) .d-s:not(.d-s\($0))" }
        let lanes = (0..<lanes).map { ".d-map:has(.d-names .d-l\($0):hover) .d-lane:not(.d-l\($0))" }
        return (stages + lanes).joined(separator: ",\n") + " { opacity: 0.35; }"
    }

    /// The text with all its marked parts as they should be.
    static func refreshed(_ text: String) -> String {
        var lines: [String] = []
        var isSkipping = false
        for line in text.components(separatedBy: "\n") {
            if line == "/* end */" { isSkipping = false }
            if !isSkipping { lines.append(line) }
            if line.hasPrefix("/* "), line.hasSuffix(" */"),
                let part = expected(String(line.dropFirst(3).dropLast(3)))
            {
                lines.append(part)
                isSkipping = true
            }
        }
        return lines.joined(separator: "\n")
    }
}
