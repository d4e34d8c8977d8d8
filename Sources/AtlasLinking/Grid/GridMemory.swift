import JourneyModel
import MapReading

/// The insides of maps from the last time, so that who comes back links again only the maps whose files have changed.
///
/// What is kept depends on a map's own draft, the settings' phases and, in a translation, on its original; names that maps
/// share are looked up anew each time.
package struct GridMemory: Sendable {
    private struct Key: Hashable {
        let path: String
        let map: Int
    }

    private struct Kept {
        let own: OwnGrid
        let original: Key?
    }

    private var kept: [Key: Kept] = [:]
    private var next: [Key: Kept] = [:]
    private let isKept: Bool

    /// - Parameter isKept: false for who does not come back, and needs the room.
    package init(isKept: Bool = true) { self.isKept = isKept }

    /// The file has been read again.
    package mutating func forget(_ path: String) {
        var map = 0
        while kept.removeValue(forKey: Key(path: path, map: map)) != nil { map += 1 }
    }

    /// The inside of a map, from the last time or linked now.
    /// - Parameter original: of a translation, linked before.
    mutating func grid(
        of entry: Entry<JourneyDraft>, in outline: SiteOutline, original: Original?, phases: PhaseRegister
    ) -> OwnGrid {
        let path = outline.path(of: entry)
        let key = Key(path: path, map: entry.map)
        let place = original == nil ? nil : entry.original.map { outline.journeys[$0] }
        let source = place.map { Key(path: outline.path(of: $0), map: $0.map) }
        if let known = kept[key], known.original == source, source.map({ kept[$0] != nil }) ?? true {
            next[key] = known
            return known.own
        }
        let own = GridLinker.link(entry, path: path, original: original, phases: phases)
        if isKept { next[key] = Kept(own: own, original: source) }
        return own
    }

    /// All maps have been linked; those that are gone are forgotten.
    mutating func turn() {
        kept = next
        next = [:]
    }
}
