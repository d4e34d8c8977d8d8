import SourceDiagnostics

/// Turns libcmark's tree into flat values in one pass, finding for each the bytes it came from.
struct DocumentBuilder {
    let scan: SourceScan
    /// `scan.marked`: what libcmark's texts are found in.
    let source: UnsafeBufferPointer<UInt8>

    private(set) var blocks: [Block] = []
    var inlines: [Inline] = []
    var links: [WrittenLink] = []
    var attributes: [AttributeGroup]
    var diagnostics: [Diagnostic] = []

    /// Where the next inline is looked for.
    var cursor = 0
    /// The line, from 0, in which the cursor is.
    var line = 0
    /// Where the texts of the current block end.
    var limit = 0
    var nextGroup = 0
    /// Where the cell ends whose texts are being read; 0 outside tables.
    var cellEnd = 0
    var isAfterBreak = false
    var hasTildes = false
    var reportedHTML = false

    private var nextTable = 0
    private var nextDefinition = 0
    private var nextHTML = 0
    /// The heading that stands for the next cell to be read by libcmark.
    private var nextCell: CommonMarkNode?

    init(scan: SourceScan, source: UnsafeBufferPointer<UInt8>) {
        self.scan = scan
        self.source = source
        attributes = scan.groups
        blocks.reserveCapacity(scan.lines.count + scan.cells.count)
        inlines.reserveCapacity(2 * (scan.lines.count + scan.cells.count))
    }

    var document: Document {
        Document(
            frontMatter: scan.frontMatter.content, blocks: blocks, inlines: inlines, links: links,
            attributes: attributes)
    }

    /// Whether everything that was taken out before libcmark came back.
    var isComplete: Bool { nextTable == scan.tables.count && nextGroup == scan.groups.count }

    mutating func build(_ root: CommonMarkNode) {
        nextCell = root.firstChild
        var next = root.firstChild
        for _ in 0..<scan.fedCellCount { next = next?.next }
        guard var node = next else { return }

        var open: [Int] = []
        while true {
            let index = blocks.count
            if enter(node), let child = node.firstChild {
                open.append(index)
                node = child
                continue
            }
            while true {
                if let sibling = node.next {
                    node = sibling
                    break
                }
                guard let parent = node.parent, parent != root, let index = open.popLast() else { return }
                close(index)
                node = parent
            }
        }
    }

    /// Adds a block; whether its children are blocks that follow.
    private mutating func enter(_ node: CommonMarkNode) -> Bool {
        let kind = node.kind
        let first = node.startLine - 1 - scan.fedCellCount
        let last = max(first, node.endLine - 1 - scan.fedCellCount)
        guard scan.lines.indices.contains(first) else { return false }
        let start = scan.lines[first].start + max(0, node.startColumn - 1)
        let end = end(of: node, last, notBefore: start)
        switch kind {
        case .quote:
            add(.quote, start, end)
            return true
        case .list:
            add(.list(isOrdered: node.isOrdered, start: node.listStart, isTight: node.isTight), start, end)
            return true
        case .item:
            add(.listItem(isDone: nil), start, end)
            return true
        case .thematicBreak:
            add(.thematicBreak, start, end)
        case .code:
            let info = Stand.decode(node.fenceInfo)
            add(.code(info: info, text: Stand.decode(node.literal), isFenced: scan.lines[first].isFence), start, end)
        case .html:
            if nextTable < scan.tables.count, scan.tables[nextTable].line == first {
                addTable(scan.tables[nextTable])
                nextTable += 1
            } else {
                while nextHTML < scan.html.count, scan.html[nextHTML].first < first { nextHTML += 1 }
                let isKnown = nextHTML < scan.html.count && scan.html[nextHTML].first == first
                addHTML(start, isKnown ? scan.lines[scan.html[nextHTML].last].end : end)
            }
        case .heading:
            let end = underlineEnd(of: first, last).map { max(start, $0) } ?? end
            addText(.heading(level: node.headingLevel), node, first, last, start, end)
        case .paragraph:
            addText(.paragraph, node, first, last, start, end)
        default:
            break
        }
        return false
    }

    /// Where the underline of a heading ends. (libcmark ends such a heading after the line that follows, when that is not
    /// blank.)
    private func underlineEnd(of first: Int, _ last: Int) -> Int? {
        guard scan.lines.indices.contains(last), scan.lines[first].content < scan.lines[first].end else { return nil }
        return scan.lines[first...last].first(where: \.isUnderline)?.end
    }

    private func end(of node: CommonMarkNode, _ last: Int, notBefore start: Int) -> Int {
        guard scan.lines.indices.contains(last) else { return max(start, scan.bytes.count) }
        var line = last
        var end = node.endColumn == 0 ? scan.lines[line].start : scan.lines[line].start + node.endColumn
        end = min(end, scan.lines[line].end)
        // Blank lines belong to no block.
        while end == scan.lines[line].start, line > 0, end > start {
            line -= 1
            end = scan.lines[line].end
        }
        return max(start, end)
    }

    private mutating func add(_ kind: Block.Kind, _ start: Int, _ end: Int, inlines range: Range<Int>? = nil) {
        let range = range ?? inlines.count..<inlines.count
        blocks.append(Block(kind: kind, range: ByteRange(start, end), end: blocks.count + 1, inlines: range))
    }

    /// Closes a block: everything after it so far is its content.
    private mutating func close(_ index: Int) {
        guard index < blocks.count else { return }
        let block = blocks[index]
        var range = block.range
        if blocks.count > index + 1 { range = range.union(ByteRange(at: blocks[blocks.count - 1].range.upperBound)) }
        blocks[index] = Block(kind: block.kind, range: range, end: blocks.count, inlines: block.inlines)
    }

