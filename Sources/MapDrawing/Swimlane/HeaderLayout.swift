import JourneyModel

/// The rows above the lanes: lifecycle phases, stages as chevrons, steps.
extension SwimlaneLayout {
    private static let notch = 10.0
    private static let chevronGap = 4.0
    private static let tabMarkRoom = 20.0

    /// A mark at the right of a chevron.
    private enum TabMark {
        case moment, detail, bottleneck
    }

    /// A day has times above the names instead of numbers before them.
    private var numberWidth: Double { journey.facts.kind == .dayInTheLife ? 0 : tabCount > 9 ? 24 : 16 }
    /// How many chevrons there are.
    private var tabCount: Int { columns.stepsAreStages ? columns.columns.count : journey.stages.count }

    /// What a chevron takes from its width before there is room for the name.
    func headerInset(ofStage stage: Int) -> Double {
        18 + numberWidth + 14 + (marks(ofStage: stage).isEmpty ? 0 : SwimlaneLayout.tabMarkRoom)
    }

    /// The marks of a stage, to stand below each other. Steps that stand for stages have no maps and no numbers of their
    /// own, and the mark of the only stage says nothing about any of them.
    private func marks(ofStage stage: Int) -> [TabMark] {
        guard !columns.stepsAreStages else { return [] }
        var marks: [TabMark] = journey.stages[stage].isMomentOfTruth ? [.moment] : []
        if detailedStages.contains(stage) { marks.append(.detail) }
        if isBottleneck(stage) { marks.append(.bottleneck) }
        return marks
    }

    /// How the tab at a place is announced: a stage, or a step that stands for one.
    func heading(ofTab index: Int) -> StageHeading {
        guard columns.stepsAreStages, let step = columns.columns[index].step else {
            return journey.heading(ofStage: index)
        }
        return StageHeading(name: journey.steps[step].name, place: index, kind: journey.facts.kind)
    }

    mutating func placeHeader() {
        canvas.region = .header
        y = 12
        placePhases()
        placeTabs()
        placeReturns()
        placeClock()
        placeTimeScale()
        if columns.showsSteps, !columns.stepsAreStages { placeSteps() }
        y += 12
        frames[.corner] = Frame(x: 0, y: 0, width: namesWidth, height: y)
        frames[.header] = Frame(x: namesWidth, y: 0, width: maxX - namesWidth, height: y)
    }

    private mutating func placePhases() {
        guard journey.stages.contains(where: { $0.phase != nil }) else { return }
        var stage = 0
        var height = 0.0
        var runs: [(phase: LifecyclePhase, span: Range<Int>)] = []
        while stage < journey.stages.count {
            let phase = journey.stages[stage].phase
            let first = stage
            while stage < journey.stages.count, journey.stages[stage].phase == phase { stage += 1 }
            guard let phase else { continue }
            let span = columns.ofStage[first].lowerBound..<columns.ofStage[stage - 1].upperBound
            runs.append((atlas.phases[phase], span))
        }
        var broken: [(Range<Int>, Double)] = []
        for run in runs {
            let lines = canvas.breakText(
                run.phase.name(in: journey.language), .small, width: columns.width(of: run.span) - 12)
            broken.append((lines, Double(lines.count) * Role.small.lineHeight))
            height = max(height, Double(lines.count) * Role.small.lineHeight)
        }
        for (run, (lines, own)) in zip(runs, broken) {
            let x = columns.x(of: run.span)
            let width = columns.width(of: run.span)
            canvas.add(.small, lines: lines, x: x, top: y + height - own)
            canvas.add(.phase, .line(x1: x, y1: y + height + 6, x2: x + width - 8, y2: y + height + 6))
        }
        y += height + 16
    }

