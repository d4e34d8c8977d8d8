import JourneyModel
import MarkupWriting
import SourceDiagnostics

@testable import MapReading

/// A draft as short indented text, to be read and compared as a whole.
///
///     map Title
///     stage Name (duration) {attributes}
///       step Name
///       lane-kind: text | text {attributes} [feeling]
///     prose before: words
enum DraftDump {
    static func text(_ file: FileDraft) -> String {
        var lines: [String] = []
        switch file.content {
        case .journeys(let drafts): for draft in drafts { lines += map(draft) }
        case .persona(let persona):
            lines.append("persona \(persona.title?.value ?? "-")")
            lines += persona.prose.map { "prose: \(flat($0))" }
        case .page(let page):
            lines.append("page \(page.title?.value ?? "-")")
            if !page.text.isEmpty { lines.append("prose: \(flat(page.text))") }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func map(_ draft: JourneyDraft) -> [String] {
        var lines = ["map \(draft.title?.value ?? "-")" + (draft.id.map { " #\($0.value)" } ?? "")]
        lines += draft.personas.map { "persona \($0.value)" }
        lines += draft.prose.filter { $0.place == .beforeMap }.map { "before: \(flat($0.text))" }
        for (index, stage) in draft.stages.enumerated() {
            lines.append("stage \(stage.name)" + duration(stage.duration) + attributes(stage.attributes))
            lines += draft.prose.filter { $0.place == .stage(index) }.map { "  prose: \(flat($0.text))" }
            lines += items(draft, stage: index, step: nil, indent: "  ")
            for (number, step) in draft.steps.enumerated() where step.stage == index {
                lines.append("  step \(step.name)" + duration(step.duration) + attributes(step.attributes))
                lines += items(draft, stage: index, step: number, indent: "    ")
            }
        }
        lines += draft.prose.filter { $0.place == .afterMap }.map { "after: \(flat($0.text))" }
        lines += draft.sources.map { source in
            let parts = [source.id?.value, source.date?.iso, source.sample].compactMap { $0 }
            return "source \(source.kind.rawValue) \(source.title.value)"
                + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        }
        return lines
    }

    private static func items(_ draft: JourneyDraft, stage: Int, step: Int?, indent: String) -> [String] {
        draft.lanes.enumerated().compactMap { index, lane in
            let items = draft.items.filter { $0.lane == index && $0.stage == stage && $0.step == step }
            guard !items.isEmpty else { return nil }
            let kind =
                lane.kind == .custom
                ? lane.name : lane.kind.rawValue + (lane.mergedKind.map { "+\($0.rawValue)" } ?? "")
            return "\(indent)\(kind): " + items.map(item).joined(separator: " | ")
        }
    }

    private static func item(_ item: ItemDraft) -> String {
        var text = item.text.plain.replacing("\n", with: "⏎")
        if item.isQuote { text = "❝" + text }
        if item.isDone { text = "✓" + text }
        if let feeling = item.feeling { text += " " + self.feeling(feeling) }
        return text + attributes(item.attributes)
    }

    static func feeling(_ feeling: Feeling) -> String {
        let mark = (feeling.isInferred ? "~" : "") + (feeling.isTarget ? "target " : "")
        switch feeling.measure {
        case .none: return "[\(mark)none]"
        case .score(let score): return "[\(mark)\(self.score(score))]"
        case .range(let low, let high): return "[\(mark)\(self.score(low)) to \(self.score(high))]"
        case .change(let scores): return "[\(mark)\(scores.map { self.score($0) }.joined(separator: " then "))]"
        }
    }

    private static func score(_ score: ExperienceScore) -> String {
        let value = DecimalText.write(score.value, places: 1)
        let low = DecimalText.write(score.scale.lowest, places: 1)
        return "\(value) on \(low)..\(DecimalText.write(score.scale.highest, places: 1))"
    }

    private static func duration(_ text: String?) -> String { text.map { " (\($0))" } ?? "" }

    static func attributes(_ draft: AttributesDraft?) -> String {
        guard let draft else { return "" }
        let details = draft.details
        var parts: [String] = []
        func add(_ name: String, _ value: (some Any)?) { if let value { parts.append("\(name)=\(value)") } }
        if let id = draft.id { parts.append("#\(id.value)") }
        parts += details.classes.map { ".\($0)" }
        add("severity", details.severity)
        add("importance", details.importance)
        add("business-importance", details.businessImportance)
        add("impact", details.impact)
        add("effort", details.effort)
        add("value", details.value)
        add("expectation", details.expectation.map { score($0) })
        add("actual", details.actual.map { score($0) })
        add("believed", details.believed.map { score($0) })
        add("origin", details.origin?.rawValue)
        add("by", details.provider?.rawValue)
        add("handover", details.handover?.rawValue)
        add("type", details.type?.rawValue)
        add("status", details.status?.rawValue)
        add("decided", details.decided?.iso)
        add("ticket", details.ticket)
        add("duration", details.duration)
        add("wait", details.wait)
        add("fail", details.fail)
        if details.isMomentOfTruth { parts.append("moment") }
        func names(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
        }
        names("channel", draft.channels.map(\.value))
        names("team", draft.teams.map(\.value))
        names("persona", draft.personas.map(\.value))
        names("with", details.with)
        names("source", draft.sources.map(\.value))
        names("phase", draft.phase.map { [$0.value] } ?? [])
        names("stages", draft.spannedStages.map(\.value))
        names("to", draft.to.map(\.value))
        names("goto", draft.goTo.map(\.value))
        return parts.isEmpty ? " {}" : " {\(parts.joined(separator: " "))}"
    }

    private static func flat(_ text: RichText) -> String {
        text.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
