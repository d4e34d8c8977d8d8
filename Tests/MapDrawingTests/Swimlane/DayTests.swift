import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct DayTests {
    private func scene(_ names: [String], _ kind: JourneyKind = .dayInTheLife) -> Scene {
        var map = Sketch("A day")
        map.facts.kind = kind
        for name in names { map.stage(name) }
        map.lane(.actions, "Actions")
        map.item(0, "Gets up")
        return Swimlane.place(Reference(0), in: map.atlas, vocabulary: Words.of(.english))
    }

    /// Where the stages lie on the clock, from the left.
    private func dots(_ scene: Scene) -> [Double] {
        scene.part(.header).elements.compactMap { element in
            guard case .shape(.todayDot, .circle(let x, _, _)) = element else { return nil }
            return x
        }
    }

    private func hours(_ scene: Scene) -> [String] {
        SceneInspection(scene).texts.filter { $0.region == .header && $0.text.hasSuffix(":00") }.map(\.text)
    }

    @Test("the clock of a day tells how its stages lie in time")
    func proportion() {
        let scene = scene(["06:00 Up", "07:00 Bus", "10:00 Work", "18:00 Home"])
        let places = dots(scene)
        #expect(places.count == 4)
        #expect(abs((places[2] - places[1]) - 3 * (places[1] - places[0])) < 2)
        #expect(abs((places[3] - places[2]) - 8 * (places[1] - places[0])) < 5)
        #expect(Set(hours(scene)).isSuperset(of: ["06:00", "12:00", "18:00"]))
        #expect(SceneInspection(scene).findings.isEmpty)
    }

    @Test("a day that goes on past midnight counts on")
    func midnight() {
        let places = dots(scene(["8 pm Dinner", "11 pm Bed", "2 am Awake"]))
        #expect(places == places.sorted())
        #expect(places.count == 3)
    }

    @Test("without two times there is no clock, nor in other kinds of maps")
    func noClock() {
        #expect(dots(scene(["Morning", "06:00 Bus"])).isEmpty)
        #expect(dots(scene(["06:00 Up", "07:00 Bus"], .currentState)).isEmpty)
        #expect(dots(scene(["06:00 Up", "06:00 Bus"])).isEmpty)
    }
}
