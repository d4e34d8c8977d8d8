import SourceDiagnostics
import Testing

@testable import DocumentSyntax

/// Reads a Markdown text.
func read(_ text: String) -> (document: Document, diagnostics: [Diagnostic], file: SourceFile) {
    read(Array(text.utf8))
}

func read(_ bytes: [UInt8]) -> (document: Document, diagnostics: [Diagnostic], file: SourceFile) {
    let file = SourceFile(path: "journeys/a.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let document = DocumentParser.parse(file, diagnostics: &diagnostics)
    return (document, diagnostics, file)
}

/// The tree of a text without places.
func tree(_ text: String) -> String {
    DocumentDump.text(read(text).document, places: false)
}

/// The tree of a text where each line ends in the very bytes that its place names.
func placedTree(_ text: String) -> String {
    let result = read(text)
    let lines = DocumentDump.text(result.document).split(separator: "\n").map { line -> String in
        let parts = line.split(separator: "@")
        let ends = parts[parts.count - 1].split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2 else { return String(line) }
        let source = result.file.text(ByteRange(ends[0], ends[1])).unicodeScalars
        let shown = source.map { $0 == "\n" ? "⏎" : $0 == "\r" ? "␍" : $0 == "\t" ? "⇥" : String($0) }.joined()
        return parts.dropLast().joined(separator: "@") + "‹\(shown)›"
    }
    return lines.map { $0 + "\n" }.joined()
}

/// Reads a text in which ▶ marks where complaints must start, and hands over their codes.
func complaints(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) -> [DiagnosticCode] {
    var expected: [Int] = []
    var text = ""
    for scalar in marked.unicodeScalars {
        if scalar == "▶" { expected.append(text.utf8.count) } else { text.unicodeScalars.append(scalar) }
    }
    let found = read(text).diagnostics.sorted()
    #expect(found.map(\.range.lowerBound) == expected, "\(found)", sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.suggestion != nil && !$0.summary.hasSuffix(".") }, sourceLocation: sourceLocation)
    return found.map(\.code)
}

/// The HTML of a whole text; `⟨n⟩` stands where the address of link n goes.
func html(_ text: String) -> String {
    let document = read(text).document
    let rich = document.richText(blocks: 0..<document.blocks.count, anchors: document.headingAnchors)
    guard let markup = rich.markup else { return rich.plain }
    var bytes: [UInt8] = []
    var done = 0
    for hole in rich.holes {
        bytes += markup.bytes[done..<hole.offset] + Array("⟨\(hole.link)⟩".utf8)
        done = hole.offset
    }
    return String(decoding: bytes + markup.bytes[done...], as: UTF8.self)
}
