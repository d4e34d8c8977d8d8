import MarkupWriting

/// Ids of items that have none of their own: the cell's id, `~`, and six digits of the hash of the text.
struct ItemIDs {
    /// Digits used in the cell at hand, to number repeats. Short texts that differ in a letter may share six digits.
    private var inCell: [String] = []

    mutating func beginCell() {
        inCell.removeAll(keepingCapacity: true)
    }

    mutating func id(_ text: String, cell: String) -> String {
        let digits = hash(text).hex(digits: 6)
        var repeats = 0
        for other in inCell where other == digits { repeats += 1 }
        inCell.append(digits)
        let id = cell + "~" + digits
        return repeats == 0 ? id : id + "-" + String(repeats + 1)
    }

    /// The hash of the text composed, with white space joined: neither a changed line break nor another keyboard's way
    /// of writing й changes the address.
    private func hash(_ text: String) -> StableHash {
        var text = text
        if let hash = text.withUTF8({ ItemIDs.hash($0, isComposed: false) }) { return hash }
        var composed = Slug.composed(text)
        return composed.withUTF8 { ItemIDs.hash($0, isComposed: true) } ?? StableHash()
    }

    /// Nil when Unicode's tables may compose some of the text.
    private static func hash(_ source: UnsafeBufferPointer<UInt8>, isComposed: Bool) -> StableHash? {
        var hash = StableHash()
        var wantsSpace = false
        var isEmpty = true
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte <= 0x20 || byte == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0 {
                wantsSpace = !isEmpty
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
            if wantsSpace { hash.combine(0x20) }
            wantsSpace = false
            isEmpty = false
            hash.combine(byte)
            index += 1
        }
        return hash
    }
}
