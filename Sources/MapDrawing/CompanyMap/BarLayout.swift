import AtlasAnalysis
import JourneyModel

/// A bar whose texts are broken and whose height is known.
struct BarPlan {
    let bar: CompanyGrid.Bar
    /// 0 for a journey, 1 for a map that lies under it.
    let depth: Int
    let x: Double
    let width: Double
    let title: Range<Int>
    /// Kind, state and owner.
    let note: Range<Int>
    let worst: WorstText?
    /// Title, note and worst score stand side by side.
    let isOneLine: Bool
    /// See `Journey.sketchedExperiences`.
    let values: [Double?]
    let nested: [BarPlan]
    let lanes: [[Int]]
    var height = 0.0

    var style: BarStyle { BarStyle(depth: depth) }
}

/// The lowest score of a journey and how many severe pains there are, as text.
struct WorstText {
    let lines: Range<Int>
    /// The stage that is marked on the curve, and how.
    let mark: (stage: Int, level: ExperienceLevel)?
}

/// The sizes of a bar: a nested one is smaller.
struct BarStyle {
    let title: Role
    let side: Double
    let top: Double
    let strip: Double
    let dot: Double

    init(depth: Int) {
        title = depth == 0 ? .strong : .smallStrong
        side = depth == 0 ? 12 : 10
        top = depth == 0 ? 10 : 7
        strip = depth == 0 ? 42 : 26
        dot = depth == 0 ? 5 : 4
    }
}

extension CompanyMapLayout {
    /// What the mark before the worst score takes.
    private static let markWidth = 14.0

    // MARK: Planning

    /// - Parameters:
    ///   - subject: whose the row is; a row of one team says once who answers for its journeys.
    ///   - place: where the bar lies, unless it is over phases.
    mutating func plan(
        _ bar: CompanyGrid.Bar, depth: Int, of subject: CompanyGrid.Row.Subject? = nil,
        in place: (x: Double, width: Double)? = nil
    ) -> BarPlan {
        let journey = atlas.journeys[bar.journey]
        let style = BarStyle(depth: depth)
        let inset = Double(depth) * 8
        let (x, width) =
            place.map { ($0.x + inset, $0.width - 2 * inset) } ?? columns.frame(of: bar.span, inset: inset)
        let room = width - 2 * style.side
        let note = noteText(journey, depth: depth, of: subject)
        // A nested map is a pointer to its page: where in it the worst lies is told there.
        let worst = worstText(LowestStage(journey)) { depth == 0 ? journey.stages[$0].name : nil }
        let severe = journey.severePains(among: Array(journey.stages.indices))
        var parts = worst.map { [$0.text] } ?? []
        if severe > 0 { parts.append(vocabulary.count(.countSeverePains, severe)) }
        let worstLine = parts.joined(separator: " · ")
        let mark = worst?.mark
        let markRoom = mark == nil ? 0 : CompanyMapLayout.markWidth

        let needed =
            Canvas.width(journey.facts.title, style.title) + (note.isEmpty ? 0 : 12 + Canvas.width(note, .small))
            + (worstLine.isEmpty ? 0 : 24 + markRoom + Canvas.width(worstLine, .small))
        // Half a pixel for what rounding to units may take.
        let isOneLine = needed + 0.5 <= room && !journey.facts.title.contains("\n")
        let title = canvas.breakText(journey.facts.title, style.title, width: room)
        let noteLines = note.isEmpty ? 0..<0 : canvas.breakText(note, .small, width: room)
        let worstLines =
            worstLine.isEmpty
            ? nil : WorstText(lines: canvas.breakText(worstLine, .small, width: room - markRoom), mark: mark)
        let nested = bar.nested.map { self.plan($0, depth: depth + 1, in: place) }
        var result = BarPlan(
            bar: bar, depth: depth, x: x, width: width, title: title, note: noteLines, worst: worstLines,
            isOneLine: isOneLine, values: journey.sketchedExperiences, nested: nested,
            lanes: LanePacking.pack(
                bar.nested.map(\.span), above: Array(repeating: nil, count: bar.nested.count)))
        result.height = height(of: result)
        return result
    }

