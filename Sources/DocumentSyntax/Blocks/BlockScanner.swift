import SourceDiagnostics

/// The pass before libcmark: follows the block structure line by line, as CommonMark 0.30 defines it, to know what is
/// a paragraph and what is code, and does there what libcmark cannot: tables, attribute groups, guards.
struct BlockScanner {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What to leave alone when a first pass and libcmark did not agree about a file.
    struct Reading {
        var tables = true
        var attributes = true
    }

    struct Container {
        /// For a list item: the columns that its further lines are indented by; nil for a quote.
        let itemColumns: Int?
        var hasChild = false
    }

    enum Leaf {
        case none
        case paragraph
        case fence(sign: UInt8, length: Int)
        case html(kind: Int)
        case indentedCode
        case table
    }

    struct ParagraphLine {
        let index: Int
        /// How many containers continued on this line; fewer than are open when it is a lazy continuation.
        let matched: Int
        let indent: Int
    }

    var scan: SourceScan
    let bytes: Bytes
    let reading: Reading
    var containers: [Container] = []
    var leaf = Leaf.none
    var paragraph: [ParagraphLine] = []
    private var reportedDepth = false
    var reportedCells = false

    private init(_ scan: consuming SourceScan, _ bytes: Bytes, _ reading: Reading) {
        self.scan = scan
        self.bytes = bytes
        self.reading = reading
    }

    /// Everything that the pass finds in a file.
    static func scan(_ file: SourceFile, reading: Reading = Reading()) -> SourceScan {
        let start = SourceScan(file)
        return file.bytes.withUnsafeBufferPointer { bytes in
            var scanner = BlockScanner(start, bytes, reading)
            scanner.run()
            return scanner.scan
        }
    }

