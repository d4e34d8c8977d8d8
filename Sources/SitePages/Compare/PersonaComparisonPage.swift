import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// The personas of one journey side by side: their curves on one chart, their scores stage by stage with the largest
/// distance between them, and what only some of them meet.
struct PersonaComparisonPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "crumbs": .html, "chart": .html, "stages": .html, "items": .html,
            "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private let reference: Reference<Journey>
    private let journey: Journey
    private let personas: [Reference<Persona>]
    private let scope: PageScope

    init(_ reference: Reference<Journey>, _ scope: PageScope) {
        self.reference = reference
        self.scope = scope
        journey = scope.atlas.journeys[reference]
        personas = JourneyCurve.personas(of: journey)
    }

    func bytes() -> [UInt8] {
        let title = scope.words.text(.personasCompared, ["title": journey.facts.title])
        let values: [String: TemplateValue] = [
            "title": .text(title),
            "crumbs": .html(scope.markup { crumbs(into: &$0) }),
            "chart": .html(scope.markup { chart(into: &$0) }),
            "stages": .html(scope.markup { stages(into: &$0) }),
            "items": .html(scope.markup { items(into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ]
        let atlas = scope.atlas
        let versions = scope.site.relations.versions(of: journey).compactMap { version in
            SitePath.personaComparison(of: version, in: atlas).map {
                (language: atlas.journeys[version].language, path: $0)
            }
        }
        let page = Page(
            title: title, section: .journeys, versions: versions,
            isListed: journey.facts.review.status != .archived)
        return scope.page(page, template: "pages/persona-comparison", View(values: values))
    }

    private func crumbs(into writer: inout MarkupWriter) {
        writer.markup("<nav class=\"crumbs\"")
        writer.attribute("aria-label", scope.words.text(.youAreHere))
        writer.markup("><ol><li>")
        writer.links([reference], scope)
        writer.markup("</li></ol></nav>")
    }

    private func chart(into writer: inout MarkupWriter) {
        let series = personas.map { persona in
            let curve = JourneyCurve(journey, persona: persona)
            var scores = [Double?](repeating: nil, count: journey.stages.count)
            for point in curve.points { scores[point.stage] = point.mean }
            return JourneyCurves.Series(
                name: scope.atlas.personas[persona].name, scores: scores, address: scope.address(persona))
        }
        let drawing = JourneyCurves.draw(
            series, stages: journey.stages.map(\.name), axis: scope.axis(of: [journey]), language: journey.language)
        guard !drawing.isEmpty else { return }
        writer.markup("<div class=\"frame chart\" role=\"region\" tabindex=\"0\"")
        writer.attribute("aria-label", scope.words.text(.emotionCurves))
        writer.markup(">")
        writer.markup(drawing)
        writer.markup("</div>\n")
    }

    private func score(_ stage: Int, _ persona: Reference<Persona>) -> ExperienceScore? {
        let scores = journey.scores(stage: stage, persona: persona)
        guard let scale = scores.first?.score.scale else { return nil }
        let mean = scores.reduce(0) { $0 + $1.score.normalized } / Double(scores.count)
        return ExperienceScore(scale.value(atNormalized: mean), on: scale)
    }

    private func head(_ words: [Word], last: Word?, into writer: inout MarkupWriter) {
        writer.markup("<thead><tr>")
        let names = words.map { scope.words.text($0) } + personas.map { scope.atlas.personas[$0].name }
        for name in names + (last.map { [scope.words.text($0)] } ?? []) {
            writer.markup("<th scope=\"col\">")
            writer.text(name)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n")
    }

    private func stages(into writer: inout MarkupWriter) {
        writer.markup("<table class=\"list compared-personas\">")
        head([.stage], last: .spread, into: &writer)
        writer.markup("<tbody>")
        let spreads = journey.stages.indices.map { stage -> Double? in
            let values = personas.compactMap { score(stage, $0)?.normalized }
            guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
            return high - low
        }
        let largest = spreads.compactMap { $0 }.max() ?? 0
        for (place, stage) in journey.stages.enumerated() {
            writer.markup("<tr><th scope=\"row\"><a href=\"")
            writer.text(scope.address(reference, fragment: stage.id))
            writer.markup("\">")
            writer.text(stage.name)
            writer.markup("</a></th>")
            for persona in personas { cell(score(place, persona), persona, into: &writer) }
            writer.markup("<td>")
            if let spread = spreads[place], let scale = journey.scores(stage: place).first?.score.scale {
                let number = scope.words.number(spread / 2 * (scale.highest - scale.lowest), places: 1)
                writer.markup(spread == largest && spread > 0 ? "<b class=\"score\">" : "<span class=\"score\">")
                writer.text(number)
                writer.markup(spread == largest && spread > 0 ? "</b> " : "</span>")
                if spread == largest, spread > 0 { writer.text(scope.words.text(.largestSpread)) }
            }
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>\n")
    }

    private func cell(_ score: ExperienceScore?, _ persona: Reference<Persona>, into writer: inout MarkupWriter) {
        writer.markup("<td")
        guard let score else {
            writer.markup("></td>")
            return
        }
        writer.attribute("data-label", scope.atlas.personas[persona].name)
        writer.markup("><span class=\"feeling\">")
        writer.face(ExperienceLevel(normalized: score.normalized), scope)
        writer.markup("<b class=\"score\">")
        writer.text(scope.words.signed(score))
        writer.markup("</b></span></td>")
    }

    /// Items that name some of the personas, in the columns of those; what names nobody is everybody's.
    private func items(into writer: inout MarkupWriter) {
        let own = journey.items.indices.filter { index in
            let named = journey.details(of: journey.items[index])?.personas ?? []
            return !journey.lanes[journey.items[index].lane].isHidden && named.contains { personas.contains($0) }
                && !personas.allSatisfy { named.contains($0) }
        }
        guard !own.isEmpty else { return }
        writer.markup("<table class=\"list changed-items\">")
        head([.lane], last: nil, into: &writer)
        for (place, stage) in journey.stages.enumerated() {
            let here = own.filter { journey.items[$0].stages.lowerBound == place }
            guard !here.isEmpty else { continue }
            writer.markup("<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
            writer.number(personas.count + 1)
            writer.markup("\">")
            writer.text(stage.name)
            writer.markup("</th></tr>\n")
            for lane in journey.lanes.indices {
                let said = here.lazy.map { journey.items[$0] }.filter { $0.lane == lane }
                if !said.isEmpty { row(lane, Array(said), into: &writer) }
            }
            writer.markup("</tbody>\n")
        }
        writer.markup("</table>\n")
    }

    /// What a lane says at a stage, each persona's in its own cell.
    private func row(_ lane: Int, _ items: [Item], into writer: inout MarkupWriter) {
        writer.markup("<tr><th scope=\"row\">")
        writer.text(journey.lanes[lane].name)
        writer.markup("</th>")
        for persona in personas {
            writer.markup("<td")
            let own = items.filter { journey.details(of: $0)?.personas.contains(persona) ?? false }
            if !own.isEmpty { writer.attribute("data-label", scope.atlas.personas[persona].name) }
            writer.markup(">")
            if own.count > 1 { writer.markup("<ul>") }
            for item in own {
                if own.count > 1 { writer.markup("<li>") }
                writer.markup("<a href=\"")
                writer.text(scope.address(reference, fragment: item.id))
                writer.markup("\">")
                writer.text(item.text.plain.onOneLine)
                writer.markup("</a>")
                if own.count > 1 { writer.markup("</li>") }
            }
            if own.count > 1 { writer.markup("</ul>") }
            writer.markup("</td>")
        }
        writer.markup("</tr>\n")
    }
}
