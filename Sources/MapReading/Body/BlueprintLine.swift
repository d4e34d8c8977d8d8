import DocumentSyntax
import JourneyModel

extension FileReading {
    /// The line of a service blueprint that a text is, when it is nothing else: "··· Line of visibility ···", perhaps
    /// with an explanation in parentheses.
    func blueprintLine(_ text: String) -> BlueprintLine? {
        text.utf8.count <= 160 ? blueprintLine(FoldedName(text)) : nil
    }

    func blueprintLine(_ name: FoldedName) -> BlueprintLine? {
        guard (1...16).contains(name.words.count) else { return nil }
        if let line = BlueprintLine(dictionary.roles(name)) { return line }
        guard let inner = name.parenthesised, inner.lowerBound > 0 else { return nil }
        return BlueprintLine(dictionary.roles(name, 0..<inner.lowerBound))
    }

    func blueprintLine(_ inlines: Range<Int>) -> BlueprintLine? {
        guard inlines.count <= 12, document.inlines[inlines].reduce(0, { $0 + $1.range.count }) <= 120 else {
            return nil
        }
        return blueprintLine(PlainText.of(document.inlines[inlines]))
    }
}

extension BlueprintLine {
    fileprivate init?(_ roles: NameRoles) {
        if roles.contains(.lineOfInteraction) {
            self = .interaction
        } else if roles.contains(.lineOfVisibility) {
            self = .visibility
        } else if roles.contains(.lineOfInternalInteraction) {
            self = .internalInteraction
        } else {
            return nil
        }
    }
}
