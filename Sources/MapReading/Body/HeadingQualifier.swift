import DocumentSyntax

/// What stands in italics and parentheses behind the name in a heading.
enum HeadingQualifier {
    /// The heading without its qualifier, and the qualifier; a duration is none, and stays where it follows one.
    static func cut(_ heading: Passage, _ dictionary: ReadingDictionary) -> (bare: Passage, qualifier: Passage?) {
        let inlines = heading.inlines
        guard let end = inlines.lastIndex(where: { if case .emphasisEnd = $0.kind { true } else { false } }),
            let start = inlines.lastIndex(where: { if case .emphasisStart = $0.kind { true } else { false } }),
            start > inlines.startIndex, start < end
        else { return (heading, nil) }
        let tail = inlines[(end + 1)...]
        if !tail.isEmpty {
            let text = LabelText.trimmed(PlainText.of(tail))
            guard dictionary.withoutDuration(Substring("x " + text))?.0 == "x" else { return (heading, nil) }
        }
        let qualifier = Passage(inlines[start...end])
        let text = qualifier.plain
        guard text.hasPrefix("("), text.hasSuffix(")"), !dictionary.isDuration(String(text.dropFirst().dropLast()))
        else { return (heading, nil) }
        var name = Passage(inlines[..<start])
        name.trim()
        guard !FoldedName(name.plain).isEmpty else { return (heading, nil) }
        var bare = Passage(Array(inlines[..<start]) + tail)
        bare.trim()
        return (bare, qualifier)
    }
}

extension Block {
    var isHeading: Bool { if case .heading = kind { true } else { false } }
}
