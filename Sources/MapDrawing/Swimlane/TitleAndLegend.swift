import JourneyModel
import Localization

/// What only a file needs, for it may end up on a slide: whose journey it is, and what the marks mean.
extension SwimlaneLayout {
    mutating func placeTitle() {
        canvas.region = .title
        let x = SwimlaneLayout.margin
        let width = maxX - 2 * x
        var bottom = canvas.add(.title, journey.facts.title, x: x, top: 0, width: width)
        var parts = journey.facts.personas.map { atlas.personas[$0].name } + journey.facts.personaNames
        parts.append(vocabulary.name(of: journey.facts.kind))
        if let goal = journey.facts.goal {
            parts.append(vocabulary.text(.labelled, ["label": vocabulary.text(.goal), "value": goal]))
        }
        bottom += 4
        bottom += canvas.add(.muted, parts.joined(separator: " · "), x: x, top: bottom, width: width)
        frames[.title] = Frame(x: 0, y: 0, width: maxX, height: bottom + 12)
    }

    mutating func placeLegend() {
        let entries = canvas.legendEntries
        guard !entries.isEmpty else { return }
        canvas.region = .legend
        var x = SwimlaneLayout.margin
        var top = 16.0
        var bottom = top
        canvas.add(.rule, .line(x1: x, y1: 0.5, x2: columns.maxX, y2: 0.5))
        for entry in entries {
            let text = entry.text(vocabulary)
            let room = columns.maxX - SwimlaneLayout.margin - entry.markWidth - 8
            let lines = canvas.breakText(text, .small, width: room)
            let width = entry.markWidth + 8 + canvas.width(of: lines, .small)
            if x > SwimlaneLayout.margin, x + width > columns.maxX {
                x = SwimlaneLayout.margin
                top = bottom + 8
            }
            entry.draw(on: &canvas, x: x, middle: top + 8)
            canvas.add(.small, lines: lines, x: x + entry.markWidth + 8, top: top)
            bottom = max(bottom, top + Double(lines.count) * Role.small.lineHeight)
            x += width + 24
        }
        frames[.legend] = Frame(x: 0, y: 0, width: maxX, height: bottom + 4)
    }
}

extension LegendEntry {
    /// What the mark means, in the words of a page.
    package func text(_ vocabulary: Vocabulary) -> String {
        switch self {
        case .scores: vocabulary.text(.legendScores)
        case .today: vocabulary.text(.legendToday)
        case .believed: vocabulary.text(.legendBelieved)
        case .expectation: vocabulary.text(.legendExpectation)
        case .importance: vocabulary.text(.importance)
        case .severity: vocabulary.text(.legendSeverity)
        case .opportunity: vocabulary.text(.legendOpportunity)
        case .researched: vocabulary.text(.gradeResearched)
        case .partly: vocabulary.text(.gradePartly)
        case .assumed: vocabulary.text(.gradeAssumed)
        case .moment: vocabulary.text(.momentOfTruth)
        case .fail: vocabulary.text(.failPoint)
        case .wait: vocabulary.text(.wait)
        case .detail: vocabulary.text(.legendDetail)
        case .bottleneck: vocabulary.text(.legendBottleneck)
        case .time: vocabulary.text(.legendTime)
        case .flow: vocabulary.text(.leadsTo)
        case .goesOn: vocabulary.text(.goesOnAt)
        }
    }

    /// Width of the drawn mark in pixels; all are 16 high.
    var markWidth: Double {
        switch self {
        case .scores: 5 * 18 - 2
        case .today, .believed: 32
        case .expectation: 36
        case .importance: 44
        case .severity, .time: 28
        case .opportunity: 16
        case .researched, .partly, .assumed: 10
        case .moment: 14
        case .fail, .wait: 12
        case .detail, .bottleneck: 14
        case .flow: 24
        case .goesOn: 20
        }
    }

    /// Draws the mark with its left edge at `x` around the height `middle`.
    func draw(on canvas: inout Canvas, x: Double, middle: Double) {
        switch self {
        case .scores:
            for (index, level) in ExperienceLevel.allCases.enumerated() {
                canvas.addFace(level, x: x + 8 + Double(index) * 18, y: middle, radius: 8)
            }
        case .today:
            canvas.add(.today, .line(x1: x, y1: middle, x2: x + 32, y2: middle))
            canvas.add(.todayDot, .circle(x: x + 16, y: middle, radius: 3))
        case .believed:
            canvas.add(.believed, .line(x1: x, y1: middle, x2: x + 32, y2: middle))
            canvas.add(.hollow, .circle(x: x + 16, y: middle, radius: 4))
        case .expectation:
            canvas.add(.track, .line(x1: x + 1, y1: middle, x2: x + 35, y2: middle))
            canvas.add(.gapWorse, .line(x1: x + 8, y1: middle, x2: x + 26, y2: middle))
            canvas.add(.expected, .line(x1: x + 26, y1: middle - 5, x2: x + 26, y2: middle + 5))
            canvas.add(.experienced, .circle(x: x + 8, y: middle, radius: 4))
        case .importance:
            let frame = Frame(x: x + 1, y: middle - 6, width: 18, height: 12)
            canvas.add(.chipImportant, .rectangle(frame, radius: 3))
            canvas.add(
                .chipVital, .rectangle(Frame(x: x + 25, y: frame.y, width: 18, height: 12), radius: 3))
        case .severity:
            for (index, severity) in [1, 3, 5].enumerated() {
                let width = SwimlaneLayout.severityWidth(severity)
                let frame = Frame(x: x + Double(index) * 9, y: middle - 7, width: width, height: 14)
                canvas.add(.severity, .rectangle(frame, radius: 0))
            }
        case .opportunity:
            canvas.add(.impact, .rectangle(Frame(x: x, y: middle - 7, width: 7, height: 14), radius: 0))
            canvas.add(
                .effort, .rectangle(Frame(x: x + 9.5, y: middle - 1.5, width: 6, height: 8), radius: 0))
        case .researched: canvas.addEvidence(.researched, x: x + 5, y: middle)
        case .partly: canvas.addEvidence(.partly, x: x + 5, y: middle)
        case .assumed: canvas.addEvidence(.assumed, x: x + 5, y: middle)
        case .moment: canvas.addDiamond(x: x + 7, y: middle, radius: 6)
        case .fail: canvas.addTrouble(.fail, x: x + 6, y: middle)
        case .wait: canvas.addTrouble(.wait, x: x + 6, y: middle)
        case .detail: canvas.addDetail(x: x + 7, y: middle)
        case .bottleneck: canvas.addBottleneck(x: x + 7, y: middle)
        case .time:
            let frame = Frame(x: x, y: middle - 5, width: 28, height: 10)
            canvas.addTime(TimeSpan(least: 1, most: 2), in: frame)
        case .flow: canvas.addArrow([Point(x, middle), Point(x + 24, middle)])
        case .goesOn:
            canvas.addArrow([
                Point(x + 17, middle - 6), Point(x + 17, middle + 4), Point(x + 4, middle + 4),
                Point(x + 4, middle - 6),
            ])
        }
    }
}
