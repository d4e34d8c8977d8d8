import AtlasLinking
import JourneyModel
import Localization
import MapReading
import SiteExports
import SitePages
import SourceDiagnostics
import Theming

/// The whole way from an author's files to a site.
package enum SiteBuild {
    /// What decides the site beside the files.
    package struct Settings: Sendable {
        /// Address of the site's root, with a slash at its end.
        package var baseURL: String?
        /// The day on which reviews are overdue or not.
        package var today: CalendarDate
        /// How many threads work at once; never changes the result.
        package var jobs: Int
        /// Whom the site is for; nil for whom the author's settings say.
        package var audience: Audience?
        /// What drawings and pages are also made into, by programs of this machine.
        package var pictures: Set<PictureForm>

        package init(
            baseURL: String? = nil, today: CalendarDate, jobs: Int = 1, audience: Audience? = nil,
            pictures: Set<PictureForm> = []
        ) {
            self.baseURL = baseURL
            self.audience = audience
            self.today = today
            self.jobs = jobs
            self.pictures = pictures
        }
    }

    /// First half of the way: files become a site whose pages can be asked for, and everything there is to report.
    /// With errors the site leaves out what could not be understood.
    package static func read(
        _ tree: SourceTree, settings: Settings, progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) -> (site: Site, diagnostics: [Diagnostic]) {
        var nothing = ReadingMemory(isKept: false)
        return read(tree, settings: settings, remembering: &nothing, progress: progress)
    }

    /// The same for who needs no file any more once it has been read: those of which nothing is to be said are given up
    /// before they are linked, which is when most is in memory.
    static func read(
        givingUp tree: inout SourceTree, settings: Settings,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) -> (site: Site, diagnostics: [Diagnostic]) {
        var nothing = ReadingMemory(isKept: false)
        return read(&tree, settings: settings, remembering: &nothing, givesUp: true, progress: progress)
    }

    /// The same for who comes back: files that are as they were the last time are not read again, and the result is
    /// the one that a first reading would give.
    package static func read(
        _ tree: SourceTree, settings: Settings, remembering memory: inout ReadingMemory,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) -> (site: Site, diagnostics: [Diagnostic]) {
        var tree = tree
        return read(&tree, settings: settings, remembering: &memory, givesUp: false, progress: progress)
    }

    private static func read(
        _ tree: inout SourceTree, settings: Settings, remembering memory: inout ReadingMemory, givesUp: Bool,
        progress: @escaping @Sendable (Progress) -> Void
    ) -> (site: Site, diagnostics: [Diagnostic]) {
        var diagnostics = tree.diagnostics
        let theme = memory.theme(of: tree, diagnostics: &diagnostics)
        let choices = memory.choices(of: tree, theme.dictionary, diagnostics: &diagnostics)
        theme.vocabularies.check(
            zip(choices.languages, choices.languagePlaces).map { (code: $0, range: $1) }, path: SettingsDraft.path,
            diagnostics: &diagnostics)

        let reader = MapReader(dictionary: theme.dictionary, settings: choices)
        let drafts = memory.drafts(of: tree, reader, jobs: settings.jobs) { progress(.reading($0, of: $1)) }
        for index in drafts.indices where !drafts[index].diagnostics.isEmpty {
            diagnostics += drafts[index].diagnostics
        }
        let sheets = memory.sheets(
            of: tree, MetricSheetReader(dictionary: theme.dictionary, settings: choices), jobs: settings.jobs)
        for sheet in sheets { diagnostics += sheet.diagnostics }

        if givesUp { tree.forget(allBut: Set(diagnostics.lazy.flatMap(\.paths))) }

        progress(.linking)
        let atlas = AtlasLinker.link(
            drafts, metrics: sheets, for: settings.audience, settings: choices,
            siteTitle: theme.vocabularies[choices.languages.first ?? .english].text(.journeys),
            assets: Set(tree.assets.map(\.path)), baseURL: settings.baseURL, today: settings.today,
            remembering: &memory.links, diagnostics: &diagnostics)
        let site = Site(
            atlas: atlas, vocabularies: theme.vocabularies, templates: theme.templates,
            exports: SiteFiles.exports(for: atlas, theme.vocabularies), pictures: settings.pictures, after: memory.site,
            journeyTable: { JourneyCSV.bytes($0, in: $1) }, journeyFile: { JourneyJSON.bytes($0, in: $1) })
        memory.remember(site)
        return (
            site,
            choices.severities.applied(to: tree.weighed(diagnostics)).withoutConsequences(
                settings: SettingsDraft.path
            ).sorted()
        )
    }

    /// Second half: every file of the site is made and handed on, from several threads and in no fixed order.
    package static func write<Failure: Error>(
        _ site: Site, tree: SourceTree, settings: Settings,
        progress: @escaping @Sendable (Progress) -> Void = { _ in },
        deliver: @Sendable (OutputFile) throws(Failure) -> Void
    ) throws(Failure) {
        let stages = [SitePlan.batches(site), SitePlan.gathered(site).map { [$0] }]
        let written = Count(of: stages.joined().count) { progress(.writing($0, of: $1)) }
        for batches in stages {
            _ = try Workers.map(batches, jobs: settings.jobs) { routes throws(Failure) in
                if let pieces = PageRenderer.pieces(routes[0], site) {
                    try deliver(OutputFile(path: routes[0].path, content: .pieces(pieces)))
                } else {
                    for (route, bytes) in zip(routes, PageRenderer.bytes(routes, site)) {
                        try deliver(OutputFile(path: route.path, bytes: bytes))
                    }
                }
                written.step()
            }
        }
        _ = try Workers.map(AssetUse.published(tree.assets, in: site.atlas), jobs: settings.jobs) {
            asset throws(Failure) in
            try deliver(OutputFile(asset))
        }
    }

    /// The whole way in memory, for previews and tests: the files of the site by path bytes. None when there are errors.
    package static func files(
        _ sources: [SourceFile], settings: Settings
    ) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        let tree = SourceTree(files: sources)
        let (site, diagnostics) = read(tree, settings: settings)
        guard !stops(diagnostics, isStrict: false) else { return ([], diagnostics) }
        let collected = Collection()
        write(site, tree: tree, settings: settings) { collected.add($0.whole) }
        return (collected.files, diagnostics)
    }

    /// Whether the diagnostics keep a site from being written.
    package static func stops(_ diagnostics: [Diagnostic], isStrict: Bool) -> Bool {
        diagnostics.contains { $0.severity == .error || isStrict && $0.severity == .warning }
    }
}
