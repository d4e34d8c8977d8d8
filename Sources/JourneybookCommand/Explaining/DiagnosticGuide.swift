import SourceDiagnostics
import Theming

/// What the document of diagnostics says of each code: the same text that people read in `docs/diagnostics.md`.
package struct DiagnosticGuide: Sendable {
    /// The section of a code.
    package struct Entry: Sendable, Hashable {
        package let code: DiagnosticCode
        /// The heading above it: *Reading maps*.
        package let chapter: String
        /// The first sentence says how grave it is.
        package let text: String
        package let wrong: String
        package let right: String

        /// The rule alone: the text without its gravity, up to the end of its first sentence.
        package var rule: String {
            let rest = text.split(separator: ". ", maxSplits: 1).last.map(String.init) ?? text
            return rest.split(separator: ". ").first.map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
                ?? rest
        }
    }

    /// In the order of the document.
    package let entries: [Entry]

    package static let builtIn = DiagnosticGuide(
        String(decoding: EmbeddedDocument.diagnostics.bytes, as: UTF8.self))

    /// Reads headings `## chapter` and `### code`, paragraphs, and list entries that begin with `Wrong:` and `Right:`.
    package init(_ document: String) {
        var entries: [Entry] = []
        var chapter = ""
        var code: DiagnosticCode?
        var paragraphs: [String] = []
        func end() {
            guard let code else { return }
            let wrong = paragraphs.first { $0.hasPrefix("- Wrong: ") }?.dropFirst("- Wrong: ".utf8.count)
            let right = paragraphs.first { $0.hasPrefix("- Right: ") }?.dropFirst("- Right: ".utf8.count)
            entries.append(
                Entry(
                    code: code, chapter: chapter, text: paragraphs.first ?? "", wrong: String(wrong ?? ""),
                    right: String(right ?? "")))
        }
        var isOpen = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("#") {
                end()
                code = nil
                paragraphs = []
                isOpen = false
                if line.hasPrefix("## ") { chapter = String(line.dropFirst(3)) }
                if line.hasPrefix("### ") { code = DiagnosticCode(rawValue: String(line.dropFirst(4))) }
            } else if line.isEmpty {
                isOpen = false
            } else if isOpen, !line.hasPrefix("- ") {
                paragraphs[paragraphs.count - 1] += " " + line.drop { $0 == " " }
            } else {
                paragraphs.append(String(line))
                isOpen = true
            }
        }
        end()
        self.entries = entries
    }

    package subscript(code: DiagnosticCode) -> Entry? { entries.first { $0.code == code } }
}
