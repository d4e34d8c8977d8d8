import JourneyModel
import Localization

/// The rows: lane names at the left, cells at the right, and what separates them.
extension SwimlaneLayout {
    mutating func placeLanes() {
        let top = y
        let boundaries = journey.blueprintLines(among: lanes)
        let showsSides = boundaries.isEmpty && sidesAreApart()
        var lastSide: LaneKind.Side?
        for (row, lane) in lanes.enumerated() {
            let side = journey.lanes[lane].kind.side
            let changesSide = showsSides && side != nil && lastSide != nil && side != lastSide
            if let lines = boundaries[lane] {
                for line in lines { placeBoundary(line) }
            } else {
                if changesSide { y += 20 }
                placeRule(changesSide ? .border : .rule)
            }
            if side != nil { lastSide = side }
            placeLane(lane, at: row)
        }
        if places.isNeeded {
            // The last way for arrows lies below all lanes.
            y += SwimlaneLayout.rowPadding
            places.channels.append(y)
        }
        frames[.names] = Frame(x: 0, y: top, width: namesWidth, height: y - top)
        frames[.body] = Frame(x: namesWidth, y: top, width: maxX - namesWidth, height: y - top)
    }

    private mutating func placeLane(_ index: Int, at row: Int) {
        let lane = journey.lanes[index]
        let top = y
        if places.isNeeded {
            places.channels.append(top)
            places.addRow()
        }
        canvas.region = .names
        let name = canvas.open(.lane(row))
        canvas.add(
            .laneIcon,
            .glyph(Glyph(lane), x: SwimlaneLayout.margin, y: top + SwimlaneLayout.rowPadding + 1, scale: 0.75))
        let nameHeight = canvas.add(
            .strong, lane.name, x: SwimlaneLayout.nameX, top: top + SwimlaneLayout.rowPadding,
            width: namesWidth - SwimlaneLayout.nameX - 8)
        var nameBottom = top + SwimlaneLayout.rowPadding + nameHeight

        canvas.region = .body
        let body = canvas.open(.lane(row))
        var bottom: Double
        let style = LaneStyle(lane)
        if style == .emotions, let chart = EmotionChart(lane: index, of: self) {
            let placed = place(chart, top: top, nameBottom: nameBottom)
            nameBottom = placed.nameBottom
            canvas.region = .body
            bottom = placeCells(
                of: index, style: style, top: placed.bottom, only: { !placed.toldItems.contains($0) })
        } else {
            bottom = placeCells(of: index, style: style, top: top + SwimlaneLayout.rowPadding, only: { _ in true })
        }
        if index == metricsLane, isMeasured {
            let isEmpty = bottom == top + SwimlaneLayout.rowPadding
            let numbersTop = isEmpty ? bottom : bottom + SwimlaneLayout.rowPadding
            bottom = placeNumbers(top: numbersTop)
            if places.isNeeded {
                places.add(
                    Frame(
                        x: columns.x(of: 0..<1), y: numbersTop, width: columns.maxX - columns.x(of: 0..<1),
                        height: bottom - numbersTop))
            }
        }
        let height = max(bottom, nameBottom) + SwimlaneLayout.rowPadding - top
        canvas.region = .names
        canvas.close(name, frame: Frame(x: 0, y: top, width: namesWidth, height: height))
        canvas.region = .body
        canvas.close(body, frame: Frame(x: namesWidth, y: top, width: maxX - namesWidth, height: height))
        y = top + height
    }

    private mutating func placeRule(_ role: Role) {
        canvas.region = .names
        canvas.add(role, .line(x1: SwimlaneLayout.margin, y1: y + 0.5, x2: namesWidth, y2: y + 0.5))
        canvas.region = .body
        canvas.add(role, .line(x1: namesWidth, y1: y + 0.5, x2: columns.maxX, y2: y + 0.5))
    }

    // MARK: Service blueprints

    private mutating func placeBoundary(_ line: BlueprintLine) {
        y += 8
        canvas.region = .names
        let height = canvas.add(
            .small, vocabulary.name(of: line), x: SwimlaneLayout.margin, top: y,
            width: namesWidth - SwimlaneLayout.margin - 8)
        y += height + 4
        placeRule(.boundary)
    }

    /// Whether the lanes fall into two blocks, the customer's and the company's, so that space may part them.
    private func sidesAreApart() -> Bool {
        let sides = lanes.compactMap { journey.lanes[$0].kind.side }
        return zip(sides, sides.dropFirst()).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) } == 1
    }
}
