/// A text in lower case as bytes, to look for words in other texts whatever their case.
package struct FoldedText: Sendable, Hashable {
    package let bytes: [UInt8]

    package init(_ text: String) {
        bytes = SimpleCase.lowered(text) ?? Array(text.lowercased().utf8)
    }

    /// Whether `other` stands somewhere in this text, letter by letter.
    package func contains(_ other: FoldedText) -> Bool {
        bytes.withUnsafeBufferPointer(other.stands)
    }

    /// Whether one of some texts stands somewhere in another one, whatever its case.
    package static func isOne(of words: [FoldedText], in text: String) -> Bool {
        guard !words.isEmpty else { return false }
        var text = text
        let isFound: Bool? = text.withUTF8 { source in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { lower in
                guard SimpleCase.lower(source, into: lower) else { return nil }
                return words.contains { $0.stands(in: UnsafeBufferPointer(lower)) }
            }
        }
        return isFound ?? words.contains(where: FoldedText(text).contains)
    }

    private func stands(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { word in
            guard let first = word.first else { return true }
            guard word.count <= text.count else { return false }
            search: for start in 0...(text.count - word.count) where text[start] == first {
                for offset in 1..<max(1, word.count) where text[start + offset] != word[offset] {
                    continue search
                }
                return true
            }
            return false
        }
    }
}

extension String {
    /// The text with a space for each line feed.
    package var onOneLine: String {
        var text = self
        let isOne = text.withUTF8 { source in
            EightBytes.firstIndex(in: source, from: 0) { $0.equal(0x0A) } == source.count
        }
        guard !isOne else { return self }
        return String(decoding: utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
}
