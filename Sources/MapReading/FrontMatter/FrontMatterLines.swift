import SourceDiagnostics

/// The lines of a file as far as front matter that counts for nothing is looked for in them.
struct FrontMatterLines {
    let bytes: [UInt8]

    /// A line, in offsets of the file.
    struct Line {
        let start: Int
        /// Without the blanks around it.
        let text: Range<Int>
        let next: Int
    }

    /// What stands from a place up to the line that ends it.
    struct Block {
        /// Keys that front matter may have, as they are written.
        var keys: [String] = []
        fileprivate(set) var isClosed = false
        fileprivate(set) var hasBlank = false
        /// Lines that are no keys and belong to none.
        fileprivate(set) var others = 0
        fileprivate(set) var beginsWithKey = false
        /// The key that hides a map from readers is one of those at the very beginning.
        fileprivate(set) var hidesMap = false

        /// The key that it would be worst to lose, else the first.
        var telling: String? { keys.first { $0.lowercased() == "audience" } ?? keys.first }

        /// At the start of a file: with at least one key, and text only where no blank line shows that it is text.
        func isFrontMatter(isOurs: Bool) -> Bool {
            guard isOurs || keys.contains(where: { FrontMatterLines.ownKeys.contains($0.lowercased()) }) else {
                return false
            }
            return isClosed ? !keys.isEmpty && (others == 0 || !hasBlank || beginsWithKey) : hidesMap && beginsWithKey
        }

        /// Wherever it stands: nothing but keys, written as they must be, the first one at once.
        var isCertain: Bool {
            isClosed && beginsWithKey && others == 0 && keys.allSatisfy { $0 == $0.lowercased() }
                && (keys.count > 1 || keys == ["audience"])
        }
    }

    /// More lines than this are no front matter.
    private static let lineLimit = 200

    /// The keys of every kind of file.
    private static let known = Set(
        JourneyKey.allCases.map(\.rawValue) + PersonaKey.allCases.map(\.rawValue) + PageKey.allCases.map(\.rawValue)
            + TopicKey.allCases.map(\.rawValue))

    /// Keys that hardly any other program knows.
    fileprivate static let ownKeys: Set<String> = [
        "audience", "persona", "owner", "reviewed", "review-every", "emotion-scale", "lanes", "stages", "baseline",
        "horizon", "purchase-stage",
    ]

    func line(at start: Int) -> Line {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        var text = start..<end
        while let length = blankLength(at: text.lowerBound, to: text.upperBound) {
            text = text.lowerBound + length..<text.upperBound
        }
        while let length = blankLength(endingAt: text.upperBound, from: text.lowerBound) {
            text = text.lowerBound..<text.upperBound - length
        }
        return Line(start: start, text: text, next: min(end + (isPair ? 2 : 1), bytes.count))
    }

    /// The first line that is not blank; an empty one at the end of a blank file.
    func firstWritten(from start: Int) -> Line {
        var line = line(at: start)
        while line.text.isEmpty, line.next < bytes.count { line = self.line(at: line.next) }
        return line
    }

    /// The last line of a block; nil where its end cannot be found in the file.
    func lastLine(of range: ByteRange) -> Line? {
        guard range.upperBound <= bytes.count, !range.isEmpty else { return nil }
        var start = range.upperBound
        while start > range.lowerBound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        return line(at: start)
    }

    /// The signs of a line that marks something off, as they are written; nil for any other line.
    ///
    /// Beside hyphens: the dashes that a telephone makes of them, the plus signs of other programs, fences of code.
    func fence(_ line: Range<Int>) -> String? {
        guard (1...24).contains(line.count) else { return nil }
        let text = String(decoding: bytes[line], as: UTF8.self)
        let scalars = text.unicodeScalars
        if scalars.allSatisfy({ FrontMatterLines.isDash($0) }) { return text == "-" ? nil : text }
        for sign: Unicode.Scalar in ["+", "*", "_", "="] where scalars.allSatisfy({ $0 == sign }) {
            return scalars.count >= 3 ? text : nil
        }
        guard text.hasPrefix("```") || text.hasPrefix("~~~") else { return nil }
        let info = scalars.drop { $0 == "`" || $0 == "~" || $0 == " " }
        return ["", "yaml", "yml", "toml", "markdown", "md"].contains(String(info).lowercased()) ? text : nil
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
    }

    /// Reads the lines up to one that marks something off.
    func block(from start: Int) -> Block {
        var block = Block()
        var next = start
        var isFirst = true
        for _ in 0..<FrontMatterLines.lineLimit {
            guard next < bytes.count else { return block }
            let line = line(at: next)
            next = line.next
            if line.text.isEmpty {
                block.hasBlank = true
            } else if !isFirst, fence(line.text) != nil || isDots(line.text) {
                block.isClosed = true
                return block
            } else if let key = key(line.text) {
                if FrontMatterLines.known.contains(key.lowercased()) {
                    block.keys.append(key)
                    if isFirst { block.beginsWithKey = true }
                    let isAmongFirst = block.beginsWithKey && !block.hasBlank && block.others == 0
                    if isAmongFirst, key.lowercased() == "audience" { block.hidesMap = true }
                }
            } else if !isPartOfValue(line) {
                block.others += 1
            }
            isFirst = false
        }
        return block
    }

    private func isDots(_ line: Range<Int>) -> Bool { bytes[line].elementsEqual("...".utf8) }

    /// A comment, an entry of a list, or a line that is indented.
    private func isPartOfValue(_ line: Line) -> Bool {
        let first = bytes[line.text.lowerBound]
        let isEntry = first == UInt8(ascii: "-") && line.text.count > 1 && bytes[line.text.lowerBound + 1] == 0x20
        return line.text.lowerBound > line.start || isEntry || first == UInt8(ascii: "#")
            || first == UInt8(ascii: "]") || first == UInt8(ascii: "}")
    }

    /// The key that a line begins with, before a colon or an equals sign.
    private func key(_ line: Range<Int>) -> String? {
        var index = line.lowerBound
        let isQuoted = bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
        if isQuoted { index += 1 }
        let start = index
        while index < line.upperBound, isKeySign(bytes[index]) { index += 1 }
        let end = index
        guard end > start, end - start <= 40 else { return nil }
        if isQuoted, index < line.upperBound { index += 1 }
        while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "=") else {
            return nil
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func isKeySign(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    // MARK: Blanks

    /// Blanks of more than one byte: of no width, that do not break, the byte order mark.
    private static let wideBlanks: [[UInt8]] = ["\u{A0}", "\u{200B}", "\u{2060}", "\u{3000}", "\u{FEFF}"].map {
        Array($0.utf8)
    }

    private func blankLength(at start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        if bytes[start] == 0x20 || bytes[start] == 0x09 { return 1 }
        guard bytes[start] >= 0x80 else { return nil }
        return FrontMatterLines.wideBlanks.first { bytes[start..<end].starts(with: $0) }?.count
    }

    private func blankLength(endingAt end: Int, from start: Int) -> Int? {
        guard start < end else { return nil }
        if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { return 1 }
        guard bytes[end - 1] >= 0x80 else { return nil }
        return FrontMatterLines.wideBlanks.first { bytes[start..<end].suffix($0.count).elementsEqual($0) }?.count
    }
}
