import JourneyModel
import Localization
import SiteExports
import SitePages
import Theming

/// Which files for other programs a site has beside those of its journeys.
enum SiteFiles {
    /// The whole model always; feeds and the list of pages only where whole addresses are known.
    static func exports(for atlas: Atlas, _ vocabularies: Vocabularies) -> [SiteExport] {
        // The index, for which all other files of the search wait, is made beside the next largest files.
        let search = search(atlas, vocabularies)
        var exports = Array(search.prefix(1))
        exports += [
            SiteExport(path: "atlas.json", role: .model) { site in
                AtlasJSON.pieces(site.atlas, file: SitePath.file)
            },
            SiteExport(path: "backlog.csv", role: .unlinked) { site in
                BacklogCSV.pieces(site.backlogEntries, in: site.atlas)
            },
            SiteExport(path: "backlog.json", role: .unlinked) { site in
                BacklogJSON.pieces(site.backlogEntries, in: site.atlas)
            },
            SiteExport(path: "gaps.csv", role: .unlinked) { GapCSV.bytes($0.atlas) },
            SiteExport(path: "gaps.json", role: .unlinked) { GapJSON.bytes($0.atlas) },
            SiteExport(path: "robots.txt", role: .unlinked) { RobotsFile.bytes(base: $0.atlas.site.baseURL) },
        ]
        if !atlas.measures.isEmpty {
            exports.append(SiteExport(path: "metrics.csv", role: .unlinked) { MeasuresCSV.bytes($0.atlas) })
        }
        exports += search.dropFirst()
        guard let base = atlas.site.baseURL else { return exports }
        for language in atlas.site.languages {
            let folder = language == atlas.site.languages.first ? "" : language.tag + "/"
            let words = vocabularies[language]
            exports.append(
                SiteExport(path: folder + "feed.xml", role: .feed(language)) { site in
                    NewsFeed.bytes(
                        site.atlas, language: language, base: base, path: folder + "feed.xml",
                        home: folder + "index.html", vocabulary: words)
                })
        }
        exports.append(
            SiteExport(path: "sitemap.xml", role: .unlinked) { site in
                Sitemap.bytes(SitePlan.pages(site).map { ($0.path, changed($0, site.atlas)) }, base: base)
            })
        return exports
    }

    /// The search's files. They share one index, which is made when the first of them is asked for: a preview that
    /// nobody searches never makes it.
    private static func search(_ atlas: Atlas, _ vocabularies: Vocabularies) -> [SiteExport] {
        let plan = SearchPlan(atlas)
        let rules = EmbeddedTheme.files(in: "search").first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        let endings = WordEndings(rules)
        let scripts = SearchScripts(atlas, plan, endings: endings, vocabularies: vocabularies)
        let index = MadeOnce { SearchIndex(plan, atlas, endings: endings) }
        return plan.files.map { file in
            SiteExport(path: "search/" + file.name, role: .unlinked) { _ in scripts.bytes(file, index.value) }
        }
    }

    private static func changed(_ page: Route, _ atlas: Atlas) -> CalendarDate? {
        switch page.subject {
        case .journey(let journey): Sitemap.changed(atlas.journeys[journey], today: atlas.today)
        case .persona(let persona): atlas.personas[persona].reviewed.flatMap { $0 <= atlas.today ? $0 : nil }
        case .home, .journeys, .personas, .page, .teams, .team, .channels, .channel, .touchpoints, .touchpoint,
            .phases, .glossary, .search, .backlog, .gaps, .presence, .evidence, .metrics, .review, .changes, .tags,
            .kinds,
            .journeyTable, .comparison, .personaComparison,
            .companyMap, .companyView,
            .journeyDiagram, .journeyFile, .redirect, .notFound, .stylesheet,
            .asset,
            .export:
            nil
        }
    }
}
