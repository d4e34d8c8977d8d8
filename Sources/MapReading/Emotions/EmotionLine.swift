import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// Feelings that stand on a line behind a map instead of in it: `**Emotion curve:** 😐 → 🙂 → 😟`.
///
/// They join the map when it is certain which stage each of them means: there are as many as stages, or every one of
/// them begins with the name of its stage. Fewer values than stages are not spread over them; such a line stays text.
struct EmotionLine {
    let reading: FileReading
    let outline: BodyOutline

    /// Adds the line behind each map that tells no feelings itself.
    func join(_ maps: inout [FoundMap]) {
        let headings = Set(outline.headings.map(\.block))
        let taken = Set(maps.flatMap { $0.blocks.map(\.lowerBound) })
        for index in maps.indices where !maps[index].draft.lanes.contains(where: { holdsEmotions($0) }) {
            guard let last = maps[index].blocks.last, !maps[index].draft.stages.isEmpty else { continue }
            var block = last.upperBound
            // One caption or remark may stand between.
            for _ in 0..<2 {
                guard block < reading.blocks.count, !taken.contains(block),
                    case .paragraph = reading.blocks[block].kind,
                    !headings.contains(block)
                else { break }
                if add(block, to: &maps[index]) { break }
                block = reading.blocks[block].end
            }
        }
    }

    private func holdsEmotions(_ lane: LaneDraft) -> Bool { lane.kind == .emotions || lane.mergedKind == .emotions }

    private func add(_ block: Int, to map: inout FoundMap) -> Bool {
        let lines = LabelScan.lines(reading.document.inlines, reading.blocks[block].inlines)
        guard lines.count == 1, let label = reading.labels.label(reading.document.inlines[lines[0]]),
            let meaning = label.meaning, meaning.kind == .emotions, !meaning.isLoose
        else { return false }
        let parts = EmotionLine.parts(of: label.rest)
        guard let placed = placed(parts, map.draft.stages) else { return false }
        var builder = MapBuilder(reading: reading, fields: map.draft.fields, range: map.draft.range)
        let items = ItemReader(reading: reading)
        let lane = builder.addLane(label.name, meaning, label.nameRange)
        for (stage, passage) in placed {
            if let entry = items.entry(passage) { builder.add(entry, lane: lane, stage: stage, step: nil) }
        }
        let shift = map.draft.lanes.count
        map.draft.lanes += builder.draft.lanes
        map.draft.items += builder.draft.items.map { item in
            var item = item
            item.lane += shift
            return item
        }
        map.blocks.append(block..<reading.blocks[block].end)
        return true
    }

    /// Each part with its stage: by name where all begin with one, else one by one.
    private func placed(_ parts: [Passage], _ stages: [StageDraft]) -> [(stage: Int, passage: Passage)]? {
        guard parts.count >= 2 else { return nil }
        var named: [(stage: Int, passage: Passage)] = []
        for part in parts {
            guard case .text(let text)? = part.inlines.first?.kind else { break }
            let folded = FoldedName(text)
            let stage = stages.firstIndex { stage in
                let name = FoldedName(stage.name)
                return !name.isEmpty && name.words.count <= folded.words.count
                    && folded.key(0..<name.words.count) == name.key
            }
            guard let stage, !named.contains(where: { $0.stage == stage }) else { break }
            named.append((stage, without(stages[stage].name, part)))
        }
        if named.count == parts.count { return named }
        guard parts.count == stages.count, named.isEmpty else { return nil }
        return parts.enumerated().map { ($0.offset, $0.element) }
    }

    /// The part behind the name of its stage, and behind a colon or brackets; the whole part when nothing is left.
    private func without(_ name: String, _ part: Passage) -> Passage {
        guard let first = part.inlines.first, case .text(let text) = first.kind,
            text.lowercased().hasPrefix(name.lowercased())
        else { return part }
        var rest = part
        rest.inlines[rest.inlines.startIndex] = Passage.text(first, from: name.utf8.count, to: text.utf8.count)
        rest.trim()
        _ = LabelText.cutLeading(&rest) { LabelText.isColon($0) || LabelText.isDash($0) || $0 == "=" }
        return rest.isEmpty ? part : rest
    }

    /// What stands between the arrows or bars of a line, outside markup and brackets.
    private static func parts(of passage: Passage) -> [Passage] {
        var parts: [Passage] = []
        var current = Passage()
        var depth = 0
        var brackets = 0
        for inline in passage.inlines {
            depth += inline.depthChange
            guard depth == 0, case .text(let text) = inline.kind else {
                current.inlines.append(inline)
                continue
            }
            var start = 0
            for cut in cuts(in: text, &brackets) {
                if cut.lowerBound > start {
                    current.inlines.append(Passage.text(inline, from: start, to: cut.lowerBound))
                }
                current.trim()
                parts.append(current)
                current = Passage()
                start = cut.upperBound
            }
            let end = text.utf8.count
            if start < end { current.inlines.append(Passage.text(inline, from: start, to: end)) }
        }
        current.trim()
        parts.append(current)
        return parts.contains { $0.isEmpty } ? [] : parts
    }

    /// Arrows of every make, and bars.
    private static func cuts(in text: String, _ brackets: inout Int) -> [Range<Int>] {
        var cuts: [Range<Int>] = []
        var offset = 0
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            switch scalar {
            case "(", "\u{FF08}": brackets += 1
            case ")", "\u{FF09}": brackets = max(0, brackets - 1)
            case "\u{2192}", "\u{21D2}", "\u{27A1}", "\u{2794}", "\u{279C}", "|":
                if brackets == 0 { cuts.append(offset..<offset + length) }
            case ">":
                if brackets == 0, previous == "-" || previous == "=" {
                    var start = offset - 1
                    let bytes = Array(text.utf8)
                    while start > 0, bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
                    cuts.append(start..<offset + length)
                }
            case "\u{FE0F}":
                // Belongs to the arrow before it.
                if let last = cuts.last, last.upperBound == offset {
                    cuts[cuts.count - 1] = last.lowerBound..<offset + length
                }
            default: break
            }
            previous = scalar
            offset += length
        }
        return cuts
    }
}
