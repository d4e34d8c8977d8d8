/// What a site leaves out because it is for fewer eyes than the site: nothing of it but these figures is in the atlas.
package struct LeftOut: Sendable, Hashable {
    package var journeys = 0
    package var personas = 0
    package var pages = 0
    /// Entries and sources of maps, personas and pages that are shown otherwise.
    package var entries = 0
    /// Paths below `assets` of files that only what is left out shows.
    package var assets: Set<String> = []

    package init() {}

    package var isEmpty: Bool { journeys + personas + pages + entries == 0 }
}
