import MarkupWriting

extension Document {
    /// Running text as words and as markup; `RichText.Hole.link` indexes `links`.
    ///
    /// A slice within a paragraph is allowed: marks that it opens are closed at its end, spaces and breaks at both ends
    /// are dropped. Attribute groups in braces are written as text, so leave out of the range what you have claimed.
    package func richText(inlines range: Range<Int>) -> RichText {
        richText(inlines[range])
    }

    /// The same for inlines that have been cut (see `Inline.part`).
    package func richText(_ inlines: some Sequence<Inline>) -> RichText {
        var writer = InlineWriter(self)
        writer.write(inlines)
        return writer.richText
    }

    /// Blocks as prose: headings get the ids of `anchors`, comments stay invisible, raw HTML is shown escaped.
    ///
    /// - Parameter range: Whole subtrees: from a block up to the `end` of it or of a later sibling.
    package func richText(blocks range: Range<Int>, anchors: HeadingAnchors) -> RichText {
        var writer = BlockWriter(self, anchors)
        return writer.write(range)
    }
}
