import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// The page of one journey: summary, diagram, table, story, and what is known about the map itself.
struct JourneyPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "summary": .text, "crumbs": .html, "facts": .html, "banner": .text, "status": .text,
            "moments": .html, "protect": .html, "sure": .html, "pains": .html, "pictures": .html,
            "diagramAddress": .text, "fileAddress": .text, "tableAddress": .text,
            "diagram": .html, "fits": .flag, "lanes": .text,
            "legend": .html, "paper": .html, "measures": .html, "measuresTable": .text, "comparison": .html,
            "isWide": .flag,
            "table": .html, "story": .html, "gaps": .html, "presence": .html, "about": .html, "review": .html,
            "sources": .html, "pager": .html,
            "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private static let shownMoments = 3
    private static let shownBest = 1

    private let reference: Reference<Journey>
    private let journey: Journey
    private let scope: PageScope
    private let scene: Scene

    /// - Parameter scene: the map as it was placed for the page's language.
    init(_ reference: Reference<Journey>, _ scope: PageScope, scene: Scene) {
        self.reference = reference
        self.scope = scope
        self.scene = scene
        journey = scope.atlas.journeys[reference]
    }

    func bytes() -> [UInt8] {
        let facts = journey.facts
        let versions = scope.site.relations.versions(of: journey).map { version in
            (language: scope.atlas.journeys[version].language, path: scope.atlas.journeys[version].address)
        }
        let page = Page(
            title: facts.title, description: facts.summary ?? facts.goal, section: .journeys, versions: versions,
            isListed: facts.review.status != .archived, sourcePath: facts.sourcePath)
        return scope.page(page, template: "pages/journey", View(values: values()))
    }

    private func values() -> [String: TemplateValue] {
        let facts = journey.facts
        let head = JourneyHead(reference: reference, scope: scope)
        let about = JourneyAbout(reference: reference, scope: scope)
        let measures = JourneyMeasures(reference, in: scope.atlas)
        let story = JourneyStory(journey, scope)
        let paper = PaperFigure(scene: scene, drawing: scope.address(SitePath.diagram(of: journey)), scope: scope)
        let worst = FocusRanking.worst(of: reference, in: scope.atlas, limit: JourneyPage.shownMoments)
        var values: [String: TemplateValue] = [
            "title": .text(facts.title),
            "crumbs": .html(scope.markup { head.crumbs(into: &$0) }),
            "facts": .html(scope.markup { head.facts(into: &$0) }),
            "moments": .html(
                scope.markup {
                    MomentList(scope: scope, namesJourney: false)
                        .write(worst, or: (.nothingBad, [reference]), into: &$0)
                }),
            "protect": .html(scope.markup { protect(into: &$0) }),
            "sure": .html(scope.markup { EvidenceSummary(reference: reference, scope: scope).write(into: &$0) }),
            "pains": .html(scope.markup { PainSummary(journey: journey, scope: scope).write(into: &$0) }),
            "pictures": .html(
                scope.markup { writer in
                    writer.pictures(Route(.journeyDiagram(reference), path: SitePath.diagram(of: journey)), scope)
                    writer.pictures(Route(.journey(reference), path: journey.address), scope)
                }),
            "diagramAddress": .text(scope.address(SitePath.diagram(of: journey))),
            "fileAddress": .text(scope.address(SitePath.file(of: journey))),
            "tableAddress": .text(scope.address(SitePath.table(of: journey))),
            "diagram": .html(
                InlineSVG.draw(scene, prefix: "map", imageAddress: { scope.address(journey.links[$0]) })),
            "fits": .flag(scene.fitsLaptop),
            "lanes": .text(scene.laneEdges.map { String($0) }.joined(separator: " ")),
            "legend": .html(DrawingLegend.draw(scene, vocabulary: scope.words)),
            "measures": .html(
                scope.markup { writer in
                    JourneyMeasuresSection(reference: reference, measures: measures, scope: scope)
                        .write(into: &writer)
                }),
            "measuresTable": .text(scope.address(SitePath.metricsTable)),
            "comparison": .html(scope.markup { JourneyComparison.write(reference, scope, into: &$0) }),
            "paper": .html(scope.markup { paper.write(into: &$0) }),
            // What the drawing cannot say on paper, the table does.
            "isWide": .flag(!paper.isLegible),
            "table": .html(
                scope.markup(reserving: 40 << 10) { writer in
                    JourneyTable(journey: journey, measures: measures, scope: scope).write(into: &writer)
                }),
            "story": .html(
                scope.markup(reserving: 24 << 10) { writer in
                    story.prose(at: .beforeMap, into: &writer)
                    story.write(into: &writer)
                    story.prose(at: .afterMap, into: &writer)
                }),
            "gaps": .html(scope.markup { JourneyDecisions(reference, scope).gaps(into: &$0) }),
            "presence": .html(scope.markup { JourneyDecisions(reference, scope).presence(into: &$0) }),
            "about": .html(scope.markup { about.write(into: &$0) }),
            "review": .html(scope.markup { about.writeReview(into: &$0) }),
            "sources": .html(
                scope.markup { writer in
                    guard !journey.sources.isEmpty else { return }
                    SourceTable(sources: journey.sources, links: journey.links, scope: scope).write(into: &writer)
                }),
            "pager": .html(scope.markup { pager(into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ]
        if let summary = facts.summary { values["summary"] = .text(summary) }
        if let status = facts.review.status, let banner = JourneyPage.banner(status) {
            values["banner"] = .text(scope.words.text(banner))
            values["status"] = .text(scope.words.name(of: status))
        }
        return values
    }

    private func protect(into writer: inout MarkupWriter) {
        let best = FocusRanking.best(of: reference, in: scope.atlas, limit: JourneyPage.shownBest)
        MomentList(scope: scope, namesJourney: false, asksForDecision: false).write(best, into: &writer)
    }

    private static func banner(_ status: ReviewStatus) -> Word? {
        switch status {
        case .draft: .draftBanner
        case .inReview: .inReviewBanner
        case .archived: .archivedBanner
        case .approved: nil
        }
    }

    private func pager(into writer: inout MarkupWriter) {
        let (previous, next) = scope.site.relations.neighbours(of: reference)
        guard previous != nil || next != nil else { return }
        writer.markup("<nav class=\"pager\"")
        writer.attribute(
            "aria-label", scope.words.text(.previousJourney) + ", " + scope.words.text(.nextJourney))
        writer.markup(">")
        if let previous {
            writer.markup("<p><span>")
            writer.text(scope.words.text(.previousJourney))
            writer.markup("</span>")
            writer.links([previous], scope)
            writer.markup("</p>")
        }
        if let next {
            writer.markup("<p class=\"next\"><span>")
            writer.text(scope.words.text(.nextJourney))
            writer.markup("</span>")
            writer.links([next], scope)
            writer.markup("</p>")
        }
        writer.markup("</nav>")
    }
}
