import JourneyModel
import MapDrawing
import Testing

struct ChartTests {
    /// The numbers in attributes of one name, in the order of the drawing.
    private static func values(_ name: String, of element: String, in drawing: String) -> [Double] {
        drawing.split(separator: "<").filter { $0.hasPrefix(element + " ") }.compactMap { tag in
            guard let start = tag.firstRange(of: " " + name + "=\"")?.upperBound,
                let end = tag[start...].firstIndex(of: "\"")
            else { return nil }
            return Double(tag[start..<end])
        }
    }

    @Test("numbers of one field stand apart, and what has no room is counted")
    func impactAndEffort() {
        let dots = (1...9).map { ImpactEffortChart.Dot(number: $0, impact: 4, effort: 2, address: "#:entry-\($0)") }
        let drawing = ImpactEffortChart.draw(dots, impactName: "Impact", effortName: "Effort", language: .english)
            .string
        let x = Self.values("cx", of: "circle", in: drawing)
        let y = Self.values("cy", of: "circle", in: drawing)
        #expect(x.count == 5 && y.count == 5)
        for one in x.indices {
            for other in x.indices where other > one {
                let distance = ((x[one] - x[other]) * (x[one] - x[other]) + (y[one] - y[other]) * (y[one] - y[other]))
                    .squareRoot()
                #expect(distance >= 28, "\(one) and \(other) stand \(distance) apart")
            }
        }
        #expect(drawing.contains(">+4<"))
        #expect(drawing.contains("href=\"#:entry-5\"") && !drawing.contains("href=\"#:entry-6\""))
    }

    @Test("more impact stands higher, more effort further right")
    func directions() {
        let dots = [
            ImpactEffortChart.Dot(number: 1, impact: 1, effort: 5, address: "#a"),
            ImpactEffortChart.Dot(number: 2, impact: 5, effort: 1, address: "#b"),
        ]
        let drawing = ImpactEffortChart.draw(dots, impactName: "I", effortName: "E", language: .english).string
        let first = drawing.firstRange(of: "#a")!.lowerBound
        let second = drawing.firstRange(of: "#b")!.lowerBound
        let x = Self.values("cx", of: "circle", in: drawing)
        let y = Self.values("cy", of: "circle", in: drawing)
        let (a, b) = first < second ? (0, 1) : (1, 0)
        #expect(x[a] > x[b] && y[a] > y[b])
        #expect(ImpactEffortChart.draw([], impactName: "I", effortName: "E", language: .english).isEmpty)
    }

    @Test("names of curves that end at one height part, each curve with a mark of its own")
    func names() {
        let series = (0..<6).map { number in
            JourneyCurves.Series(
                name: "Journey \(number) with a name that takes more than one line of the chart",
                scores: [0, nil, 1, 1],
                address: "j\(number).html")
        }
        let drawing = JourneyCurves.draw(series, language: .english).string
        let links = drawing.split(separator: "<a ").dropFirst()
        #expect(links.count == 6)
        let tops = links.compactMap { Self.values("y", of: "text", in: String($0)).first }.sorted()
        #expect(tops.count == 6)
        for (one, other) in zip(tops, tops.dropFirst()) { #expect(other - one >= 30, "\(tops)") }
        #expect(JourneyCurves.draw([], language: .english).isEmpty)
    }
}
