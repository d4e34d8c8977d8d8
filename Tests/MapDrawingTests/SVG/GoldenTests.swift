import Foundation
import JourneyModel
import Testing

@testable import MapDrawing

/// Scenes and pictures as they were when somebody last looked at them. `UPDATE_GOLDENS=1` writes them anew.
@Suite struct GoldenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let sketch: Sketch
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "mortgage", sketch: .mortgage), Case(name: "card-ru", sketch: .card),
        Case(name: "dispute-pl", sketch: .dispute), Case(name: "personas", sketch: .compared),
        Case(name: "text-lanes", sketch: .textLanes), Case(name: "future", sketch: .future),
        Case(name: "day", sketch: .day), Case(name: "blueprint", sketch: .blueprint),
        Case(name: "measured", sketch: .measured), Case(name: "pictures", sketch: .pictures),
        Case(name: "mirrored-he", sketch: MirrorTests.sketch(LanguageCode("he"))),
    ]

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    private func compare(_ text: String, _ name: String) throws {
        let url = GoldenTests.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let golden = try String(contentsOf: url, encoding: .utf8)
        let differing = zip(golden.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        #expect(golden == text, "\(name) differs: \(differing.map { "\($0)" } ?? "in length")")
    }

    @Test("scenes stay as they were seen", arguments: cases)
    func scenes(_ sample: Case) throws {
        let scene = Swimlane.place(
            Reference(0), in: sample.sketch.atlas, vocabulary: Words.of(sample.sketch.language))
        try compare(scene.dump, sample.name + ".scene")
        try compare(String(decoding: StandaloneSVG.draw(scene), as: UTF8.self), sample.name + ".svg")
        // One tag a line, for a difference that can be read.
        let inline = InlineSVG.draw(scene, prefix: "map", imageAddress: { "picture-\($0).png" }).string
            .replacingOccurrences(of: "><", with: ">\n<")
        try compare(inline + "\n", sample.name + ".inline.html")
    }
}

extension Sketch {
    /// A service with arrows straight down, around others and across stages, and a way back.
    static var blueprint: Sketch {
        var map = Sketch("Lending a bicycle")
        map.facts.kind = .serviceBlueprint
        for name in ["Asking", "Riding", "Returning"] { map.stage(name) }
        map.lane(.actions, "Customer actions")
        map.item(0, "Asks at the desk", id: "asks") { $0.to = ["greets"] }
        map.item(0, "Shows a card", id: "shows") { $0.to = ["checks"] }
        map.item(1, "Calls when the chain comes off") { $0.to = ["help"] }
        map.item(2, "Brings it back too late") {
            $0.to = ["asks"]
            $0.goTo = ["s1"]
        }
        map.lane(.frontstage, "Frontstage")
        map.item(0, "Greets", id: "greets")
        map.item(2, "Asks for a fee") { $0.wait = "5 minutes" }
        map.lane(.backstage, "Backstage")
        map.item(0, "Opens a case")
        map.item(0, "Checks the card", id: "checks") { $0.fail = "The list is a week old" }
        map.item(1, "Sends help", id: "help") { $0.to = ["fleet"] }
        map.lane(.supportProcesses, "Support processes")
        map.item(1, "Workshop")
        map.item(1, "Register of the fleet", id: "fleet")
        return map
    }

    /// A storyboard.
    static var pictures: Sketch {
        var map = Sketch("Pictures")
        for name in ["One", "Two"] { map.stage(name) }
        map.lane(.images, "Storyboard")
        map.picture(0, "A van before a house")
        map.item(1, "Nobody has drawn this yet")
        return map
    }

    /// Three personas on one chart.
    static var compared: Sketch {
        var map = Sketch("Moving house")
        map.facts.personas = (0..<3).map { Reference($0) }
        for name in ["Looking", "Packing", "Moving", "Settling"] { map.stage(name) }
        map.lane(.emotions, "Feelings")
        let scores: [[Double]] = [[1, -1, -2, 2], [0, -1, 1, 1], [2, 0, -2, -1]]
        for (persona, row) in scores.enumerated() {
            for (stage, score) in row.enumerated() { map.feel(stage, score, "as told", persona: persona) }
        }
        return map
    }

    /// A future state over today's curve: one stage renamed, one gone, one new.
    static var future: Sketch {
        var today = Sketch("Taking a mortgage")
        today.id = "today"
        for name in ["Dreaming", "Applying", "Proving income", "Waiting", "Keys"] { today.stage(name) }
        today.lane(.emotions, "Emotions")
        for (stage, score) in [1.0, 1, -2, -1, 2].enumerated() { today.feel(stage, score, "as told") }
        var map = Sketch("Taking a mortgage in 2027")
        map.facts.kind = .futureState
        map.facts.baseline = Reference(1)
        for name in ["Checking", "Applying", "Waiting", "Keys", "Moving in"] { map.stage(name) }
        map.stages[0] = Stage(id: "s1", name: "Checking")
        for (place, id) in [(1, "s2"), (2, "s4"), (3, "s5"), (4, "s6")] {
            map.stages[place] = Stage(id: id, name: map.stages[place].name)
        }
        map.lane(.emotions, "Emotions")
        for (stage, score) in [1.0, 2, 1, 2, 1].enumerated() { map.feel(stage, score, "as hoped") }
        map.others = [today.journey]
        return map
    }

    /// A day by the clock, with a part of the day and a time that is all of the name; a map of its own below one hour.
    static var day: Sketch {
        var map = Sketch("A day")
        map.facts.kind = .dayInTheLife
        map.stage("06:10 Everybody up", isMoment: true)
        map.stage("9:00–10:30 Team meeting at the other end of the town", "90 min")
        map.stage("Afternoon")
        map.stage("21:00")
        map.lane(.emotions, "Feelings")
        map.feel(0, 0, "0 half asleep")
        map.feel(2, .change([0, 1].map { ExperienceScore($0, on: .signed) }), "0 → +1 tired, then tidy")
        map.lane(.actions, "Actions")
        map.item(1, "Waits for the others") { details in
            details.wait = "10 min"
            details.fail = "Nobody has the key"
        }
        var detail = Sketch("The meeting")
        detail.id = "meeting"
        detail.stage("One")
        detail.lane(.actions, "Actions")
        detail.facts.parent = (Reference(0), 1)
        map.others = [detail.journey]
        return map
    }

    /// The lanes that are text, each with an item, a quotation, and something done.
    static var textLanes: Sketch {
        var map = Sketch("Text lanes")
        map.stage("Only", "a day")
        let drawn: Set<LaneKind> = [.emotions, .touchpoints, .painPoints, .opportunities]
        for kind in LaneKind.allCases where !drawn.contains(kind) {
            map.lane(kind, kind.rawValue)
            map.item(0, "An item of " + kind.rawValue)
            map.item(0, "Said by someone", isQuote: true) { $0.wait = "2 days" }
        }
        return map
    }
}
