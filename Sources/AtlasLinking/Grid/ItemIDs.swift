import MarkupWriting

/// Ids of items that have none of their own: the cell's id, `~`, and six digits of the hash of the text.
struct ItemIDs {
    private var buffer: [UInt8] = []
    /// Hashes in the cell at hand, to number repeats.
    private var inCell: [UInt64] = []

    mutating func beginCell() {
        inCell.removeAll(keepingCapacity: true)
    }

    mutating func id(_ text: String, cell: String) -> String {
        let hash = hash(text)
        var repeats = 0
        for other in inCell where other == hash.value { repeats += 1 }
        inCell.append(hash.value)
        let id = cell + "~" + hash.hex(digits: 6)
        return repeats == 0 ? id : id + "-" + String(repeats + 1)
    }

    /// The hash of the text composed, with white space joined: neither a changed line break nor another keyboard's way
    /// of writing й changes the address.
    private mutating func hash(_ text: String) -> StableHash {
        buffer.removeAll(keepingCapacity: true)
        var text = text
        let isComposed = text.withUTF8 { join($0) }
        if !isComposed {
            buffer.removeAll(keepingCapacity: true)
            var composed = Slug.composed(text)
            _ = composed.withUTF8 { join($0) }
        }
        var hash = StableHash()
        hash.combine(buffer)
        return hash
    }

    /// Appends the bytes with white space joined; false when Unicode's tables may compose some of them.
    private mutating func join(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var wantsSpace = false
        var isComposed = true
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte <= 0x20 || byte == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0 {
                wantsSpace = !buffer.isEmpty
                index += byte <= 0x20 ? 1 : 2
                continue
            }
            // Latin, Cyrillic, punctuation and emoji are as they should be; marks (U+0300 to U+036F) and other
            // scripts may not be.
            switch byte {
            case ..<0xCC, 0xD0, 0xD1, 0xF0: break
            case 0xE2 where index + 1 < source.count && source[index + 1] != 0x84: break
            default: isComposed = false
            }
            if wantsSpace { buffer.append(0x20) }
            wantsSpace = false
            buffer.append(byte)
            index += 1
        }
        return isComposed
    }
}
