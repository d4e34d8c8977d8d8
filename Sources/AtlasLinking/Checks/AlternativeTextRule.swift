import MapReading
import SourceDiagnostics

/// An image says in words what it shows.
enum AlternativeTextRule {
    static func check(_ image: LinkDraft, path: String, _ diagnostics: inout [Diagnostic]) {
        guard (image.alternative ?? "").utf8.allSatisfy({ $0 <= 0x20 }) else { return }
        diagnostics.append(.missing(image, path: path))
    }
}

extension Diagnostic {
    fileprivate static func missing(_ image: LinkDraft, path: String) -> Diagnostic {
        Diagnostic(
            .missingAlternativeText, .warning, path: path, range: image.range,
            summary: "Image should have an alternative text",
            explanation: "whoever cannot see the image learns nothing from it",
            suggestion: "describe what it shows: \"![A page of the application form](\(image.address))\"")
    }
}
