import JourneyModel

/// How wide each column must and would like to be, from what stands in it.
extension SwimlaneLayout {
    /// Text of up to so many lines keeps a column narrow; where there are few columns, there is room for wider ones.
    private var comfortableLines: Double { columns.columns.count > 6 ? 3 : 2 }

    func demands() -> [Columns.Demand] {
        var demands = [Columns.Demand](repeating: Columns.Demand(), count: columns.columns.count)
        for (index, column) in columns.columns.enumerated() {
            let isStage = column.step == nil || columns.stepsAreStages
            let name =
                isStage
                ? heading(ofTab: columns.stepsAreStages ? index : column.stage).name
                : column.step.map { journey.steps[$0].name } ?? ""
            let natural = Canvas.measure(name, isStage ? .strong : .smallStrong)
            let inset = isStage ? headerInset(ofStage: column.stage) : 20
            let size = isStage ? 14.0 : 12
            let least = FontUnits.pixels(natural.longestPart, size: size)
            demands[index].least = least + inset
            demands[index].comfortable = max(least, FontUnits.pixels(natural.total, size: size) * 0.6) + inset
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
                    let least = FontUnits.pixels(natural.longestPart, size: 14)
                    let width = max(least, FontUnits.pixels(natural.total, size: 14) * 1.06 / lines)
                    let marks = Double(endMarks(of: item).count) * SwimlaneLayout.markRoom
                    let inset = style.leading(hasIcon: icon(of: item, style: style) != nil) + style.trailing + marks
                    let around = inset + Columns.leftSlack + columns.rightSlack
                    let column = span.lowerBound
                    demands[column].least = max(demands[column].least, least + around)
                    demands[column].comfortable = max(demands[column].comfortable, width + around)
                }
            }
        }
        return demands
    }
}
