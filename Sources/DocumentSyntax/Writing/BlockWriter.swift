import MarkupWriting

/// Writes blocks as HTML: prose, where no map was recognised.
struct BlockWriter: ~Copyable {
    private struct Open {
        /// Index after the last descendant.
        let end: Int
        let kind: Block.Kind
        /// Whether paragraphs directly in it stand without `<p>`.
        let isTight: Bool
    }

    private var writer: InlineWriter
    private let document: Document
    private let anchors: HeadingAnchors
    private var open: [Open] = []
    private var isInHead = false

    init(_ document: Document, _ anchors: HeadingAnchors) {
        self.document = document
        self.anchors = anchors
        writer = InlineWriter(document)
    }

    /// The blocks of a range that covers whole subtrees.
    mutating func write(_ range: Range<Int>) -> RichText {
        for index in range {
            closeBlocks(at: index)
            begin(index, min(document.blocks[index].end, range.upperBound))
        }
        closeBlocks(at: range.upperBound)
        writer.dropFinalLineEnd()
        return writer.richText
    }

    private mutating func closeBlocks(at index: Int) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            finish(last.kind)
        }
    }

    private mutating func begin(_ index: Int, _ end: Int) {
        let block = document.blocks[index]
        let inlines = document.inlines[block.inlines]
        var isTight = false
        switch block.kind {
        case .heading(let level):
            heading(index, level)
            writer.write(inlines, hidesNames: true)
        case .paragraph:
            let isBare = open.last?.isTight ?? false
            if !isBare { writer.tag("<p>") }
            writer.write(inlines)
            if !isBare { writer.tag("</p>") }
            writer.endLine()
            return
        case .quote: writer.tag("<blockquote>")
        case .list(let isOrdered, let start, let tight):
            isTight = tight
            if isOrdered {
                writer.tag("<ol")
                if start != 1 { writer.attribute("start", start) }
                writer.tag(">")
            } else {
                writer.tag("<ul>")
            }
        case .listItem(let isDone):
            isTight = open.last?.isTight ?? false
            writer.tag("<li>")
            if let isDone { writer.sign(isDone ? "☑ " : "☐ ") }
        case .code(let info, let text, _):
            code(info, text)
            return
        case .thematicBreak:
            writer.tag("<hr>")
            return
        case .table: writer.tag("<table>")
        case .tableRow(let isHeader):
            if isHeader { writer.tag("<thead>") }
            writer.tag("<tr>")
            isInHead = isHeader
        case .tableCell:
            writer.plainTab()
            writer.tag(isInHead ? "<th scope=\"col\">" : "<td>")
            writer.write(inlines)
        case .html(let text):
            writer.tag("<pre>")
            writer.verbatim(text)
            writer.tag("</pre>")
            writer.endLine()
            return
        case .comment:
            return
        }
        open.append(Open(end: max(end, index + 1), kind: block.kind, isTight: isTight))
    }

    private mutating func finish(_ kind: Block.Kind) {
        switch kind {
        case .heading(let level):
            switch level {
            case 1: writer.tag("</h1>")
            case 2: writer.tag("</h2>")
            case 3: writer.tag("</h3>")
            case 4: writer.tag("</h4>")
            case 5: writer.tag("</h5>")
            default: writer.tag("</h6>")
            }
            writer.endLine()
        case .quote: writer.tag("</blockquote>")
        case .list(let isOrdered, _, _): writer.tag(isOrdered ? "</ol>" : "</ul>")
        case .listItem:
            writer.tag("</li>")
            writer.endLine()
        case .table: writer.tag("</tbody></table>")
        case .tableRow(let isHeader):
            writer.tag(isHeader ? "</tr></thead><tbody>" : "</tr>")
            writer.endLine()
        case .tableCell: writer.tag(isInHead ? "</th>" : "</td>")
        case .paragraph, .code, .thematicBreak, .html, .comment: break
        }
    }

    private mutating func heading(_ index: Int, _ level: Int) {
        switch level {
        case 1: writer.tag("<h1")
        case 2: writer.tag("<h2")
        case 3: writer.tag("<h3")
        case 4: writer.tag("<h4")
        case 5: writer.tag("<h5")
        default: writer.tag("<h6")
        }
        if let id = anchors.anchor(ofBlock: index)?.explicitID ?? anchors.slug(ofBlock: index) {
            writer.attribute("id", id)
        }
        writer.tag(">")
    }

    private mutating func code(_ info: String, _ text: String) {
        writer.tag("<pre><code")
        let language = info.prefix { $0 != " " && $0 != "\t" }
        // A fence with nothing in it has its words on the line of its marks.
        let isOnLine = text.isEmpty && language.utf8.count < info.utf8.count
        if !language.isEmpty, !isOnLine { writer.attribute("class", "language-" + language) }
        writer.tag(">")
        writer.verbatim(isOnLine ? info : text)
        writer.tag("</code></pre>")
        writer.endLine()
    }
}
