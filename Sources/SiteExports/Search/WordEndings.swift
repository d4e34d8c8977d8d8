/// The rules by which words are brought to the form under which the search knows them.
///
/// They stand in one file of the theme, `search/endings.txt`; the page's script gets the same lines and does the same
/// with them, which a test over a list of words proves.
package struct WordEndings: Sendable {
    /// One step of a language: its endings, the longest first.
    struct Step: Sendable {
        /// How many letters must be left.
        let least: Int
        let endings: [(ending: [UInt8], replacement: [UInt8])]
    }

    /// The lines of the file without comments, for the page.
    let lines: [String]
    /// By code point below 0x800: the folded letter in UTF-8, lowest byte first; 0 where a word ends, 1 for what is
    /// passed over.
    let letters: [UInt32]
    private let folds: [UInt32: [UInt8]]
    private let stops: Set<[UInt8]>
    private let steps: [String: [Step]]

    package init(_ text: String) {
        var folds: [UInt32: [UInt8]] = [:]
        var stops: Set<[UInt8]> = []
        var drafts: [String: [(least: Int, pairs: [Substring])]] = [:]
        lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        for line in lines {
            let parts = line.split(separator: " ")
            guard let head = parts.first else { continue }
            switch head {
            case "fold":
                for pair in parts.dropFirst() {
                    let sides = pair.split(separator: "=")
                    guard sides.count == 2, let letter = sides[0].unicodeScalars.first else { continue }
                    folds[letter.value] = Array(sides[1].utf8)
                }
            case "stop": stops.formUnion(parts.dropFirst().map { Array($0.utf8) })
            default:
                if head.hasSuffix("+"), let last = drafts[String(head.dropLast())]?.indices.last {
                    drafts[String(head.dropLast())]?[last].pairs += parts.dropFirst()
                } else if parts.count > 1, let least = Int(parts[1]) {
                    drafts[String(head), default: []].append((least, Array(parts.dropFirst(2))))
                }
            }
        }
        self.folds = folds
        self.stops = stops
        steps = drafts.mapValues { drafts in
            drafts.map { draft in
                let endings = draft.pairs.map { pair -> (ending: [UInt8], replacement: [UInt8]) in
                    let sides = pair.split(separator: "=", omittingEmptySubsequences: false)
                    return (Array(sides[0].utf8), sides.count > 1 ? Array(sides[1].utf8) : [])
                }
                return Step(least: draft.least, endings: endings.sorted { $0.ending.count > $1.ending.count })
            }
        }
        var letters = [UInt32](repeating: 0, count: 0x800)
        for value in 0..<0x800 {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            letters[value] = WordEndings.packed(WordEndings.folded(scalar, folds))
        }
        self.letters = letters
    }

    func isStop(_ word: [UInt8]) -> Bool { stops.contains(word) }

    /// The word without its endings, by the rules of a language; a language without rules leaves it as it is.
    func stem(_ word: [UInt8], language: String) -> [UInt8] {
        guard let steps = steps[language] else { return word }
        var word = word
        for step in steps {
            let letters = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            for (ending, replacement) in step.endings where word.count > ending.count {
                guard word.suffix(ending.count).elementsEqual(ending) else { continue }
                let gone = ending.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
                guard letters - gone >= step.least else { continue }
                word.removeLast(ending.count)
                word += replacement
                break
            }
        }
        return word
    }

    /// The language whose rules serve: `pt-br` has those of `pt`.
    static func primary(_ tag: String) -> String { tag.split(separator: "-").first.map(String.init) ?? tag }

    /// The letters of a character beyond the table; nil where a word ends, empty for what is passed over.
    func folded(_ scalar: Unicode.Scalar) -> [UInt8]? { WordEndings.folded(scalar, folds) }

    private static func folded(_ scalar: Unicode.Scalar, _ folds: [UInt32: [UInt8]]) -> [UInt8]? {
        switch SearchLetter(scalar.value) {
        case .separator: return nil
        case .ignored: return []
        case .letter, .ideograph:
            var bytes: [UInt8] = []
            for lower in scalar.properties.lowercaseMapping.unicodeScalars
            where SearchLetter(lower.value) != .ignored {
                bytes += folds[lower.value] ?? Array(String(lower).utf8)
            }
            return bytes
        }
    }

    private static func packed(_ bytes: [UInt8]?) -> UInt32 {
        guard let bytes else { return 0 }
        guard !bytes.isEmpty else { return 1 }
        precondition(bytes.count <= 4, "a letter folds to at most four bytes")
        return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// What a character is to the search; the page's script knows the same ranges.
enum SearchLetter {
    case letter
    /// Of a script without spaces: two neighbours make a word.
    case ideograph
    /// Part of a word that is not looked at: a combining mark, a soft hyphen.
    case ignored
    case separator

    init(_ value: UInt32) {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: self = .letter
        case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F: self = .ignored
        case ..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x303F, 0x30FB,
            0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFF0...0xFFFF,
            0x1F000...0x1FAFF:
            self = .separator
        case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
        default: self = .letter
        }
    }
}
