/// Two wordings of a text, word by word: what both have, and what only one of them has.
package struct WordDifference: Sendable {
    package struct Part: Equatable, Sendable {
        package var text: String
        package let isCommon: Bool

        package init(text: String, isCommon: Bool) {
            self.text = text
            self.isCommon = isCommon
        }
    }

    /// Texts of more words than this are told as wholly different.
    private static let mostWords = 400

    package let before: [Part]
    package let after: [Part]

    package init(_ before: String, _ after: String) {
        let old = before.split(separator: " ", omittingEmptySubsequences: false)
        let new = after.split(separator: " ", omittingEmptySubsequences: false)
        guard old.count <= WordDifference.mostWords, new.count <= WordDifference.mostWords else {
            self.before = [Part(text: before, isCommon: false)]
            self.after = [Part(text: after, isCommon: false)]
            return
        }
        // Lengths of the longest common sequences of what is left from each pair of places on.
        let width = new.count + 1
        var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
        for one in old.indices.reversed() {
            for other in new.indices.reversed() {
                lengths[one * width + other] =
                    old[one] == new[other]
                    ? lengths[(one + 1) * width + other + 1] + 1
                    : max(lengths[(one + 1) * width + other], lengths[one * width + other + 1])
            }
        }
        var left: [Part] = []
        var right: [Part] = []
        var (one, other) = (0, 0)
        while one < old.count || other < new.count {
            if one < old.count, other < new.count, old[one] == new[other] {
                WordDifference.add(old[one], true, to: &left)
                WordDifference.add(new[other], true, to: &right)
                one += 1
                other += 1
            } else if other == new.count
                || one < old.count && lengths[(one + 1) * width + other] >= lengths[one * width + other + 1]
            {
                WordDifference.add(old[one], false, to: &left)
                one += 1
            } else {
                WordDifference.add(new[other], false, to: &right)
                other += 1
            }
        }
        self.before = left
        self.after = right
    }

    private static func add(_ word: Substring, _ isCommon: Bool, to parts: inout [Part]) {
        if let last = parts.last {
            if last.isCommon == isCommon {
                parts[parts.count - 1].text += " " + word
                return
            }
            // The space between two parts belongs to none of them alone.
            parts.append(Part(text: " ", isCommon: true))
        }
        parts.append(Part(text: String(word), isCommon: isCommon))
    }
}
