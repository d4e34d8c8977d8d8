import JourneyModel
import MapReading
import SourceDiagnostics

/// Everything that comes of linking a site, part by part, with what was said of each.
struct LinkedParts: Sendable {
    /// What was said, by whom it was said of.
    struct Said: Sendable {
        /// Of the outline, the lists of the settings and whatever is no map.
        var site: [Diagnostic] = []
        /// By index in the outline's files.
        var links: [[Diagnostic]] = []
        /// By index in the outline's journeys.
        var grids: [[Diagnostic]] = []
        var facts: [[Diagnostic]] = []
        var measures: [Diagnostic] = []
        var touchpoints: [Diagnostic] = []
        var translations: [Diagnostic] = []
    }

    let inputs: LinkInputs
    let settings: SettingsDraft
    var outline: SiteOutline
    /// As the front matter of maps finds them.
    let registers: Registers
    /// When all maps are linked.
    var touchpoints: TouchpointRegister
    /// See `TouchpointRegister.places`.
    let places: [Reference<Touchpoint>]?
    let pages: FilePages
    /// Of the journeys.
    let names: EntryNames
    var grids: [JourneyGrid]
    var anchors: [Int: AnchorIndex]
    /// By index in the outline's files.
    var targets: [[LinkTarget]]
    var facts: [JourneyFacts]
    var findings: [MapFindings]
    var said: Said
    var atlas: Atlas
    /// False when maps have been exchanged in a part of it only.
    private(set) var isWhole = true

    /// Everything that was said, in no order that matters.
    var diagnostics: [Diagnostic] {
        var all = said.site + said.measures + said.touchpoints + said.translations
        for said in [said.links, said.grids, said.facts] {
            for index in said.indices where !said[index].isEmpty { all += said[index] }
        }
        // The maps of a file share its front matter: what is wrong there is told once.
        var seen: Set<Diagnostic> = []
        all = all.filter { seen.insert($0).inserted }
        SiteChecks.run(findings, outline, atlas.personas, &all)
        AccentCheck.run(settings, &all)
        return all
    }
}

extension LinkedParts {
    /// Exchanges the maps of files that were read again.
    /// - Parameters:
    ///   - drafts: of all content files, in the order of their paths' bytes.
    ///   - changed: the paths of those that were read again.
    /// - Returns: false when the changes reach further than those maps, so that everything must be linked anew. What it
    ///   holds of those maps holds no more then.
    mutating func exchange(
        _ drafts: [FileDraft], _ changed: Set<String>, _ sheets: [MetricSheetDraft], _ inputs: LinkInputs,
        _ memory: inout GridMemory
    ) -> Bool {
        guard inputs == self.inputs, drafts.count == outline.files.count,
            drafts.indices.allSatisfy({ drafts[$0].path == outline.files[$0].draft.path }),
            !isNamed(changed)
        else { return false }
        let files = drafts.indices.filter { changed.contains(drafts[$0].path) }
        for file in files {
            guard case .journeys(let maps) = pages.pages[file],
                outline.exchange(drafts[file], file: file, maps: maps)
            else { return false }
        }
        let maps = affected(by: files)
        return exchangeGrids(maps, &memory) && exchangeFacts(maps) && exchangeJourneys(maps, files, sheets)
    }

    /// Whether something that is kept names one of the files: then it may name a place in it.
    private func isNamed(_ paths: Set<String>) -> Bool {
        (said.site + said.touchpoints).contains { diagnostic in
            paths.contains(diagnostic.path) || diagnostic.notes.contains { paths.contains($0.path) }
        }
    }

    /// The maps of some files and their translations, in the order in which maps are linked.
    private func affected(by files: [Int]) -> [Int] {
        var isAffected = [Bool](repeating: false, count: outline.journeys.count)
        for file in files {
            if case .journeys(let maps) = pages.pages[file] { for map in maps { isAffected[map] = true } }
        }
        // A translation of a translation leads to its original in two steps.
        for _ in 0..<2 {
            for index in outline.journeys.indices {
                if let original = outline.journeys[index].original, isAffected[original] { isAffected[index] = true }
            }
        }
        let maps = isAffected.indices.filter { isAffected[$0] }
        return maps.filter { outline.journeys[$0].original == nil }
            + maps.filter { outline.journeys[$0].original != nil }
    }

