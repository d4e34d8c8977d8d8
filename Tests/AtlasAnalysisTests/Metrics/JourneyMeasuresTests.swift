import JourneyModel
import Testing

@testable import AtlasAnalysis

@Suite("What the numbers of a journey say")
struct JourneyMeasuresTests {
    /// A journey of some stages with series told one by one.
    private struct Numbers {
        private(set) var metrics: [Metric] = []
        private(set) var series: [MetricSeries] = []
        private(set) var points: [MetricPoint] = []

        mutating func add(
            _ kind: MetricKind, stage: Int?, _ values: KeyValuePairs<String, Double>, target: Double? = nil,
            segment: String? = nil, settings: Metric? = nil
        ) {
            let metric = settings ?? Metric(id: kind.rawValue, kind: kind)
            var place = metrics.firstIndex { $0.id == metric.id }
            if place == nil {
                metrics.append(metric)
                place = metrics.count - 1
            }
            let start = points.count
            for (date, value) in values {
                points.append(
                    MetricPoint(
                        date: CalendarDate(iso: date)!, value: Self.exact(value), target: target.map(Self.exact)))
            }
            series.append(
                MetricSeries(
                    metric: Reference(place!), journey: Reference(0), stage: stage, segment: segment,
                    unit: metric.unit, points: start..<points.count))
        }

        static func exact(_ value: Double) -> ExactNumber {
            ExactNumber(millionths: Int64((value * 1_000_000).rounded()))
        }

        func measures(stages: Int = 3, changes: [String] = []) -> (JourneyMeasures, Atlas) {
            var sketch = MapSketch("a")
            for stage in 0..<stages { sketch.stage("s\(stage)") }
            let atlas = Atlas(
                site: SiteFacts(title: "Site"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
                journeys: [sketch.journey], measures: Measures(metrics: metrics, series: series, points: points),
                today: CalendarDate(iso: "2026-11-20")!)
            return (JourneyMeasures(Reference(0), in: atlas), atlas)
        }
    }

    @Test("the share lost is what was measured as such, else what conversion lacks, else what volumes lack")
    func losses() {
        var numbers = Numbers()
        numbers.add(.dropOff, stage: 0, ["2026-11-01": 12.5], target: 10)
        numbers.add(.conversion, stage: 0, ["2026-11-01": 50])
        numbers.add(.conversion, stage: 1, ["2026-11-01": 69], target: 85)
        numbers.add(.volume, stage: 2, ["2026-10-01": 300, "2026-11-01": 310])
        numbers.add(.volume, stage: 3, ["2026-10-01": 200])
        let (measures, _) = numbers.measures(stages: 4)
        #expect(measures.losses.map { $0?.share.plain } == ["12.5", "31", "33.333333", nil])
        #expect(measures.losses.map { $0?.target?.plain } == ["10", "15", nil, nil])
        #expect(measures.losses.map { $0?.date.iso } == ["2026-11-01", "2026-11-01", "2026-10-01", nil])
        #expect(measures.losses[0]?.meetsTarget == false)
    }

    @Test("volumes that grow say nothing of a loss, and neither do two of different days")
    func growingVolumes() {
        var numbers = Numbers()
        numbers.add(.volume, stage: 0, ["2026-10-01": 100])
        numbers.add(.volume, stage: 1, ["2026-10-01": 120])
        numbers.add(.volume, stage: 2, ["2026-10-08": 60])
        #expect(numbers.measures().0.losses.allSatisfy { $0 == nil })
    }

    @Test(
        "the funnel begins where a loss is known, takes each loss from what the one before has left, and says where it does not know"
    )
    func funnel() throws {
        var numbers = Numbers()
        numbers.add(.dropOff, stage: 1, ["2026-11-01": 20])
        numbers.add(.dropOff, stage: 3, ["2026-11-01": 25])
        let (measures, _) = numbers.measures(stages: 5)
        let funnel = try #require(JourneyFunnel(measures))
        #expect(funnel.steps.map(\.stage) == [1, 2, 3, 4])
        #expect(funnel.steps.map(\.remaining.plain) == ["100", "80", "80", "60"])
        #expect(funnel.steps.map(\.isUpperBound) == [false, false, true, true])
        #expect(JourneyFunnel(Numbers().measures().0) == nil)
    }

    @Test("a stage between two that are counted hides no loss")
    func countedAcross() throws {
        var numbers = Numbers()
        numbers.add(.volume, stage: 0, ["2026-11-01": 200])
        numbers.add(.volume, stage: 2, ["2026-11-01": 100])
        let funnel = try #require(JourneyFunnel(numbers.measures().0))
        #expect(funnel.steps.map(\.remaining.plain) == ["100", "50", "50"])
        #expect(funnel.steps.map(\.isUpperBound) == [false, false, false])
    }