    private mutating func run() {
        var start = scan.frontMatter.bodyStart
        scan.lines.reserveCapacity((bytes.count - start) / 40 + 1)
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            scan.lines.append(SourceScan.Line(start: start, end: end, content: end))
            take(LinePlace(start: start, end: end, bytes))
            start = end + (isPair ? 2 : 1)
        }
        if case .fence = leaf { reportUnclosedFence() }
        closeLeaf()
        guardDefinitions()
    }

    // MARK: One line

    private mutating func take(_ line: LinePlace) {
        var place = line
        let matched = matchContainers(&place)
        let matchesAll = matched == containers.count
        if matchesAll, continuesLeaf(place) { return }

        var isParagraph = false
        var mayBeLazy = false
        if case .paragraph = leaf {
            if place.isBlank {
                closeLeaf()
            } else {
                isParagraph = matchesAll
                mayBeLazy = true
            }
        } else if case .table = leaf, matchesAll, !place.isBlank {
            if bytes[place.nonspace] == UInt8(ascii: "|"), place.indent < 4, addRow(place.nonspace) { return }
        } else {
            closeLeaf()
        }
        if place.isBlank {
            closeLeaf()
            containers.removeLast(containers.count - matched)
            return
        }

        var opened = false
        while !place.isBlank {
            if place.indent >= 4 {
                guard !mayBeLazy else { break }
                settle(matched, &opened)
                leaf = .indentedCode
                noteChild()
                return
            }
            let start = place.nonspace
            let byte = bytes[start]
            if BlockScanner.isText(byte) { break }
            if byte == UInt8(ascii: ">") {
                settle(matched, &opened)
                guard canNest(start) else { break }
                noteChild()
                containers.append(Container(itemColumns: nil))
                place.advance(columns: place.indent + 1, bytes)
                if place.isAtBlank(bytes) { place.advance(columns: 1, bytes) }
            } else if openLeaf(place, matched, &opened, isParagraph: isParagraph, mayBeLazy: mayBeLazy) {
                return
            } else if !openItem(&place, matched, &opened, isParagraph: isParagraph) {
                break
            }
            isParagraph = false
            mayBeLazy = false
        }
        addText(place, matched, opened)
    }

    /// Consumes the marks and indentation of the open containers; how many of them go on.
    private func matchContainers(_ place: inout LinePlace) -> Int {
        for (index, container) in containers.enumerated() {
            if let columns = container.itemColumns {
                if place.indent >= columns, !place.isBlank || container.hasChild {
                    place.advance(columns: columns, bytes)
                } else if place.isBlank, container.hasChild {
                    place.advance(columns: place.indent, bytes)
                } else {
                    return index
                }
            } else {
                guard place.indent <= 3, !place.isBlank, bytes[place.nonspace] == UInt8(ascii: ">") else {
                    return index
                }
                place.advance(columns: place.indent + 1, bytes)
                if place.isAtBlank(bytes) { place.advance(columns: 1, bytes) }
            }
        }
        return containers.count
    }

    /// Whether the line belongs to the code or HTML that is open.
    private mutating func continuesLeaf(_ place: LinePlace) -> Bool {
        switch leaf {
        case .fence(let sign, let length):
            if place.indent <= 3, !place.isBlank,
                BlockStart.closesFence(bytes, place.nonspace, place.end, sign: sign, length: length)
            {
                leaf = .none
            }
            return true
        case .html(let kind):
            if kind >= 6, place.isBlank { return false }
            if !place.isBlank { scan.html[scan.html.count - 1].last = scan.lines.count - 1 }
            if HTMLStart.ends(kind: kind, bytes, place.nonspace, place.end) { leaf = .none }
            return true
        case .indentedCode:
            return place.isBlank || place.indent >= 4
        case .none, .paragraph, .table:
            return false
        }
    }

    /// Opens a heading, code, HTML or a thematic break, if the line starts one.
    private mutating func openLeaf(
        _ place: LinePlace, _ matched: Int, _ opened: inout Bool, isParagraph: Bool, mayBeLazy: Bool
    ) -> Bool {
        let start = place.nonspace
        let end = place.end
        let index = scan.lines.count - 1
        if bytes[start] == UInt8(ascii: "#"), BlockStart.heading(bytes, start, end) > 0 {
            settle(matched, &opened)
            noteChild()
            takeHeading(start, end)
            return true
        }
        let fence = BlockStart.fence(bytes, start, end)
        if fence > 0 {
            settle(matched, &opened)
            noteChild()
            scan.lines[index].isFence = true
            leaf = .fence(sign: bytes[start], length: fence)
            return true
        }
        if bytes[start] == UInt8(ascii: "<") {
            let length = HTMLStart.lineBreak(bytes, start, end)
            if length > 0 { return false }
            let kind = HTMLStart.kind(bytes, start, end, interruptsParagraph: isParagraph || mayBeLazy)
            if kind > 0 {
                settle(matched, &opened)
                noteChild()
                scan.html.append((index, index))
                leaf = HTMLStart.ends(kind: kind, bytes, start, end) ? .none : .html(kind: kind)
                return true
            }
            return false
        }
        if isParagraph, BlockStart.underline(bytes, start, end) {
            if closeParagraph() {
                leaf = .none
                scan.lines[index].isUnderline = true
            } else {
                // Nothing but link definitions stood above: the line is text.
                scan.lines[index].content = start
                paragraph.append(ParagraphLine(index: index, matched: matched, indent: place.indent))
            }
            return true
        }
        if BlockStart.thematicBreak(bytes, start, end) {
            settle(matched, &opened)
            noteChild()
            return true
        }
        return false
    }

    /// Opens a list item, if the line starts one.
    private mutating func openItem(
        _ place: inout LinePlace, _ matched: Int, _ opened: inout Bool, isParagraph: Bool
    ) -> Bool {
        let start = place.nonspace
        let length = BlockStart.listMarker(bytes, start, place.end, interruptsParagraph: isParagraph)
        guard length > 0 else { return false }
        settle(matched, &opened)
        guard canNest(start + length - 1) else { return false }
        let indent = place.indent
        place.advance(columns: indent + length, bytes)
        var padding = place.indent
        if padding >= 5 || padding < 1 || place.isBlank {
            let step = padding > 0 ? 1 : 0
            padding = 1
            place.advance(columns: step, bytes)
        } else {
            place.advance(columns: padding, bytes)
        }
        noteChild()
        containers.append(Container(itemColumns: indent + length + padding))
        return true
    }

    private mutating func addText(_ place: LinePlace, _ matched: Int, _ opened: Bool) {
        let index = scan.lines.count - 1
        if place.isBlank { return }
        let start = place.nonspace
        scan.lines[index].content = start
        if case .paragraph = leaf, !opened {
            if matched < containers.count {
                paragraph.append(ParagraphLine(index: index, matched: matched, indent: place.indent))
            } else {
                paragraph.append(ParagraphLine(index: index, matched: containers.count, indent: place.indent))
            }
            if startTable() { return }
            return
        }
        if case .table = leaf, !opened, matched == containers.count, addRow(start) { return }
        var opened = opened
        settle(matched, &opened)
        noteChild()
        hideLineBreaks(start, place.end)
        leaf = .paragraph
        paragraph.append(ParagraphLine(index: index, matched: containers.count, indent: place.indent))
    }

    // MARK: Bookkeeping

    /// Closes what does not go on, before something new opens.
    private mutating func settle(_ matched: Int, _ opened: inout Bool) {
        guard !opened else { return }
        closeLeaf()
        containers.removeLast(containers.count - matched)
        opened = true
    }

    mutating func closeLeaf() {
        switch leaf {
        case .paragraph: _ = closeParagraph()
        case .table: closeTable()
        case .none, .fence, .html, .indentedCode: break
        }
        leaf = .none
    }

    mutating func noteChild() {
        if !containers.isEmpty { containers[containers.count - 1].hasChild = true }
    }

    /// Whether one more container may open; if not, its mark becomes text.
    private mutating func canNest(_ mark: Int) -> Bool {
        if containers.count < DocumentParser.depthLimit { return true }
        scan.stand(Stand.plain(bytes[mark]), at: mark)
        if !reportedDepth {
            reportedDepth = true
            scan.diagnostics.append(.tooDeep(ByteRange(mark, mark + 1), path: scan.path))
        }
        return false
    }

    /// A `<br>` at the start of a block would make it HTML.
    private mutating func hideLineBreaks(_ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let length = HTMLStart.lineBreak(bytes, index, end)
            guard length > 0 else { return }
            for offset in index..<(index + length) { scan.stand(Stand.lineBreak, at: offset) }
            index += length
        }
    }

    /// Bytes with which no block can begin.
    private static func isText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"),
            UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            false
        default: true
        }
    }
}
