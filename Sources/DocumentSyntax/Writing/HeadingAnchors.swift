import MarkupWriting
import SourceDiagnostics

/// The fragment of each heading's address (`#how-it-works`), by the rule of the code hosts: the slug of its words,
/// repeats numbered `-1`, `-2`; so that a link works on a code host and on the site alike.
package struct HeadingAnchors: Sendable, Hashable {
    package struct Anchor: Sendable, Hashable {
        /// Index in `Document.blocks`.
        package let block: Int
        package let slug: String
        /// An id that the author gave the heading in attributes.
        package let explicitID: String?
    }

    /// In the order of the document.
    package let anchors: [Anchor]

    package static let none = HeadingAnchors(anchors: [])

    private init(anchors: [Anchor]) {
        self.anchors = anchors
    }

    init(_ document: Document) {
        var anchors: [Anchor] = []
        // By bytes: slugs are composed, and hashing letters of other scripts as text costs ten times as much.
        var used: [[UInt8]: Int] = [:]
        for (index, block) in document.blocks.enumerated() {
            guard case .heading = block.kind else { continue }
            let base = Array(Slug.make(document.headingWords(block)).utf8)
            var slug = base
            if var count = used[base] {
                repeat {
                    count += 1
                    slug = base + [UInt8(ascii: "-")] + Array(String(count).utf8)
                } while used[slug] != nil
                used[base] = count
            }
            used[slug] = 0
            anchors.append(
                Anchor(block: index, slug: String(decoding: slug, as: UTF8.self), explicitID: document.headingID(block))
            )
        }
        self.anchors = anchors
    }

    /// The slug of the heading at a block index; nil when the block is no heading or has no word in it.
    package func slug(ofBlock index: Int) -> String? {
        guard let anchor = anchor(ofBlock: index), !anchor.slug.isEmpty else { return nil }
        return anchor.slug
    }

    func anchor(ofBlock index: Int) -> Anchor? {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].block < index { low = middle + 1 } else { high = middle }
        }
        return low < anchors.count && anchors[low].block == index ? anchors[low] : nil
    }
}

extension Document {
    /// Computed anew at each call: keep it while you need it.
    package var headingAnchors: HeadingAnchors { HeadingAnchors(self) }

    /// What a heading says, without attributes and raw HTML.
    fileprivate func headingWords(_ block: Block) -> String {
        var words = ""
        for inline in inlines[block.inlines] {
            switch inline.kind {
            case .text(let text), .code(let text), .image(_, let text): words += text
            case .softBreak, .lineBreak: words += " "
            case .attributes, .html, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .strikeStart, .strikeEnd,
                .linkStart, .linkEnd:
                break
            }
        }
        var view = words[...].utf8
        while let last = view.last, last == 0x20 || last == 0x09 { view.removeLast() }
        while let first = view.first, first == 0x20 || first == 0x09 { view.removeFirst() }
        return String(Substring(view))
    }

    fileprivate func headingID(_ block: Block) -> String? {
        for inline in inlines[block.inlines] {
            if case .attributes(let index) = inline.kind, let id = attributes[index].id { return id.value }
        }
        return nil
    }
}
