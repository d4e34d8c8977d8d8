/// The pairs of neighbouring letters of a text, to tell how alike two texts are.
struct LetterPairs: Sendable {
    private let sorted: [UInt64]

    init(_ name: String) {
        let letters = name.unicodeScalars.map(\.value)
        sorted = zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    }

    /// 0 … 1: twice the pairs in common over all pairs (Dice's coefficient).
    func likeness(to other: LetterPairs) -> Double {
        var (left, right, common) = (0, 0, 0)
        while left < sorted.count, right < other.sorted.count {
            if sorted[left] == other.sorted[right] {
                common += 1
                left += 1
                right += 1
            } else if sorted[left] < other.sorted[right] {
                left += 1
            } else {
                right += 1
            }
        }
        let all = sorted.count + other.sorted.count
        return all == 0 ? 0 : 2 * Double(common) / Double(all)
    }
}
