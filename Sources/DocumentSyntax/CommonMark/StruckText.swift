import SourceDiagnostics

/// Finds `~~struck~~` text: two tildes that open before a word and two that close after one, within one parent.
enum StruckText {
    /// Splits the texts from an index on at tildes that pair.
    static func mark(_ inlines: inout [Inline], from first: Int) {
        var marked: [Inline] = []
        /// Where the last unpaired opening stands in `marked`, for each open parent.
        var openings: [Int?] = [nil]
        for inline in inlines[first...] {
            switch inline.kind {
            case .text(let text):
                split(text, inline.range, &marked, &openings)
                continue
            case .emphasisStart, .strongStart, .linkStart: openings.append(nil)
            case .emphasisEnd, .strongEnd, .linkEnd: if openings.count > 1 { openings.removeLast() }
            case .code, .softBreak, .lineBreak, .image, .attributes, .html, .strikeStart, .strikeEnd: break
            }
            marked.append(inline)
        }
        // What found no partner is text again.
        for index in marked.indices where marked[index].kind == .strikeStart {
            guard isUnpaired(index, marked, openings) else { continue }
            marked[index] = Inline(.text("~~"), marked[index].range)
        }
        inlines.replaceSubrange(first..., with: marked)
    }

    private static func isUnpaired(_ index: Int, _ marked: [Inline], _ openings: [Int?]) -> Bool {
        var depth = 0
        for inline in marked[index...] {
            switch inline.kind {
            case .emphasisStart, .strongStart, .linkStart: depth += 1
            case .emphasisEnd, .strongEnd, .linkEnd:
                depth -= 1
                if depth < 0 { return true }
            case .strikeEnd: if depth == 0 { return false }
            default: break
            }
        }
        return true
    }

    private static func split(
        _ text: String, _ range: ByteRange, _ marked: inout [Inline], _ openings: inout [Int?]
    ) {
        let bytes = Array(text.utf8)
        // Escaped tildes make the text shorter than its source; those are not meant as marks.
        guard bytes.count == range.count, bytes.contains(UInt8(ascii: "~")) else {
            marked.append(Inline(.text(text), range))
            return
        }
        var piece = 0
        var index = 0
        func add(_ end: Int) {
            guard piece < end else { return }
            let text = String(decoding: bytes[piece..<end], as: UTF8.self)
            marked.append(Inline(.text(text), ByteRange(range.lowerBound + piece, range.lowerBound + end)))
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "~") else {
                index += 1
                continue
            }
            var after = index
            while after < bytes.count, bytes[after] == UInt8(ascii: "~") { after += 1 }
            defer { index = after }
            guard after - index == 2 else { continue }
            let place = ByteRange(range.lowerBound + index, range.lowerBound + after)
            let followsWord = index > 0 ? bytes[index - 1] > 0x20 : !(marked.last?.isBreak ?? true)
            let precedesWord = after < bytes.count ? bytes[after] > 0x20 : true
            if followsWord, openings[openings.count - 1] != nil {
                add(index)
                marked.append(Inline(.strikeEnd, place))
                openings[openings.count - 1] = nil
                piece = after
            } else if precedesWord, openings[openings.count - 1] == nil {
                add(index)
                openings[openings.count - 1] = marked.count
                marked.append(Inline(.strikeStart, place))
                piece = after
            }
        }
        add(bytes.count)
    }
}

extension Inline {
    fileprivate var isBreak: Bool { kind == .softBreak || kind == .lineBreak }
}
