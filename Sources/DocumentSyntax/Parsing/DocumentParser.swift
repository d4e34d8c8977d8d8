import SourceDiagnostics

/// Reads Markdown: CommonMark through libcmark, with pipe tables, attribute groups, task boxes and struck text.
package enum DocumentParser {
    /// The largest file, in bytes.
    package static let fileLimit = 1_048_576
    /// The deepest nesting of lists and quotes.
    package static let depthLimit = 32
    /// The longest paragraph, heading or table cell, in bytes.
    package static let paragraphLimit = 16 * 1024
    /// The most `[` in one of them.
    package static let bracketLimit = 1000
    /// The widest table.
    package static let columnLimit = 500
    /// The most empty cells that a file's short rows may lack.
    static let addedCellLimit = 20_000
    /// The most bytes that shared link addresses may take when each link has its copy.
    static let definitionLimit = 8 * 1_048_576

    /// The document that a file contains.
    ///
    /// Nothing is lost: what a guard refuses comes back as plain text, with a diagnostic. Time is linear in the size of
    /// the file whatever it contains.
    package static func parse(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Document {
        guard file.bytes.count <= fileLimit else {
            diagnostics.append(.tooLarge(path: file.path))
            return plainDocument(file)
        }
        if let document = read(file, BlockScanner.Reading(), &diagnostics) { return document }
        // The first pass and libcmark disagree about the structure: then libcmark is right, and what the pass would
        // have taken out stays in as text.
        let plainly = BlockScanner.Reading(tables: false, attributes: false)
        guard let document = read(file, plainly, &diagnostics) else {
            preconditionFailure("a file without tables and attributes must be readable")
        }
        return document
    }

    static func read(
        _ file: SourceFile, _ reading: BlockScanner.Reading, _ diagnostics: inout [Diagnostic]
    ) -> Document? {
        let scan = BlockScanner.scan(file, reading: reading)
        let pieces = [scan.cellHeadings[...], scan.body[scan.frontMatter.bodyStart...]]
        return CommonMarkTree.parse(pieces) { root in
            scan.marked.withUnsafeBufferPointer { source in
                var builder = DocumentBuilder(scan: scan, source: source)
                builder.build(root)
                guard builder.isComplete else { return nil }
                diagnostics += scan.diagnostics
                diagnostics += builder.diagnostics
                return builder.document
            }
        }
    }

    private static func plainDocument(_ file: SourceFile) -> Document {
        let range = ByteRange(0, file.bytes.count)
        let block = Block(
            kind: .code(info: "", text: file.text(range), isFenced: false), range: range, end: 1, inlines: 0..<0)
        return Document(frontMatter: nil, blocks: [block], inlines: [], links: [], attributes: [])
    }
}
