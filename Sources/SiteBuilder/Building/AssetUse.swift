import JourneyModel

/// Which of the author's files belong into the site: all of the assets folder, and elsewhere those that a page shows.
enum AssetUse {
    static func published(_ assets: [SourceTree.Asset], in atlas: Atlas) -> [SourceTree.Asset] {
        let hidden = Set(atlas.leftOut.assets.map { SourceLayout.address(ofAsset: $0) })
        guard !hidden.isEmpty || assets.contains(where: { !$0.isAlwaysPublished }) else { return assets }
        var used: Set<String> = []
        func take(_ links: [LinkTarget]) {
            for case .asset(let path) in links { used.insert(SourceLayout.address(ofAsset: path)) }
        }
        for journey in atlas.journeys { take(journey.links) }
        for page in atlas.pages { take(page.links) }
        for persona in atlas.personas {
            take(persona.links)
            if let photo = persona.photo { used.insert(SourceLayout.address(ofAsset: photo)) }
        }
        if let logo = atlas.site.logo { used.insert(SourceLayout.address(ofAsset: logo)) }
        return assets.filter { asset in
            used.contains(asset.address) || asset.isAlwaysPublished && !hidden.contains(asset.address)
        }
    }
}
