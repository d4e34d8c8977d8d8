import SourceDiagnostics

/// A YAML value with the bytes it stood in. Scalars are text: what type a value has is decided by whoever reads it, so
/// that `no`, `012` and `1:30` stay what the author wrote.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        /// `isQuoted` tells `""` (an empty text) from nothing at all.
        case scalar(String, isQuoted: Bool)
        case sequence([YAMLNode])
        /// In the order of the file; keys are unique.
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: Located<String>
        package let value: YAMLNode

        package init(key: Located<String>, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    package let content: Content
    package let range: ByteRange

    package init(_ content: Content, _ range: ByteRange) {
        self.content = content
        self.range = range
    }

    /// The text of a scalar.
    package var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Nothing was written: `key:` with an unquoted empty value, `~` or `null`.
    package var isEmpty: Bool {
        if case .scalar(let text, isQuoted: false) = content {
            text.isEmpty || text == "~" || text == "null"
        } else {
            false
        }
    }
}
