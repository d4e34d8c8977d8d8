import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct FlowTests {
    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(sketch.language))
    }

    private func arrows(_ scene: Scene, _ region: Scene.Region = .body) -> [[Segment]] {
        scene.part(region).elements.compactMap { element in
            guard case .shape(.flow, .path(let range)) = element else { return nil }
            return Array(scene.segments[range])
        }
    }

    private func texts(_ scene: Scene) -> [String] { SceneInspection(scene).texts.map(\.text) }

    /// Three lanes and two stages, to be filled.
    private func blueprint(_ fill: (inout Sketch) -> Void) -> Sketch {
        var map = Sketch("Blueprint")
        map.facts.kind = .serviceBlueprint
        map.stage("One")
        map.stage("Two")
        map.stage("Three")
        fill(&map)
        return map
    }

    @Test("an arrow to the item below goes straight down")
    func straight() throws {
        let scene = scene(
            blueprint {
                $0.lane(.actions, "Customer")
                $0.item(0, "Asks") { $0.to = ["answer"] }
                $0.lane(.frontstage, "Front")
                $0.item(0, "Answers", id: "answer")
            })
        let arrow = try #require(arrows(scene).first)
        #expect(arrow.count == 2)
        let (start, end) = (try #require(arrow[0].end), try #require(arrow[1].end))
        #expect(start.x == end.x && start.y < end.y)
    }

    @Test("an arrow goes around what stands between its ends")
    func around() throws {
        let map = blueprint {
            $0.lane(.actions, "Customer")
            $0.item(0, "Asks") { $0.to = ["system"] }
            $0.lane(.frontstage, "Front")
            $0.item(0, "Answers")
            $0.lane(.supportProcesses, "Support")
            $0.item(0, "A system", id: "system")
        }
        let scene = scene(map)
        #expect(try #require(arrows(scene).first).count > 4)
        #expect(SceneInspection(scene).findings.isEmpty)
    }

    @Test("an arrow finds a way around an item that spans all stages")
    func aroundSpans() throws {
        let map = blueprint {
            $0.lane(.actions, "Customer")
            $0.item(1, "Asks") { $0.to = ["system"] }
            $0.lane(.frontstage, "Front")
            $0.item(0, "Stands across all of it, from the first stage to the last", to: 2)
            $0.lane(.supportProcesses, "Support")
            $0.item(1, "A system", id: "system")
        }
        let scene = scene(map)
        let arrow = try #require(arrows(scene).first)
        #expect(SceneInspection(scene).findings.isEmpty)
        // The only ways lead past the ends of the item that spans.
        let columns = SwimlaneLayout(map.journey, atlas: map.atlas, vocabulary: Words.of(.english)).columns
        let reach = arrow.compactMap(\.end).map(\.x)
        #expect(reach.contains { $0 < columns.columns[0].x + 8 || $0 > columns.maxX })
    }

    @Test("arrows into lanes that are not drawn are left out, and so is what leads to itself")
    func hidden() {
        let map = blueprint {
            $0.lane(.actions, "Customer")
            $0.item(0, "Asks", id: "ask") { $0.to = ["answer", "ask"] }
            $0.lanes.append(Lane(id: "hidden", name: "Hidden", kind: .backstage, isHidden: true))
            $0.item(0, "Answers", id: "answer")
        }
        #expect(arrows(scene(map)).isEmpty)
    }

    @Test("arrows beside each other keep apart, unless they share an end")
    func apart() {
        var tracks = FlowTracks()
        func offset(way: Int, from: Double, to: Double, source: Int, target: Int) -> Double {
            tracks.offset(way: way, from: from, to: to, source: source, target: target, offsets: [0, -6, 6])
        }
        #expect(offset(way: 1, from: 0, to: 100, source: 1, target: 2) == 0)
        #expect(offset(way: 1, from: 50, to: 150, source: 3, target: 4) == -6)
        #expect(offset(way: 1, from: 60, to: 70, source: 5, target: 6) == 6)
        #expect(offset(way: 1, from: 0, to: 40, source: 5, target: 2) == 0)
        #expect(offset(way: 1, from: 200, to: 160, source: 6, target: 7) == 0)
        #expect(offset(way: 2, from: 0, to: 100, source: 8, target: 9) == 0)
        #expect(offset(way: 2, from: 0, to: 100, source: 8, target: 10) == 0)
    }

    @Test("a return is an arrow below the headers, back to its stage, and words below its item")
    func returns() throws {
        let map = blueprint {
            $0.lane(.actions, "Customer")
            $0.item(2, "Asks again") { $0.goTo = ["s1"] }
        }
        let scene = scene(map)
        let points = try #require(arrows(scene, .header).first).compactMap(\.end)
        let (first, last) = (try #require(points.first), try #require(points.last))
        #expect(last.x < first.x)
        #expect(points.allSatisfy { $0.y >= first.y })
        #expect(texts(scene).contains("Goes on at: One"))
        #expect(scene.legend.contains(.goesOn))
    }

    @Test("a stage can be left for another one, and equal returns are one arrow")
    func stageReturns() {
        let map = blueprint {
            $0.lane(.actions, "Customer")
            $0.item(1, "Asks") { $0.goTo = ["answer"] }
            $0.item(1, "Asks again") { $0.goTo = ["s3"] }
            $0.item(2, "Hears", id: "answer")
        }
        #expect(map.journey.returns(among: [0]) == [Return(from: 1, to: 2)])
        #expect(arrows(scene(map), .header).count == 1)
    }
}