    @Test("a bottleneck loses most, waits longest against its target, or pleases least")
    func bottlenecks() {
        var numbers = Numbers()
        numbers.add(.dropOff, stage: 0, ["2026-11-01": 20], target: 15)
        numbers.add(.dropOff, stage: 1, ["2026-11-01": 30])
        numbers.add(.timeOnStage, stage: 0, ["2026-11-01": 3], target: 2)
        numbers.add(.timeOnStage, stage: 2, ["2026-11-01": 9], target: 8)
        numbers.add(.csat, stage: 0, ["2026-11-01": 70])
        numbers.add(.csat, stage: 2, ["2026-11-01": 55])
        let found = numbers.measures().0.bottlenecks.map { bottleneck -> String in
            switch bottleneck.reason {
            case .largestLoss(let loss): "\(bottleneck.stage) loses \(loss.share.plain)"
            case .longestWait(let wait): "\(bottleneck.stage) waits \(wait.latest.value.plain)"
            case .lowestSatisfaction(let csat): "\(bottleneck.stage) pleases \(csat.latest.value.plain)"
            }
        }
        #expect(found == ["0 waits 3", "1 loses 30", "2 pleases 55"])
    }

    @Test("a stage that meets its target is no bottleneck, and neither is the only one that is measured")
    func noBottlenecks() {
        var numbers = Numbers()
        numbers.add(.dropOff, stage: 0, ["2026-11-01": 20], target: 25)
        numbers.add(.dropOff, stage: 1, ["2026-11-01": 10])
        numbers.add(.csat, stage: 0, ["2026-11-01": 20])
        numbers.add(.timeOnStage, stage: 0, ["2026-11-01": 20])
        #expect(numbers.measures().0.bottlenecks.isEmpty)
    }

    @Test("equals are all bottlenecks; a part of the customers makes none")
    func equals() {
        var numbers = Numbers()
        numbers.add(.dropOff, stage: 0, ["2026-11-01": 20])
        numbers.add(.dropOff, stage: 1, ["2026-11-01": 20])
        numbers.add(.dropOff, stage: 2, ["2026-11-01": 90], segment: "online")
        #expect(numbers.measures().0.bottlenecks.map(\.stage) == [0, 1])
    }

    @Test("the trend holds the last quarter of a year against the one before")
    func trends() throws {
        var numbers = Numbers()
        numbers.add(
            .timeOnStage, stage: 0,
            ["2026-05-01": 10, "2026-06-01": 8, "2026-07-31": 7, "2026-08-01": 6, "2026-10-30": 5, "2026-10-31": 4])
        let (measures, _) = numbers.measures()
        // Ninety-one days up to 31 October begin on 2 August, those before on 3 May.
        let trend = try #require(measures.standing(.timeOnStage, stage: 0)?.trend)
        #expect(trend.before.plain == "7")
        #expect(trend.after.plain == "4.5")
        #expect([trend.countBefore, trend.countAfter] == [3, 2])
        #expect(trend.course == .better)
    }

    @Test(
        "less than a point of percentages, or than a fiftieth of anything else, is steady",
        arguments: [
            (MetricKind.csat, 70.0, 70.9, MetricMovement.Course.steady), (.csat, 70, 71, .better),
            (.dropOff, 20, 21, .worse), (.nps, 10, 9.1, .steady), (.cost, 100, 101.9, .steady),
            (.cost, 100, 102, .worse), (.volume, 100, 102, .better), (.cost, 0, 0, .steady),
        ])
    func courses(kind: MetricKind, before: Double, after: Double, course: MetricMovement.Course) {
        var numbers = Numbers()
        numbers.add(kind, stage: 0, ["2026-07-01": before, "2026-11-01": after])
        #expect(numbers.measures().0.standings[0].trend?.course == course)
    }

    @Test("after a change the quarter of a year from its day on is held against the one before")
    func movements() {
        var numbers = Numbers()
        numbers.add(.dropOff, stage: 0, ["2026-05-01": 30, "2026-05-31": 32, "2026-06-01": 24, "2026-08-30": 20])
        numbers.add(.csat, stage: 1, ["2026-06-02": 70])
        let (measures, _) = numbers.measures()
        let day = CalendarDate(iso: "2026-06-01")!
        let moved = measures.movements(since: day, stage: 0)
        #expect(moved.map(\.before.plain) == ["31"])
        #expect(moved.map(\.after.plain) == ["22"])
        #expect(moved.map(\.course) == [.better])
        #expect(measures.movements(since: day, stage: 1).isEmpty)
    }

    @Test("a number is stale when the day of the build lies behind the time for which it counts")
    func staleness() {
        var numbers = Numbers()
        numbers.add(.csat, stage: 0, ["2026-08-20": 70])
        numbers.add(.csat, stage: 1, ["2026-08-19": 70])
        numbers.add(
            .nps, stage: 0, ["2026-08-19": 7], settings: Metric(id: "nps", kind: .nps, freshFor: .months(12)))
        #expect(numbers.measures().0.standings.map(\.isStale) == [false, true, false])
    }

    @Test("a business goal stands beside the whole journey's number, with what is still to go")
    func goals() throws {
        var numbers = Numbers()
        numbers.add(.own, stage: nil, ["2026-11-01": 61], settings: Metric(id: "returns", kind: .own))
        numbers.add(.dropOff, stage: nil, ["2026-11-01": 12])
        let (measures, _) = numbers.measures()
        let up = BusinessGoal(text: "", metricID: "returns", number: ExactNumber(70))
        #expect(measures.goal(up)?.distance?.plain == "9")
        let down = BusinessGoal(text: "", metricID: "drop-off", number: ExactNumber(15))
        #expect(measures.goal(down)?.distance == .zero)
        #expect(measures.goal(BusinessGoal(text: "", metricID: "nps", number: ExactNumber(70))) == nil)
        #expect(measures.goal(BusinessGoal(text: "more")) == nil)
    }
}
