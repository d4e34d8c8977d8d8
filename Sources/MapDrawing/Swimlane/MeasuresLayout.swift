import AtlasAnalysis
import JourneyModel
import Localization

/// The row of numbers below the lanes: the funnel under its stages, and what was measured at each of all customers.
extension SwimlaneLayout {
    /// Height of the band that a hundred of a hundred fill.
    private static let bandHeight = 40.0
    private static let sparkHeight = 24.0
    private static let sparkWidth = 96.0

    mutating func placeMeasures(_ measures: JourneyMeasures) {
        let isMeasured = journey.stages.indices.contains { stage in
            measures.losses[stage] != nil || !shown(at: stage, measures).isEmpty
        }
        guard isMeasured, !columns.stepsAreStages else { return }
        let top = y
        placeMeasuresName(top: top)
        canvas.region = .body
        canvas.add(.border, .line(x1: namesWidth, y1: top + 0.5, x2: columns.maxX, y2: top + 0.5))
        var cellTop = top + SwimlaneLayout.rowPadding
        if let funnel = JourneyFunnel(measures) {
            placeBand(funnel, top: cellTop)
            cellTop += SwimlaneLayout.bandHeight + 8
        }
        var bottom = cellTop
        for stage in journey.stages.indices {
            bottom = max(bottom, placeMeasures(at: stage, measures, top: cellTop))
        }
        y = max(bottom, top + SwimlaneLayout.rowPadding + 40) + SwimlaneLayout.rowPadding
        frames[.names]?.height += y - top
        frames[.body]?.height += y - top
    }

    private mutating func placeMeasuresName(top: Double) {
        canvas.region = .names
        canvas.add(.border, .line(x1: SwimlaneLayout.margin, y1: top + 0.5, x2: namesWidth, y2: top + 0.5))
        canvas.add(
            .laneIcon,
            .glyph(.lane(.metrics), x: SwimlaneLayout.margin, y: top + SwimlaneLayout.rowPadding + 1, scale: 0.75))
        canvas.add(
            .smallStrong, vocabulary.text(.measurements), x: SwimlaneLayout.nameX,
            top: top + SwimlaneLayout.rowPadding, width: namesWidth - SwimlaneLayout.nameX - 8)
    }

    /// The band narrows at each stage by what is lost there.
    private mutating func placeBand(_ funnel: JourneyFunnel, top: Double) {
        let middle = top + SwimlaneLayout.bandHeight / 2
        func half(_ share: ExactNumber) -> Double { share.double / 200 * SwimlaneLayout.bandHeight }
        for (place, step) in funnel.steps.enumerated() {
            let span = columns.ofStage[step.stage]
            let left = columns.x(of: span)
            let right = left + columns.width(of: span)
            let next =
                place + 1 < funnel.steps.count
                ? half(funnel.steps[place + 1].remaining)
                : half(step.remaining) * (step.loss.map { 1 - $0.share.double / 100 } ?? 1)
            let band = [
                Point(left, middle - half(step.remaining)), Point(right, middle - next), Point(right, middle + next),
                Point(left, middle + half(step.remaining)),
            ]
            canvas.add(.tint, canvas.path(band, isClosed: true))
        }
    }

    /// Standings of all customers at a stage; a drop-off or a conversion is told by the loss.
    private func shown(at stage: Int, _ measures: JourneyMeasures) -> [MetricStanding] {
        measures.standings(stage: stage).filter { standing in
            let series = atlas.measures.series[standing.series]
            return series.isOfEverybody && !isLoss(standing.series, measures.losses[stage])
        }
    }

    private func isLoss(_ series: Int, _ loss: StageLoss?) -> Bool {
        switch loss?.basis {
        case .dropOff(series)?, .conversion(series)?: true
        case .dropOff?, .conversion?, .volume?, nil: false
        }
    }

    /// Places the numbers of a stage below one another; returns where they end.
    private mutating func placeMeasures(at stage: Int, _ measures: JourneyMeasures, top: Double) -> Double {
        let span = columns.ofStage[stage]
        let x = columns.x(of: span) + Columns.leftSlack
        let width = columns.width(of: span) - Columns.leftSlack - Columns.rightSlack
        var y = top
        if !measures.bottlenecks(stage: stage).isEmpty {
            y += canvas.add(.smallStrong, vocabulary.text(.bottleneck), x: x, top: y, width: width) + 4
        }
        if let loss = measures.losses[stage] {
            let share = vocabulary.text(.shareLost, ["share": vocabulary.amount(loss.share, .percent)])
            y += canvas.add(.strong, share, x: x, top: y, width: width)
            if let target = loss.target { y += placeTarget(target, .percent, x: x, top: y, width: width) }
            switch loss.basis {
            case .dropOff(let series), .conversion(let series):
                y = placeSpark(series, target: nil, x: x, top: y, width: width)
            case .volume: break
            }
            y += 8
        }
        for standing in shown(at: stage, measures) {
            let series = atlas.measures.series[standing.series]
            y += canvas.add(
                .small, vocabulary.name(of: atlas.measures.metric(of: series)), x: x, top: y, width: width)
            y += canvas.add(.strong, vocabulary.amount(standing.latest.value, series.unit), x: x, top: y, width: width)
            if let target = standing.latest.target { y += placeTarget(target, series.unit, x: x, top: y, width: width) }
            y = placeSpark(standing.series, target: standing.latest.target, x: x, top: y, width: width)
            y += 8
        }
        return y
    }

    private mutating func placeTarget(
        _ target: ExactNumber, _ unit: MetricUnit, x: Double, top: Double, width: Double
    ) -> Double {
        let text = vocabulary.text(.targetOf, ["target": vocabulary.amount(target, unit)])
        return canvas.add(.small, text, x: x, top: top, width: width)
    }

    /// The last year in miniature; returns where it ends.
    private mutating func placeSpark(
        _ series: Int, target: ExactNumber?, x: Double, top: Double, width: Double
    ) -> Double {
        let line = Sparkline.Series(
            atlas.measures.points(of: atlas.measures.series[series]), target: target,
            changes: journey.facts.review.changes.map(\.date))
        guard line.readings.count > 1 else { return top }
        let frame = Frame(
            x: x - 4, y: top + 2, width: min(SwimlaneLayout.sparkWidth, width), height: SwimlaneLayout.sparkHeight)
        canvas.addSparkline(line, in: frame)
        return top + SwimlaneLayout.sparkHeight + 4
    }
}
