import MarkupWriting
import SourceDiagnostics

/// Names for findings that stay the same while lines are added above them, and from version to version of the program: made
/// of the code, the file, the text that is pointed at and what is said of it. Equal findings of a file are told apart by
/// their order.
struct Fingerprints {
    private var seen: [StableHash: Int] = [:]

    /// 16 hexadecimal digits; ask for the diagnostics of a report in their order.
    mutating func next(_ diagnostic: Diagnostic, _ file: SourceFile?) -> String {
        var hash = StableHash()
        for part in [
            diagnostic.code.rawValue, diagnostic.path, diagnostic.summary, diagnostic.explanation ?? "",
            file?.text(diagnostic.range) ?? "",
        ] {
            hash.combine(Array(part.utf8) + [0])
        }
        let count = seen[hash, default: 0]
        seen[hash] = count + 1
        if count > 0 { hash.combine(Array(String(count).utf8)) }
        return hash.hex(digits: 16)
    }
}

extension Diagnostic {
    /// All that is said, in lines: the rule, what was found, what to do.
    var message: String {
        [summary, explanation, suggestion.map { "Help: " + $0 }].compactMap { $0 }.joined(separator: "\n")
    }
}
