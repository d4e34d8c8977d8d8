import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct TimeScaleTests {
    private static let day = 86_400

    /// Stages that take so many days, from and to; nil where nobody knows.
    private func scene(_ days: [(least: Int, most: Int)?], _ kind: JourneyKind = .currentState) -> Scene {
        var map = Sketch("Time")
        map.facts.kind = kind
        for (index, days) in days.enumerated() {
            map.stage(
                "Stage \(index)",
                span: days.map { TimeSpan(least: $0.least * TimeScaleTests.day, most: $0.most * TimeScaleTests.day) })
        }
        map.lane(.actions, "Actions")
        map.item(0, "Waits")
        return Swimlane.place(Reference(0), in: map.atlas, vocabulary: Words.of(.english))
    }

    private func bars(_ role: Role, _ scene: Scene) -> [Frame] {
        scene.part(.header).elements.compactMap { element in
            guard case .shape(role, .rectangle(let frame, _)) = element else { return nil }
            return frame
        }
    }

    private func texts(_ scene: Scene) -> [String] { SceneInspection(scene).texts.map(\.text) }

    @Test("stages lie on the scale as long as they take, in one unit, with what all take together")
    func proportion() {
        let scene = scene([(2, 2), (6, 6), (4, 4)])
        let found = bars(.evidenceFill, scene)
        #expect(found.count == 3)
        #expect(abs(found[1].width - 3 * found[0].width) < 3)
        #expect(abs(found[2].width - 2 * found[0].width) < 3)
        #expect(found[0].maxX <= found[1].x && found[1].maxX <= found[2].x)
        #expect(texts(scene).contains("12\u{A0}days"))
        #expect(texts(scene).contains("3"))
        #expect(SceneInspection(scene).findings.isEmpty)
    }

    @Test("what a stage may take beyond what it takes at least is an outline")
    func ranges() throws {
        let scene = scene([(3, 9), (1, 1)])
        let outline = try #require(bars(.effort, scene).first)
        let full = try #require(bars(.evidenceFill, scene).first)
        #expect(abs(full.width * 3 - outline.width) < 4)
        #expect(texts(scene).contains("4–10\u{A0}days"))
    }

    @Test("a stage of unknown length keeps a place of its own and is counted")
    func unknown() {
        let scene = scene([(3, 3), nil, (1, 1)])
        #expect(bars(.vacant, scene).count == 1)
        #expect(texts(scene).contains("?"))
        #expect(texts(scene).joined(separator: " ").contains("1 stage of unknown length"))
        #expect(SceneInspection(scene).findings.isEmpty)
    }

    @Test("one length alone is no scale, and the hours of a day have their clock")
    func none() {
        #expect(bars(.evidenceFill, scene([(3, 3), nil])).isEmpty)
        #expect(bars(.evidenceFill, scene([(3, 3), (1, 1)], .dayInTheLife)).isEmpty)
    }
}
