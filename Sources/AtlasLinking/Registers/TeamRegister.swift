import JourneyModel
import MapReading
import SourceDiagnostics

/// The teams of the site: those of the settings; when they list none, every team that a map names, in order of use.
struct TeamRegister: Sendable {
    private(set) var teams: [Team]
    /// What maps have added, one after the other.
    private(set) var additions: [String] = []
    private var table = NameTable()
    private var ids = UniqueNames()
    private let isOpen: Bool
    /// What lane texts have led to before.
    private var recognised: [String: [Reference<Team>]] = [:]

    init(_ things: [SettingsDraft.NamedThing], language: LanguageCode) {
        isOpen = things.isEmpty
        teams = things.map {
            Team(id: $0.id.value, name: $0.name(in: language), names: $0.names, mail: $0.mail)
        }
        for (index, thing) in things.enumerated() { table.add(thing.id.value, index) }
        for (index, thing) in things.enumerated() {
            for name in thing.names { table.add(name.text, index) }
        }
    }

    /// The team that an attribute names.
    mutating func resolve(
        _ name: Located<String>, path: String, _ diagnostics: inout [Diagnostic]
    ) -> Reference<Team>? {
        if let found = table.find(name.value) { return Reference(found) }
        guard !isOpen else { return add(name.value) }
        diagnostics.append(.unknown(name, table.nearest(to: name.value), path: path))
        return nil
    }

    /// Who answers for a journey: a team when one has that name, else the name as it stands. A person may answer for it,
    /// so only a near miss of a listed team is worth a word.
    func stakeholder(
        _ name: Located<String>, path: String, _ diagnostics: inout [Diagnostic]
    ) -> Stakeholder {
        if let found = table.find(name.value) { return .team(Reference(found)) }
        if !isOpen, let nearest = table.nearest(to: name.value) {
            diagnostics.append(.near(name, nearest, path: path))
        }
        return .named(name.value)
    }

    /// The near misses of listed teams among the names in a text of a teams lane.
    func reportNearMisses(_ text: String, at range: ByteRange, path: String, _ diagnostics: inout [Diagnostic]) {
        guard !isOpen, table.find(text) == nil else { return }
        for part in NameList.split(text) where NameList.isName(part) && table.findLeading(part) == nil {
            let name = NameTable.leadingPart(part)
            guard let nearest = table.nearest(to: name) else { continue }
            diagnostics.append(.near(Located(name, range), nearest, path: path))
        }
    }

    /// The teams that a text of a teams lane names ("Sales, underwriting"); nothing when it is a sentence.
    mutating func recognise(_ text: String) -> [Reference<Team>] {
        if let known = recognised[text] { return known }
        var found: [Reference<Team>] = []
        if let whole = table.find(text) {
            found = [Reference(whole)]
        } else {
            for part in NameList.split(text) {
                if let known = table.findLeading(part) {
                    found.append(Reference(known))
                } else if isOpen, NameList.isName(part) {
                    found.append(add(part))
                }
            }
        }
        recognised[text] = found
        // What is remembered holds although later maps name more teams.
        if isOpen { additions.append("text " + text) }
        return found
    }

    private mutating func add(_ name: String) -> Reference<Team> {
        let reference = Reference<Team>(teams.count)
        additions.append("team " + name)
        teams.append(Team(id: ids.claimFree(NameList.identifier(name, or: "team")), name: name))
        table.add(name, reference.index)
        return reference
    }
}

extension Diagnostic {
    fileprivate static func near(_ name: Located<String>, _ nearest: String, path: String) -> Diagnostic {
        Diagnostic(
            .unknownTeam, .warning, path: path, range: name.range,
            summary: "Team should be one of the settings' teams",
            explanation: "\"\(name.value)\" is not listed, and looks very much like one that is",
            suggestion: "write \"\(nearest)\", or add it to \"teams\" in \(SettingsDraft.path)")
    }

    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownTeam, .error, path: path, range: name.range,
            summary: "Team must be one of the settings' teams",
            explanation: "\"\(name.value)\" is not listed, so nobody would find what it owns",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "add it to \"teams\" in \(SettingsDraft.path)")
    }
}
