import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct MirrorTests {
    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(.english))
    }

    /// A map with an item over two stages, an arrow, and a full stop behind Hebrew words.
    static func sketch(_ language: LanguageCode) -> Sketch {
        var map = Sketch("משכנתה", language: language)
        for name in ["חלום", "בקשה", "מפתחות"] { map.stage(name) }
        map.lane(.emotions, "רגשות")
        for (stage, score) in [1.0, -2, 2].enumerated() { map.feel(stage, score, "ככה זה מרגיש") }
        map.lane(.actions, "פעולות")
        map.item(0, "שואל את WEB-412.", id: "asks") { $0.to = ["answers"] }
        map.item(1, "מחכה הרבה זמן לתשובה שלא באה", to: 2)
        map.lane(.frontstage, "חזית")
        map.item(2, "עונה", id: "answers")
        return map
    }

    @Test("a map in a language that runs from right to left has its first stage and its lane names at the right")
    func mirrored() throws {
        let scene = scene(MirrorTests.sketch(LanguageCode("he")))
        let inspection = SceneInspection(scene)
        #expect(inspection.findings.isEmpty)
        #expect(scene.isMirrored)
        #expect(scene.part(.names).frame.x == scene.part(.body).frame.maxX)
        let stages = ["חלום", "בקשה", "מפתחות"].compactMap { name in
            inspection.texts.first { $0.text == name && $0.region == .header }?.frame.maxX
        }
        #expect(stages.count == 3)
        #expect(stages == stages.sorted(by: >))
    }

    @Test("it is the same drawing otherwise, and the same map in another language is not mirrored")
    func same() {
        let (one, other) = (scene(MirrorTests.sketch(LanguageCode("he"))), scene(MirrorTests.sketch(.english)))
        #expect(!other.isMirrored)
        #expect(one.mapFrame == other.mapFrame)
        #expect(one.lines == other.lines)
        #expect(one.mirrored().dump == other.dump.replacing("scene en", with: "scene he"))
    }

    @Test("texts of such scripts say how they run, and numbers stay as they are")
    func isolated() {
        let scene = scene(MirrorTests.sketch(LanguageCode("he")))
        let page = InlineSVG.draw(scene, prefix: "m").string
        #expect(page.contains("\u{2067}שואל את WEB-412.\u{2069}"))
        #expect(page.contains(">\u{2212}2<"))
        #expect(page.contains("class=\"d-map d-rtl\""))
        #expect(page.contains("data-span=\"2\""))
        #expect(!InlineSVG.draw(self.scene(.mortgage), prefix: "m").string.contains("d-rtl"))
    }

    @Test("arrows among the marks turn round, all others keep their form")
    func marks() {
        for (mark, turned) in [
            (Glyph.lane(.actions), Glyph.turned(.actions)), (.detail, .turned(.detail)), (.goesOn, .turned(.goesOn)),
            (.clock, .clock), (.features(.bad), .features(.bad)), (.channel(.phone), .channel(.phone)),
        ] {
            #expect(mark.mirrored == turned)
        }
        let page = InlineSVG.draw(scene(MirrorTests.sketch(LanguageCode("he"))), prefix: "m").string
        #expect(page.contains("\(Glyph.turned(.actions).path)") && !page.contains("\(Glyph.lane(.actions).path)"))
    }

    @Test("charts of journeys begin at the right, with their numbers there")
    func charts() throws {
        func firsts(_ language: LanguageCode) throws -> [Double] {
            let columns = ["אחת", "שתיים", "שלוש"].map { ComparedCurves.Column(name: $0, today: 0.5, future: -0.5) }
            let axis = AxisNumbers(.signed, Words.of(.english))
            let drawing = ComparedCurves.draw(
                columns, todayName: "היום", futureName: "מחר", axis: axis, language: language
            ).string
            return try ["אחת", "שלוש", "+2"].map { word in
                let end = try #require(drawing.firstRange(of: word)?.lowerBound)
                let tag = try #require(drawing[..<end].lastIndex(of: "<"))
                let x = try #require(drawing[tag..<end].firstRange(of: " x=\"")?.upperBound)
                return try #require(Double(drawing[x...].prefix { $0 != "\"" }))
            }
        }
        let plain = try firsts(.english)
        let mirrored = try firsts(LanguageCode("he"))
        #expect(plain[2] < plain[0] && plain[0] < plain[1])
        #expect(mirrored[2] > mirrored[0] && mirrored[0] > mirrored[1])
    }

    @Test("letters of Hebrew and Arabic have widths of their own, and their marks none")
    func widths() {
        #expect(Canvas.width("שלום", .text) < 4 * 10)
        #expect(Canvas.width("רִאשׁוֹן", .text) == Canvas.width("ראשון", .text))
        #expect(Canvas.width("سسس", .text) > 3 * 14)
        #expect(Canvas.width("ااا", .text) < 3 * 7)
    }

    @Test("any map keeps its texts apart when it is mirrored", arguments: 0..<30)
    func anyMap(seed: Int) {
        var sketch = Sketch.any(seed: UInt64(seed))
        sketch.language = LanguageCode("ar")
        #expect(SceneInspection(scene(sketch)).findings.isEmpty)
    }

    @Test("paper begins with the stages at the right, each place of the map on one sheet")
    func paper() throws {
        var sketch = Sketch.any(seed: 3)
        sketch.language = LanguageCode("ar")
        for index in 0..<8 { sketch.stage("Stage \(index)") }
        let scene = scene(sketch)
        let sheets = PaperSheets(scene, on: .a4).sheets
        #expect(sheets.count > 1)
        let firsts = sheets.compactMap { $0.rows.last?.last?.x }
        #expect(try #require(firsts.first) > firsts.min() ?? 0)
    }
}
