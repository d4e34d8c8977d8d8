import SourceDiagnostics

/// One Markdown file as immutable values: front matter, blocks and inlines, each with the bytes it came from.
///
/// Blocks and inlines are flat: a block's descendants follow it directly up to `Block.end`, so a reader walks with
/// indices and no depth of nesting can exhaust the stack.
package struct Document: Sendable {
    /// The YAML between the `---` lines, without them; nil when the file has no front matter.
    package let frontMatter: ByteRange?
    /// In the order of the file, parents before children.
    package let blocks: [Block]
    package let inlines: [Inline]
    /// Link and image targets in the order of their use; `Inline.Kind.linkStart` and `.image` name an index.
    package let links: [WrittenLink]
    /// Attribute groups (`{#id key=value}` and `<!-- #id key=value -->`); `Inline.Kind.attributes` names an index.
    package let attributes: [AttributeGroup]

    package init(
        frontMatter: ByteRange?, blocks: [Block], inlines: [Inline], links: [WrittenLink], attributes: [AttributeGroup]
    ) {
        self.frontMatter = frontMatter
        self.blocks = blocks
        self.inlines = inlines
        self.links = links
        self.attributes = attributes
    }
}

/// A block of a document, with its descendants directly after it.
package struct Block: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// 1 to 6.
        case heading(level: Int)
        case paragraph
        case quote
        case list(isOrdered: Bool, start: Int, isTight: Bool)
        /// A list's entry; `isDone` is nil without a task box.
        case listItem(isDone: Bool?)
        /// Fenced or indented code; `info` is the fence's first line after the fence marks.
        case code(info: String, text: String, isFenced: Bool)
        case thematicBreak
        /// A pipe table; its children are rows, the first is the header.
        case table(columns: Int)
        case tableRow(isHeader: Bool)
        case tableCell
        /// Raw HTML other than comments and `<br>`; shown escaped.
        case html(text: String)
        /// `<!-- … -->` between blocks, its text without the marks.
        case comment(text: String)
    }

    package let kind: Kind
    /// The bytes of the block in the file, markers included, the final line end not.
    package let range: ByteRange
    /// Index after the last descendant; the block's own index plus one when it has none.
    package let end: Int
    /// The inlines of a heading, paragraph or table cell.
    package let inlines: Range<Int>

    package init(kind: Kind, range: ByteRange, end: Int, inlines: Range<Int>) {
        self.kind = kind
        self.range = range
        self.end = end
        self.inlines = inlines
    }
}

/// A piece of running text. Start and end pieces come in pairs and nest.
package struct Inline: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Decoded text: entities and escapes are resolved. When it is as long as `range`, byte n of the text is byte
        /// n of the range; otherwise ask `Document.offset(ofTextByte:in:source:)`.
        case text(String)
        case code(String)
        case softBreak
        /// A hard break: two spaces, a backslash or `<br>`.
        case lineBreak
        case emphasisStart, emphasisEnd
        case strongStart, strongEnd
        case strikeStart, strikeEnd
        /// Index in `Document.links`.
        case linkStart(Int)
        case linkEnd
        /// Index in `Document.links`, and the alternative text.
        case image(Int, alternative: String)
        /// Index in `Document.attributes`. Unclaimed braces are text; unclaimed comments stay invisible.
        case attributes(Int)
        /// Raw HTML other than comments and `<br>`; shown escaped.
        case html(String)
    }

    package let kind: Kind
    package let range: ByteRange

    package init(_ kind: Kind, _ range: ByteRange) {
        self.kind = kind
        self.range = range
    }
}

/// The target of a link or an image as written.
package struct WrittenLink: Sendable, Hashable {
    /// Unescaped, otherwise untouched: it may be relative, dead or dangerous.
    package let address: String
    package let title: String
    package let isImage: Bool
    /// The bytes of the whole link.
    package let range: ByteRange

    package init(address: String, title: String, isImage: Bool, range: ByteRange) {
        self.address = address
        self.title = title
        self.isImage = isImage
        self.range = range
    }
}

/// A group of attributes as written, syntax checked, meaning not.
package struct AttributeGroup: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        case braces, comment
    }

    package let form: Form
    package let id: Located<String>?
    package let classes: [Located<String>]
    package let values: [AttributeValue]
    /// The bytes of the group, its marks included.
    package let range: ByteRange
    /// The group as written, its marks included: what is shown when nobody claims it.
    package let text: String

    package init(
        form: Form, id: Located<String>?, classes: [Located<String>], values: [AttributeValue], range: ByteRange,
        text: String = ""
    ) {
        self.form = form
        self.id = id
        self.classes = classes
        self.values = values
        self.range = range
        self.text = text
    }
}

/// `key=value` of a group, or `key: value` of a nested list.
package struct AttributeValue: Sendable, Hashable {
    package let key: Located<String>
    package let value: Located<String>

    package init(key: Located<String>, value: Located<String>) {
        self.key = key
        self.value = value
    }
}
