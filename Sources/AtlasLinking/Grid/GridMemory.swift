import JourneyModel
import MapReading
import SourceDiagnostics

/// The insides of maps from the last time, so that who comes back links again only the maps whose files have changed.
///
/// The own part of a map depends on its draft, the settings' phases and, in a translation, on its original. The names in
/// it are looked up in registers to which maps add names as they are linked, one after the other: what came of them the
/// last time holds as long as the maps before it have added the same again. Most maps add nothing, for others have named
/// the same things before them.
package struct GridMemory: Sendable {
    private struct Key: Hashable {
        let path: String
        let map: Int
    }

    private struct Kept {
        let own: OwnGrid
        /// What the map translates.
        let original: Key?
        let language: LanguageCode
        let grid: JourneyGrid
        let diagnostics: [Diagnostic]
        /// How many maps before this one added names.
        let rank: Int
        /// What it added to the registers.
        let additions: [String]
        /// The file has been read again since.
        var isOutdated = false
    }

    /// What the site consists of beside maps, as far as names in them may lead there.
    private struct Surroundings: Equatable {
        let languages: [LanguageCode]
        let personas: [[String]]

        init(_ outline: SiteOutline) {
            languages = outline.languages
            personas = outline.personas.map {
                [$0.id, $0.title, $0.language.tag, $0.isTitled ? "titled" : "", outline.path(of: $0)]
                    + ($0.original.map { [String($0)] } ?? [])
            }
        }
    }

    private let isKept: Bool
    private var kept: [Key: Kept] = [:]
    private var next: [Key: Kept] = [:]
    private var surroundings: Surroundings?
    /// Maps that added names, in the order in which they were linked.
    private var adding: [Key] = []
    private var nextAdding: [Key] = []
    /// The registers hold what they held the last time after as many maps.
    private var isSame = false
    /// Maps of which the same came as the last time.
    private var same: Set<Key> = []

    /// - Parameter isKept: false for who does not come back, and needs the room.
    package init(isKept: Bool = true) { self.isKept = isKept }

    /// The file has been read again.
    package mutating func forget(_ path: String) {
        var map = 0
        while kept[Key(path: path, map: map)] != nil {
            kept[Key(path: path, map: map)]?.isOutdated = true
            map += 1
        }
    }

    /// Before the first map.
    mutating func begin(_ outline: SiteOutline) {
        guard isKept else { return }
        let now = Surroundings(outline)
        isSame = surroundings == now
        surroundings = now
    }

    /// The inside of a map, from the last time or linked now.
    /// - Parameter original: of a translation, linked before.
    mutating func grid(
        of entry: Entry<JourneyDraft>, in outline: SiteOutline, original: Original?, _ registers: inout Registers,
        _ diagnostics: inout [Diagnostic]
    ) -> JourneyGrid {
        let path = outline.path(of: entry)
        guard isKept else {
            let own = GridLinker.link(entry, path: path, original: original, phases: registers.phases)
            diagnostics += own.diagnostics
            return MentionLinker.link(own, of: entry, path: path, original: original, &registers, &diagnostics)
        }
        let key = Self.key(of: entry, in: outline)
        let source =
            original == nil ? nil : entry.original.map { Self.key(of: outline.journeys[$0], in: outline) }
        let last = kept[key]
        let known = last.flatMap { last in
            let isCurrent = !last.isOutdated && last.original == source
            return isCurrent && source.map { kept[$0]?.isOutdated == false } ?? true ? last : nil
        }
        let isAsBefore =
            known.map { known in
                isSame && known.language == entry.language && known.rank == nextAdding.count
                    && source.map(same.contains) ?? true
            } ?? false
        if let known, isAsBefore, known.additions.isEmpty {
            next[key] = known
            same.insert(key)
            diagnostics += known.diagnostics
            return known.grid
        }
        let own = known?.own ?? GridLinker.link(entry, path: path, original: original, phases: registers.phases)
        let sizes = registers.sizes
        var said = own.diagnostics
        let grid = MentionLinker.link(own, of: entry, path: path, original: original, &registers, &said)
        let additions = registers.additions(since: sizes)
        next[key] = Kept(
            own: own, original: source, language: entry.language, grid: grid, diagnostics: said,
            rank: nextAdding.count, additions: additions)
        if !additions.isEmpty {
            // A map that was edited may add what it added before, in the same place.
            isSame =
                isSame && last?.additions == additions && nextAdding.count < adding.count
                && adding[nextAdding.count] == key
            nextAdding.append(key)
        }
        if isAsBefore { same.insert(key) }
        diagnostics += said
        return grid
    }

    /// After the last map; those that are gone are forgotten.
    mutating func end() {
        kept = next
        next = [:]
        adding = nextAdding
        nextAdding = []
        same = []
    }

    private static func key(of entry: Entry<JourneyDraft>, in outline: SiteOutline) -> Key {
        Key(path: outline.path(of: entry), map: entry.map)
    }
}
