import SourceDiagnostics

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
