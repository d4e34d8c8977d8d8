import AtlasAnalysis
import JourneyModel

/// The rows of a company map: who at the left, journeys at the right.
extension CompanyMapLayout {
    private static let padding = 14.0
    private static let laneGap = 8.0
    private static let discRadius = 16.0
    private static let nameX = margin + 2 * discRadius + 10
    /// The least height of what says that nothing is mapped.
    private static let gapHeight = 44.0
    /// The least width of a journey in no phase.
    private static let leastOutside = 216.0

    mutating func placeRows() {
        let top = y
        for (index, row) in grid.rows.enumerated() { place(row, index: index) }
        let height = y - top
        frames[.names] = Frame(x: 0, y: top, width: CompanyMapLayout.namesWidth, height: height)
        frames[.body] = Frame(
            x: CompanyMapLayout.namesWidth, y: top, width: maxX - CompanyMapLayout.namesWidth, height: height)
    }

    private mutating func place(_ row: CompanyGrid.Row, index: Int) {
        let top = y
        canvas.region = .names
        let names = canvas.open(.lane(index))
        canvas.add(
            .rule, .line(x1: CompanyMapLayout.margin, y1: top + 0.5, x2: CompanyMapLayout.namesWidth, y2: top + 0.5))
        let nameHeight = placeName(row.subject, top: top + CompanyMapLayout.padding)

        canvas.region = .body
        let body = canvas.open(.lane(index))
        canvas.add(.rule, .line(x1: CompanyMapLayout.namesWidth, y1: top + 0.5, x2: maxX - 8, y2: top + 0.5))
        let bodyTop = top + CompanyMapLayout.padding
        var content = nameHeight
        if row.isOutside {
            content = max(content, placeOutside(row, top: bodyTop))
        } else {
            let (first, all) = row.isCrowded ? placeCounts(row, top: bodyTop) : placeBars(row, top: bodyTop)
            let gapHeight = max(first, CompanyMapLayout.gapHeight)
            for gap in row.gaps { placeGap(gap, top: bodyTop, height: gapHeight) }
            content = max(content, all, row.gaps.isEmpty ? 0 : gapHeight)
        }
        y = top + content + 2 * CompanyMapLayout.padding
        canvas.close(
            body,
            frame: Frame(
                x: CompanyMapLayout.namesWidth, y: top, width: maxX - CompanyMapLayout.namesWidth, height: y - top))
        canvas.region = .names
        canvas.close(names, frame: Frame(x: 0, y: top, width: CompanyMapLayout.namesWidth, height: y - top))
    }

    // MARK: Who

    private mutating func placeName(_ subject: CompanyGrid.Row.Subject, top: Double) -> Double {
        let width = CompanyMapLayout.namesWidth - CompanyMapLayout.nameX - 8
        var line: String?
        var initials: String?
        var purpose = Group.Purpose.item(link: nil)
        var own = language
        switch subject {
        case .persona(let reference):
            let persona = atlas.personas[reference]
            own = persona.language
            line = persona.role ?? persona.segment
            initials = persona.initials
            purpose = self.purpose { $0.row(subject) }
        case .named(let name):
            initials = Persona(id: "", language: language, address: "", name: name, sourcePath: "").initials
        case .team(.some): purpose = self.purpose { $0.row(subject) }
        case .nobody, .business, .team(nil): break
        }
        let group = canvas.open(purpose)
        var height = 2 * CompanyMapLayout.discRadius
        if let initials {
            let (x, middle) = (CompanyMapLayout.margin + CompanyMapLayout.discRadius, top + CompanyMapLayout.discRadius)
            canvas.add(.disc, .circle(x: x, y: middle, radius: CompanyMapLayout.discRadius))
            canvas.add(
                .initials, initials, x: x, top: middle - Role.initials.lineHeight / 2, width: 200, anchor: .middle)
            var bottom = top + 2
            draw(
                in: own,
                frame: Frame(x: 0, y: top, width: CompanyMapLayout.namesWidth, height: bottom - top)
            ) { layout in
                let x = CompanyMapLayout.nameX
                bottom += layout.canvas.add(.strong, layout.name(of: subject), x: x, top: bottom, width: width)
                if let line { bottom += layout.canvas.add(.small, line, x: x, top: bottom, width: width) }
            }
            height = max(height, bottom - top)
        } else {
            let isNamed =
                switch subject {
                case .business(.some), .team(.some): true
                case .persona, .named, .nobody, .business(nil), .team(nil): false
                }
            height =
                canvas.add(
                    isNamed ? .strong : .muted, name(of: subject), x: CompanyMapLayout.margin, top: top + 6,
                    width: CompanyMapLayout.namesWidth - CompanyMapLayout.margin - 8) + 6
        }
        canvas.close(group, frame: Frame(x: 0, y: top, width: CompanyMapLayout.namesWidth, height: height))
        return height
    }

