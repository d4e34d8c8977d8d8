import SourceDiagnostics

/// Finds `~~struck~~` text: two tildes that open before a word and two that close after one, within one parent.
struct StruckText {
    private var inlines: [Inline] = []
    /// Where the opening that has found no partner yet stands in `inlines`, for each open parent.
    private var openings: [Int?] = [nil]
    /// Openings that never found one.
    private var unpaired: [Int] = []

    /// Splits the texts from an index on at tildes that pair.
    static func mark(_ inlines: inout [Inline], from first: Int) {
        var struck = StruckText()
        for inline in inlines[first...] { struck.take(inline) }
        for opening in struck.openings { struck.leave(opening) }
        struck.restoreUnpaired()
        inlines.replaceSubrange(first..., with: struck.inlines)
    }

    private mutating func take(_ inline: Inline) {
        switch inline.kind {
        case .text(let text):
            split(text, inline.range)
            return
        case .emphasisStart, .strongStart, .linkStart: openings.append(nil)
        case .emphasisEnd, .strongEnd, .linkEnd: if openings.count > 1 { leave(openings.removeLast()) }
        case .code, .softBreak, .lineBreak, .image, .attributes, .html, .strikeStart, .strikeEnd: break
        }
        inlines.append(inline)
    }

    private mutating func leave(_ opening: Int?) {
        if let opening { unpaired.append(opening) }
    }

    private mutating func split(_ text: String, _ range: ByteRange) {
        let bytes = Array(text.utf8)
        // Escaped tildes make the text shorter than its source; those are not meant as marks.
        guard bytes.count == range.count, bytes.contains(UInt8(ascii: "~")) else {
            inlines.append(Inline(.text(text), range))
            return
        }
        var piece = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "~") else {
                index += 1
                continue
            }
            var after = index
            while after < bytes.count, bytes[after] == UInt8(ascii: "~") { after += 1 }
            defer { index = after }
            guard after - index == 2 else { continue }
            let last = openings.count - 1
            let followsWord = index > 0 ? bytes[index - 1] > 0x20 : !(inlines.last?.isBreak ?? true)
            let precedesWord = after < bytes.count ? bytes[after] > 0x20 : true
            let isClosing = openings[last] != nil
            guard isClosing ? followsWord : precedesWord else { continue }
            add(bytes[piece..<index], range.lowerBound)
            openings[last] = isClosing ? nil : inlines.count
            let place = ByteRange(range.lowerBound + index, range.lowerBound + after)
            inlines.append(Inline(isClosing ? .strikeEnd : .strikeStart, place))
            piece = after
        }
        add(bytes[piece...], range.lowerBound)
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ base: Int) {
        guard !bytes.isEmpty else { return }
        let range = ByteRange(base + bytes.startIndex, base + bytes.endIndex)
        inlines.append(Inline(.text(String(decoding: bytes, as: UTF8.self)), range))
    }

    /// Makes lone openings text again, of one piece with the text that they divided.
    private mutating func restoreUnpaired() {
        for index in unpaired.sorted(by: >) {
            var text = "~~"
            var range = inlines[index].range
            if index + 1 < inlines.count, let next = inlines[index + 1].verbatim,
                inlines[index + 1].range.start == range.end
            {
                text += next
                range = range.union(inlines[index + 1].range)
                inlines.remove(at: index + 1)
            }
            inlines[index] = Inline(.text(text), range)
            guard index > 0, let last = inlines[index - 1].verbatim, inlines[index - 1].range.end == range.start else {
                continue
            }
            inlines[index - 1] = Inline(.text(last + text), inlines[index - 1].range.union(range))
            inlines.remove(at: index)
        }
    }
}

extension Inline {
    fileprivate var isBreak: Bool { kind == .softBreak || kind == .lineBreak }

    /// The text of a piece that is the same as its source.
    fileprivate var verbatim: String? {
        guard case .text(let text) = kind, text.utf8.count == range.count else { return nil }
        return text
    }
}
