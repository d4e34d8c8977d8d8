import DocumentSyntax
import SourceDiagnostics

/// Running text cut out of a document: the inlines of a line, of a part of a cell, of an item. The first and the last
/// piece may have been shortened.
struct Passage {
    /// A slice of the document's own inlines as long as nothing has been shortened.
    var inlines: ArraySlice<Inline>

    init(_ inlines: ArraySlice<Inline>) {
        self.inlines = inlines
    }

    init(_ inlines: [Inline] = []) {
        self.inlines = inlines[...]
    }

    var isEmpty: Bool { inlines.isEmpty }

    /// The bytes from the first piece to the last; nil when there is none.
    var range: ByteRange? {
        guard let first = inlines.first, let last = inlines.last else { return nil }
        return first.range.union(last.range)
    }

    /// The words alone; a soft break is a space, a hard one a line feed.
    var plain: String {
        if inlines.count == 1, case .text(let text)? = inlines.first?.kind { return text }
        return PlainText.of(inlines)
    }

    /// Takes leading and trailing blanks and breaks away.
    mutating func trim() {
        while let first = inlines.first {
            switch first.kind {
            case .softBreak, .lineBreak: inlines.removeFirst()
            case .text(let text):
                let bytes = text.utf8
                if let first = bytes.first, !Passage.isBlank(first) { return trimEnd() }
                guard let start = bytes.firstIndex(where: { !Passage.isBlank($0) }) else {
                    inlines.removeFirst()
                    continue
                }
                if start == bytes.startIndex { return trimEnd() }
                let cut = bytes.distance(from: bytes.startIndex, to: start)
                inlines[inlines.startIndex] = Passage.text(first, from: cut, to: bytes.count)
                return trimEnd()
            default: return trimEnd()
            }
        }
    }

    private mutating func trimEnd() {
        while let last = inlines.last {
            switch last.kind {
            case .softBreak, .lineBreak: inlines.removeLast()
            case .text(let text):
                let bytes = text.utf8
                if let last = bytes.last, !Passage.isBlank(last) { return }
                guard let end = bytes.lastIndex(where: { !Passage.isBlank($0) }) else {
                    inlines.removeLast()
                    continue
                }
                let keep = bytes.distance(from: bytes.startIndex, to: end) + 1
                if keep < bytes.count { inlines[inlines.endIndex - 1] = Passage.text(last, from: 0, to: keep) }
                return
            default: return
            }
        }
    }

    /// A part of a text inline, by offsets in its decoded bytes; offsets must fall between characters.
    static func text(_ inline: Inline, from start: Int, to end: Int) -> Inline {
        guard case .text(let text) = inline.kind else { return inline }
        let bytes = text.utf8
        let low = bytes.index(bytes.startIndex, offsetBy: start)
        let high = bytes.index(bytes.startIndex, offsetBy: end)
        let range =
            bytes.count == inline.range.count
            ? ByteRange(inline.range.lowerBound + start, inline.range.lowerBound + end) : inline.range
        return Inline(.text(String(text[low..<high])), range)
    }

    /// The attribute groups at the end, taken away with the blanks before them.
    mutating func takeAttributes() -> [Int] {
        guard let last = inlines.last else { return [] }
        switch last.kind {
        case .attributes, .softBreak, .lineBreak: break
        case .text(let text):
            // Blanks may stand behind a group.
            guard let byte = text.utf8.last, Passage.isBlank(byte) else { return [] }
        case .code, .html, .image, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .strikeStart, .strikeEnd,
            .linkStart,
            .linkEnd:
            return []
        }
        var groups: [Int] = []
        while true {
            trimEnd()
            guard let last = inlines.last, case .attributes(let index) = last.kind else { break }
            groups.append(index)
            inlines.removeLast()
        }
        return groups.reversed()
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

enum PlainText {
    static func of(_ inlines: some Sequence<Inline>) -> String {
        var text = ""
        for inline in inlines {
            switch inline.kind {
            case .text(let part), .code(let part), .html(let part): text += part
            case .softBreak: text += " "
            case .lineBreak: text += "\n"
            case .image(_, let alternative): text += alternative
            case .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .strikeStart, .strikeEnd, .linkStart, .linkEnd,
                .attributes:
                continue
            }
        }
        return text
    }
}

extension Inline {
    /// +1 where a span of markup opens, −1 where it closes.
    var depthChange: Int {
        switch kind {
        case .emphasisStart, .strongStart, .strikeStart, .linkStart: 1
        case .emphasisEnd, .strongEnd, .strikeEnd, .linkEnd: -1
        case .text, .code, .softBreak, .lineBreak, .image, .attributes, .html: 0
        }
    }

    var isBreak: Bool {
        switch kind {
        case .softBreak, .lineBreak: true
        case .text, .code, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .strikeStart, .strikeEnd, .linkStart,
            .linkEnd,
            .image, .attributes, .html:
            false
        }
    }
}
