import JourneyModel
import SourceDiagnostics

/// One touchpoint goes by one name. Names that differ by a letter are reported and never merged.
///
/// Two names are near when leaving out at most one letter of each makes them equal, which a table of all such
/// shortened forms finds in linear time.
enum SimilarTouchpointsCheck {
    private struct Name {
        let index: Int
        let letters: [UInt8]
        let words: [[UInt8]]
    }

    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        let records = site.touchpoints.records
        var names: [Name] = []
        for (index, record) in records.enumerated() where record.name.utf8.count <= 96 {
            let folded = FoldedName.key(record.name)
            let words = folded.split(separator: " ").map { Array($0.utf8) }
            let letters = Array(words.joined())
            if letters.count >= 5 { names.append(Name(index: index, letters: letters, words: words)) }
        }
        var shortened: [(hash: UInt64, name: Int)] = []
        for (place, name) in names.enumerated() {
            for hash in hashes(name.letters) { shortened.append((hash, place)) }
        }
        shortened.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
        var pairs: Set<[Int]> = []
        var start = 0
        while start < shortened.count {
            var end = start + 1
            while end < shortened.count, shortened[end].hash == shortened[start].hash { end += 1 }
            // A form shared by many names, as of numbered screens, tells nothing.
            if end - start > 1, end - start <= 16 {
                for left in start..<end {
                    for right in left + 1..<end where shortened[left].name != shortened[right].name {
                        let pair = [shortened[left].name, shortened[right].name]
                        if areNear(names[pair[0]], names[pair[1]]) { pairs.insert(pair) }
                    }
                }
            }
            start = end
        }
        for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let first = records[names[pair[0]].index]
            let second = records[names[pair[1]].index]
            guard first.language == nil || second.language == nil || first.language == second.language else { continue }
            diagnostics.append(.similar(second, first))
        }
    }

    /// Hashes of the letters and of the letters without each one of them.
    private static func hashes(_ letters: [UInt8]) -> [UInt64] {
        let base: UInt64 = 0x100_0000_01B3
        var powers: [UInt64] = [1]
        var ends: [UInt64] = [0]
        for letter in letters {
            powers.append(powers[powers.count - 1] &* base)
            ends.append(ends[ends.count - 1] &* base &+ UInt64(letter) &+ 1)
        }
        let whole = ends[letters.count]
        var hashes = [whole]
        var index = 0
        while index < letters.count {
            // A letter of two bytes goes as a whole.
            var next = index + 1
            while next < letters.count, letters[next] & 0xC0 == 0x80 { next += 1 }
            let rest = letters.count - next
            let tail = whole &- ends[next] &* powers[rest]
            let hash = ends[index] &* powers[rest] &+ tail
            if !hashes.contains(hash) { hashes.append(hash) }
            index = next
        }
        return hashes
    }

    /// Not near: names that differ in a number or in a whole short word ("Form A", "Form B").
    private static func areNear(_ left: Name, _ right: Name) -> Bool {
        let digits = { (bytes: [UInt8]) in bytes.filter { (0x30...0x39).contains($0) } }
        guard digits(left.letters) == digits(right.letters) else { return false }
        guard left.words.count == right.words.count else { return true }
        for (one, other) in zip(left.words, right.words) where one != other {
            if min(one.count, other.count) < 4 { return false }
        }
        return true
    }
}

extension Diagnostic {
    fileprivate static func similar(
        _ second: TouchpointRegister.Record, _ first: TouchpointRegister.Record
    ) -> Diagnostic {
        Diagnostic(
            .similarTouchpoints, .advice, path: second.path, range: second.range,
            summary: "Touchpoint should have one name across maps",
            explanation: "\"\(second.name)\" and \"\(first.name)\" are two, and neither shows all that happens there",
            suggestion: "use one spelling, or list both touchpoints in the settings",
            notes: [Note("the other name", path: first.path, range: first.range)])
    }
}
