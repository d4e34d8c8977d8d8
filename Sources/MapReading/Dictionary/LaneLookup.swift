import JourneyModel

extension ReadingDictionary {
    /// The lane that a heading, label or header cell names, or nil when it names none.
    ///
    /// The name may be numbered and decorated, carry a gloss in parentheses ("Emosi (Emotions)"), join two names
    /// ("Мысли и эмоции") or have qualifiers around it ("Key customer pain points").
    func lane(named text: String) -> LaneMeaning? {
        guard text.utf8.count <= 160 else { return nil }
        return lane(FoldedName(text))
    }

    func lane(_ name: FoldedName) -> LaneMeaning? {
        guard !name.isEmpty, name.words.count <= 12 else { return nil }
        let whole = name.withoutNumbers
        if let known = lanes[name.key(whole)] { return known }
        if let inner = name.parenthesised {
            // "(optional) Emotions" and "Pain points (risks)" are the words outside; a gloss helps when they do not.
            let outer =
                inner.lowerBound > whole.lowerBound
                ? whole.lowerBound..<inner.lowerBound : inner.upperBound..<name.words.count
            if let known = joined(name, outer) { return known }
            return inner.isEmpty ? nil : joined(name, inner)
        }
        return joined(name, whole)
    }

    /// One name, or two names with a separator or a conjunction between them.
    private func joined(_ name: FoldedName, _ range: Range<Int>) -> LaneMeaning? {
        guard !range.isEmpty else { return nil }
        if let known = single(name, range) { return known }
        var parts: [Range<Int>] = []
        var isSeparated = false
        var start = range.lowerBound
        for word in range {
            if name.breaks.contains(word), word > start {
                parts.append(start..<word)
                start = word
                isSeparated = true
            }
            if word > start, word + 1 < range.upperBound, roles(name, word..<word + 1).contains(.conjunction) {
                parts.append(start..<word)
                start = word + 1
            }
        }
        parts.append(start..<range.upperBound)
        guard parts.count > 1, parts.count <= 3 else { return parts.count == 1 ? withStranger(name, range) : nil }
        let known = parts.map { single(name, $0) }
        guard let first = known.compactMap({ $0 }).first else { return nil }
        // Around "and" both must be known ("Risks and mitigations" is no lane); a slash may add any word.
        guard isSeparated && known[0] != nil || known.allSatisfy({ $0 != nil }) else { return nil }
        var meaning = first
        meaning.isLoose = known.allSatisfy { $0?.isLoose ?? true }
        meaning.merged = known.compactMap { $0?.kind }.first { $0 != first.kind }
        meaning.isTarget = known.contains { $0?.isTarget ?? false }
        return meaning
    }

    /// "Chef emotions", "Боли водителя": what people feel, think or suffer is a lane whoever they are, but with a word
    /// beside it that nobody knows it proves nothing.
    private func withStranger(_ name: FoldedName, _ range: Range<Int>) -> LaneMeaning? {
        guard range.count == 2 || range.count == 3 else { return nil }
        for inner in [range.dropFirst(), range.dropLast()] {
            guard var known = lanes[name.key(inner)], !known.isLoose,
                [.emotions, .thoughts, .painPoints].contains(known.kind)
            else { continue }
            // "Pain pionts" is a slip of the pen, not somebody's points.
            guard nearestLane(to: name.text(range)) == nil else { return nil }
            known.isLoose = true
            known.isGuess = true
            return known
        }
        return nil
    }

    /// A name as it is, or without the qualifiers around it.
    private func single(_ name: FoldedName, _ range: Range<Int>) -> LaneMeaning? {
        guard !range.isEmpty else { return nil }
        if let known = lanes[name.key(range)] { return known }
        var start = range.lowerBound
        var end = range.upperBound
        var isTarget = false
        while start + 1 < end {
            let role = roles(name, start..<start + 1)
            guard role.contains(.qualifier) || role.contains(.target) else { break }
            isTarget = isTarget || role.contains(.target)
            start += 1
            if let known = lanes[name.key(start..<end)] { return qualified(known, isTarget) }
        }
        while end - 1 > start {
            let role = roles(name, end - 1..<end)
            guard role.contains(.qualifier) || role.contains(.target) else { break }
            isTarget = isTarget || role.contains(.target)
            end -= 1
            if let known = lanes[name.key(start..<end)] { return qualified(known, isTarget) }
        }
        // "Emotions of the customer": the qualifiers may have to go from the end first.
        end = range.upperBound
        while end - 1 > range.lowerBound, roles(name, end - 1..<end).contains(.qualifier) {
            end -= 1
            if let known = lanes[name.key(range.lowerBound..<end)] { return qualified(known, isTarget) }
        }
        return nil
    }

    private func qualified(_ meaning: LaneMeaning, _ isTarget: Bool) -> LaneMeaning {
        var meaning = meaning
        meaning.isTarget = isTarget && meaning.holds(.emotions)
        return meaning
    }

    /// A heading that says that a journey follows: one of its runs of up to four words is a journey word.
    func saysJourney(_ name: FoldedName) -> Bool { hasRole(.journey, in: name) }

    /// Whether a word is the plain one for metrics in some language: "metrics", "метрики".
    func isWordForFigures(_ name: FoldedName, _ word: Int) -> Bool {
        figureWords.contains(name.key(word..<word + 1))
    }

    /// Whether a run of up to four words of the name has the role, or, in writing that parts no words, a run of letters.
    func hasRole(_ role: NameRoles, in name: FoldedName) -> Bool {
        for start in name.words.indices {
            for end in (start + 1)...min(start + 4, name.words.count) where roles(name, start..<end).contains(role) {
                return true
            }
            if hasRole(role, within: name.bytes[name.words[start]]) { return true }
        }
        return false
    }

    /// Chinese and Japanese write no blanks: "核心用户旅程" holds the word for a user journey.
    private func hasRole(_ role: NameRoles, within word: ArraySlice<UInt8>) -> Bool {
        // Three bytes a letter, from the first kana to the last ideograph.
        guard word.count >= 9, word.count <= 120, let first = word.first, (0xE3...0xE9).contains(first) else {
            return false
        }
        let starts = word.indices.filter { word[$0] & 0xC0 != 0x80 } + [word.endIndex]
        for start in 0..<starts.count - 1 {
            var end = start + 2
            while end < starts.count, end <= start + 10 {
                let key = NameKey.hash(word[starts[start]..<starts[end]])
                if let known = roles[key], known.contains(role) { return true }
                end += 1
            }
        }
        return false
    }
}
