import AtlasAnalysis
import Testing

@Suite struct SketchedCurveTests {
    @Test("a curve in miniature has the means of its stages, and at the worst place the lowest score")
    func lowest() {
        var map = MapSketch("a")
        map.stage("ask")
        map.feel(1)
        map.feel(-1)
        map.stage("wait")
        map.feel(-2)
        map.feel(1)
        map.stage("leave")
        map.stage("thank")
        map.feel(2)
        #expect(map.journey.sketchedExperiences == [0, -1, nil, 1])
    }

    @Test("a curve without scores has no values")
    func unscored() {
        var map = MapSketch("a")
        map.stage("ask")
        #expect(map.journey.sketchedExperiences == [nil])
    }
}
