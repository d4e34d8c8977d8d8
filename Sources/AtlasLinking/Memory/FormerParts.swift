import JourneyModel
import MapReading
import SourceDiagnostics

/// What was linked the last time, for a site that is linked anew: what came of maps, links and rules is taken over where
/// everything that it was made from is the same. Maps may stand in another order than then.
struct FormerParts {
    private let last: LinkedParts
    private let outline: SiteOutline
    private let pages: FilePages
    /// For each file its index then, by its path.
    private let files: [Int?]
    /// For each journey its index then, by its file and its place in the file; see `GridMemory.begin`.
    let journeys: [Int?]
    /// For each journey of then its index now.
    private let moved: [Int?]
    /// A path leads where it led, as long as its map is still there: the same assets, personas and pages are there as then.
    private let hasSamePaths: Bool
    /// Whether each map holds what it held, numbers of touchpoints aside.
    private var isSame: [Bool] = []
    /// Names lead to the same teams, channels, touchpoints and personas.
    private var hasSameNames = false
    private let isSameDay: Bool

    init(_ last: LinkedParts, _ outline: SiteOutline, _ pages: FilePages, _ inputs: LinkInputs) {
        self.last = last
        self.outline = outline
        self.pages = pages
        var files: [Int?] = []
        files.reserveCapacity(outline.files.count)
        var place = 0
        for file in outline.files {
            let path = file.draft.path
            while place < last.outline.files.count, last.outline.files[place].draft.path != path,
                last.outline.files[place].draft.path.utf8.lexicographicallyPrecedes(path.utf8)
            {
                place += 1
            }
            let isThere = place < last.outline.files.count && last.outline.files[place].draft.path == path
            files.append(isThere ? place : nil)
        }
        self.files = files
        var journeys = [Int?](repeating: nil, count: outline.journeys.count)
        var moved = [Int?](repeating: nil, count: last.outline.journeys.count)
        var hasSamePaths = inputs.assets == last.inputs.assets
        // Links may leave out the folder of content: then a file that is new may stand before another.
        func isMeantOtherwise(_ path: String) -> Bool {
            let whole = "content/" + path
            return path.utf8.starts(with: "content/content/".utf8) || pages.files[whole] != nil
                || inputs.assets.contains(whole)
        }
        for (file, former) in files.enumerated() {
            if former == nil, isMeantOtherwise(outline.files[file].draft.path) { hasSamePaths = false }
            guard case .journeys(let now) = pages.pages[file] else {
                hasSamePaths = hasSamePaths && former.map { pages.pages[file] == last.pages.pages[$0] } ?? false
                continue
            }
            guard let former else { continue }
            guard case .journeys(let then) = last.pages.pages[former] else {
                hasSamePaths = false
                continue
            }
            for (index, other) in zip(now, then) {
                journeys[index] = other
                moved[other] = index
            }
        }
        self.journeys = journeys
        self.moved = moved
        self.hasSamePaths =
            hasSamePaths && outline.personas.count == last.outline.personas.count
            && outline.pages.count == last.outline.pages.count
        isSameDay = inputs.today == last.inputs.today
    }

    /// Takes in how the insides of maps have been linked.
    /// - Parameter places: see `TouchpointRegister.places`.
    mutating func compare(_ memory: GridMemory, places: [Reference<Touchpoint>]?) {
        guard last.isWhole, memory.same.count == journeys.count else { return }
        hasSameNames = memory.isSame
        guard places == last.places else { return }
        isSame = memory.same
    }

    /// When all maps were linked.
    var touchpoints: TouchpointRegister { last.touchpoints }

    private func isSame(_ index: Int) -> Bool { isSame.indices.contains(index) && isSame[index] }

    /// The places in files that are known to links, as far as they still hold.
    var anchors: [Int: AnchorIndex] {
        guard hasSamePaths, !last.anchors.isEmpty else { return [:] }
        var anchors: [Int: AnchorIndex] = [:]
        for (file, former) in files.enumerated() where isSteady(file) {
            anchors[file] = former.flatMap { last.anchors[$0] }
        }
        return anchors
    }

