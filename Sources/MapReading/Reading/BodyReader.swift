import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Finds the maps in a document's body, reads each, and gives everything else to the prose around them.
struct BodyReader {
    let reading: FileReading
    let fields: JourneyFields
    let isJourneyFile: Bool
    let outline: BodyOutline

    init(_ reading: FileReading, fields: JourneyFields, isJourneyFile: Bool) {
        self.reading = reading
        self.fields = fields
        self.isJourneyFile = isJourneyFile
        outline = BodyOutline(reading, fields)
    }

    /// The maps of the document, in its order; empty when it has none.
    func read() -> [JourneyDraft] {
        var found = diagrams()
        found += outlines()
        found += TableParts(outline: outline, reading: reading).joined(tables(outside: found))
        found += paths(outside: found)
        found.sort { $0.blocks[0].lowerBound < $1.blocks[0].lowerBound }
        if fields.personas.isEmpty, found.contains(where: \.draft.personas.isEmpty) {
            let mentions = PersonaMention(reading: reading, outline: outline, fields: fields)
            for index in found.indices where found[index].draft.personas.isEmpty {
                found[index].draft.personas = mentions.find(
                    before: found[index].blocks[0].lowerBound, under: found[index].heading)
            }
        }
        found = withoutTemplates(TellingsOfFile(reading: reading).joined(found))
        EmotionLine(reading: reading, outline: outline).join(&found)
        guard !found.isEmpty else {
            reading.seemsJourney = outline.headings.contains {
                $0.saysJourney || $0.name.isNumberedStage || $0.evidence.core > 0
            }
            return []
        }
        if isJourneyFile {
            let stages = Set(found.filter { $0.notation == .outline }.flatMap { $0.blocks.map(\.lowerBound) })
            let names = MisspeltLanes(reading, fields: fields, isJourneyFile: true)
            if !stages.isEmpty { reading.misspeltBesideStages = names.find(beside: stages, in: outline) }
        }
        let sources = sources(outside: found)
        let titles = title(&found)
        addProse(&found, taken: sources.blocks + titles)
        return found.map { map in
            var draft = map.draft
            draft.sources = sources.drafts
            return draft
        }
    }

    /// A document without a map, as a journey without stages: all of it is prose.
    func readWithoutMap() -> JourneyDraft {
        let end = reading.blocks.count
        var draft = JourneyDraft(fields: fields, range: reading.blocks.first?.range ?? ByteRange(at: 0))
        draft.missingStages = StageClues(reading: reading).find(outline)
        var start = 0
        if let first = outline.headings.first, titleBlock == first.block {
            draft.title = fields.title ?? heading(first)
            draft.id = id(of: first)
            draft.range = reading.blocks[first.block].range
            start = first.block + 1
            if first.block > 0 { draft.prose.append(Prose(place: .beforeMap, text: reading.prose(0..<first.block))) }
        } else {
            draft.title = fields.title
        }
        if start < end {
            let text = reading.prose(start..<end)
            if !text.isEmpty { draft.prose.append(Prose(place: .beforeMap, text: text)) }
        }
        return draft
    }

    // MARK: Maps

    /// Mermaid's diagrams; those within a stage of an outline are maps as well, and no prose of the stage.
    private func diagrams() -> [FoundMap] {
        var found: [FoundMap] = []
        let template = TemplateRule(dictionary: reading.dictionary)
        var block = 0
        while block < reading.blocks.count {
            let next = reading.blocks[block].end
            if var reader = MermaidReader(reading, block: block, fields: fields) {
                let draft = reader.read()
                if !template.isTemplate(draft) { reading.takenBlocks.insert(block) }
                found.append(
                    FoundMap(
                        draft, blocks: [block..<next], heading: outline.headingOfBlock[block], notation: .mermaid))
            }
            block = next
        }
        return found
    }

    private func outlines() -> [FoundMap] {
        let finder = OutlineFinder(
            reading: reading, outline: outline, statedStages: Set(fields.stages.map { FoldedName($0.value).key }),
            isJourneyFile: isJourneyFile)
        let declared = Set(fields.lanes.map { OutlineLanes.key(FoldedName($0.value)) })
        return finder.find().map { read($0, declared) }
    }

    private func read(_ plan: OutlinePlan, _ declared: Set<UInt64>) -> FoundMap {
        var reader = OutlineReader(reading, outline, plan, fields: fields, declared: declared)
        let draft = reader.read()
        return FoundMap(draft, blocks: reader.blocks, heading: title(of: plan) ?? plan.parent, notation: .outline)
    }

    /// A heading beside the stages that says that they follow, and has nothing else below it.
    private func title(of plan: OutlinePlan) -> Int? {
        guard let first = plan.stages.first?.heading, first > 0 else { return nil }
        let before = outline.headings[first - 1]
        let stage = outline.headings[first]
        guard before.level == stage.level, before.parent == stage.parent, before.saysJourney,
            before.sectionEnd == before.block + 1
        else { return nil }
        return first - 1
    }

