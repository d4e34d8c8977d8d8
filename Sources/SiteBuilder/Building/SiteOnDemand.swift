import JourneyModel
import SitePages

/// The files that a build would write, each made when it is asked for.
package struct SiteOnDemand: Sendable {
    private enum Maker {
        case route(Route)
        case asset(SourceTree.Asset)
    }

    package let site: Site
    /// Of the files that are not one journey's.
    private let makers: MadeOnce<[String: Maker]>

    package init(_ site: Site, tree: SourceTree) {
        self.site = site
        let assets = tree.assets
        makers = MadeOnce {
            var makers: [String: Maker] = [:]
            for route in SitePlan.ownRoutes(site) { makers[route.path] = .route(route) }
            for asset in AssetUse.published(assets, in: site.atlas) where makers[asset.address] == nil {
                makers[asset.address] = .asset(asset)
            }
            return makers
        }
    }

    /// Paths of all files, by their bytes.
    package var paths: [String] {
        Set(SitePlan.routes(site).map(\.path)).union(makers.value.keys)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package func has(_ path: String) -> Bool { maker(path) != nil }

    private func maker(_ path: String) -> Maker? {
        SitePlan.journeyRoute(at: path, site).map { .route($0) } ?? makers.value[path]
    }

    /// The file at a path below the site's root; nil when the site has none there.
    package func file(_ path: String) -> OutputFile? {
        switch maker(path) {
        case .route(let route): OutputFile(path: route.path, bytes: PageRenderer.bytes(route, site))
        case .asset(let asset): OutputFile(asset)
        case nil: nil
        }
    }

    /// What the system says of a file that is only copied; nil for one that is made.
    package func status(_ path: String) -> Disk.Status? {
        if case .asset(let asset) = maker(path) { return asset.status }
        return nil
    }
}
