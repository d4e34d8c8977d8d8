/// A piece of an author's text: what it says without markup, and, when it has any, its markup with holes where
/// addresses go.
///
/// Addresses depend on the page that shows the text, so the markup stores `<a href="">` and remembers the spot and
/// the index of the link in its owner's table of links (a document's while reading, a journey's after linking).
package struct RichText: Sendable, Hashable {
    /// Where an address is to be written.
    package struct Hole: Sendable, Hashable {
        /// UTF-8 offset in `markup`.
        package let offset: Int
        /// Index into the owner's table of links.
        package let link: Int

        package init(offset: Int, link: Int) {
            self.offset = offset
            self.link = link
        }
    }

    /// The words alone; a line break is `\n`.
    package let plain: String
    /// Escaped HTML with empty addresses at the holes; nil when it would be just the escaped plain text.
    package let markup: SafeMarkup?
    package let holes: [Hole]

    package init(_ plain: String) {
        self.plain = plain
        markup = nil
        holes = []
    }

    package init(plain: String, markup: SafeMarkup?, holes: [Hole] = []) {
        self.plain = plain
        self.markup = markup
        self.holes = holes
    }

    /// The link of the first image in the text, an index into its owner's table.
    package var firstImage: Int? {
        guard let markup else { return nil }
        return holes.first { Array(markup.bytes[..<$0.offset]).hasSuffix(RichText.imageStart) }?.link
    }

    private static let imageStart = Array("<img src=\"".utf8)

    package var isEmpty: Bool { plain.isEmpty && markup == nil }
}

extension MarkupWriter {
    private static let linkStart = Array("<a href=\"".utf8)
    private static let linkEnd = Array("</a>".utf8)

    /// Writes the text as HTML; `address` gives what stands in a link or image with that index (it is escaped here). A
    /// link without an address is written as plain text.
    package mutating func rich(_ rich: RichText, address: (Int) -> String?) {
        guard let markup = rich.markup else {
            text(rich.plain)
            return
        }
        let bytes = markup.bytes
        var done = 0
        var isUnlinked = false
        for hole in rich.holes {
            append(bytes[done..<hole.offset], &isUnlinked)
            done = hole.offset
            if let address = address(hole.link) {
                text(address)
            } else if buffer.hasSuffix(MarkupWriter.linkStart) {
                buffer.removeLast(MarkupWriter.linkStart.count)
                done = (bytes[done...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1) + 1
                isUnlinked = true
            }
        }
        append(bytes[done...], &isUnlinked)
    }

    /// Leaves out the end of a link whose start was left out; links do not nest.
    private mutating func append(_ bytes: ArraySlice<UInt8>, _ isUnlinked: inout Bool) {
        guard isUnlinked, let end = bytes.firstRange(of: MarkupWriter.linkEnd) else {
            buffer.append(contentsOf: bytes)
            return
        }
        buffer.append(contentsOf: bytes[..<end.lowerBound])
        buffer.append(contentsOf: bytes[end.upperBound...])
        isUnlinked = false
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
        count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
    }
}
