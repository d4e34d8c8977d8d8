import SitePages

/// The files that a build would write, each made when it is asked for.
package struct SiteOnDemand: Sendable {
    private enum Maker {
        case route(Route)
        case asset(SourceTree.Asset)
    }

    package let site: Site
    private let makers: [String: Maker]

    package init(_ site: Site, tree: SourceTree) {
        self.site = site
        var makers: [String: Maker] = [:]
        for route in SitePlan.routes(site) { makers[route.path] = .route(route) }
        for asset in AssetUse.published(tree.assets, in: site.atlas) where makers[asset.address] == nil {
            makers[asset.address] = .asset(asset)
        }
        self.makers = makers
    }

    /// Paths of all files, by their bytes.
    package var paths: [String] { makers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    package func has(_ path: String) -> Bool { makers[path] != nil }

    /// The file at a path below the site's root; nil when the site has none there.
    package func file(_ path: String) -> OutputFile? {
        switch makers[path] {
        case .route(let route): OutputFile(path: route.path, bytes: PageRenderer.bytes(route, site))
        case .asset(let asset): OutputFile(asset)
        case nil: nil
        }
    }

    /// What the system says of a file that is only copied; nil for one that is made.
    package func status(_ path: String) -> Disk.Status? {
        if case .asset(let asset) = makers[path] { return asset.status }
        return nil
    }
}
