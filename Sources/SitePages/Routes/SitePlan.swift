import JourneyModel

/// Which files the site consists of.
package enum SitePlan {
    /// Every file, in a fixed order; nothing is computed yet.
    package static func routes(_ site: Site) -> [Route] {
        let atlas = site.atlas
        var routes: [Route] = []
        routes.reserveCapacity(3 * atlas.journeys.count + atlas.personas.count + 16)
        for language in atlas.site.languages {
            routes.append(Route(.home(language), path: SitePath.home(language, in: atlas)))
            routes.append(Route(.journeys(language), path: SitePath.journeys(language, in: atlas)))
            routes.append(Route(.personas(language), path: SitePath.personas(language, in: atlas)))
            if site.companyGrid(language) != nil {
                routes.append(Route(.companyMap(language), path: SitePath.companyMap(language, in: atlas)))
            }
        }
        for reference in atlas.journeyReferences {
            let journey = atlas.journeys[reference]
            routes.append(Route(.journey(reference), path: journey.address))
            routes.append(Route(.journeyDiagram(reference), path: SitePath.diagram(of: journey)))
            routes.append(Route(.journeyFile(reference), path: SitePath.file(of: journey)))
        }
        for reference in atlas.personaReferences {
            routes.append(Route(.persona(reference), path: atlas.personas[reference].address))
        }
        for index in atlas.pages.indices {
            routes.append(Route(.page(Reference(index)), path: atlas.pages[index].address))
        }
        routes.append(Route(.notFound, path: SitePath.notFound))
        routes.append(Route(.stylesheet, path: SitePath.stylesheet))
        for (index, asset) in site.assets.enumerated() where !isPartOfStylesheet(asset) {
            routes.append(Route(.asset(index), path: SitePath.theme + asset.path))
        }
        return routes
    }

    /// The same routes in groups for one worker each: the files of a journey share the placing of its map.
    package static func batches(_ site: Site) -> [[Route]] {
        var batches: [[Route]] = []
        var last: Reference<Journey>?
        for route in routes(site) {
            let journey = route.drawnJourney
            if let journey, journey == last {
                batches[batches.count - 1].append(route)
            } else {
                batches.append([route])
            }
            last = journey
        }
        return batches
    }

    /// Stylesheets are joined into one, so that a page asks for one.
    static func isPartOfStylesheet(_ asset: SiteAsset) -> Bool { asset.path.hasSuffix(".css") }
}
