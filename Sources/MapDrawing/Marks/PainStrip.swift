import JourneyModel
import MarkupWriting

/// Pain points by stage: a bar for each, as high as it is severe. Where it hurts is where bars stand close and high;
/// nothing is said by colour.
package enum PainStrip {
    private static let barWidth = 5.0
    private static let gap = 2.0
    private static let unit = 6.0
    private static let base = 34.0

    /// - Parameter stages: the severities of each stage's pain points, 1 … 5, nil where nobody has judged.
    /// - Returns: bars over the numbers of the stages; nothing without a pain point.
    package static func draw(
        _ stages: [[Int?]], width: Double = 320, language: LanguageCode = .english
    ) -> SafeMarkup {
        guard stages.contains(where: { !$0.isEmpty }) else { return .empty }
        let cell = min(56, (width / Double(stages.count)).rounded(.down))
        return SmallDrawing("d-pains", width: cell * Double(stages.count), height: base + 20, language: language)
            .drawn { canvas in
                var bars: [Segment] = []
                for (index, severities) in stages.enumerated() {
                    let left = Double(index) * cell
                    let judged = severities.map { $0 ?? 0 }.sorted(by: >)
                    // What has no room is the mildest, and the table tells it.
                    let room = max(1, Int((cell - 4 + gap) / (barWidth + gap)))
                    for (place, severity) in judged.prefix(room).enumerated() {
                        let x = left + Double(place) * (barWidth + gap)
                        let top = base - max(2, Double(severity) * unit)
                        bars += [
                            .move(Point(x, base)), .line(Point(x, top)), .line(Point(x + barWidth, top)),
                            .line(Point(x + barWidth, base)), .close,
                        ]
                    }
                    canvas.add(.small, String(index + 1), x: left, top: base + 3, width: cell)
                }
                canvas.add(.severity, canvas.path(bars))
                let end = cell * Double(stages.count)
                canvas.add(.rule, .line(x1: 0, y1: base + 0.5, x2: end, y2: base + 0.5))
            }
    }
}