    /// Journeys that are told without a word for a lane: numbered headings or a list below the word for a journey.
    private func paths(outside taken: [FoundMap]) -> [FoundMap] {
        let blocks = TakenBlocks(taken.flatMap(\.blocks))
        // Beside a map, numbered headings and lists below the word for a journey say something about it.
        let plans = taken.isEmpty ? NumberedHeadings(reading: reading, outline: outline).find(outside: blocks) : []
        var found = plans.map { read($0, []) }
        let ofPlans = TakenBlocks(found.flatMap(\.blocks))
        let lists = ListedStages(reading, outline)
        let hasMap = !taken.isEmpty || !found.isEmpty
        var block = 0
        while block < reading.blocks.count {
            let range = block..<reading.blocks[block].end
            block = range.upperBound
            guard case .list = reading.blocks[range.lowerBound].kind,
                !blocks.overlaps(range), !ofPlans.overlaps(range)
            else { continue }
            let heading = outline.headingOfBlock[range.lowerBound]
            if outline.chain(heading).contains(where: { outline.headings[$0].isAboutPersonas }) { continue }
            let says = !hasMap && (heading.map { outline.headings[$0].saysJourney } ?? false)
            guard let draft = lists.read(range.lowerBound, saysJourney: says, fields: fields) else { continue }
            found.append(FoundMap(draft, blocks: [range], heading: heading, notation: .list))
        }
        return found
    }

    /// The maps that somebody has filled in; forms are reported and stay in the prose.
    private func withoutTemplates(_ maps: [FoundMap]) -> [FoundMap] {
        let rule = TemplateRule(dictionary: reading.dictionary)
        return maps.filter { map in
            guard rule.isTemplate(map.draft) else { return true }
            let places = map.blocks.map {
                reading.blocks[$0.lowerBound].range.union(reading.blocks[$0.upperBound - 1].range)
            }
            reading.diagnostics.removeAll { complaint in
                places.contains { $0.contains(complaint.range.lowerBound) }
            }
            reading.complain(
                .unfilledTemplate, .advice, map.draft.range, "Map must be filled in before it is published",
                "most of its entries are placeholders, so it is shown as it is written and counts as no map",
                suggestion: "replace what stands in brackets, or leave the file out")
            return false
        }
    }

    private func tables(outside taken: [FoundMap]) -> [FoundMap] {
        var found: [FoundMap] = []
        let taken = TakenBlocks(taken.flatMap(\.blocks))
        for table in outline.tables where !taken.contains(table.block) {
            let heading = outline.headingOfBlock[table.block]
            let chain = outline.chain(heading)
            if chain.contains(where: { outline.headings[$0].isSources }) { continue }
            let saysJourney = chain.contains { outline.headings[$0].saysJourney } || lineBefore(table.block)
            let isOurs = isJourneyFile && !chain.contains { outline.headings[$0].isAboutPersonas }
            guard let shape = table.shape(saysJourney: saysJourney || isOurs, reading),
                !isDetail(table, shape, under: heading)
            else { continue }
            var reader = TableReader(reading, table, fields: fields)
            let draft = reader.read(shape)
            found.append(
                FoundMap(
                    draft, blocks: [table.block..<reading.blocks[table.block].end], heading: heading, notation: .table))
        }
        return found
    }

    /// A small table under a heading that names one of its lanes ("Key touchpoints") lists that lane, stage by stage.
    private func isDetail(_ table: TableFacts, _ shape: TableShape, under heading: Int?) -> Bool {
        guard case .stagesDown(let uses) = shape, let heading, !isJourneyFile,
            let meaning = outline.headings[heading].meaning, !meaning.isLoose, !outline.headings[heading].saysJourney
        else { return false }
        let lanes = uses.compactMap { use -> LaneKind? in
            if case .lane(let meaning) = use { meaning.kind } else { nil }
        }
        return lanes.count <= 2 && lanes.contains(meaning.kind)
    }

    /// Whether the line before a table says that it is a journey: a caption.
    private func lineBefore(_ block: Int) -> Bool {
        guard let previous = outline.blockBefore(block), case .paragraph = reading.blocks[previous].kind else {
            return false
        }
        let text = reading.plain(previous)
        return text.utf8.count <= 240 && reading.dictionary.saysJourney(FoldedName(text))
    }

    // MARK: Titles

    private var titleBlock: Int? {
        guard let first = outline.headings.first else { return nil }
        return first.level == 1 || fields.title == nil ? first.block : nil
    }

    private func heading(_ section: HeadingSection) -> Located<String> {
        Located(section.text, reading.blocks[section.block].range)
    }

    private func id(of section: HeadingSection) -> Located<String>? {
        section.attributes.compactMap { reading.document.attributes[$0].id }.first
    }

