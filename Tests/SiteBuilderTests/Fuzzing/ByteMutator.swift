/// Damages text in the ways that people, editors and enemies do: the same seed, the same damage.
struct ByteMutator {
    private var state: UInt64
    /// No result is longer than this.
    static let limit = 16_384

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x5851_F42D_4C95_7F2D
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }

    /// Signs that mean something to one of the notations, and bytes that mean nothing to any.
    private static let pieces: [[UInt8]] =
        [
            "|", "||", "\n|---|---|\n", "\n\n", "\n", "\r\n", "\r", "#", "\n## ", "\n### Actions\n", "**", "__", "~~",
            "`", "```", "\n```\n", "\n```mermaid\njourney\n", "section ", ": 3: Me", ": 11: ", "<br>", "<!--", "-->",
            "<!-- #a severity=9 -->", "{#", "}", "{#id .c k=\"v}", "[", "](", ")", "![", "&amp;", "&#0;", "\\", ";",
            "\u{FF1B}", "\u{FF1A}", "→", "★", "😡", "👩‍👧", "\u{FE0F}", "\u{202E}", "\u{0}", "\t", "    ", "- ", "1. ",
            "> ", "---\n", "---\ntitle: x\n---\n", "title: &a [*a]", "*a", "−2", "-2", "4/5", "9/0",
            "99999999999999999999",
            "1e999", "Emotions", "Stage", "Step", "Persona:", "Этап", "Эмоции", "\u{FEFF}", "e\u{301}\u{301}\u{301}",
            "\"", "«",
            "(2–3 days)", "(", "Line of visibility", "N/A", "—",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0]]

    mutating func mutate(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 6) { change(&bytes, other) }
        if bytes.count > ByteMutator.limit { bytes.removeLast(bytes.count - ByteMutator.limit) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
        guard !bytes.isEmpty else {
            bytes = other
            return
        }
        let place = number(below: bytes.count)
        switch number(below: 13) {
        case 0: bytes[place] = UInt8(number(below: 256))
        case 1: bytes.remove(at: place)
        case 2, 3, 4: bytes.insert(contentsOf: ByteMutator.pieces[number(below: ByteMutator.pieces.count)], at: place)
        case 5:
            let end = min(bytes.count, place + 1 + number(below: 40))
            bytes.removeSubrange(place..<end)
        case 6:
            // A line twice, or moved.
            let line = line(at: place, bytes)
            let copy = Array(bytes[line])
            if number(below: 2) == 0 { bytes.removeSubrange(line) }
            bytes.insert(contentsOf: copy, at: number(below: bytes.count + 1))
        case 7: bytes.removeLast(bytes.count - place)
        case 8:
            let start = number(below: other.count)
            bytes.insert(contentsOf: other[start..<min(other.count, start + 200)], at: place)
        case 9:
            // Much of one thing.
            let piece = ByteMutator.pieces[number(below: ByteMutator.pieces.count)]
            for _ in 0..<number(below: 400) { bytes.insert(contentsOf: piece, at: place) }
        case 10:
            let line = line(at: place, bytes)
            let copy = Array(bytes[line])
            for _ in 0..<number(below: 60) { bytes.insert(contentsOf: copy, at: line.lowerBound) }
        case 11:
            let line = line(at: place, bytes)
            bytes.insert(contentsOf: Array(repeating: 0x20, count: number(below: 9)), at: line.lowerBound)
        default:
            for index in bytes.indices.reversed() where bytes[index] == 0x0A { bytes.insert(0x0D, at: index) }
        }
    }

    /// The line around a place, with its end.
    private func line(at place: Int, _ bytes: [UInt8]) -> Range<Int> {
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        return start..<end
    }
}
