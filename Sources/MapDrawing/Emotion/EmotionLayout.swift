import JourneyModel

/// The emotion lane: curve over a neutral line, faces, numbers and words.
extension SwimlaneLayout {
    struct PlacedChart {
        let bottom: Double
        let nameBottom: Double
        /// Indices of items whose words stand beside the curve.
        let toldItems: Set<Int>
    }

    /// The label of one mark: rows of text, the number before the first.
    private struct Label {
        let mark: EmotionChart.Mark
        let series: Int
        var lines: Range<Int>?
        var numberWidth = 0.0
        var numberRole = Role.strong
        var width = 0.0
        var height = 0.0
        var evidence: EvidenceGrade?
        var frame: Frame?
    }

    mutating func place(_ chart: EmotionChart, top: Double, nameBottom: Double) -> PlacedChart {
        let plot = EmotionPlot(chart)
        var placement = labelPlacement(plot)
        let names = placeEndNames(plot, in: &placement)
        let labels = placeLabels(plot, in: &placement)
        let estimate = placeEstimateLabel(plot, in: &placement)
        let spread = placeSpreadLabel(plot, in: &placement)
        let todayLabels = placeTodayLabels(plot, in: &placement)
        let notes = todayLabels + (estimate.map { [$0] } ?? []) + (spread.map { [$0] } ?? [])

        // Everything was placed around a plot at 0; now it is moved to where the highest label fits.
        var lowest = -EmotionPlot.faceRadius
        var highest = EmotionPlot.height + EmotionPlot.faceRadius
        for frame in labels.compactMap(\.frame) + names.map(\.frame) + notes.map(\.frame) {
            lowest = min(lowest, frame.y)
            highest = max(highest, frame.maxY)
        }
        let shift = max(top + SwimlaneLayout.rowPadding - lowest, nameBottom + 12).rounded(.up)

        drawAxis(chart.scale, shift: shift)
        let legendBottom = chart.isCompared ? drawNames(chart, top: shift) : nameBottom
        drawCurves(plot, shift: shift)
        let frame = Frame(x: namesWidth, y: top, width: maxX - namesWidth, height: shift + highest - top)
        drawMarks(plot, labels, shift: shift, frame: frame)
        for name in names {
            canvas.add(.smallStrong, lines: name.lines, x: name.frame.x, top: name.frame.y + shift)
        }
        for note in notes { canvas.add(.small, lines: note.lines, x: note.frame.x, top: note.frame.y + shift) }
        if places.isNeeded {
            for frame in labels.compactMap(\.frame) + names.map(\.frame) + notes.map(\.frame) + plot.faces {
                places.add(Frame(x: frame.x, y: frame.y + shift, width: frame.width, height: frame.height))
            }
        }
        let told = chart.isCompared ? [] : labels.filter { $0.lines != nil || $0.mark.words.isEmpty }.map(\.mark.item)
        let isAllTold = told.count == labels.count
        return PlacedChart(
            bottom: shift + highest + (isAllTold ? 0 : 8), nameBottom: max(nameBottom, legendBottom),
            toldItems: Set(told))
    }

    // MARK: Labels