    private func height(of plan: BarPlan) -> Double {
        var height = plan.style.top + textHeight(of: plan)
        if hasCurve(plan) { height += 6 + plan.style.strip }
        if !plan.nested.isEmpty {
            height += 8 + CompanyMapLayout.height(of: plan.nested, in: plan.lanes)
        }
        return height + plan.style.top
    }

    private func textHeight(of plan: BarPlan) -> Double {
        let titleHeight = Double(plan.title.count) * plan.style.title.lineHeight
        guard !plan.isOneLine else { return titleHeight }
        return titleHeight + Double(plan.note.count + (plan.worst?.lines.count ?? 0)) * Role.small.lineHeight
    }

    private func hasCurve(_ plan: BarPlan) -> Bool { plan.values.contains { $0 != nil } }

    /// What sets a journey apart from an approved map of today, and who answers for it; the owner of a nested map is
    /// told on its page.
    private func noteText(_ journey: Journey, depth: Int, of subject: CompanyGrid.Row.Subject?) -> String {
        let facts = journey.facts
        var parts: [String] = []
        if facts.kind != .currentState { parts.append(vocabulary.name(of: facts.kind)) }
        if facts.variantOf != nil { parts.append(vocabulary.text(.variant)) }
        if let horizon = facts.horizon { parts.append(vocabulary.name(of: horizon)) }
        switch facts.review.status {
        case .draft?, .inReview?, .archived?: facts.review.status.map { parts.append(vocabulary.name(of: $0)) }
        case .approved?, nil: break
        }
        guard depth == 0 else { return parts.joined(separator: " · ") }
        switch facts.owner {
        case .team(let team)? where subject == .team(team): break
        case .team(let team)?: parts.append(atlas.teams[team].name(in: language))
        case .named(let name)?: parts.append(name)
        case nil: parts.append(vocabulary.text(.noOwner))
        }
        return parts.joined(separator: " · ")
    }

    /// The worst score in words: `Worst −2: Proving income`, or that there is none below neutral.
    func worstText(
        _ lowest: LowestStage?, place: (Int) -> String?
    ) -> (text: String, mark: (stage: Int, level: ExperienceLevel)?)? {
        guard let lowest else { return nil }
        guard lowest.score.normalized < 0 else { return (vocabulary.text(.noDip), nil) }
        let score = vocabulary.signed(lowest.score)
        let text =
            place(lowest.stage).map { vocabulary.text(.worstAt, ["score": score, "place": $0]) }
            ?? vocabulary.text(.worstScore, ["score": score])
        return (text, (lowest.stage, ExperienceLevel(normalized: lowest.score.normalized)))
    }

    // MARK: Drawing

    mutating func draw(_ plan: BarPlan, top: Double, height: Double) {
        let frame = Frame(x: plan.x, y: top, width: plan.width, height: height)
        let group = canvas.open(purpose { $0.journey(plan.bar.journey) })
        drawGround(plan, frame)
        var bottom = drawTexts(plan, top: top + plan.style.top)
        if hasCurve(plan) {
            drawCurve(plan, top: bottom + 6)
            bottom += 6 + plan.style.strip
        }
        canvas.close(group, frame: frame)
        if !plan.nested.isEmpty { _ = place(plan.nested, plan.lanes, top: bottom + 8) }
    }

    /// A map of today is a filled bar; a future state is only outlined, for it is not there yet.
    private mutating func drawGround(_ plan: BarPlan, _ frame: Frame) {
        let isPlanned = atlas.journeys[plan.bar.journey].facts.kind == .futureState
        let role = isPlanned ? Role.planned : plan.depth > 0 ? .nested : .block
        let line = Frame(x: frame.x + 0.5, y: frame.y + 0.5, width: frame.width - 1, height: frame.height - 1)
        canvas.add(role, .rectangle(role == .block ? frame : line, radius: 6))
    }

