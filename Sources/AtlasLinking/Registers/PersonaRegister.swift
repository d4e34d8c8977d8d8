import JourneyModel
import SourceDiagnostics

/// The personas that have a file of their own, by every name they go by.
struct PersonaRegister: Sendable {
    private let names: EntryNames
    private let count: Int

    init(_ outline: SiteOutline) {
        names = EntryNames(outline.personas.indices, of: outline.personas, files: outline.files)
        count = outline.personas.count
    }

    /// The persona in the language of whoever names it, if there is one in it.
    func find(_ name: String, from path: String, language: LanguageCode) -> Reference<Persona>? {
        guard count > 0 else { return nil }
        return names.find(name, from: path, language: language).map { Reference($0) }
    }

    func resolve(
        _ name: Located<String>, path: String, language: LanguageCode, _ diagnostics: inout [Diagnostic]
    ) -> Reference<Persona>? {
        if let found = find(name.value, from: path, language: language) { return found }
        diagnostics.append(.unknown(name, names.nearest(to: name.value), path: path))
        return nil
    }

    func nearest(to name: String) -> String? { names.nearest(to: name) }
}

extension Diagnostic {
    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownPersona, .error, path: path, range: name.range,
            summary: "Persona must have a file of its own",
            explanation: "nobody is called \"\(name.value)\", so the map would not be found under its persona",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "describe the persona in a file in \"content/personas\"")
    }
}
