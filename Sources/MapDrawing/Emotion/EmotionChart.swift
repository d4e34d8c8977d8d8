import JourneyModel

/// The scores of an emotion lane, ready to be drawn: who felt what, where along the way.
struct EmotionChart {
    /// One feeling with a score.
    struct Mark {
        /// Index in `Journey.items`.
        let item: Int
        let stages: Range<Int>
        let x: Double
        /// Between which places of x its label should stay.
        let left: Double
        let right: Double
        /// Normalised; the last one is where the feeling ends.
        let score: Double
        let from: [Double]
        /// Both ends of a range.
        let range: (low: Double, high: Double)?
        let level: ExperienceLevel
        /// Signed number or range, as the reader sees it.
        let number: String
        let words: String
        let believed: Double?
    }

    /// The feelings of one persona, or of everybody.
    struct Series {
        let name: String?
        var marks: [Mark]
    }

    var series: [Series]
    let scale: EmotionScale
    var isCompared: Bool { series.count > 1 }

    /// Nil when no item of the lane has a score to draw.
    init?(lane: Int, of layout: SwimlaneLayout) {
        let journey = layout.journey
        var scored: [Int] = []
        var scale = journey.facts.emotionScale
        for stage in journey.stages.indices {
            for index in journey.items(lane: lane, stage: stage) {
                guard let feeling = journey.feeling(of: journey.items[index]), let score = feeling.score else {
                    continue
                }
                scored.append(index)
                scale = scale ?? score.scale
            }
        }
        guard let scale else { return nil }
        guard !scored.isEmpty else { return nil }
        self.scale = scale

        var personas: [Reference<Persona>] = []
        for index in scored {
            for persona in journey.details(of: journey.items[index])?.personas ?? [] where !personas.contains(persona) {
                personas.append(persona)
            }
        }
        if personas.count > 1 {
            series = personas.map { persona in
                let own = scored.filter { index in
                    let named = journey.details(of: journey.items[index])?.personas ?? []
                    return named.isEmpty || named.contains(persona)
                }
                let name = SwimlaneLayout.shortName(of: persona, in: layout.atlas)
                return Series(name: name, marks: EmotionChart.marks(own, of: layout))
            }
        } else {
            series = [Series(name: nil, marks: EmotionChart.marks(scored, of: layout))]
        }
    }

    private static func marks(_ items: [Int], of layout: SwimlaneLayout) -> [Mark] {
        let journey = layout.journey
        var marks: [Mark] = []
        var index = 0
        while index < items.count {
            // Several feelings of one cell stand beside each other in it.
            let span = layout.columns.span(of: journey.items[items[index]])
            var end = index
            while end < items.count, layout.columns.span(of: journey.items[items[end]]) == span { end += 1 }
            let width = layout.columns.width(of: span) / Double(end - index)
            for place in index..<end {
                let left = layout.columns.x(of: span) + width * Double(place - index)
                if let mark = mark(items[place], left: left, right: left + width, of: layout) { marks.append(mark) }
            }
            index = end
        }
        // Steps may be told in another order than their columns lie.
        return marks.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
            .reduce(into: []) { kept, mark in
                if let last = kept.last, mark.x - last.x < 1 { return }
                kept.append(mark)
            }
    }

    private static func mark(_ index: Int, left: Double, right: Double, of layout: SwimlaneLayout) -> Mark? {
        let journey = layout.journey
        let item = journey.items[index]
        guard let feeling = journey.feeling(of: item), let score = feeling.score else { return nil }
        var from: [Double] = []
        var range: (low: Double, high: Double)?
        var number = layout.vocabulary.signed(score)
        switch feeling.measure {
        case .none, .score: break
        case .range(let low, let high):
            range = (low.normalized, high.normalized)
            number = layout.vocabulary.signed(low) + "…" + layout.vocabulary.signed(high)
        case .change(let scores): from = scores.dropLast().map(\.normalized)
        }
        if feeling.isInferred { number = "≈\u{2060}" + number }
        let words = FeelingWords.strip(item.text.plain, of: number)
        // A change ends right of the middle, where it began left of it.
        let middle = (left + right) / 2
        let x = from.isEmpty ? middle : middle + (right - left) * 0.2
        return Mark(
            item: index, stages: item.stages, x: x, left: left, right: right, score: score.normalized,
            from: from, range: range, level: ExperienceLevel(normalized: score.normalized), number: number,
            words: words, believed: journey.details(of: item)?.believed?.normalized)
    }
}

/// The author's words about a feeling without the number that stands before them in the drawing.
enum FeelingWords {
    /// Cuts a number at the start (`+2 hopeful`, `4/5: calm`) or in parentheses at the end (`calm (4/5)`).
    static func strip(_ text: String, of number: String) -> String {
        var bytes = Array(text.utf8)
        let digits = Array(number.utf8.filter { isDigit($0) || $0 == UInt8(ascii: "/") })
        guard !digits.isEmpty else { return text }
        if let end = numberEnd(bytes, from: 0), bytes[..<end].filter(isDigitOrSlash) == digits {
            var rest = end
            while rest < bytes.count, separators.contains(bytes[rest]) { rest += 1 }
            // A bare number may be a part of the sentence: "2 hours in the queue".
            let isScore = !isDigit(bytes[0]) || bytes[..<end].contains(UInt8(ascii: "/")) || rest == bytes.count
            if isScore, rest == bytes.count || rest > end { bytes.removeFirst(rest) }
        }
        if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            numberEnd(bytes, from: open + 1) == bytes.count - 1, bytes[open...].filter(isDigitOrSlash) == digits
        {
            bytes.removeLast(bytes.count - open)
            while bytes.last == 0x20 { bytes.removeLast() }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let separators: [UInt8] = Array(" :,.;".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isDigitOrSlash(_ byte: UInt8) -> Bool { isDigit(byte) || byte == UInt8(ascii: "/") }

    /// Behind a number with an optional sign and scale that begins at `start`.
    private static func numberEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
            index += 1
        } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 {
            index += 3
        }
        let first = index
        while index < bytes.count, isDigitOrSlash(bytes[index]) { index += 1 }
        return index > first ? index : nil
    }
}
