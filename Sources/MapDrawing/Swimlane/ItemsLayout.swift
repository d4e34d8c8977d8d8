import JourneyModel
import Localization

/// A mark behind an item's text.
enum EndMark: Hashable {
    case evidence(EvidenceGrade)
    case moment
}

/// A mark before a line below an item.
private enum NoteMark {
    case trouble(Trouble)
    case goesOn
}

/// The cells of a lane. What is known of an item is a wide value; its fields are read in place, by its index.
extension SwimlaneLayout {
    /// Width that a mark takes at the right of an item.
    static let markRoom = 16.0

    /// Places a lane's items below `top`, each in its columns; returns the bottom of the lowest.
    mutating func placeCells(of lane: Int, style: LaneStyle, top: Double, only: (Int) -> Bool) -> Double {
        var bottoms = [Double](repeating: top, count: columns.columns.count)
        var steps = [Int?](repeating: nil, count: columns.columns.count)
        for stage in journey.stages.indices {
            let range = journey.items(lane: lane, stage: stage)
            guard range.contains(where: only) else { continue }
            let group = canvas.open(.stage(stage))
            var extent: Frame?
            for index in range where only(index) {
                let item = journey.items[index]
                let span = columns.span(of: item)
                var itemTop = bottoms[span].max() ?? top
                if itemTop > top { itemTop += style.gap }
                let beforeItem = itemTop
                let x = columns.x(of: span)
                let width = columns.width(of: span)
                if let step = item.step, columns.columns[span.lowerBound].step == nil, steps[span.lowerBound] != step {
                    steps[span.lowerBound] = step
                    let textX = x + Columns.leftSlack
                    itemTop += canvas.add(
                        .small, journey.steps[step].name, x: textX, top: itemTop,
                        width: width - Columns.leftSlack - columns.rightSlack)
                }
                let link = canvas.open(.item(link: item.id))
                let height = place(item, index, style: style, x: x, top: itemTop, width: width)
                let frame = Frame(x: x, y: itemTop, width: width, height: height)
                canvas.close(link, frame: frame)
                if places.isNeeded {
                    places.add(
                        Frame(
                            x: x + Columns.leftSlack, y: beforeItem,
                            width: width - Columns.leftSlack - columns.rightSlack,
                            height: itemTop + height - beforeItem))
                }
                for column in span { bottoms[column] = itemTop + height }
                extent =
                    extent.map { Frame.around($0, frame) }
                    ?? Frame(x: x, y: top, width: width, height: frame.maxY - top)
            }
            if !bullets.isEmpty {
                canvas.add(.bullet, canvas.path(bullets))
                bullets.removeAll(keepingCapacity: true)
            }
            canvas.close(group, frame: extent ?? Frame(x: 0, y: top, width: 0, height: 0))
        }
        return bottoms.max() ?? top
    }

    /// The marks behind an item's text: what it rests on, and whether it is a moment of truth.
    func endMarks(of item: Item) -> [EndMark] {
        let isMoment = item.details.map { journey.details[$0].isMomentOfTruth } ?? false
        let states = item.details.map { !journey.details[$0].sources.isEmpty } ?? false
        var tells = states
        if !states, !journey.sources.isEmpty {
            let kind = journey.lanes[item.lane].kind
            tells = kind == .painPoints || kind == .opportunities || journey.lanes[item.lane].holds(.emotions)
        }
        guard tells else { return isMoment ? [.moment] : [] }
        let evidence = EndMark.evidence(journey.grade(of: item))
        return isMoment ? [.moment, evidence] : [evidence]
    }

    /// The channel mark of a chip.
    func icon(of item: Item, style: LaneStyle) -> ChannelIcon? {
        guard style == .chips, let details = item.details else { return nil }
        let channel =
            journey.details[details].channels.first
            ?? journey.touchpoint(of: item).flatMap { atlas.touchpoints[$0].channels.first }
        return channel.map { atlas.channels[$0].icon }
    }

