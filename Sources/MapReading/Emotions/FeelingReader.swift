import JourneyModel

/// Reads what an emotion's text says: a score on a scale, a range, a change, or only words.
struct FeelingReader {
    enum Problem: Equatable {
        /// A number without a sign or a scale.
        case bareScore(Double)
        case outOfScale(ExperienceScore)
    }

    let dictionary: ReadingDictionary
    /// From the front matter, the settings or the lane's name.
    let statedScale: EmotionScale?

    func read(_ text: String, isQuote: Bool = false, isTarget: Bool = false) -> (feeling: Feeling, problem: Problem?) {
        var text = text
        let tokens = text.withUTF8 { FeelingScan.tokens($0) }
        var problem: Problem?
        var parts: [Part] = []
        var start = 0
        var isLevel = false
        for (index, placed) in tokens.enumerated() where placed.token == .arrow {
            if index == 0 {
                // An arrow before anything else is a level ("→ steady"), not a change.
                isLevel = true
                start = 1
                continue
            }
            parts.append(part(Array(tokens[start..<index]), text, isQuote: isQuote, &problem))
            start = index + 1
        }
        parts.append(part(Array(tokens[min(start, tokens.count)...]), text, isQuote: isQuote, &problem))
        if isLevel, parts.allSatisfy({ $0.measure == .none }) {
            parts = [Part(measure: .score(ExperienceScore(0, on: .signed)), isInferred: true)]
        }
        let known = parts.filter { $0.measure != .none }
        // A number behind a chain of words speaks for all of it: "Neutral → Curious (3/5)".
        if known.count > 1, let last = known.last, !last.isInferred, known.dropLast().allSatisfy(\.isInferred) {
            return (Feeling(measure: last.measure, isTarget: isTarget), problem)
        }
        let stated = known.contains { !$0.isInferred } ? known.filter { !$0.isInferred } : known
        guard let first = stated.first else { return (Feeling(measure: .none, isTarget: isTarget), problem) }
        let measure: Feeling.Measure = stated.count == 1 ? first.measure : .change(stated.flatMap(\.scores))
        return (Feeling(measure: measure, isInferred: first.isInferred, isTarget: isTarget), problem)
    }

    /// What one end of a change says.
    private struct Part {
        var measure: Feeling.Measure = .none
        var isInferred = false

        var scores: [ExperienceScore] {
            switch measure {
            case .none: []
            case .score(let score): [score]
            case .range(let low, let high): [ExperienceScore((low.value + high.value) / 2, on: low.scale)]
            case .change(let scores): scores
            }
        }
    }

    private func part(_ tokens: [PlacedToken], _ text: String, isQuote: Bool, _ problem: inout Problem?) -> Part {
        guard let first = tokens.first, let last = tokens.last else { return Part() }
        let stated = numbers(ScoreWords(dictionary: dictionary, text: text).figures(tokens), &problem)
        if let low = stated.min(by: { $0.normalized < $1.normalized }),
            let high = stated.max(by: { $0.normalized < $1.normalized })
        {
            if problem == nil, let wrong = stated.first(where: { !$0.scale.contains($0.value) }) {
                problem = .outOfScale(wrong)
            }
            return Part(measure: low == high ? .score(low) : .range(low, high))
        }
        if case .bareScore = problem { return Part() }
        let signs = tokens.compactMap { placed -> Double? in
            switch placed.token {
            case .level(let score): Double(score)
            case .face(let joined, let single):
                (dictionary.faces[joined] ?? dictionary.faces[single]).map { Double($0) }
            case .number, .slash, .span, .arrow, .star, .percent, .opening, .closing, .word, .other: nil
            }
        }
        if let sign = signs.first {
            let scores = signs.map { ExperienceScore($0, on: .signed) }
            let isOne = signs.allSatisfy { $0 == sign }
            return Part(measure: isOne ? .score(scores[0]) : .change(scores), isInferred: true)
        }
        guard !isQuote else { return Part() }
        let utf8 = text.utf8
        let slice = text[
            utf8.index(utf8.startIndex, offsetBy: first.start)..<utf8.index(utf8.startIndex, offsetBy: last.end)]
        let words = EmotionWords(dictionary: dictionary).scores(slice)
        guard let lowest = words.min(), let highest = words.max() else { return Part() }
        if lowest < 0, highest > 0 {
            return Part(
                measure: .range(ExperienceScore(lowest, on: .signed), ExperienceScore(highest, on: .signed)),
                isInferred: true)
        }
        let mean = (2 * words.reduce(0, +) / Double(words.count)).rounded() / 2
        return Part(measure: .score(ExperienceScore(mean, on: .signed)), isInferred: true)
    }

