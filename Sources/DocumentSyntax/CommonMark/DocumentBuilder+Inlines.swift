import SourceDiagnostics

extension DocumentBuilder {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Adds the inlines of a paragraph, heading or cell, whose text starts at an offset.
    mutating func readInlines(of parent: CommonMarkNode, from start: Int, line firstLine: Int, to end: Int) {
        let first = inlines.count
        cursor = start
        line = firstLine
        limit = end
        hasTildes = false
        reportedHTML = false
        var images: [OpenImage] = []
        var open: [Int] = []
        if var node = parent.firstChild {
            walk: while true {
                enter(node, parent, &open, &images)
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node, &open, &images)
                while true {
                    if let next = node.next {
                        node = next
                        break
                    }
                    guard let up = node.parent, up != parent else { break walk }
                    leave(up, &open, &images)
                    node = up
                }
            }
        }
        if hasTildes { StruckText.mark(&inlines, from: first) }
    }

    /// Adds a text without markup but `<br>`.
    mutating func readPlain(_ start: Int, _ end: Int) {
        let first = inlines.count
        hasTildes = false
        var index = start
        var text = start
        while index < end {
            let length = HTMLStart.lineBreak(source, index, end)
            if length > 0 {
                addPlain(text, index)
                inlines.append(Inline(.lineBreak, ByteRange(index, index + length)))
                index += length
                text = index
            } else {
                index += 1
            }
        }
        addPlain(text, end)
        if hasTildes { StruckText.mark(&inlines, from: first) }
    }

    private mutating func addPlain(_ start: Int, _ end: Int) {
        addText(Bytes(rebasing: source[start..<end]), SourceText.Match(start: start, end: end, isVerbatim: true))
    }

    /// An image whose alternative text is being read; the innermost is the last.
    struct OpenImage {
        let start: Int
        let node: CommonMarkNode
        var alternative = ""
    }

    private mutating func enter(
        _ node: CommonMarkNode, _ parent: CommonMarkNode, _ open: inout [Int], _ images: inout [OpenImage]
    ) {
        let kind = node.kind
        defer { isAfterBreak = kind == .softBreak || kind == .lineBreak }
        switch kind {
        case .text:
            var literal = node.literal
            if isAfterBreak {
                // libcmark keeps the indentation of a lazy continuation after a backslash.
                let blanks = literal.prefix { $0 == 0x20 || $0 == 0x09 }.count
                literal = Bytes(rebasing: literal[blanks...])
            }
            let match = find(literal)
            if images.isEmpty {
                addText(literal, match)
            } else {
                images[images.count - 1].alternative += restored(literal)
            }
            advance(to: match.end)
        case .softBreak:
            let start = cursor
            passLineEnd()
            if images.isEmpty {
                inlines.append(Inline(.softBreak, ByteRange(start, cursor)))
            } else {
                images[images.count - 1].alternative += " "
            }
        case .lineBreak:
            let start = cursor
            passLineEnd()
            if images.isEmpty {
                inlines.append(Inline(.lineBreak, ByteRange(start, cursor)))
            } else {
                images[images.count - 1].alternative += " "
            }
        case .codeSpan:
            readCode(node, &images)
        case .inlineHTML:
            readHTML(node, parent, &images)
        case .emphasis: addMark(.emphasisStart, 1, images.isEmpty)
        case .strong: addMark(.strongStart, 2, images.isEmpty)
        case .link:
            skip { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
            if images.isEmpty {
                open.append(links.count)
                links.append(WrittenLink(address: "", title: "", isImage: false, range: ByteRange(at: cursor)))
                inlines.append(Inline(.linkStart(links.count - 1), ByteRange(cursor, cursor + 1)))
            }
            advance(to: min(cursor + 1, limit))
        case .image:
            skip { $0 == UInt8(ascii: "!") }
            images.append(OpenImage(start: cursor, node: node))
            advance(to: min(cursor + 2, limit))
        default: break
        }
    }

    private mutating func leave(_ node: CommonMarkNode, _ open: inout [Int], _ images: inout [OpenImage]) {
        switch node.kind {
        case .emphasis: addMark(.emphasisEnd, 1, images.isEmpty)
        case .strong: addMark(.strongEnd, 2, images.isEmpty)
        case .link:
            let start = cursor
            advance(to: linkEnd())
            guard images.isEmpty, let index = open.popLast() else { return }
            inlines.append(Inline(.linkEnd, ByteRange(start, cursor)))
            links[index] = written(node, isImage: false, ByteRange(links[index].range.lowerBound, cursor))
        case .image:
            advance(to: linkEnd())
            guard let image = images.popLast() else { return }
            guard images.isEmpty else {
                images[images.count - 1].alternative += image.alternative
                return
            }
            let range = ByteRange(image.start, cursor)
            inlines.append(Inline(.image(links.count, alternative: image.alternative), range))
            links.append(written(node, isImage: true, range))
        default: break
        }
    }

    private mutating func written(_ node: CommonMarkNode, isImage: Bool, _ range: ByteRange) -> WrittenLink {
        WrittenLink(address: restored(node.address), title: restored(node.title), isImage: isImage, range: range)
    }

    private mutating func addMark(_ kind: Inline.Kind, _ length: Int, _ isVisible: Bool) {
        skip { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
        let start = cursor
        advance(to: min(start + length, limit))
        if isVisible { inlines.append(Inline(kind, ByteRange(start, cursor))) }
    }

    // MARK: Text

    /// Adds a text, divided around escapes and entities when it is as long as its source by chance and yet not the
    /// same, and when it has tildes, which must be told from escaped ones.
    private mutating func addText(_ literal: Bytes, _ match: SourceText.Match) {
        let hasChance = match.end - match.start == literal.count || literal.contains(UInt8(ascii: "~"))
        guard !match.isVerbatim, hasChance else { return addPieces(literal, match.start, match.end) }
        for piece in SourceText.pieces(literal, in: source, at: match.start, to: match.end) {
            addPieces(Bytes(rebasing: literal[piece.text]), piece.source.lowerBound, piece.source.upperBound)
        }
    }

    /// Adds a text, with what stands in it for attribute groups and line breaks.
    private mutating func addPieces(_ literal: Bytes, _ start: Int, _ end: Int) {
        guard !literal.isEmpty else { return }
        var isSimple = true
        for byte in literal {
            if byte < 0x20, byte != 0x09 { isSimple = false }
            if byte == UInt8(ascii: "~") { hasTildes = true }
        }
        if isSimple {
            inlines.append(Inline(.text(String(decoding: literal, as: UTF8.self)), ByteRange(start, end)))
            return
        }
        var index = 0
        var piece = 0
        while index < literal.count {
            let byte = literal[index]
            guard byte == Stand.group || byte == Stand.lineBreak || byte == Stand.substitute else {
                index += 1
                continue
            }
            var after = index
            while after < literal.count, literal[after] == byte { after += 1 }
            if byte == Stand.substitute {
                // A piece of its own, for it is longer than its source.
                addPiece(literal, piece, index, start, end)
                addPiece(literal, index, after, start, end)
            } else if byte == Stand.group, nextGroup < scan.groups.count {
                let isAfterSpace = source[scan.groups[nextGroup].range.lowerBound] == 0x20
                addPiece(literal, piece, isAfterSpace ? max(piece, index - 1) : index, start, end)
                inlines.append(Inline(.attributes(nextGroup), scan.groups[nextGroup].range))
                nextGroup += 1
            } else {
                addPiece(literal, piece, index, start, end)
                addHiddenLineBreaks(offset(literal, index, start, end), offset(literal, after, start, end))
            }
            index = after
            piece = after
        }
        addPiece(literal, piece, literal.count, start, end)
    }

    private mutating func addPiece(_ literal: Bytes, _ from: Int, _ to: Int, _ start: Int, _ end: Int) {
        guard from < to else { return }
        let range = ByteRange(offset(literal, from, start, end), offset(literal, to, start, end))
        inlines.append(Inline(.text(Stand.decode(Bytes(rebasing: literal[from..<to]))), range))
    }

    private func offset(_ literal: Bytes, _ position: Int, _ start: Int, _ end: Int) -> Int {
        if literal.count == end - start { return start + position }
        return SourceText.offset(of: position, of: literal, in: source, from: start, to: end)
    }

    private mutating func addHiddenLineBreaks(_ start: Int, _ end: Int) {
        var index = start
        scan.bytes.withUnsafeBufferPointer { bytes in
            while index < end {
                let length = max(1, HTMLStart.lineBreak(bytes, index, end))
                inlines.append(Inline(.lineBreak, ByteRange(index, index + length)))
                index += length
            }
        }
    }

    /// A text of libcmark's with the attribute groups in it as they were written.
    private mutating func restored(_ literal: Bytes) -> String {
        guard literal.contains(Stand.group) || literal.contains(Stand.lineBreak) else { return Stand.decode(literal) }
        var bytes: [UInt8] = []
        var index = 0
        while index < literal.count {
            let byte = literal[index]
            guard byte == Stand.group || byte == Stand.lineBreak else {
                bytes.append(byte)
                index += 1
                continue
            }
            while index < literal.count, literal[index] == byte { index += 1 }
            if byte == Stand.group, nextGroup < scan.groups.count {
                if bytes.last == 0x20, source[scan.groups[nextGroup].range.lowerBound] == 0x20 { bytes.removeLast() }
                bytes.append(contentsOf: scan.groups[nextGroup].text.utf8)
                nextGroup += 1
            }
        }
        return bytes.withUnsafeBufferPointer { Stand.decode($0) }
    }

    // MARK: Code and HTML

    private mutating func readCode(_ node: CommonMarkNode, _ images: inout [OpenImage]) {
        skip { $0 == UInt8(ascii: "`") }
        let start = cursor
        var opening = start
        while opening < limit, source[opening] == UInt8(ascii: "`") { opening += 1 }
        let length = opening - start
        var index = opening
        while index < limit {
            var run = index
            while run < limit, source[run] == UInt8(ascii: "`") { run += 1 }
            if run - index == length, length > 0 {
                index = run
                break
            }
            index = max(run, index + 1)
        }
        var text = restored(node.literal)
        if isCell, text.utf8.contains(UInt8(ascii: "|")) { text = text.replacing("\\|", with: "|") }
        advance(to: index)
        if images.isEmpty {
            inlines.append(Inline(.code(text), ByteRange(start, index)))
        } else {
            images[images.count - 1].alternative += text
        }
    }

    private mutating func readHTML(_ node: CommonMarkNode, _ parent: CommonMarkNode, _ images: inout [OpenImage]) {
        skip { $0 == UInt8(ascii: "<") }
        let start = cursor
        let literal = node.literal
        advance(to: endOfHTML(literal))
        let range = ByteRange(start, cursor)
        guard images.isEmpty else { return }
        if HTMLStart.lineBreak(literal, 0, literal.count) == literal.count {
            inlines.append(Inline(.lineBreak, range))
        } else if literal.count >= 7, literal[1] == UInt8(ascii: "!"), literal[2] == UInt8(ascii: "-") {
            if node.parent == parent, isTrailing(node) { readComment(range) }
        } else {
            let text = restored(literal)
            inlines.append(Inline(.html(text), range))
            if !reportedHTML, literal.count > 1, literal[1] != UInt8(ascii: "/") {
                reportedHTML = true
                diagnostics.append(.rawHTML(range, path: scan.path))
            }
        }
    }

    private mutating func readComment(_ range: ByteRange) {
        let inner = (range.lowerBound + 4)..<max(range.lowerBound + 4, range.upperBound - 3)
        switch AttributeSyntax.read(scan.bytes, inner: inner, outer: range.offsets, form: .comment) {
        case .group(let group):
            inlines.append(Inline(.attributes(attributes.count), range))
            attributes.append(group)
        case .malformed(let place, let problem):
            diagnostics.append(.malformedAttributes(place, problem, path: scan.path))
        case .text: break
        }
    }

    /// Whether only a break, another comment, or in a cell a semicolon, follows.
    private func isTrailing(_ node: CommonMarkNode) -> Bool {
        guard let next = node.next else { return true }
        switch next.kind {
        case .softBreak, .lineBreak: return true
        case .inlineHTML:
            let literal = next.literal
            return HTMLStart.lineBreak(literal, 0, literal.count) > 0 || literal.starts(with: "<!--".utf8)
        case .text:
            let first = next.literal.first { $0 != 0x20 && $0 != 0x09 }
            guard let first else { return next.next.map { _ in isTrailing(next) } ?? true }
            return isCell && first == UInt8(ascii: ";")
        default: return false
        }
    }
}