    private mutating func drawTexts(_ plan: BarPlan, top: Double) -> Double {
        let style = plan.style
        let x = plan.x + style.side
        var bottom = top + Double(plan.title.count) * style.title.lineHeight
        draw(
            in: atlas.journeys[plan.bar.journey].language,
            frame: Frame(x: plan.x, y: top, width: plan.width, height: bottom - top)
        ) { $0.canvas.add(style.title, lines: plan.title, x: x, top: top) }
        if plan.isOneLine {
            // Baselines meet: the smaller line begins as much lower as its letters are lower.
            let smallTop = top + style.title.ascent - Role.small.ascent
            if !plan.note.isEmpty {
                canvas.add(
                    .small, lines: plan.note, x: x + canvas.width(of: plan.title, style.title) + 12, top: smallTop)
            }
            if let worst = plan.worst {
                let width = canvas.width(of: worst.lines, .small)
                drawWorst(worst, x: plan.x + plan.width - style.side - width, top: smallTop)
            }
            return bottom
        }
        if !plan.note.isEmpty {
            canvas.add(.small, lines: plan.note, x: x, top: bottom)
            bottom += Double(plan.note.count) * Role.small.lineHeight
        }
        if let worst = plan.worst {
            drawWorst(worst, x: x + (worst.mark == nil ? 0 : CompanyMapLayout.markWidth), top: bottom)
            bottom += Double(worst.lines.count) * Role.small.lineHeight
        }
        return bottom
    }

    /// The text with the mark that the curve carries before it.
    mutating func drawWorst(_ worst: WorstText, x: Double, top: Double) {
        if let mark = worst.mark {
            canvas.add(
                .face(mark.level), .circle(x: x - CompanyMapLayout.markWidth + 4, y: top + 8, radius: 4))
        }
        canvas.add(.small, lines: worst.lines, x: x, top: top)
    }

    private mutating func drawCurve(_ plan: BarPlan, top: Double) {
        let journey = atlas.journeys[plan.bar.journey]
        let style = plan.style
        let (middle, reach) = (top + style.strip / 2, style.strip / 2 - style.dot)
        let places = CurvePlaces(journey, plan, columns)
        for x in places.bounds { canvas.add(.rule, .line(x1: x, y1: top, x2: x, y2: top + style.strip)) }
        canvas.add(
            .neutralLine,
            .line(x1: plan.x + style.side, y1: middle, x2: plan.x + plan.width - style.side, y2: middle))
        let points = plan.values.enumerated().map { stage, value in
            value.map { Point(places.x[stage], middle - min(1, max(-1, $0)) * reach) }
        }
        canvas.addMiniCurve(through: points)
        if let mark = plan.worst?.mark, let point = points[mark.stage] {
            canvas.add(.face(mark.level), .circle(x: point.x, y: point.y, radius: style.dot))
        }
    }
}

/// Where the stages of a journey stand along its bar.
private struct CurvePlaces {
    /// By stage, growing.
    let x: [Double]
    /// Between two phases of the bar.
    let bounds: [Double]

    /// Each stage below its phase where the journey goes forward through the phases of its bar; else evenly.
    init(_ journey: Journey, _ plan: BarPlan, _ columns: PhaseColumns) {
        let course = PhaseCourse(journey)
        let count = journey.stages.count
        guard course.isForward, course.span == plan.bar.span else {
            let room = plan.width - 2 * plan.style.side
            x = (0..<count).map { plan.x + plan.style.side + room * (Double($0) + 0.5) / Double(count) }
            bounds = []
            return
        }
        let side = PhaseColumns.gap + plan.style.side + Double(plan.depth) * 8
        x = course.phases.enumerated().map { stage, phase in
            let first = course.phases.firstIndex(of: phase) ?? stage
            let among = course.phases.count { $0 == phase }
            let share = (Double(stage - first) + 0.5) / Double(among)
            return columns.left(phase) + side + share * (columns.width - 2 * side)
        }
        bounds = plan.bar.span.dropFirst().map { columns.left($0) }
    }
}
