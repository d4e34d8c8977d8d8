import JourneyModel

/// The columns of a swimlane: one a stage, or one a step where a stage's items lie in steps.
struct Columns {
    struct Column {
        let stage: Int
        /// Index in `Journey.steps`.
        let step: Int?
        var x = 0.0
        var width = Columns.narrowest
    }

    static let narrowest = 160.0
    static let widest = 256.0
    /// Columns are narrower than the narrowest only where the map then fits the narrowest page.
    private static let tightest = 144.0
    /// Room that stays free at the left of a column, and at the right of one without arrows, so that fonts a little wider
    /// stay inside too.
    static let leftSlack = 8.0
    private static let rightSlack = 12.0
    /// What arrows need between columns more than that, and left of the first one.
    private static let gutterRoom = (between: 12.0, first: 24.0)
    /// Maps up to one of these widths are seen whole in a window of 1280, 1440 or 1920 px: less the page's margins, its
    /// scroll bar, and the drawing's own margin at the right.
    private static let pages = [1164.0, 1314, 1764]
    /// Beyond so many columns steps become captions within the cells.
    private static let mostColumns = 13

    private(set) var columns: [Column]
    /// The columns of each stage.
    let ofStage: [Range<Int>]
    /// Whether steps have columns of their own.
    let showsSteps: Bool
    /// The map has no stages but the one that holds its steps, so the steps are its stages.
    let stepsAreStages: Bool
    /// Room that stays free at the right of a column.
    let rightSlack: Double

    /// - Parameters:
    ///   - namesWidth: what the lane names take.
    ///   - hasFlows: whether arrows need room between the columns.
    init(_ journey: Journey, namesWidth: Double, hasFlows: Bool) {
        rightSlack = Columns.rightSlack + (hasFlows ? Columns.gutterRoom.between : 0)
        var hasStepItems = [Bool](repeating: false, count: journey.stages.count)
        for item in journey.items where item.step != nil { hasStepItems[item.stages.lowerBound] = true }
        let needed = journey.stages.indices.reduce(0) {
            $0 + (hasStepItems[$1] ? max(1, journey.stages[$1].steps.count) : 1)
        }
        stepsAreStages = journey.stages.count == 1 && journey.stages[0].steps.count > 1 && hasStepItems[0]
        let splits = needed <= Columns.mostColumns || stepsAreStages
        var columns: [Column] = []
        var ranges: [Range<Int>] = []
        var shows = false
        for (index, stage) in journey.stages.enumerated() {
            let first = columns.count
            if splits, hasStepItems[index], stage.steps.count > 1 {
                shows = true
                for step in stage.steps { columns.append(Column(stage: index, step: step)) }
            } else {
                columns.append(Column(stage: index, step: nil))
            }
            ranges.append(first..<columns.count)
        }
        self.columns = columns
        ofStage = ranges
        showsSteps = shows
        var x = namesWidth + (hasFlows ? Columns.gutterRoom.first : 0)
        for index in self.columns.indices {
            self.columns[index].x = x
            x += self.columns[index].width
        }
    }

    /// What a column asks for, in pixels: enough for its longest word, and a width that is comfortable to read.
    struct Demand {
        var least = Columns.tightest
        var comfortable = Columns.narrowest
    }

    /// Gives every column the width that is comfortable for it, within the bounds.
    ///
    /// Columns become narrower, though not narrower than their longest word, when that makes the map fit a usual page. A
    /// few columns share the width of such a page; widths that differ little become equal, for a calm grid, where the
    /// page still holds them.
    mutating func widen(to demands: [Demand]) {
        let x = columns.first?.x ?? 0
        let room = Columns.pages[0] - x
        let share = (room / Double(max(1, columns.count)) / 16).rounded(.down) * 16
        var widths = demands.map { Columns.stepped(max($0.comfortable, min(share, Columns.widest))) }
        if let widest = widths.max(), let narrowest = widths.min(), widest > narrowest, widest - narrowest <= 48,
            widest * Double(widths.count) <= room
        {
            widths = widths.map { _ in widest }
        }
        let least = demands.map { Columns.stepped($0.least) }
        let tight = demands.map { min(Columns.widest, max(Columns.tightest, ($0.least / 4).rounded(.up) * 4)) }
        if least.reduce(0, +) > room, tight.reduce(0, +) <= room {
            Columns.shrink(&widths, to: room, least: tight)
        } else if let page = Columns.pages.first(where: { least.reduce(0, +) <= $0 - x }) {
            Columns.shrink(&widths, to: page - x, least: least)
        }
        place(widths, from: x)
    }

    private static func stepped(_ width: Double) -> Double {
        min(widest, max(narrowest, ((width - 0.01) / 16).rounded(.up) * 16))
    }

    /// Takes as large a part of what every column has above its least as is needed to keep to `room`.
    private static func shrink(_ widths: inout [Double], to room: Double, least: [Double]) {
        let excess = widths.reduce(0, +) - room
        guard excess > 0 else { return }
        let spare = zip(widths, least).reduce(0) { $0 + max(0, $1.0 - $1.1) }
        guard spare > 0 else { return }
        for index in widths.indices {
            let own = max(0, widths[index] - least[index])
            widths[index] -= (own * excess / spare / 4).rounded(.up) * 4
            widths[index] = max(widths[index], least[index])
        }
    }

    private mutating func place(_ widths: [Double], from x: Double) {
        var x = x
        for index in columns.indices {
            columns[index].x = x
            columns[index].width = widths[index]
            x += widths[index]
        }
    }

    /// The columns that an item covers.
    func span(of item: Item) -> Range<Int> {
        let first = ofStage[item.stages.lowerBound]
        if let step = item.step, item.stages.count == 1, let column = first.first(where: { columns[$0].step == step }) {
            return column..<column + 1
        }
        return first.lowerBound..<ofStage[item.stages.upperBound - 1].upperBound
    }

    func x(of span: Range<Int>) -> Double { columns[span.lowerBound].x }
    func width(of span: Range<Int>) -> Double {
        let last = columns[span.upperBound - 1]
        return last.x + last.width - x(of: span)
    }
    var maxX: Double { columns.last.map { $0.x + $0.width } ?? 0 }
}