    /// What attributes say in words, on a line below the item.
    private func caption(of item: Item) -> String? {
        guard let index = item.details else { return nil }
        var parts: [String] = []
        if journey.hasSeveralPeople, !journey.lanes[item.lane].holds(.emotions) {
            parts += SwimlaneLayout.people(journey.details[index], in: atlas)
        }
        if journey.lanes[item.lane].kind != .teams {
            for team in journey.details[index].teams { parts.append(atlas.teams[team].name(in: journey.language)) }
        }
        if let duration = journey.details[index].duration { parts.append(duration) }
        if let ticket = journey.details[index].ticket { parts.append(ticket) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Where the service fails or keeps somebody waiting, and where the customer is thrown back, in words.
    private func notes(of item: Item) -> [(mark: NoteMark, text: String)] {
        guard let index = item.details else { return [] }
        let (fail, wait) = (journey.details[index].fail, journey.details[index].wait)
        guard fail != nil || wait != nil || !journey.details[index].goTo.isEmpty else { return [] }
        var notes: [(mark: NoteMark, text: String)] = []
        for (trouble, word, value) in [(Trouble.fail, Word.failPoint, fail), (.wait, .wait, wait)] {
            guard let value else { continue }
            let label = vocabulary.text(word)
            let text = value.isEmpty ? label : vocabulary.text(.labelled, ["label": label, "value": value])
            notes.append((.trouble(trouble), text))
        }
        for id in journey.details[index].goTo {
            guard let name = journey.name(ofPlace: id) else { continue }
            let label = vocabulary.text(.goesOnAt)
            notes.append((.goesOn, vocabulary.text(.labelled, ["label": label, "value": name])))
        }
        return notes
    }

    /// An item's text as it stands in its cell: quoted, or with who feels it.
    func words(of item: Item, style: LaneStyle) -> String {
        let plain = style == .quotes || item.isQuote ? quotes.around(item.text.plain) : item.text.plain
        guard style == .emotions, journey.hasSeveralPeople,
            let names = journey.details(of: item).map({ SwimlaneLayout.people($0, in: atlas) }), !names.isEmpty
        else { return plain }
        // With its score, for a mark of the chart may stand for several of them.
        return vocabulary.text(.labelled, ["label": names.joined(separator: ", "), "value": plain])
    }

    /// A picture is as wide as its cell allows and 5 to 8 in proportion; what it shows is told below it, for a file and
    /// for those who do not see it. Pictures of other sites are left to the table: a page asks nobody else.
    private mutating func placePicture(of item: Item, x: Double, top: Double, width: Double) -> Double {
        guard let link = item.text.firstImage, case .asset = journey.links[link] else { return 0 }
        let pictureWidth = min(width - Columns.leftSlack - columns.rightSlack, Columns.widest)
        let height = (pictureWidth * 5 / 8).rounded()
        let frame = Frame(x: x + Columns.leftSlack, y: top, width: pictureWidth, height: height)
        canvas.add(.vacant, .image(link: link, frame))
        return height + 4
    }

    private mutating func place(
        _ item: Item, _ index: Int, style: LaneStyle, x: Double, top: Double, width: Double
    ) -> Double {
        if style == .pictures, item.text.firstImage != nil {
            let picture = placePicture(of: item, x: x, top: top, width: width)
            return picture + placeText(item, index, style: style, x: x, top: top + picture, width: width)
        }
        return placeText(item, index, style: style, x: x, top: top, width: width)
    }

    private mutating func placeText(
        _ item: Item, _ index: Int, style: LaneStyle, x: Double, top: Double, width: Double
    ) -> Double {
        let icon = icon(of: item, style: style)
        let left = x + Columns.leftSlack
        let right = x + width - columns.rightSlack
        let marks = endMarks(of: item)
        let textX = left + style.leading(hasIcon: icon != nil)
        let textWidth = right - style.trailing - Double(marks.count) * SwimlaneLayout.markRoom - textX
        let plain = words(of: item, style: style)
        let role = item.isDone ? .muted : item.isQuote ? .quote : style.role
        let lines = canvas.breakText(plain, role, width: textWidth)
        let notes = notes(of: item).map { mark, text in
            (mark, lines: canvas.breakText(text, .small, width: textWidth - SwimlaneLayout.markRoom))
        }
        let caption = caption(of: item).map { canvas.breakText($0, .small, width: textWidth) }
        let gap = expectationGap(of: item)
        let textTop = top + style.padding
        let smallLines = notes.reduce(caption?.count ?? 0) { $0 + $1.lines.count }
        var height = Double(lines.count) * role.lineHeight + Double(smallLines) * Role.small.lineHeight
        let gapTop = textTop + height
        if gap != nil { height += 12 }
        height += 2 * style.padding
        let box = Frame(x: left, y: top, width: right - left, height: height)

        ground(of: item, style: style, icon: icon, box: box)
        canvas.add(role, lines: lines, x: textX, top: textTop)
        var smallTop = textTop + Double(lines.count) * role.lineHeight
        for (mark, lines) in notes {
            place(mark, x: textX, middle: smallTop + 8)
            canvas.add(.small, lines: lines, x: textX + SwimlaneLayout.markRoom, top: smallTop)
            smallTop += Double(lines.count) * Role.small.lineHeight
        }
        if let caption { canvas.add(.small, lines: caption, x: textX, top: smallTop) }
        if let gap { place(gap, x: textX, y: gapTop + 6) }
        for (index, mark) in marks.enumerated() {
            let markX = right - style.trailing - 4 - Double(marks.count - 1 - index) * SwimlaneLayout.markRoom
            place(mark, x: markX, y: textTop + 10)
        }
        if places.isNeeded, places.isEnd(index) {
            let hasMarks = !marks.isEmpty || style.isBox
            let textEnd = textX + canvas.width(ofLine: lines.lowerBound, role)
            places.ends[index] = FlowEnd(
                row: places.obstacles.count - 1, span: columns.span(of: item), box: box, middle: textTop + 10,
                right: hasMarks ? right : textEnd,
                isBox: style.isBox || textX < left + 16)
        }
        return height
    }

    private mutating func place(_ mark: NoteMark, x: Double, middle: Double) {
        switch mark {
        case .trouble(let trouble):
            canvas.explain(trouble == .fail ? .fail : .wait)
            canvas.addTrouble(trouble, x: x + 6, y: middle)
        case .goesOn: canvas.add(.icon, .glyph(.goesOn, x: x, y: middle - 6, scale: 0.5))
        }
    }

    /// The bullets of a cell are one path: a dot is a line of no length with round ends.
    private mutating func addBullet(x: Double, y: Double) {
        bullets.append(.move(Point(x, y)))
        bullets.append(.line(Point(x, y)))
    }

    /// What stands under and before an item's text.
    private mutating func ground(of item: Item, style: LaneStyle, icon: ChannelIcon?, box: Frame) {
        let middle = box.y + style.padding + 10
        if item.isDone, style != .chips, style != .pains {
            canvas.add(.plus, .glyph(.tick, x: box.x - 2, y: middle - 6, scale: 0.5))
            return
        }
        switch style {
        case .quotes, .quiet, .pictures: break
        case .emotions, .bullets:
            addBullet(x: box.x + 4, y: middle)
        case .highlights:
            let plus = canvas.path([
                .move(Point(box.x, middle)), .line(Point(box.x + 8, middle)), .move(Point(box.x + 4, middle - 4)),
                .line(Point(box.x + 4, middle + 4)),
            ])
            canvas.add(.plus, plus)
        case .chips:
            canvas.add(chipRole(of: item), .rectangle(box, radius: 6))
            if let icon {
                canvas.add(.icon, .glyph(.channel(icon), x: box.x + 8, y: middle - 8, scale: 2.0 / 3))
            }
        case .pains:
            canvas.add(.block, .rectangle(box, radius: 0))
            let severity = item.details.flatMap { journey.details[$0].severity }
            let weight = SwimlaneLayout.severityWidth(severity)
            canvas.add(.severity, .rectangle(Frame(x: box.x, y: box.y, width: weight, height: box.height), radius: 0))
            if severity != nil { canvas.explain(.severity) }
        case .opportunities:
            placeFigure(
                impact: item.details.flatMap { journey.details[$0].impact },
                effort: item.details.flatMap { journey.details[$0].effort }, x: box.x, bottom: box.y + 17)
        }
    }

    private mutating func chipRole(of item: Item) -> Role {
        guard let index = item.details else { return .chip }
        if let importance = journey.details[index].importance, importance >= 4 {
            canvas.explain(.importance)
            return importance == 5 ? .chipVital : .chipImportant
        }
        switch journey.details[index].provider {
        case nil, .us: return .chip
        case .partner, .competitor, .nobody: return .chipForeign
        }
    }

    /// The bar's weight tells the severity; one that nobody has judged is a hairline.
    static func severityWidth(_ severity: Int?) -> Double {
        switch severity {
        case nil: 1
        case 1: 2
        case 2: 3
        case 3: 4
        case 4: 6
        default: 8
        }
    }

    /// Two bars: impact full, effort hollow, each 1 to 5; a plain mark when neither is known.
    private mutating func placeFigure(impact: Int?, effort: Int?, x: Double, bottom: Double) {
        guard impact != nil || effort != nil else {
            addBullet(x: x + 4, y: bottom - 7)
            return
        }
        canvas.explain(.opportunity)
        if let impact {
            let height = Double(impact) * 3
            canvas.add(
                .impact, .rectangle(Frame(x: x, y: bottom - height, width: 7, height: height), radius: 0))
        }
        if let effort {
            let height = Double(effort) * 3 - 1
            canvas.add(
                .effort,
                .rectangle(Frame(x: x + 9.5, y: bottom - height - 0.5, width: 6, height: height), radius: 0))
        }
    }

    // MARK: Marks

    mutating func place(_ mark: EndMark, x: Double, y: Double) {
        switch mark {
        case .moment:
            canvas.explain(.moment)
            canvas.addDiamond(x: x, y: y, radius: 5)
        case .evidence(let grade):
            canvas.explain(.evidence(grade))
            canvas.addEvidence(grade, x: x, y: y)
        }
    }

    private func expectationGap(of item: Item) -> (expected: Double?, experienced: Double?)? {
        guard let index = item.details else { return nil }
        let (expected, experienced) = (journey.details[index].expectation, journey.details[index].actual)
        guard expected != nil || experienced != nil else { return nil }
        return (expected?.normalized, experienced?.normalized)
    }

    /// Expectation as a tick, experience as a dot, on a track from worst to best; between them the gap.
    private mutating func place(_ gap: (expected: Double?, experienced: Double?), x: Double, y: Double) {
        canvas.explain(.expectation)
        let length = 64.0
        func place(_ score: Double) -> Double { x + 4 + (score + 1) / 2 * (length - 8) }
        canvas.add(.track, .line(x1: x + 1, y1: y, x2: x + length, y2: y))
        if let expected = gap.expected, let experienced = gap.experienced, expected != experienced {
            let role: Role = experienced < expected ? .gapWorse : .gapBetter
            canvas.add(role, .line(x1: place(expected), y1: y, x2: place(experienced), y2: y))
        }
        if let expected = gap.expected {
            canvas.add(.expected, .line(x1: place(expected), y1: y - 5, x2: place(expected), y2: y + 5))
        }
        if let experienced = gap.experienced {
            canvas.add(.experienced, .circle(x: place(experienced), y: y, radius: 4))
        }
    }
}

extension Frame {
    static func around(_ first: Frame, _ second: Frame) -> Frame {
        let x = min(first.x, second.x)
        let y = min(first.y, second.y)
        return Frame(x: x, y: y, width: max(first.maxX, second.maxX) - x, height: max(first.maxY, second.maxY) - y)
    }
}
