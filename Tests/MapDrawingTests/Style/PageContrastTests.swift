import Foundation
import Testing

@testable import MapDrawing

/// The colours of pages, as `site.css` states them for light and dark, and what drawings become in forced colours.
@Suite struct PageContrastTests {
    private static func asset(_ name: String) throws -> String {
        try String(contentsOf: Stylesheet.url.deletingLastPathComponent().appendingPathComponent(name), encoding: .utf8)
    }

    /// `--ink: light-dark(#1b2027, #e9ecef);` by name, and what browsers see that do not know `light-dark`.
    private static func tokens() throws -> [String: (plain: String, light: String, dark: String)] {
        let text = try asset("site.css")
        var plain: [String: String] = [:]
        for match in text.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/) {
            plain[String(match.output.1)] = plain[String(match.output.1)] ?? String(match.output.2)
        }
        var tokens: [String: (plain: String, light: String, dark: String)] = [:]
        for match in text.matches(of: /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/) {
            let name = String(match.output.1)
            tokens[name] = (plain[name] ?? "", String(match.output.2), String(match.output.3))
        }
        return tokens
    }

    @Test(
        "every text of a page can be read on every ground",
        arguments: ["ink", "quiet", "accent"], ["paper", "wash", "tint", "mark"])
    func texts(text: String, ground: String) throws {
        let tokens = try Self.tokens()
        let (one, other) = (try #require(tokens[text]), try #require(tokens[ground]))
        #expect(contrast(one.light, other.light) >= 4.5)
        #expect(contrast(one.dark, other.dark) >= 4.5)
        #expect(contrast(one.plain, other.plain) >= 4.5)
    }

    @Test("what stands on the accent can be read, and the edge of a control is seen")
    func accentAndEdges() throws {
        let tokens = try Self.tokens()
        let (accent, onAccent) = (try #require(tokens["accent"]), try #require(tokens["on-accent"]))
        let (edge, paper) = (try #require(tokens["edge"]), try #require(tokens["paper"]))
        #expect(contrast(accent.light, onAccent.light) >= 4.5 && contrast(accent.dark, onAccent.dark) >= 4.5)
        #expect(contrast(edge.light, paper.light) >= 3 && contrast(edge.dark, paper.dark) >= 3)
    }

    @Test("pages and drawings share their colours, and a browser that knows no dark sees the light ones")
    func shared() throws {
        let tokens = try Self.tokens()
        for (token, name) in [
            (Token.paper, "paper"), (.ink, "ink"), (.mute, "quiet"), (.line, "line"), (.soft, "wash"),
            (.accent, "accent"), (.tint, "tint"),
        ] {
            let own = try #require(tokens[name])
            #expect(own.light == "\(Palette.light.hex(token))" && own.dark == "\(Palette.dark.hex(token))", "\(name)")
        }
        for (name, token) in tokens { #expect(token.plain == token.light, "\(name)") }
    }

    @Test("in forced colours every ground of a drawing is the canvas, and every text and mark is its text")
    func forced() throws {
        let text = try Self.asset("diagram.css")
        let start = try #require(text.firstRange(of: "@media (forced-colors: active)")).upperBound
        let rest = text[start...]
        let block = rest[..<(rest.firstIndex(of: "}") ?? rest.endIndex)]
        var forced: [String: String] = [:]
        for match in block.matches(of: /--d-([a-z-]+): ([A-Za-z]+);/) {
            forced[String(match.output.1)] = String(match.output.2)
        }
        let grounds: Set<Token> = [.paper, .soft, .tint]
        for role in Role.allCases {
            for token in [role.paint.fill, role.paint.stroke].compactMap({ $0 }) {
                let expected = grounds.contains(token) ? "Canvas" : token == .line ? "GrayText" : "CanvasText"
                #expect(forced[token.rawValue] == expected, "\(role) paints with \(token)")
            }
        }
    }
}
