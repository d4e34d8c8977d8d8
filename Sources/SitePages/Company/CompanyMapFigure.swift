import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes the company map: the picture for eyes, and the same as a table for everybody.
struct CompanyMapFigure {
    let grid: CompanyGrid
    let axis: CompanyAxis
    let scope: PageScope

    func write(into writer: inout MarkupWriter) {
        let page = scope
        let addresses = CompanyMap.Addresses(
            journey: { page.address($0) }, row: { page.address(ofRow: $0) })
        let scene = CompanyMap.place(
            grid, in: scope.atlas, language: scope.language, vocabulary: scope.words, addresses: addresses)
        writer.markup(
            scene.fitsLaptop
                ? "<div class=\"frame diagram company fits\"" : "<div class=\"frame diagram company\"")
        writer.markup(" role=\"region\" tabindex=\"0\"")
        writer.attribute("aria-label", scope.words.text(.companyMapCaption))
        writer.markup(">\n")
        writer.markup(InlineSVG.draw(scene, prefix: "company"))
        writer.markup("\n</div>\n")
        let file = scope.address(SitePath.companyMap(axis, scope.language, in: scope.atlas))
        PaperFigure(scene: scene, drawing: file, scope: scope).write(into: &writer)
        PhaseTable(grid: grid, axis: axis, scope: scope).write(into: &writer)
    }

    /// The map as a file that stands on its own.
    static func file(_ site: Site, _ axis: CompanyAxis, _ language: LanguageCode) -> [UInt8] {
        guard let grid = site.companyGrid(language, by: axis) else { return [] }
        let scene = CompanyMap.place(
            grid, in: site.atlas, language: language, vocabulary: site.vocabularies[language])
        return StandaloneSVG.draw(scene)
    }
}

extension Site {
    /// What the company map of a language shows; nil when no journey is placed in a lifecycle phase.
    func companyGrid(_ language: LanguageCode) -> CompanyGrid? { relations.companyGrid(language) }
}

extension PageScope {
    /// Where the name of a row leads: to its page where it has one, else to the list of all journeys.
    func address(ofRow subject: CompanyGrid.Row.Subject) -> String {
        let journeys = address(SitePath.journeys(site.indexLanguage(for: language), in: atlas))
        return switch subject {
        case .persona(let persona): address(persona)
        case .team(let team?): address(team) ?? journeys
        case .named, .nobody, .business, .team(nil): journeys
        }
    }
}
