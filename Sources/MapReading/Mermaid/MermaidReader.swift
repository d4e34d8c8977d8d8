import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Reads a Mermaid `journey` diagram into a map: sections are stages, tasks are steps, their scores are feelings.
///
/// Without sections the tasks are the stages. The actors of all tasks together are the personas when every task has
/// the same ones; otherwise the one who acts most often is, and each task names its own.
struct MermaidReader {
    let reading: FileReading
    private let journey: MermaidJourney
    private var builder: MapBuilder
    private let statedScale: EmotionScale?
    private let scale: EmotionScale
    private let personas: [Located<String>]
    private let sameActors: Bool
    private let hasSections: Bool
    private let caption: String?
    private var emotions: Int?
    private var actions: Int?
    private var stage: Int?

    /// Nil when the block is no journey diagram or has no task and no section.
    init?(_ reading: FileReading, block: Int, fields: JourneyFields) {
        guard case .code(let info, let text, true) = reading.blocks[block].kind else { return nil }
        guard MermaidJourney.isMermaid(info: info) || info.isEmpty && text.utf8.count < 65_536 else { return nil }
        let range = reading.blocks[block].range
        guard let journey = MermaidJourney(text, range, in: reading.file) else { return nil }
        let tasks = journey.tasks
        caption = MermaidJourney.caption(info: info)
        // A fence that does not say "mermaid" may hold anything.
        guard !tasks.isEmpty, !info.isEmpty || tasks.contains(where: { $0.score != nil }) else { return nil }
        self.reading = reading
        self.journey = journey
        let actors = ActorCast(tasks)
        personas = actors.personas
        sameActors = actors.areSame
        // A signed scale is meant for other notations: Mermaid's scores carry no sign.
        statedScale = fields.emotionScale.flatMap { $0.isSigned ? nil : $0 }
        scale = statedScale ?? MermaidScale.of(tasks)
        hasSections = journey.lines.contains { if case .section = $0 { true } else { false } }
        builder = MapBuilder(reading: reading, fields: fields, range: range)
    }

    mutating func read() -> JourneyDraft {
        if statedScale == nil { complainAboutScale() }
        if journey.tasks.contains(where: { $0.score != nil }) {
            let name = reading.plainName(of: .emotions)
            emotions = builder.addLane(name, LaneMeaning(kind: .emotions), builder.draft.range)
        }
        for line in journey.lines {
            switch line {
            case .section(let name): stage = addStage(name)
            case .task(let task): hasSections && stage != nil ? addStep(task) : addColumn(task)
            case .broken(let text): keep(text)
            }
        }
        let title = journey.title ?? journey.accessibleTitle
        let names = personas
        builder.finish { draft in
            draft.title = title.map { $0.map(MermaidText.plain) }
            draft.personas = names.map { $0.map(MermaidText.plain) }
        }
        addAccessibleText()
        return builder.draft
    }

    private mutating func addStage(_ name: Located<String>) -> Int {
        let clean = reading.dictionary.stageName(MermaidText.plain(name.value))
        return builder.addStage(StageDraft(name: clean.name, duration: clean.duration, range: name.range))
    }

    private mutating func addColumn(_ task: MermaidJourney.Task) {
        let column = addStage(task.name)
        add(task, stage: column, step: nil)
        // A section that follows is a stage of its own.
        stage = nil
    }

    private mutating func addStep(_ task: MermaidJourney.Task) {
        guard let stage else { return }
        // A step shows what stands in it: a task without a score would have nothing to show.
        guard task.score != nil, emotions != nil else { return add(task, stage: stage, step: nil) }
        let name = MermaidText.plain(task.name.value)
        let step = builder.addStep(StepDraft(name: name, stage: stage, range: task.name.range))
        add(task, stage: stage, step: step)
    }

    private mutating func add(_ task: MermaidJourney.Task, stage: Int, step: Int?) {
        var attributes: AttributesDraft?
        if !sameActors, !task.actors.isEmpty {
            var own = AttributesDraft()
            let known = Set(personas.map { FoldedName($0.value).key })
            own.details.with = task.actors.filter { !known.contains(FoldedName($0.value).key) }
                .map { MermaidText.plain($0.value) }
            if !own.details.with.isEmpty { attributes = own }
        }
        if let comma = task.comma {
            reading.complain(
                .malformedJourneyLine, .warning, comma, "Score and actors of a task must be parted by a colon",
                "Mermaid does not draw a diagram with a comma there; it is read as one",
                suggestion: "write a colon after the score")
        }
        guard let score = task.score, let emotions else {
            reading.complain(
                .malformedJourneyLine, .advice, task.range, "Task of a journey diagram should have a score",
                "\"\(task.name.value)\" has none, so nothing is known of how it feels",
                suggestion: "write \"\(task.name.value): 3: \(task.actors.first?.value ?? "Anna")\"")
            addAction(task, stage: stage, attributes)
            return
        }
        let text = MermaidText.plain(score.value)
        var item = ItemDraft(text: RichText(text), lane: emotions, stage: stage, step: step, range: score.range)
        item.feeling = feeling(text, score.range)
        item.attributes = attributes
        builder.add(item)
    }

