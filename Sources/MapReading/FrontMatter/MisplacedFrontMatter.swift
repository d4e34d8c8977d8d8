import DocumentSyntax
import SourceDiagnostics

/// Keys in a Markdown file that look like front matter and count for nothing: something stands before them, or they are
/// marked off by other lines than `---`.
///
/// A thematic break may head a page, too. What is taken for front matter has a line that marks it off, keys that front
/// matter has, and a line that ends it.
struct MisplacedFrontMatter {
    enum Fault: Equatable {
        /// Blank lines or blanks.
        case blanksBefore
        case textBefore
        /// The file has front matter already.
        case another
        /// Other signs stand for the three hyphens.
        case wrongFence(String)
        case noFence
        /// The first line is no key.
        case noKeyFirst
    }

    let fault: Fault
    /// The first of the keys that count for nothing; `audience` when it is among them.
    let key: String
    /// The line that marks the keys off, else the first of them.
    let range: ByteRange

    /// Nil when the file has no such keys.
    /// - Parameter isOurs: the file is known to be written for Journeybook.
    static func find(in document: Document, of file: SourceFile, isOurs: Bool) -> MisplacedFrontMatter? {
        let lines = FrontMatterLines(bytes: file.bytes)
        if document.frontMatter == nil, let found = atStart(lines, isOurs: isOurs) { return found }
        return later(lines, document)
    }

    // MARK: At the start

    private static func atStart(_ lines: FrontMatterLines, isOurs: Bool) -> MisplacedFrontMatter? {
        let bodyStart = lines.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let opening = lines.firstWritten(from: bodyStart)
        guard !opening.text.isEmpty else { return nil }
        guard let fence = lines.fence(opening.text) else { return withoutFence(lines, opening) }
        let isCode = fence.hasPrefix("`") || fence.hasPrefix("~")
        guard isOurs || !isCode else { return nil }
        var start = opening.next
        // A block of code that holds the front matter with its own lines.
        let inner = lines.line(at: start)
        if isCode, lines.fence(inner.text) == "---" { start = inner.next }
        let block = lines.block(from: start)
        guard block.isFrontMatter(isOurs: isOurs), let key = block.telling else { return nil }
        let place = ByteRange(opening.text.lowerBound, opening.text.upperBound)
        let fault: Fault =
            if fence != "---" {
                .wrongFence(fence)
            } else if opening.text.lowerBound > bodyStart {
                .blanksBefore
            } else {
                .noKeyFirst
            }
        return MisplacedFrontMatter(fault: fault, key: key, range: place)
    }

    /// `title: Card` and `audience: restricted` on the first lines, and `---` only below them.
    private static func withoutFence(
        _ lines: FrontMatterLines, _ first: FrontMatterLines.Line
    ) -> MisplacedFrontMatter? {
        let block = lines.block(from: first.start)
        guard block.isCertain, let key = block.telling else { return nil }
        return MisplacedFrontMatter(
            fault: .noFence, key: key, range: ByteRange(first.text.lowerBound, first.text.upperBound))
    }

    // MARK: Further down

    /// Longer headings are text that happens to stand above hyphens.
    private static let linesOfHeading = 8

    /// The line of hyphens that a thematic break is, or that stands below a heading; nil for any other block.
    private static func line(behind block: Block, _ lines: FrontMatterLines) -> FrontMatterLines.Line? {
        switch block.kind {
        case .thematicBreak: return lines.lastLine(of: block.range)
        case .heading:
            // One that begins with its marks has no line below it. The other kind ends with the first line of hyphens.
            guard block.range.upperBound <= lines.bytes.count, !block.range.isEmpty,
                lines.bytes[block.range.lowerBound] != UInt8(ascii: "#")
            else { return nil }
            var line = lines.line(at: block.range.lowerBound)
            for _ in 0..<linesOfHeading where line.next < lines.bytes.count {
                line = lines.line(at: line.next)
                if lines.fence(line.text) != nil { return line }
            }
            return nil
        case .paragraph, .quote, .list, .listItem, .code, .table, .tableRow, .tableCell, .html, .comment: return nil
        }
    }

    /// Behind a heading or text, which makes the lines a thematic break and a heading.
    private static func later(_ lines: FrontMatterLines, _ document: Document) -> MisplacedFrontMatter? {
        var index = 0
        while index < document.blocks.count {
            let block = document.blocks[index]
            index = block.end
            guard let fence = line(behind: block, lines), lines.fence(fence.text) == "---" else { continue }
            let keys = lines.block(from: fence.next)
            guard keys.isCertain, let key = keys.telling else { continue }
            return MisplacedFrontMatter(
                fault: document.frontMatter == nil ? .textBefore : .another, key: key,
                range: ByteRange(fence.text.lowerBound, fence.text.upperBound))
        }
        return nil
    }
}

extension Diagnostic {
    static func misplaced(_ found: MisplacedFrontMatter, path: String) -> Diagnostic {
        let place = "Front matter must begin on the first line, at its first column"
        let fence = "Front matter must stand between two lines \"---\""
        let loss = "so nothing that it says counts, such as \"\(found.key)\""
        let (summary, explanation, suggestion): (String, String, String) =
            switch found.fault {
            case .blanksBefore:
                (place, "a blank line or blanks stand before the \"---\", \(loss)", "remove what stands before it")
            case .textBefore:
                (place, "text stands before this \"---\", \(loss)", "remove what stands before it, or move it below")
            case .another:
                (
                    "Front matter must stand once in a file, at its start",
                    "the file has front matter already, and this is more of it, \(loss)",
                    "add the keys to those at the start, or put the second map into a file of its own"
                )
            case .wrongFence(let written):
                (
                    fence, "\"\(written)\" stands where \"---\" should, \(loss)",
                    "write three hyphens, \"---\", on a line before the keys and on a line after them"
                        + (written == "+++" ? ", and each key as \"key: value\"" : "")
                )
            case .noFence:
                (fence, "no line \"---\" stands before the first key, \(loss)", "write a line \"---\" above it")
            case .noKeyFirst:
                (
                    "Front matter must begin with a key", "the line below the \"---\" is none, \(loss)",
                    "write it as \"key: value\", with a colon and a space"
                )
            }
        return Diagnostic(
            .misplacedFrontMatter, .error, path: path, range: found.range, summary: summary, explanation: explanation,
            suggestion: suggestion)
    }
}
