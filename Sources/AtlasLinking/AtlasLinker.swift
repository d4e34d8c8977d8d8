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
        remembering memory: inout GridMemory, diagnostics: inout [Diagnostic]
    ) -> Atlas {
        let audience = audience ?? settings.audience ?? .internal
        let whole = link(
            files, metrics: metrics, settings: settings, siteTitle: siteTitle, assets: assets, baseURL: baseURL,
            today: today, remembering: &memory, diagnostics: &diagnostics)
        guard let filter = AudienceFilter(files, settings: settings, audience: audience) else { return whole }
        // What leads to something that is left out leads nowhere now, which is no mistake of the author's.
        var unheard: [Diagnostic] = []
        let kept = filter.kept
        func part(_ settings: SettingsDraft) -> Atlas {
            // Maps do not name whom they may not: they are linked as other maps.
            var nothing = GridMemory(isKept: false)
            return link(
                kept, numbersOf: whole, settings: settings, siteTitle: siteTitle, assets: assets, baseURL: baseURL,
                today: today, leftOut: filter.leftOut(of: whole), remembering: &nothing, diagnostics: &unheard)
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
        return link(
            files, metrics: metrics, settings: settings, siteTitle: siteTitle, assets: assets, baseURL: baseURL,
            today: today, remembering: &nothing, diagnostics: &diagnostics)
    }

    /// Links everything, whoever may see it.
    /// - Parameters:
    ///   - files: every content file, in any order; their own diagnostics are not repeated.
    ///   - metrics: every sheet of numbers.
    ///   - whole: an atlas of which `files` are a part; its numbers are taken instead of sheets.
    ///   - siteTitle: for a site whose settings give none.
    ///   - assets: paths, from the source folder, of files that may be linked and are no content files.
    ///   - baseURL: the site's address, ending with a slash, when it is known.
    ///   - today: the day on which maps are overdue or not.
    ///   - memory: of the last time, for the same settings; it has forgotten the files that were read again.
    /// - Returns: an atlas that can be shown even when errors were found: a name that leads nowhere is left out.
    private static func link(
        _ files: [FileDraft], metrics: [MetricSheetDraft] = [], numbersOf whole: Atlas? = nil,
        settings: SettingsDraft, siteTitle: String, assets: Set<String>, baseURL: String?, today: CalendarDate,
        leftOut: LeftOut = LeftOut(), remembering memory: inout GridMemory, diagnostics: inout [Diagnostic]
    ) -> Atlas {
        let outline = SiteOutline.make(files, settings: settings, &diagnostics)
        var registers = Registers(outline, settings: settings, &diagnostics)
        let grids = grids(outline, &registers, &memory, &diagnostics)
        var resolver = LinkResolver(outline, grids: grids, assets: assets)
        let targets = outline.files.indices.map { resolver.targets(ofFile: $0, &diagnostics) }

        let personas = outline.personas.enumerated().map { index, entry in
            PersonaLinker.link(
                entry, links: targets[entry.file].seen(fromPersona: index), path: outline.path(of: entry),
                anchors: outline.files[entry.file].draft.headings.map(\.slug),
                aliases: outline.personaAliases[index], resolver: resolver, &registers, &diagnostics)
        }
        let linker = FactsLinker(outline, settings: settings, grids: grids, registers: registers)
        var facts = outline.journeys.indices.map { linker.link($0, &diagnostics) }
        InheritedFacts(outline: outline, linker: linker).fill(&facts)
        Hierarchy.breakCircles(&facts, outline, &diagnostics)
        let journeys = outline.journeys.enumerated().map { index, entry in
            Journey(
                entry, aliases: outline.journeyAliases[index], facts: facts[index], grid: grids[index],
                links: targets[entry.file].seen(fromJourney: index))
        }
        let pages = outline.pages.enumerated().map { index, entry -> ContentPage in
            var page = ContentPage(
                id: entry.id, language: entry.language, address: entry.address, title: entry.title,
                text: entry.draft.text, links: targets[entry.file].seen(fromPage: index),
                sourcePath: outline.path(of: entry), aliases: outline.pageAliases[index],
                facts: PageFacts(entry.draft, registers, path: outline.path(of: entry), &diagnostics),
                translationOf: entry.original.map { Reference($0) })
            page.topic = entry.draft.topic.map {
                TopicLinker.link($0, path: outline.path(of: entry), &registers, &diagnostics)
            }
            return page
        }
        let measures =
            whole.map { ShownMeasures.of($0, journeys: journeys, personas: personas) }
            ?? MetricLinker.link(
                metrics, outline: outline, journeys: journeys, settings: settings, personas: registers.personas,
                &diagnostics)
        let atlas = Atlas(
            site: SiteFacts(
                settings, title: siteTitle, languages: outline.languages, baseURL: baseURL, resolver, &diagnostics),
            phases: registers.phases.phases, teams: registers.teams.teams, channels: registers.channels.channels,
            touchpoints: registers.touchpoints.touchpoints(), personas: personas, journeys: journeys, pages: pages,
            measures: measures, today: today, leftOut: leftOut)
        SiteChecks.run(LinkedSite(outline: outline, atlas: atlas, touchpoints: registers.touchpoints), &diagnostics)
        AccentCheck.run(settings, &diagnostics)
        TranslationCheck.run(settings, atlas, &diagnostics)
        return atlas
    }
}

