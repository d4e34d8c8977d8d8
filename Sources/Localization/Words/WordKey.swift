extension Word {
    /// How the words files name the word: `skipToContent` is `skip-to-content`.
    package var key: String {
        var key = ""
        for character in rawValue {
            if character.isUppercase { key.append("-") }
            key += character.lowercased()
        }
        return key
    }

    /// Nil when no word has the key.
    package init?(key: String) {
        guard let word = Word.byKey[key] else { return nil }
        self = word
    }

    /// A number of its own for each word, below that of all words: what a case without a payload is stored as.
    var place: Int { Int(unsafeBitCast(self, to: UInt16.self)) }

    private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })
}
