import JourneyModel
import MapReading
import SourceDiagnostics

/// The company's lifecycle phases: those of the settings, else the five that are usual.
struct PhaseRegister: Sendable {
    let phases: [LifecyclePhase]
    private var table = NameTable()

    init(_ things: [SettingsDraft.NamedThing]) {
        phases =
            things.isEmpty
            ? PhaseRegister.usual : things.map { LifecyclePhase(id: $0.id.value, names: $0.names) }
        for (index, phase) in phases.enumerated() { table.add(phase.id, index) }
        for (index, phase) in phases.enumerated() {
            for name in phase.names { table.add(name.text, index) }
        }
    }

    /// The phase that a stage is called after, if any.
    func find(_ name: String) -> Reference<LifecyclePhase>? {
        table.find(name).map { Reference($0) }
    }

    func resolve(
        _ name: Located<String>, path: String, _ diagnostics: inout [Diagnostic]
    ) -> Reference<LifecyclePhase>? {
        if let found = find(name.value) { return found }
        diagnostics.append(
            .unknown(name, table.nearest(to: name.value), phases.map(\.id), path: path))
        return nil
    }

    private static let usual: [LifecyclePhase] = [
        ("awareness", "Awareness", "Осведомлённость", "Świadomość"),
        ("consideration", "Consideration", "Рассмотрение", "Rozważanie"),
        ("decision", "Decision", "Решение", "Decyzja"),
        ("retention", "Retention", "Удержание", "Utrzymanie"),
        ("loyalty", "Loyalty", "Лояльность", "Lojalność"),
    ].map { id, english, russian, polish in
        LifecyclePhase(
            id: id,
            names: [
                LocalizedName(english, language: .english), LocalizedName(russian, language: .russian),
                LocalizedName(polish, language: .polish),
            ])
    }
}

extension Diagnostic {
    fileprivate static func unknown(
        _ name: Located<String>, _ nearest: String?, _ ids: [String], path: String
    ) -> Diagnostic {
        Diagnostic(
            .unknownPhase, .error, path: path, range: name.range,
            summary: "Phase must be one of the company's lifecycle phases",
            explanation: "\"\(name.value)\" is none, so the stage has no place on the company map",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write one of \(ids.joined(separator: ", "))")
    }
}
