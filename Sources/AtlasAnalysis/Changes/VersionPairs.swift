import MarkupWriting

/// Which things of two versions of a site are the same, by keys of falling weight: whoever shares the first key, then,
/// among those that are left, the second, and so on; last those whose names are alike.
struct VersionPairs {
    /// In the order of the later version, what is gone at the end.
    let pairs: [(before: Int?, after: Int?)]

    /// How a thing may be known again.
    struct Marks {
        /// A nil key is nobody's.
        let keys: [String?]
        let name: String
    }

    init(from before: [Marks], to after: [Marks]) {
        var ofBefore = [Int?](repeating: nil, count: before.count)
        var ofAfter = [Int?](repeating: nil, count: after.count)
        func join(_ old: Int, _ new: Int) {
            guard ofBefore[old] == nil, ofAfter[new] == nil else { return }
            ofBefore[old] = new
            ofAfter[new] = old
        }
        for key in 0..<(max(before.first?.keys.count ?? 0, after.first?.keys.count ?? 0)) {
            var places: [String: [Int]] = [:]
            for old in before.indices.reversed() where ofBefore[old] == nil {
                if let value = before[old].keys[key] { places[value, default: []].append(old) }
            }
            for new in after.indices where ofAfter[new] == nil {
                if let value = after[new].keys[key], let old = places[value]?.popLast() { join(old, new) }
            }
        }
        for (old, new) in VersionPairs.alike(before, ofBefore, after, ofAfter) { join(old, new) }
        var pairs: [(before: Int?, after: Int?)] = ofAfter.enumerated().map { ($1, $0) }
        for old in before.indices where ofBefore[old] == nil { pairs.append((old, nil)) }
        self.pairs = pairs
    }

    /// What bears a similar name, the most similar first.
    private static func alike(
        _ before: [Marks], _ ofBefore: [Int?], _ after: [Marks], _ ofAfter: [Int?]
    ) -> [(Int, Int)] {
        let old = before.indices.filter { ofBefore[$0] == nil }.map { ($0, LetterPairs(Slug.folded(before[$0].name))) }
        let new = after.indices.filter { ofAfter[$0] == nil }.map { ($0, LetterPairs(Slug.folded(after[$0].name))) }
        guard old.count * new.count <= 200_000 else { return [] }
        var candidates: [(old: Int, new: Int, likeness: Double)] = []
        for (one, letters) in old {
            for (other, others) in new {
                let likeness = letters.likeness(to: others)
                if likeness >= 0.6 { candidates.append((one, other, likeness)) }
            }
        }
        candidates.sort { left, right in
            left.likeness != right.likeness
                ? left.likeness > right.likeness : (left.old, left.new) < (right.old, right.new)
        }
        return candidates.map { ($0.old, $0.new) }
    }
}
