import DocumentSyntax

extension FileReading {
    /// Whether a text is nothing but a line of a service blueprint: "··· Line of visibility ···", perhaps with an
    /// explanation in parentheses.
    func isBlueprintLine(_ text: String) -> Bool {
        text.utf8.count <= 160 && isBlueprintLine(FoldedName(text))
    }

    func isBlueprintLine(_ name: FoldedName) -> Bool {
        guard (1...16).contains(name.words.count) else { return false }
        if dictionary.roles(name).contains(.blueprintLine) { return true }
        guard let inner = name.parenthesised, inner.lowerBound > 0 else { return false }
        return dictionary.roles(name, 0..<inner.lowerBound).contains(.blueprintLine)
    }

    func isBlueprintLine(_ inlines: Range<Int>) -> Bool {
        guard inlines.count <= 12, document.inlines[inlines].reduce(0, { $0 + $1.range.count }) <= 120 else {
            return false
        }
        return isBlueprintLine(PlainText.of(document.inlines[inlines]))
    }
}