    /// A task without a score is something that the customer does in the stage; a column says so by its name.
    private mutating func addAction(_ task: MermaidJourney.Task, stage: Int, _ attributes: AttributesDraft?) {
        guard hasSections, self.stage != nil else {
            if let attributes { builder.describe(stage: stage, attributes) }
            return
        }
        if actions == nil {
            actions = builder.addLane(
                reading.plainName(of: .actions), LaneMeaning(kind: .actions), builder.draft.range)
        }
        guard let actions else { return }
        let text = RichText(MermaidText.plain(task.name.value))
        var item = ItemDraft(text: text, lane: actions, stage: stage, range: task.name.range)
        item.attributes = attributes
        builder.add(item)
    }

    private func feeling(_ text: String, _ range: ByteRange) -> Feeling {
        let (feeling, problem) = FeelingReader(dictionary: reading.dictionary, statedScale: scale).read(text)
        if case .outOfScale? = problem {
            let low = DecimalText.write(scale.lowest, places: 2)
            let high = DecimalText.write(scale.highest, places: 2)
            reading.complain(
                .scoreOutOfScale, .error, range, "Score must lie on its scale",
                "\(text) is not between \(low) and \(high)", suggestion: "correct the number")
        }
        return feeling
    }

    /// Keeps a line that says neither a section nor a task where it stands.
    private mutating func keep(_ line: Located<String>) {
        reading.complain(
            .malformedJourneyLine, .warning, line.range,
            "Line of a journey diagram must be a section or a task with a score",
            "this is neither, so it stays ordinary text",
            suggestion: "write \"section Name\", or \"Task: 3: Actor\"")
        let place: Prose.Place = stage.map { .stage($0) } ?? .beforeMap
        builder.addProse(place, RichText(MermaidText.plain(line.value)))
    }

    /// What the diagram says to those who cannot see it: its description is the summary, its other title prose.
    private mutating func addAccessibleText() {
        let title = journey.title ?? journey.accessibleTitle
        if let caption, title.map({ FoldedName($0.value).key != FoldedName(caption).key }) ?? true {
            builder.addProse(.beforeMap, RichText(caption))
        }
        if let description = journey.description {
            let text = MermaidText.plain(description.value)
            if builder.draft.fields.summary == nil {
                builder.finish { $0.fields.summary = text }
            } else {
                builder.addProse(.beforeMap, RichText(text))
            }
        }
        if let title = journey.title, let other = journey.accessibleTitle,
            FoldedName(title.value).key != FoldedName(other.value).key
        {
            builder.addProse(.beforeMap, RichText(MermaidText.plain(other.value)))
        }
    }

    private func complainAboutScale() {
        guard scale != .fiveSteps else { return }
        let wrong = journey.tasks.compactMap(\.score).first {
            MermaidScale.number($0.value).map { !EmotionScale.fiveSteps.contains($0) } ?? false
        }
        guard let wrong else { return }
        let low = DecimalText.write(scale.lowest, places: 2)
        let high = DecimalText.write(scale.highest, places: 2)
        reading.complain(
            .unusualJourneyScale, .advice, wrong.range, "Scores of a journey diagram should lie between 1 and 5",
            "\(wrong.value) does not, so all scores of this diagram are read on a scale from \(low) to \(high)",
            suggestion: "write scores from 1 to 5, or state \"emotion-scale: \(low)..\(high)\" in the front matter")
    }
}

extension MermaidJourney {
    var tasks: [Task] { lines.compactMap { if case .task(let task) = $0 { task } else { nil } } }
}

/// The scale that the scores of a diagram are meant on.
enum MermaidScale {
    /// Mermaid's own is 1 to 5; a score beyond it shows that the author had another one in mind.
    static func of(_ tasks: [MermaidJourney.Task]) -> EmotionScale {
        let scores = tasks.compactMap { $0.score.flatMap { number($0.value) } }
        let lowest = scores.min() ?? 1
        let highest = scores.max() ?? 5
        if lowest < 0 {
            let end = max(2, -lowest, highest)
            return end <= 10 ? EmotionScale(lowest: -end, highest: end) ?? .signed : .signed
        }
        if highest > 10, highest <= 100 { return EmotionScale(lowest: 0, highest: 100) ?? .tenths }
        if highest > 5 { return .tenths }
        return lowest < 1 ? EmotionScale(lowest: 0, highest: 5) ?? .fiveSteps : .fiveSteps
    }

    /// The number that a score is, when it states no scale of its own.
    static func number(_ text: String) -> Double? {
        Double(text.replacing("\u{2212}", with: "-").filter { $0 != " " && $0 != "+" })
    }
}

/// Who acts in the tasks of a diagram.
private struct ActorCast {
    /// Every task that names somebody names the same.
    let areSame: Bool
    let personas: [Located<String>]

    init(_ tasks: [MermaidJourney.Task]) {
        let casts = tasks.map(\.actors).filter { !$0.isEmpty }
        let keys = casts.map { Set($0.map { FoldedName($0.value).key }) }
        areSame = keys.dropFirst().allSatisfy { $0 == keys.first }
        if areSame {
            personas = casts.first ?? []
            return
        }
        // In the order of their first task, so that the first of equals is taken.
        var counts: [(actor: Located<String>, key: UInt64, count: Int)] = []
        for actor in casts.joined() {
            let key = FoldedName(actor.value).key
            if let place = counts.firstIndex(where: { $0.key == key }) {
                counts[place].count += 1
            } else {
                counts.append((actor, key, 1))
            }
        }
        let most = counts.map(\.count).max() ?? 0
        personas = counts.first { $0.count == most }.map { [$0.actor] } ?? []
    }
}
