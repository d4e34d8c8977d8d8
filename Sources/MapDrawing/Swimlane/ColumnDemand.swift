import JourneyModel

/// How wide each column would like to be, from what stands in it.
extension SwimlaneLayout {
    /// Text of up to so many lines keeps a column narrow; where there are few columns, there is room for wider ones.
    private var comfortableLines: Double { columns.columns.count > 6 ? 3 : 2 }

    func wantedWidths() -> [Double] {
        var wanted = [Double](repeating: Columns.narrowest, count: columns.columns.count)
        for (index, column) in columns.columns.enumerated() {
            let isStage = column.step == nil || columns.stepsAreStages
            let name =
                isStage
                ? heading(ofTab: columns.stepsAreStages ? index : column.stage).name
                : column.step.map { journey.steps[$0].name } ?? ""
            let natural = Canvas.measure(name, isStage ? .strong : .smallStrong)
            let inset = isStage ? headerInset(ofStage: column.stage) : 20
            let size = isStage ? 14.0 : 12
            let width = max(
                FontUnits.pixels(natural.longestPart, size: size), FontUnits.pixels(natural.total, size: size) * 0.6)
            wanted[index] = width + inset
        }
        for lane in lanes {
            let style = LaneStyle(journey.lanes[lane])
            for stage in journey.stages.indices {
                for item in journey.items(lane: lane, stage: stage) {
                    let item = journey.items[item]
                    let span = columns.span(of: item)
                    guard span.count == 1 else { continue }
                    let natural = Canvas.measure(words(of: item, style: style), style.role)
                    // Greedy lines stay about a twentieth short of full.
                    let lines = style == .emotions ? 2 : comfortableLines
                    let width = max(
                        FontUnits.pixels(natural.longestPart, size: 14),
                        FontUnits.pixels(natural.total, size: 14) * 1.06 / lines)
                    let marks = Double(endMarks(of: item).count) * SwimlaneLayout.markRoom
                    let inset = style.leading(hasIcon: icon(of: item, style: style) != nil) + style.trailing + marks
                    let whole = width + inset + Columns.leftSlack + Columns.rightSlack
                    wanted[span.lowerBound] = max(wanted[span.lowerBound], whole)
                }
            }
        }
        return wanted
    }
}
