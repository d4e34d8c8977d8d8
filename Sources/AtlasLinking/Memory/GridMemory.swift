import JourneyModel
import MapReading
import SourceDiagnostics

/// The insides of maps from the last time, so that who comes back links again only the maps whose files have changed.
///
/// The own part of a map depends on its draft, the settings' phases and, in a translation, on its original. The names in
/// it are looked up in registers to which maps add names as they are linked, one after the other: what came of them the
/// last time holds as long as the maps before it have added the same teams and channels again. A touchpoint is known by
/// its name, whoever names it first, so that only its number may be another (`TouchpointReplay`); where translations give
/// it further names, the maps before must have added the same touchpoints, too.
struct GridMemory: Sendable {
    /// What came of one map. It never changes, so that handing it on costs a reference.
    fileprivate final class Kept: Sendable {
        let stated: Stated<JourneyDraft>
        /// What the map translates.
        let original: Stated<JourneyDraft>?
        let own: OwnGrid
        let grid: JourneyGrid
        let diagnostics: [Diagnostic]
        /// How many maps before this one added names.
        let rank: Int
        /// What it added to the registers.
        let additions: Registers.Additions
        /// The registers' sizes before that.
        let sizes: Registers.Sizes
        /// Where it names touchpoints.
        let uses: [TouchpointUse]

        init(
            _ stated: Stated<JourneyDraft>, translating original: Stated<JourneyDraft>?, _ own: OwnGrid,
            _ grid: JourneyGrid, said diagnostics: [Diagnostic], rank: Int, _ additions: Registers.Additions,
            after sizes: Registers.Sizes, _ uses: [TouchpointUse]
        ) {
            self.stated = stated
            self.original = original
            self.own = own
            self.grid = grid
            self.diagnostics = diagnostics
            self.rank = rank
            self.additions = additions
            self.sizes = sizes
            self.uses = uses
        }

        /// Whether the own part of the map is what it would be now.
        func holds(for stated: Stated<JourneyDraft>, translating original: Stated<JourneyDraft>?) -> Bool {
            self.stated === stated && self.original === original
        }
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
    /// By index in the outline's journeys.
    private var kept: [Kept?] = []
    private var next: [Kept?] = []
    /// What was kept before, until it is let go.
    private var replaced: [Kept?] = []
    /// For each journey its index the last time.
    private var former: [Int?] = []
    private var surroundings: Surroundings?
    /// Maps that added names, in the order in which they were linked, as indices in the outline's journeys.
    private var adding: [Int] = []
    private var nextAdding: [Int] = []
    /// The registers hold what they held the last time after as many maps, touchpoints aside where these are followed on
    /// their own; after the last map, what they held then.
    private(set) var isSame = false
    /// For each journey, whether the same came of it as the last time, but perhaps for the numbers of touchpoints.
    private(set) var same: [Bool] = []
    /// Follows touchpoints, as long as they are known by their names alone.
    private var replay: TouchpointReplay?
    /// What has come so far rests on something that is not so: all maps must be linked once more, without `replay`.
    private(set) var mustBeginAgain = false
    /// What maps had added to teams and channels the last time.
    private var lastTeams: [String] = []
    private var lastChannels: [String] = []
    /// The registers before any map.
    private var start: Registers?
    /// The registers as the map that was edited last found them, after how many maps that added names.
    private var stand: (rank: Int, registers: Registers)?

    /// - Parameter isKept: false for who does not come back, and needs the room.
    init(isKept: Bool = true) { self.isKept = isKept }

    /// Before the first map.
    /// - Parameters:
    ///   - former: for each of the outline's journeys its index the last time, by file and place in the file; nil when
    ///     there was no last time.
    ///   - touchpoints: of the last time, when all maps were linked; nil when they must not be followed.
    mutating func begin(
        _ outline: SiteOutline, _ registers: Registers, former: [Int?]?, touchpoints: TouchpointRegister?
    ) {
        guard isKept else { return }
        let now = Surroundings(outline)
        isSame = surroundings == now && former != nil
        mustBeginAgain = false
        surroundings = now
        replay = isSame ? touchpoints.flatMap { TouchpointReplay($0, from: registers.touchpoints) } : nil
        nextAdding = []
        start = registers
        stand = nil
        self.former = former ?? outline.journeys.map { _ in nil }
        next = outline.journeys.map { _ in nil }
        same = outline.journeys.map { _ in false }
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
        guard isKept else {
            let path = outline.path(of: entry)
            let own = GridLinker.link(entry, path: path, original: original, phases: registers.phases)
            diagnostics += own.diagnostics
            return MentionLinker.link(own, of: entry, path: path, original: original, &registers, &diagnostics).grid
        }
        let source = original == nil ? nil : entry.original
        let sourceStated = source.map { outline.journeys[$0].stated }
        let last = former[index].flatMap { kept[$0] }
        let known = last.flatMap { $0.holds(for: entry.stated, translating: sourceStated) ? $0 : nil }
        let path = outline.path(of: entry)
        // What finds the teams and channels that it found, and no other touchpoints than by name.
        let steady = replay == nil || !isSame ? nil : known.flatMap { holdsSame(registers, as: $0) ? $0 : nil }
        if let steady, steady.additions.isOfTouchpointsAlone,
            let next = follow(steady, index, path: path, &registers)
        {
            if !next.diagnostics.isEmpty { diagnostics += next.diagnostics }
            return next.grid
        }
        let isAsBefore =
            replay == nil
            && known.map { isSame && $0.rank == nextAdding.count && source.map { same[$0] } ?? true } ?? false
        same[index] = isAsBefore
        if let known, isAsBefore, known.additions.isEmpty {
            next[index] = known
            if !known.diagnostics.isEmpty { diagnostics += known.diagnostics }
            return known.grid
        }
        let own = known?.own ?? GridLinker.link(entry, path: path, original: original, phases: registers.phases)
        let sizes = registers.sizes
        var said = own.diagnostics
        let (grid, uses) = MentionLinker.link(own, of: entry, path: path, original: original, &registers, &said)
        let additions = registers.additions(since: sizes)
        next[index] = Kept(
            entry.stated, translating: sourceStated, own, grid, said: said, rank: nextAdding.count, additions,
            after: sizes, uses)
        if replay != nil {
            isSame = isSame && hasAddedSame(registers, since: sizes)
            if !(replay?.take(registers.touchpoints, since: sizes.records) ?? true) { mustBeginAgain = true }
            if steady != nil, isSame { same[index] = true }
        }
        if !additions.isEmpty {
            // A map that was edited may add what it added before, in the same place.
            isSame =
                isSame
                && (replay != nil
                    || last?.additions == additions && nextAdding.count < adding.count
                        && adding[nextAdding.count] == former[index])
            nextAdding.append(index)
        }
        diagnostics += said
        return grid
    }

    /// A map that is the same, and finds the teams and channels that it found, among touchpoints with other numbers.
    private mutating func follow(
        _ known: Kept, _ index: Int, path: String, _ registers: inout Registers
    ) -> Kept? {
        let sizes = registers.sizes
        guard
            let touchpoints = replay?.follow(
                known.grid.touchpoints, known.uses, in: known.stated.language, path: path, &registers)
        else {
            mustBeginAgain = true
            return nil
        }
        let isNew =
            touchpoints != known.grid.touchpoints || registers.sizes != sizes || !known.additions.isEmpty
            || known.rank != nextAdding.count
        var now = known
        if isNew {
            let additions = registers.additions(since: sizes)
            var grid = known.grid
            grid.touchpoints = touchpoints
            now = Kept(
                known.stated, translating: known.original, known.own, grid, said: known.diagnostics,
                rank: nextAdding.count, additions, after: sizes, known.uses)
            if !additions.isEmpty { nextAdding.append(index) }
        }
        same[index] = true
        next[index] = now
        return now
    }

    /// Whether the registers hold the teams and channels that a map found the last time; what has been added since then
    /// has been compared.
    private func holdsSame(_ registers: Registers, as known: Kept) -> Bool {
        registers.teams.additions.count == known.sizes.teams
            && registers.channels.additions.count == known.sizes.channels
    }

    /// Whether a map has added the teams and channels that came next the last time.
    private func hasAddedSame(_ registers: Registers, since sizes: Registers.Sizes) -> Bool {
        registers.teams.additions[sizes.teams...].elementsEqual(
            lastTeams.dropFirst(sizes.teams).prefix(registers.teams.additions.count - sizes.teams))
            && registers.channels.additions[sizes.channels...].elementsEqual(
                lastChannels.dropFirst(sizes.channels).prefix(registers.channels.additions.count - sizes.channels))
    }

    /// After the last map; those that are gone are forgotten.
    mutating func end(_ registers: Registers) {
        if replay == nil {
            isSame = isSame && nextAdding.count == adding.count
        } else {
            isSame =
                isSame && registers.teams.additions.count == lastTeams.count
                && registers.channels.additions.count == lastChannels.count
        }
        replay = nil
        lastTeams = registers.teams.additions
        lastChannels = registers.channels.additions
        replaced = kept
        kept = next
        next = []
        former = []
        adding = nextAdding
        nextAdding = []
    }

    /// Frees what has been replaced, which takes a while at a large site.
    mutating func letGo() { replaced = [] }

    /// Links some maps again where all others are as they were: each finds the registers as it found them before.
    /// - Parameters:
    ///   - maps: indices in the outline's journeys, in the order in which maps are linked.
    ///   - outline: the one of the last time, with other drafts in it.
    /// - Returns: nil when one of them now adds other names to the registers, so that maps behind it may find something
    ///   else. What is returned is yet to be kept.
    mutating func relink(_ maps: [Int], in outline: SiteOutline) -> [Relinked]? {
        guard isKept, let start else { return nil }
        var (rank, registers) = stand ?? (0, start)
        var linked: [Int: Kept] = [:]
        var found: [Relinked] = []
        func original(of entry: Entry<JourneyDraft>) -> (stated: Stated<JourneyDraft>, original: Original)? {
            guard let place = entry.original, outline.journeys[place].original == nil else { return nil }
            let other = outline.journeys[place]
            guard let grid = (linked[place] ?? kept[place])?.grid else { return nil }
            return (other.stated, Original(draft: other.draft, language: other.language, grid: grid))
        }
        for index in maps {
            let entry = outline.journeys[index]
            let path = outline.path(of: entry)
            guard let last = kept[index] else { return nil }
            if rank > last.rank { (rank, registers) = (0, start) }
            while rank < last.rank {
                let index = adding[rank]
                guard let adder = linked[index] ?? kept[index] else { return nil }
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
            let (grid, uses) = MentionLinker.link(
                own, of: entry, path: path, original: source?.original, &registers, &said)
            let additions = registers.additions(since: sizes)
            guard let renamed = additions.renamed(since: last.additions), (source == nil) == (last.original == nil)
            else { return nil }
            // What translations make of a name is not followed.
            guard renamed.isEmpty || maps.count == 1 && entry.original == nil else { return nil }
            if !last.additions.isEmpty { rank += 1 }
            let map = Kept(
                entry.stated, translating: source?.stated, own, grid, said: said, rank: last.rank, additions,
                after: sizes,
                uses)
            linked[index] = map
            let first = sizes.records
            found.append(
                Relinked(
                    index: index, kept: map, first: first, named: Array(registers.touchpoints.records[first...]),
                    renamed: Set(renamed.map { first + $0 })))
        }
        return found
    }

    /// Keeps maps that were linked again.
    mutating func keep(_ maps: [Relinked]) {
        for map in maps { kept[map.index] = map.kept }
    }

    /// A map that was linked again.
    struct Relinked {
        fileprivate let index: Int
        fileprivate let kept: Kept
        /// The touchpoints that the map names before all others: the index of the first, and each as it is now.
        let first: Int
        let named: [TouchpointRegister.Record]
        /// Those of them that have another name than before.
        let renamed: Set<Int>

        var grid: JourneyGrid { kept.grid }
        var said: [Diagnostic] { kept.diagnostics }
    }
}
