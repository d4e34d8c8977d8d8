import MarkupWriting

/// Six hexadecimal digits of the hash of an item's text, by which an item without an id is known. They depend on the text
/// alone, so they are made when a file is read and kept with what was read.
package enum ItemDigits {
    package static func of(_ text: String) -> String { hash(text).hex(digits: 6) }

    /// The hash of the text composed, with white space joined: neither a changed line break nor another keyboard's way
    /// of writing й changes the address.
    private static func hash(_ text: String) -> StableHash {
        var text = text
        if let hash = text.withUTF8({ hash($0, isComposed: false) }) { return hash }
        var composed = Slug.composed(text)
        return composed.withUTF8 { hash($0, isComposed: true) } ?? StableHash()
    }

    /// Nil when Unicode's tables may compose some of the text.
    private static func hash(_ source: UnsafeBufferPointer<UInt8>, isComposed: Bool) -> StableHash? {
        var hash = StableHash()
        var isEmpty = true
        var index = 0
        // Where the word begins that is being read.
        var start: Int?
        func endWord() {
            guard let begun = start else { return }
            if !isEmpty { hash.combine(0x20) }
            hash.combine(UnsafeBufferPointer(rebasing: source[begun..<index]))
            isEmpty = false
            start = nil
        }
        while index < source.count {
            let byte = source[index]
            if byte <= 0x20 || byte == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0 {
                endWord()
                index += byte <= 0x20 ? 1 : 2
                continue
            }
            // Latin, Cyrillic, punctuation and emoji are as they should be; marks (U+0300 to U+036F) and other
            // scripts may not be.
            switch byte {
            case ..<0xCC, 0xD0, 0xD1, 0xF0: break
            case 0xE2 where index + 1 < source.count && source[index + 1] != 0x84: break
            default: if !isComposed { return nil }
            }
            if start == nil { start = index }
            index += 1
        }
        endWord()
        return hash
    }
}
