import SourceDiagnostics

extension YAMLNode {
    /// The entries of a mapping; empty for anything else.
    package var entries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    /// The elements of a sequence; nil for anything else.
    package var elements: [YAMLNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// A sequence's elements; a scalar alone counts as a list of one, nothing at all as an empty list.
    package var elementsOrSelf: [YAMLNode] {
        if let elements { return elements }
        return isEmpty ? [] : [self]
    }

    /// The text of a scalar with its place; nil for collections and where nothing was written.
    package var locatedText: Located<String>? {
        guard let scalar, !isEmpty else { return nil }
        return Located(scalar, range)
    }

    /// The value of a mapping's key.
    package subscript(key: String) -> YAMLNode? {
        entries.first { $0.key.value == key }?.value
    }

    /// What kind of value this is, for a message: `text`, `a list`, `a group of keys`.
    package var kindInWords: String {
        switch content {
        case .scalar: isEmpty ? "nothing" : "text"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}
