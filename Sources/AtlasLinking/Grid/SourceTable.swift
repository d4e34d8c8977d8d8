import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// What the statements of a map rest on, by the ids that items cite.
struct SourceTable {
    private(set) var sources: [EvidenceSource] = []
    private var table = NameTable()

    init(_ drafts: [SourceDraft], path: String, _ diagnostics: inout [Diagnostic]) {
        guard !drafts.isEmpty else { return }
        var ids = ExplicitIDs()
        let explicit = drafts.map { ids.claim($0.id, path: path, &diagnostics) }
        for (draft, id) in zip(drafts, explicit) {
            let id = id ?? ids.derive(draft.title.value, or: draft.kind.rawValue)
            table.add(id, sources.count)
            sources.append(
                EvidenceSource(
                    id: id, kind: draft.kind, title: draft.title.value, date: draft.date, sample: draft.sample,
                    link: draft.link, statedSolicited: draft.isSolicited))
        }
        for (index, source) in sources.enumerated() { table.add(source.title, index) }
    }

    /// Index in `sources` of what an item cites.
    func resolve(_ name: Located<String>, path: String, _ diagnostics: inout [Diagnostic]) -> Int? {
        if let found = table.find(name.value) { return found }
        diagnostics.append(.unknown(name, table.nearest(to: name.value), path: path))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownSource, .error, path: path, range: name.range,
            summary: "Source must be listed with the map",
            explanation: "\"\(name.value)\" is not, so nobody can tell how sure the statement is",
            suggestion: nearest.map { "write \"\($0)\"" }
                ?? "add it to \"sources\" in the front matter, with a kind and a title")
    }
}