    // MARK: Text

    private mutating func addText(
        _ kind: Block.Kind, _ node: CommonMarkNode, _ first: Int, _ last: Int, _ start: Int, _ end: Int
    ) {
        var firstLine = first
        while nextDefinition < scan.definitions.count, scan.definitions[nextDefinition].first < first {
            nextDefinition += 1
        }
        if nextDefinition < scan.definitions.count, scan.definitions[nextDefinition].first == first {
            firstLine = min(scan.definitions[nextDefinition].after, scan.lines.count - 1)
        }
        var content = firstLine == first ? start : scan.lines[firstLine].content
        let blockStart = content
        if case .heading = kind, scan.lines[firstLine].content == scan.lines[firstLine].end {
            while content < end, source[content] == UInt8(ascii: "#") { content += 1 }
        }
        let firstInline = inlines.count
        readInlines(of: node, from: content, line: firstLine, to: max(content, end))
        if case .paragraph = kind {
            takeTaskBox(firstInline)
            // A paragraph of `<br>` alone says nothing.
            if content < end, source[content] == Stand.lineBreak,
                inlines[firstInline...].allSatisfy({ $0.kind == .lineBreak || $0.kind == .softBreak })
            {
                inlines.removeLast(inlines.count - firstInline)
                return
            }
        }
        add(kind, blockStart, end, inlines: firstInline..<inlines.count)
    }

    /// `[x]` or `[ ]` and a space at the start of a list item's first paragraph.
    private mutating func takeTaskBox(_ first: Int) {
        guard let item = blocks.indices.last, case .listItem(nil) = blocks[item].kind, first < inlines.count,
            case .text(let text) = inlines[first].kind
        else { return }
        guard text.utf8.first == UInt8(ascii: "[") else { return }
        let signs = Array(text.utf8.prefix(4))
        guard signs.count == 4, signs[0] == UInt8(ascii: "["), signs[2] == UInt8(ascii: "]"), signs[3] == 0x20 else {
            return
        }
        guard [0x20, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(signs[1]) else { return }
        let range = inlines[first].range
        let block = blocks[item]
        blocks[item] = Block(
            kind: .listItem(isDone: signs[1] != 0x20), range: block.range, end: block.end, inlines: block.inlines)
        let rest = String(decoding: text.utf8.dropFirst(4), as: UTF8.self)
        if rest.isEmpty {
            inlines.remove(at: first)
        } else {
            inlines[first] = Inline(.text(rest), ByteRange(range.lowerBound + 4, range.upperBound))
        }
    }

    // MARK: Tables

    private mutating func addTable(_ table: SourceScan.Table) {
        let tableIndex = blocks.count
        add(.table(columns: table.columns), table.range.lowerBound, table.range.upperBound)
        for rowIndex in table.rows {
            let row = scan.rows[rowIndex]
            let block = blocks.count
            add(
                .tableRow(isHeader: rowIndex == table.rows.lowerBound), row.range.lowerBound, row.range.upperBound)
            for cell in row.cells { addCell(scan.cells[cell]) }
            close(block)
        }
        close(tableIndex)
    }

    private mutating func addCell(_ cell: SourceScan.Cell) {
        let first = inlines.count
        cursor = cell.start
        limit = cell.end
        cellEnd = cell.end
        defer { cellEnd = 0 }
        if cell.isFed, let node = nextCell {
            nextCell = node.next
            readInlines(of: node, from: cell.start, line: line, to: cell.end)
        } else if cell.end > cell.start {
            readPlain(cell.start, cell.end)
        }
        add(.tableCell, cell.start, cell.end, inlines: first..<inlines.count)
    }

    // MARK: HTML

    /// Comments and other HTML between blocks, told apart.
    private mutating func addHTML(_ start: Int, _ end: Int) {
        var index = start
        var html = start
        func isComment(_ index: Int) -> Bool {
            index + 3 < end && source[index] == UInt8(ascii: "<") && source[index + 1] == UInt8(ascii: "!")
                && source[index + 2] == UInt8(ascii: "-") && source[index + 3] == UInt8(ascii: "-")
        }
        while index < end {
            guard isComment(index) else {
                index += 1
                continue
            }
            var closing = index + 4
            while closing + 2 < end,
                !(source[closing] == UInt8(ascii: "-") && source[closing + 1] == UInt8(ascii: "-")
                    && source[closing + 2] == UInt8(ascii: ">"))
            { closing += 1 }
            guard closing + 2 < end else {
                diagnostics.append(.unclosedComment(ByteRange(index, index + 4), path: scan.path))
                addVisibleHTML(html, end, reports: false)
                return
            }
            addVisibleHTML(html, index, reports: true)
            let text = Stand.decode(UnsafeBufferPointer(rebasing: source[(index + 4)..<closing]))
            add(.comment(text: text), index, closing + 3)
            index = closing + 3
            html = index
        }
        addVisibleHTML(html, end, reports: true)
    }

    private mutating func addVisibleHTML(_ start: Int, _ end: Int, reports: Bool) {
        var lower = start
        var upper = end
        while lower < upper, source[lower] <= 0x20 { lower += 1 }
        while upper > lower, source[upper - 1] <= 0x20 { upper -= 1 }
        guard lower < upper else { return }
        add(.html(text: Stand.decode(UnsafeBufferPointer(rebasing: source[lower..<upper]))), lower, upper)
        if reports { diagnostics.append(.rawHTML(ByteRange(lower, upper), path: scan.path)) }
    }
}
