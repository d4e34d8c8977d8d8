import DocumentSyntax
import SourceDiagnostics

extension FileReading {
    /// Complains about braces at the end of a text that name an attribute and do not write its value as one:
    /// `{severity: 5}`, `{severity = 5}`, `{severity 5}`.
    func complainAboutLooseBraces() {
        for inline in document.inlines {
            guard case .text(let text) = inline.kind, text.utf8.last == UInt8(ascii: "}"),
                let open = text.utf8.lastIndex(of: UInt8(ascii: "{")),
                let pair = pair(text[text.index(after: open)...].dropLast())
            else { continue }
            let start = Document.offset(
                ofTextByte: text.utf8.distance(from: text.utf8.startIndex, to: open), in: inline, source: file.bytes)
            let range = ByteRange(start, inline.range.upperBound)
            if isBelowMisspeltLane(range) { continue }
            complain(
                .malformedAttributes, .warning, range, "Attributes must read \"{#id .class key=value}\"",
                "an attribute's name and its value have \"=\" between them and nothing else; these stay text",
                suggestion: "write \"{\(pair.key)=\(pair.value)}\"")
        }
    }

    /// The name of one attribute, a sign or a blank, and one value.
    private func pair(_ inner: Substring) -> (key: String, value: String)? {
        guard inner.utf8.count <= 120 else { return nil }
        let key = inner.drop { $0 == " " }.prefix { $0.isLetter || $0 == "-" }
        guard !key.isEmpty, dictionary.attributeKey(String(key)) != nil else { return nil }
        let rest = inner[key.endIndex...]
        let value = rest.drop { $0 == " " || $0 == "=" || $0 == ":" || $0 == "\u{FF1A}" }
        let written = LabelText.trimmed(String(value))
        guard value.startIndex > rest.startIndex, !written.isEmpty, !written.contains("=") else { return nil }
        let isSeparated = rest[..<value.startIndex].contains { $0 == "=" || $0 == ":" || $0 == "\u{FF1A}" }
        // Words without a sign between them are words, unless a number ends them.
        guard isSeparated || written.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let isWord = !written.contains { $0 == " " || $0 == "\"" }
        return (String(key), isWord || written.hasPrefix("\"") ? written : "\"\(written)\"")
    }
}
