import JourneyModel
import SourceDiagnostics

/// Attributes with their values checked as far as one file allows; names of things elsewhere are still names.
///
/// Few items have any, and there are many fields: they live behind one pointer, copied when a copy is changed.
package struct AttributesDraft: Sendable {
    private final class Fields: @unchecked Sendable {
        // Changed only while one draft alone holds it, see `unique`.
        var id: Located<String>?
        var details = ItemDetails()
        var channels: [Located<String>] = []
        var teams: [Located<String>] = []
        var personas: [Located<String>] = []
        var sources: [Located<String>] = []
        var phase: Located<String>?
        var spannedStages: [Located<String>] = []
        var to: [Located<String>] = []
        var goTo: [Located<String>] = []
        var audience: Audience?

        init() {}

        init(_ other: Fields) {
            id = other.id
            details = other.details
            channels = other.channels
            teams = other.teams
            personas = other.personas
            sources = other.sources
            phase = other.phase
            spannedStages = other.spannedStages
            to = other.to
            goTo = other.goTo
            audience = other.audience
        }
    }

    private var fields = Fields()

    package init() {}

    private var unique: Fields {
        mutating get {
            if !isKnownUniquelyReferenced(&fields) { fields = Fields(fields) }
            return fields
        }
    }

    package var id: Located<String>? {
        get { fields.id }
        set { unique.id = newValue }
    }

    /// Everything that needs no look-up.
    package var details: ItemDetails {
        get { fields.details }
        _modify { yield &unique.details }
    }

    package var channels: [Located<String>] {
        get { fields.channels }
        _modify { yield &unique.channels }
    }

    package var teams: [Located<String>] {
        get { fields.teams }
        _modify { yield &unique.teams }
    }

    package var personas: [Located<String>] {
        get { fields.personas }
        _modify { yield &unique.personas }
    }

    package var sources: [Located<String>] {
        get { fields.sources }
        _modify { yield &unique.sources }
    }

    package var phase: Located<String>? {
        get { fields.phase }
        set { unique.phase = newValue }
    }

    /// Ids of the stages the item spans besides its own.
    package var spannedStages: [Located<String>] {
        get { fields.spannedStages }
        _modify { yield &unique.spannedStages }
    }

    package var to: [Located<String>] {
        get { fields.to }
        _modify { yield &unique.to }
    }

    package var goTo: [Located<String>] {
        get { fields.goTo }
        _modify { yield &unique.goTo }
    }

    /// For whom an item is, or all items of a stage or a step, when not for everybody who sees the map.
    package var audience: Audience? {
        get { fields.audience }
        set { unique.audience = newValue }
    }
}
