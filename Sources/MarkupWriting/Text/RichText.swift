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

    package var isEmpty: Bool { plain.isEmpty && markup == nil }
}

extension MarkupWriter {
    /// Writes the text as HTML; `address` gives what stands in a link or image with that index (it is escaped here).
    package mutating func rich(_ rich: RichText, address: (Int) -> String) {
        guard let markup = rich.markup else {
            text(rich.plain)
            return
        }
        var done = 0
        for hole in rich.holes {
            buffer.append(contentsOf: markup.bytes[done..<hole.offset])
            text(address(hole.link))
            done = hole.offset
        }
        buffer.append(contentsOf: markup.bytes[done...])
    }
}
