import JourneyModel
import MapReading
import SourceDiagnostics

/// The insides of maps from the last time, so that who comes back links again only the maps whose files have changed.
///
/// The own part of a map depends on its draft, the settings' phases and, in a translation, on its original. The names in
/// it are looked up in registers to which maps add names as they are linked, one after the other: what came of them the
/// last time holds as long as the maps before it have added the same again. Most maps add nothing, for others have named
/// the same things before them.
struct GridMemory: Sendable {
    fileprivate struct Key: Hashable {
        let path: String
        let map: Int
    }

    fileprivate struct Kept {
        let own: OwnGrid
        /// What the map translates.
        let original: Key?
        let language: LanguageCode
        let grid: JourneyGrid
        let diagnostics: [Diagnostic]
        /// How many maps before this one added names.
        let rank: Int
        /// What it added to the registers.
        let additions: Registers.Additions
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
    /// Maps that added names, in the order in which they were linked, as indices in the outline's journeys.
    private var adding: [(key: Key, index: Int)] = []
    private var nextAdding: [(key: Key, index: Int)] = []
    /// The registers hold what they held the last time after as many maps.
    private var isSame = false
    /// Maps of which the same came as the last time.
    private var same: Set<Key> = []
    /// The registers before any map.
    private var start: Registers?
    /// The registers as the map that was edited last found them, after how many maps that added names.
    private var stand: (rank: Int, registers: Registers)?

    /// - Parameter isKept: false for who does not come back, and needs the room.
    init(isKept: Bool = true) { self.isKept = isKept }

    /// The file has been read again.
    mutating func forget(_ path: String) {
        var map = 0
        while kept[Key(path: path, map: map)] != nil {
            kept[Key(path: path, map: map)]?.isOutdated = true
            map += 1
        }
    }

    /// Before the first map.
    mutating func begin(_ outline: SiteOutline, _ registers: Registers) {
        guard isKept else { return }
        let now = Surroundings(outline)
        isSame = surroundings == now
        surroundings = now
        start = registers
        stand = nil
    }

    /// The inside of a map, from the last time or linked now.
    /// - Parameters:
    ///   - index: in the outline's journeys.
    ///   - original: of a translation, linked before.
    mutating func grid(
        of index: Int, in outline: SiteOutline, original: Original?, _ registers: inout Registers,
        _ diagnostics: inout [Diagnostic]
    ) -> JourneyGrid {
        let entry = outline.journeys[index]
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
                && adding[nextAdding.count].key == key
            nextAdding.append((key, index))
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

    /// Links some maps again where all others are as they were: each finds the registers as it found them before.
    /// - Parameters:
    ///   - maps: indices in the outline's journeys, in the order in which maps are linked.
    ///   - outline: the one of the last time, with other drafts in it.
    /// - Returns: nil when one of them now adds other names to the registers, so that maps behind it may find something
    ///   else. What is returned is yet to be kept.
    mutating func relink(_ maps: [Int], in outline: SiteOutline) -> [Relinked]? {
        guard isKept, let start else { return nil }
        var (rank, registers) = stand ?? (0, start)
        var linked: [Key: Kept] = [:]
        var found: [Relinked] = []
        func original(of entry: Entry<JourneyDraft>) -> (key: Key, original: Original)? {
            guard let place = entry.original, outline.journeys[place].original == nil else { return nil }
            let other = outline.journeys[place]
            let key = Self.key(of: other, in: outline)
            guard let grid = (linked[key] ?? kept[key])?.grid else { return nil }
            return (key, Original(draft: other.draft, language: other.language, grid: grid))
        }
        for index in maps {
            let entry = outline.journeys[index]
            let path = outline.path(of: entry)
            let key = Self.key(of: entry, in: outline)
            guard let last = kept[key] else { return nil }
            if rank > last.rank { (rank, registers) = (0, start) }
            while rank < last.rank {
                let (key, index) = adding[rank]
                guard let adder = linked[key] ?? kept[key] else { return nil }
                let entry = outline.journeys[index]
                var unheard: [Diagnostic] = []
                _ = MentionLinker.link(
                    adder.own, of: entry, path: outline.path(of: entry), original: original(of: entry)?.original,
                    &registers, &unheard)
                rank += 1
            }
            if linked.isEmpty { stand = (rank, registers) }
            let source = original(of: entry)
            let own = GridLinker.link(entry, path: path, original: source?.original, phases: registers.phases)
            let sizes = registers.sizes
            var said = own.diagnostics
            let grid = MentionLinker.link(
                own, of: entry, path: path, original: source?.original, &registers, &said)
            let additions = registers.additions(since: sizes)
            guard let renamed = additions.renamed(since: last.additions), source?.key == last.original else {
                return nil
            }
            // What translations make of a name is not followed.
            guard renamed.isEmpty || maps.count == 1 && entry.original == nil else { return nil }
            if !last.additions.isEmpty { rank += 1 }
            let map = Kept(
                own: own, original: source?.key, language: entry.language, grid: grid, diagnostics: said,
                rank: last.rank, additions: additions)
            linked[key] = map
            let first = sizes.records
            found.append(
                Relinked(
                    key: key, kept: map, first: first, named: Array(registers.touchpoints.records[first...]),
                    renamed: Set(renamed.map { first + $0 })))
        }
        return found
    }

    /// Keeps maps that were linked again.
    mutating func keep(_ maps: [Relinked]) {
        for map in maps { kept[map.key] = map.kept }
    }

    /// A map that was linked again.
    struct Relinked {
        fileprivate let key: Key
        fileprivate let kept: Kept
        /// The touchpoints that the map names before all others: the index of the first, and each as it is now.
        let first: Int
        let named: [TouchpointRegister.Record]
        /// Those of them that have another name than before.
        let renamed: Set<Int>

        var grid: JourneyGrid { kept.grid }
        var said: [Diagnostic] { kept.diagnostics }
    }

    private static func key(of entry: Entry<JourneyDraft>, in outline: SiteOutline) -> Key {
        Key(path: outline.path(of: entry), map: entry.map)
    }
}
