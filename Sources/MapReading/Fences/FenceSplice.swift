import DocumentSyntax
import SourceDiagnostics

/// A fence that may be opened: a fenced block at the margin of the file, so that its lines are the file's own bytes.
struct OpenableFence {
    let block: Int
    /// The bytes between the fence's marks.
    let content: ByteRange

    /// Nil for any other block.
    init?(_ document: Document, block: Int, file: SourceFile) {
        guard case .code(_, _, true) = document.blocks[block].kind else { return nil }
        let range = document.blocks[block].range
        let bytes = file.bytes
        guard range.upperBound <= bytes.count, range.count > 3 else { return nil }
        let first = bytes[range.lowerBound]
        guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
            range.lowerBound == 0 || bytes[range.lowerBound - 1] == 0x0A || bytes[range.lowerBound - 1] == 0xBF
        else { return nil }
        guard let lineEnd = bytes[range.offsets].firstIndex(of: 0x0A) else { return nil }
        var lastLine = range.upperBound
        while lastLine > lineEnd + 1, bytes[lastLine - 1] != 0x0A { lastLine -= 1 }
        let closing = bytes[lastLine..<range.upperBound].drop { $0 == 0x20 }
        let isClosed = closing.starts(with: [first, first, first])
        self.block = block
        content = ByteRange(lineEnd + 1, isClosed ? lastLine : range.upperBound)
    }

    /// What the fence holds, read as Markdown, with the places of the whole file; nil when it begins with front matter
    /// or with something that the guards refuse.
    func document(in file: SourceFile) -> Document? {
        let part = SourceFile(path: file.path, bytes: Array(file.bytes[content.offsets]))
        var diagnostics: [Diagnostic] = []
        let document = DocumentParser.parse(part, diagnostics: &diagnostics)
        guard document.frontMatter == nil, diagnostics.allSatisfy({ $0.severity != .error }) else { return nil }
        return document.moved(by: content.lowerBound)
    }
}

extension Document {
    /// The document with fenced blocks at its top replaced by what they hold.
    ///
    /// - Parameter fences: The blocks and their contents, in the order of the document.
    func opening(_ fences: [(block: Int, content: Document)]) -> Document {
        var newPlace = [Int](repeating: 0, count: blocks.count + 1)
        var place = 0
        var next = 0
        for block in blocks.indices {
            newPlace[block] = place
            if next < fences.count, fences[next].block == block {
                place += fences[next].content.blocks.count
                next += 1
            } else {
                place += 1
            }
        }
        newPlace[blocks.count] = place
        var opened: [Block] = []
        opened.reserveCapacity(place)
        var inlines = inlines
        var links = links
        var attributes = attributes
        next = 0
        for (index, block) in blocks.enumerated() {
            guard next < fences.count, fences[next].block == index else {
                opened.append(
                    Block(kind: block.kind, range: block.range, end: newPlace[block.end], inlines: block.inlines))
                continue
            }
            let inner = fences[next].content
            next += 1
            let base = opened.count
            let shift = inlines.count
            for block in inner.blocks {
                opened.append(
                    Block(
                        kind: block.kind, range: block.range, end: block.end + base,
                        inlines: block.inlines.lowerBound + shift..<block.inlines.upperBound + shift))
            }
            inlines += inner.inlines.map { $0.renumbered(links: links.count, attributes: attributes.count) }
            links += inner.links
            attributes += inner.attributes
        }
        return Document(
            frontMatter: frontMatter, blocks: opened, inlines: inlines, links: links, attributes: attributes)
    }

    /// The same document with every place moved.
    fileprivate func moved(by offset: Int) -> Document {
        Document(
            frontMatter: nil,
            blocks: blocks.map {
                Block(kind: $0.kind, range: $0.range.moved(by: offset), end: $0.end, inlines: $0.inlines)
            },
            inlines: inlines.map { Inline($0.kind, $0.range.moved(by: offset)) },
            links: links.map {
                WrittenLink(
                    address: $0.address, title: $0.title, isImage: $0.isImage, range: $0.range.moved(by: offset))
            },
            attributes: attributes.map { group in
                AttributeGroup(
                    form: group.form, id: group.id?.moved(by: offset),
                    classes: group.classes.map { $0.moved(by: offset) },
                    values: group.values.map {
                        AttributeValue(key: $0.key.moved(by: offset), value: $0.value.moved(by: offset))
                    },
                    range: group.range.moved(by: offset), text: group.text)
            })
    }
}

extension Inline {
    /// The same inline in a document whose tables of links and attributes have others before its own.
    fileprivate func renumbered(links: Int, attributes: Int) -> Inline {
        switch kind {
        case .linkStart(let index): Inline(.linkStart(index + links), range)
        case .image(let index, let alternative): Inline(.image(index + links, alternative: alternative), range)
        case .attributes(let index): Inline(.attributes(index + attributes), range)
        case .text, .code, .softBreak, .lineBreak, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .strikeStart,
            .strikeEnd, .linkEnd, .html:
            self
        }
    }
}

extension ByteRange {
    fileprivate func moved(by offset: Int) -> ByteRange { ByteRange(lowerBound + offset, upperBound + offset) }
}

extension Located {
    fileprivate func moved(by offset: Int) -> Located { Located(value, range.moved(by: offset)) }
}
