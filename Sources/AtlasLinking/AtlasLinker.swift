import JourneyModel
import MapReading
import SourceDiagnostics

/// Turns what single files say into one atlas in which every name has been resolved, and checks it as a whole.
package enum AtlasLinker {
    /// Links what an audience may see. Everything is checked, also what is left out.
    /// - Parameters:
    ///   - audience: whom the site is for; nil for whom the settings say.
    ///   - memory: of the last time, for the same settings; it has forgotten the files that were read again.
    package static func link(
        _ files: [FileDraft], metrics: [MetricSheetDraft] = [], for audience: Audience?, settings: SettingsDraft,
        siteTitle: String, assets: Set<String>, baseURL: String?, today: CalendarDate,
        remembering memory: inout LinkMemory, diagnostics: inout [Diagnostic]
    ) -> Atlas {
        let audience = audience ?? settings.audience ?? .internal
        let inputs = LinkInputs(siteTitle: siteTitle, assets: assets, baseURL: baseURL, today: today)
        let parts =
            memory.relink(files, metrics, inputs)
            ?? link(
                files, metrics: metrics, settings: settings, inputs, after: memory.parts, changed: memory.changed,
                remembering: &memory.grids)
        memory.keep(parts)
        diagnostics += parts.diagnostics
        let whole = parts.atlas
        guard let filter = AudienceFilter(files, settings: settings, audience: audience) else { return whole }
        // What leads to something that is left out leads nowhere now, which is no mistake of the author's.
        let kept = filter.kept
        func part(_ settings: SettingsDraft) -> Atlas {
            // Maps do not name whom they may not: they are linked as other maps.
            var nothing = GridMemory(isKept: false)
            return link(
                kept, numbersOf: whole, settings: settings, inputs, leftOut: filter.leftOut(of: whole),
                remembering: &nothing
            ).atlas
        }
        var atlas = part(settings)
        var shown = filter.settings(settings, whole: whole, part: atlas)
        shown.languages = whole.site.languages
        // Where the lists of the settings lose nothing, it is the same again.
        if shown.countOfNames < settings.countOfNames || atlas.site.languages != shown.languages { atlas = part(shown) }
        JourneysCheck.run(shown: atlas, of: whole, for: audience, &diagnostics)
        return atlas
    }

    /// Links everything, whoever may see it, for who does not come back.
    package static func link(
        _ files: [FileDraft], metrics: [MetricSheetDraft] = [], settings: SettingsDraft, siteTitle: String,
        assets: Set<String>, baseURL: String?, today: CalendarDate, diagnostics: inout [Diagnostic]
    ) -> Atlas {
        var nothing = GridMemory(isKept: false)
        let parts = link(
            files, metrics: metrics, settings: settings,
            LinkInputs(siteTitle: siteTitle, assets: assets, baseURL: baseURL, today: today), remembering: &nothing)
        diagnostics += parts.diagnostics
        return parts.atlas
    }

    /// Links everything, whoever may see it.
    /// - Parameters:
    ///   - files: every content file, in any order; their own diagnostics are not repeated.
    ///   - metrics: every sheet of numbers.
    ///   - whole: an atlas of which `files` are a part; its numbers are taken instead of sheets.
    ///   - last: what came of the last time, for the same settings.
    ///   - changed: paths of files that have been read again since.
    ///   - memory: of the last time, too.
    /// - Returns: with an atlas that can be shown even when errors were found: a name that leads nowhere is left out.
    private static func link(
        _ files: [FileDraft], metrics: [MetricSheetDraft] = [], numbersOf whole: Atlas? = nil,
        settings: SettingsDraft, _ inputs: LinkInputs, leftOut: LeftOut = LeftOut(),
        after last: LinkedParts? = nil, changed: Set<String> = [], remembering memory: inout GridMemory
    ) -> LinkedParts {
        var said = LinkedParts.Said()
        let outline = SiteOutline.make(
            files, settings: settings, after: last?.outline, changed: changed, &said.site)
        let filePages = FilePages(outline)
        var former = last.map { FormerParts($0, outline, filePages, inputs) }
        var registers = Registers(outline, settings: settings, &said.site)
        let grids = grids(outline, &registers, former, &memory, &said.grids)
        former?.compare(memory, places: registers.touchpoints.places())
        var resolver = LinkResolver(
            outline, filePages, grids: grids, assets: inputs.assets, anchors: former?.anchors ?? [:])
        said.links = outline.files.map { _ in [] }
        let targets = outline.files.indices.map {
            former?.targets(ofFile: $0) ?? resolver.targets(ofFile: $0, &said.links[$0])
        }

        let personas = outline.personas.enumerated().map { index, entry in
            PersonaLinker.link(
                entry, links: targets[entry.file].seen(fromPersona: index), path: outline.path(of: entry),
                anchors: outline.files[entry.file].draft.headings.map(\.slug),
                aliases: outline.personaAliases[index], resolver: resolver, &registers, &said.site)
        }
        let names = EntryNames(outline.journeys.indices, of: outline.journeys, files: outline.files)
        let linker = FactsLinker(
            outline: outline, settings: settings, grids: grids, registers: registers, names: names)
        said.facts = outline.journeys.map { _ in [] }
        var hasSameFacts = [Bool](repeating: false, count: outline.journeys.count)
        var facts = outline.journeys.indices.map { index in
            guard let known = former?.facts(of: index) else { return linker.link(index, &said.facts[index]) }
            hasSameFacts[index] = true
            said.facts[index] = known.said
            return known.facts
        }
        InheritedFacts(outline: outline, linker: linker).fill(&facts, outline.journeys.indices)
        Hierarchy.breakCircles(&facts, outline, &said.site)
        let journeys = outline.journeys.indices.map { index in
            let links = targets[outline.journeys[index].file].seen(fromJourney: index)
            return former?.journey(index, hasSameFacts: hasSameFacts[index], grids[index], links: links)
                ?? Journey(index, outline, facts[index], grids[index], links: links)
        }
        let pages = outline.pages.enumerated().map { index, entry -> ContentPage in
            var page = ContentPage(
                id: entry.id, language: entry.language, address: entry.address, title: entry.title,
                text: entry.draft.text, links: targets[entry.file].seen(fromPage: index),
                sourcePath: outline.path(of: entry), aliases: outline.pageAliases[index],
                facts: PageFacts(entry.draft, registers, path: outline.path(of: entry), &said.site),
                translationOf: entry.original.map { Reference($0) })
            page.topic = entry.draft.topic.map {
                TopicLinker.link($0, path: outline.path(of: entry), &registers, &said.site)
            }
            return page
        }
        let measures =
            whole.map { ShownMeasures.of($0, journeys: journeys, personas: personas) }
            ?? MetricLinker.link(
                metrics, outline: outline, names: names, journeys: journeys, settings: settings,
                personas: registers.personas, &said.measures)
        let atlas = Atlas(
            site: SiteFacts(settings, inputs, languages: outline.languages, resolver, &said.site),
            phases: registers.phases.phases, teams: registers.teams.teams, channels: registers.channels.channels,
            touchpoints: registers.touchpoints.touchpoints(), personas: personas, journeys: journeys, pages: pages,
            measures: measures, today: inputs.today, leftOut: leftOut)
        var departments = DepartmentStageCheck(atlas.teams)
        let hasSameTeams = former?.hasSameTeams(atlas.teams) ?? false
        let findings = journeys.indices.map {
            former?.findings(in: journeys[$0], $0, measures, hasSameTeams: hasSameTeams)
                ?? MapFindings(LinkedMap($0, journeys[$0], outline, measures, today: inputs.today), &departments)
        }
        SimilarTouchpointsCheck.run(registers.touchpoints, &said.touchpoints)
        TranslationCheck.run(settings, atlas, &said.translations)
        return LinkedParts(
            inputs: inputs, settings: settings, outline: outline, registers: linker.registers,
            touchpoints: registers.touchpoints, places: registers.touchpoints.places(), pages: filePages, names: names,
            grids: grids,
            anchors: resolver.anchors, targets: targets, facts: facts, findings: findings, said: said, atlas: atlas)
    }
}