    /// The scores that a part states in figures or stars.
    private func numbers(_ tokens: [PlacedToken], _ problem: inout Problem?) -> [ExperienceScore] {
        var scores: [ExperienceScore] = []
        var index = 0
        func token(_ offset: Int) -> FeelingToken? {
            index + offset < tokens.count ? tokens[index + offset].token : nil
        }
        while index < tokens.count {
            defer { index += 1 }
            switch tokens[index].token {
            case .number(let value, let sign):
                if case .percent? = token(1) { continue }
                if case .slash? = token(1), case .number(let top, nil)? = token(2), top >= 2 {
                    // "24/7" among words is no score.
                    if value <= top || tokens.count <= 4 {
                        scores.append(ExperienceScore(value, on: scale(outOf: top)))
                    }
                    index += 2
                } else if case .span? = token(1), case .number(let end, let endSign)? = token(2) {
                    if case .slash? = token(3), case .number(let top, nil)? = token(4), top >= 2 {
                        scores.append(ExperienceScore(value, on: scale(outOf: top)))
                        scores.append(ExperienceScore(end, on: scale(outOf: top)))
                        index += 4
                    } else if sign != nil, endSign != nil || end == 0 {
                        scores.append(ExperienceScore(value, on: signedScale))
                        scores.append(ExperienceScore(end, on: signedScale))
                        index += 2
                    } else if let statedScale, isAlone(index...index + 2, tokens) {
                        scores.append(ExperienceScore(value, on: statedScale))
                        scores.append(ExperienceScore(end, on: statedScale))
                        index += 2
                    }
                } else if sign != nil {
                    if endsNumber(token(1), after: index, tokens) {
                        // Below nothing is off a stated scale that has nothing below it.
                        scores.append(ExperienceScore(value, on: value < 0 ? statedScale ?? .signed : signedScale))
                    }
                } else if let statedScale {
                    // On a stated scale a number may also lead the words: "4 glad".
                    if index == 0 && token(1) != .other || isAlone(index...index, tokens) {
                        scores.append(ExperienceScore(value, on: statedScale))
                    }
                } else if isAlone(index...index, tokens) {
                    if value == 0 {
                        // Nothing has no sign.
                        scores.append(ExperienceScore(0, on: .signed))
                    } else {
                        problem = problem ?? .bareScore(value)
                    }
                }
            case .star(let isFull):
                var full = isFull ? 1 : 0
                var all = 1
                while case .star(let next)? = token(1) {
                    full += next ? 1 : 0
                    all += 1
                    index += 1
                }
                // "★★★" alone is three of five.
                let top = full == all ? max(5, all) : all
                guard top >= 2, full >= 1 else { continue }
                scores.append(ExperienceScore(Double(full), on: EmotionScale.upTo(Double(top)) ?? .fiveSteps))
            case .slash, .span, .arrow, .level, .face, .percent, .opening, .closing, .word, .other: continue
            }
        }
        return scores
    }

    /// The two signs before a number that begins a text, with the number: "++1"; nil when it has one sign or none.
    static func doubledSign(_ text: String) -> String? {
        let scalars = text.unicodeScalars.drop { $0 == " " }
        let signs = scalars.prefix { "+-\u{2212}\u{2013}\u{FF0B}\u{FF0D}".unicodeScalars.contains($0) }
        let number = scalars[signs.endIndex...].prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
        return signs.count > 1 && !number.isEmpty ? String(scalars[..<number.endIndex]) : nil
    }

    private var signedScale: EmotionScale {
        if let statedScale, statedScale.isSigned { statedScale } else { .signed }
    }

    private func scale(outOf top: Double) -> EmotionScale {
        if let statedScale, statedScale.highest == top { return statedScale }
        return top == 10 ? .tenths : EmotionScale.upTo(top) ?? .fiveSteps
    }

    /// "+2 friends" is no score: a signed number ends at a sign, a bracket or the end, or is the first thing said.
    private func endsNumber(_ next: FeelingToken?, after index: Int, _ tokens: [PlacedToken]) -> Bool {
        guard case .word? = next else { return true }
        return index == 0 || tokens[..<index].allSatisfy { if case .face = $0.token { true } else { false } }
    }

    /// Whether a number is all that is said, besides faces, or stands alone in brackets at the end.
    private func isAlone(_ range: ClosedRange<Int>, _ tokens: [PlacedToken]) -> Bool {
        let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].token : nil
        let after = range.upperBound + 1 < tokens.count ? tokens[range.upperBound + 1].token : nil
        if before == .opening, after == .closing, range.upperBound + 2 >= tokens.count { return true }
        return tokens.enumerated().allSatisfy { index, placed in
            if range.contains(index) { return true }
            switch placed.token {
            case .face, .opening, .closing: return true
            case .other, .number, .slash, .span, .arrow, .level, .star, .percent, .word: return false
            }
        }
    }
}

/// Reads a scale as people write it.
enum ScaleText {
    /// `1..5`, `-2..+2`, `−2…+2`, `0-10`, `1 to 5`: two numbers, the lower one first.
    static func parse(_ text: String) -> EmotionScale? {
        var text = text
        let tokens = text.withUTF8 { FeelingScan.tokens($0) }
        var numbers: [Double] = []
        for placed in tokens {
            switch placed.token {
            case .number(let value, _): numbers.append(value)
            case .span, .word, .other: continue
            case .slash, .arrow, .level, .face, .star, .percent, .opening, .closing: return nil
            }
        }
        guard numbers.count == 2 else { return nil }
        return EmotionScale(lowest: numbers[0], highest: numbers[1])
    }

    /// The scale that a lane's name states in parentheses: "Emotion (−2…+2)".
    static func inParentheses(of name: String) -> EmotionScale? {
        guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")") else { return nil }
        return parse(String(name[name.index(after: open)..<close]))
    }
}
