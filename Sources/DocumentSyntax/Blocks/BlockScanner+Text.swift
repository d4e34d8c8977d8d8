import SourceDiagnostics

extension BlockScanner {
    /// A heading that begins with `#`: its attributes, its guard.
    mutating func takeHeading(_ start: Int, _ end: Int) {
        var content = start
        while content < end, bytes[content] == UInt8(ascii: "#") { content += 1 }
        var last = end
        while last > content, BlockStart.isBlank(bytes[last - 1]) { last -= 1 }
        var closing = last
        while closing > content, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
        if closing < last, closing == content || BlockStart.isBlank(bytes[closing - 1]) { last = closing }
        guard content < last, guardText("Heading", content..<last) else { return }
        if reading.attributes { scan.cutTrailingGroup(in: content..<last) }
    }

    /// Ends a paragraph: its guard, its link definitions, the attributes at the ends of its lines.
    ///
    /// - Returns: Whether it has any text, that is, more than link definitions.
    mutating func closeParagraph() -> Bool {
        defer { paragraph.removeAll(keepingCapacity: true) }
        guard let first = paragraph.first, let last = paragraph.last else { return false }
        let whole = scan.lines[first.index].content..<scan.lines[last.index].end
        let isPlain = !guardText("Paragraph", whole)
        if !isPlain, bytes[whole.lowerBound] == UInt8(ascii: "[") {
            let after = readDefinitions()
            if after > first.index { scan.definitions.append((first.index, after)) }
            if after > last.index { return false }
        }
        guard reading.attributes, !isPlain else { return true }
        for line in paragraph { scan.cutTrailingGroup(in: scan.lines[line.index].content..<scan.lines[line.index].end) }
        return true
    }

    /// Makes a text plain, with a diagnostic, that libcmark would need too long for; false when it did so.
    ///
    /// libcmark 0.30.2 takes time in the square of the length, or of the brackets, for some inputs.
    mutating func guardText(_ what: String, _ range: Range<Int>) -> Bool {
        if range.count > DocumentParser.paragraphLimit {
            scan.makePlain(range)
            let start = ByteRange(range.lowerBound, range.upperBound)
            scan.diagnostics.append(.tooLong(what, start, path: scan.path))
            return false
        }
        guard range.count > DocumentParser.bracketLimit else { return true }
        var brackets = 0
        for index in range where bytes[index] == UInt8(ascii: "[") { brackets += 1 }
        guard brackets > DocumentParser.bracketLimit else { return true }
        scan.makePlain(range)
        let start = ByteRange(range.lowerBound, range.upperBound)
        scan.diagnostics.append(.tooManyBrackets(what, start, path: scan.path))
        return false
    }

    /// Reads the link definitions at the start of the paragraph; the index of the first line after them.
    private mutating func readDefinitions() -> Int {
        var content: [UInt8] = []
        var lineEnds: [Int] = []
        for line in paragraph {
            content.append(contentsOf: bytes[scan.lines[line.index].content..<scan.lines[line.index].end])
            content.append(0x0A)
            lineEnds.append(content.count)
        }
        var place = 0
        while place < content.count, let end = LinkDefinition.end(content, from: place) {
            scan.longestDefinition = max(scan.longestDefinition, end - place)
            place = end
        }
        let passed = lineEnds.prefix { $0 <= place }.count
        return passed < paragraph.count ? paragraph[passed].index : paragraph[passed - 1].index + 1
    }

    /// A long address that very many links share would be copied for each of them.
    mutating func guardDefinitions() {
        guard scan.longestDefinition > 256 else { return }
        var uses = 0
        for byte in bytes where byte == UInt8(ascii: "]") { uses += 1 }
        guard uses * scan.longestDefinition > DocumentParser.definitionLimit else { return }
        for (first, after) in scan.definitions {
            let range = scan.lines[first].content..<scan.lines[after - 1].end
            scan.makePlain(range)
            scan.diagnostics.append(
                .heavyDefinitions(ByteRange(range.lowerBound, range.upperBound), path: scan.path))
        }
        scan.definitions = []
    }
}