    private mutating func exchangeGrids(_ maps: [Int], _ memory: inout GridMemory) -> Bool {
        guard let linked = memory.relink(maps, in: outline) else { return false }
        guard exchangeTouchpoints(maps, linked) else { return false }
        isWhole = false
        memory.keep(linked)
        for (index, linked) in zip(maps, linked) {
            let grid = linked.grid.withTouchpoints(at: places)
            // Whoever lies under a stage or is measured along the map has found it by the names of its stages.
            guard StageNames(grid.stages) == StageNames(grids[index].stages) || !isLeantOn(index) else { return false }
            grids[index] = grid
            said.grids[index] = outline.stagePairing(of: index) + linked.said
        }
        return true
    }

    /// A touchpoint that no other map names may be called otherwise, as long as its new name is not known either.
    /// - Returns: false, with nothing changed, when others are concerned.
    private mutating func exchangeTouchpoints(_ maps: [Int], _ linked: [GridMemory.Relinked]) -> Bool {
        let isRenamed = linked.contains { !$0.renamed.isEmpty }
        if isRenamed {
            guard places == nil else { return false }
            for (map, linked) in zip(maps, linked) {
                for index in linked.renamed {
                    let isNamed = atlas.journeys.indices.contains { other in
                        other != map && atlas.journeys[other].touchpoints.contains(Reference(index))
                    }
                    guard !isNamed, touchpoints.isFree(linked.named[index - linked.first], for: index) else {
                        return false
                    }
                }
            }
        }
        for linked in linked {
            for (number, record) in linked.named.enumerated() {
                let index = linked.first + number
                touchpoints.exchange(record, at: index, isRenamed: linked.renamed.contains(index))
            }
        }
        if isRenamed {
            said.touchpoints = []
            SimilarTouchpointsCheck.run(touchpoints, &said.touchpoints)
            atlas = Atlas(
                atlas, journeys: atlas.journeys, measures: atlas.measures, touchpoints: touchpoints.touchpoints())
        }
        return true
    }

    /// Whether another map lies under the journey.
    private func isLeantOn(_ journey: Int) -> Bool { facts.contains { $0.parent?.journey.index == journey } }

    private mutating func exchangeFacts(_ maps: [Int]) -> Bool {
        let before = maps.map { facts[$0].parent }
        let linker = FactsLinker(
            outline: outline, settings: settings, grids: grids, registers: registers, names: names)
        for index in maps {
            said.facts[index] = []
            facts[index] = linker.link(index, &said.facts[index])
        }
        InheritedFacts(outline: outline, linker: linker).fill(&facts, maps)
        // Another parent may close a circle.
        return zip(maps, before).allSatisfy { index, parent in
            facts[index].parent?.journey == parent?.journey && facts[index].parent?.stage == parent?.stage
        }
    }

    private mutating func exchangeJourneys(_ maps: [Int], _ files: [Int], _ sheets: [MetricSheetDraft]) -> Bool {
        var resolver = LinkResolver(outline, pages, grids: grids, assets: inputs.assets, anchors: anchors)
        // Links elsewhere lead to the places that there were.
        for file in Set(files + maps.map { outline.journeys[$0].file }) {
            if let known = anchors[file], resolver.currentAnchors(ofFile: file) != known { return false }
        }
        for file in files {
            said.links[file] = []
            targets[file] = resolver.targets(ofFile: file, &said.links[file])
        }
        anchors = resolver.anchors
        var journeys = atlas.journeys
        for index in maps {
            let links = targets[outline.journeys[index].file].seen(fromJourney: index)
            journeys[index] = Journey(index, outline, facts[index], grids[index], links: links)
        }
        said.measures = []
        let measures = MetricLinker.link(
            sheets, outline: outline, names: names, journeys: journeys, settings: settings,
            personas: registers.personas, &said.measures)
        let wasArchived = maps.map { atlas.journeys[$0].facts.review.status == .archived }
        atlas = Atlas(
            atlas, journeys: journeys, measures: measures, touchpoints: atlas.touchpoints)
        var departments = DepartmentStageCheck(atlas.teams)
        for index in maps {
            findings[index] = MapFindings(
                LinkedMap(index, journeys[index], outline, measures, today: inputs.today), &departments)
        }
        if maps.map({ journeys[$0].facts.review.status == .archived }) != wasArchived {
            said.translations = []
            TranslationCheck.run(settings, atlas, &said.translations)
        }
        isWhole = true
        return true
    }
}
