import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The stages of all journeys by lifecycle phase.
struct PhaseIndex {
    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    /// Where the page tells a phase.
    static func id(_ phase: LifecyclePhase) -> String { ":phase-" + phase.id.replacing(" ", with: "-") }

    func bytes() -> [UInt8] {
        let view = CollectionView(title: .phases, lede: .phasesLede, list: scope.markup { list(into: &$0) }, scope)
        let versions = scope.versions { language, site -> String? in
            site.edition(language).lists(.phases) ? SitePath.phases(language, in: scope.atlas) : nil
        }
        let page = Page(title: scope.words.text(.phases), section: .journeys, versions: versions)
        return scope.page(page, template: "pages/collection", view)
    }

    private func list(into writer: inout MarkupWriter) {
        let atlas = scope.atlas
        var byPhase: [[StageUse]] = Array(repeating: [], count: atlas.phases.count + 1)
        for reference in scope.edition.journeys {
            for (stage, column) in atlas.journeys[reference].stages.enumerated() {
                byPhase[column.phase?.index ?? atlas.phases.count].append(StageUse(journey: reference, stage: stage))
            }
        }
        writer.listHead([.journey, .stages, .feeling, .worstMoment], scope)
        for (index, uses) in byPhase.enumerated() {
            if index == atlas.phases.count, uses.isEmpty { continue }
            let phase = index < atlas.phases.count ? atlas.phases[index] : nil
            writer.markup("<tbody><tr class=\"group\"")
            if let phase { writer.attribute("id", PhaseIndex.id(phase)) }
            writer.markup("><th colspan=\"4\" scope=\"rowgroup\"><span class=\"who\">")
            writer.text(phase?.name(in: scope.language) ?? scope.words.text(.noPhase))
            writer.markup("</span> <span class=\"hint\">")
            writer.text(
                uses.isEmpty ? scope.words.text(.notMappedYet) : scope.words.count(.countStages, uses.count))
            writer.markup("</span></th></tr>\n")
            rows(uses, into: &writer)
            writer.markup("</tbody>\n")
        }
        writer.markup("</table>\n")
    }

    private func rows(_ uses: [StageUse], into writer: inout MarkupWriter) {
        var start = 0
        while start < uses.count {
            let journey = uses[start].journey
            let end = uses[start...].firstIndex { $0.journey != journey } ?? uses.count
            let own = Array(uses[start..<end])
            writer.markup("<tr><th scope=\"row\">")
            writer.heading(journey, scope)
            writer.markup("</th><td>")
            var isFirst = true
            for use in own {
                if !isFirst { writer.markup(", ") }
                isFirst = false
                writer.place(use, scope)
            }
            writer.markup("</td>")
            ExperienceNote(scope: scope).cells(ExperienceSummary(own, in: scope.atlas), into: &writer)
            writer.markup("</tr>\n")
            start = end
        }
    }
}
