import SourceDiagnostics

/// What one pass over the bytes finds before libcmark reads them: lines, tables, attribute groups, guards.
struct SourceScan: Sendable {
    /// A line of the Markdown, in offsets of the file.
    struct Line: Sendable {
        let start: Int
        /// Before the line end.
        let end: Int
        /// The first byte that belongs to the innermost block: after quote marks, list markers and indentation.
        var content: Int
        var isFence = false
        /// `===` or `---` below the text of a heading.
        var isUnderline = false
    }

    struct Table: Sendable {
        /// Index of its first line.
        let line: Int
        let columns: Int
        /// Indices in `rows`.
        var rows: Range<Int>
        var range: ByteRange
    }

    struct Row: Sendable {
        let range: ByteRange
        /// Indices in `cells`; as many as the table has columns.
        let cells: Range<Int>
    }

    struct Cell: Sendable {
        let start: Int
        let end: Int
        /// Whether libcmark reads it, as a heading before the body; otherwise it is plain text.
        let isFed: Bool
    }

    let bytes: [UInt8]
    /// It opens more braces than it closes.
    private let hasOpenBraces: Bool
    let frontMatter: FrontMatterFence
    /// As long as `bytes`: what libcmark's texts can be found in (see `Stand`).
    var marked: [UInt8]
    /// As long as `bytes`: `marked` with tables blanked out. libcmark reads this from `frontMatter.bodyStart`.
    var body: [UInt8]
    /// One heading a line for every cell that libcmark is to read; libcmark reads this first.
    var cellHeadings: [UInt8] = []
    var fedCellCount = 0
    /// How many cells had to be added to short rows.
    var addedCellCount = 0

    var lines: [Line] = []
    var tables: [Table] = []
    var rows: [Row] = []
    var cells: [Cell] = []
    /// In the order of the file.
    var groups: [AttributeGroup] = []
    /// Paragraphs that begin with link definitions: their first line, and the line after the definitions.
    var definitions: [(first: Int, after: Int)] = []
    var longestDefinition = 0
    /// HTML blocks: their first and last line. (libcmark ends one that is a single line before it begins.)
    var html: [(first: Int, last: Int)] = []
    var diagnostics: [Diagnostic] = []

    let path: String

    init(_ file: SourceFile) {
        path = file.path
        bytes = file.bytes
        hasOpenBraces = SourceScan.hasOpenBraces(file.bytes)
        frontMatter = FrontMatterFence(bytes)
        marked = bytes
        let damage = SourceRepair.repair(&marked, in: frontMatter.bodyStart..<bytes.count)
        body = marked
        if let damage { self.diagnostics.append(.damagedText(damage, path: path)) }
        if let line = frontMatter.unclosed { self.diagnostics.append(.unclosedFrontMatter(line, path: path)) }
    }

    /// Takes the special meaning of inline signs from a stretch of text.
    mutating func makePlain(_ range: Range<Int>) {
        for index in range where Stand.isInlineSign(marked[index]) { stand(Stand.plain(marked[index]), at: index) }
    }

    mutating func stand(_ byte: UInt8, at index: Int) {
        marked[index] = byte
        body[index] = byte
    }

    /// Hides an attribute group from libcmark, remembering it. A space goes before it, so that emphasis can end there.
    private mutating func cut(_ group: AttributeGroup, startsText: Bool) {
        let range = group.range.offsets
        stand(startsText ? Stand.group : 0x20, at: range.lowerBound)
        for index in (range.lowerBound + 1)..<range.upperBound { stand(Stand.group, at: index) }
        groups.append(group)
    }

    /// Cuts the attribute group in braces that ends a stretch of text; reports one that is broken.
    mutating func cutTrailingGroup(in range: Range<Int>) {
        var end = range.upperBound
        while end > range.lowerBound, marked[end - 1] == 0x20 || marked[end - 1] == 0x09 { end -= 1 }
        guard end - range.lowerBound > 3 else { return }
        guard marked[end - 1] == UInt8(ascii: "}") else {
            reportUnclosedGroup(in: range.lowerBound..<end)
            return
        }
        var complaint: (ByteRange, String)?
        var opening = end - 1
        // A quoted value may hold a brace, so up to three opening braces are tried.
        for _ in 0..<3 {
            guard let brace = marked[range.lowerBound..<opening].lastIndex(of: UInt8(ascii: "{")) else { break }
            opening = brace
            guard !isEscaped(brace, from: range.lowerBound) else { break }
            switch AttributeSyntax.read(bytes, inner: (brace + 1)..<(end - 1), outer: brace..<end, form: .braces) {
            case .group(let group):
                cut(group, startsText: brace == range.lowerBound)
                return
            case .malformed(let place, let problem): complaint = complaint ?? (place, problem)
            case .text: break
            }
        }
        if let complaint { diagnostics.append(.malformedAttributes(complaint.0, complaint.1, path: path)) }
    }

    /// Whether the file opens more braces than it closes.
    private static func hasOpenBraces(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var open = 0
            for byte in buffer { open &+= (byte == 0x7B ? 1 : 0) &- (byte == 0x7D ? 1 : 0) }
            return open > 0
        }
    }

    /// Reports a group that ends a stretch of text and lacks nothing but its closing brace.
    mutating func reportUnclosedGroup(in range: Range<Int>) {
        // Where every brace is closed, which one pass over the file tells, no stretch of text needs a look of its own.
        guard hasOpenBraces else { return }
        // Longer groups are rare.
        let near = max(range.lowerBound, range.upperBound - 200)..<range.upperBound
        guard let brace = marked[near].lastIndex(of: UInt8(ascii: "{")), !isEscaped(brace, from: range.lowerBound),
            brace == range.lowerBound || marked[brace - 1] == 0x20,
            case .group = AttributeSyntax.read(
                bytes, inner: (brace + 1)..<range.upperBound, outer: brace..<range.upperBound, form: .braces)
        else { return }
        diagnostics.append(.unclosedAttributes(ByteRange(brace, range.upperBound), path: path))
    }

    private func isEscaped(_ index: Int, from start: Int) -> Bool {
        var first = index
        while first > start, marked[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (index - first) % 2 == 1
    }
}