extension AtlasLinker {
    /// The inside of every map: originals first, because translations take their ids and touchpoints from them.
    /// - Parameters:
    ///   - former: what came of the last time.
    ///   - said: of each map, by index in the outline's journeys.
    private static func grids(
        _ outline: SiteOutline, _ registers: inout Registers, _ former: FormerParts?, _ memory: inout GridMemory,
        _ said: inout [[Diagnostic]]
    ) -> [JourneyGrid] {
        let start = registers
        memory.begin(outline, start, former: former?.journeys, touchpoints: former?.touchpoints)
        var grids = allGrids(outline, &registers, &memory, &said)
        if memory.mustBeginAgain {
            registers = start
            memory.begin(outline, start, former: former?.journeys, touchpoints: nil)
            grids = allGrids(outline, &registers, &memory, &said)
        }
        memory.end(registers)
        guard let places = registers.touchpoints.places() else { return grids }
        return grids.map { $0.withTouchpoints(at: places) }
    }

    private static func allGrids(
        _ outline: SiteOutline, _ registers: inout Registers, _ memory: inout GridMemory, _ said: inout [[Diagnostic]]
    ) -> [JourneyGrid] {
        var grids = [JourneyGrid](repeating: JourneyGrid(), count: outline.journeys.count)
        said = outline.journeys.map { _ in [] }
        for (index, entry) in outline.journeys.enumerated() where entry.original == nil {
            grids[index] = memory.grid(of: index, in: outline, original: nil, &registers, &said[index])
        }
        for (index, entry) in outline.journeys.enumerated() {
            guard let place = entry.original else { continue }
            let other = outline.journeys[place]
            said[index] = outline.stagePairing(of: index)
            // An original that is itself a translation is linked at its own turn, and cannot be leant on before.
            let original =
                other.original == nil
                ? Original(draft: other.draft, language: other.language, grid: grids[place]) : nil
            grids[index] = memory.grid(of: index, in: outline, original: original, &registers, &said[index])
        }
        return grids
    }
}

