import JourneyModel
import MapReading
import SourceDiagnostics

/// Turns what single files say into one atlas in which every name has been resolved, and checks it as a whole.
package enum AtlasLinker {
    /// - Parameters:
    ///   - files: every content file, in any order; their own diagnostics are not repeated.
    ///   - siteTitle: for a site whose settings give none.
    ///   - assets: paths, from the source folder, of files that may be linked and are no content files.
    ///   - baseURL: the site's address, ending with a slash, when it is known.
    ///   - today: the day on which maps are overdue or not.
    /// - Returns: an atlas that can be shown even when errors were found: a name that leads nowhere is left out.
    package static func link(
        _ files: [FileDraft], settings: SettingsDraft, siteTitle: String, assets: Set<String>, baseURL: String?,
        today: CalendarDate, diagnostics: inout [Diagnostic]
    ) -> Atlas {
        let outline = SiteOutline.make(files, settings: settings, &diagnostics)
        var registers = Registers(outline, settings: settings, &diagnostics)
        let grids = outline.journeys.map {
            GridLinker.link($0, path: outline.path(of: $0), &registers, &diagnostics)
        }
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
        Hierarchy.breakCircles(&facts, outline, &diagnostics)
        let journeys = outline.journeys.enumerated().map { index, entry in
            Journey(
                entry, aliases: outline.journeyAliases[index], facts: facts[index], grid: grids[index],
                links: targets[entry.file].seen(fromJourney: index))
        }
        let pages = outline.pages.enumerated().map { index, entry in
            ContentPage(
                id: entry.id, language: entry.language, address: entry.address, title: entry.title,
                text: entry.draft.text, links: targets[entry.file].seen(fromPage: index),
                sourcePath: outline.path(of: entry), aliases: outline.pageAliases[index],
                translationOf: entry.original.map { Reference($0) })
        }
        let atlas = Atlas(
            site: SiteFacts(
                settings, title: siteTitle, languages: outline.languages, baseURL: baseURL, resolver, &diagnostics),
            phases: registers.phases.phases, teams: registers.teams.teams, channels: registers.channels.channels,
            touchpoints: registers.touchpoints.touchpoints(), personas: personas, journeys: journeys, pages: pages,
            today: today)
        SiteChecks.run(LinkedSite(outline: outline, atlas: atlas, touchpoints: registers.touchpoints), &diagnostics)
        return atlas
    }
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
        accent = settings.accent
        footer = settings.footer
        editPattern = settings.editPattern
        commentPattern = settings.commentPattern
        reviewEvery = settings.reviewEvery
        self.baseURL = baseURL
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
