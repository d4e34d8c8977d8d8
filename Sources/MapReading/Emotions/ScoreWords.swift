/// Scores that are partly written in words: "7 out of 10", "4 из 5", "3 stars", "8 баллов", "80 %".
struct ScoreWords {
    let dictionary: ReadingDictionary
    let text: String

    /// The tokens with figures and signs for the words: a slash for "out of", the highest score behind "stars", nothing for
    /// "points" and the sign for percent where nothing else is said.
    func figures(_ tokens: [PlacedToken]) -> [PlacedToken] {
        guard tokens.indices.contains(where: { isNumber($0, tokens) && hasMeasure($0 + 1, tokens) }) else {
            return tokens
        }
        var figures: [PlacedToken] = []
        var index = 0
        while index < tokens.count {
            figures.append(tokens[index])
            guard case .number(let value, nil) = tokens[index].token else {
                index += 1
                continue
            }
            let measure = roles(index + 1, tokens)
            if measure.contains(.scoreStars), (1...5).contains(value) {
                let word = tokens[index + 1]
                let (top, next) =
                    highest(index + 2, tokens)
                    ?? (PlacedToken(token: .number(5, sign: nil), start: word.start, end: word.end), index + 2)
                figures += [PlacedToken(token: .slash, start: word.start, end: word.end), top]
                index = next
            } else if let (top, next) = highest(index + 1, tokens), case .number(let limit, nil) = top.token,
                limit >= 2,
                value <= limit, begins(index, tokens), ends(next, tokens)
            {
                figures += [PlacedToken(token: .slash, start: tokens[index].end, end: top.start), top]
                index = next
                if !roles(index, tokens).isDisjoint(with: [.scoreStars, .scorePoints]) { index += 1 }
            } else if measure.contains(.scorePoints) || isPercent(index + 1, tokens), tokens.count == 2 {
                // "38 % leave" counts people, not how they feel.
                index += 2
            } else {
                index += 1
            }
        }
        return figures
    }

    private func at(_ index: Int, _ tokens: [PlacedToken]) -> PlacedToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    private func isNumber(_ index: Int, _ tokens: [PlacedToken]) -> Bool {
        if case .number(_, nil)? = at(index, tokens)?.token { true } else { false }
    }

    private func isPercent(_ index: Int, _ tokens: [PlacedToken]) -> Bool { at(index, tokens)?.token == .percent }

    private func hasMeasure(_ index: Int, _ tokens: [PlacedToken]) -> Bool {
        at(index, tokens)?.token == .word || isPercent(index, tokens)
    }

    /// "of 10", "out of 10": the number, and the token behind it.
    private func highest(_ index: Int, _ tokens: [PlacedToken]) -> (PlacedToken, next: Int)? {
        for length in 1...2 where roles(index, tokens, length).contains(.scoreOf) {
            if isNumber(index + length, tokens) { return (tokens[index + length], index + length + 1) }
        }
        return nil
    }

    private func roles(_ index: Int, _ tokens: [PlacedToken], _ length: Int = 1) -> NameRoles {
        guard index + length <= tokens.count, tokens[index..<index + length].allSatisfy({ $0.token == .word }) else {
            return []
        }
        return dictionary.roles(of: words(tokens[index], tokens[index + length - 1]))
    }

    private func words(_ first: PlacedToken, _ last: PlacedToken) -> String {
        let utf8 = text.utf8
        return String(
            text[
                utf8.index(utf8.startIndex, offsetBy: first.start)..<utf8.index(utf8.startIndex, offsetBy: last.end)])
    }

    /// "Step 2 of 5" is no score: a word before it must be one for a feeling.
    private func begins(_ index: Int, _ tokens: [PlacedToken]) -> Bool {
        at(index - 1, tokens)?.token != .word || isFeeling(tokens[index - 1])
    }

    /// Nor is "2 of 3 friends", but "4 of 5 relieved" is.
    private func ends(_ index: Int, _ tokens: [PlacedToken]) -> Bool {
        at(index, tokens)?.token != .word || isFeeling(tokens[index])
            || !roles(index, tokens).isDisjoint(with: [.scoreStars, .scorePoints])
    }

    private func isFeeling(_ word: PlacedToken) -> Bool {
        !EmotionWords(dictionary: dictionary).scores(Substring(words(word, word))).isEmpty
    }
}
