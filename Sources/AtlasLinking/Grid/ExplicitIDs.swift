import MarkupWriting
import SourceDiagnostics

/// The ids that an author wrote in one map: taken before any is made, and never twice.
struct ExplicitIDs {
    private(set) var taken = UniqueNames()
    private var first: [String: ByteRange] = [:]

    /// The id, or nil when it is missing or taken.
    mutating func claim(_ id: Located<String>?, path: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let id, !id.value.isEmpty else { return nil }
        if taken.claim(id.value) {
            first[Slug.folded(id.value)] = id.range
            return id.value
        }
        let other = first[Slug.folded(id.value)] ?? id.range
        diagnostics.append(.duplicate(id, path: path, first: other))
        return nil
    }

    /// An id that another language has, numbered when it is taken.
    mutating func take(_ id: String) -> String { taken.claimFree(id) }

    /// An id made from a name, numbered when it is taken.
    mutating func derive(_ name: String, or word: String) -> String {
        taken.claimFree(NameList.identifier(name, or: word))
    }
}

extension Diagnostic {
    fileprivate static func duplicate(_ id: Located<String>, path: String, first: ByteRange) -> Diagnostic {
        Diagnostic(
            .duplicateID, .error, path: path, range: id.range,
            summary: "Id must be unique within its map",
            explanation: "\"\(id.value)\" is taken, and a link to it could lead to either place",
            suggestion: "choose another id",
            notes: [Note("first used here", path: path, range: first)])
    }
}