    private func labelPlacement(_ plot: EmotionPlot) -> LabelPlacement {
        let left = namesWidth + 4
        var taken = [
            Frame(x: left, y: EmotionPlot.neutral - 1, width: columns.maxX - left, height: 2)
        ]
        for series in plot.chart.series {
            for mark in series.marks {
                let radius = plot.chart.isCompared ? EmotionPlot.markerRadius : EmotionPlot.faceRadius
                let y = EmotionPlot.y(mark.score)
                taken.append(Frame(x: mark.x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
                if let believed = mark.believed {
                    taken.append(Frame(x: mark.x - 5, y: EmotionPlot.y(believed) - 5, width: 10, height: 10))
                }
                if let range = mark.range {
                    let high = EmotionPlot.y(range.high)
                    taken.append(
                        Frame(x: mark.x - 4, y: high - 4, width: 8, height: EmotionPlot.y(range.low) - high + 8))
                }
            }
        }
        for curve in plot.today {
            for point in curve.points { taken.append(Frame(x: point.x - 4, y: point.y - 4, width: 8, height: 8)) }
        }
        for line in [plot.widestGap, plot.widestSpread].compactMap({ $0 }) {
            taken.append(Frame(x: line.x - 1, y: min(line.from, line.to), width: 2, height: abs(line.from - line.to)))
        }
        for point in plot.beginnings { taken.append(Frame(x: point.x - 5, y: point.y - 5, width: 10, height: 10)) }
        let bounds = Frame(x: left, y: -72, width: columns.maxX - 4 - left, height: EmotionPlot.height + 144)
        return LabelPlacement(bounds: bounds, curves: plot.allCurves, taken: taken)
    }

    private mutating func placeLabels(_ plot: EmotionPlot, in placement: inout LabelPlacement) -> [Label] {
        if plot.chart.isCompared { return placeNumbers(plot, in: &placement) }
        let before = (placement, canvas.mark)
        var labels: [Label] = []
        var failures = 0
        var worded = 0
        for (index, mark) in (plot.chart.series.first?.marks ?? []).enumerated() {
            let label = placeLabel(mark, preference: preference(index, plot), in: &placement)
            if !mark.words.isEmpty { worded += 1 }
            if !mark.words.isEmpty, label.lines == nil { failures += 1 }
            labels.append(label)
        }
        // When many words find no room, all of them go below: a calm plot is better than a patchwork.
        if failures * 3 > worded {
            placement = before.0
            canvas.forget(from: before.1)
            return placeNumbers(plot, in: &placement)
        }
        return labels
    }

    private mutating func placeNumbers(_ plot: EmotionPlot, in placement: inout LabelPlacement) -> [Label] {
        var labels: [Label] = []
        for (series, marks) in plot.chart.series.enumerated() {
            for (index, mark) in marks.marks.enumerated() {
                var label = Label(mark: mark, series: series)
                label.numberRole = plot.chart.isCompared ? .smallStrong : .strong
                // Where personas agree, one number speaks for all of them.
                let isSaid = labels.contains { $0.mark.x == mark.x && $0.mark.number == mark.number && $0.frame != nil }
                guard !isSaid else {
                    labels.append(label)
                    continue
                }
                placeNumber(&label, preference(index, plot, series: series), in: &placement, plot.chart.isCompared)
                labels.append(label)
            }
        }
        return labels
    }

    private mutating func placeNumber(
        _ label: inout Label, _ preference: LabelPlacement.Preference, in placement: inout LabelPlacement,
        _ isCompared: Bool
    ) {
        label.numberWidth = Canvas.width(label.mark.number, label.numberRole)
        label.width = label.numberWidth
        label.height = label.numberRole.lineHeight
        label.evidence = nil
        label.frame = placement.place(
            width: label.width, height: label.height, around: Point(label.mark.x, EmotionPlot.y(label.mark.score)),
            radius: isCompared ? EmotionPlot.markerRadius : EmotionPlot.faceRadius, prefer: preference,
            staysClose: isCompared)
    }

    /// Above a peak, below a dip.
    private func preference(_ index: Int, _ plot: EmotionPlot, series: Int = 0) -> LabelPlacement.Preference {
        let marks = plot.chart.series[series].marks
        let own = marks[index].score
        var neighbours: [Double] = []
        if index > 0 { neighbours.append(marks[index - 1].score) }
        if index + 1 < marks.count { neighbours.append(marks[index + 1].score) }
        if let from = marks[index].from.last { neighbours = [from] }
        guard !neighbours.isEmpty else { return own < 0 ? .below : .above }
        let mean = neighbours.reduce(0, +) / Double(neighbours.count)
        return own == mean ? (own < 0 ? .below : .above) : (own < mean ? .below : .above)
    }

    private mutating func placeLabel(
        _ mark: EmotionChart.Mark, preference: LabelPlacement.Preference, in placement: inout LabelPlacement
    ) -> Label {
        var label = Label(mark: mark, series: 0)
        label.numberWidth = Canvas.width(mark.number, .strong)
        guard !mark.words.isEmpty else {
            placeNumber(&label, preference, in: &placement, false)
            return label
        }
        for mark in endMarks(of: journey.items[mark.item]) {
            if case .evidence(let grade) = mark { label.evidence = grade }
        }
        let slot = mark.right - mark.left
        let indent = label.numberWidth + 5
        let evidenceRoom = label.evidence == nil ? 0 : 14.0
        let natural = Canvas.measure(mark.words, .text)
        let whole = FontUnits.pixels(natural.total, size: 14) + indent + evidenceRoom
        let longestWord = FontUnits.pixels(natural.longestPart, size: 14)
        var widths = [slot - 24, slot + 16]
        if whole <= slot + 8 { widths.insert(whole + 1, at: 0) }
        let point = Point(mark.x, EmotionPlot.y(mark.score))
        // A word that does not fit beside the curve has more room below.
        for width in widths where longestWord <= width - evidenceRoom {
            let before = canvas.mark
            let lines = canvas.breakText(mark.words, .text, width: width - evidenceRoom, indent: indent)
            if lines.count <= 3 {
                var widest = indent + canvas.width(ofLine: lines.lowerBound, .text)
                for line in lines.dropFirst() { widest = max(widest, canvas.width(ofLine: line, .text)) }
                label.width = widest + evidenceRoom
                label.height = Double(lines.count) * Role.text.lineHeight
                let frame = placement.place(
                    width: label.width, height: label.height, around: point, radius: EmotionPlot.faceRadius,
                    prefer: preference)
                if let frame {
                    label.lines = lines
                    label.frame = frame
                    return label
                }
            }
            canvas.forget(from: before)
        }
        placeNumber(&label, preference, in: &placement, false)
        return label
    }

    private mutating func placeEndNames(
        _ plot: EmotionPlot, in placement: inout LabelPlacement
    ) -> [(lines: Range<Int>, frame: Frame)] {
        guard plot.chart.isCompared else { return [] }
        // Curves that end at one mark are named together.
        var ends: [(point: Point, names: [String])] = []
        for series in plot.chart.series {
            guard let name = series.name, let last = series.marks.last else { continue }
            let point = Point(last.x, EmotionPlot.y(last.score))
            if let place = ends.firstIndex(where: { $0.point == point }) {
                ends[place].names.append(name)
            } else {
                ends.append((point, [name]))
            }
        }
        var names: [(lines: Range<Int>, frame: Frame)] = []
        for end in ends {
            let before = canvas.mark
            let room = columns.maxX - 4 - (end.point.x + EmotionPlot.markerRadius + 6)
            let lines = canvas.breakText(
                end.names.joined(separator: "\n"), .smallStrong, width: max(room, Columns.narrowest / 2 - 16))
            let frame = placement.place(
                width: canvas.width(of: lines, .smallStrong),
                height: Double(lines.count) * Role.smallStrong.lineHeight,
                around: end.point, radius: EmotionPlot.markerRadius, prefer: .right)
            if let frame { names.append((lines, frame)) } else { canvas.forget(from: before) }
        }
        return names
    }

    /// The dashed line is named where it is farthest from the customers' own.
    private mutating func placeEstimateLabel(
        _ plot: EmotionPlot, in placement: inout LabelPlacement
    ) -> (lines: Range<Int>, frame: Frame)? {
        let marks = plot.chart.series.flatMap(\.marks).filter { $0.believed != nil }
        let sorted = marks.enumerated().sorted { left, right in
            let (one, two) = (gap(left.element), gap(right.element))
            return one == two ? left.offset < right.offset : one > two
        }
        guard !sorted.isEmpty else { return nil }
        let lines = canvas.breakText(vocabulary.text(.believed), .small, width: Columns.narrowest)
        for (_, mark) in sorted {
            let believed = mark.believed ?? 0
            let frame = placement.place(
                width: canvas.width(of: lines, .small), height: Double(lines.count) * Role.small.lineHeight,
                around: Point(mark.x, EmotionPlot.y(believed)), radius: 4,
                prefer: believed >= mark.score ? .above : .below)
            if let frame { return (lines, frame) }
        }
        return nil
    }

    /// The place where personas differ most is named beside the line that joins them.
    private mutating func placeSpreadLabel(
        _ plot: EmotionPlot, in placement: inout LabelPlacement
    ) -> (lines: Range<Int>, frame: Frame)? {
        guard let spread = plot.widestSpread else { return nil }
        let before = canvas.mark
        let lines = canvas.breakText(vocabulary.text(.widestSpread), .small, width: Columns.narrowest / 2)
        let height = Double(lines.count) * Role.small.lineHeight
        for part in [0.5, 0.35, 0.65, 0.2, 0.8] {
            let point = Point(spread.x, spread.from + (spread.to - spread.from) * part)
            let frame = placement.place(
                width: canvas.width(of: lines, .small), height: height, around: point, radius: 2, prefer: .right)
            if let frame { return (lines, frame) }
        }
        canvas.forget(from: before)
        return nil
    }

    private func gap(_ mark: EmotionChart.Mark) -> Double { abs((mark.believed ?? 0) - mark.score) }

    // MARK: Drawing

    private mutating func drawAxis(_ scale: EmotionScale, shift: Double) {
        canvas.region = .names
        AxisNumbers(scale, vocabulary).draw(on: &canvas, x: namesWidth) { shift + EmotionPlot.y($0) }
        canvas.region = .body
        let y = shift + EmotionPlot.neutral
        canvas.add(.neutralLine, .line(x1: namesWidth, y1: y, x2: columns.maxX, y2: y))
    }

    private mutating func drawCurves(_ plot: EmotionPlot, shift: Double) {
        let zero = shift + EmotionPlot.neutral
        if !plot.chart.isCompared {
            for curve in plot.curves {
                guard let first = curve.curve.points.first, let last = curve.curve.points.last else { continue }
                var pieces: [Segment] = [.move(Point(first.x, zero)), .line(Point(first.x, first.y + shift))]
                pieces += curve.curve.segments.dropFirst().map { $0.moved(by: shift) }
                pieces += [.line(Point(last.x, zero)), .close]
                canvas.add(.tint, canvas.path(pieces))
            }
        }
        drawToday(plot, shift: shift)
        for line in [plot.widestGap, plot.widestSpread].compactMap({ $0 }) {
            canvas.add(.track, .line(x1: line.x, y1: line.from + shift, x2: line.x, y2: line.to + shift))
        }
        for series in plot.chart.series {
            for mark in series.marks {
                guard let range = mark.range else { continue }
                canvas.add(
                    .rangeBar,
                    .line(
                        x1: mark.x, y1: shift + EmotionPlot.y(range.high), x2: mark.x,
                        y2: shift + EmotionPlot.y(range.low)))
            }
        }
        for curve in plot.believed {
            if curve.points.count > 1 {
                canvas.add(.believed, canvas.path(curve.segments.map { $0.moved(by: shift) }))
            }
            canvas.explain(.believed)
        }
        for curve in plot.curves {
            canvas.add(
                .curve(ofPersona: curve.series), canvas.path(curve.curve.segments.map { $0.moved(by: shift) }))
        }
        for curve in plot.believed {
            for point in curve.points { canvas.add(.hollow, .circle(x: point.x, y: point.y + shift, radius: 4)) }
        }
        for point in plot.beginnings {
            canvas.add(.marker, .circle(x: point.x, y: point.y + shift, radius: 3))
        }
        for arrow in plot.arrows {
            let (x, y) = (arrow.at.x, arrow.at.y + shift)
            let (dx, dy) = (arrow.direction.x, arrow.direction.y)
            let head = canvas.path(
                [
                    Point(x + dx * 6, y + dy * 6), Point(x - dx * 4 - dy * 5, y - dy * 4 + dx * 5),
                    Point(x - dx * 4 + dy * 5, y - dy * 4 - dx * 5),
                ], isClosed: true)
            canvas.add(.arrow, head)
        }
    }

    private mutating func drawMarks(_ plot: EmotionPlot, _ labels: [Label], shift: Double, frame: Frame) {
        for (place, label) in labels.enumerated() {
            let mark = label.mark
            let stage = canvas.open(.stage(mark.stages.lowerBound))
            let link = canvas.open(.item(link: journey.items[mark.item].id))
            let y = shift + EmotionPlot.y(mark.score)
            if plot.chart.isCompared {
                let covered = labels[..<place].count { $0.mark.x == mark.x && $0.mark.score == mark.score }
                canvas.addMarker(label.series, x: mark.x, y: y, covered: covered)
            } else {
                canvas.explain(.scores)
                canvas.addFace(mark.level, x: mark.x, y: y, radius: EmotionPlot.faceRadius)
            }
            draw(label, shift: shift)
            canvas.close(link, frame: frame)
            canvas.close(stage, frame: frame)
        }
    }

    private mutating func draw(_ label: Label, shift: Double) {
        guard let frame = label.frame else { return }
        let top = frame.y + shift
        let evidenceRoom = label.evidence == nil || label.lines == nil ? 0 : 14.0
        var lastRight = 0.0
        var rowWidth = label.numberWidth
        if let lines = label.lines {
            rowWidth += 5 + canvas.width(ofLine: lines.lowerBound, .text) + (lines.count == 1 ? evidenceRoom : 0)
        }
        // Whole pixels, because fractions take room in the file and nobody sees them.
        var x = (frame.x + (frame.width - rowWidth) / 2).rounded()
        let number = canvas.breakText(label.mark.number, label.numberRole, width: 400)
        canvas.add(label.numberRole, lines: number, x: x, top: top)
        guard let lines = label.lines else { return }
        x += (label.numberWidth + 5).rounded(.up)
        canvas.add(.text, lines: lines.lowerBound..<lines.lowerBound + 1, x: x, top: top)
        lastRight = x + canvas.width(ofLine: lines.lowerBound, .text)
        for (row, line) in lines.enumerated().dropFirst() {
            let width = canvas.width(ofLine: line, .text)
            let isLast = row == lines.count - 1
            x = (frame.x + (frame.width - width - (isLast ? evidenceRoom : 0)) / 2).rounded()
            canvas.add(.text, lines: line..<line + 1, x: x, top: top + Double(row) * Role.text.lineHeight)
            lastRight = x + width
        }
        if let grade = label.evidence {
            let middle = top + Double(lines.count - 1) * Role.text.lineHeight + 10
            place(.evidence(grade), x: (lastRight + 9).rounded(), y: middle)
        }
    }

    /// The personas of a chart with a piece of their curve, under the lane's name.
    private mutating func drawNames(_ chart: EmotionChart, top: Double) -> Double {
        canvas.region = .names
        var y = top + 12
        for (index, series) in chart.series.enumerated() {
            let x = SwimlaneLayout.margin
            canvas.add(.curve(ofPersona: index), .line(x1: x, y1: y + 8, x2: x + 32, y2: y + 8))
            canvas.addMarker(index, x: x + 16, y: y + 8)
            y +=
                canvas.add(
                    .smallStrong, series.name ?? "", x: x + 40, top: y,
                    width: namesWidth - x - 40 - SwimlaneLayout.axisRoom) + 4
        }
        canvas.region = .body
        return y
    }
}

extension Segment {
    func moved(by dy: Double) -> Segment {
        switch self {
        case .move(let point): .move(Point(point.x, point.y + dy))
        case .line(let point): .line(Point(point.x, point.y + dy))
        case .curve(let one, let two, let end):
            .curve(Point(one.x, one.y + dy), Point(two.x, two.y + dy), Point(end.x, end.y + dy))
        case .close: .close
        }
    }
}
