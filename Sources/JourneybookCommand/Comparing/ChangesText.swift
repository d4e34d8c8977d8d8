import AtlasAnalysis
import MarkupWriting

/// What has changed, for a terminal: journey by journey, stage by stage.
struct ChangesText {
    private let paint: Paint
    private var text = ""

    init(paint: Paint) {
        self.paint = paint
    }

    mutating func write(_ changes: AtlasChanges, from old: String, to new: String) -> String {
        text = paint.bold("Changes from \(harmless(old)) to \(harmless(new))") + "\n\n"
        for journey in changes.journeys { write(journey) }
        write("Personas", changes.personas)
        write("Pages", changes.pages)
        if !changes.files.isEmpty {
            text += paint.bold("Files") + "\n"
            for file in changes.files { text += "  " + harmless(ChangeWords.text(file)) + " " + mark(file.fate) + "\n" }
            text += "\n"
        }
        if !changes.site.isEmpty {
            text += paint.bold("Site") + "\n"
            write(changes.site, indent: "  ")
            text += "\n"
        }
        text += ChangeWords.sentence(changes) + "\n"
        return text
    }

    private mutating func write(_ change: JourneyChange) {
        let words = ChangeWords(change: change)
        let journey = change.journey
        text += paint.bold(harmless(journey.facts.title)) + " (\(harmless(journey.facts.sourcePath))) "
        text += mark(change.fate) + (words.summary.isEmpty ? "" : ": " + words.summary) + "\n"
        write(change.facts + words.numberFacts, indent: "  ")
        hint(change.lostAddress, indent: "  ")
        for lane in change.lanes {
            let name = harmless(words.name(lane))
            switch (lane.before, lane.after) {
            case (nil, _): text += "  " + added + " lane \(name)\n"
            case (_, nil): text += "  " + removed + " lane \(name)\n"
            default:
                text += "  " + changed + " lane \(name)\n"
                write(lane.facts, indent: "      ")
            }
        }
        for stage in change.stages where stage.isChanged { write(stage, words) }
        text += "\n"
    }

    private mutating func write(_ stage: StageChange, _ words: ChangeWords) {
        let names = words.name(stage)
        var remarks: [String] = []
        let sign: String
        let name: String
        switch (names.before, names.after) {
        case (let old?, let new?):
            sign = changed
            name = old == new ? new : "\(old) → \(new)"
            if old != new { remarks.append("renamed") }
            if stage.isMoved { remarks.append("moved") }
        case (nil, let new):
            sign = added
            name = new ?? ""
            remarks.append("new stage")
        case (let old?, nil):
            sign = removed
            name = old
            remarks.append("stage is gone")
        }
        if let experience = words.experience(stage) { remarks.append("experience " + experience) }
        text += "  \(sign) \(paint.bold(harmless(name)))"
        text += (remarks.isEmpty ? "" : ": " + remarks.joined(separator: ", ")) + "\n"
        write(stage.facts + words.stepFacts(stage), indent: "      ")
        for item in stage.items { write(item, words) }
    }

    private mutating func write(_ item: ItemChange, _ words: ChangeWords) {
        let (before, after) = words.text(item)
        let lane = harmless(words.lane(item)) + ": "
        switch item.fate {
        case .added: text += "      \(added) \(lane)\(harmless(after ?? ""))\n"
        case .removed: text += "      \(removed) \(lane)\(harmless(before ?? ""))\n"
        case .changed:
            text += "      \(changed) \(lane)"
            if item.isReworded { text += harmless(before ?? "") + " → " }
            text += harmless(after ?? "") + (words.origin(item).map { " (moved \(harmless($0)))" } ?? "") + "\n"
        }
        write(item.facts, indent: "          ")
    }

    private mutating func write(_ title: String, _ changes: [TextChange]) {
        guard !changes.isEmpty else { return }
        text += paint.bold(title) + "\n"
        for change in changes {
            text += "  " + harmless(change.name) + " (\(harmless(change.sourcePath))) " + mark(change.fate) + "\n"
            write(change.facts, indent: "      ")
            hint(change.lostAddress, indent: "      ")
        }
        text += "\n"
    }

    private mutating func hint(_ lostAddress: String?, indent: String) {
        guard let lostAddress else { return }
        text += indent + paint.bold("help", .cyan) + ": " + harmless(ChangeWords.hint(lostAddress)) + "\n"
    }

    private mutating func write(_ facts: [FactChange], indent: String) {
        for fact in facts { text += indent + harmless(fact.name) + ": " + harmless(FactWords.line(fact)) + "\n" }
    }

    private var added: String { paint.bold("+", .green) }
    private var removed: String { paint.bold("-", .red) }
    private var changed: String { paint.bold("~", .yellow) }

    private func mark(_ fate: AtlasAnalysis.JourneyChange.Fate) -> String {
        switch fate {
        case .added: paint.bold("new", .green)
        case .removed: paint.bold("gone", .red)
        case .changed: paint.bold("changed", .yellow)
        }
    }

    private func harmless(_ text: String) -> String { TerminalText.harmless(text) }
}
