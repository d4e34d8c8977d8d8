/// Scores of the words in an emotion's text.
struct EmotionWords {
    let dictionary: ReadingDictionary

    /// Sentences longer than this are a description, not the name of a feeling.
    static let wordLimit = 9

    /// The scores (−2 … +2) of the words that the dictionary knows, in the order of the text.
    ///
    /// Quotations and what stands in parentheses tell something else and are left out; of a sentence only the part
    /// before the first dash, colon or full stop counts.
    func scores(_ text: Substring) -> [Double] {
        let name = FoldedName(EmotionWords.head(of: text))
        guard !name.isEmpty, name.words.count <= EmotionWords.wordLimit else { return [] }
        var scores: [Double] = []
        var word = 0
        while word < name.words.count {
            let isNegated = (max(0, word - 2)..<word).contains {
                dictionary.roles(name, $0..<$0 + 1).contains(.negation)
            }
            var length = min(3, name.words.count - word)
            var found: Int8?
            while length > 0, found == nil {
                found = dictionary.emotions[name.key(word..<word + length)]
                if found == nil { length -= 1 }
            }
            let score = found ?? stem(name, word)
            if let score { scores.append(isNegated ? EmotionWords.negated(score) : Double(score)) }
            word += max(1, length)
        }
        return scores
    }

    /// The longest known beginning of a word. In scripts that do not part words it may begin anywhere.
    private func stem(_ name: FoldedName, _ word: Int) -> Int8? {
        let range = name.words[word]
        var start = range.lowerBound
        repeat {
            var hash = NameKey.start
            var best: Int8?
            for index in start..<range.upperBound {
                hash = NameKey.extended(hash, name.bytes[index])
                let isEnd = index + 1 == range.upperBound || name.bytes[index + 1] & 0xC0 != 0x80
                if isEnd, index - start >= 2, let score = dictionary.emotionStems[hash] { best = score }
            }
            if let best { return best }
            guard name.bytes[start] >= 0xE3 else { return nil }
            start += 3
        } while start < range.upperBound
        return nil
    }

    private static func negated(_ score: Int8) -> Double {
        switch score {
        case 1...: -1
        case ..<0: 1
        default: 0
        }
    }

    private static func head(of text: Substring) -> String {
        var head: [UInt8] = []
        head.reserveCapacity(text.utf8.count)
        var closer: Unicode.Scalar?
        var previous: Unicode.Scalar = " "
        var hasWord = false
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            if let end = closer {
                if scalar == end || end == "\u{201D}" && scalar == "\u{201C}" { closer = nil }
                previous = scalar
                continue
            }
            switch scalar {
            case "(", "\u{FF08}": closer = scalar == "(" ? ")" : "\u{FF09}"
            case "\"": closer = "\""
            case "\u{201C}", "\u{201E}": closer = "\u{201D}"
            case "\u{AB}": closer = "\u{BB}"
            case "\u{300C}": closer = "\u{300D}"
            case "\u{2014}", "\u{2013}", ";", ":", "\u{FF1A}", "\u{3002}":
                if hasWord { return String(decoding: head, as: UTF8.self) }
            case ".", "-":
                let isBreak = index == scalars.endIndex || scalars[index] == " "
                if hasWord, isBreak, scalar == "." || previous == " " { return String(decoding: head, as: UTF8.self) }
                UTF8Scan.append(scalar.value, to: &head)
            default:
                UTF8Scan.append(scalar.value, to: &head)
                hasWord = hasWord || StageNameText.isAlphabetic(scalar)
            }
            previous = scalar
        }
        return String(decoding: head, as: UTF8.self)
    }
}
