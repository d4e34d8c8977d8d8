import AtlasAnalysis
import JourneyModel
import SiteBuilder

/// The maps of a file as they were understood, for a person at a terminal.
struct InspectionText {
    private let inspection: FileInspection
    private let showsCells: Bool
    private let paint: Paint
    private var text = ""

    /// - Parameter showsCells: what stands in each cell, too.
    init(_ inspection: FileInspection, showsCells: Bool, paint: Paint) {
        self.inspection = inspection
        self.showsCells = showsCells
        self.paint = paint
    }

    mutating func write() -> String {
        text = ""
        if inspection.journeys.isEmpty {
            text = inspection.atlas.personas.isEmpty ? "No map: an ordinary page.\n\n" : "No map: a persona.\n\n"
        }
        for journey in inspection.journeys { write(journey) }
        return text
    }

    private mutating func write(_ journey: Journey) {
        line(paint.bold(clean(journey.facts.title)))
        let names = journey.facts.personas.map { inspection.atlas.personas[$0].name } + journey.facts.personaNames
        fact("persona", names.isEmpty ? "not named" : names.map(clean).joined(separator: ", "))
        fact("kind", journey.facts.kind.rawValue)
        let stages = journey.stages.map { clean($0.name) }.joined(separator: ", ")
        fact("stages", showsCells || stages.isEmpty ? "\(journey.stages.count)" : "\(journey.stages.count): \(stages)")
        fact("lanes", journey.lanes.map { "\(clean($0.name)) (\($0.kind.rawValue))" }.joined(separator: ", "))
        guard showsCells else { return line("") }
        for (index, stage) in journey.stages.enumerated() {
            line("")
            let duration = stage.duration.map { paint.faint("  " + clean($0)) } ?? ""
            line(paint.bold("\(index + 1). \(clean(stage.name))", .blue) + duration)
            for lane in journey.lanes.indices { cell(journey, lane: lane, stage: index) }
            prose(journey, .stage(index))
        }
        line("")
        prose(journey, .beforeMap)
        prose(journey, .afterMap)
        line("")
    }

    private mutating func cell(_ journey: Journey, lane: Int, stage: Int) {
        let items = journey.items(lane: lane, stage: stage)
        guard !items.isEmpty else { return }
        line("   \(clean(journey.lanes[lane].name))")
        for index in items {
            let item = journey.items[index]
            var notes: [String] = []
            if let score = journey.feeling(of: item)?.score { notes.append(ScoreText.write(score)) }
            if let step = item.step { notes.append("step \(clean(journey.steps[step].name))") }
            if item.stages.count > 1 { notes.append("\(item.stages.count) stages") }
            if let severity = journey.details(of: item)?.severity { notes.append("severity \(severity)") }
            let note = notes.isEmpty ? "" : "  " + paint.faint("[\(notes.joined(separator: ", "))]")
            line("     - \(clean(item.text.plain))\(note)")
        }
    }

    /// What was not taken for a part of the map.
    private mutating func prose(_ journey: Journey, _ place: Prose.Place) {
        for passage in journey.prose where passage.place == place {
            let words = clean(passage.text.plain)
            let start = words.prefix(60)
            line("   " + paint.faint("prose: \(start)\(start.count < words.count ? "…" : "")"))
        }
    }

    private mutating func fact(_ name: String, _ value: String) {
        line("  \(name)" + String(repeating: " ", count: max(1, 9 - name.count)) + value)
    }

    private mutating func line(_ content: String) { text += content + "\n" }

    private func clean(_ value: String) -> String { TerminalText.harmless(value) }
}