    // MARK: Bars

    /// Places the bars of a row in lanes; returns the heights of the first lane and of all.
    private mutating func placeBars(_ row: CompanyGrid.Row, top: Double) -> (first: Double, all: Double) {
        let plans = row.bars.map { plan($0, depth: 0, of: row.subject) }
        let places = Dictionary(uniqueKeysWithValues: row.bars.enumerated().map { ($1.journey, $0) })
        let above = row.bars.enumerated().map { index, bar in
            bar.baseline.flatMap { places[$0] }.flatMap { $0 < index ? $0 : nil }
        }
        return place(plans, LanePacking.pack(row.bars.map(\.span), above: above), top: top)
    }

    /// Places bars that lie in no phase side by side in a frame over all phases, which says so; returns its height.
    private mutating func placeOutside(_ row: CompanyGrid.Row, top: Double) -> Double {
        let side = 8.0
        let (x, width) = columns.frame(of: 0..<columns.phaseCount)
        let least = CompanyMapLayout.leastOutside
        let count = min(row.bars.count, max(1, Int((width - side) / (least + side))))
        // Of few bars none is wider than it needs to be.
        let barWidth = min(2 * least, ((width - side) / Double(count) - side).rounded(.down))
        let plans = row.bars.enumerated().map { place, bar in
            let left = x + side + Double(place % count) * (barWidth + side)
            return plan(bar, depth: 0, of: row.subject, in: (left, barWidth))
        }
        let lanes = stride(from: 0, to: plans.count, by: count).map { Array($0..<min($0 + count, plans.count)) }
        let lines = canvas.breakText(vocabulary.text(.noPhase), .small, width: width - 24)
        let barsTop = top + 8 + Double(lines.count) * Role.small.lineHeight + 6
        let height = barsTop - top + CompanyMapLayout.height(of: plans, in: lanes) + side
        let frame = Frame(x: x + 0.5, y: top + 0.5, width: width - 1, height: height - 1)
        let group = canvas.open(.item(link: nil))
        canvas.add(.vacant, .rectangle(frame, radius: 6))
        canvas.add(.small, lines: lines, x: x + 12, top: top + 8)
        canvas.close(group, frame: frame)
        _ = place(plans, lanes, top: barsTop)
        return height
    }

    mutating func place(_ plans: [BarPlan], _ lanes: [[Int]], top: Double) -> (first: Double, all: Double) {
        var laneTop = top
        var first = 0.0
        for (index, lane) in lanes.enumerated() {
            let height = CompanyMapLayout.height(of: lane.map { plans[$0] })
            for place in lane { draw(plans[place], top: laneTop, height: height) }
            if index == 0 { first = height }
            laneTop += height + CompanyMapLayout.laneGap
        }
        return (first, lanes.isEmpty ? 0 : laneTop - CompanyMapLayout.laneGap - top)
    }

    /// Bars of a lane are as tall as its tallest.
    private static func height(of lane: [BarPlan]) -> Double { lane.map(\.height).max() ?? 0 }

    static func height(of plans: [BarPlan], in lanes: [[Int]]) -> Double {
        lanes.reduce(-laneGap) { $0 + laneGap + height(of: $1.map { plans[$0] }) }
    }

    // MARK: What is missing

    /// Phases that nobody has mapped for a persona, said once for a run of them.
    private mutating func placeGap(_ gap: Range<Int>, top: Double, height: Double) {
        let (x, width) = columns.frame(of: gap)
        let frame = Frame(x: x + 0.5, y: top + 0.5, width: width - 1, height: height - 1)
        let group = canvas.open(.item(link: nil))
        canvas.add(.vacant, .rectangle(frame, radius: 6))
        let lines = canvas.breakText(vocabulary.text(.notMappedYet), .small, width: width - 24)
        canvas.add(.small, lines: lines, x: x + 12, top: top + 12)
        canvas.close(group, frame: frame)
    }
}
