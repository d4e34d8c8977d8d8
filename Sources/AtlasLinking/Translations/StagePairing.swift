import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// Which column of a translation is which column of its original: by the id that both state, else by position.
struct StagePairing {
    /// For each column of the translation that of the original; nil when it has none.
    let originals: [Int?]

    /// - Parameters:
    ///   - columns: for each stage of the draft its column.
    init(_ draft: JourneyDraft, columns: [Int], original: JourneyDraft, originalColumns: [Int]) {
        let own = StagePairing.ids(draft, columns)
        let other = StagePairing.ids(original, originalColumns)
        var places: [String: Int] = [:]
        for (column, id) in other.enumerated() {
            if let id, places[id] == nil { places[id] = column }
        }
        var pairs = own.map { id in id.flatMap { places[$0] } }
        // With stages missing on either side a position says nothing.
        if own.count == other.count {
            let taken = Set(pairs.compactMap { $0 })
            var free = other.indices.filter { !taken.contains($0) }[...]
            for column in pairs.indices where pairs[column] == nil { pairs[column] = free.popFirst() }
        }
        originals = pairs
    }

    /// The ids that an author wrote, by column.
    private static func ids(_ draft: JourneyDraft, _ columns: [Int]) -> [String?] {
        var ids = [String?](repeating: nil, count: draft.stages.count)
        for (index, stage) in draft.stages.enumerated() {
            ids[columns[index]] = (stage.attributes?.id?.value).map { Slug.folded($0) }
        }
        return ids
    }

    /// A translation has the stages of its original, so that a link to a stage holds in every language.
    static func check(
        _ entry: Entry<JourneyDraft>, path: String, original: Entry<JourneyDraft>, originalPath: String,
        _ diagnostics: inout [Diagnostic]
    ) {
        let own = entry.draft.stages
        let other = original.draft.stages
        // A map without any stage is reported as that.
        guard own.count != other.count, !own.isEmpty, !other.isEmpty else { return }
        func extra(_ one: [StageDraft], beyond two: [StageDraft]) -> ByteRange? {
            guard one.count > two.count else { return nil }
            let stated = Set(two.compactMap { ($0.attributes?.id?.value).map { Slug.folded($0) } })
            let areStated = one.contains {
                ($0.attributes?.id?.value).map { stated.contains(Slug.folded($0)) } ?? false
            }
            guard areStated else { return one[two.count].range }
            let first = one.first { stage in
                !((stage.attributes?.id?.value).map { stated.contains(Slug.folded($0)) } ?? false)
            }
            return first?.range ?? one[two.count].range
        }
        let title = entry.draft.title?.range ?? entry.range
        let originalTitle = original.draft.title?.range ?? original.range
        diagnostics.append(
            .unequal(
                own.count, path: path, range: extra(own, beyond: other) ?? title,
                other.count, originalPath, extra(other, beyond: own) ?? originalTitle))
    }
}

extension Diagnostic {
    fileprivate static func unequal(
        _ count: Int, path: String, range: ByteRange, _ other: Int, _ originalPath: String, _ originalRange: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .unequalStages, .error, path: path, range: range,
            summary: "Translation must have the stages of its original",
            explanation: "it has \(count), and \(originalPath) has \(other), so the stages cannot be paired",
            suggestion: count < other ? "translate the missing stage" : "remove the stage, or add it to the original",
            notes: [
                Note(
                    count < other ? "missing from the translation" : "the original", path: originalPath,
                    range: originalRange)
            ])
    }
}
