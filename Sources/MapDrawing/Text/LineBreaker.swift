/// A line of a text that was broken to a width.
struct BrokenLine: Hashable, Sendable {
    /// Bytes of the text, without the spaces at its ends.
    let start: Int
    let end: Int
    /// Advance width in 1/2048 em, a hyphen that the break shows included.
    let width: Int
    /// The line ends at a soft hyphen, which now shows.
    let showsHyphen: Bool
}

/// What a text takes before it is broken.
struct NaturalWidth: Hashable, Sendable {
    /// Width of its longest line (a text may hold line feeds) in 1/2048 em.
    var total = 0
    /// Width of its longest unbreakable part.
    var longestPart = 0
}

/// Breaks text into lines, greedily, on widths alone, which are an upper bound of what any renderer draws.
enum LineBreaker {
    /// Appends the lines of a text in UTF-8 to `lines`; tells whether it holds soft hyphens.
    ///
    /// - Parameters:
    ///   - limit: the width of a line in 1/2048 em; a part that is longer breaks between characters.
    ///   - indent: width that is taken at the start of the first line.
    ///   - keepsLoneLetters: words of one letter stay with the next word where they can.
    @discardableResult
    static func breakLines(
        _ bytes: UnsafeBufferPointer<UInt8>, face: FontFace, limit: Int, indent: Int = 0,
        keepsLoneLetters: Bool = false, into lines: inout [BrokenLine]
    ) -> Bool {
        var clusters = TextClusters(bytes, face: face)
        let spaceWidth = clusters.spaceWidth
        var line = OpenLine(start: 0, width: indent)
        var previous: UInt32 = 0
        var beforePrevious: UInt32 = 0
        /// Behind the last space.
        var spacesEnd = -1
        var hasSoftHyphens = false
        text: while true {
            if let run = clusters.plainRun() {
                let start = clusters.index
                if !line.isEmpty {
                    if spacesEnd == start {
                        line.allowBreak(atSpacesBefore: run.first, at: start, keepsLoneLetters: keepsLoneLetters)
                    } else if line.end == start,
                        BreakRules.allowsBreak(between: previous, and: run.first, before: beforePrevious)
                    {
                        line.allowBreak(next: start)
                    }
                    while line.width + run.width > limit, !line.isEmpty, let place = line.place ?? line.weakPlace {
                        lines.append(line.closed(at: place))
                        line = line.continued(after: place)
                    }
                }
                if line.width + run.width <= limit {
                    line.add(run.width, end: run.end)
                    line.noteLetter(run.first, isFirst: run.isSingle && (previous == 0 || spacesEnd == start))
                    beforePrevious = previous
                    previous = run.last
                    clusters.move(to: run.end)
                    if clusters.isPlainSpace(at: run.end) {
                        line.width += spaceWidth
                        spacesEnd = run.end + 1
                        beforePrevious = previous
                        previous = 0x20
                        clusters.move(to: spacesEnd)
                    }
                    continue
                }
            }
            guard let cluster = clusters.next() else { break }
            let scalar = cluster.scalar
            if BreakRules.isBreakingSpace(scalar) {
                if scalar == 0x0A || scalar == 0x2028 || scalar == 0x2029 {
                    if !line.isEmpty { lines.append(line.closed) }
                    line = OpenLine(start: cluster.end, width: 0)
                    previous = 0
                } else if line.isEmpty {
                    line.start = cluster.end
                    line.end = cluster.end
                } else {
                    line.width += cluster.width
                    spacesEnd = cluster.end
                    beforePrevious = previous
                    previous = scalar
                }
                continue
            }
            if !line.isEmpty, spacesEnd == cluster.start {
                line.allowBreak(atSpacesBefore: scalar, at: cluster.start, keepsLoneLetters: keepsLoneLetters)
            }
            if scalar == 0xAD {
                hasSoftHyphens = true
                let hyphen = hyphenWidth(face)
                if !line.isEmpty, line.width + hyphen <= limit { line.allowBreak(next: cluster.end, hyphen: hyphen) }
                continue
            }
            if !line.isEmpty, line.end == cluster.start,
                BreakRules.allowsBreak(between: previous, and: scalar, before: beforePrevious)
            {
                line.allowBreak(next: cluster.start)
            }
            while line.width + cluster.width > limit, !line.isEmpty || line.isIndented {
                if let place = line.place ?? line.weakPlace {
                    lines.append(line.closed(at: place))
                    line = line.continued(after: place)
                } else if line.isIndented {
                    // Nothing fits beside the indent: the text begins again below it.
                    lines.append(BrokenLine(start: line.start, end: line.start, width: 0, showsHyphen: false))
                    line = OpenLine(start: line.start, width: 0)
                    previous = 0
                    clusters.move(to: line.start)
                    continue text
                } else {
                    lines.append(line.closed)
                    line = OpenLine(start: cluster.start, width: 0)
                }
            }
            line.add(cluster.width, end: cluster.end)
            line.noteLetter(scalar, isFirst: previous == 0 || spacesEnd == cluster.start)
            beforePrevious = previous
            previous = scalar
        }
        if !line.isEmpty { lines.append(line.closed) }
        return hasSoftHyphens
    }

