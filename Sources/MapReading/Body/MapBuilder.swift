import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// A map in the making: stages, steps, lanes and items as the notations find them.
struct MapBuilder {
    let reading: FileReading
    private(set) var draft: JourneyDraft
    private var meanings: [LaneMeaning] = []
    private var scales: [EmotionScale?] = []
    private var waitingLine: LineDraft?

    init(reading: FileReading, fields: JourneyFields, range: ByteRange) {
        self.reading = reading
        draft = JourneyDraft(fields: fields, range: range)
    }

    mutating func addStage(_ stage: StageDraft) -> Int {
        draft.stages.append(stage)
        return draft.stages.count - 1
    }

    mutating func addStep(_ step: StepDraft) -> Int {
        draft.steps.append(step)
        return draft.steps.count - 1
    }

    mutating func addLane(_ name: String, _ meaning: LaneMeaning, _ range: ByteRange) -> Int {
        draft.lanes.append(
            LaneDraft(name: name, kind: meaning.kind, mergedKind: meaning.merged, icon: meaning.icon, range: range))
        meanings.append(meaning)
        scales.append(meaning.holds(.emotions) ? ScaleText.inParentheses(of: name) ?? reading.scale : nil)
        return draft.lanes.count - 1
    }

    func meaning(ofLane lane: Int) -> LaneMeaning { meanings[lane] }

    mutating func addProse(_ place: Prose.Place, _ text: RichText) {
        guard !text.isEmpty else { return }
        draft.prose.append(Prose(place: place, text: text))
    }

    mutating func add(_ entry: ItemReader.Entry, lane: Int, stage: Int, step: Int?) {
        var item = ItemDraft(text: entry.text, lane: lane, stage: stage, step: step, range: entry.range)
        item.isQuote = entry.isQuote
        item.isDone = entry.isDone
        item.attributes = entry.attributes
        if meanings[lane].holds(.emotions) { item.feeling = feeling(of: entry, lane) }
        draft.items.append(item)
    }

    /// Adds an item whose feeling, if it has one, is known already.
    mutating func add(_ item: ItemDraft) { draft.items.append(item) }

    mutating func add(_ line: LineDraft) { draft.lines.append(line) }

    /// Keeps a line of a blueprint until it is known which lane follows it.
    mutating func expectLane(below line: BlueprintLine, _ range: ByteRange) {
        placeLine(aboveLane: nil)
        waitingLine = LineDraft(line, aboveLane: nil, range: range)
    }

    /// Adds the line that waits for a lane, if one does; nil where none follows.
    mutating func placeLine(aboveLane lane: Int?) {
        guard var line = waitingLine else { return }
        waitingLine = nil
        line.lane = lane
        add(line)
    }

    mutating func describe(stage: Int, _ attributes: AttributesDraft) { draft.stages[stage].attributes = attributes }

    mutating func finish(_ change: (inout JourneyDraft) -> Void) { change(&draft) }

    /// What was read, and was probably meant to be written otherwise: a sign twice, a slip in a word for a feeling.
    private func complainAboutWriting(of entry: ItemReader.Entry, _ feeling: Feeling, _ meaning: LaneMeaning) {
        switch feeling.measure {
        case .score(let score) where !feeling.isInferred:
            guard let written = FeelingReader.doubledSign(entry.text.plain) else { return }
            let value = (score.value < 0 ? "−" : "+") + DecimalText.write(abs(score.value), places: 2)
            reading.complain(
                .doubledSign, .warning, entry.range, "Score must have one sign",
                "\"\(written)\" has more, and is taken for \(value)", suggestion: "write \"\(value)\"")
        case .none where meaning.merged == nil && !meaning.isLoose && !entry.isQuote:
            guard let slip = FeelingSlip.find(in: entry.text.plain, reading.dictionary) else { return }
            reading.complain(
                .unknownFeeling, .advice, entry.range, "Feeling should be written with a known word or a score",
                "\"\(slip.word)\" is not known, so nothing is drawn for it",
                suggestion: "write \"\(slip.meant)\", or add a score such as \"+1\"")
        case .none, .score, .range, .change: return
        }
    }

