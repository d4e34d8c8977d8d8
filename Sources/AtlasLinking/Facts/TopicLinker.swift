import JourneyModel
import MapReading
import SourceDiagnostics

/// Links the front matter of a shared problem or idea.
enum TopicLinker {
    static func link(
        _ draft: TopicDraft, path: String, _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) -> Topic {
        var topic = Topic(draft.kind)
        topic.summary = draft.summary
        topic.severity = draft.severity
        topic.impact = draft.impact
        topic.effort = draft.effort
        topic.type = draft.type
        topic.origin = draft.origin
        topic.status = draft.status
        topic.decided = draft.decided
        topic.owner = draft.owner.map { registers.teams.stakeholder($0, path: path, &diagnostics) }
        for name in draft.teams {
            guard let team = registers.teams.resolve(name, path: path, &diagnostics), !topic.teams.contains(team)
            else { continue }
            topic.teams.append(team)
        }
        topic.ticket = draft.ticket
        topic.reviewed = draft.reviewed
        topic.tags = draft.tags
        topic.sources = SourceTable(draft.sources, path: path, &diagnostics).sources
        topic.places = draft.places
        return topic
    }
}
