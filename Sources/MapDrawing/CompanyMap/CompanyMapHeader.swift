import JourneyModel

/// The phases above the rows.
extension CompanyMapLayout {
    private static let notch = 8.0

    mutating func placeHeader() {
        canvas.region = .header
        let top = 12.0
        var names: [Range<Int>] = []
        for phase in atlas.phases {
            names.append(canvas.breakText(phase.name(in: language), .strong, width: columns.width - 28))
        }
        let outside =
            grid.hasOutsideBesidePhases
            ? canvas.breakText(vocabulary.text(.noPhase), .muted, width: columns.width - 24) : 0..<0
        let lines = (names + [outside]).map(\.count).max() ?? 1
        let height = Double(lines) * Role.strong.lineHeight + 20
        for (index, name) in names.enumerated() {
            let frame = Frame(x: columns.left(index), y: top, width: columns.width, height: height)
            let group = canvas.open(.item(link: nil))
            canvas.add(.stage, chevron(frame, isFirst: index == 0))
            let nameTop = top + (height - Double(name.count) * Role.strong.lineHeight) / 2
            canvas.add(.strong, lines: name, x: frame.x + 18, top: nameTop)
            canvas.close(group, frame: frame)
        }
        if grid.hasOutsideBesidePhases {
            let frame = Frame(
                x: columns.left(columns.phaseCount), y: top, width: columns.width, height: height)
            let group = canvas.open(.item(link: nil))
            let nameTop = top + (height - Double(outside.count) * Role.muted.lineHeight) / 2
            canvas.add(.muted, lines: outside, x: frame.x + PhaseColumns.gap + 12, top: nameTop)
            canvas.close(group, frame: frame)
        }
        y = top + height + 12
        frames[.corner] = Frame(x: 0, y: 0, width: CompanyMapLayout.namesWidth, height: y)
        frames[.header] = Frame(
            x: CompanyMapLayout.namesWidth, y: 0, width: maxX - CompanyMapLayout.namesWidth, height: y)
    }

    private mutating func chevron(_ frame: Frame, isFirst: Bool) -> Shape {
        let (left, right) = (frame.x + PhaseColumns.gap, frame.maxX - PhaseColumns.gap)
        var points = [
            Point(left, frame.y), Point(right, frame.y),
            Point(right + CompanyMapLayout.notch, frame.y + frame.height / 2),
            Point(right, frame.maxY), Point(left, frame.maxY),
        ]
        if !isFirst { points.append(Point(left + CompanyMapLayout.notch, frame.y + frame.height / 2)) }
        return canvas.path(points, isClosed: true)
    }
}