    /// Gives each map its title; returns the blocks of headings that have become one.
    private func title(_ maps: inout [FoundMap]) -> [Range<Int>] {
        var taken: [Range<Int>] = []
        let stages = maps.flatMap(\.blocks)
        let first = outline.headings.first.flatMap { heading in
            stages.contains { $0.contains(heading.block) } ? nil : heading
        }
        if maps.count == 1 {
            let own = maps[0].ownTitle
            let isFirst = first.map { outline.headings.first?.level == 1 && $0.level == 1 } ?? false
            maps[0].draft.title = fields.title ?? (isFirst ? nil : own) ?? first.map { heading($0) } ?? own
            keepTitle(&maps[0])
            if let first, isFirst || own == nil || fields.title != nil {
                maps[0].draft.id = id(of: first)
                maps[0].draft.range = reading.blocks[first.block].range
                // A heading that says something else than the title stays in the text.
                let isTitle = fields.title.map { FoldedName($0.value).key == first.folded.key } ?? true
                if isTitle { taken.append(first.block..<first.block + 1) }
            }
            return taken
        }
        var seen: Set<Int> = []
        for index in maps.indices {
            let own = maps[index].heading.map { outline.headings[$0] }
            let section = own ?? first
            let named = maps[index].ownTitle
            maps[index].draft.title = named ?? section.map { heading($0) } ?? fields.title
            guard let section else { continue }
            maps[index].draft.id = id(of: section)
            maps[index].draft.range = reading.blocks[section.block].range
            // A heading that says something else than the diagram's own title stays in the text.
            if let named, FoldedName(named.value).key != section.folded.key { continue }
            if seen.insert(section.block).inserted { taken.append(section.block..<section.block + 1) }
        }
        return taken
    }

    /// A diagram's own title that is not the map's stays in the text.
    private func keepTitle(_ map: inout FoundMap) {
        guard let own = map.ownTitle, let title = map.draft.title,
            FoldedName(own.value).key != FoldedName(title.value).key
        else { return }
        map.draft.prose.append(Prose(place: .beforeMap, text: RichText(own.value)))
    }

    // MARK: The rest

    private func sources(outside taken: [FoundMap]) -> (drafts: [SourceDraft], blocks: [Range<Int>]) {
        var drafts: [SourceDraft] = []
        var blocks: [Range<Int>] = []
        let taken = TakenBlocks(taken.flatMap(\.blocks))
        for table in outline.tables {
            guard let index = outline.headingOfBlock[table.block], outline.headings[index].isSources,
                !taken.contains(table.block), let found = SourcesTable(reading: reading).read(table)
            else { continue }
            drafts += found
            let section = outline.headings[index]
            let end = reading.blocks[table.block].end
            blocks.append(
                section.block + 1 == table.block && section.contentEnd == end ? section.block..<end : table.block..<end)
        }
        return (drafts, blocks)
    }

    /// Shares out what no map has taken: to the first map what stands before it, to each map what follows it up to the
    /// title of the next.
    private func addProse(_ maps: inout [FoundMap], taken: [Range<Int>]) {
        var cuts: [(range: Range<Int>, map: Int?)] = taken.map { ($0, nil) }
        for (index, map) in maps.enumerated() { cuts += map.blocks.map { ($0, index) } }
        cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
        // The block at which the text of each map begins: its title, when it has one of its own.
        let starts = maps.enumerated().map { index, map in
            index == 0 ? 0 : map.heading.map { outline.headings[$0].block } ?? map.blocks[0].lowerBound
        }
        // Almost always they are in order; where they are not, the last one before a place counts.
        let isOrdered = zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        var block = 0
        for cut in cuts + [(reading.blocks.count..<reading.blocks.count, nil)] {
            if block < cut.range.lowerBound { addProse(block..<cut.range.lowerBound, to: &maps, starts, isOrdered) }
            block = max(block, cut.range.upperBound)
        }
    }

    private func addProse(_ range: Range<Int>, to maps: inout [FoundMap], _ starts: [Int], _ isOrdered: Bool) {
        var start = range.lowerBound
        let first = isOrdered ? starts.partitioningIndex { $0 > range.lowerBound } : 0
        let last = isOrdered ? starts.partitioningIndex { $0 >= range.upperBound } : starts.count
        // Cut where the text of another map begins.
        let cuts = starts[first..<max(first, last)].filter { range.contains($0) && $0 > range.lowerBound }
        for cut in cuts + [range.upperBound] where start < cut {
            let owner =
                isOrdered
                ? max(0, starts.partitioningIndex { $0 > start } - 1) : starts.lastIndex { $0 <= start } ?? 0
            let place: Prose.Place = start < maps[owner].blocks[0].lowerBound ? .beforeMap : .afterMap
            let text = reading.prose(start..<cut)
            if !text.isEmpty { maps[owner].draft.prose.append(Prose(place: place, text: text)) }
            start = cut
        }
    }
}
