import AtlasAnalysis
import JourneyModel
import Localization

/// The numbers of a map: the funnel under its stages, and what was measured at each of all customers. They stand in the
/// lane of metrics, below what the author wrote there; a map without one has a row for them.
extension SwimlaneLayout {
    /// Height of the band that a hundred of a hundred fill.
    private static let bandHeight = 40.0
    private static let cellGap = 8.0

    /// The lane that takes the numbers.
    var metricsLane: Int? { lanes.first { journey.lanes[$0].kind == .metrics } }

    /// Whether there is a number to show.
    var isMeasured: Bool {
        !columns.stepsAreStages && journey.stages.indices.contains { !metricCells(at: $0).isEmpty }
    }

    /// Whether the numbers say that customers get stuck at a stage.
    func isBottleneck(_ stage: Int) -> Bool { measures.map { !$0.bottlenecks(stage: stage).isEmpty } ?? false }

    /// The row of numbers below the lanes, when no lane has taken them.
    mutating func placeMeasures() {
        guard metricsLane == nil, isMeasured else { return }
        let top = y
        canvas.region = .names
        canvas.add(.border, .line(x1: SwimlaneLayout.margin, y1: top + 0.5, x2: namesWidth, y2: top + 0.5))
        canvas.add(
            .laneIcon,
            .glyph(.lane(.metrics), x: SwimlaneLayout.margin, y: top + SwimlaneLayout.rowPadding + 1, scale: 0.75))
        let nameHeight = canvas.add(
            .strong, vocabulary.text(.measurements), x: SwimlaneLayout.nameX, top: top + SwimlaneLayout.rowPadding,
            width: namesWidth - SwimlaneLayout.nameX - 8)
        canvas.region = .body
        canvas.add(.border, .line(x1: namesWidth, y1: top + 0.5, x2: columns.maxX, y2: top + 0.5))
        let bottom = placeNumbers(top: top + SwimlaneLayout.rowPadding)
        y = max(bottom, top + SwimlaneLayout.rowPadding + nameHeight) + SwimlaneLayout.rowPadding
        frames[.names]?.height += y - top
        frames[.body]?.height += y - top
    }

    /// Places the band and each stage's numbers below one another; returns where the longest column ends.
    mutating func placeNumbers(top: Double) -> Double {
        guard let measures else { return top }
        var cellTop = top
        if let funnel = JourneyFunnel(measures) {
            placeBand(funnel, top: cellTop)
            cellTop += SwimlaneLayout.bandHeight + SwimlaneLayout.cellGap
        }
        var bottom = cellTop
        for stage in journey.stages.indices {
            let cells = metricCells(at: stage)
            guard !cells.isEmpty else { continue }
            let span = columns.ofStage[stage]
            let group = canvas.open(.stage(stage))
            let x = columns.x(of: span) + Columns.leftSlack
            let width = columns.width(of: span) - Columns.leftSlack - columns.rightSlack
            var end = cellTop
            if isBottleneck(stage) {
                canvas.addBottleneck(x: x + 7, y: end + 8)
                end += canvas.add(.smallStrong, vocabulary.text(.bottleneck), x: x + 20, top: end, width: width - 20)
                end += SwimlaneLayout.cellGap / 2
            }
            for (place, cell) in cells.enumerated() {
                if place > 0 { end += SwimlaneLayout.cellGap }
                end += self.place(cell, x: x, top: end, width: width)
            }
            canvas.close(
                group,
                frame: Frame(x: columns.x(of: span), y: cellTop, width: columns.width(of: span), height: end - cellTop))
            bottom = max(bottom, end)
        }
        return bottom
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

    // MARK: What is shown

    /// The loss of a stage first, then what else was measured of all customers.
    private func metricCells(at stage: Int) -> [MetricCell] {
        guard let measures else { return [] }
        var cells: [MetricCell] = []
        var told: Int?
        if let loss = measures.losses[stage] {
            switch loss.basis {
            case .dropOff(let series), .conversion(let series): told = series
            case .volume: break
            }
            cells.append(
                MetricCell(
                    name: nil,
                    value: vocabulary.text(.shareLost, ["share": vocabulary.amount(loss.share, .percent)]),
                    target: target(loss.target, .percent), series: told.map { series(at: $0, target: nil) }))
        }
        for standing in measures.standings(stage: stage) where standing.series != told {
            let series = atlas.measures.series[standing.series]
            guard series.isOfEverybody else { continue }
            cells.append(
                MetricCell(
                    name: vocabulary.name(of: atlas.measures.metric(of: series)),
                    value: vocabulary.amount(standing.latest.value, series.unit),
                    target: target(standing.latest.target, series.unit),
                    series: self.series(at: standing.series, target: standing.latest.target)))
        }
        return cells
    }

    private func target(_ target: ExactNumber?, _ unit: MetricUnit) -> String? {
        target.map { vocabulary.text(.targetOf, ["target": vocabulary.amount($0, unit)]) }
    }

    /// The last year in miniature.
    private func series(at index: Int, target: ExactNumber?) -> Sparkline.Series {
        Sparkline.Series(
            atlas.measures.points(of: atlas.measures.series[index]), target: target,
            changes: journey.facts.review.changes.map(\.date))
    }
}
