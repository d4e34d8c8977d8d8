import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct PaperSheetsTests {
    private static func scene(_ seed: Int) -> Scene {
        Swimlane.place(Reference(0), in: Sketch.any(seed: UInt64(seed)).atlas, vocabulary: Words.of(.english))
    }

    /// What all sheets show, in pixels of the scene.
    private static func shown(_ sheets: PaperSheets, _ scene: Scene) -> [Frame] {
        let origin = StandaloneSVG.origin(of: scene)
        return sheets.sheets.flatMap(\.rows).joined().map {
            Frame(x: $0.x - origin.x, y: $0.y - origin.y, width: $0.width, height: $0.height)
        }
    }

    @Test("every place of the map is on some sheet, cells on one alone", arguments: 0..<60, PaperSize.allCases)
    func everything(seed: Int, size: PaperSize) {
        let scene = Self.scene(seed)
        let pieces = Self.shown(PaperSheets(scene, on: size), scene)
        let body = scene.part(.body).frame
        for x in stride(from: body.x + 3, to: body.maxX, by: 97) {
            for y in stride(from: body.y + 3, to: body.maxY, by: 53) {
                let holders = pieces.count { $0.x <= x && x < $0.maxX && $0.y <= y && y < $0.maxY }
                #expect(holders == 1, "\(x), \(y) is on \(holders) sheets")
            }
        }
    }

    @Test("sheets fit their paper at their scale, unless the smallest is not small enough", arguments: 0..<60)
    func fit(seed: Int) {
        let scene = Self.scene(seed)
        for size in PaperSize.allCases {
            let paper = PaperSheets(scene, on: size)
            for sheet in paper.sheets where paper.scale > 25 {
                let width = sheet.rows.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
                let height = sheet.rows.reduce(0) { $0 + ($1.first?.height ?? 0) }
                let scale = Double(paper.scale) / 100
                #expect(width * scale <= size.room.width + 0.5 && height * scale <= size.room.height + 0.5)
            }
        }
    }

    @Test("no text of a legible map is cut", arguments: 0..<60)
    func texts(seed: Int) {
        let scene = Self.scene(seed)
        let paper = PaperSheets(scene, on: .a4)
        guard paper.isLegible else { return }
        let pieces = Self.shown(paper, scene)
        for region in [Scene.Region.header, .body] {
            for case .text(let role, let block) in scene.part(region).elements {
                for line in block.lines where scene.lines[line].width > 0 {
                    let frame = scene.frame(ofLine: line, in: block, role: role)
                    let isWhole = pieces.contains { $0.contains(frame, slack: 1) }
                    #expect(isWhole, "\(scene.text(of: scene.lines[line])) is cut")
                }
            }
        }
    }

    @Test("each sheet begins with the headers of its stages and the names of its lanes")
    func headers() {
        let scene = Swimlane.place(Reference(0), in: Sketch.mortgage.atlas, vocabulary: Words.of(.english))
        let sheets = PaperSheets(scene, on: .a4).sheets
        #expect(sheets.count > 1)
        let origin = StandaloneSVG.origin(of: scene)
        let names = scene.part(.names).frame
        for sheet in sheets {
            #expect(sheet.rows.first?.first?.y == origin.y)
            #expect(sheet.rows.allSatisfy { ($0.first?.x ?? -1) == origin.x + names.x })
        }
    }

    @Test("a small map is one sheet, larger than on a screen on large paper")
    func small() {
        var map = Sketch("Small")
        map.stage("Only")
        map.lane(.actions, "Actions")
        map.item(0, "Asks")
        let scene = Swimlane.place(Reference(0), in: map.atlas, vocabulary: Words.of(.english))
        #expect(PaperSheets(scene, on: .a4).sheets.count == 1)
        #expect(PaperSheets(scene, on: .a4).isLegible)
        #expect(PaperSheets(scene, on: .a0).scale == 300)
        #expect(PaperSheets(scene, on: .a0).sheets[0].rows.count == 1)
    }
}
