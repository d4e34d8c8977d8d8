import SourceDiagnostics

/// A line `name: score: actor, actor`, taken apart.
struct MermaidTaskLine {
    private let line: FencedLines.Line
    private let bytes: [UInt8]
    /// The parts between the colons, as offsets in the line's bytes.
    private let parts: [Range<Int>]
    /// The part that holds the score, and whether actors follow in it behind a comma.
    private let place: (part: Int, comma: Int?)?

    init(_ line: FencedLines.Line) {
        self.line = line
        bytes = Array(line.text.utf8)
        parts = MermaidTaskLine.parts(bytes)
        place = MermaidTaskLine.place(parts, bytes)
    }

    /// The figures of the score.
    var score: Located<String>? {
        place.flatMap { line.part(parts[$0.part].lowerBound..<($0.comma ?? parts[$0.part].upperBound)) }
    }

    /// Nil when the line is no task.
    var task: MermaidJourney.Task? {
        guard let whole = line.whole, parts.count > 1 else { return nil }
        if let place {
            let part = parts[place.part]
            guard let name = line.part(0..<parts[place.part - 1].upperBound) else { return nil }
            var actors: [Located<String>] = []
            if let comma = place.comma { actors += names(comma + 1..<part.upperBound) }
            if place.part + 1 < parts.count { actors += names(parts[place.part + 1].lowerBound..<bytes.count) }
            let comma = place.comma.flatMap { line.part($0..<$0 + 1)?.range }
            return MermaidJourney.Task(
                name: name, score: score, actors: actors, range: whole.range, comma: actors.isEmpty ? nil : comma)
        }
        guard let name = line.part(parts[0]) else { return nil }
        // "Pays: : Anna" and "Pays: Anna" say no score, "Pays: glad: Anna" says it in a word.
        let said = parts.count > 2 ? line.part(parts[1]) : nil
        let last = parts.count > 2 ? parts[2].lowerBound..<bytes.count : parts[1]
        return MermaidJourney.Task(name: name, score: said, actors: names(last), range: whole.range, comma: nil)
    }

    private func names(_ range: Range<Int>) -> [Located<String>] {
        var names: [Located<String>] = []
        var start = range.lowerBound
        for end in range.lowerBound...range.upperBound
        where end == range.upperBound || bytes[end] == UInt8(ascii: ",") {
            if start <= end, let name = line.part(start..<end) { names.append(name) }
            start = end + 1
        }
        return names
    }

    private static func parts(_ bytes: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            var width = 0
            if bytes[index] == UInt8(ascii: ":") { width = 1 }
            if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A {
                width = 3
            }
            if width > 0 {
                parts.append(start..<index)
                start = index + width
            }
            index += max(1, width)
        }
        parts.append(start..<bytes.count)
        return parts
    }

    /// The last part but the first that is a number, with nothing but actors behind it.
    private static func place(_ parts: [Range<Int>], _ bytes: [UInt8]) -> (part: Int, comma: Int?)? {
        for part in parts.indices.dropFirst().reversed() {
            var index = parts[part].lowerBound
            let end = parts[part].upperBound
            while index < end, Passage.isBlank(bytes[index]) { index += 1 }
            let start = index
            if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 { index += 3 }
            if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
            var digits = 0
            while index < end, isFigure(bytes[index]) {
                digits += (0x30...0x39).contains(bytes[index]) ? 1 : 0
                index += 1
            }
            while index < end, Passage.isBlank(bytes[index]) { index += 1 }
            guard digits > 0 else { continue }
            // "Calls at 9:30" is a time of day.
            let isGlued = start == parts[part].lowerBound && start >= 2 && (0x30...0x39).contains(bytes[start - 2])
            if isGlued, digits == 2 { continue }
            if index == end { return (part, nil) }
            if bytes[index] == UInt8(ascii: ","), part == parts.count - 1 { return (part, index) }
        }
        return nil
    }

    private static func isFigure(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
}
