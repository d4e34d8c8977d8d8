import SourceDiagnostics

/// Tables are taken out of what libcmark reads. In their place stands an HTML block (`<?xxx` … `xxx?>`): it ends a
/// paragraph above, nests in lists and quotes as the table does, and comes back as one node in the right place.
extension BlockScanner {
    /// Turns the last two lines of the paragraph into a table, if they are a header and its delimiter row.
    mutating func startTable() -> Bool {
        guard reading.tables, paragraph.count >= 2 else { return false }
        let delimiter = paragraph[paragraph.count - 1]
        let header = paragraph[paragraph.count - 2]
        guard delimiter.matched == header.matched, delimiter.indent < 4, header.indent < 4 else { return false }
        let line = scan.lines[delimiter.index]
        switch bytes[line.content] {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): break
        default: return false
        }
        let columns = PipeTable.columns(bytes, line.content, line.end)
        let headerLine = scan.lines[header.index]
        guard columns > 0, headerLine.end - headerLine.content >= 2, columns <= DocumentParser.columnLimit,
            let cells = PipeTable.cells(bytes, headerLine.content, headerLine.end), cells.count == columns
        else { return false }

        paragraph.removeLast(2)
        closeLeaf()
        containers.removeLast(containers.count - header.matched)
        leaf = .table
        noteChild()
        let first = scan.rows.count
        scan.tables.append(
            SourceScan.Table(
                line: header.index, columns: columns, rows: first..<first,
                range: ByteRange(headerLine.content, line.end)))
        addCells(cells, of: headerLine.content..<headerLine.end)
        fill(headerLine.content, headerLine.end)
        scan.body[headerLine.content] = UInt8(ascii: "<")
        scan.body[headerLine.content + 1] = UInt8(ascii: "?")
        fill(line.content, line.end)
        return true
    }

    /// Adds the current line to the table; false when it is too short to be a row.
    mutating func addRow(_ start: Int) -> Bool {
        let table = scan.tables.count - 1
        let end = scan.lines[scan.lines.count - 1].end
        guard end - start >= 2 else { return false }
        scan.lines[scan.lines.count - 1].content = start
        let columns = scan.tables[table].columns
        let found = PipeTable.cells(bytes, start, end)
        var cells = found ?? [trimmedEnd(start, end)]
        scan.addedCellCount += max(0, columns - cells.count)
        // A wide header over very many short rows would fill the memory: the rest of these is text.
        guard scan.addedCellCount <= DocumentParser.addedCellLimit else {
            if !reportedCells {
                scan.diagnostics.append(.tooManyShortRows(ByteRange(start, end), path: scan.path))
            }
            reportedCells = true
            return false
        }
        if cells.count > columns {
            scan.diagnostics.append(
                .raggedRow(ByteRange(start, end), found: cells.count, wanted: columns, path: scan.path))
            let kept = cells[columns - 1].lowerBound..<cells[cells.count - 1].upperBound
            cells.removeLast(cells.count - columns + 1)
            cells.append(kept)
        } else if found == nil, columns > 1 {
            scan.diagnostics.append(.raggedRow(ByteRange(start, end), found: 1, wanted: columns, path: scan.path))
        }
        addCells(cells, of: start..<end)
        fill(start, end)
        scan.tables[table].range.end = UInt32(clamping: end)
        return true
    }

    /// Ends the table where it stands.
    mutating func closeTable() {
        guard let table = scan.tables.last else { return }
        scan.body[table.range.upperBound - 2] = UInt8(ascii: "?")
        scan.body[table.range.upperBound - 1] = UInt8(ascii: ">")
    }

    private func trimmedEnd(_ start: Int, _ end: Int) -> Range<Int> {
        var last = end
        while last > start, BlockStart.isBlank(bytes[last - 1]) { last -= 1 }
        return start..<last
    }

    private mutating func addCells(_ cells: [Range<Int>], of row: Range<Int>) {
        let table = scan.tables.count - 1
        let first = scan.cells.count
        for cell in cells { scan.cells.append(feed(cell)) }
        for _ in cells.count..<scan.tables[table].columns {
            scan.cells.append(SourceScan.Cell(start: row.upperBound, end: row.upperBound, isFed: false))
        }
        scan.rows.append(
            SourceScan.Row(range: ByteRange(row.lowerBound, row.upperBound), cells: first..<scan.cells.count))
        scan.tables[table].rows = scan.tables[table].rows.lowerBound..<scan.rows.count
    }

    /// Prepares a cell: a heading for libcmark when it may contain markup, else text as it is.
    private mutating func feed(_ cell: Range<Int>) -> SourceScan.Cell {
        guard !cell.isEmpty, guardText("Table cell", cell) else {
            return SourceScan.Cell(start: cell.lowerBound, end: cell.upperBound, isFed: false)
        }
        if reading.attributes { cutGroups(in: cell) }
        guard needsMarkup(cell) else {
            return SourceScan.Cell(start: cell.lowerBound, end: cell.upperBound, isFed: false)
        }
        // A heading is the one block that is a single line and that its content cannot turn into something else.
        scan.cellHeadings.append(UInt8(ascii: "#"))
        scan.cellHeadings.append(0x20)
        scan.cellHeadings.append(contentsOf: scan.marked[cell])
        scan.cellHeadings.append(0x20)
        scan.cellHeadings.append(UInt8(ascii: "#"))
        scan.cellHeadings.append(0x0A)
        scan.fedCellCount += 1
        return SourceScan.Cell(start: cell.lowerBound, end: cell.upperBound, isFed: true)
    }

    /// The groups at the end of the cell and at the end of each of its items.
    private mutating func cutGroups(in cell: Range<Int>) {
        guard bytes[cell].contains(UInt8(ascii: "{")) else { return }
        var start = cell.lowerBound
        for index in cell where bytes[index] == UInt8(ascii: "}") {
            var next = index + 1
            while next < cell.upperBound, BlockStart.isBlank(bytes[next]) { next += 1 }
            let endsItem =
                next == cell.upperBound || bytes[next] == UInt8(ascii: ";")
                || HTMLStart.lineBreak(bytes, next, cell.upperBound) > 0
            guard endsItem else { continue }
            scan.cutTrailingGroup(in: start..<(index + 1))
            start = index + 1
        }
        scan.reportUnclosedGroup(in: start..<cell.upperBound)
    }

    /// Whether a cell has signs of markup besides `<br>`, which needs no libcmark.
    private func needsMarkup(_ cell: Range<Int>) -> Bool {
        var index = cell.lowerBound
        while index < cell.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
                UInt8(ascii: "&"):
                return true
            case UInt8(ascii: "<"):
                let length = HTMLStart.lineBreak(bytes, index, cell.upperBound)
                guard length > 0 else { return true }
                index += length
            default: index += 1
            }
        }
        return false
    }

    private mutating func fill(_ start: Int, _ end: Int) {
        for index in start..<end { scan.body[index] = UInt8(ascii: "x") }
    }
}
