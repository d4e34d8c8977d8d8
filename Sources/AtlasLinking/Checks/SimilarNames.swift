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
        meet(entries) { search, crowd in
            // A crowd is told apart by the whole name without one letter.
            var finer: [Entry] = []
            for index in crowd {
                for hash in SimilarNames.shortened(search.names[index]) { finer.append(Entry(hash: hash, name: index)) }
            }
            search.meet(finer) { _, _ in }
        }
    }

    /// Compares names that are filed under the same hash.
    private mutating func meet(_ entries: [Entry], crowd body: (inout SimilarNames, [Int]) -> Void) {
        let sorted = entries.sorted { ($0.hash, $0.name) < ($1.hash, $1.name) }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
            if end - start > SimilarNames.crowd {
                body(&self, sorted[start..<end].map(\.name))
            } else {
                for left in start..<end {
                    for right in left + 1..<end { compare(sorted[left].name, sorted[right].name) }
                }
            }
            start = end
        }
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

    private static func shortened(_ name: [UInt16]) -> [UInt64] {
        var hashes: Set<UInt64> = [hash(name[...], 5)]
        for index in name.indices {
            var rest = name
            rest.remove(at: index)
            hashes.insert(hash(rest[...], 5))
        }
        return hashes.sorted()
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
