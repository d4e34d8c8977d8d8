/// One complaint about the content: what rule is broken, where, and how to mend it.
///
/// `summary` states the rule in a sentence without a full stop that leads with the specific noun
/// ("Persona id must be unique"); `explanation` says what was found. Positions are byte ranges; lines and columns are
/// computed when a report is printed.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// The site is not replaced.
        case error
        /// Something is probably not what the author meant.
        case warning
        /// A good practice is not followed.
        case advice

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .advice: 2
            }
        }

        /// The graver one comes first.
        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// Another place that belongs to the complaint, such as the first use of an id.
    package struct Note: Sendable, Hashable {
        package let text: String
        package let path: String
        package let range: ByteRange

        package init(_ text: String, path: String, range: ByteRange) {
            self.text = text
            self.path = path
            self.range = range
        }
    }

    package let code: DiagnosticCode
    package let severity: Severity
    /// Path of the file from the source folder.
    package let path: String
    package let range: ByteRange
    package let summary: String
    package let explanation: String?
    /// What to do, as an instruction: `write "persona"`, `add an owner`.
    package let suggestion: String?
    package let notes: [Note]

    package init(
        _ code: DiagnosticCode, _ severity: Severity, path: String, range: ByteRange, summary: String,
        explanation: String? = nil, suggestion: String? = nil, notes: [Note] = []
    ) {
        self.code = code
        self.severity = severity
        self.path = path
        self.range = range
        self.summary = summary
        self.explanation = explanation
        self.suggestion = suggestion
        self.notes = notes
    }
}

extension Diagnostic: Comparable {
    /// What is compared last.
    private var rest: [String] { [explanation ?? "", suggestion ?? ""] + notes.map { $0.path + "\n" + $0.text } }

    /// The order of every report: by path bytes, place, gravity, code, wording. Total, so that reports never differ.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        if left.range.start != right.range.start { return left.range.start < right.range.start }
        if left.range.end != right.range.end { return left.range.end < right.range.end }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        if left.summary != right.summary { return left.summary.utf8.lexicographicallyPrecedes(right.summary.utf8) }
        for (left, right) in zip(left.rest, right.rest) where left != right {
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        return left.notes.count < right.notes.count
    }
}
