import JourneyModel
import Localization
import MarkupWriting
import Testing

@testable import MapDrawing

@Suite struct SmallDrawingTests {
    @Test("faces differ in shape, not only in colour")
    func faces() {
        let paths = ExperienceLevel.allCases.map { "\(Glyph.features($0).path)" }
        #expect(Set(paths).count == paths.count)
        for (level, path) in zip(ExperienceLevel.allCases, paths) {
            #expect(FaceMark.rules.contains("d='\(path)'"))
            #expect(FaceMark.rules.contains(".face.\(FaceMark.className(level)) {"))
        }
    }

    @Test("every channel and every lane has a mark of its own")
    func icons() {
        let channels = ChannelIcon.allCases.map { "\(Glyph.channel($0).path)" }
        let lanes = LaneKind.allCases.map { "\(Glyph.lane($0).path)" }
        #expect(Set(channels).count == channels.count)
        for (icon, path) in zip(ChannelIcon.allCases, channels) {
            #expect(IconMark.rules.contains("path d='\(path)'"))
            #expect(IconMark.rules.contains(".icon.\(icon.rawValue) {"))
        }
        #expect(Set(lanes).count == lanes.count)
    }

    @Test("a curve in miniature breaks at a gap and marks its worst and best place")
    func miniCurve() {
        func count(_ values: [Double?], _ name: String) -> Int {
            MiniCurve.draw(values: values).string.split(separator: name, omittingEmptySubsequences: false).count - 1
        }
        #expect(count([0.5, 0, -1, 1], "d-mini-curve") == 1)
        #expect(count([0.5, 0, nil, -1, 1], "d-mini-curve") == 2)
        #expect(count([0.5, 0, -1, 1], "<circle class=\"d-very-bad\"") == 1)
        #expect(count([0.5, 0, -1, 1], "<circle class=\"d-very-good\"") == 1)
        #expect(count([0, 0, 0], "<circle") == 1)
        #expect(MiniCurve.draw(values: [nil, nil]).isEmpty)
        #expect(MiniCurve.draw(values: []).isEmpty)
    }

    @Test("a miniature stays in its picture whatever the values", arguments: [[-9.0, 9], [1], [-1, 1, -1]])
    func miniBounds(values: [Double]) {
        let text = MiniCurve.draw(values: values, width: 100, height: 20).string
        for circle in text.matches(of: /cy="([\d.-]+)" r="4"/) {
            let y = Double(circle.output.1) ?? -1
            #expect(y >= 4 && y <= 16)
        }
    }

    @Test("initials are escaped like any text")
    func initials() {
        #expect(InitialsDisc.draw("<&").string.contains("&lt;&amp;"))
    }

    @Test("a page's legend tells the marks that the scene holds, in its language")
    func legend() {
        let scene = Swimlane.place(Reference(0), in: Sketch.mortgage.atlas, vocabulary: Words.of(.polish))
        let text = DrawingLegend.draw(scene, vocabulary: Words.of(.polish)).string
        #expect(text.hasPrefix("<ul class=\"d-legend\" aria-hidden=\"true\">"))
        #expect(text.split(separator: "<li>").count - 1 == scene.legend.count)
        #expect(text.contains(Words.of(.polish).text(.momentOfTruth)))
        let bare = Sketch("Bare")
        let empty = Swimlane.place(Reference(0), in: bare.atlas, vocabulary: Words.of(.english))
        #expect(DrawingLegend.draw(empty, vocabulary: Words.of(.english)).isEmpty)
    }
}
