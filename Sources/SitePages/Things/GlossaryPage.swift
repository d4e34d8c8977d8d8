import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// What the rows of maps hold, where each is used, and what the marks mean.
struct GlossaryPage {
    struct View: TemplateView {
        static let shape: TemplateShape = ["lanes": .html, "marks": .html, "words": .view(WordsView.self)]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    /// How many journeys and names a lane tells.
    private static let shownJourneys = 5
    private static let shownNames = 4

    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let view = View(values: [
            "lanes": .html(scope.markup { lanes(into: &$0) }),
            "marks": .html(DrawingLegend.draw(LegendEntry.allCases, vocabulary: scope.words)),
            "words": .view(WordsView(scope.words)),
        ])
        let page = Page(
            title: scope.words.text(.glossary), section: .other, versions: scope.versions(SitePath.glossary))
        return scope.page(page, template: "pages/glossary", view)
    }

    private func lanes(into writer: inout MarkupWriter) {
        let words = scope.words
        let uses = LaneUses(scope)
        writer.markup("<table class=\"list glossary\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.lane))
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.meaning))
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.usedIn))
        writer.markup("</th></tr></thead><tbody>\n")
        for kind in LaneKind.allCases {
            writer.markup("<tr><th scope=\"row\"")
            writer.attribute("id", ":lane-" + kind.rawValue)
            writer.markup("><span class=\"channel\">")
            writer.markup(IconMark.draw(kind, size: 20))
            writer.text(words.name(of: kind))
            writer.markup("</span></th><td>")
            writer.text(words.meaning(of: kind))
            let names = uses.names(of: kind).prefix(GlossaryPage.shownNames)
            if !names.isEmpty {
                writer.markup("<span class=\"note\">")
                writer.text(words.text(.alsoCalled, ["names": names.joined(separator: ", ")]))
                writer.markup("</span>")
            }
            writer.markup("</td><td>")
            let places = uses.places(of: kind)
            if places.isEmpty {
                writer.markup("<span class=\"quiet\">")
                writer.text(words.text(.notUsedYet))
                writer.markup("</span>")
            } else {
                links(places, into: &writer)
            }
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>\n")
    }

    private func links(_ places: [Reference<Journey>], into writer: inout MarkupWriter) {
        writer.links(Array(places.prefix(GlossaryPage.shownJourneys)), scope)
        let more = places.count - GlossaryPage.shownJourneys
        guard more > 0 else { return }
        writer.markup(" <span class=\"quiet\">")
        writer.text(scope.words.count(.andMore, more))
        writer.markup("</span>")
    }
}

/// Which journeys of a language have which lanes, and what their authors call them.
private struct LaneUses {
    private var journeys: [LaneKind: [Reference<Journey>]] = [:]
    private var called: [LaneKind: [String]] = [:]

    init(_ scope: PageScope) {
        for reference in scope.edition.journeys {
            let journey = scope.atlas.journeys[reference]
            for kind in LaneKind.allCases {
                guard journey.kinds.contains(where: { $0.holds(kind) }) else { continue }
                journeys[kind, default: []].append(reference)
                guard journey.language == scope.language else { continue }
                let known = scope.words.name(of: kind).lowercased()
                for lane in journey.lanes where lane.holds(kind) && lane.mergedKind == nil {
                    let name = lane.name.lowercased()
                    let isNew = called[kind, default: []].allSatisfy { $0.lowercased() != name }
                    if name != known, isNew { called[kind, default: []].append(lane.name) }
                }
            }
        }
    }

    func places(of kind: LaneKind) -> [Reference<Journey>] { journeys[kind] ?? [] }
    func names(of kind: LaneKind) -> [String] { called[kind] ?? [] }
}
