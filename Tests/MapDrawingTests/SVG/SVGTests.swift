import Foundation
import JourneyModel
import MarkupWriting
import Testing

@testable import MapDrawing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SVGTests {
    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(sketch.language))
    }

    /// Nil when the bytes are well-formed XML, else what is wrong.
    private func malformation(_ bytes: [UInt8]) -> String? {
        let parser = XMLParser(data: Data(bytes))
        return parser.parse()
            ? nil : "\(parser.parserError.map(String.init(describing:)) ?? "?") in line \(parser.lineNumber)"
    }

    @Test("both drawings of any map are well-formed", arguments: 0..<25)
    func wellFormed(seed: Int) {
        let scene = scene(.any(seed: UInt64(seed) + 1000))
        #expect(malformation(StandaloneSVG.draw(scene)) == nil)
        #expect(malformation(InlineSVG.draw(scene, prefix: "x").bytes) == nil)
        #expect(malformation(Array("<a>&amp</a>".utf8)) != nil)
    }

    private static let hostile = [
        "</text><script>alert(1)</script>", "\" onload=\"alert(1)", "]]><!--", "a\u{0}b\u{1}c\u{FFFE}", "&lt;b&gt;",
        "x' y=`z`", "\u{202E}txet", "\u{E000}",
    ]

    @Test("what people write stays text in every place", arguments: hostile)
    func hostileTexts(text: String) {
        var map = Sketch(text)
        map.facts.goal = text
        map.stage(text, text, isMoment: true)
        map.steps([text, text])
        for kind in LaneKind.allCases {
            map.lane(kind, text)
            if kind == .emotions {
                map.feel(0, 1, text)
            } else {
                map.item(0, text) {
                    $0.ticket = text
                    $0.wait = text
                }
            }
        }
        let scene = scene(map)
        let file = StandaloneSVG.draw(scene)
        let page = InlineSVG.draw(scene, prefix: text)
        #expect(malformation(file) == nil)
        #expect(malformation(page.bytes) == nil)
        for drawn in [String(decoding: file, as: UTF8.self), page.string] {
            #expect(!drawn.contains("<script"))
            #expect(!drawn.contains("\" onload"))
        }
    }

    @Test(
        "a file holds nothing that some renderer draws wrongly",
        arguments: [Sketch.mortgage, .card, .dispute, .blueprint, .pictures])
    func portable(sketch: Sketch) {
        let text = String(decoding: StandaloneSVG.draw(scene(sketch)), as: UTF8.self)
        let forbidden = [
            "var(", "foreignObject", "@font-face", "textLength", "dominant-baseline", "font:", "<use", "rgb(", "rgba",
            ":is(", "<switch", "paint-order", " style=", "<style", "class=", "opacity", "href", "em\"", "<script",
        ]
        for name in forbidden { #expect(!text.contains(name), "\(name)") }
        for colour in text.matches(of: /"#([0-9a-fA-F]+)"/) { #expect(colour.output.1.count == 6) }
        for number in text.matches(of: /-?\d+\.(\d+)/) { #expect(number.output.1.count <= 2) }
    }

    @Test("a file says what it is")
    func standaloneSaysItself() {
        let text = String(decoding: StandaloneSVG.draw(scene(.mortgage)), as: UTF8.self)
        #expect(text.contains("role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\""))
        #expect(text.contains("<title id=\"title\">Taking a mortgage</title>"))
        #expect(text.contains("6 stages, 7 lanes"))
        #expect(text.contains("4 Proving income (Very bad)"))
        #expect(text.contains("Anna, first-time buyer · Current state · Goal: keys within two months"))
        #expect(text.contains("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"))
    }

    @Test("in a page the drawing is hidden from assistive technology and its links are for the pointer")
    func inlineIsHidden() {
        let text = InlineSVG.draw(scene(.mortgage), prefix: "m").string
        let pictures = text.matches(of: /<svg [^>]*>/)
        #expect(pictures.count == 4)
        for picture in pictures {
            #expect(picture.output.contains("aria-hidden=\"true\"") && picture.output.contains("focusable=\"false\""))
        }
        let links = text.matches(of: /<a [^>]*>/)
        #expect(links.count == Sketch.mortgage.journey.items.count + Sketch.mortgage.stages.count)
        for link in links { #expect(link.output.contains("href=\"#") && link.output.contains("tabindex=\"-1\"")) }
        #expect(text.contains("<a href=\"#s4\" tabindex=\"-1\">"))
        #expect(!text.contains("style="))
        #expect(text.split(separator: " id=\"").count == 2)
    }

    @Test("a page shows the author's pictures, a file keeps their room and their words")
    func pictures() {
        let scene = scene(.pictures)
        let page = InlineSVG.draw(scene, prefix: "m", imageAddress: { "assets/\($0).png" }).string
        #expect(page.contains("<image href=\"assets/0.png\""))
        let file = String(decoding: StandaloneSVG.draw(scene), as: UTF8.self)
        #expect(!file.contains("<image"))
        #expect(file.contains("stroke-dasharray=\"4 4\"") && file.contains(">A van before a house<"))
    }

    @Test("every class of a drawing has a rule in the stylesheet")
    func classesHaveRules() throws {
        let css = try String(contentsOf: Stylesheet.url, encoding: .utf8)
        for sketch in [Sketch.mortgage, .compared, .dispute, .blueprint, .day, .pictures] {
            let text = InlineSVG.draw(scene(sketch), prefix: "m").string
            for match in text.matches(of: /class="([^"]*)"/) {
                for name in match.output.1.split(separator: " ") where name != "d-s" {
                    #expect(css.contains("." + name), "\(name)")
                }
            }
        }
    }

    @Test("a map of 5 stages with 20 items each weighs at most 20 kB, 4 kB compressed")
    func weight() throws {
        let bytes = StandaloneSVG.draw(scene(.hundred))
        #expect(bytes.count <= 20_000)
        #expect(try Gzip.size(bytes) <= 4_000)
    }
}

extension Sketch {
    /// Five stages of twenty items in eight lanes.
    static var hundred: Sketch {
        var map = Sketch("Taking a mortgage")
        for name in ["Dreaming", "Comparing banks", "Applying", "Proving income", "Waiting"] {
            map.stage(name, "2 days")
        }
        let sentences = [
            "Compares the offers of six banks", "Asks a friend who has done it", "Calls the branch twice",
            "Sends the missing page again", "Has to wait for an answer", "Finds the form too long",
            "Looks for the full cost", "Wants to know what comes next", "Reads what others say online",
        ]
        var next = 0
        let counts: [(LaneKind, Int)] = [
            (.emotions, 1), (.actions, 4), (.touchpoints, 3), (.thoughts, 3), (.needs, 3), (.painPoints, 3),
            (.opportunities, 2), (.teams, 1),
        ]
        for (kind, count) in counts {
            map.lane(kind, kind.rawValue)
            for stage in 0..<5 {
                for _ in 0..<count {
                    next += 1
                    let text = sentences[next * 7 % sentences.count]
                    if kind == .emotions {
                        map.feel(stage, Double(stage * 3 % 5) - 2, "somewhat unsure")
                    } else {
                        map.item(stage, text) { details in
                            switch kind {
                            case .painPoints: details.severity = next % 5 + 1
                            case .opportunities:
                                details.impact = next % 5 + 1
                                details.effort = next % 3 + 1
                            case .touchpoints: details.channel(ChannelIcon.allCases[next % 5])
                            default: break
                            }
                        }
                    }
                }
            }
        }
        return map
    }
}

/// Sizes as `gzip -9` makes them.
private enum Gzip {
    static func size(_ bytes: [UInt8]) throws -> Int {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).svg")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-9", "-c", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let packed = try pipe.fileHandleForReading.readToEnd()?.count ?? 0
        process.waitUntilExit()
        return packed
    }
}
