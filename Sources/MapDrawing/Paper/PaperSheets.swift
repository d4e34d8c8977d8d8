/// A map cut for paper: groups of stages across, lanes down as far as a sheet holds them; stage headers and lane names
/// are repeated on each.
///
/// Nothing is drawn again for it. A sheet is told as pieces of the drawing that is a file of its own, so that a page
/// needs a hundred bytes for each.
package struct PaperSheets: Sendable {
    /// One printed page.
    package struct Sheet: Sendable {
        /// Rows of pieces, each a part of the drawing in the file's own pixels; they stand side by side and below one
        /// another without a gap.
        package let rows: [[Frame]]
    }

    /// Sheets of the first lanes from the first stage to the last, then those of the next lanes.
    package let sheets: [Sheet]
    /// How large all of them are drawn, in hundredths: one of a few sizes that a style sheet knows.
    package let scale: Int
    /// No text is smaller than it may be; else the page must tell it in another form, too.
    package var isLegible: Bool { Double(scale) >= PaperSize.smallest * 100 }

    private static let scales = [300, 250, 200, 150, 125, 100, 90, 78, 58, 39, 25]

    /// The sheets of every size of paper.
    package static func all(_ scene: Scene) -> [(size: PaperSize, paper: PaperSheets)] {
        var across = SheetCuts(acrossOf: scene)
        var down = SheetCuts(downOf: scene)
        return PaperSize.allCases.map { ($0, PaperSheets(scene, &across, &down, on: $0)) }
    }

    package init(_ scene: Scene, on size: PaperSize) {
        var across = SheetCuts(acrossOf: scene)
        var down = SheetCuts(downOf: scene)
        self.init(scene, &across, &down, on: size)
    }

    /// As few sheets as keep every text large enough to read, each drawn as large as the paper allows.
    private init(_ scene: Scene, _ columns: inout SheetCuts, _ cuts: inout SheetCuts, on size: PaperSize) {
        let corner = scene.part(.corner).frame
        let room = (
            width: size.room.width / PaperSize.smallest - corner.width,
            height: size.room.height / PaperSize.smallest - corner.height
        )
        let groups = columns.groups(atMost: room.width)
        let across = scene.isMirrored ? groups.reversed() : groups
        let down = cuts.groups(atMost: room.height)
        let lanes = cuts.whole
        let origin = StandaloneSVG.origin(of: scene)
        sheets = down.flatMap { rows in
            across.map { columns in
                Sheet(rows: PaperSheets.pieces(columns, rows, corner, lanes: lanes, origin))
            }
        }
        func longest(_ stretches: [Range<Double>]) -> Double {
            stretches.reduce(0) { max($0, $1.upperBound - $1.lowerBound) }
        }
        let factor = min(
            size.room.width / (longest(across) + corner.width), size.room.height / (longest(down) + corner.height))
        scale =
            PaperSheets.scales.first { Double($0) <= factor * 100 } ?? PaperSheets.scales[PaperSheets.scales.count - 1]
    }

    /// Corner and header, then for each stretch of lanes their names and their cells.
    private static func pieces(
        _ columns: Range<Double>, _ rows: Range<Double>, _ corner: Frame, lanes: [Double], _ origin: Point
    ) -> [[Frame]] {
        func strip(_ top: Double, _ height: Double, namesFrom namesTop: Double) -> [Frame] {
            let names = Frame(x: corner.x, y: namesTop, width: corner.width, height: height)
            let cells = Frame(
                x: columns.lowerBound, y: top, width: columns.upperBound - columns.lowerBound, height: height)
            // The row runs as the language does.
            guard namesTop == top, cells.x == names.maxX || cells.maxX == names.x else { return [names, cells] }
            return [Frame(x: min(names.x, cells.x), y: top, width: names.width + cells.width, height: height)]
        }
        var strips = [strip(corner.y, corner.height, namesFrom: corner.y)]
        var top = rows.lowerBound
        // A lane that goes on from the sheet before tells its name again.
        if let lane = lanes.last(where: { $0 < top }), !lanes.contains(top) {
            let end = min(rows.upperBound, lanes.first { $0 > top } ?? rows.upperBound)
            strips.append(strip(top, end - top, namesFrom: lane))
            top = end
        }
        if top < rows.upperBound { strips.append(strip(top, rows.upperBound - top, namesFrom: top)) }
        return joined(strips).map { row in
            row.map { Frame(x: $0.x + origin.x, y: $0.y + origin.y, width: $0.width, height: $0.height) }
        }
    }

    /// Rows of one piece that continue each other become one.
    private static func joined(_ rows: [[Frame]]) -> [[Frame]] {
        var result: [[Frame]] = []
        for row in rows {
            if let last = result.last, last.count == 1, row.count == 1, last[0].x == row[0].x,
                last[0].width == row[0].width, last[0].maxY == row[0].y
            {
                result[result.count - 1][0].height += row[0].height
            } else {
                result.append(row)
            }
        }
        return result
    }
}
