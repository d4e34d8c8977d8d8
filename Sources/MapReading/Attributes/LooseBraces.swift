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

    /// Complains about lines of an entry's text that read like attributes and have no list mark: `severity: 4` below it.
    func complainAboutLooseAttributes(in passage: Passage) {
        guard passage.inlines.count > 2 else { return }
        let inlines = Array(passage.inlines)
        for index in inlines.indices.dropFirst() where inlines[index - 1].isBreak {
            guard case .text(let text) = inlines[index].kind, let colon = LabelText.colon(in: text),
                (1...40).contains(colon.lowerBound),
                case .text(let name) = Passage.text(inlines[index], from: 0, to: colon.lowerBound).kind,
                let first = name.first, first.isLowercase, dictionary.attributeKey(name) != nil,
                case .text(let value) = Passage.text(inlines[index], from: colon.upperBound, to: text.utf8.count).kind,
                value.first == " ", !LabelText.trimmed(value).isEmpty
            else { continue }
            complain(
                .misplacedAttributes, .warning, inlines[index].range,
                "Attribute must be an entry of its own below its item",
                "without a list mark this line goes on with the text above it",
                suggestion: "write \"  - \(LabelText.trimmed(text))\"")
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
