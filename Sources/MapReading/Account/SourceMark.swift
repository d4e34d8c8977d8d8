import DocumentSyntax
import SourceDiagnostics

/// What a place of a file was taken for.
package struct SourceMark: Sendable, Hashable {
    /// Maps are indices in `FileDraft.journeys`; stages, steps, lanes and items indices in their `JourneyDraft`.
    package enum Meaning: Sendable, Hashable {
        /// A key of the front matter, with what belongs to it.
        case key(String)
        case title
        case persona(String)
        case stage(map: Int, Int)
        case step(map: Int, Int)
        case lane(map: Int, Int)
        case item(map: Int, Int)
        /// Ids, classes and values of an item, a stage or a step.
        case attributes(String)
        case source(String)
        /// Marks that give other lines their shape: fences, rules, the line below a table's header.
        case structure
        /// A note to other authors, which no page shows.
        case comment
        /// Ordinary text of the page.
        case prose
    }

    package let meaning: Meaning
    package let range: ByteRange

    package init(_ meaning: Meaning, _ range: ByteRange) {
        self.meaning = meaning
        self.range = range
    }
}

/// One file with an account of its lines: every place that means something, and what it means.
package struct FileAccount: Sendable {
    package let draft: FileDraft
    /// What was read, with the fences opened that hold maps.
    package let document: Document
    /// By place, the longer first.
    package let marks: [SourceMark]
    /// Blocks between which nothing of a map stands, with the bytes of each: what the page shows as ordinary text.
    package let prose: [ByteRange]
}

extension FileDraft {
    /// The maps of the file; none for a persona or a page.
    package var journeys: [JourneyDraft] {
        switch content {
        case .journeys(let drafts): drafts
        case .persona, .page: []
        }
    }
}
