import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct GeometryTests {
    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(sketch.language))
    }

    @Test("in any map every text keeps to its room and meets no other", arguments: 0..<120)
    func anyMap(seed: Int) {
        let inspection = SceneInspection(scene(.any(seed: UInt64(seed))))
        #expect(!inspection.texts.isEmpty)
        #expect(inspection.findings.isEmpty)
    }

    @Test("the samples keep to their rooms too", arguments: [Sketch.mortgage, .card, .dispute])
    func samples(sketch: Sketch) {
        #expect(SceneInspection(scene(sketch)).findings.isEmpty)
    }

    @Test("the inspection finds what is planted")
    func plantedFailures() throws {
        let good = SceneInspection(scene(.mortgage)).texts
        let first = try #require(good.first { $0.region == .body })
        var frame = first.frame
        frame.x += 4
        let twin = SceneInspection.PlacedText(text: "twin", frame: frame, room: first.room, region: .body)
        #expect(SceneInspection.meeting(good).isEmpty)
        #expect(SceneInspection.meeting(good + [twin]).count == 1)
        frame.x = first.room.maxX - frame.width / 2
        let runaway = SceneInspection.PlacedText(text: "runaway", frame: frame, room: first.room, region: .body)
        #expect(SceneInspection.outside(good + [runaway]) == ["“runaway” leaves its room"])
        let middle = first.frame.y + first.frame.height / 2
        let through = [
            Segment.move(Point(first.frame.x - 20, middle)), .line(Point(first.frame.maxX + 20, middle)),
        ]
        #expect(SceneInspection.crossed([first], by: through) == ["an arrow crosses “\(first.text)”"])
    }

    @Test("every word of every item is in the drawing", arguments: 0..<24)
    func nothingIsCut(seed: Int) {
        let sketch = Sketch.any(seed: UInt64(seed))
        let scene = scene(sketch)
        func letters(_ text: String) -> String {
            let skipped: Set<Unicode.Scalar> = [" ", "\n", "-", "\u{AD}"]
            return String(String.UnicodeScalarView(text.unicodeScalars.filter { !skipped.contains($0) }))
        }
        let drawn = letters(SceneInspection(scene).texts.filter { $0.region == .body }.map(\.text).joined())
        for item in sketch.journey.items { #expect(drawn.contains(letters(item.text.plain)), "\(item.text.plain)") }
    }

    @Test("columns keep their bounds and follow their content")
    func columnWidths() {
        for seed in 0..<40 {
            let sketch = Sketch.any(seed: UInt64(seed))
            let layout = SwimlaneLayout(sketch.journey, atlas: sketch.atlas, vocabulary: Words.of(.english))
            for column in layout.columns.columns { #expect((144...256).contains(column.width)) }
        }
        var narrow = Sketch("x")
        for index in 0..<9 { narrow.stage("Stage \(index)") }
        narrow.lane(.actions, "Actions")
        narrow.item(4, "A long description of all that has to be done before the papers are signed and sent away")
        let columns = SwimlaneLayout(narrow.journey, atlas: narrow.atlas, vocabulary: Words.of(.english)).columns
            .columns
        #expect(columns[4].width > columns[3].width)
        #expect(columns[3].width == 160)
    }

    @Test("the same map gives the same scene")
    func deterministic() {
        #expect(scene(.any(seed: 5)).dump == scene(.any(seed: 5)).dump)
    }
}