extension AtlasLinker {
    /// The inside of every map: originals first, because translations take their ids and touchpoints from them.
    private static func grids(
        _ outline: SiteOutline, _ registers: inout Registers, _ memory: inout GridMemory,
        _ diagnostics: inout [Diagnostic]
    ) -> [JourneyGrid] {
        memory.begin(outline)
        defer { memory.end() }
        var grids = [JourneyGrid](repeating: JourneyGrid(), count: outline.journeys.count)
        func link(_ index: Int, _ entry: Entry<JourneyDraft>, original: Original?) {
            grids[index] = memory.grid(of: entry, in: outline, original: original, &registers, &diagnostics)
        }
        for (index, entry) in outline.journeys.enumerated() where entry.original == nil {
            link(index, entry, original: nil)
        }
        for (index, entry) in outline.journeys.enumerated() {
            guard let place = entry.original else { continue }
            let other = outline.journeys[place]
            StagePairing.check(
                entry, path: outline.path(of: entry), original: other, originalPath: outline.path(of: other),
                &diagnostics)
            // An original that is itself a translation is linked at its own turn, and cannot be leant on before.
            let original =
                other.original == nil
                ? Original(draft: other.draft, language: other.language, grid: grids[place]) : nil
            link(index, entry, original: original)
        }
        if let places = registers.touchpoints.places() {
            for index in grids.indices {
                for detail in grids[index].details.indices {
                    guard let touchpoint = grids[index].details[detail].touchpoint else { continue }
                    grids[index].details[detail].touchpoint = places[touchpoint.index]
                }
            }
        }
        return grids
    }
}

extension SettingsDraft {
    /// How long the lists are that `AudienceFilter` makes shorter.
    fileprivate var countOfNames: Int { teams.count + channels.count + touchpoints.count }
}

extension SiteFacts {
    fileprivate init(
        _ settings: SettingsDraft, title: String, languages: [LanguageCode], baseURL: String?,
        _ resolver: LinkResolver, _ diagnostics: inout [Diagnostic]
    ) {
        self.init(title: settings.title?.value ?? title)
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
        self.baseURL = baseURL
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
    fileprivate convenience init(
        _ entry: Entry<JourneyDraft>, aliases: [String], facts: JourneyFacts, grid: JourneyGrid, links: [LinkTarget]
    ) {
        self.init(
            id: entry.id, language: entry.language, address: entry.address, aliases: aliases, facts: facts,
            stages: grid.stages, steps: grid.steps, lanes: grid.lanes, items: grid.items, cells: grid.cells,
            feelings: grid.feelings, details: grid.details, sources: grid.sources, prose: grid.prose, links: links)
    }
}

/// The links of a file as its own pages see them: an anchor on the page itself needs no address.
extension [LinkTarget] {
    fileprivate func seen(fromJourney index: Int) -> [LinkTarget] {
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
