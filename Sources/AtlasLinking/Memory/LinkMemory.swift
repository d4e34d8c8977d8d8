import JourneyModel
import MapReading
import SourceDiagnostics

/// What was linked the last time, so that who comes back links again only what has changed.
///
/// Most saves change the inside of a map: what others can see of it, its title and addresses, the names that it gives to
/// the site, the places that links lead to, is as before. Then the map is exchanged in what was made the last time
/// (`LinkedParts`). After any other change the site is linked anew, with the insides of maps whose files are the same
/// (`GridMemory`), and whatever else was made of them (`FormerParts`).
package struct LinkMemory: Sendable {
    let isKept: Bool
    var grids: GridMemory
    private(set) var parts: LinkedParts?
    /// Files that were read again since.
    private(set) var changed: Set<String> = []
    /// What was linked before, until it is let go.
    private var former: LinkedParts?

    /// - Parameter isKept: false for who does not come back, and needs the room.
    package init(isKept: Bool = true) {
        self.isKept = isKept
        grids = GridMemory(isKept: isKept)
    }

    /// The file has been read again. One that is new or gone need not be told.
    package mutating func forget(_ path: String) {
        guard isKept else { return }
        changed.insert(path)
    }

    /// Keeps what has been linked.
    mutating func keep(_ parts: LinkedParts) {
        changed = []
        guard isKept else { return }
        former = self.parts
        self.parts = parts
    }

    /// Frees what has been replaced, which takes a while at a large site.
    package mutating func letGo() {
        former = nil
        grids.letGo()
    }

    /// The site with the maps exchanged whose files were read again; nil when the changes reach further.
    mutating func relink(_ files: [FileDraft], _ sheets: [MetricSheetDraft], _ inputs: LinkInputs) -> LinkedParts? {
        // Taken out, so that nothing is copied for being changed.
        guard var parts else { return nil }
        self.parts = nil
        let isExchanged = parts.exchange(files, changed, sheets, inputs, &grids)
        self.parts = parts
        return isExchanged ? parts : nil
    }
}

/// What decides a site beside its files and settings.
struct LinkInputs: Sendable, Equatable {
    /// For a site whose settings give none.
    let siteTitle: String
    /// Paths, from the source folder, of files that may be linked and are no content files.
    let assets: Set<String>
    /// The site's address, ending with a slash, when it is known.
    let baseURL: String?
    /// The day on which maps are overdue or not.
    let today: CalendarDate
}
