import SourceDiagnostics

/// Reads YAML that came from an author: guarded, forgiving where the meaning is plain, every value with its bytes.
package enum YAMLParser {
    /// The largest front matter, in bytes.
    package static let frontMatterLimit = 64 * 1024
    /// The largest file that is YAML altogether, in bytes.
    package static let fileLimit = 256 * 1024
    /// The deepest nesting of mappings and sequences.
    package static let depthLimit = 32
    /// How many unquoted colons are understood before the file is refused.
    private static let repairLimit = 200

    /// The value that a part of a file says, or nil when it says nothing or cannot be read; then a diagnostic tells why.
    ///
    /// Anchors, aliases, merge keys and tags are refused (a few hundred bytes of them can unfold into gigabytes), as
    /// are files that are too large or nested too deep: all before any value is built. A colon in an unquoted value
    /// (`title: Mortgage: from idea to keys`) is understood, with advice to quote it.
    ///
    /// - Parameter range: What to read; offsets in the whole file, and so are all ranges in the result.
    package static func parse(
        _ file: SourceFile, range: ByteRange, diagnostics: inout [Diagnostic]
    ) -> YAMLNode? {
        var complaints = YAMLComplaints(path: file.path)
        defer { diagnostics += complaints.diagnostics }

        let upper = min(range.upperBound, file.bytes.count)
        var lower = min(range.lowerBound, upper)
        let limit = lower == 0 && upper == file.bytes.count ? fileLimit : frontMatterLimit
        if lower == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = min(3, upper) }
        guard upper - lower <= limit else {
            complaints.tooLarge(ByteRange(at: lower), limit: limit)
            return nil
        }

        var text = YAMLText(file.bytes[lower..<upper], at: lower)
        if let damage = text.firstDamage { complaints.invalidUTF8(damage) }
        for _ in 0..<repairLimit {
            var builder = YAMLBuilder(text: text, path: file.path)
            switch builder.build() {
            case .success(let node):
                for place in text.repairedValues { complaints.unquotedColon(place, text) }
                complaints.diagnostics += builder.complaints.diagnostics
                return node
            case .failure(.syntax(let problem)):
                if problem.isUnexpectedColon, text.repairColon(at: problem.offset) { continue }
                complaints.invalid(problem, text)
                return nil
            case .failure(.refused):
                complaints.diagnostics += builder.complaints.diagnostics
                return nil
            }
        }
        complaints.tooManyColons(ByteRange(at: lower))
        return nil
    }
}