    /// The index that a file had, when it is the same.
    private func former(_ file: Int) -> Int? {
        guard last.isWhole, let former = files[file], outline.files[file] === last.outline.files[former] else {
            return nil
        }
        return former
    }

    /// Whether places in a file are what they were.
    private func isSteady(_ file: Int) -> Bool {
        guard former(file) != nil else { return false }
        if case .journeys(let maps) = pages.pages[file] { return maps.allSatisfy(isSame) }
        return true
    }

    /// Where the links of a file lead; nil when they must be followed anew.
    func targets(ofFile file: Int) -> [LinkTarget]? {
        guard hasSamePaths, let former = former(file), last.said.links[former].isEmpty else { return nil }
        let then = last.targets[former]
        var isAnother = false
        for target in then {
            switch target {
            case .journey(let journey, let fragment):
                guard let now = moved[journey.index], fragment == nil || isSteady(outline.journeys[now].file) else {
                    return nil
                }
                if now != journey.index { isAnother = true }
            case .persona(let persona, let fragment):
                guard fragment == nil || isSteady(outline.personas[persona.index].file) else { return nil }
            case .page(let page, let fragment):
                guard fragment == nil || isSteady(outline.pages[page.index].file) else { return nil }
            case .here, .nowhere: return nil
            case .web, .asset: continue
            }
        }
        guard isAnother else { return then }
        return then.map { target in
            guard case .journey(let journey, let fragment) = target else { return target }
            return moved[journey.index].map { .journey(Reference($0), fragment: fragment) } ?? .nowhere
        }
    }

    /// What the front matter of a map says, when nothing that it says is about other maps.
    func facts(of index: Int) -> (facts: JourneyFacts, said: [Diagnostic])? {
        guard hasSameNames, isSame(index), let former = journeys[index] else { return nil }
        let entry = outline.journeys[index]
        let fields = entry.stated.draft.fields
        guard entry.original == nil, last.outline.journeys[former].original == nil, fields.parent == nil,
            fields.baseline == nil, fields.variantOf == nil
        else { return nil }
        return (last.facts[former], last.said.facts[former])
    }

    /// The map itself, when nothing of it has changed.
    /// - Parameters:
    ///   - hasSameFacts: what its front matter says has been taken over.
    ///   - grid: the inside of the map, linked.
    ///   - links: as its page sees them.
    func journey(_ index: Int, hasSameFacts: Bool, _ grid: JourneyGrid, links: [LinkTarget]) -> Journey? {
        guard hasSameFacts, isSame(index), let former = journeys[index] else { return nil }
        let journey = last.atlas.journeys[former]
        let entry = outline.journeys[index]
        let isSame =
            journey.id == entry.id && journey.address == entry.address
            && journey.aliases == outline.journeyAliases[index] && journey.links == links
        guard isSame else { return nil }
        return journey.touchpoints == grid.touchpoints ? journey : Journey(journey, touchpoints: grid.touchpoints)
    }

    /// Whether the site has the teams that it had; pages may name some that no map does.
    func hasSameTeams(_ teams: [Team]) -> Bool {
        teams.elementsEqual(last.atlas.teams) { $0.id == $1.id && $0.name == $1.name && $0.names == $1.names }
    }

    /// What the rules have found in a map, when it is the same and has no numbers.
    /// - Parameter hasSameTeams: see `hasSameTeams(_:)`.
    func findings(in journey: Journey, _ index: Int, _ measures: Measures, hasSameTeams: Bool) -> MapFindings? {
        guard isSameDay, hasSameTeams, let former = journeys[index],
            journey.identity == last.atlas.journeys[former].identity,
            measures.series(of: Reference(index)).isEmpty, last.atlas.measures.series(of: Reference(former)).isEmpty
        else { return nil }
        return last.findings[former]
    }
}
