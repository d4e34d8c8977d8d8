import DocumentSyntax
import SourceDiagnostics

/// Looks for what an author probably meant as stages, and that is none.
struct StageClues {
    let reading: FileReading

    /// In a file without a map.
    func find(_ outline: BodyOutline) -> MissingStages? {
        for table in outline.tables {
            guard let first = table.header.first, first.roles.contains(.stage), table.columns > 1 else { continue }
            let range = first.block.map { reading.blocks[$0].range } ?? reading.blocks[table.block].range
            return .tableWithoutLanes(first: first.text, range)
        }
        for range in paragraphs {
            let lines = lines(of: range)
            if let heading = lines.lazy.compactMap({ self.heading($0) }).first {
                return .headingWithoutSpace(marks: heading.marks, name: heading.name)
            }
            if let table = table(lines) { return table }
        }
        return nil
    }

    /// Complains beside a map about lines that were meant for headings of it, and about tables that are none.
    func complain() {
        for range in paragraphs {
            let lines = lines(of: range)
            if let table = brokenTable(lines) {
                reading.complain(
                    .raggedTableRow, .warning, table.divider, "Line below a table's first row must have as many cells",
                    "it has \(table.found), the first row has \(table.wanted), so the table is ordinary text",
                    suggestion: "write \"|\(String(repeating: "---|", count: table.wanted))\"")
            }
            for heading in lines.compactMap({ heading($0) }) {
                let written = heading.marks + heading.name.value
                reading.complain(
                    .malformedHeading, .warning, heading.name.range, "Heading must have a space after its marks",
                    "\"\(written)\" is ordinary text without it",
                    suggestion: "write \"\(heading.marks) \(heading.name.value)\"")
            }
        }
    }

    /// Those at the top of the file.
    private var paragraphs: [ByteRange] {
        var ranges: [ByteRange] = []
        var index = 0
        while index < reading.blocks.count {
            let block = reading.blocks[index]
            if case .paragraph = block.kind, block.range.upperBound <= reading.file.bytes.count {
                ranges.append(block.range)
            }
            index = block.end
        }
        return ranges
    }

    private func lines(of range: ByteRange) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound {
            guard index == range.upperBound || reading.file.bytes[index] == 0x0A else { continue }
            let end = index > start && reading.file.bytes[index - 1] == 0x0D ? index - 1 : index
            if start < end { lines.append(start..<end) }
            start = index + 1
        }
        return lines
    }

    /// `##Signing`; one mark alone may be a keyword (`#signing`).
    private func heading(_ line: Range<Int>) -> (marks: String, name: Located<String>)? {
        let bytes = reading.file.bytes
        let marks = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(marks), marks < line.count else { return nil }
        let name = ByteRange(line.lowerBound + marks, line.upperBound)
        let text = LabelText.trimmed(reading.file.text(name))
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else {
            return nil
        }
        return (String(repeating: "#", count: marks), Located(text, name))
    }

    /// A first row, and below it hyphens for fewer or more cells.
    private func brokenTable(_ lines: [Range<Int>]) -> (found: Int, wanted: Int, divider: ByteRange)? {
        guard lines.count > 1 else { return nil }
        let found = reading.file.bytes.withUnsafeBufferPointer {
            PipeTable.columns($0, lines[1].lowerBound, lines[1].upperBound)
        }
        let wanted = cells(lines[0])
        let divider = ByteRange(lines[1].lowerBound, lines[1].upperBound)
        return found > 0 && wanted > 1 && found != wanted ? (found, wanted, divider) : nil
    }

    private func cells(_ line: Range<Int>) -> Int {
        reading.file.bytes.withUnsafeBufferPointer { PipeTable.cells($0, line.lowerBound, line.upperBound)?.count ?? 0 }
    }

    /// Two lines with as many bars.
    private func table(_ lines: [Range<Int>]) -> MissingStages? {
        guard lines.count > 1 else { return nil }
        let bars = lines.map { line in reading.file.bytes[line].count { $0 == UInt8(ascii: "|") } }
        guard bars[0] >= 2, bars[1] >= 2 else { return nil }
        let cells = cells(lines[0])
        guard cells > 1 else { return nil }
        return .tableWithoutDivider(columns: cells, ByteRange(lines[0].lowerBound, lines[0].upperBound))
    }
}
