import JourneyModel

/// Where a link leads, as a path below the site's root or an outside address.
enum LinkAddress {
    /// Nil when it leads nowhere.
    static func write(_ target: LinkTarget, from address: String, _ atlas: Atlas) -> String? {
        switch target {
        case .here(let fragment): address + "#" + fragment
        case .journey(let journey, let fragment): atlas.journeys[journey].address + anchor(fragment)
        case .persona(let persona, let fragment): atlas.personas[persona].address + anchor(fragment)
        case .page(let page, let fragment): atlas.pages[page].address + anchor(fragment)
        case .asset(let path): "assets/" + path
        case .web(let address): address
        case .nowhere: nil
        }
    }

    private static func anchor(_ fragment: String?) -> String { fragment.map { "#" + $0 } ?? "" }
}
