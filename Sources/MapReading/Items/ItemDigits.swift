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
        // White space that stands between two words once a second one has come.
        var isApart = false
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte <= 0x20 || byte == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0 {
                isApart = !isEmpty
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
            if isApart { hash.combine(0x20) }
            hash.combine(byte)
            isApart = false
            isEmpty = false
            index += 1
        }
        return hash
    }
}
