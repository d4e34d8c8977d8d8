import MarkupWriting

/// Cuts texts into words as the search knows them: lower case, marks off, one form of each letter.
///
/// Runs of a script without spaces give every two neighbours as a word, or their one character.
final class WordScan {
    private let endings: WordEndings
    private let letters: [UInt32]
    private var scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1024)
    /// Of a text that is read character by character.
    private var word: [UInt8] = []
    /// Where the last two characters of a run without spaces begin in `word`.
    private var ideographs: [[UInt8]] = []

    init(_ endings: WordEndings) {
        self.endings = endings
        letters = endings.letters
    }

    deinit { scratch.deallocate() }

    /// The words of a text in order, each with its hash, which hold as long as `body` runs; those of one letter are left
    /// out unless they are digits.
    func scan(_ text: String, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Void) {
        if !isSimple(text, body) {
            word.removeAll(keepingCapacity: true)
            slow(text, body)
        }
    }

    /// The words of what is written in two-byte scripts without combining marks; false, and nothing told, when there
    /// is something else.
    private func isSimple(_ text: String, _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void) -> Bool {
        var text = text
        return text.withUTF8 { source in
            guard WordScan.isSimple(source) else { return false }
            // No letter becomes more than four bytes.
            let word = room(for: 4 * source.count)
            letters.withUnsafeBufferPointer { WordScan.scan(source, $0, word, body) }
            return true
        }
    }

    private static func scan(
        _ source: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt32>,
        _ word: UnsafeMutablePointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void
    ) {
        var length = 0
        var hash: UInt64 = WordScan.seed
        var index = 0
        let count = source.count
        while index < count {
            let byte = source[index]
            var packed: UInt32
            if byte < 0x80 {
                packed = letters[Int(byte)]
                index &+= 1
            } else if byte < 0xE0 {
                guard index &+ 1 < count else { break }
                packed = letters[Int(byte & 0x1F) << 6 | Int(source[index &+ 1] & 0x3F)]
                index &+= 2
            } else {
                // Dashes, quotation marks, signs of money, arrows.
                packed = 0
                index &+= 3
            }
            if packed == 0 {
                if length > 0 { WordScan.finish(word, length, hash, body) }
                length = 0
                hash = WordScan.seed
            } else if packed > 1 {
                while packed != 0 {
                    let letter = UInt8(truncatingIfNeeded: packed)
                    word[length] = letter
                    length &+= 1
                    hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
                    packed >>= 8
                }
            }
        }
        if length > 0 { WordScan.finish(word, length, hash, body) }
    }

    /// Memory for words, kept from text to text.
    private func room(for count: Int) -> UnsafeMutablePointer<UInt8> {
        if count > scratch.count {
            scratch.deallocate()
            scratch = .allocate(capacity: 2 * count)
        }
        return scratch.baseAddress.unsafelyUnwrapped
    }

    private static func isSimple(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in source.indices where source[index] >= 0xCC {
            let byte = source[index]
            if byte == 0xCC || byte == 0xCD { return false }
            guard byte >= 0xE0 else { continue }
            guard byte == 0xE2, index + 2 < source.count else { return false }
            let isMark = source[index + 1] == 0x80 && source[index + 2] >= 0x90
            guard isMark || (0x82...0xAF).contains(source[index + 1]) else { return false }
        }
        return true
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func finish(
        _ word: UnsafeMutablePointer<UInt8>, _ length: Int, _ hash: UInt64,
        _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void
    ) {
        guard length > 2 || length == 2 && word[0] < 0x80 || word[0] < 0x3A else { return }
        body(UnsafeBufferPointer(start: word, count: length), hash)
    }

    private func finish(_ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void) {
        guard !word.isEmpty else { return }
        var hash = WordScan.seed
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        word.withUnsafeMutableBufferPointer { word in
            WordScan.finish(word.baseAddress.unsafelyUnwrapped, word.count, hash, body)
        }
        word.removeAll(keepingCapacity: true)
    }

    private func slow(_ text: String, _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void) {
        for scalar in Slug.composed(text).unicodeScalars {
            guard let folded = endings.folded(scalar) else {
                finish(body)
                finishIdeographs(body)
                continue
            }
            if SearchLetter(scalar.value) == .ideograph {
                finish(body)
                ideographs.append(folded)
            } else if !folded.isEmpty {
                finishIdeographs(body)
                word += folded
            }
        }
        finish(body)
        finishIdeographs(body)
    }

    private func finishIdeographs(_ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void) {
        guard !ideographs.isEmpty else { return }
        let run = ideographs
        ideographs.removeAll()
        for index in run.indices.dropLast(run.count > 1 ? 1 : 0) {
            word = run[index] + (index + 1 < run.count ? run[index + 1] : [])
            finish(body)
        }
    }
}
