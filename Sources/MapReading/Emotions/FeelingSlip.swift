/// A word in the text of a feeling that is one slip of the pen away from a word that has a score: "frustated".
enum FeelingSlip {
    /// What is longer, in words, is a sentence.
    private static let wordLimit = 3
    /// Shorter words have too many neighbours, in letters.
    private static let shortest = 6

    /// Nil when every word is known, or none is near to a known one.
    static func find(in text: String, _ dictionary: ReadingDictionary) -> (word: String, meant: String)? {
        guard text.utf8.count <= 120 else { return nil }
        let name = FoldedName(text)
        guard (1...wordLimit).contains(name.words.count) else { return nil }
        for index in name.words.indices {
            let word = String(decoding: name.bytes[name.words[index]], as: UTF8.self)
            let letters = word.unicodeScalars.map(\.value)
            guard letters.count >= shortest else { continue }
            for known in dictionary.feelingWords where known.letters.first == letters[0] {
                guard known.letters.count >= shortest, let end = end(of: known, in: letters) else { continue }
                let rest = word.unicodeScalars.dropFirst(end)
                return (word, known.text + String(rest))
            }
        }
        return nil
    }

    /// How many letters of a word a known one takes that has one letter more, less or another one, or two exchanged; nil
    /// when the word is not so near.
    private static func end(of known: DictionaryTables.FeelingWord, in word: [UInt32]) -> Int? {
        let letters = known.letters
        var same = 0
        while same < letters.count, same < word.count, letters[same] == word[same] { same += 1 }
        // Of a beginning the last letter must be right, or any ending would make a slip of it.
        guard same > 0, same < (known.isStem ? letters.count - 1 : letters.count) else { return nil }
        var ends = [
            end(of: letters[(same + 1)...], in: word, from: same),
            end(of: letters[same...], in: word, from: same + 1),
        ]
        if same + 1 < letters.count, same + 1 < word.count, letters[same] == word[same + 1],
            letters[same + 1] == word[same]
        {
            ends.append(end(of: letters[(same + 2)...], in: word, from: same + 2))
        }
        // Another letter in a short beginning makes other words of other languages.
        if !known.isStem || letters.count > shortest {
            ends.append(end(of: letters[(same + 1)...], in: word, from: same + 1))
        }
        return ends.compactMap { $0 }.first { known.isStem || $0 == word.count }
    }

    /// Where letters end that a word has from a place on; nil when it has others.
    private static func end(of letters: ArraySlice<UInt32>, in word: [UInt32], from start: Int) -> Int? {
        let end = start + letters.count
        guard end <= word.count else { return nil }
        return word[start..<end].elementsEqual(letters) ? end : nil
    }
}
