import MapDrawing
import MarkupWriting

/// Writes what paper shows in place of a drawing: its file, cut into sheets where it is too large for one. On a screen
/// they are not there, and nothing of them is fetched.
struct PaperFigure {
    private let papers: [(size: PaperSize, paper: PaperSheets)]
    /// Where the drawing lies as a file of its own, from the page.
    private let drawing: String
    private let scope: PageScope

    init(scene: Scene, drawing: String, scope: PageScope) {
        papers = PaperSheets.all(scene)
        self.drawing = drawing
        self.scope = scope
    }

    /// All text of the map can be read on the smallest paper.
    var isLegible: Bool { papers.allSatisfy { $0.size != .a4 || $0.paper.isLegible } }

    func write(into writer: inout MarkupWriter) {
        for (size, paper) in papers {
            writer.markup("<div class=\"paper ")
            writer.markup(PaperFigure.name(of: size))
            writer.markup(" z")
            writer.number(paper.scale)
            writer.markup("\">")
            let count = paper.sheets.count
            for (place, sheet) in paper.sheets.enumerated() { write(sheet, place + 1, of: count, into: &writer) }
            writer.markup("</div>\n")
        }
    }

    private static func name(of size: PaperSize) -> StaticString {
        switch size {
        case .a4: "a4"
        case .a3: "a3"
        case .a0: "a0"
        }
    }

    private func write(_ sheet: PaperSheets.Sheet, _ part: Int, of count: Int, into writer: inout MarkupWriter) {
        writer.markup("<div class=\"sheet\">")
        if count > 1 {
            writer.markup("<p>")
            writer.text(scope.words.text(.sheet, ["part": String(part), "all": String(count)]))
            writer.markup("</p>")
        }
        for (place, row) in sheet.rows.enumerated() {
            if place > 0 { writer.markup("<br>") }
            for piece in row {
                writer.markup("\n<img loading=\"lazy\" alt=\"\" src=\"")
                writer.text(drawing)
                writer.markup("#svgView(viewBox(")
                writer.number(piece.x)
                writer.markup(",")
                writer.number(piece.y)
                writer.markup(",")
                writer.number(piece.width)
                writer.markup(",")
                writer.number(piece.height)
                writer.markup("))\"")
                writer.attribute("width", piece.width)
                writer.attribute("height", piece.height)
                writer.markup(">")
            }
        }
        writer.markup("</div>")
    }
}
