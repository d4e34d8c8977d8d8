import SourceDiagnostics

extension Document {
    /// The offset in the file of byte `position` of a text inline; of any other inline, its start.
    ///
    /// Most texts are as long as their source. Where entities, escapes or damaged bytes were resolved, the source is
    /// walked again.
    package static func offset(ofTextByte position: Int, in inline: Inline, source: [UInt8]) -> Int {
        let range = inline.range
        guard case .text(let text) = inline.kind else { return range.lowerBound }
        if text.utf8.count == range.count { return range.lowerBound + min(position, range.count) }
        var copy = text
        return copy.withUTF8 { text in
            source.withUnsafeBufferPointer { bytes in
                SourceText.offset(
                    of: position, of: text, in: bytes, from: range.lowerBound, to: min(range.upperBound, bytes.count))
            }
        }
    }
}

extension Inline {
    /// A part of a text, by offsets in its UTF-8; other inlines stay whole.
    package func part(_ bytes: Range<Int>, source: [UInt8]) -> Inline {
        guard case .text(let text) = kind else { return self }
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        let upper = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
        return Inline(
            .text(String(text[lower..<upper])),
            ByteRange(
                Document.offset(ofTextByte: bytes.lowerBound, in: self, source: source),
                Document.offset(ofTextByte: bytes.upperBound, in: self, source: source)))
    }
}