extension SiteOutline {
    /// What is to be said of a translation whose stages are not its original's.
    func stagePairing(of index: Int) -> [Diagnostic] {
        let entry = journeys[index]
        guard let place = entry.original else { return [] }
        var said: [Diagnostic] = []
        StagePairing.check(
            entry, path: path(of: entry), original: journeys[place], originalPath: path(of: journeys[place]), &said)
        return said
    }
}

extension JourneyGrid {
    /// The same where touchpoints that turned out to be one have new places; nil when all have their own.
    func withTouchpoints(at places: [Reference<Touchpoint>]?) -> JourneyGrid {
        guard let places else { return self }
        var grid = self
        grid.touchpoints = grid.touchpoints.map { places[$0.index] }
        return grid
    }
}

extension SettingsDraft {
    /// How long the lists are that `AudienceFilter` makes shorter.
    fileprivate var countOfNames: Int { teams.count + channels.count + touchpoints.count }
}

extension SiteFacts {
    fileprivate init(
        _ settings: SettingsDraft, _ inputs: LinkInputs, languages: [LanguageCode], _ resolver: LinkResolver,
        _ diagnostics: inout [Diagnostic]
    ) {
        self.init(title: settings.title?.value ?? inputs.siteTitle)
        self.languages = languages
        description = settings.description
        logo = settings.logo.flatMap { resolver.asset($0, inFile: SettingsDraft.path, &diagnostics) }
        accent = settings.accent?.value
        appearance = settings.appearance ?? .device
        footer = settings.footer
        editPattern = settings.editPattern
        commentPattern = settings.commentPattern
        ticketPattern = settings.ticketPattern
        reviewEvery = settings.reviewEvery
        if let age = settings.evidenceOldAfter { evidenceOldAfter = age }
        audience = settings.audience ?? .internal
        baseURL = inputs.baseURL
    }
}

extension PageFacts {
    fileprivate init(
        _ draft: PageDraft, _ registers: Registers, path: String, _ diagnostics: inout [Diagnostic]
    ) {
        self.init()
        summary = draft.summary
        owner = draft.owner.map { registers.teams.stakeholder($0, path: path, &diagnostics) }
        reviewed = draft.reviewed
        tags = draft.tags
    }
}

extension Journey {
    /// - Parameter index: in the outline's journeys.
    convenience init(
        _ index: Int, _ outline: SiteOutline, _ facts: JourneyFacts, _ grid: JourneyGrid, links: [LinkTarget]
    ) {
        let entry = outline.journeys[index]
        self.init(
            id: entry.id, language: entry.language, address: entry.address, aliases: outline.journeyAliases[index],
            facts: facts, stages: grid.stages, steps: grid.steps, lanes: grid.lanes, items: grid.items,
            cells: grid.cells, feelings: grid.feelings, details: grid.details,
            touchpoints: grid.touchpoints, sources: grid.sources, prose: grid.prose, links: links)
    }
}

/// The links of a file as its own pages see them: an anchor on the page itself needs no address.
extension [LinkTarget] {
    func seen(fromJourney index: Int) -> [LinkTarget] {
        map { target in
            if case .journey(Reference(index), let fragment?) = target { return .here(fragment: fragment) }
            return target
        }
    }

    fileprivate func seen(fromPersona index: Int) -> [LinkTarget] {
        map { target in
            if case .persona(Reference(index), let fragment?) = target { return .here(fragment: fragment) }
            return target
        }
    }

    fileprivate func seen(fromPage index: Int) -> [LinkTarget] {
        map { target in
            if case .page(Reference(index), let fragment?) = target { return .here(fragment: fragment) }
            return target
        }
    }
}
