import SourceDiagnostics

/// Every map and persona has a title.
enum TitleCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard !map.entry.isTitled else { return }
        diagnostics.append(.untitled("Journey", map.entry.title, path: map.path, map.entry.range))
    }

    static func run(personas outline: SiteOutline, _ diagnostics: inout [Diagnostic]) {
        for entry in outline.personas where !entry.isTitled {
            diagnostics.append(.untitled("Persona", entry.title, path: outline.path(of: entry), entry.range))
        }
    }
}

extension Diagnostic {
    fileprivate static func untitled(_ noun: String, _ title: String, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .noTitle, .warning, path: path, range: ByteRange(at: range.lowerBound),
            summary: "\(noun) should have a title",
            explanation: "the file's name has to do: \"\(title)\"",
            suggestion: "write a heading above, or \"title:\" in the front matter")
    }
}
