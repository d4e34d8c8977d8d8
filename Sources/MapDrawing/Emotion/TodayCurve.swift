import JourneyModel

/// The current state behind a future one: a thin line with its name, and the names of stages that go away.
extension SwimlaneLayout {
    typealias Note = (lines: Range<Int>, frame: Frame)

    /// The line is named at one of its ends, or where it lies farthest from the other when they meet there; its lost
    /// stages are named at their points. A name that finds no room is left to the legend and to the text.
    mutating func placeTodayLabels(_ plot: EmotionPlot, in placement: inout LabelPlacement) -> [Note] {
        let scored = plot.chart.today.filter { $0.score != nil }
        guard let first = scored.first, let last = scored.last else { return [] }
        var notes: [Note] = []
        func gap(_ place: EmotionChart.Today) -> Double {
            let own = plot.chart.series.first?.marks.first { abs($0.x - place.x) < 1 }?.score
            return own.map { abs($0 - (place.score ?? 0)) } ?? 0
        }
        let farthest = scored.enumerated().sorted { left, right in
            let (one, two) = (gap(left.element), gap(right.element))
            return one == two ? left.offset > right.offset : one > two
        }
        for place in [last, first].filter({ gap($0) > 0 }) + farthest.map(\.element) {
            let name = vocabulary.text(.today).lowercased()
            if let note = placeNote(name, at: place, in: &placement) {
                notes.append(note)
                break
            }
        }
        for place in scored {
            guard let name = place.removedName else { continue }
            if let note = placeNote(name, at: place, in: &placement) { notes.append(note) }
        }
        return notes
    }

    private mutating func placeNote(
        _ text: String, at place: EmotionChart.Today, in placement: inout LabelPlacement
    ) -> Note? {
        let before = canvas.mark
        let lines = canvas.breakText(text, .small, width: Columns.narrowest)
        let score = place.score ?? 0
        let frame = placement.place(
            width: canvas.width(of: lines, .small), height: Double(lines.count) * Role.small.lineHeight,
            around: Point(place.x, EmotionPlot.y(score)), radius: 3, prefer: score < 0 ? .below : .above)
        if let frame { return (lines, frame) }
        canvas.forget(from: before)
        return nil
    }

    mutating func drawToday(_ plot: EmotionPlot, shift: Double) {
        for curve in plot.today {
            canvas.explain(.today)
            if curve.points.count > 1 {
                canvas.add(.today, canvas.path(curve.segments.map { $0.moved(by: shift) }))
            }
            for point in curve.points { canvas.add(.todayDot, .circle(x: point.x, y: point.y + shift, radius: 3)) }
        }
    }
}