    private func feeling(of entry: ItemReader.Entry, _ lane: Int) -> Feeling? {
        let scale = scales[lane]
        let reader = FeelingReader(dictionary: reading.dictionary, statedScale: scale)
        let meaning = meanings[lane]
        if let slip = SignSlip(entry.text.plain, bullet: entry.bullet, scale: scale, reading.dictionary) {
            let isBullet = entry.text.plain.utf8.first.map { (0x30...0x39).contains($0) } ?? false
            reading.complain(
                .signedBullet, .warning, entry.range,
                isBullet ? "Sign of a score must not be a list mark" : "Sign of a score must touch its number",
                "the score is taken for \(slip.isMinus ? "−" : "+")\(DecimalText.write(slip.value, places: 2))",
                suggestion: "write \"\(isBullet ? "- " : "")\(slip.meant)\"")
            let score = ExperienceScore(slip.isMinus ? -slip.value : slip.value, on: scale ?? .signed)
            return Feeling(measure: .score(score), isTarget: meaning.isTarget)
        }
        let (feeling, problem) = reader.read(entry.text.plain, isQuote: entry.isQuote, isTarget: meaning.isTarget)
        // In a merged lane an entry without any sign of a feeling is a thought.
        guard meaning.merged == nil || feeling.measure != .none else { return nil }
        switch problem {
        case .bareScore(let value)?:
            if let bullet = entry.bullet, bullet != UInt8(ascii: "*"), value <= 2 {
                let signed = bullet == UInt8(ascii: "-") ? -value : value
                let written = (bullet == UInt8(ascii: "-") ? "−" : "+") + DecimalText.write(value, places: 2)
                reading.complain(
                    .signedBullet, .warning, entry.range, "Sign of a score must not be a list mark",
                    "the \"\(bullet == UInt8(ascii: "-") ? "-" : "+")\" before this number is read as a bullet; the score is taken for \(written)",
                    suggestion: "write \"- \(written)\"")
                return Feeling(measure: .score(ExperienceScore(signed, on: .signed)), isTarget: meaning.isTarget)
            }
            reading.complain(
                .bareScore, .error, entry.range, "Score must have a sign or a scale",
                "a number alone may stand on any of several scales",
                suggestion:
                    "write it like \"4/5\" or \"+2\", or state \"emotion-scale: \(value > 10 ? "0..100" : value > 5 ? "0..10" : "1..5")\" in the front matter, once for all"
            )
        case .outOfScale(let score)?:
            reading.complain(
                .scoreOutOfScale, .error, entry.range, "Score must lie on its scale",
                "\(DecimalText.write(score.value, places: 2)) is not between \(DecimalText.write(score.scale.lowest, places: 2)) and \(DecimalText.write(score.scale.highest, places: 2))",
                suggestion: scale == nil
                    ? "correct the number, or state \"emotion-scale\" in the front matter"
                    : score.value < 0
                        ? "correct the number, or state \"emotion-scale: -2..+2\" in the front matter"
                        : "correct the number")
        case nil: complainAboutWriting(of: entry, feeling, meaning)
        }
        if let bullet = entry.bullet, bullet != UInt8(ascii: "*"), let scale, scale.isSigned, problem == nil,
            case .score(let score) = feeling.measure, score.value > 0, !feeling.isInferred,
            entry.text.plain.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false, bullet == UInt8(ascii: "-"),
            FoldedName(entry.text.plain).words.count == 1
        {
            reading.complain(
                .signedBullet, .warning, entry.range, "Sign of a score must not be a list mark",
                "the \"-\" before this number is read as a bullet; the score is taken for −\(DecimalText.write(score.value, places: 2))",
                suggestion: "write \"- −\(DecimalText.write(score.value, places: 2))\"")
            return Feeling(measure: .score(ExperienceScore(-score.value, on: score.scale)), isTarget: meaning.isTarget)
        }
        return feeling
    }
}
