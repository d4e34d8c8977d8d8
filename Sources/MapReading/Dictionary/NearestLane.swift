import JourneyModel

extension ReadingDictionary {
    /// The known lane name that an unknown one probably misspells: at most one letter off, two in longer names.
    ///
    /// Of names that are equally near the one in the language counts, and there the plain name of the lane, when it is as
    /// near. It begins with a capital when the unknown name does.
    func nearestLane(to text: String, in language: String = "en") -> String? {
        guard let wanted = SlipOfLane(FoldedName(text)) else { return nil }
        var best: (place: Int, distance: Int, isForeign: Bool)?
        laneNames.withUnsafeBufferPointer { names in
            for place in names.indices where wanted.mayMean(names[place]) {
                let distance = wanted.distance(to: names[place].folded)
                guard distance <= wanted.limit else { continue }
                let isForeign = names[place].language != language
                if best.map({ (distance, isForeign ? 1 : 0) < ($0.distance, $0.isForeign ? 1 : 0) }) ?? true {
                    best = (place, distance, isForeign)
                }
            }
        }
        guard let best else { return nil }
        var name = laneNames[best.place].text
        if !best.isForeign, let plain = lane(named: name).flatMap({ plainNames[language]?[$0.kind] }),
            wanted.distance(to: FoldedName(plain).bytes) <= 2
        {
            name = plain.prefix(1).lowercased() + plain.dropFirst()
        }
        let isCapital = text.first { $0.isLetter }?.isUppercase ?? false
        return isCapital ? name.prefix(1).uppercased() + name.dropFirst() : name
    }

    /// Whether a name before a colon, without any mark of a label, is a slip in the name of a lane: as near to one that
    /// says so on its own, with the same first letter, and longer than "talks" and "pairs" are.
    func isSlipOfLane(_ name: FoldedName) -> Bool {
        guard name.words.count <= 3, roles(name).isEmpty, attributeKeys[name.key] == nil,
            let wanted = SlipOfLane(name), wanted.count > 5
        else { return false }
        return laneNames.withUnsafeBufferPointer { names in
            names.indices.contains { place in
                !names[place].isLoose && names[place].first == wanted.letters.first && wanted.mayMean(names[place])
                    && wanted.distance(to: names[place].folded) <= wanted.limit
            }
        }
    }
}

/// A name that may be a slip of the pen in the name of a lane.
private struct SlipOfLane {
    /// UTF-8 of the words without leading numbers.
    let letters: [UInt8]
    /// How many letters these are.
    let count: Int
    /// In letters.
    let limit: Int
    private let signs: UInt64
    private let maySignsDiffer: Int

    /// Nil for names that are too short to be near to one and not to others, or longer than names are.
    init?(_ name: FoldedName) {
        let range = name.withoutNumbers
        guard let first = range.first, let last = range.last, range.count <= 4 else { return nil }
        letters = Array(name.bytes[name.words[first].lowerBound..<name.words[last].upperBound])
        count = letters.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        guard count >= 5, count <= 60 else { return nil }
        limit = count < 8 ? 1 : 2
        signs = DictionaryTables.KnownName.signs(letters)
        maySignsDiffer = limit * (letters.count == count ? 2 : 4)
    }

    /// A quick look: about as long, the same first or last letter, and few letters that the other lacks.
    func mayMean(_ known: DictionaryTables.KnownName) -> Bool {
        (known.first == letters.first || known.last == letters.last) && abs(known.length - letters.count) <= 2 * limit
            && (known.signs ^ signs).nonzeroBitCount <= maySignsDiffer
    }

    func distance(to known: [UInt8]) -> Int { EditDistance.between(letters, known, limit: limit) }
}

/// Optimal string alignment over scalars of UTF-8.
private enum EditDistance {
    static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        let left = Array(String(decoding: left, as: UTF8.self).unicodeScalars)
        let right = Array(String(decoding: right, as: UTF8.self).unicodeScalars)
        guard abs(left.count - right.count) <= limit else { return .max }
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [Int](repeating: row + 1, count: right.count + 1)
            for column in right.indices {
                var value = min(
                    previous[column + 1] + 1, current[column] + 1,
                    previous[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    value = min(value, beforePrevious[column - 1] + 1)
                }
                current[column + 1] = value
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
