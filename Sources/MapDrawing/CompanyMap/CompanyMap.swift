import AtlasAnalysis
import JourneyModel
import Localization

/// Places the company map: lifecycle phases across, personas down, journeys as bars over the phases that they cover.
package enum CompanyMap {
    /// Where bars and names lead, as addresses stand in the links of the page that shows the map.
    package struct Addresses: Sendable {
        let journey: @Sendable (Reference<Journey>) -> String
        /// Whoever a row is about; for those without a page of their own the list of all journeys.
        let row: @Sendable (CompanyGrid.Row.Subject) -> String

        package init(
            journey: @escaping @Sendable (Reference<Journey>) -> String,
            row: @escaping @Sendable (CompanyGrid.Row.Subject) -> String
        ) {
            self.journey = journey
            self.row = row
        }
    }

    /// The scene of a grid in the words of a language; without addresses, as in a file, nothing leads anywhere.
    ///
    /// Columns are alike, 160 to 232 px. A stage's point of a curve stands under its phase, so that the eye can run
    /// down a phase and see where it hurts. Nothing is cut: bars grow with their texts.
    package static func place(
        _ grid: CompanyGrid, in atlas: Atlas, language: LanguageCode, vocabulary: Vocabulary,
        addresses: Addresses? = nil
    ) -> Scene {
        var layout = CompanyMapLayout(
            grid, atlas: atlas, language: language, vocabulary: vocabulary, addresses: addresses)
        layout.placeHeader()
        layout.placeRows()
        layout.placeTitle()
        return layout.scene()
    }
}

/// A company map that is being placed, from the top down.
struct CompanyMapLayout {
    static let margin = 16.0
    static let namesWidth = 184.0

    let grid: CompanyGrid
    let atlas: Atlas
    let language: LanguageCode
    let vocabulary: Vocabulary
    let addresses: CompanyMap.Addresses?
    let columns: PhaseColumns
    var canvas: Canvas
    /// Where the next row begins.
    var y = 0.0
    var frames: [Scene.Region: Frame] = [:]

    init(
        _ grid: CompanyGrid, atlas: Atlas, language: LanguageCode, vocabulary: Vocabulary,
        addresses: CompanyMap.Addresses?
    ) {
        self.grid = grid
        self.atlas = atlas
        self.language = language
        self.vocabulary = vocabulary
        self.addresses = addresses
        columns = PhaseColumns(grid, x: CompanyMapLayout.namesWidth)
        canvas = Canvas(itemCount: grid.rows.reduce(8) { $0 + $1.bars.count * 2 + 2 })
    }

    var maxX: Double { columns.maxX + 8 }

    /// The name of whoever a row is about.
    func name(of subject: CompanyGrid.Row.Subject) -> String {
        switch subject {
        case .persona(let persona): atlas.personas[persona].name
        case .named(let name): name
        case .nobody: vocabulary.text(.noPersona)
        case .business(let folder?): atlas.site.name(ofFolders: [folder], in: language)
        case .business(nil): vocabulary.text(.otherJourneys)
        case .team(let team?): atlas.teams[team].name(in: language)
        case .team(nil): vocabulary.text(.noOwner)
        }
    }

    /// What opens a bar or a name: a link where addresses are known.
    func purpose(_ address: (CompanyMap.Addresses) -> String) -> Group.Purpose {
        addresses.map { .page(address: address($0)) } ?? .item(link: nil)
    }

    /// Draws texts that an author wrote: where they are in another language than the map, they say so.
    mutating func draw(
        in own: LanguageCode, frame: @autoclosure () -> Frame, _ paint: (inout CompanyMapLayout) -> Void
    ) {
        guard own != language else { return paint(&self) }
        let group = canvas.open(.foreign(own))
        paint(&self)
        canvas.close(group, frame: frame())
    }

    /// What only a file needs, for it may end up on a slide.
    mutating func placeTitle() {
        canvas.region = .title
        let x = CompanyMapLayout.margin
        let width = maxX - 2 * x
        var bottom = canvas.add(.title, vocabulary.text(.companyMap), x: x, top: 0, width: width) + 4
        let place = atlas.site.title + " · " + vocabulary.date(atlas.today)
        bottom += canvas.add(.muted, place, x: x, top: bottom, width: width)
        frames[.title] = Frame(x: 0, y: 0, width: maxX, height: bottom + 12)
    }

    func scene() -> Scene {
        let scene = canvas.scene(
            title: vocabulary.text(.companyMap) + " · " + atlas.site.title, description: description(),
            language: language, frames: frames)
        return language.isRightToLeft ? scene.mirrored() : scene
    }

    /// Persona by persona, for those who do not see the picture.
    private func description() -> String {
        var text = vocabulary.text(.companyMapCaption) + "."
        for row in grid.rows {
            let bars = row.allBars
            let told =
                bars.isEmpty
                ? vocabulary.text(.notMappedYet)
                : row.isCrowded
                    ? vocabulary.count(.countJourneys, bars.count)
                    : bars.map { atlas.journeys[$0.journey].facts.title }.joined(separator: ", ")
            text += " " + vocabulary.text(.labelled, ["label": name(of: row.subject), "value": told]) + "."
        }
        return text
    }
}
