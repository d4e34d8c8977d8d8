import JourneyModel
import Localization
import Testing

@testable import MapDrawing

@Suite struct SwimlaneTests {
    private func texts(_ sketch: Sketch, _ region: Scene.Region = .body) -> [String] {
        SceneInspection(scene(sketch)).texts.filter { $0.region == region }.map(\.text)
    }

    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(sketch.language))
    }

    /// The roles of shapes and texts in a region, in order.
    private func roles(_ scene: Scene, _ region: Scene.Region = .body) -> [Role] {
        scene.part(region).elements.compactMap { element in
            switch element {
            case .shape(let role, _), .text(let role, _): role
            case .open, .close: nil
            }
        }
    }

    private func small(_ kind: LaneKind, _ fill: (inout Sketch) -> Void) -> Sketch {
        var sketch = Sketch("Small")
        sketch.stage("One")
        sketch.stage("Two")
        sketch.lane(kind, "Lane")
        fill(&sketch)
        return sketch
    }

    @Test("an item that spans stages is as wide as they are, and others go below it")
    func spans() throws {
        let scene = scene(
            small(.touchpoints) {
                $0.item(0, "Both", to: 1)
                $0.item(1, "Second")
            })
        var frames: [Frame] = []
        for case .open(let group) in scene.part(.body).elements {
            if case .item = group.purpose { frames.append(group.frame) }
        }
        #expect(frames.count == 2)
        #expect(frames[0].width == frames[1].width * 2)
        #expect(frames[1].y >= frames[0].maxY)
    }

    @Test("steps have columns of their own, and items without a step span them")
    func steps() {
        let layout = SwimlaneLayout(Sketch.dispute.journey, atlas: Sketch.dispute.atlas, vocabulary: Words.of(.polish))
        #expect(layout.columns.columns.count == 4)
        #expect(layout.columns.ofStage[0] == 0..<2)
        #expect(texts(.dispute, .header).contains("Zauważa płatność"))
    }

    @Test("a map that has only steps shows them as its stages")
    func onlySteps() {
        var sketch = Sketch("Steps")
        sketch.stage("All")
        sketch.steps(["First", "Second", "Third"])
        sketch.lane(.actions, "Actions")
        for step in 0..<3 { sketch.item(0, "act \(step)", step: step) }
        #expect(texts(sketch, .header) == ["1", "First", "2", "Second", "3", "Third"])
    }

    @Test("where there are too many steps for columns, they are captions in the cells")
    func manySteps() {
        var sketch = Sketch("Steps")
        for stage in 0..<7 {
            sketch.stage("Stage \(stage)")
            sketch.steps(["a\(stage)", "b\(stage)"])
        }
        sketch.lane(.actions, "Actions")
        for stage in 0..<7 { for step in 0..<2 { sketch.item(stage, "act", step: stage * 2 + step) } }
        #expect(texts(sketch).contains("b6"))
        #expect(!texts(sketch, .header).contains("b6"))
    }

    @Test("a day has its times above the names and no numbers")
    func day() {
        // The hours of the clock follow.
        #expect(
            texts(.day, .header).prefix(8) == [
                "06:10", "Everybody up", "9:00–10:30", "Team meeting at the other", "end of the town", "90 min",
                "Afternoon", "21:00",
            ])
        #expect(!scene(.day).description.contains("1 06:10"))
    }

    @Test("a future state has today's curve behind its own, named at its end, and lost stages are named")
    func today() throws {
        let scene = scene(.future)
        let roles = roles(scene)
        let today = try #require(roles.firstIndex(of: .today))
        let own = try #require(roles.firstIndex(of: .curve))
        #expect(today < own)
        #expect(roles.count { $0 == .todayDot } == 5)
        #expect(scene.legend.contains(.today))
        let told = texts(.future)
        #expect(told.contains("today"))
        #expect(told.contains("Proving income"))
        var alone = Sketch.future
        alone.facts.baseline = nil
        #expect(!self.roles(self.scene(alone)).contains(.today))
    }

    @Test("fail points and waits have a mark and words")
    func troubles() {
        let scene = scene(.day)
        #expect(roles(scene).contains(.fail))
        #expect(scene.legend.contains(.fail) && scene.legend.contains(.wait))
        let told = texts(.day).joined(separator: " ")
        #expect(told.contains("Fail point: Nobody has the key"))
        #expect(told.contains("Wait: 10 min"))
    }

    @Test("a stage with a map of its own is marked")
    func detail() {
        #expect(scene(.day).legend.contains(.detail))
        #expect(roles(scene(.day), .header).count { $0 == .icon } == 1)
        #expect(!scene(.mortgage).legend.contains(.detail))
    }

    @Test("a blueprint has its lines between the lanes that they part")
    func blueprint() {
        let names = texts(.dispute, .names)
        let vocabulary = Words.of(.polish)
        let line = names.firstIndex(of: vocabulary.text(.lineOfVisibility)) ?? -1
        #expect(line > (names.firstIndex(of: "Na scenie") ?? .max))
        #expect(line < (names.firstIndex(of: "Za kulisami") ?? -1))
        #expect(names.contains(vocabulary.text(.lineOfInteraction)))
    }

    @Test("where a layer is missing, the lines around it lie together")
    func missingLayer() {
        var sketch = Sketch("Blueprint")
        sketch.facts.kind = .serviceBlueprint
        sketch.stage("One")
        for kind in [LaneKind.actions, .needs, .supportProcesses] { sketch.lane(kind, kind.rawValue) }
        let vocabulary = Words.of(.english)
        let names = texts(sketch, .names).joined(separator: " ")
        #expect(
            names.contains(
                [Word.lineOfInteraction, .lineOfVisibility, .lineOfInternalInteraction].map { vocabulary.text($0) }
                    .joined(separator: " ")))
    }

    @Test("the company's lanes stand apart from the customer's, when they are two blocks")
    func sides() {
        var sketch = Sketch("Sides")
        sketch.stage("One")
        for kind in [LaneKind.actions, .custom, .teams] { sketch.lane(kind, kind.rawValue) }
        #expect(roles(scene(sketch)).contains(.border))
        sketch.lane(.needs, "needs")
        #expect(!roles(scene(sketch)).contains(.border))
    }

    @Test("a lane that the author hides is not drawn")
    func hidden() {
        var sketch = small(.actions) { $0.item(0, "secret") }
        sketch.lanes = [Lane(id: "l0", name: "Lane", kind: .actions, isHidden: true)]
        #expect(!texts(sketch).contains("secret"))
        #expect(texts(sketch, .names).isEmpty)
    }

    @Test("thoughts are quoted in the language's marks, but not twice")
    func quotes() {
        var sketch = small(.thoughts) {
            $0.item(0, "Why?")
            $0.item(1, "„Dlaczego?”")
        }
        sketch.language = .polish
        #expect(texts(sketch) == ["„Why?”", "„Dlaczego?”"])
    }

    @Test("severity is weight", arguments: [(nil, 1.0), (1, 2), (3, 4), (5, 8)])
    func severity(severity: Int?, width: Double) {
        let scene = scene(small(.painPoints) { $0.item(0, "Pain") { $0.severity = severity } })
        let bars = scene.part(.body).elements.compactMap { element -> Double? in
            guard case .shape(.severity, .rectangle(let frame, _)) = element else { return nil }
            return frame.width
        }
        #expect(bars == [width])
        #expect(scene.legend.contains(.severity) == (severity != nil))
    }

    @Test("chips tell channel, importance, and whose they are")
    func chips() {
        let scene = scene(
            small(.touchpoints) {
                $0.item(0, "a") { $0.channel(.phone) }
                $0.item(0, "b") { $0.importance = 5 }
                $0.item(0, "c") { $0.importance = 4 }
                $0.item(1, "d") { $0.provider = .competitor }
            })
        let drawn = roles(scene)
        #expect(drawn.filter { $0 == .icon }.count == 1)
        #expect(drawn.contains(.chipVital) && drawn.contains(.chipImportant) && drawn.contains(.chipForeign))
        #expect(scene.legend == [.importance])
    }

    @Test(
        "the gap between expectation and experience is heavy when it disappoints",
        arguments: [(1.0, -1.0, Role.gapWorse), (-1, 1, .gapBetter)])
    func gap(expected: Double, experienced: Double, role: Role) {
        let scene = scene(small(.touchpoints) { $0.item(0, "a") { $0.expects(expected, meets: experienced) } })
        #expect(roles(scene).contains(role))
        #expect(scene.legend == [.expectation])
    }

    @Test("evidence is marked where sources are stated, and everywhere once the map has some")
    func evidence() {
        var sketch = small(.painPoints) { $0.item(0, "Pain") }
        #expect(!roles(scene(sketch)).contains(.evidence))
        sketch.sources = [EvidenceSource(id: "i", kind: .interview, title: "x", date: nil, sample: nil, link: nil)]
        #expect(scene(sketch).legend == [.assumed])
        sketch.item(1, "Researched") { $0.sources = [0] }
        #expect(scene(sketch).legend == [.researched, .assumed])
    }

    @Test("scores make a curve; a stage without one breaks it")
    func curve() {
        func curves(_ scores: [Double?]) -> Int {
            var sketch = Sketch("Curve")
            for index in scores.indices { sketch.stage("S\(index)") }
            sketch.lane(.emotions, "Emotions")
            for (index, score) in scores.enumerated() where score != nil { sketch.feel(index, score ?? 0, "felt") }
            return roles(scene(sketch)).filter { $0 == .curve }.count
        }
        #expect(curves([1, 0, -1]) == 1)
        #expect(curves([1, 0, nil, -1, 2]) == 2)
        #expect(curves([1, nil, -1]) == 0)
    }

    @Test("feelings without a score are told in words, without an axis")
    func words() {
        let sketch = small(.emotions) { $0.feel(0, .none, "nervous, then proud") }
        #expect(texts(sketch) == ["nervous, then proud"])
        #expect(texts(sketch, .names) == ["Lane"])
        #expect(!roles(scene(sketch)).contains(.neutralLine))
    }

    @Test("words that find no room beside the curve stand below it")
    func longWords() {
        let words = String(repeating: "passed from one desk to the next ", count: 6)
        let sketch = small(.emotions) {
            $0.feel(0, -1, words)
            $0.feel(1, 1, "fine")
        }
        let drawn = texts(sketch)
        #expect(drawn.joined(separator: " ").contains("passed from one desk to the next passed"))
        #expect(drawn.contains("−1"))
    }

    @Test("several personas are several curves with names, and their words stand below")
    func personas() {
        var sketch = small(.emotions) {
            for persona in 0..<2 {
                $0.feel(0, Double(persona), "first", persona: persona)
                $0.feel(1, Double(persona) - 2, "second", persona: persona)
            }
        }
        sketch.facts.personas = [Reference(0), Reference(1)]
        let drawn = roles(scene(sketch))
        #expect(drawn.contains(.curve) && drawn.contains(.curveSecond))
        #expect(!drawn.contains(.features))
        #expect(texts(sketch, .names).contains("Viktor"))
        #expect(texts(sketch).contains("Viktor: second"))
    }

    @Test("the company's own estimate is a hollow line with a name")
    func believed() {
        let scene = scene(
            small(.emotions) {
                $0.feel(0, -1, "a", believed: 1)
                $0.feel(1, 1, "b", believed: 2)
            })
        #expect(roles(scene).filter { $0 == .hollow }.count == 2)
        #expect(roles(scene).contains(.believed))
        #expect(scene.legend == [.scores, .believed])
    }

    @Test("a range is a bar, a change an arrow from a dot")
    func rangeAndChange() {
        let drawn = roles(scene(.dispute))
        #expect(drawn.contains(.rangeBar))
        #expect(drawn.contains(.arrow))
        #expect(texts(.dispute).contains("−2…−1"))
        #expect(texts(.dispute).contains("≈\u{2060}−1"))
    }

    @Test("no stage, no lane, no item: still a scene")
    func nothing() {
        var sketch = Sketch("Nothing")
        #expect(scene(sketch).part(.body).frame.height == 0)
        sketch.stage("")
        sketch.lane(.actions, "")
        #expect(SceneInspection(scene(sketch)).findings.isEmpty)
    }
}
