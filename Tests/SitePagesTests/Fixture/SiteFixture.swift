import JourneyModel
import Localization
import MarkupWriting
import SourceDiagnostics
import Theming

@testable import SitePages

/// Sites to make pages of, built by hand so that these tests depend on no reader.
enum SiteFixture {
    static let today = date("2026-11-20")

    static func date(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(iso: text) else { preconditionFailure("no such day: \(text)") }
        return date
    }

    static func site(_ atlas: Atlas) -> Site {
        var diagnostics: [Diagnostic] = []
        let words = Vocabularies.load(EmbeddedTheme.files(in: "words"), diagnostics: &diagnostics)
        let templates = TemplateSet.load(
            theme: EmbeddedTheme.files, overrides: [], views: PageRenderer.templateViews, diagnostics: &diagnostics)
        precondition(diagnostics.isEmpty, "the built-in theme has no faults: \(diagnostics)")
        return Site(
            atlas: atlas, vocabularies: words, templates: templates, journeyTable: { _, _ in [] },
            journeyFile: { journey, atlas in Array("{\"id\":\"\(atlas.journeys[journey].id)\"}\n".utf8) })
    }

    /// Path and bytes of every file.
    static func files(_ site: Site) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for route in SitePlan.routes(site) { files[route.path] = PageRenderer.bytes(route, site) }
        return files
    }

    static func page(_ path: String, of site: Site) -> String {
        guard let route = SitePlan.routes(site).first(where: { $0.path == path }) else {
            preconditionFailure("there is no \(path)")
        }
        return String(decoding: PageRenderer.bytes(route, site), as: UTF8.self)
    }

    /// The smallest site that has a map: one stage, one lane, one item.
    static func small() -> Site {
        var map = MapSketch(
            title: "Asking for help", path: "content/journeys/help.md", stages: [Stage(id: "asking", name: "Asking")])
        map.row(.actions, "Actions", [["Calls the shop"]])
        let atlas = Atlas(
            site: SiteFacts(title: "Corner shop"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: [map.journey(id: "help", address: "journeys/help.html")], today: today)
        return site(atlas)
    }
}