    private static func hyphenWidth(_ face: FontFace) -> Int {
        Int(AdvanceWidths.of(face)[0x2D - 0x20])
    }

    /// The widths of a text that is not broken.
    static func measure(_ text: UnsafeBufferPointer<UInt8>, face: FontFace) -> NaturalWidth {
        var result = NaturalWidth()
        var clusters = TextClusters(text, face: face)
        let spaceWidth = clusters.spaceWidth
        var line = 0
        var part = 0
        var previous: UInt32 = 0
        var beforePrevious: UInt32 = 0
        while true {
            if let run = clusters.plainRun() {
                if previous != 0x20,
                    BreakRules.allowsBreak(between: previous, and: run.first, before: beforePrevious)
                {
                    part = 0
                }
                part += run.width
                line += run.width
                if part > result.longestPart { result.longestPart = part }
                if line > result.total { result.total = line }
                beforePrevious = previous
                previous = run.last
                clusters.move(to: run.end)
                if clusters.isPlainSpace(at: run.end) {
                    part = 0
                    line += spaceWidth
                    beforePrevious = previous
                    previous = 0x20
                    clusters.move(to: run.end + 1)
                }
                continue
            }
            guard let cluster = clusters.next() else { break }
            let scalar = cluster.scalar
            if BreakRules.isBreakingSpace(scalar) {
                part = 0
                line = scalar == 0x0A ? 0 : line + cluster.width
            } else {
                if scalar == 0xAD || BreakRules.allowsBreak(between: previous, and: scalar, before: beforePrevious) {
                    part = 0
                }
                part += cluster.width
                line += cluster.width
                if part > result.longestPart { result.longestPart = part }
                if line > result.total { result.total = line }
            }
            beforePrevious = previous
            previous = scalar
        }
        return result
    }
}

/// The line that is being filled. Widths count from its start, an indent included.
private struct OpenLine {
    struct Place {
        let end: Int
        let endWidth: Int
        let next: Int
        /// Width of all up to `next`, spaces included.
        let consumed: Int
        let hyphen: Int
    }

    var start: Int
    /// Behind the last character that is no space.
    var end: Int
    var width: Int
    var endWidth: Int
    /// The last place at which the line may end.
    private(set) var place: Place?
    /// The last place that is taken only when there is no other.
    private(set) var weakPlace: Place?
    /// The line so far ends with a word of one letter.
    private(set) var endsWithLoneLetter = false
    private let indent: Int

    init(start: Int, width: Int) {
        self.start = start
        end = start
        self.width = width
        endWidth = width
        indent = width
    }

    var isEmpty: Bool { end == start }
    var isIndented: Bool { indent > 0 }
    var closed: BrokenLine { BrokenLine(start: start, end: end, width: endWidth - indent, showsHyphen: false) }

    func closed(at place: Place) -> BrokenLine {
        BrokenLine(
            start: start, end: place.end, width: place.endWidth - indent + place.hyphen, showsHyphen: place.hyphen > 0)
    }

    mutating func noteLetter(_ scalar: UInt32, isFirst: Bool) {
        let isLetter =
            (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || (0xC0...0x52F).contains(scalar)
        endsWithLoneLetter = isFirst && isLetter
    }

    mutating func allowBreak(next: Int, hyphen: Int = 0) {
        place = Place(end: end, endWidth: endWidth, next: next, consumed: width, hyphen: hyphen)
    }

    /// Takes the place at spaces before a character; after a word of one letter, and before punctuation that stands
    /// apart, only where there is no other.
    mutating func allowBreak(atSpacesBefore scalar: UInt32, at next: Int, keepsLoneLetters: Bool) {
        if keepsLoneLetters && endsWithLoneLetter || !BreakRules.allowsBreak(atSpacesBefore: scalar) {
            weakPlace = Place(end: end, endWidth: endWidth, next: next, consumed: width, hyphen: 0)
        } else {
            allowBreak(next: next)
        }
    }

    @inline(__always)
    mutating func add(_ width: Int, end: Int) {
        self.width += width
        self.end = end
        endWidth = self.width
    }

    /// What is left for the next line after this one ended at a place.
    func continued(after place: Place) -> OpenLine {
        var line = OpenLine(start: place.next, width: 0)
        line.width = width - place.consumed
        line.end = max(end, place.next)
        line.endWidth = max(0, endWidth - place.consumed)
        line.endsWithLoneLetter = endsWithLoneLetter
        if let weak = weakPlace, weak.end > place.next {
            line.weakPlace = Place(
                end: weak.end, endWidth: weak.endWidth - place.consumed, next: weak.next,
                consumed: weak.consumed - place.consumed, hyphen: weak.hyphen)
        }
        return line
    }
}
