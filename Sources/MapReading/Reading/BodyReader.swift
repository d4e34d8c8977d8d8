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
        outline = BodyOutline(reading)
    }

    /// A map with the blocks that it was read from.
    private struct Found {
        var draft: JourneyDraft
        var blocks: [Range<Int>]
        /// The heading it stands under.
        let heading: Int?
    }

    /// The maps of the document, in its order; empty when it has none.
    func read() -> [JourneyDraft] {
        var found = outlines()
        found += tables(outside: found)
        found.sort { $0.blocks[0].lowerBound < $1.blocks[0].lowerBound }
        guard !found.isEmpty else { return [] }
        let sources = sources(outside: found)
        let titles = title(&found)
        addProse(&found, taken: sources.blocks + titles)
        let mentions = PersonaMention(reading: reading, outline: outline)
        return found.map { map in
            var draft = map.draft
            draft.sources = sources.drafts
            if fields.personas.isEmpty { draft.personas = mentions.find(before: map.blocks[0].lowerBound) }
            return draft
        }
    }

    /// A document without a map, as a journey without stages: all of it is prose.
    func readWithoutMap() -> JourneyDraft {
        let end = reading.blocks.count
        var draft = JourneyDraft(fields: fields, range: reading.blocks.first?.range ?? ByteRange(at: 0))
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

    private func outlines() -> [Found] {
        let finder = OutlineFinder(
            reading: reading, outline: outline, statedStages: Set(fields.stages.map { FoldedName($0.value).key }),
            isJourneyFile: isJourneyFile)
        let declared = Set(fields.lanes.map { OutlineLanes.key(FoldedName($0.value)) })
        return finder.find().map { plan in
            var reader = OutlineReader(reading, outline, plan, fields: fields, declared: declared)
            let draft = reader.read()
            return Found(draft: draft, blocks: reader.blocks, heading: plan.parent)
        }
    }

    private func tables(outside taken: [Found]) -> [Found] {
        var found: [Found] = []
        for table in outline.tables {
            guard !taken.contains(where: { $0.blocks.contains { $0.contains(table.block) } }) else { continue }
            let heading = outline.headingOfBlock[table.block]
            let chain = outline.chain(heading)
            if chain.contains(where: { outline.headings[$0].isSources }) { continue }
            let saysJourney = chain.contains { outline.headings[$0].saysJourney } || lineBefore(table.block)
            let isOurs = isJourneyFile && !chain.contains { outline.headings[$0].isAboutPersonas }
            guard let shape = table.shape(saysJourney: saysJourney || isOurs, reading) else { continue }
            var reader = TableReader(reading, table, fields: fields)
            let draft = reader.read(shape)
            found.append(Found(draft: draft, blocks: [table.block..<reading.blocks[table.block].end], heading: heading))
        }
        return found
    }

    /// Whether the line before a table says that it is a journey: a caption.
    private func lineBefore(_ block: Int) -> Bool {
        var previous: Int?
        var index = 0
        while index < block {
            previous = index
            index = reading.blocks[index].end
        }
        guard let previous, case .paragraph = reading.blocks[previous].kind else { return false }
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
    private func title(_ maps: inout [Found]) -> [Range<Int>] {
        var taken: [Range<Int>] = []
        let stages = maps.flatMap(\.blocks)
        let first = outline.headings.first.flatMap { heading in
            stages.contains { $0.contains(heading.block) } ? nil : heading
        }
        if maps.count == 1 {
            maps[0].draft.title = fields.title ?? first.map { heading($0) }
            if let first {
                maps[0].draft.id = id(of: first)
                maps[0].draft.range = reading.blocks[first.block].range
                // A heading that says something else than the title stays in the text.
                let isTitle = fields.title.map { FoldedName($0.value).key == first.folded.key } ?? true
                if isTitle { taken.append(first.block..<first.block + 1) }
            }
            return taken
        }
        for index in maps.indices {
            let own = maps[index].heading.map { outline.headings[$0] }
            let section = own ?? first
            maps[index].draft.title = section.map { heading($0) } ?? fields.title
            guard let section else { continue }
            maps[index].draft.id = id(of: section)
            maps[index].draft.range = reading.blocks[section.block].range
            let block = section.block..<section.block + 1
            if !taken.contains(block) { taken.append(block) }
        }
        return taken
    }

    // MARK: The rest

    private func sources(outside taken: [Found]) -> (drafts: [SourceDraft], blocks: [Range<Int>]) {
        var drafts: [SourceDraft] = []
        var blocks: [Range<Int>] = []
        for table in outline.tables {
            guard let index = outline.headingOfBlock[table.block], outline.headings[index].isSources,
                !taken.contains(where: { $0.blocks.contains { $0.contains(table.block) } }),
                let found = SourcesTable(reading: reading).read(table)
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
    private func addProse(_ maps: inout [Found], taken: [Range<Int>]) {
        var cuts: [(range: Range<Int>, map: Int?)] = taken.map { ($0, nil) }
        for (index, map) in maps.enumerated() { cuts += map.blocks.map { ($0, index) } }
        cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
        // The block at which the text of each map begins: its title, when it has one of its own.
        let starts = maps.enumerated().map { index, map in
            index == 0 ? 0 : map.heading.map { outline.headings[$0].block } ?? map.blocks[0].lowerBound
        }
        var block = 0
        for cut in cuts + [(reading.blocks.count..<reading.blocks.count, nil)] {
            if block < cut.range.lowerBound { addProse(block..<cut.range.lowerBound, to: &maps, starts) }
            block = max(block, cut.range.upperBound)
        }
    }

    private func addProse(_ range: Range<Int>, to maps: inout [Found], _ starts: [Int]) {
        var start = range.lowerBound
        // Cut where the text of another map begins.
        for cut in starts.filter({ range.contains($0) && $0 > range.lowerBound }) + [range.upperBound] where start < cut
        {
            let owner = starts.lastIndex { $0 <= start } ?? 0
            let place: Prose.Place = start < maps[owner].blocks[0].lowerBound ? .beforeMap : .afterMap
            let text = reading.prose(start..<cut)
            if !text.isEmpty { maps[owner].draft.prose.append(Prose(place: place, text: text)) }
            start = cut
        }
    }
}
