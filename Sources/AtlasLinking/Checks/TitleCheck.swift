import SourceDiagnostics

/// Every map and persona has a title.
enum TitleCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        for entry in site.outline.journeys where !entry.isTitled {
            diagnostics.append(.untitled("Journey", entry.title, path: site.outline.path(of: entry), entry.range))
        }
        for entry in site.outline.personas where !entry.isTitled {
            diagnostics.append(.untitled("Persona", entry.title, path: site.outline.path(of: entry), entry.range))
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
