import JourneyModel

/// Where customers are thrown back, or skip stages: arrows from stage to stage below the headers, which stay in view.
extension SwimlaneLayout {
    private static let track = 10.0

    mutating func placeReturns() {
        let returns = journey.returns(among: lanes)
        guard !returns.isEmpty else { return }
        // Short ones lie nearer to the headers, so that fewer lines cross.
        let sorted = returns.enumerated().sorted { one, other in
            let (left, right) = (abs(one.element.from - one.element.to), abs(other.element.from - other.element.to))
            return left == right ? one.offset < other.offset : left < right
        }
        var rows: [[ClosedRange<Int>]] = []
        var leaving = [Int](repeating: 0, count: journey.stages.count)
        var coming = leaving
        for (_, found) in sorted {
            let range = min(found.from, found.to)...max(found.from, found.to)
            let row = rows.firstIndex { row in !row.contains { $0.overlaps(range) } } ?? rows.count
            if row == rows.count { rows.append([]) }
            rows[row].append(range)
            // Lines leave right of a header's middle and come back left of it.
            let start = middle(ofStage: found.from) + 10 + Double(min(leaving[found.from], 4)) * 8
            let end = middle(ofStage: found.to) - 10 - Double(min(coming[found.to], 4)) * 8
            leaving[found.from] += 1
            coming[found.to] += 1
            let bottom = y + 12 + Double(row) * SwimlaneLayout.track
            canvas.addArrow([Point(start, y + 1), Point(start, bottom), Point(end, bottom), Point(end, y + 2)])
            canvas.explain(.goesOn)
        }
        y += 12 + Double(rows.count) * SwimlaneLayout.track
    }

    private func middle(ofStage stage: Int) -> Double {
        let span = columns.ofStage[stage]
        return columns.x(of: span) + columns.width(of: span) / 2
    }
}
