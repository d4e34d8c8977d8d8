/// A word in the text of a feeling that is a slip of the pen away from a word that has a score, or two from a long one:
/// "frustated", "dissapointed".
enum FeelingSlip {
    /// What is longer, in words, is a sentence.
    private static let wordLimit = 3
    /// Shorter words have too many neighbours, in letters.
    private static let shortest = 6
    /// Of words with two slips.
    private static let shortestOfTwo = 9

    /// Nil when every word is known, or none is near to a known one.
    static func find(in text: String, _ dictionary: ReadingDictionary) -> (word: String, meant: String)? {
        guard text.utf8.count <= 120 else { return nil }
        let name = FoldedName(text)
        guard (1...wordLimit).contains(name.words.count) else { return nil }
        for index in name.words.indices {
            let word = String(decoding: name.bytes[name.words[index]], as: UTF8.self)
            let letters = word.unicodeScalars.map(\.value)
            guard letters.count >= shortest else { continue }
            let near = (1...2).lazy.compactMap { nearest(to: letters, slips: $0, dictionary) }.first
            guard let near else { continue }
            let rest = word.unicodeScalars.dropFirst(near.end)
            return (word, near.known.text + String(rest))
        }
        return nil
    }

    /// The first known word that a word has so many slips in, and how many letters of the word it takes.
    private static func nearest(
        to word: [UInt32], slips: Int, _ dictionary: ReadingDictionary
    ) -> (known: DictionaryTables.FeelingWord, end: Int)? {
        for known in dictionary.feelingWords where known.letters.first == word[0] {
            guard known.letters.count >= (slips > 1 ? shortestOfTwo : shortest) else { continue }
            if let end = end(of: known.letters[...], known.isStem, in: word, from: 0, slips: slips) {
                return (known, end)
            }
        }
        return nil
    }

    /// How many letters of a word a known one takes, or only its beginning, that has one letter more, less or another one,
    /// or two exchanged, as often as there are slips; nil when the word is not so near.
    private static func end(
        of letters: ArraySlice<UInt32>, _ isStem: Bool, in word: [UInt32], from start: Int, slips: Int
    ) -> Int? {
        var letters = letters
        var place = start
        while let letter = letters.first, place < word.count, word[place] == letter {
            letters = letters.dropFirst()
            place += 1
        }
        guard slips > 0 else { return letters.isEmpty && (isStem || place == word.count) ? place : nil }
        // The first letter must be right, and of a beginning the last one, too, or any ending would make a slip of it.
        guard place > 0, letters.count > (isStem ? 1 : 0) else { return nil }
        func rest(_ letters: ArraySlice<UInt32>, _ place: Int) -> Int? {
            guard place <= word.count else { return nil }
            return end(of: letters, isStem, in: word, from: place, slips: slips - 1)
        }
        let isExchanged =
            letters.count > 1 && place + 1 < word.count && word[place] == letters[letters.startIndex + 1]
            && word[place + 1] == letters[letters.startIndex]
        // Another letter in a short beginning makes other words of other languages.
        let mayBeOther = !isStem || letters.endIndex > shortest
        return (isExchanged ? rest(letters.dropFirst(2), place + 2) : nil)
            ?? rest(letters.dropFirst(), place) ?? rest(letters, place + 1)
            ?? (mayBeOther ? rest(letters.dropFirst(), place + 1) : nil)
    }
}
