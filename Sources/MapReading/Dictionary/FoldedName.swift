import MarkupWriting

/// A name reduced to what matters for comparing it: its words in lower case, without punctuation, emoji and markup.
///
/// `е` stands for `ё`, apostrophes vanish, everything else that is no letter or digit parts words. What stood between
/// the words is remembered as far as reading needs it: separators (`/ & + , ・`) and the first parentheses.
struct FoldedName {
    /// The words joined by single spaces.
    private(set) var bytes: [UInt8] = []
    private(set) var words: [Range<Int>] = []
    /// Words before which a separator stood.
    private(set) var breaks: [Int] = []
    /// The words within the first pair of parentheses.
    private(set) var parenthesised: Range<Int>?

    /// Words beyond this number are left out: a name that long is a sentence.
    static let wordLimit = 40

    init(_ text: String) {
        var text = text
        let isPlain = text.withUTF8 { fold($0) }
        if !isPlain {
            // Combining marks: compose them first.
            bytes.removeAll()
            words.removeAll()
            breaks.removeAll()
            parenthesised = nil
            var composed = Slug.folded(text)
            composed.withUTF8 { _ = fold($0, keepsMarks: true) }
        }
    }

    var isEmpty: Bool { words.isEmpty }

    /// The hash by which the dictionary finds a run of words.
    func key(_ range: Range<Int>) -> UInt64 {
        guard let first = range.first, let last = range.last else { return 0 }
        return NameKey.hash(bytes[words[first].lowerBound..<words[last].upperBound])
    }

    var key: UInt64 { key(words.indices) }

    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: bytes[words[first].lowerBound..<words[last].upperBound], as: UTF8.self)
    }

    func isNumber(_ word: Int) -> Bool {
        bytes[words[word]].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The words after leading numbers; all of them when there are only numbers.
    var withoutNumbers: Range<Int> {
        var start = 0
        while start < words.count, isNumber(start) { start += 1 }
        return start == words.count ? words.indices : start..<words.count
    }

    /// The words before the first parentheses; all of them when those come first.
    var outsideParentheses: Range<Int> {
        guard let inner = parenthesised, inner.lowerBound > 0 else { return words.indices }
        return 0..<inner.lowerBound
    }

    /// Returns false when the text has combining marks that must be composed first.
    private mutating func fold(_ source: UnsafeBufferPointer<UInt8>, keepsMarks: Bool = false) -> Bool {
        bytes.reserveCapacity(source.count)
        words.reserveCapacity(min(12, source.count / 4 + 1))
        var index = 0
        var wordStart: Int?
        var opened: Int?
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                index += 1
                switch byte {
                case 0x61...0x7A, 0x30...0x39:
                    if wordStart == nil { wordStart = beginWord() }
                    bytes.append(byte)
                case 0x41...0x5A:
                    if wordStart == nil { wordStart = beginWord() }
                    bytes.append(byte | 0x20)
                case UInt8(ascii: "'"): break
                case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","):
                    endWord(&wordStart)
                    breaks.append(words.count)
                case UInt8(ascii: "("):
                    endWord(&wordStart)
                    if opened == nil, parenthesised == nil { opened = words.count }
                case UInt8(ascii: ")"):
                    endWord(&wordStart)
                    if let start = opened { parenthesised = start..<words.count }
                    opened = nil
                default: endWord(&wordStart)
                }
                if words.count > FoldedName.wordLimit { return true }
                continue
            }
            let (scalar, length) = UTF8Scan.scalar(source, index)
            index += length
            switch ScalarClass(scalar, keepsMarks: keepsMarks) {
            case .letter(let lower):
                if wordStart == nil { wordStart = beginWord() }
                UTF8Scan.append(lower, to: &bytes)
            case .ignored: break
            case .mark: return false
            case .separator:
                endWord(&wordStart)
                breaks.append(words.count)
            case .opening:
                endWord(&wordStart)
                if opened == nil, parenthesised == nil { opened = words.count }
            case .closing:
                endWord(&wordStart)
                if let start = opened { parenthesised = start..<words.count }
                opened = nil
            case .space: endWord(&wordStart)
            }
        }
        endWord(&wordStart)
        return true
    }

    private mutating func beginWord() -> Int {
        if !bytes.isEmpty { bytes.append(0x20) }
        return bytes.count
    }

    private mutating func endWord(_ start: inout Int?) {
        guard let begun = start else { return }
        words.append(begun..<bytes.count)
        start = nil
        cutArabicAnd()
    }

    /// Arabic writes "and" together with the article that follows it: what stands behind it is a name of its own.
    private mutating func cutArabicAnd() {
        guard let word = words.last, word.count > 10,
            bytes[word].starts(with: [0xD9, 0x88, 0xD8, 0xA7, 0xD9, 0x84])
        else { return }
        bytes.removeSubrange(word.lowerBound..<word.lowerBound + 2)
        words[words.count - 1] = word.lowerBound..<bytes.count
        if words.count > 1 { breaks.append(words.count - 1) }
    }
}

/// The hash under which the dictionary keeps a folded name: FNV-1a over its bytes. Two of a few thousand names meeting
/// in 64 bits is less likely than a broken disk, and no name can be made to look like another to gain anything.
enum NameKey {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = start
        for byte in bytes { hash = extended(hash, byte) }
        return hash
    }
}
