import AtlasAnalysis
import JourneyModel

/// Rows with too many journeys to tell apart: counts for each phase, and the one journey to look at.
extension CompanyMapLayout {
    private struct Cell {
        let column: Int
        let title: Range<Int>
        let worst: WorstText?
        let severe: Range<Int>
        let height: Double
    }

    /// Places a cell for each column with journeys; returns its height, twice, as bars do.
    mutating func placeCounts(_ row: CompanyGrid.Row, top: Double) -> (first: Double, all: Double) {
        let bars = row.allBars
        var cells: [Cell] = []
        for column in 0..<columns.count {
            let here = bars.filter { $0.span.contains(column) }.map(\.journey)
            if !here.isEmpty { cells.append(cell(of: here, column: column)) }
        }
        let height = cells.map(\.height).max() ?? 0
        for cell in cells { draw(cell, row.subject, top: top, height: height) }
        return (height, height)
    }

    private mutating func cell(of journeys: [Reference<Journey>], column: Int) -> Cell {
        let room = columns.frame(of: column..<column + 1).width - 24
        var lowest: (stage: LowestStage, journey: Reference<Journey>)?
        var severe = 0
        for reference in journeys {
            let journey = atlas.journeys[reference]
            let stages = PhaseCourse(journey).stages(in: column, of: journey)
            severe += journey.severePains(among: stages)
            guard let own = LowestStage(journey, among: stages) else { continue }
            if lowest.map({ own.score.normalized < $0.stage.score.normalized }) ?? true { lowest = (own, reference) }
        }
        let title = canvas.breakText(vocabulary.count(.countJourneys, journeys.count), .strong, width: room)
        let told = lowest.flatMap { stage, reference in
            let journey = atlas.journeys[reference]
            return worstText(stage) { _ in journey.facts.title }
        }
        let worst = told.map { told in
            WorstText(lines: canvas.breakText(told.text, .small, width: room - 14), mark: told.mark)
        }
        let pains =
            severe == 0
            ? 0..<0 : canvas.breakText(vocabulary.count(.countSeverePains, severe), .small, width: room)
        let height =
            20 + Double(title.count) * Role.strong.lineHeight
            + Double((worst?.lines.count ?? 0) + pains.count) * Role.small.lineHeight
        return Cell(column: column, title: title, worst: worst, severe: pains, height: height)
    }

    private mutating func draw(_ cell: Cell, _ subject: CompanyGrid.Row.Subject, top: Double, height: Double) {
        let (x, width) = columns.frame(of: cell.column..<cell.column + 1)
        let frame = Frame(x: x, y: top, width: width, height: height)
        let group = canvas.open(purpose { $0.row(subject) })
        canvas.add(.block, .rectangle(frame, radius: 6))
        var bottom = top + 10
        canvas.add(.strong, lines: cell.title, x: x + 12, top: bottom)
        bottom += Double(cell.title.count) * Role.strong.lineHeight
        if let worst = cell.worst {
            drawWorst(worst, x: x + 12 + (worst.mark == nil ? 0 : 14), top: bottom)
            bottom += Double(worst.lines.count) * Role.small.lineHeight
        }
        if !cell.severe.isEmpty { canvas.add(.small, lines: cell.severe, x: x + 12, top: bottom) }
        canvas.close(group, frame: frame)
    }
}
