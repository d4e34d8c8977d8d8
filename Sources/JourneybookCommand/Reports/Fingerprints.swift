import SiteBuilder
import SourceDiagnostics

/// Names for findings that stay the same while lines are added above them: made of the code, the file, the text that is
/// pointed at and what is said of it. Equal findings of a file are told apart by their order.
struct Fingerprints {
    private var seen: [ContentHash: Int] = [:]

    /// 32 hexadecimal digits; ask for the diagnostics of a report in their order.
    mutating func next(_ diagnostic: Diagnostic, _ file: SourceFile?) -> String {
        var hash = ContentHash(diagnostic.code.rawValue)
        hash.combine(ContentHash(diagnostic.path))
        hash.combine(ContentHash(diagnostic.summary))
        hash.combine(ContentHash(diagnostic.explanation ?? ""))
        hash.combine(ContentHash(file?.text(diagnostic.range) ?? ""))
        let count = seen[hash, default: 0]
        seen[hash] = count + 1
        if count > 0 { hash.combine(ContentHash(String(count))) }
        return hash.hex
    }
}

extension Diagnostic {
    /// All that is said, in lines: the rule, what was found, what to do.
    var message: String {
        [summary, explanation, suggestion.map { "Help: " + $0 }].compactMap { $0 }.joined(separator: "\n")
    }
}
