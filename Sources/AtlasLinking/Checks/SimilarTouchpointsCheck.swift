import JourneyModel
import SourceDiagnostics

/// One touchpoint goes by one name. Names that differ by a letter are reported and never merged.
enum SimilarTouchpointsCheck {
    static func run(_ touchpoints: TouchpointRegister, _ diagnostics: inout [Diagnostic]) {
        let records = touchpoints.records
        var indices: [Int] = []
        var keys: [String] = []
        var letters: [[UInt16]] = []
        for (index, record) in records.enumerated()
        where record.same == nil && (5...96).contains(record.name.utf8.count) {
            let key = FoldedName.key(record.name)
            let own = key.utf16.filter { $0 != 0x20 }
            guard own.count >= 5 else { continue }
            indices.append(index)
            keys.append(key)
            letters.append(own)
        }
        for pair in SimilarNames.pairs(among: letters) where isSlip(keys[pair.first], keys[pair.second]) {
            let first = records[indices[pair.first]]
            let second = records[indices[pair.second]]
            guard first.language == nil || second.language == nil || first.language == second.language else { continue }
            diagnostics.append(.similar(second, first))
        }
    }

    /// No slip: names that differ in a number or in a whole short word ("Form A", "Form B").
    private static func isSlip(_ left: String, _ right: String) -> Bool {
        func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }
        guard digits(left) == digits(right) else { return false }
        let words = left.split(separator: " ")
        let others = right.split(separator: " ")
        guard words.count == others.count else { return true }
        return zip(words, others).allSatisfy { $0 == $1 || min($0.utf8.count, $1.utf8.count) >= 4 }
    }
}

extension Diagnostic {
    fileprivate static func similar(
        _ second: TouchpointRegister.Record, _ first: TouchpointRegister.Record
    ) -> Diagnostic {
        Diagnostic(
            .similarTouchpoints, .advice, path: second.path, range: second.range,
            summary: "Touchpoint should have one name across maps",
            explanation: "\"\(second.name)\" and \"\(first.name)\" are two, and neither shows all that happens there",
            suggestion: "use one spelling, or list both touchpoints in the settings",
            notes: [Note("the other name", path: first.path, range: first.range)])
    }
}
