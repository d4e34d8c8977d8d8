import JourneyModel
import MapReading
import SourceDiagnostics

/// The names of the whole site while maps are being linked: what the settings list, and what maps add to it.
struct Registers: Sendable {
    let phases: PhaseRegister
    var teams: TeamRegister
    var channels: ChannelRegister
    var touchpoints: TouchpointRegister
    let personas: PersonaRegister

    /// How many things have been added to each register.
    var sizes: Sizes {
        Sizes(
            teams: teams.additions.count, channels: channels.additions.count, touchpoints: touchpoints.additions.count,
            records: touchpoints.records.count)
    }

    struct Sizes: Sendable, Equatable {
        let teams: Int
        let channels: Int
        let touchpoints: Int
        /// Of touchpoints, those of the settings included.
        let records: Int
    }

    /// What has been added since the registers had some sizes; nothing in them changes without it.
    func additions(since sizes: Sizes) -> Additions {
        Additions(
            teams: Array(teams.additions[sizes.teams...]), channels: Array(channels.additions[sizes.channels...]),
            touchpoints: Array(touchpoints.additions[sizes.touchpoints...]))
    }

    /// What a map has added to each register, one after the other. Things of different kinds that are added in another order
    /// make the same registers.
    struct Additions: Sendable, Equatable {
        let teams: [String]
        let channels: [String]
        let touchpoints: [String]

        var isOfTouchpointsAlone: Bool { teams.isEmpty && channels.isEmpty }
        var isEmpty: Bool { teams.isEmpty && channels.isEmpty && touchpoints.isEmpty }

        /// Where these only call some touchpoints otherwise than before: which, counted from the first that was added. Nil
        /// when they differ in anything else.
        func renamed(since old: Additions) -> [Int]? {
            guard teams == old.teams, channels == old.channels, touchpoints.count == old.touchpoints.count else {
                return nil
            }
            var renamed: [Int] = []
            var number = 0
            for (new, old) in zip(touchpoints, old.touchpoints) {
                let isName = TouchpointRegister.isName(addition: new)
                guard new == old || isName && TouchpointRegister.isName(addition: old) else { return nil }
                if new != old { renamed.append(number) }
                if isName { number += 1 }
            }
            return renamed
        }
    }

    init(_ outline: SiteOutline, settings: SettingsDraft, _ diagnostics: inout [Diagnostic]) {
        let language = outline.languages[0]
        for things in [settings.phases, settings.teams, settings.channels, settings.touchpoints] {
            SettingsIDs.check(things.map(\.id), &diagnostics)
        }
        phases = PhaseRegister(settings.phases)
        teams = TeamRegister(settings.teams, language: language)
        channels = ChannelRegister(settings.channels, language: language)
        personas = PersonaRegister(outline)
        touchpoints = TouchpointRegister(settings.touchpoints, language: language)
        for (index, thing) in settings.touchpoints.enumerated() {
            let found = thing.channels.compactMap {
                channels.resolve($0, path: SettingsDraft.path, &diagnostics)
            }
            touchpoints.setOwn(found, of: Reference(index))
        }
    }
}

extension SettingsDraft.NamedThing {
    /// The name in a language, else one for every language, else the first, else the id.
    func name(in language: LanguageCode) -> String {
        (names.first { $0.language == language } ?? names.first { $0.language == nil } ?? names.first)?.text ?? id.value
    }
}

/// Ids of a list in the settings are unique.
enum SettingsIDs {
    static func check(_ ids: [Located<String>], _ diagnostics: inout [Diagnostic]) {
        var first: [String: ByteRange] = [:]
        for id in ids {
            let key = FoldedName.fold(id.value)
            if let range = first[key] {
                diagnostics.append(.repeated(id, first: range))
            } else {
                first[key] = id.range
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func repeated(_ id: Located<String>, first: ByteRange) -> Diagnostic {
        Diagnostic(
            .duplicateID, .error, path: SettingsDraft.path, range: id.range,
            summary: "Id in a list of the settings must be unique",
            explanation: "\"\(id.value)\" is listed twice, and maps could mean either",
            suggestion: "choose another id",
            notes: [Note("first listed here", path: SettingsDraft.path, range: first)])
    }
}