    private mutating func placeTabs() {
        struct Tab {
            let stage: Int
            let span: Range<Int>
            let lead: Range<Int>?
            let name: Range<Int>
            let duration: Range<Int>?
            let height: Double
            let link: String
            let marks: [TabMark]
        }
        var tabs: [Tab] = []
        var tallest = 44.0
        for index in 0..<tabCount {
            let step = columns.stepsAreStages ? journey.steps[columns.columns[index].step ?? 0] : nil
            let stageIndex = step == nil ? index : 0
            let stage = journey.stages[stageIndex]
            let span = step == nil ? columns.ofStage[index] : index..<index + 1
            let room = columns.width(of: span) - headerInset(ofStage: stageIndex)
            let heading = heading(ofTab: index)
            var lead: Range<Int>?
            var leadHeight = 0.0
            switch heading.lead {
            case .number(let number): lead = canvas.breakText(String(number), .muted, width: numberWidth)
            case .time(let time):
                let lines = canvas.breakText(time, .muted, width: room)
                lead = lines
                leadHeight = Double(lines.count) * Role.muted.lineHeight
            case .none: break
            }
            let name = canvas.breakText(heading.name, .strong, width: room)
            let duration = (step == nil ? stage.duration : step?.duration).map {
                canvas.breakText($0, .small, width: room)
            }
            let height =
                leadHeight + Double(name.count) * Role.strong.lineHeight
                + Double(duration?.count ?? 0) * Role.small.lineHeight
            let marks = marks(ofStage: stageIndex)
            tallest = max(tallest, height + 16, Double(marks.count) * SwimlaneLayout.tabMarkRoom + 4)
            tabs.append(
                Tab(
                    stage: stageIndex, span: span, lead: lead, name: name, duration: duration, height: height,
                    link: step?.id ?? stage.id, marks: marks))
        }
        for (index, tab) in tabs.enumerated() {
            let x = columns.x(of: tab.span)
            let width = columns.width(of: tab.span)
            let outer = canvas.open(.stage(tab.stage))
            let inner = canvas.open(.item(link: tab.link))
            canvas.add(.stage, chevron(x: x, width: width, height: tallest, isFirst: index == 0))
            var top = y + (tallest - tab.height) / 2
            let nameX = x + 18 + numberWidth
            if let lead = tab.lead {
                canvas.add(.muted, lines: lead, x: x + 18, top: top)
                // A time has a line of its own, a number its place before the name.
                if numberWidth == 0 { top += Double(lead.count) * Role.muted.lineHeight }
            }
            canvas.add(.strong, lines: tab.name, x: nameX, top: top)
            if let duration = tab.duration {
                let below = top + Double(tab.name.count) * Role.strong.lineHeight
                canvas.add(.small, lines: duration, x: nameX, top: below)
            }
            for (place, mark) in tab.marks.enumerated() {
                let offset = Double(place) - Double(tab.marks.count - 1) / 2
                self.place(mark, x: x + width - 24, y: y + tallest / 2 + offset * SwimlaneLayout.tabMarkRoom)
            }
            let frame = Frame(x: x, y: y, width: width, height: tallest)
            canvas.close(inner, frame: frame)
            canvas.close(outer, frame: frame)
        }
        y += tallest
    }

    private mutating func place(_ mark: TabMark, x: Double, y: Double) {
        switch mark {
        case .moment:
            canvas.addDiamond(x: x, y: y, radius: 7)
            canvas.explain(.moment)
        case .detail:
            canvas.addDetail(x: x, y: y)
            canvas.explain(.detail)
        case .bottleneck:
            canvas.addBottleneck(x: x, y: y)
            canvas.explain(.bottleneck)
        }
    }

    private mutating func chevron(x: Double, width: Double, height: Double, isFirst: Bool) -> Shape {
        let right = x + width - SwimlaneLayout.chevronGap
        var points = [
            Point(x, y), Point(right, y), Point(right + SwimlaneLayout.notch, y + height / 2), Point(right, y + height),
            Point(x, y + height),
        ]
        if !isFirst { points.append(Point(x + SwimlaneLayout.notch, y + height / 2)) }
        return canvas.path(points, isClosed: true)
    }

    private mutating func placeSteps() {
        y += 8
        var tallest = 0.0
        var tabs: [(column: Int, name: Range<Int>)] = []
        for (index, column) in columns.columns.enumerated() {
            guard let step = column.step else { continue }
            var name = journey.steps[step].name
            if let duration = journey.steps[step].duration { name += " · " + duration }
            let lines = canvas.breakText(name, .smallStrong, width: column.width - 20)
            tallest = max(tallest, Double(lines.count) * Role.smallStrong.lineHeight)
            tabs.append((index, lines))
        }
        for tab in tabs {
            let column = columns.columns[tab.column]
            let outer = canvas.open(.stage(column.stage))
            let inner = canvas.open(.item(link: column.step.map { journey.steps[$0].id }))
            canvas.add(.rule, .line(x1: column.x, y1: y, x2: column.x + column.width - 8, y2: y))
            canvas.add(.smallStrong, lines: tab.name, x: column.x + 8, top: y + 4)
            let frame = Frame(x: column.x, y: y, width: column.width, height: tallest + 4)
            canvas.close(inner, frame: frame)
            canvas.close(outer, frame: frame)
        }
        y += tallest + 4
    }
}
