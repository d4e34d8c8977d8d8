/// Pairs of names that differ by one letter: left out, put in, exchanged, or swapped with its neighbour.
///
/// Two such names share their first or their second half, or all but the two letters in the middle; each name is filed
/// under a few such parts, and only names that meet are compared. Time grows linearly with the number of names: a part
/// that very many share ("Screen of …") is divided further by leaving out each letter in turn.
struct SimilarNames {
    private struct Entry {
        let hash: UInt64
        let name: Int
    }

    private static let crowd = 24
    private let names: [[UInt16]]
    private var pairs: Set<Pair> = []

    /// Two places in the list of names, the lower first.
    struct Pair: Hashable, Comparable {
        let first: Int
        let second: Int

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }

    /// In the order of the list.
    static func pairs(among names: [[UInt16]]) -> [Pair] {
        var search = SimilarNames(names)
        search.run()
        return search.pairs.sorted()
    }

    private init(_ names: [[UInt16]]) {
        self.names = names
    }

    private mutating func run() {
        var entries: [Entry] = []
        entries.reserveCapacity(names.count * 5)
        for (index, name) in names.enumerated() {
            for hash in SimilarNames.parts(name) { entries.append(Entry(hash: hash, name: index)) }
        }
        // A crowd is told apart by the whole name without one letter.
        let crowd = meet(entries)
        var finer: [Entry] = []
        for index in names.indices where crowd.contains(index) {
            SimilarNames.forEachShortened(names[index]) { finer.append(Entry(hash: $0, name: index)) }
        }
        _ = meet(finer)
    }

    /// Compares names that are filed under the same hash; gives those in a crowd too large for that.
    private mutating func meet(_ entries: [Entry]) -> Set<Int> {
        var crowd: Set<Int> = []
        let sorted = entries.sorted { ($0.hash, $0.name) < ($1.hash, $1.name) }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
            if end - start > SimilarNames.crowd {
                for entry in sorted[start..<end] { crowd.insert(entry.name) }
            } else {
                for left in start..<end {
                    for right in left + 1..<end { compare(sorted[left].name, sorted[right].name) }
                }
            }
            start = end
        }
        return crowd
    }

    private mutating func compare(_ left: Int, _ right: Int) {
        guard left != right, SimilarNames.areNear(names[left], names[right]) else { return }
        pairs.insert(Pair(first: min(left, right), second: max(left, right)))
    }

    /// Hashes of the halves, as long as they are for this name and for one a letter shorter.
    private static func parts(_ name: [UInt16]) -> [UInt64] {
        let half = name.count / 2
        let shorter = (name.count - 1) / 2
        var hashes = [hash(name[..<half], 1), hash(name[(name.count - half)...], 2)]
        if shorter != half { hashes += [hash(name[..<shorter], 1), hash(name[(name.count - shorter)...], 2)] }
        // The halves around a swap in the middle.
        hashes.append(hash(name[..<(half - 1)], 3) &* 31 &+ hash(name[(half + 1)...], 4))
        return hashes
    }

    /// Hashes of the name and of the name without each of its letters: a sum of letters times powers, so that what
    /// stands behind a gap is taken from the whole.
    private static func forEachShortened(_ name: [UInt16], _ body: (UInt64) -> Void) {
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        let nearer = inverse(of: base)
        var whole: UInt64 = 0
        var power: UInt64 = 1
        for letter in name.reversed() {
            whole &+= (UInt64(letter) &+ 1) &* power
            power = power &* base
        }
        body(whole)
        // From the end: `behind` is the sum behind the gap, `power` that of the letter in it.
        var behind: UInt64 = 0
        var before = whole
        power = 1
        var previous: UInt16?
        for letter in name.reversed() {
            let value = (UInt64(letter) &+ 1) &* power
            before &-= value
            // What stood before the gap moves one place nearer to the end.
            if letter != previous { body(behind &+ before &* nearer) }
            behind &+= value
            power = power &* base
            previous = letter
        }
    }

    /// The number that times an odd `value` gives 1 in 64 bits, by Newton's iteration.
    private static func inverse(of value: UInt64) -> UInt64 {
        var inverse = value
        for _ in 0..<5 { inverse = inverse &* (2 &- value &* inverse) }
        return inverse
    }

    private static func hash(_ letters: ArraySlice<UInt16>, _ seed: UInt64) -> UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ seed
        for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
        return hash ^ UInt64(letters.count)
    }

    /// One edit apart, and not equal.
    static func areNear(_ left: [UInt16], _ right: [UInt16]) -> Bool {
        guard left.count <= right.count else { return areNear(right, left) }
        guard right.count - left.count <= 1, left != right else { return false }
        var index = 0
        while index < left.count, left[index] == right[index] { index += 1 }
        if left.count < right.count { return left[index...] == right[(index + 1)...] }
        if left[(index + 1)...] == right[(index + 1)...] { return true }
        return index + 1 < left.count && left[index] == right[index + 1] && left[index + 1] == right[index]
            && left[(index + 2)...] == right[(index + 2)...]
    }
}
